"""One component of a counter in one row: its track, its chances, and what you ask for, typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.analysis import OfferAnalysis
from planner.ask.headline import asked_outcome
from planner.ask.results import Ask
from planner.ask.rounds.asked_for import AskedFor
from planner.ask.sentences import no_reference
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID, scaled
from planner.ui.counter.asks.chance_bar import WIDTH as CHANCES_WIDTH
from planner.ui.counter.asks.chance_bar import ChanceCell
from planner.ui.counter.asks.track import AskTrack, stops
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import heading, mark, note, plain
from planner.ui.typing.field_edit import FieldEdit, FieldPlace
from planner.values import Figure

LEAST_HEIGHT, MOST_HEIGHT, NAME_WIDTH, FIELD_WIDTH = 72, 116, 108, 124
MARGIN = 14
LEAVE, OPEN = "leave it", "not chosen"
NO_ANSWER = "No ask yet: a base salary and readable entries on the sheet Offers come first."
UNITS = {
    Component.BASE: "a year",
    Component.EQUITY: "the whole grant",
    Component.SIGN_ON: "all payments",
    Component.BONUS: "of base",
}
LIMIT = "The limit is where an ask stops sounding reasonable to most recruiters."
HEADS = (
    ("", NAME_WIDTH),
    ("From what they offer to the limit", 0),
    ("Of 100 imagined", CHANCES_WIDTH),
    ("You ask for", FIELD_WIDTH),
)


def head_row() -> QWidget:
    """Return the heads of the columns of all rows."""
    head = QFrame()
    head.setProperty("row", "true")
    row = QHBoxLayout(head)
    row.setContentsMargins(MARGIN, 0, MARGIN, GRID // 2)
    row.setSpacing(2 * GRID)
    for text, width in HEADS:
        label = note(text)
        label.setWordWrap(not width)  # the track gives way in a small window
        label.setToolTip(LIMIT if not width else "")
        if width:
            label.setFixedWidth(width)
        row.addWidget(label, 0 if width else 1)
    return head


class ComponentRow(QFrame):
    """`looked_at` when the keyboard or the mouse comes to this component."""

    looked_at = Signal(Component)

    def __init__(self, desk: Desk, component: Component) -> None:
        super().__init__()
        self._session, self.component = desk.session, component
        self._place = FieldPlace(
            desk, f"You ask for {component.noun}", FIELD_WIDTH, Qt.AlignmentFlag.AlignRight, LEAVE
        )
        self.title, self.reason, self.chances = heading(component.label), note(), ChanceCell(desk.look)
        self.track = AskTrack(desk.look, f"{component.label}: now, open at, settle from, limit")
        self.track.picked.connect(self._picked)
        self.setProperty("row", "true")
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setMaximumHeight(scaled(MOST_HEIGHT))
        self._lay_out()

    def show_offer(self, offer_id: str, result: OfferAnalysis | None) -> None:
        """Show what to ask for an offer."""
        self._place.show_path(f"counters.{offer_id}.{self.component.value}")
        ask = result.asks.get(self.component) if result else None
        asked = result.asked if result else AskedFor()
        now = asked_outcome(ask, asked.amounts.get(self.component)) if ask else None
        if self.field is not None:
            self.field.setPlaceholderText(LEAVE if asked.chosen or now is None else OPEN)
        self._show_reason(ask, result, asked=now is not None)
        self.chances.show_chances(now.chances if now else None)
        self.chances.setVisible(now is not None)
        if ask is None or result is None:
            self.track.show_stops((), None)
            return
        say = None if ask.opening is None else (ask.say_low, ask.say_high)
        proposed = asked.amounts.get(self.component) if asked.chosen else None
        says_more = now is not None or ask.opening is not None
        self.track.show_stops(stops(ask, offer_id, result, proposed) if says_more else (), say)

    @property
    def field(self) -> FieldEdit | None:
        """The line that the proposal is typed into, once an offer is shown."""
        return self._place.field

    def mark(self, *, looked_at: bool) -> None:
        """Show whether the curve at the right is this component's."""
        mark(self, "chosen", on=looked_at)
        self.setAccessibleDescription("Its curve is shown" if looked_at else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the curve of this component."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.looked_at.emit(self.component)

    def _show_reason(self, ask: Ask | None, result: OfferAnalysis | None, *, asked: bool) -> None:
        """Say why there is no ask, in place of the track."""
        text = no_reference(self.component) if result and result.asks else NO_ANSWER
        self.reason.setText(text if ask is None else ask.why_not)
        self.reason.setVisible(not asked and bool(self.reason.text()))

    def _picked(self, figure: Figure) -> None:
        self.looked_at.emit(self.component)
        self._session.select(figure)

    def _lay_out(self) -> None:
        name = QWidget()
        name.setFixedWidth(NAME_WIDTH)
        names = QVBoxLayout(name)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(2)
        unit = plain(UNITS[self.component])
        unit.setProperty("dim", "true")
        names.addStretch(1)
        for part in (self.title, unit):
            names.addWidget(part)
        names.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, GRID // 2, MARGIN, GRID // 2)
        row.setSpacing(2 * GRID)
        row.addWidget(name)
        row.addWidget(self.track, 1)
        row.addWidget(self.reason, 1)
        row.addWidget(self.chances)
        row.addWidget(self._place)
