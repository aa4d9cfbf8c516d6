"""Lays out the page of letters: the list, the letter under its tools and its subject, and the side."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.ui.appearance.theme import GRID, READING, font
from planner.ui.parts.panel_parts import note
from planner.ui.parts.reflow import FoldingLine, Reflow

LIST_WIDTH, MEASURE, MARGIN = 232, 760, 40


def list_column(whom: QLayout, letters: QWidget) -> QFrame:
    """Return the list of letters, below the choice of the recruiter."""
    left = QFrame()
    left.setProperty("list", "true")
    left.setFixedWidth(LIST_WIDTH)
    column = QVBoxLayout(left)
    _set_bare(column)
    column.addLayout(whom)
    column.addWidget(letters, 1)
    return left


def letter_column(
    tone: QWidget, buttons: Sequence[QWidget], parts: Sequence[QWidget], text: QWidget
) -> QWidget:
    """Return the letter under its tools and `parts`, no wider than a line can be followed."""
    page = QWidget()
    page.setMaximumWidth(MEASURE)
    lines = QVBoxLayout(page)
    lines.setContentsMargins(MARGIN, GRID, MARGIN, GRID)
    lines.setSpacing(GRID)
    for part in parts:
        lines.addWidget(part)
    lines.addWidget(text, 1)
    centre, middle = QHBoxLayout(), QWidget()
    centre.addWidget(page)
    column = QVBoxLayout(middle)
    _set_bare(column)
    column.addWidget(_tools(tone, buttons))
    column.addLayout(centre, 1)
    return middle


def in_turns(*texts: QWidget) -> QStackedWidget:
    """Return one place for several texts, of which one is shown; the keyboard stays in the place."""
    place = QStackedWidget()
    for text in texts:
        place.addWidget(text)
    return place


def page_columns(page: QWidget, left: QWidget, middle: QWidget, side: QWidget) -> None:
    """Lay out the three columns of the page."""
    columns = QHBoxLayout(page)
    _set_bare(columns)
    columns.addWidget(left)
    columns.addWidget(Reflow((middle, side), (middle, side), (1, 0)), 1)


def subject_line(subject: QLineEdit, copy_subject: QPushButton, family: str) -> QFrame:
    """Return the subject, with the button that copies it."""
    line, row = _top_line()
    row.setContentsMargins(GRID, GRID, GRID, GRID)
    row.setSpacing(2 * GRID)
    subject.setFrame(False)
    subject.setAccessibleName("Subject")
    subject.setFont(font(READING, family=family))
    copy_subject.setFlat(True)
    copy_subject.setProperty("flat", "true")
    row.addWidget(note("Subject"))
    row.addWidget(subject, 1)
    row.addWidget(copy_subject)
    return line


def _tools(tone: QWidget, buttons: Sequence[QWidget]) -> FoldingLine:
    tools = FoldingLine(2 * GRID)
    tools.hold((tone,), buttons)
    return tools


def _top_line() -> tuple[QFrame, QHBoxLayout]:
    line = QFrame()
    line.setProperty("top", "true")
    return line, QHBoxLayout(line)


def _set_bare(layout: QBoxLayout) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
