"""The selected cells of a table: as a rectangle to copy, as the place of a paste, and widened by Space."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt

from planner.ui.grid.rows import GroupRow, Row, key_of
from planner.ui.grid.source import NEXT_ITEM, Place

NO_RECTANGLE = "The selected cells form no rectangle. Select whole rows and columns of cells, and try again."

if TYPE_CHECKING:
    from planner.ui.grid.cell_table import CellTable


def rectangle_of(table: "CellTable") -> list[list[QModelIndex]] | None:
    """Return the selected cells row by row, hidden ones and the line of the next item left out.

    None where they form no rectangle.
    """
    model = table.grid_model
    cells = [cell for cell in table.route.chosen() if model.item(cell) != NEXT_ITEM]
    rows = sorted({cell.row() for cell in cells})
    columns = sorted({cell.column() for cell in cells})
    if len(cells) != len(rows) * len(columns):
        return None
    return [[model.index(row, column) for column in columns] for row in rows]


def paste_place(table: "CellTable") -> Place:
    """Return the place from the first selected cell to the end of the table."""
    cells, model, route = table.route.chosen(), table.grid_model, table.route
    down = model.source.items_down
    first = 0 if down else next(place for place, row in enumerate(model.fields) if key_of(row))
    first_row = min((cell.row() for cell in cells), default=first)
    first_column = min((cell.column() for cell in cells), default=0)
    rows = [row for row in range(first_row, model.rowCount()) if route.shows_row(row)]
    columns = range(first_column, model.columnCount())
    shown = [column for column in columns if not table.isColumnHidden(column)]
    items = [model.item_at(place) for place in (rows if down else shown)]
    return Place(
        [field for field in (shown if down else rows) if _is_selectable(model.fields[field])],
        [item for item in items if item != NEXT_ITEM],
    )


def press_space(table: "CellTable", modifiers: Qt.KeyboardModifier) -> None:
    """Select whole rows with Shift, columns with Ctrl; a heading folds; alone Space begins no entry."""
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    if shift and control:
        table.selectAll()
    elif shift or control:
        selection, flag = table.selectionModel(), QItemSelectionModel.SelectionFlag
        selection.select(selection.selection(), flag.ClearAndSelect | (flag.Rows if shift else flag.Columns))
    else:
        table.toggle_heading()


def _is_selectable(row: Row) -> bool:
    return not isinstance(row, GroupRow) or row.folds
