"""The table of a grid: fields down under foldable headings, items across under badges."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from planner.ui.appearance.theme import GRID, ROW, TITLE, font
from planner.ui.desk import Desk
from planner.ui.grid.cell_table import CellTable
from planner.ui.grid.column_widths import NARROW, ColumnWidths
from planner.ui.grid.headers import ColumnHeader, FieldHeader
from planner.ui.grid.model import GridModel
from planner.ui.grid.rows import GroupRow, group_of


class GridView(CellTable):
    """Groups of rows are folded, columns are hidden and as wide as their content."""

    def __init__(self, desk: Desk, model: GridModel, name: str, parent: QWidget) -> None:
        super().__init__(desk, model, name, parent)
        self._rows = model.fields
        self.across = ColumnHeader(model, desk.look, name, self)
        self.down = FieldHeader(model.fields, desk.look, self)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        self.down.setDefaultSectionSize(ROW)
        self.down.setMinimumSectionSize(ROW)
        self.across.setDefaultSectionSize(NARROW + 2 * GRID)
        self.across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.widths = ColumnWidths(self, model)
        self.down.folded.connect(self.toggle)

    def commands(self) -> dict[str, Callable[[], object]]:
        """The commands of the menu View, by key."""
        return {
            "fit": self.widths.fit,
            "fold_all": lambda: self.fold({group_of(row) for row in self._rows}),
            "unfold_all": lambda: self.fold(set()),
        }

    def resize_columns(self, ratio: float) -> None:
        """Follow the zoom."""
        self.widths.resize(ratio)

    def toggle(self, row: int) -> None:
        """Fold or unfold the group of a row."""
        title = group_of(self._rows[row])
        self.fold({title} ^ self.down.closed)

    def fold(self, closed: set[str]) -> None:
        """Close exactly these folds; the keyboard goes to the heading if its row is folded away."""
        self.down.closed = closed
        for place, row in enumerate(self._rows):
            self.setRowHidden(place, not isinstance(row, GroupRow) and row.group in closed)
        current = self.currentIndex()
        if current.isValid() and self.isRowHidden(current.row()):
            heading = next(
                row for row in range(current.row(), -1, -1) if isinstance(self._rows[row], GroupRow)
            )
            self.setCurrentIndex(self._model.index(heading, current.column()))
        self.down.viewport().update()

    def show_hidden(self, *, shown: bool) -> None:
        """Hide the columns that the user hid, or show them all; the current cell stays visible."""
        for place in range(self._model.columnCount()):
            is_hidden = self._model.head(self._model.item_at(place)).is_hidden
            self.setColumnHidden(place, is_hidden and not shown)
        current = self.currentIndex()
        if current.isValid() and self.isColumnHidden(current.column()):
            self.setCurrentIndex(current.siblingAtColumn(self.route.nearest_column(current.column())))

    def show_cell(self, index: QModelIndex) -> None:
        """Open the fold and show the column of a cell."""
        self.fold(self.down.closed - {group_of(self._rows[index.row()])})
        super().show_cell(index)

    def toggle_heading(self) -> bool:
        index = self.currentIndex()
        is_heading = index.isValid() and isinstance(self._rows[index.row()], GroupRow)
        if is_heading:
            self.toggle(index.row())
        return is_heading

    def paint_first_steps(self, title: str, steps: Sequence[str]) -> None:
        """Paint the first steps right of the columns, for a grid without items."""
        columns = self._model.columnCount()
        right = max(
            (self.columnViewportPosition(at) + self.columnWidth(at) for at in range(columns)), default=0
        )
        left, theme, painter = right + 4 * GRID, self._desk.look.theme, QPainter(self.viewport())
        painter.setPen(QColor(theme.text))
        painter.setFont(font(TITLE, family=self.font().family()))
        painter.drawText(left, 6 * GRID, title)
        painter.setPen(QColor(theme.dim))
        painter.setFont(self.font())
        for line, text in enumerate(steps):
            painter.drawText(left, (9 + 3 * line) * GRID, text)
