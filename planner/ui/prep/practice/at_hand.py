"""What is at hand during a talk: the plan's figures, and the letter for the moment; after it, the review."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from planner.plan.fields.terms import Component
from planner.practice.plan_figures import PlanFigures
from planner.practice.review import TalkReview
from planner.practice.talk import PracticeTalk
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.panel_parts import clear_layout, heading, note, panel_column, plain, sentence
from planner.values.unit import ABSENT

HEADS = ("", "They offer", "You ask", "Settle from")
REVIEW_HEADS = ("", "You asked", "You got", "They had", "Left")
IMAGINED = "“They had” is what this imagined recruiter could have given; a real one is somebody else."
NOTHING = "Nothing that the figures show."


class AtHand(QWidget):
    """Redrawn as a whole after each line."""

    def __init__(self) -> None:
        super().__init__()
        panel_column(self)

    def show_moment(self, talk: PracticeTalk, figures: PlanFigures, name: str, letter: str) -> None:
        """Show the plan's figures next to their offer now, and the words of a letter."""
        clear_layout(self)
        rows = [
            (
                component.label,
                figures.text(component, standing),
                _shown(figures, component, figures.asked.get(component)),
                _shown(figures, component, figures.settle.get(component)),
            )
            for component, standing in talk.standing.items()
        ]
        self._table(HEADS, rows)
        self._head(name)
        self._add(sentence(letter))
        self._end()

    def show_review(self, review: TalkReview, figures: PlanFigures) -> None:
        """Show what was left and what was given away."""
        clear_layout(self)
        self._head("What was left")
        rows = [
            (
                row.component.label,
                _shown(figures, row.component, row.asked),
                figures.text(row.component, row.standing),
                figures.text(row.component, row.limit),
                figures.text(row.component, row.left),
            )
            for row in review.rows
        ]
        self._table(REVIEW_HEADS, rows)
        self._add(note(IMAGINED))
        self._head("What was given away")
        for text in review.given_away or (NOTHING,):
            self._add(sentence(text))
        if review.withheld:
            self._head("What was kept")
            for text in review.withheld:
                self._add(sentence(text))
        self._end()

    def _table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(HALF)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight
        for column, text in enumerate(heads):
            head = note(text)
            head.setWordWrap(False)
            grid.addWidget(head, 0, column, right if column else Qt.AlignmentFlag.AlignLeft)
        for place, row in enumerate(rows, start=1):
            for column, text in enumerate(row):
                cell = plain(text)
                cell.setAccessibleName(f"{row[0]}, {heads[column]}: {text}" if column else text)
                grid.addWidget(cell, place, column, right if column else Qt.AlignmentFlag.AlignLeft)
        self._add(table)

    def _head(self, text: str) -> None:
        title = heading(text)
        title.setContentsMargins(0, GRID, 0, 0)
        self._add(title)

    def _end(self) -> None:
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.addStretch(1)

    def _add(self, widget: QWidget) -> None:
        if (column := self.layout()) is not None:
            column.addWidget(widget)


def _shown(figures: PlanFigures, component: Component, figure: float | None) -> str:
    return ABSENT if figure is None else figures.text(component, figure)
