"""The page of Compare that sets steady cash against equity on milestones, for two offers.

Above at face value, below by the chance and the delay of each milestone, on one scale.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.analysis import Analysis
from planner.compare import panels
from planner.compare.cash_or_equity import Side, finding, pair, sides, weighted_finding
from planner.compare.chart_values import Part, Party, Stack
from planner.pay.years.steady_figures import SteadyFigures
from planner.plan.title import title
from planner.ui.appearance.theme import GRID
from planner.ui.charts.stacked import StackedBars
from planner.ui.compare.legend import CertaintyKey, PartyPicker
from planner.ui.desk import Desk
from planner.ui.parts.flow import Flow
from planner.values import Certainty

NO_PAIR = "Two offers with a base can be set against each other"
KEYS = (
    (Certainty.GUARANTEED, "Guaranteed cash"),
    (Certainty.TARGET, "Rest of target cash"),
    (Certainty.PAPER, "Hangs on vesting"),
    (Certainty.ASSUMPTION, "Hangs on a milestone"),
)
KEY_TEXT = (
    "Guaranteed cash is drawn full, the rest of target cash pale, what hangs on vesting hatched, "
    "what hangs on a milestone hatched the other way"
)


class SteadyPage(QWidget):
    """Two offers, chosen by two lists; the choice is not part of the plan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._chosen = ["", ""]
        self.first = PartyPicker(desk.look, "&Set", "Offer to set against another")
        self.second = PartyPicker(desk.look, "a&gainst", "Offer that it is set against")
        self.face = StackedBars(desk.look, "Steady cash against equity, at face value")
        self.weighted = StackedBars(desk.look, "Steady cash against equity, by chance and delay")
        for place, picker in enumerate((self.first, self.second)):
            picker.chosen.connect(lambda offer_id, place=place: self._choose(place, offer_id))
        for chart in (self.face, self.weighted):
            chart.picked.connect(desk.session.select)
            chart.empty = NO_PAIR
        self._lay_out(CertaintyKey(desk.look, KEYS, KEY_TEXT))

    def forget(self) -> None:
        """Begin with the two that differ most: the plan is another."""
        self._chosen = ["", ""]

    def fill(self, analysis: Analysis) -> None:
        """Draw the two offers."""
        rivals = pair(analysis, (self._chosen[0], self._chosen[1]))
        if rivals is None:
            self.first.show_parties((), None)
            self.second.show_parties((), None)
            self.face.show_stacks("", ())
            self.weighted.show_stacks("", ())
            return
        self._show_choices(analysis, rivals)
        bars = {weighted: self._stacks(analysis, rivals, weighted=weighted) for weighted in (False, True)}
        top = max(bar.total for stacks in bars.values() for bar in stacks)
        self.face.show_stacks(finding(*rivals), bars[False], top, by_part=True)
        self.weighted.show_stacks(weighted_finding(*rivals), bars[True], top, by_part=True)

    def _show_choices(self, analysis: Analysis, rivals: tuple[Side, Side]) -> None:
        plan, (first, other) = analysis.plan, _parties(analysis, rivals)
        known = tuple(Party(side.offer.id, title(plan, side.offer), None) for side in sides(analysis))
        self.first.show_parties(tuple(party for party in known if party.id != other.id), first)
        self.second.show_parties(tuple(party for party in known if party.id != first.id), other)

    def _stacks(self, analysis: Analysis, rivals: tuple[Side, Side], *, weighted: bool) -> tuple[Stack, ...]:
        parties, assumptions = _parties(analysis, rivals), analysis.plan.assumptions
        figures = [
            SteadyFigures(side.offer, side.pay, side.steady, assumptions, analysis.tables) for side in rivals
        ]
        return tuple(
            Stack(
                party,
                year,
                tuple(Part(figure.certainty, figure) for figure in of_offer.of_year(year, weighted=weighted)),
            )
            for year in range(1, len(rivals[0].steady.cash) + 1)
            for party, of_offer in zip(parties, figures, strict=True)
        )

    def _choose(self, place: int, offer_id: str) -> None:
        self._chosen = [self.first.combo.currentData(), self.second.combo.currentData()]
        self._chosen[place] = offer_id
        if self._session.analysis is not None:
            self.fill(self._session.analysis)

    def _lay_out(self, key: CertaintyKey) -> None:
        row = Flow()  # in a narrow window the key of the certainties comes below
        for part in (self.first, self.second, key):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(row)
        for chart in (self.face, self.weighted):
            column.addWidget(chart, 1)


def _parties(analysis: Analysis, rivals: tuple[Side, Side]) -> tuple[Party, Party]:
    """Both offers, each in the colour it has in every chart."""
    made = {party.id: party for party in panels.parties(analysis.plan, [side.offer.id for side in rivals])}
    first, second = (made[side.offer.id] for side in rivals)
    return first, second
