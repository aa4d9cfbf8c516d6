"""A table of the page Summary: its figures are never shortened; where they do not fit, it scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem

from planner.compare.summary import PlanCell, PlanTable
from planner.ui.appearance.theme import GRID, ROW, scaled
from planner.ui.desk import Desk
from planner.ui.plain_text import tip
from planner.ui.typing.entry_keys import UnsearchedTableWidget

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
BAR = 12  # px: height of a scroll bar


class SummaryCells(UnsearchedTableWidget):
    """A table of the page, only to be read; the current cell is explained, Enter goes to what is typed."""

    def __init__(self, desk: Desk, narrowest: int) -> None:
        """`narrowest`: pixels of a column at 100 %."""
        super().__init__()
        self._session, self._look, self._narrowest = desk.session, desk.look, narrowest
        self._table: PlanTable | None = None
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setHighlightSections(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(RIGHT)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setProperty("lines", "true")
        self.currentCellChanged.connect(self._explain)
        self.cellActivated.connect(self._go)

    def show_table(self, table: PlanTable) -> None:
        """Show a table, as tall as its rows."""
        self._table = table
        self.setAccessibleName(table.title)
        self.setColumnCount(len(table.heads))
        self.setRowCount(len(table.rows))
        self.setHorizontalHeaderLabels(table.heads)
        for place, head in enumerate(table.heads):
            if (item := self.horizontalHeaderItem(place)) is not None:
                item.setToolTip(tip(head))
        self.setVerticalHeaderLabels([row.label for row in table.rows])
        self.horizontalHeader().setVisible(any(table.heads))
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        theme = self._look.theme
        inks = {"bad": theme.bad, "amber": theme.amber}
        for line, row in enumerate(table.rows):
            for column, cell in enumerate(row.cells):
                item = QTableWidgetItem(cell.text)
                item.setTextAlignment(RIGHT)
                item.setForeground(QColor(inks.get(cell.tone, theme.text)))
                item.setFont(strong if row.strong or table.heads[column] == "open at" else self.font())
                self.setItem(line, column, item)
            self.setRowHeight(line, scaled(ROW))
            if (label := self.verticalHeaderItem(line)) is not None:
                label.setFont(strong if row.strong else self.font())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the scroll bar where the columns do not fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make each column wide enough for the widest figure, and the table as high as its rows."""
        table = self._table
        if table is None:
            return
        texts = [
            self.item(row, column) for row in range(len(table.rows)) for column in range(len(table.heads))
        ]
        widest = max(
            (QFontMetrics(item.font()).horizontalAdvance(item.text()) for item in texts if item), default=0
        )
        width = max(scaled(self._narrowest), widest + 2 * GRID + 2)
        header = self.horizontalHeader()
        if header.minimumSectionSize() != width:
            header.setMinimumSectionSize(width)
        above = header.sizeHint().height() if any(table.heads) else 0
        room = self.width() - self.verticalHeader().sizeHint().width()
        bar = BAR if len(table.heads) * width > room else 0
        self.setFixedHeight(above + scaled(ROW) * len(table.rows) + 2 + bar)

    def _cell(self, row: int, column: int) -> PlanCell | None:
        """Return the cell at a place; None while the table has other rows or columns than it shows."""
        rows = self._table.rows if self._table else ()
        cells = rows[row].cells if 0 <= row < len(rows) else ()
        return cells[column] if 0 <= column < len(cells) else None

    def _explain(self, row: int, column: int) -> None:
        cell = self._cell(row, column)
        if cell is not None and (shown := cell.figure or cell.path):
            self._session.select(shown)

    def _go(self, row: int, column: int) -> None:
        cell = self._cell(row, column)
        if cell is not None and cell.path:
            self._session.jump(cell.path)
