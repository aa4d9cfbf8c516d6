"""The rubric at the right: the score, what each criterion earned and misses, and what lost points."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from planner.analysis.explained import Explained, Reason
from planner.story.flags.marks import StoryMark, story_marks
from planner.story.rubric.items import Criterion
from planner.story.rubric.judgement import CriterionScore, Judgement, Lint
from planner.story.rubric.text_marks import signed
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, HALF, TITLE, font
from planner.ui.parts.links import TextButton
from planner.ui.parts.panel_parts import clear_layout, heading, note

WIDTH = 320
NOTHING_LOST = "Nothing in it takes points away."


class Rubric(QScrollArea):
    """`explained(Explained)` when a criterion is pressed, `pointed(part, start, end)` when a lint is."""

    explained = Signal(object)
    pointed = Signal(str, int, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._judgement: Judgement | None = None
        self._shown: tuple[Judgement, Judgement, str, str] | None = None
        self._marked: tuple[StoryMark, ...] = ()
        self._filled: tuple[Lint, ...] = ()
        self.score, self._of = QLabel(), QLabel("of 100")
        self.rows = {criterion: TextButton(look, strong=True) for criterion in Criterion}
        self._lost, self._for_role = note(NOTHING_LOST), note()
        self._lints, self._marks = QWidget(), QWidget()
        self.above, self.content = QVBoxLayout(), QWidget()
        for criterion, row in self.rows.items():
            row.clicked.connect(lambda _checked=False, which=criterion: self._explain(which))
        self._lay_out()

    @property
    def lints(self) -> list[TextButton]:
        """The shown parts of each lint, in order."""
        return [
            text_button for text_button in self._lints.findChildren(TextButton) if not text_button.isHidden()
        ]

    @property
    def marks(self) -> list[TextButton]:
        """The lines below the score: the cap, and what is asked about, each pressed to select its words."""
        return [button for button in self._marks.findChildren(TextButton) if not button.isHidden()]

    def show_judgement(self, judgement: Judgement, for_role: Judgement, role: str, answer: str) -> None:
        """Show what a story earned and lost: as evidence, and as an offer's role would hear it.

        `answer` is what its writer says about figures that are asked about.
        """
        shown = (judgement, for_role, role, answer)
        if shown == self._shown:
            return
        self._shown, self._judgement = shown, judgement
        self._for_role.setText(f"{for_role.score} as {role} would hear it")
        self._for_role.setVisible(for_role.score != judgement.score)
        self.score.setText(f"{judgement.score:.0f}")
        self.score.setAccessibleName(f"Score: {judgement.score:.0f}")
        for score in judgement.criteria:
            self.rows[score.criterion].show_texts(
                score.criterion.label,
                f"{score.points:g} of {score.most:g}",
                share=score.points / score.most,
            )
        marks = tuple(story_marks(judgement, answer))
        if marks != self._marked:
            self._marked = marks
            self._fill_marks(marks)
        self._lost.setVisible(not for_role.lints)
        if for_role.lints != self._filled:
            self._filled = for_role.lints
            self._fill(for_role.lints)

    def take_focus(self) -> None:
        """Begin at the first criterion."""
        self.rows[Criterion.SCAR_TISSUE].setFocus()

    def _explain(self, which: Criterion) -> None:
        if self._judgement is not None:
            chosen = next(score for score in self._judgement.criteria if score.criterion is which)
            self.explained.emit(explained_score(self._judgement, chosen))

    def _fill(self, lints: tuple[Lint, ...]) -> None:
        clear_layout(self._lints)
        column = self._lints.layout()
        for lint in lints:
            row = TextButton(self._look)
            row.show_texts(
                str(lint.kind).capitalize(), signed(-abs(lint.points)), f"{lint.why} {lint.better}", bad=True
            )
            row.setToolTip("Select these words")
            row.clicked.connect(
                lambda _checked=False, lint=lint: self.pointed.emit(lint.part, lint.start, lint.end)
            )
            if column is not None:
                column.addWidget(row)

    def _fill_marks(self, marks: tuple[StoryMark, ...]) -> None:
        clear_layout(self._marks)
        column = self._marks.layout()
        for mark in marks:
            row = TextButton(self._look)
            row.show_texts(mark.label, "", mark.text)
            if mark.end > mark.start:
                row.setToolTip("Select these words")
                row.clicked.connect(
                    lambda _checked=False, mark=mark: self.pointed.emit(mark.part, mark.start, mark.end)
                )
            if column is not None:
                column.addWidget(row)
        self._marks.setVisible(bool(marks))

    def _lay_out(self) -> None:
        content, head = self.content, QHBoxLayout()
        self.score.setFont(font(TITLE, strong=True, family=self.font().family()))
        self._of.setProperty("dim", "true")
        head.setSpacing(HALF)
        head.setContentsMargins(HALF, 0, 0, HALF)
        head.addWidget(self.score)
        head.addWidget(self._of, 1, Qt.AlignmentFlag.AlignBottom)
        lints = QVBoxLayout(self._lints)
        lints.setContentsMargins(0, 0, 0, 0)
        lints.setSpacing(HALF)
        marks = QVBoxLayout(self._marks)
        marks.setContentsMargins(0, 0, 0, 0)
        marks.setSpacing(HALF)
        self._marks.hide()
        column = QVBoxLayout(content)
        column.setContentsMargins(GRID, GRID, GRID, 2 * GRID)
        column.setSpacing(HALF)
        column.addLayout(head)
        self._for_role.setContentsMargins(HALF, 0, 0, HALF)
        column.addWidget(self._for_role)
        column.addWidget(self._marks)
        column.addLayout(self.above)
        earned = heading("What is heard in it")
        earned.setContentsMargins(HALF, GRID, 0, 0)
        column.addWidget(earned)
        for row in self.rows.values():
            column.addWidget(row)
        column.addSpacing(GRID)
        lost = heading("What loses points")
        lost.setContentsMargins(HALF, 0, 0, 0)
        column.addWidget(lost)
        column.addWidget(self._lost)
        column.addWidget(self._lints)
        column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setProperty("side", "true")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(WIDTH)


def explained_score(judgement: Judgement, score: CriterionScore) -> Explained:
    """Explain what earned the points of a criterion and what is missing."""
    earned = [remark for remark in judgement.remarks if remark.criterion is score.criterion]
    lines = tuple(Reason(remark.why, signed(remark.points), "your words") for remark in earned)
    missing = tuple(Reason(text, "", "missing") for text in score.missing)
    reason = " ".join(score.missing) or "Nothing is missing."
    return Explained(
        score.criterion.label,
        f"{score.points:g} of {score.most:g}",
        reason,
        lines=(*lines, *missing),
    )
