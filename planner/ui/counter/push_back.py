"""The page for when they push back: each concession, the most in all, and the level above."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.analysis import OfferAnalysis
from planner.ask.package.package_results import Packaging
from planner.ask.package.reach import PlanReach, concession_reach
from planner.ask.sentences import fact, level_text
from planner.plan import Offer
from planner.plan.share_measure import share_measure
from planner.ui.appearance.theme import GRID
from planner.ui.charts.reach_bars import ReachBars
from planner.ui.counter.concession_table import ConcessionTable
from planner.ui.desk import Desk
from planner.ui.parts.links import FigureButton
from planner.ui.parts.panel_parts import note, sentence

FACTS = ("credible", "level_up")
"""Keys of the figures under the concessions."""
NONE_YET = "Nothing to give up yet: a base salary and readable entries on the sheet Offers come first."


class PushBackPage(QWidget):
    """Shows the concessions of one offer; pressing a figure explains it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._packaging: Packaging | None = None
        self.empty, self.concessions, self.level = note(NONE_YET), ConcessionTable(desk.session), sentence()
        self.facts = {key: self._button(key) for key in FACTS}
        self.reach = ReachBars(desk.look, "How far each step goes")
        self.reach.picked.connect(desk.session.select)
        self._lay_out()

    def show_offer(self, offer: Offer, result: OfferAnalysis | None) -> None:
        """Show the concessions of an offer."""
        analysis = self._session.analysis
        packaging = self._packaging = analysis.packages.get(offer.id) if analysis else None
        self.empty.setVisible(packaging is None)
        measure = share_measure(offer)
        self.concessions.show_plan(packaging, offer.currency, measure)
        drawn = concession_reach(packaging, result.asks, measure) if packaging and result else None
        self.reach.show_reach(drawn or PlanReach("", ()))
        self.level.setText(level_text(packaging.level_up) if packaging and packaging.level_up else "")
        self.level.setVisible(bool(self.level.text()))
        for key, button in self.facts.items():
            figure = packaging.figures.get(key) if packaging else None
            button.setVisible(figure is not None)
            if figure is not None:
                button.show_text(fact(figure), figure.name)

    def _button(self, key: str) -> FigureButton:
        return FigureButton("", "", lambda: self._explain(key), begins=True)

    def _explain(self, key: str) -> None:
        if self._packaging is not None:
            self._session.select(self._packaging.figures.get(key))

    def _lay_out(self) -> None:
        facts = QHBoxLayout()
        for button in self.facts.values():
            facts.addWidget(button)
        facts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.empty)
        column.addWidget(self.concessions)
        column.addSpacing(GRID)
        column.addLayout(facts)
        column.addWidget(self.level)
        column.addSpacing(GRID)
        column.addWidget(self.reach, 1)
        column.addStretch()
