"""The first block of the strip: the offer to ask first, and when its answer is due."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout

from planner.plan import Offer, Plan
from planner.plan.title import title, titles
from planner.ui.appearance.swatch import swatch
from planner.ui.appearance.theme import GRID, HALF, SECONDARY, STRONG, font, scaled
from planner.ui.parts.panel_parts import plain
from planner.ui.plain_text import tip

WIDEST_NAME = 168  # px; a longer name is elided, and whole in the tip
OPENING_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_F4)


class WhomPicker(QPushButton):
    """`chosen(identity)` when another offer is taken from its list."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFlat(True)
        self.setProperty("flat", "true")
        self.list, self._plan = QMenu(self), Plan()
        self._reasons: Callable[[], Mapping[str, str]] = dict
        self._caption, self._swatch, self._name, self._due = plain("Ask"), plain(), plain(), plain()
        family = self.font().family()
        self._name.setFont(font(STRONG, strong=True, family=family))
        for label in (self._caption, self._due):
            label.setFont(font(SECONDARY, family=family))
            label.setProperty("dim", "true")
        self._line = line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._swatch)
        line.addWidget(self._name)
        line.addSpacing(2 * GRID)  # the arrow is painted there
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, HALF, 12, HALF)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addLayout(line)
        column.addWidget(self._due)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self.open_list)

    def show_offers(
        self, plan: Plan, offer: Offer, due: str, reasons: Callable[[], Mapping[str, str]]
    ) -> None:
        """Show the offer that is asked first; its list has all that are not hidden.

        `reasons`: makes what speaks for each, by its id; called when the list opens.
        """
        name = title(plan, offer)
        metrics = self._name.fontMetrics()
        self._name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, scaled(WIDEST_NAME)))
        self._due.setText(due)
        self.setToolTip(tip(f"{name}: ask this one first"))
        self.setAccessibleName(f"Ask first: {name}, {due}")
        self._plan, self._reasons = plan, reasons
        place = next((place for place, listed in enumerate(plan.offers) if listed.id == offer.id), 0)
        self._swatch.setPixmap(swatch(place))
        self._line.invalidate()  # Qt keeps its width until it is laid out
        self.updateGeometry()

    def open_list(self) -> None:
        """Open the list of offers below; the first line has the keyboard."""
        self._fill_list()
        self.list.popup(self.mapToGlobal(QPoint(0, self.height())))
        actions = self.list.actions()
        if actions:
            self.list.setActiveAction(actions[0])

    def _fill_list(self) -> None:
        """List the offers now: a plan of hundreds would make its lines anew after every entry."""
        self.list.clear()
        chosen, names, reasons = self._plan.chosen_offer(), titles(self._plan), self._reasons()
        for place, listed in enumerate(self._plan.offers):
            if listed.hidden and listed is not chosen:
                continue
            text = f"{names[listed.id]}\t{reasons.get(listed.id, '')}".rstrip("\t")
            action = self.list.addAction(QIcon(swatch(place)), text.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, offer_id=listed.id: self.chosen.emit(offer_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list by Alt+Down and F4 too, as a list box does."""
        if event.key() in OPENING_KEYS:
            self.open_list()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow behind the name."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1.5))
        edge = self._name.geometry()
        side = scaled(4)
        point = QPointF(edge.right() + 6 + 2 * side, edge.center().y() + 3)
        painter.drawPolyline([point + QPointF(-side, -side), point, point + QPointF(side, -side)])

    def sizeHint(self) -> QSize:
        """As wide as its texts."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as its texts."""
        return self.sizeHint()
