"""The page What they may know: causes of the sign-on, other offers, stories, and the user's own words."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.plan.registry import FIELDS
from planner.ui.appearance.theme import GRID
from planner.ui.counter.case_panel import CasePanel
from planner.ui.counter.released.advice_panel import AdvicePanel
from planner.ui.counter.released.release_panel import ReleasePanel
from planner.ui.counter.released.stories_panel import StoriesPanel
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import heading
from planner.ui.typing.words_field import WordsField

INTENT = "One sentence: that you want the job, and what you would need to accept."
REASONS = "One reason a line, three at most, in your own words."


class KnownPage(QWidget):
    """Lays out the panels; the sheet turns what they say into edits of the plan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.case, self.release = CasePanel(desk), ReleasePanel()
        self.stories, self.advice = StoriesPanel(), AdvicePanel()
        self.intent = WordsField(desk.session, FIELDS["Counter.intent"], 2, INTENT)
        self.reasons = WordsField(desk.session, FIELDS["Counter.reasons"], 4, REASONS)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        row.setSpacing(4 * GRID)
        for parts in ((self.release, self.case, self._own_words()), (self.advice, self.stories)):
            column = QVBoxLayout()
            column.setSpacing(3 * GRID)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            row.addLayout(column, 1)

    def _own_words(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for text, field in (("Opening sentence", self.intent), ("Reasons", self.reasons)):
            column.addWidget(heading(text))
            column.addWidget(field)
        column.addStretch(1)
        return panel
