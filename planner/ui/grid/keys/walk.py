"""Enter and Tab: the next cell that can hold an entry, or the next one of a selection."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex

from planner.ui.session import Session

if TYPE_CHECKING:
    from planner.ui.grid.cell_table import CellTable

FIRST = "This is the first open field of the column."
LAST = "This is the last open field of the column."
ENDS = "Nothing follows in this row. Tab again leaves the table, and Enter goes on below."
BEGINS = "Nothing comes before in this row. Shift+Tab again leaves the table."
FOLDED = f"{LAST} Alt+Shift+Down opens what is folded."


class Walk:
    """Goes through the cells of a table, and remembers the column in which a line of Tabs began."""

    def __init__(self, table: "CellTable", session: Session) -> None:
        self._table, self._session = table, session
        self._tab_from: int | None = None
        self._stopped: tuple[int, int, int] | None = None  # row, column and step of a Tab that led nowhere

    def forget_start(self) -> None:
        """Forget where the Tabs began and ended: another key went elsewhere."""
        self._tab_from = self._stopped = None

    def move_on(self, rows: int, columns: int) -> None:
        """Go on by so many cells. Enter after Tabs goes back to where they began.

        Within a selection of several cells Enter goes down its columns, Tab along its rows, round and round.
        After the last input the keyboard stays there; a second Tab leaves the table.
        """
        table = self._table
        index = table.currentIndex()
        if not index.isValid():
            if columns:  # an empty table has no row whose end could be reached
                table.leave(forward=columns > 0)
            return
        cells = table.route.circuit()
        if len(cells) > 1 and (rows or columns):
            order = sorted(cells, key=lambda cell: (cell.row(), cell.column())) if columns else cells
            at = order.index(index) if index in order else -1
            stay = QItemSelectionModel.SelectionFlag.NoUpdate
            table.selectionModel().setCurrentIndex(order[(at + rows + columns) % len(order)], stay)
        else:
            there = self._next(index, rows, columns)
            if columns and self._leaves(index, columns, is_end=there == index):
                table.leave(forward=columns > 0)
                return
            table.setCurrentIndex(there)
        table.focus_view_of(table.currentIndex())

    def _next(self, index: QModelIndex, rows: int, columns: int) -> QModelIndex:
        if columns:
            self._tab_from = index.column() if self._tab_from is None else self._tab_from
            return self._table.next_beside(index, columns)
        if not rows:
            return index
        route = self._table.route
        start, self._tab_from = (index.column() if self._tab_from is None else self._tab_from), None
        there = route.along_column(index.siblingAtColumn(start), rows)
        if there == index:
            below = FOLDED if route.is_folded_below(index) else LAST
            self._session.status_message.emit(below if rows > 0 else FIRST)
        return there

    def _leaves(self, index: QModelIndex, step: int, *, is_end: bool) -> bool:
        """Whether a Tab leaves the table: at the end of a row the first one says so, the second does."""
        here = (index.row(), index.column(), step)
        is_second, self._stopped = is_end and self._stopped == here, here if is_end else None
        if is_end and not is_second:
            self._session.status_message.emit(ENDS if step > 0 else BEGINS)
        return is_second
