"""The first page of Compare: the whole plan at a glance, for the user alone."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.analysis import Analysis
from planner.analysis.moves.move_list import MoveLine, move_list
from planner.ask.moves.moves import MoveAdvice
from planner.compare.summary import PRIVATE, PlanSummary, Pointer, summary
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, scaled
from planner.ui.background import Background
from planner.ui.charts.row_charts import SpreadRows
from planner.ui.compare.summary_table import RIGHT, SummaryCells
from planner.ui.desk import Desk
from planner.ui.parts.lock_heading import LockSign
from planner.ui.parts.panel_parts import clear_layout, finding, heading, note, plain, scrolled
from planner.ui.parts.reflow import Reflow
from planner.ui.parts.rows_in_view import RowsInView
from planner.values.days import week_day

REST = 200  # ms without an edit before the moves are worked out
LEAST = 900  # px: below it the chart and the lists come under the tables
NARROW = 1160  # px
MOVES = 3
STEP, FOOT = 32, 24  # px, of an offer in the chart and of what is below them


class PointerList(RowsInView):
    """Sentences, each with a link to the sheet that has more of it. `go(sheet)` follows a link."""

    def __init__(self, go: Callable[[str], object]) -> None:
        super().__init__()
        self._go = go
        _space(self.grid)
        self._shown: tuple[Pointer, ...] = ()

    def show_pointers(self, pointers: tuple[Pointer, ...]) -> None:
        """Show these sentences; the same ones stay, which most entries leave alone."""
        if pointers == self._shown:
            return
        self._shown = pointers
        self.show_rows(len(pointers), self._add_pointer)

    def _add_pointer(self, row: int) -> None:
        pointer = self._shown[row]
        text = note(pointer.text)
        text.setProperty("dim", "false")
        link = QPushButton(pointer.sheet)
        link.setProperty("link", "true")
        link.setAccessibleName(f"{pointer.text}: go to {pointer.sheet}")
        link.clicked.connect(partial(_went, self._go, pointer.sheet))
        self.grid.addWidget(text, row, 0)
        self.grid.addWidget(link, row, 1, RIGHT)


class SummaryPage(QWidget):
    """The tables at the left; worth, moves, who may know what, and what is behind it at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._session = desk, desk.session
        self._analysis: Analysis | None = None
        self.finding, self.line = finding(), note()
        self.offers, self.asks, self.level = (SummaryCells(desk, width) for width in (104, 64, 64))
        self.asks_title, self.level_title, self.level_note = heading(""), heading(""), note()
        for title in (self.asks_title, self.level_title):
            title.setWordWrap(True)
        self.chart = SpreadRows(desk.look, "Worth to you, a year")
        self.chart.picked.connect(desk.session.select)
        self.moves_title, self.moves = heading(), QWidget()
        self.known, self.behind = (PointerList(desk.session.sheet_requested.emit) for _ in range(2))
        self.print = QPushButton("&Print or save as PDF…")
        self.print.setToolTip("Ctrl+P: this page, with PRIVATE in its first line")
        self.print.clicked.connect(lambda: self._session.command_requested.emit("print"))
        self.moves_title.setWordWrap(True)
        self._background = Background(self)
        self._background.done.connect(self._show_moves)
        self._lay_out()

    def fill(self, analysis: Analysis) -> None:
        """Show the summary of an analysis; its moves come once they are worked out."""
        self._show(summary(analysis))
        if analysis is not self._analysis:
            self._analysis = analysis
            self._say_moves("The order of moves is being worked out…", ())
            self._background.start_after(REST, self._work)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the small tables below each other where they are too narrow for their figures."""
        super().resizeEvent(event)
        way = QHBoxLayout.Direction
        self._below.setDirection(way.TopToBottom if self.width() < scaled(NARROW) else way.LeftToRight)

    @property
    def is_working(self) -> bool:
        """Whether the moves of the newest analysis are still awaited."""
        return self._background.is_working

    def _show(self, page: PlanSummary) -> None:
        self.finding.setText(page.finding)
        self.line.setText(page.line)
        self.offers.show_table(page.offers)
        for table, shown, title in (
            (self.asks, page.asks, self.asks_title),
            (self.level, page.level, self.level_title),
        ):
            table.setVisible(shown is not None)
            title.setVisible(shown is not None)
            if shown is not None:
                title.setText(shown.title)
                table.show_table(shown)
        self.level_note.setText(page.level.note if page.level else "")
        self.level_note.setVisible(page.level is not None)
        self.chart.setFixedHeight(scaled(self.chart.head + STEP * max(3, len(page.spreads)) + FOOT))
        self.chart.show_spreads("What each is worth to you, a year", page.spreads)
        self.known.show_pointers(page.known)
        self.behind.show_pointers(page.behind)

    def _work(self) -> None:
        if self._analysis is not None:
            analysis = self._analysis
            self._background.start(lambda: analysis.moves)

    def _show_moves(self, advice: MoveAdvice | None) -> None:
        if self._analysis is None or advice is None:
            self._say_moves("No move yet: type an offer with its base salary", ())
            return
        moves = move_list(self._analysis, advice)
        self._say_moves(moves.finding, moves.lines[:MOVES])

    def _say_moves(self, title: str, lines: Sequence[MoveLine]) -> None:
        self.moves_title.setText(title)
        clear_layout(self.moves)
        grid = self.moves.layout()
        assert isinstance(grid, QGridLayout)
        for row, line in enumerate(lines):
            text = note(f"{line.name}: {line.action}")
            text.setProperty("dim", "false")
            grid.addWidget(plain(f"{line.number}"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)
            if line.by is not None and self._analysis is not None:
                by = plain(f"by {week_day(line.by, self._analysis.today)}")
                by.setProperty("dim", "true")
                grid.addWidget(by, row, 2, RIGHT)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        below = self._below = QHBoxLayout()
        below.setSpacing(4 * GRID)
        for parts in ((self.asks_title, self.asks), (self.level_title, self.level_note, self.level)):
            body = QWidget()
            column = QVBoxLayout(body)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GRID)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            below.addWidget(body, 1)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(GRID)
        for part in (self.finding, self.line, self.offers):
            column.addWidget(part)
        column.addSpacing(GRID)
        column.addLayout(below)
        column.addStretch(1)
        moves = QGridLayout(self.moves)
        _space(moves)
        moves.setColumnStretch(0, 0)
        moves.setColumnStretch(1, 1)
        moves.setHorizontalSpacing(GRID)
        column = QVBoxLayout(right)
        column.setContentsMargins(2 * GRID, 0, 0, 0)
        column.setSpacing(GRID)
        sections = (
            (self.moves_title, self.moves),
            (heading("Who may know what"), self.known),
            (heading("What is behind it"), self.behind),
        )
        column.addWidget(self.chart)
        for title, body in sections:
            column.addWidget(_rule())
            column.addWidget(title)
            column.addWidget(body)
        column.addWidget(_locked(self._desk.look))
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Reflow((scrolled(left), scrolled(right)), (left, right), (5, 3), LEAST))


def _space(grid: QGridLayout) -> None:
    """Lay out rows of a text and what is at its right."""
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * GRID)
    grid.setVerticalSpacing(GRID)
    grid.setColumnStretch(0, 1)


def _went(go: Callable[[str], object], sheet: str) -> None:
    go(sheet)


def _locked(look: Look) -> QWidget:
    """Return the line that says whose page it is, behind a drawn lock: few fonts have one."""
    body = QWidget()
    row = QHBoxLayout(body)
    row.setContentsMargins(0, GRID, 0, 0)
    row.setSpacing(GRID)
    row.addWidget(LockSign(look), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(note(PRIVATE), 1)
    return body


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("rule", "true")
    rule.setFixedHeight(1)
    return rule
