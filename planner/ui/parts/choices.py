"""List boxes without a frame of their own: flat, still under the wheel, of items, and of offers."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QIcon,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from planner.plan import Offer, Plan
from planner.plan.title import title
from planner.ui.appearance.swatch import swatch

ICON_GAP, TEXT_MARGIN = 4, 2  # px, as Qt draws them


class FlatCombo(QComboBox):
    """A flat list box."""

    accessible_role = QAccessible.Role.ComboBox

    def __init__(self) -> None:
        super().__init__()
        self.setStyleSheet("QComboBox::drop-down { border: none; width: 20px; }")

    def accessible_value(self) -> str:
        """Return the chosen line."""
        return self.currentText()

    def accessible_press(self) -> None:
        """Open the list."""
        self.showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chosen line, with dots where it has no room, and the arrow that the style leaves out."""
        del event
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        box, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(box, option, field, self).width() - TEXT_MARGIN
        if not option.currentIcon.isNull():
            room -= self.iconSize().width() + ICON_GAP
        text = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        option.currentText = text
        painter.drawComplexControl(box, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1.5))
        tip = QPointF(self.width() - 12, self.height() / 2 + 2)
        painter.drawPolyline([tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)])


class WheellessCombo(FlatCombo):
    """A flat list box that ignores the wheel, which scrolls the sheet."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ItemChoice(FlatCombo):
    """`chosen(identity)` when the user takes a line."""

    chosen = Signal(str)

    def __init__(self, name: str, letters: int) -> None:
        """`name` is for who cannot see it; it is as wide as so many letters."""
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumContentsLength(letters)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda place: self.chosen.emit(self.itemData(place)))

    def show_items(self, items: Iterable[tuple[str, str, QIcon | None]], chosen: str) -> None:
        """Show items as identity, name and picture, and choose one; none where `chosen` is not among them."""
        with QSignalBlocker(self):
            self.clear()
            for identity, name, picture in items:
                self.addItem(picture or QIcon(), name, identity)
            self.setCurrentIndex(self.findData(chosen))


LEAST = 24  # letters


class OfferChoice(ItemChoice):
    """`chosen(identity)` by the list, or by Alt+PgUp and Alt+PgDown anywhere on the sheet."""

    def __init__(self, sheet: QWidget, name: str) -> None:
        super().__init__(name, LEAST)
        self.setToolTip("Alt+PgUp and Alt+PgDown: the offer before, the offer after")
        for key, step in (("Alt+PgUp", -1), ("Alt+PgDown", 1)):
            keys = QShortcut(QKeySequence(key), sheet)
            keys.activated.connect(lambda step=step: self._choose_beside(step))

    def show_offers(self, plan: Plan, offer: Offer) -> None:
        """Show the offers that are not hidden, one of them chosen."""
        offers = [listed for listed in plan.offers if not listed.hidden or listed.id == offer.id]
        places = {listed.id: place for place, listed in enumerate(plan.offers)}
        items = ((listed.id, title(plan, listed), QIcon(swatch(places[listed.id]))) for listed in offers)
        self.show_items(items, offer.id)

    def _choose_beside(self, step: int) -> None:
        place = self.currentIndex() + step
        if 0 <= place < self.count():
            self.chosen.emit(self.itemData(place))
