"""The page What they may know: causes of the sign-on, other offers, and stories."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.appearance.theme import GRID
from planner.ui.counter.case_panel import CasePanel
from planner.ui.counter.released.advice_panel import AdvicePanel
from planner.ui.counter.released.release_panel import ReleasePanel
from planner.ui.counter.released.stories_panel import StoriesPanel
from planner.ui.desk import Desk


class KnownPage(QWidget):
    """Lays out the panels; the sheet turns what they say into edits of the plan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.case, self.release = CasePanel(desk), ReleasePanel()
        self.stories, self.advice = StoriesPanel(), AdvicePanel()
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        row.setSpacing(4 * GRID)
        for parts in ((self.release, self.case), (self.advice, self.stories)):
            column = QVBoxLayout()
            column.setSpacing(3 * GRID)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            row.addLayout(column, 1)
