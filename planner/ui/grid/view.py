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
from planner.ui.grid.rows import GroupRow, Row, group_of


class GridView(CellTable):
    """Groups of rows are folded, columns are hidden and as wide as their content."""

    def __init__(self, desk: Desk, model: GridModel, name: str, parent: QWidget, beside: int = 0) -> None:
        """`beside`: pixels to be left free at the right of the columns, where there is room."""
        super().__init__(desk, model, name, parent)
        self._rows = model.fields
        self._kept = {row.title for row in model.fields if isinstance(row, GroupRow) and row.is_line}
        self.across = ColumnHeader(model, desk.look, name, self)
        self.down = FieldHeader(model.fields, desk.look, self)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        self.down.setDefaultSectionSize(ROW)
        self.down.setMinimumSectionSize(ROW)
        self.across.setDefaultSectionSize(NARROW + 2 * GRID)
        self.across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.widths = ColumnWidths(self, model, self.route, beside)
        self.down.folded.connect(self.toggle)
        self.across.renamed.connect(lambda column: self.rename(model.item_at(column)))
        model.refreshed.connect(self._refresh_lines)

    def commands(self) -> dict[str, Callable[[], object]]:
        """The commands of the menu View, by key."""
        return {
            "fit": self.widths.fit,
            "fold_all": lambda: self.fold({group_of(row) for row in self._rows if self.owns(row)}),
            "unfold_all": lambda: self.fold(set()),
        }

    def resize_columns(self, ratio: float) -> None:
        """Follow the zoom."""
        self.widths.resize(ratio)

    def toggle(self, row: int) -> None:
        """Fold or unfold the group of a row."""
        title = group_of(self._rows[row])
        self.fold({title} ^ self.down.closed)

    def owns(self, row: Row) -> bool:
        """Whether a row is shown by this view, and by no other of the same model."""
        del row
        return True

    def is_folded(self, row: int) -> bool:
        return group_of(self._rows[row]) in self.down.closed

    def fold(self, closed: set[str]) -> None:
        """Close exactly these folds; the keyboard goes to the heading if its row is folded away."""
        self.down.closed = closed
        for place, row in enumerate(self._rows):
            is_hidden = not self.owns(row) or not (isinstance(row, GroupRow) or self._is_open(place, row))
            if is_hidden is not self.isRowHidden(place):
                self.setRowHidden(place, is_hidden)
        self._name_lines()
        current = self.currentIndex()
        is_ours = current.isValid() and self.owns(self._rows[current.row()])
        if is_ours and self.isRowHidden(current.row()):
            heading = next(
                row for row in range(current.row(), -1, -1) if isinstance(self._rows[row], GroupRow)
            )
            self.setCurrentIndex(self._model.index(heading, current.column()))
        self.down.viewport().update()

    def _is_open(self, place: int, row: Row) -> bool:
        """Whether the fold of a row is open, or keeps filled rows in sight and the row is one."""
        title = group_of(row)
        if title not in self.down.closed:
            return True
        return title in self._kept and self._model.source.is_filled(place)

    def _name_lines(self) -> None:
        """Write what the headings that are lines say: how many rows they hide."""
        for title in self._kept:
            rows = [place for place, row in enumerate(self._rows) if group_of(row) == title][1:]
            hidden = sum(self.isRowHidden(place) for place in rows)
            filled = ", none filled" if hidden == len(rows) else ", the filled ones are below"
            self.down.lines[title] = f"{hidden} {title.lower()}{filled}"

    def _refresh_lines(self) -> None:
        """Show the rows that were filled in a closed fold that keeps such rows in sight."""
        if self._kept & self.down.closed:
            self.fold(self.down.closed)

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
