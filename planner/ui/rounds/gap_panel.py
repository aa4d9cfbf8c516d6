"""The gap of one component with its finding above, and the chooser of the component."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from planner.analysis import OfferAnalysis
from planner.ask.rounds.gap import gap, gap_finding
from planner.plan import Plan
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.parts.choices import ItemChoice
from planner.ui.parts.panel_parts import heading
from planner.ui.rounds.gap_chart import GapChart
from planner.ui.rounds.move_button import EDGE

LETTERS = 12


class GapPanel(QFrame):
    """Hidden where the offer has no ask at all."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._result: OfferAnalysis | None = None
        self.component = Component.BASE
        self.setProperty("rounds_gap", "true")
        self.finding, self.chart = heading(""), GapChart(desk.look)
        self.finding.setWordWrap(True)
        self.combo = ItemChoice("What the gap is drawn of", LETTERS)
        self.combo.chosen.connect(self._choose)
        head = QHBoxLayout()
        head.addWidget(self.finding, 1)
        head.addWidget(self.combo)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, GRID, EDGE, GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.chart, 1)

    def show_result(self, result: OfferAnalysis | None) -> None:
        """Draw the gap of an offer's component."""
        self._result = result
        asks = result.asks if result else {}
        self.setVisible(bool(asks))
        if result is None or not asks:
            return
        if self.component not in asks:
            self.component = next(iter(asks))
        names = ((component.value, component.label, None) for component in asks)
        self.combo.show_items(names, self.component.value)
        plan, today = self._session.plan, self._session.today
        shown = gap(plan, result.offer.id, asks[self.component], result.asked.amounts.get(self.component))
        self.finding.setText(gap_finding(shown))
        self.chart.show_gap(shown, today, _place(plan, result.offer.id))

    def _choose(self, component: str) -> None:
        self.component = Component(component)
        self.show_result(self._result)


def _place(plan: Plan, offer_id: str) -> int:
    return next((place for place, offer in enumerate(plan.offers) if offer.id == offer_id), 0)
