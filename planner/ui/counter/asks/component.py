"""One component of a counter: its title, what to say, its track, its chances, and the proposal typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from planner.analysis import OfferAnalysis
from planner.ask.opening.figures import ceiling_figure, in_ask_unit, proposal_figure, standing_figure
from planner.ask.results import Ask
from planner.ask.sentences import amount, chances_said, say_this
from planner.plan import Plan
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.counter.asks.track import AskTrack, Stop
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import heading, note, sentence
from planner.ui.typing.field_edit import FieldEdit
from planner.ui.typing.field_place import FieldPlace
from planner.values import Figure

MISSING = "No ask yet: a base salary and readable entries on the sheet Offers come first."
FIELD_WIDTH = 112
NO_PLAN = "No ask: this offer has none, and the market gives no middle to ask for."


class ComponentRow(QFrame):
    """`looked_at` when the keyboard or the mouse comes to this component."""

    looked_at = Signal(Component)

    def __init__(self, desk: Desk, component: Component) -> None:
        super().__init__()
        self._session, self.component = desk.session, component
        self._place = FieldPlace(desk, f"Proposed {component.noun}", FIELD_WIDTH, Qt.AlignmentFlag.AlignRight)
        self.title = heading(component.label)
        self.say = sentence()
        self.track = AskTrack(desk.look, f"{component.label}: standing, target, opening, ceiling")
        self.chances, self.reasons = note(), note()
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.reasons.hide()
        self._head = QHBoxLayout()
        self.track.picked.connect(self._picked)
        self._lay_out()

    def show_offer(self, plan: Plan, offer_id: str, result: OfferAnalysis | None) -> None:
        """Show what to ask of one offer."""
        self._place.show_path(f"counters.{offer_id}.{self.component.value}")
        ask = result.asks.get(self.component) if result else None
        proposed = in_ask_unit(self.component, plan.counter(offer_id).proposed(self.component))
        if ask is None or result is None:
            self.say.setText(MISSING if not (result and result.asks) else NO_PLAN)
            self.chances.setText("")
            self.track.show_stops((), None)
            return
        self.say.setText(say_this(ask))
        self.say.setProperty("dim", ask.opening is None)
        self.chances.setText("" if ask.opening is None else chances_said(ask.chances))
        say = None if ask.opening is None else (ask.say_low, ask.say_high)
        self.track.show_stops(_stops(ask, offer_id, result, proposed), say)

    def show_reasons(self, text: str) -> None:
        """Show which stories this recruiter reads that argue for it."""
        self.reasons.setText(text)
        self.reasons.setVisible(bool(text))

    @property
    def field(self) -> FieldEdit | None:
        """The line that the proposal is typed into, once an offer is shown."""
        return self._place.field

    def mark(self, *, looked_at: bool) -> None:
        """Show whether the curve beside is this component's."""
        self.title.setText(f"{self.component.label}{'  ›' if looked_at else ''}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the curve of this component."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.looked_at.emit(self.component)

    def _picked(self, figure: Figure) -> None:
        self.looked_at.emit(self.component)
        self._session.select(figure)

    def _lay_out(self) -> None:
        self._head.setSpacing(GRID)
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        label = QLabel("Propose")
        label.setProperty("dim", "true")
        self._head.addWidget(label)
        self._head.addWidget(self._place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(HALF)
        column.addLayout(self._head)
        column.addWidget(self.say)
        column.addWidget(self.track)
        column.addWidget(self.chances)
        column.addWidget(self.reasons)


def _stops(ask: Ask, offer_id: str, result: OfferAnalysis, proposed: float | None) -> tuple[Stop, ...]:
    """The marks of a track, those whose words matter most first."""

    def said(value: float | None) -> str:
        return amount(ask.component, value or 0.0)

    opening = result.figures.get(f"opening.{ask.component.value}")
    target = result.figures.get(f"target.{ask.component.value}")
    stops = [Stop("standing", standing_figure(ask, offer_id), said(ask.standing))]
    if opening is not None and opening.value is not None:
        stops.insert(0, Stop("opening", opening, said(opening.value), above=True))
    if target is not None and target.value is not None:
        stops.append(Stop("target", target, said(target.value)))
    if proposed is not None:
        stops.append(
            Stop("proposal", proposal_figure(ask.component, offer_id, proposed), said(proposed), above=True)
        )
    if ask.ceiling > ask.standing:
        stops.append(Stop("ceiling", ceiling_figure(ask), said(round(ask.ceiling / ask.step) * ask.step)))
    return tuple(stops)
