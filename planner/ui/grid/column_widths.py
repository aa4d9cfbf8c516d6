"""The widths of a grid's columns: fitted to a plan, growing with typed text, restored when columns move.

A width that was set by hand is never changed.
"""

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from planner.ui.appearance.theme import GRID, font, scaled
from planner.ui.grid.delegate import SPARK
from planner.ui.grid.model import BADGE, GridModel

NARROW, WIDE = 112, 208
FITTED = 24  # columns; measuring every one of 200 takes longer than opening the plan


class ColumnWidths(QObject):
    """Sets the widths of a view's columns and remembers them by the columns' identities."""

    def __init__(self, view: QTableView, model: GridModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._widths: dict[str, int] = {}
        self._by_hand: set[str] = set()
        self._is_ours = False
        view.horizontalHeader().sectionResized.connect(self._keep)
        for arranged in (model.columnsInserted, model.columnsMoved, model.modelReset):
            arranged.connect(self._restore)
        model.dataChanged.connect(self._grow_with_cells)
        model.headerDataChanged.connect(self._grow_with_heads)

    def start(self) -> None:
        """Forget the widths of another plan, and fit the columns of this one."""
        self._widths.clear()
        self._by_hand.clear()
        self.fit()

    def fit(self) -> None:
        """Fit the first columns to their content, between `NARROW` and `WIDE`."""
        for place in range(min(self._model.columnCount(), FITTED)):
            rows = range(self._model.rowCount())
            width = max(scaled(NARROW), *(self._cell(self._model.index(row, place)) for row in rows))
            self._set(place, max(width + 2 * GRID, self._head(place)))

    def resize(self, ratio: float) -> None:
        """Change all widths by a ratio, as the zoom does."""
        self._widths = {column: round(width * ratio) for column, width in self._widths.items()}
        self._is_ours = True
        for place in range(self._model.columnCount()):
            if not self._view.isColumnHidden(place):
                self._view.setColumnWidth(place, round(self._view.columnWidth(place) * ratio))
        self._is_ours = False

    def _keep(self, place: int, old: int, width: int) -> None:
        if not width or place >= self._model.columnCount():  # a column that is hidden has none
            return
        column = self._model.item_at(place)
        self._widths[column] = width
        if old and not self._is_ours:
            self._by_hand.add(column)

    def _restore(self) -> None:
        """Restore the widths of columns that were moved or inserted again."""
        for place in range(self._model.columnCount()):
            width = self._widths.get(self._model.item_at(place), self._view.columnWidth(place))
            if width != self._view.columnWidth(place) and not self._view.isColumnHidden(place):
                self._set(place, width)

    def _grow_with_cells(self, first: QModelIndex, last: QModelIndex) -> None:
        """Grow a column with its changed cell; off the screen whole columns change, not yet computed."""
        if first == last and first.column() < FITTED:
            self._grow(first.column(), self._cell(first) + 2 * GRID)

    def _grow_with_heads(self, orientation: Qt.Orientation, first: int, last: int) -> None:
        if orientation is Qt.Orientation.Horizontal:
            for place in range(first, min(last + 1, self._model.columnCount(), FITTED)):
                self._grow(place, self._head(place))

    def _grow(self, place: int, width: int) -> None:
        is_free = self._model.item_at(place) not in self._by_hand and not self._view.isColumnHidden(place)
        if is_free and min(width, scaled(WIDE)) > self._view.columnWidth(place):
            self._set(place, width)

    def _set(self, place: int, width: int) -> None:
        self._is_ours = True
        self._view.setColumnWidth(place, min(width, scaled(WIDE)))
        self._is_ours = False

    def _head(self, place: int) -> int:
        """Width of a column's head: the longer of its title and its badge."""
        metrics, strong = QFontMetrics(self._view.font()), QFontMetrics(font(strong=True))
        title = strong.horizontalAdvance(self._text(place, Qt.ItemDataRole.DisplayRole))
        badge = metrics.horizontalAdvance(self._text(place, BADGE))
        return max(title, badge) + 24 + 2 * GRID

    def _text(self, place: int, role: int) -> str:
        return str(self._model.headerData(place, Qt.Orientation.Horizontal, role) or "")

    def _cell(self, index: QModelIndex) -> int:
        """Return the width of a cell's content; 0 where its row is folded."""
        if self._view.isRowHidden(index.row()):
            return 0
        cell = self._model.cell(index)
        spark = SPARK + GRID if cell.ranged else 0
        return QFontMetrics(self._view.font()).horizontalAdvance(cell.text) + spark + 4
