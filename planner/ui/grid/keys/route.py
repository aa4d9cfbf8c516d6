"""Where the keys lead within a grid. Nothing hidden or folded is ever a destination."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QTableView

from planner.ui.grid.cell import State
from planner.ui.grid.model import GridModel
from planner.values.unit import ABSENT

ENTRIES = (State.INPUT, State.NEXT)
STOPS = (*ENTRIES, State.COMPUTED)


class Route:
    """Answers with indexes; it moves nothing itself.

    `below`: another view of the same rows that continues this one, with the rows that are hidden here.
    """

    def __init__(self, view: QTableView, model: GridModel) -> None:
        self._view, self._model = view, model
        self.below: QTableView | None = None

    def shows_row(self, row: int) -> bool:
        """Whether a row is hidden in neither view."""
        return not self._view.isRowHidden(row) or bool(self.below and not self.below.isRowHidden(row))

    def is_visible(self, index: QModelIndex) -> bool:
        """Whether a cell lies in no folded row and no hidden column."""
        return (
            index.isValid() and self.shows_row(index.row()) and not self._view.isColumnHidden(index.column())
        )

    def next_row(self, index: QModelIndex, step: int) -> QModelIndex:
        """The cell in the next visible row, headings included; the same cell where none is left."""
        rows = range(index.row() + step, self._model.rowCount() if step > 0 else -1, step)
        return next((index.siblingAtRow(row) for row in rows if self.shows_row(row)), index)

    def takes_entry(self, index: QModelIndex) -> bool:
        """Whether a cell is visible and typed in."""
        return self.is_visible(index) and self._model.cell(index).state in ENTRIES

    def stops_at(self, index: QModelIndex) -> bool:
        """Whether a cell is visible and holds an entry or a result."""
        return self.is_visible(index) and self._model.cell(index).state in STOPS

    def along_column(self, index: QModelIndex, step: int) -> QModelIndex:
        """The next cell of a column that Enter goes to; the same cell where none is left.

        From an input, the next input: a result takes no entry, so what is typed next would be lost.
        """
        rows = range(index.row() + step, self._model.rowCount() if step > 0 else -1, step)
        return self._next(index, (index.siblingAtRow(row) for row in rows))

    def along_row(self, index: QModelIndex, step: int) -> QModelIndex:
        """The next cell of a row that Tab goes to; the same cell where none is left."""
        columns = range(index.column() + step, self._model.columnCount() if step > 0 else -1, step)
        return self._next(index, (index.siblingAtColumn(column) for column in columns))

    def edge(self, index: QModelIndex, rows: int, columns: int) -> QModelIndex:
        """Where Ctrl and an arrow lead: the edge of what is filled, by a step of rows or of columns."""
        if rows:
            places = [index.siblingAtRow(row) for row in range(self._model.rowCount())]
            places = [place for place in places if place == index or self.stops_at(place)]
        else:
            places = [index.siblingAtColumn(column) for column in range(self._model.columnCount())]
            places = [place for place in places if place == index or self.is_visible(place)]
        filled = [self._model.cell(place).text not in ("", ABSENT) for place in places]
        return places[edge(filled, places.index(index), rows or columns)]

    def end(self, *, last: bool) -> QModelIndex:
        """The first or last input; where nothing is typed in, the first or last result."""
        columns, rows = range(self._model.columnCount()), range(self._model.rowCount())
        cells = [self._model.index(row, column) for column in columns for row in rows]
        cells = cells[::-1] if last else cells
        inputs = (cell for cell in cells if self.takes_entry(cell))
        return next(inputs, None) or next((cell for cell in cells if self.stops_at(cell)), QModelIndex())

    def is_folded_below(self, index: QModelIndex) -> bool:
        """Whether an input of the column is folded away below a cell."""
        rows = range(index.row() + 1, self._model.rowCount())
        inputs = (row for row in rows if self._model.cell(index.siblingAtRow(row)).state is State.INPUT)
        return any(not self.shows_row(row) for row in inputs)

    def is_first(self, index: QModelIndex) -> bool:
        """Whether only headings are above a cell."""
        return not any(self.stops_at(index.siblingAtRow(row)) for row in range(index.row()))

    def nearest_column(self, column: int) -> int:
        """Return the visible column nearest to a column; -1 if all are hidden."""
        seen = [place for place in range(self._model.columnCount()) if not self._view.isColumnHidden(place)]
        return min(seen, key=lambda place: abs(place - column), default=-1)

    def chosen(self) -> list[QModelIndex]:
        """The visible cells that are selected, down each column; else the current one."""
        selected = self._view.selectionModel().selectedIndexes()  # the view's own list leaves out other views
        cells = selected or [self._view.currentIndex()]
        seen = [cell for cell in cells if self.is_visible(cell)]
        return sorted(seen, key=lambda cell: (cell.column(), cell.row()))

    def circuit(self) -> list[QModelIndex]:
        """The selected cells that Enter goes round: the inputs, else the results."""
        cells = self.chosen()
        return [cell for cell in cells if self.takes_entry(cell)] or [
            cell for cell in cells if self.stops_at(cell)
        ]

    def _next(self, index: QModelIndex, ahead: Iterable[QModelIndex]) -> QModelIndex:
        fits = self.takes_entry if self.takes_entry(index) else self.stops_at
        return next((place for place in ahead if fits(place)), index)


def edge(filled: Sequence[bool], start: int, step: int) -> int:
    """Return the place that a jump from `start` ends at, `step` being 1 or -1.

    Within a run of filled places: its last. From its end, or from an empty place: the next filled one; the
    last place of all where none is left.
    """
    end = len(filled) - 1 if step > 0 else 0
    place = start
    if start != end and filled[start] and filled[start + step]:
        while place != end and filled[place + step]:
            place += step
        return place
    while place != end:
        place += step
        if filled[place]:
            return place
    return end
