"""The inspector: what is to be known of the selected cell, and every grant and payment of its offer."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner.plan import PRESENT_ID, Offer
from planner.plan.paths import spec_at
from planner.ui.appearance.swatch import swatch
from planner.ui.appearance.theme import GRID
from planner.ui.change import Change
from planner.ui.context.source_letter import show_source_letter
from planner.ui.desk import Desk
from planner.ui.inspector.ask_section import AskSection
from planner.ui.inspector.items import ItemSection
from planner.ui.inspector.sections import INSET, PanelRows, PanelSection
from planner.ui.inspector.source_section import SourceSection
from planner.ui.inspector.subject import LookedAt, looked_at
from planner.ui.inspector.ways_to_type import ways_to_type
from planner.ui.parts.panel_parts import heading
from planner.ui.parts.wash import FadingIn
from planner.ui.typing.field_edit import FieldEdit

LEAST, MOST = 328, 420
SWATCH = 9
HEAD_BELOW = 4


class Inspector(QFrame):
    """Follows the selected cell of the current offer."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._session = desk, desk.session
        self.setProperty("side", "true")
        self.setMinimumWidth(LEAST)
        self.setMaximumWidth(MOST)
        self.setAccessibleName("Inspector")
        self._swatch, self._title, self._close = QLabel(self), heading(""), QToolButton(self)
        self.ask = AskSection(desk)
        self.grants, self.payments = ItemSection(desk, "grants"), ItemSection(desk, "sign_on")
        self.source, self.ways = SourceSection(), PanelSection("Ways to type it")
        self.source.letter_wanted.connect(lambda path: show_source_letter(desk, path, self))
        self._examples = PanelRows("Ways to type it", of_examples=True)
        self.ways.column.addWidget(self._examples)
        self._guide: QWidget | None = None
        self._body, self._area = QWidget(), QScrollArea(self)
        self._lay_out()
        FadingIn(self, desk.look)
        self._session.current_offer_changed.connect(self.show_offer)
        self._session.selected.connect(self._follow)

    def show_change(self, _change: Change) -> None:
        """Draw the current offer."""
        self.show_offer()

    def show_offer(self) -> None:
        """Show the current offer and its selected cell: what comes or goes is built, the rest refreshed."""
        looked = self._show_looked_at()
        stays = self._has_keyboard()
        for section, key in ((self.grants, "grants"), (self.payments, "sign_on")):
            section.show_offer(looked.offer, is_here=looked.key == key, stays=stays)
            has_items = bool(getattr(looked.offer, key))
            section.setVisible(has_items or looked.key == key or not self._is_guided())

    def show_guide(self, guide: QWidget | None) -> None:
        """Put a guide above everything else, in place of what was there before; None takes it away."""
        if self._guide is not None:
            self._guide.hide()
            self._guide.deleteLater()
        self._guide = guide
        if guide is not None:
            self._sections.insertWidget(0, guide)
            guide.show()
        if self.isVisible():
            self.show_offer()

    def _is_guided(self) -> bool:
        return self._guide is not None and not self._guide.isHidden()

    def reveal(self, path: str) -> bool:
        """Put the keyboard into the line of a field; False if it has none."""
        for section, key in ((self.grants, ".grants."), (self.payments, ".sign_on.")):
            if key in path and not section.is_open:
                section.open_fields()
        edit = self._edits().get(path)
        if edit is None:
            return False
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(edit)
        return True

    def take_focus(self) -> None:
        """Put the keyboard into the first line, or on the first button."""
        buttons = (button for button in self._body.findChildren(QPushButton) if button.isVisible())
        first: QWidget | None = next(iter(self._edits().values()), None) or next(buttons, None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _follow(self) -> None:
        """Follow the selection while the panel is seen; another sheet selects too.

        A line of the panel that takes the keyboard selects its field: the lines stay as they are. So does all
        while a mark of the ask is chosen, which the explain bar explains.
        """
        if self.ask.track.hasFocus():
            return
        if self.isVisible() and self._has_keyboard():
            self._show_looked_at()
        elif self.isVisible():
            self.show_offer()

    def _show_looked_at(self) -> LookedAt:
        """Show title, ask and source of the selected cell, and return what it is."""
        session = self._session
        looked = looked_at(session.plan, session.analysis, self._offer(), session.selection)
        self._title.setText(looked.heading(session.plan))
        self._show_swatch(looked.offer)
        self._show_ask(looked)
        self._show_source(looked)
        return looked

    def _offer(self) -> Offer:
        session = self._session
        return next(
            (column for column in session.plan.columns() if column.id == session.current_offer_id),
            session.plan.present,
        )

    def _has_keyboard(self) -> bool:
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus()

    def _edits(self) -> dict[str, FieldEdit]:
        return self.grants.edits | self.payments.edits

    def _show_swatch(self, offer: Offer) -> None:
        """Show the mark that the offer has in every chart."""
        offers = [other.id for other in self._session.plan.offers]
        is_present = offer.id == PRESENT_ID or offer.id not in offers
        if is_present:
            picture = QPixmap(SWATCH, SWATCH)
            picture.fill(self._desk.look.theme.dim)
        else:
            picture = swatch(offers.index(offer.id), SWATCH)
        self._swatch.setPixmap(picture)

    def _show_ask(self, looked: LookedAt) -> None:
        is_asked = looked.component is not None and looked.offer.id != PRESENT_ID
        self.ask.setVisible(is_asked)
        if is_asked and looked.component is not None:
            analysis = self._session.analysis
            result = analysis.offers.get(looked.offer.id) if analysis else None
            self.ask.show_ask(looked.offer, looked.component, result)

    def _show_source(self, looked: LookedAt) -> None:
        """Show where a value comes from; how to type it where there is none, or none that can be read."""
        session = self._session
        spec = spec_at(session.plan, looked.path) if looked.path else None
        typed = session.plan.typed.get(looked.path)
        is_asked = looked.is_empty or looked.is_assumed or (typed is not None and typed.wrong)
        rows = ways_to_type(spec, session.today) if spec and is_asked else ()
        self._examples.show_rows(rows)
        self.ways.setVisible(bool(rows))
        self.source.show_source(session.plan, session.analysis, looked)

    def _lay_out(self) -> None:
        self._close.setText("×")
        self._close.setProperty("quiet", "true")
        self._close.setToolTip("Close the panel (Ctrl+1 brings it back)")
        self._close.setAccessibleName("Close the inspector")
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.hide)
        self._title.setWordWrap(True)
        self._swatch.setFixedWidth(SWATCH)
        head = QHBoxLayout()
        head.setContentsMargins(INSET, GRID, GRID, HEAD_BELOW)
        head.setSpacing(GRID)
        head.addWidget(self._swatch)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._sections = QVBoxLayout(self._body)
        self._sections.setContentsMargins(0, 0, 0, 0)
        self._sections.setSpacing(0)
        for part in (self.ask, self.grants, self.payments, self.source, self.ways):
            self._sections.addWidget(part)
        self._sections.addStretch(1)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area)
