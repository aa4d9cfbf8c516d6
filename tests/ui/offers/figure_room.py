"""The room that the figures of a table have in their columns, measured by the letters that are painted."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from planner.ui.grid.model import CELL


def room_of_figures(view: QTableView) -> dict[tuple[int, int], int]:
    """Return the pixels that each figure in sight leaves free in its column, less than 0 where it is cut."""
    letters, model = QFontMetrics(view.font()), view.model()
    cells = (
        model.index(row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if not view.isRowHidden(row) and not view.isColumnHidden(column)
    )
    return {
        (cell.row(), cell.column()): view.columnWidth(cell.column())
        - letters.horizontalAdvance(str(cell.data() or ""))
        for cell in cells
        if cell.data(CELL).number is not None
    }
