"""The page Ask: the finding, a row for each component, why it is fair, what they learn, and a curve."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from planner.analysis import OfferAnalysis
from planner.ask.headline import headline, together
from planner.ask.rounds.asked_for import AskedFor
from planner.ask.sentences import cut_text
from planner.plan import Offer, Plan
from planner.plan.fields.terms import Component
from planner.plan.title import title
from planner.share.learned import learned, withheld
from planner.share.stories import reasons_of, story_releases
from planner.ui.appearance.theme import GRID
from planner.ui.counter.asks.component_row import NO_ANSWER, ComponentRow, head_row
from planner.ui.counter.asks.curve_panel import CurvePanel
from planner.ui.counter.asks.known_note import KnownNote
from planner.ui.counter.asks.summaries import MARGIN, FairPanel, LearnedPanel
from planner.ui.counter.conditions_panel import ConditionsPanel
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import finding, note, scrolled
from planner.ui.parts.reflow import FoldingPair, Reflow

LEFT, RIGHT = 5, 3


class AskPage(QWidget):
    """Shows the asks of one offer; `releases_wanted` when the user wants to change what they learn."""

    releases_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self.component = Component.BASE
        self._moved_asks: dict[Component, float] = {}  # where the movable ask was left
        self.finding, self.second, self.known = finding(), note(), KnownNote(desk.session)
        self.rows = {component: ComponentRow(desk, component) for component in Component}
        self.curve_panel = CurvePanel(desk)
        self.fair, self.learned = FairPanel(desk.session), LearnedPanel()
        self.conditions = ConditionsPanel(desk)
        self._offer_id = ""
        self._connect()
        self._lay_out()

    def show_offer(self, plan: Plan, offer: Offer, result: OfferAnalysis | None) -> None:
        """Show what to ask for an offer."""
        if offer.id != self._offer_id:
            self._offer_id, self._moved_asks = offer.id, {}
        asks = result.asks if result else {}
        self.finding.setText(headline(asks, result.asked) if result and asks else NO_ANSWER)
        self.second.setText(_second(result) if result else "")
        self.second.setVisible(bool(self.second.text()))
        self.known.show_offer(plan, offer.id)
        for row in self.rows.values():
            row.show_offer(offer.id, result)
        self.fair.show_case(result.case if result else None)
        self.conditions.show_offer(plan, offer.id)
        self.learned.show_texts(title(plan, offer), learned(plan, offer.id), withheld(plan, offer.id))
        self.show_curve()

    def show_curve(self) -> None:
        """Show the curve of the component that is looked at, where its movable ask was left."""
        plan, analysis, component = self._session.plan, self._session.analysis, self.component
        result = analysis.offers.get(self._offer_id) if analysis else None
        asked = result.asked if result else AskedFor()
        proposed = asked.amounts.get(component) if asked.chosen else None
        start = self._moved_asks.get(component, proposed)
        ask = result.asks.get(component) if result else None
        self.curve_panel.show_ask(component, ask, start, proposed)
        self.curve_panel.show_reasons(reasons_of(story_releases(plan, self._offer_id), component))
        for row_component, row in self.rows.items():
            row.mark(looked_at=row_component is component)

    def look_at(self, component: Component) -> None:
        """Bring the curve of a component."""
        if self._offer_id and component is not self.component:
            self.component = component
            self.show_curve()

    def forget_moved(self, component: Component | None = None) -> None:
        """Show the asks again where they are asked for: one, or all."""
        if component is None:
            self._moved_asks = {}
        else:
            self._moved_asks.pop(component, None)

    def _connect(self) -> None:
        for row in self.rows.values():
            row.looked_at.connect(self.look_at)
        self.curve_panel.curve.moved.connect(lambda at: self._moved_asks.update({self.component: at}))
        for panel in (self.fair, self.learned):
            panel.changed.connect(self.releases_wanted)

    def _lay_out(self) -> None:
        right = QFrame()
        right.setProperty("side", "true")
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(scrolled(self.curve_panel))
        left = self._left()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Reflow((scrolled(left), right), (left, self.curve_panel), (LEFT, RIGHT)))

    def _left(self) -> QWidget:
        left, top = QWidget(), QVBoxLayout()
        top.setContentsMargins(MARGIN, 2 * GRID, MARGIN, 2 * GRID)
        top.setSpacing(2)
        top.addWidget(self.finding)
        top.addWidget(self.second)
        top.addWidget(self.known)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(head_row())
        for row in self.rows.values():
            column.addWidget(row, 1)
        column.addWidget(FoldingPair(self.fair, self.learned))
        column.addWidget(self.conditions)
        column.addStretch(1)
        return left


def _second(result: OfferAnalysis) -> str:
    """Say what to ask for together; once, which openings are cut for it."""
    cut = "" if result.asked.chosen or result.credible is None else cut_text(result.credible)
    return " ".join(text for text in (together(result.asks, result.asked), cut) if text)
