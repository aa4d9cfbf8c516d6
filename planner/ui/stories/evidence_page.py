"""What all stories together are worth: evidence, its parts, and what a certificate adds to it."""

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from planner.plan import Plan
from planner.plan.registry import FIELDS
from planner.story.evidence import BEST, StoryEvidence
from planner.ui.counter.parts import emptied, heading, note
from planner.ui.counter.words_field import WordsField
from planner.ui.desk import Desk
from planner.ui.stories.entries import named
from planner.ui.stories.text_button import TextButton
from planner.ui.stories.view import Shown, StoryPage
from planner.ui.theme import GRID

CERTIFICATES = "One certificate a line."
NO_MOVE = "$0 without stories: a certificate by itself moves no ask."
MEASURE = 640
NOISE = "Below 0.25 it counts as 0: one story alone, or thin ones, move no ask."


class EvidencePage(StoryPage):
    """Evidence of the whole plan; a press on a story goes to it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session, self._look = desk.session, desk.look
        self.value = TextButton(desk.look, strong=True)
        self.missing = note()
        self._best = QWidget()
        self.certificates = WordsField(desk.session, FIELDS["Plan.certificates"], 3, CERTIFICATES)
        self._lay_out()

    def show_story(self, shown: Shown) -> None:
        """Show the evidence of the plan that a story belongs to."""
        self.certificates.show_path("certificates")
        if shown.analysis is not None:
            self._show(shown.plan, shown.analysis.evidence)

    def start_keys(self) -> None:
        """Begin at the evidence."""
        self.value.setFocus()

    def _show(self, plan: Plan, evidence: StoryEvidence) -> None:
        score, coverage = f"{evidence.mean_score:.0f} of 100", f"{evidence.coverage:.2f}"
        parts = f"Mean of the best {BEST} {score}, times coverage {coverage}."
        below = parts if evidence.value else f"{parts} {NOISE}"
        self.value.show_words("Evidence of all stories", f"{evidence.value:.2f}", below, share=evidence.value)
        gaps = ", ".join((*evidence.missing_stages, *evidence.missing_areas))
        self.missing.setText(f"No story covers yet: {gaps}." if gaps else "Every stage and area is covered.")
        emptied(self._best)
        column = self._best.layout()
        for story_id in evidence.best:
            row = TextButton(self._look)
            row.show_words(named(plan.story(story_id)), f"{evidence.scores[story_id]} of 100")
            row.clicked.connect(
                lambda _checked=False, path=f"stories.{story_id}.title": self._session.jump(path)
            )
            if column is not None:
                column.addWidget(row)

    def _lay_out(self) -> None:
        whole, scroll, best = QWidget(), QScrollArea(), QVBoxLayout(self._best)
        best.setContentsMargins(0, 0, 0, 0)
        best.setSpacing(0)
        column = QVBoxLayout(whole)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        told = note(NO_MOVE)
        for part in (
            *(self.value, heading(f"Best {BEST} stories"), self._best, self.missing),
            *(heading("Certificates"), self.certificates, told),
        ):
            part.setMaximumWidth(MEASURE)
            column.addWidget(part)
        column.addStretch(1)
        scroll.setWidget(whole)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll)
