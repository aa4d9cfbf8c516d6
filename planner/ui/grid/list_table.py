"""A table of lines under plain column heads: items or fields down, the last column as wide as is left."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from planner.ui.appearance.theme import ROW
from planner.ui.desk import Desk
from planner.ui.grid.cell_table import CellTable
from planner.ui.grid.model import GridModel


class ListTable(CellTable):
    """Nothing is folded or hidden; widths are fixed at first and may be pulled."""

    def __init__(
        self, desk: Desk, model: GridModel, name: str, widths: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, model, name, parent)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def next_beside(self, index: QModelIndex, step: int) -> QModelIndex:
        """Where Tab leads: along the row, or down the column where a row has a single input."""
        row = [index.siblingAtColumn(column) for column in range(self._model.columnCount())]
        inputs = [cell for cell in row if self.route.takes_entry(cell)]
        return self.route.along_column(index, step) if inputs == [index] else super().next_beside(index, step)
