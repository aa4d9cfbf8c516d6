"""The lower part of Assumptions, to read only: published figures with the model's, and the sources."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from planner.market.studies.moments import MomentTable
from planner.market.tables import Tables, sources
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.assumptions import moment_rows
from planner.ui.plain_text import tip

COLUMNS = len(moment_rows.HEADS)


class ReferencePanel(QScrollArea):
    """Labels that can be selected and copied, reached by the arrow keys as one page."""

    def __init__(self, tables: Tables | None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setProperty("reads", "true")
        self.setAccessibleName("Published figures and sources, to read only")
        page, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(HALF)
        grid.setColumnStretch(COLUMNS, 1)
        page.setLayout(grid)
        self._grid = grid
        if tables:
            self._add_moments(tables.moments)
        for topic, text in sources(tables) if tables else ():
            self._add_source(topic, text)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(page)

    def _add_moments(self, table: MomentTable) -> None:
        top = self._grid.rowCount()
        for column, head in enumerate(moment_rows.HEADS):
            self._put(top, column, head, "strong")
        rows = zip(table.moments, moment_rows.moment_rows(table), strict=True)
        for row, (moment, cells) in enumerate(rows, start=top + 1):
            for column, text in enumerate(cells):
                label = self._put(row, column, text, "" if column else "dim")
                label.setToolTip(tip(moment_rows.how_read(moment)))
        for note in moment_rows.moment_notes(table):
            self._line("", note)

    def _add_source(self, topic: str, text: str) -> None:
        self._line(topic, text)

    def _line(self, topic: str, text: str) -> None:
        row = self._grid.rowCount()
        if topic:
            self._put(row, 0, topic, "strong")
        label = _label(text, "dim")
        label.setWordWrap(True)
        self._grid.addWidget(label, row, 1 if topic else 0, 1, COLUMNS if topic else COLUMNS + 1)

    def _put(self, row: int, column: int, text: str, look: str) -> QLabel:
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        label = _label(text, look)
        self._grid.addWidget(label, row, column, side | Qt.AlignmentFlag.AlignTop)
        return label


def _label(text: str, look: str) -> QLabel:
    label = QLabel(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if look:
        label.setProperty(look, "true")
    return label
