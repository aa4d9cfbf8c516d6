"""The grid itself: moves, folds and edits by the keys that spreadsheets have.

Past 300 lines because all of these keys are answered by one view, a few lines each.
"""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from planner.ui.desk import Desk
from planner.ui.entry_line import EntryLine
from planner.ui.grid.cell import State
from planner.ui.grid.delegate import SPARK, GridDelegate
from planner.ui.grid.headers import ColumnHeader, FieldHeader
from planner.ui.grid.jump import edge
from planner.ui.grid.model import BADGE, GridModel
from planner.ui.grid.rectangle import Place
from planner.ui.grid.rows import GroupRow, group_of
from planner.ui.theme import GRID, ROW, font
from planner.values.unit import ABSENT

NARROW, WIDE = 112, 208
FITTED = 24  # columns; measuring every one of 200 takes longer than opening the plan


class GridView(QTableView):
    """A table view with Excel's keys. `touched`: the selection changed, or what stands in it."""

    touched = Signal()

    def __init__(self, desk: Desk, model: GridModel, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._model, self._rows = desk, model, model.rows
        self.setModel(model)
        self.across = ColumnHeader(model, desk.look, name, self)
        self.down = FieldHeader(model.rows, desk.look, self)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        self.painter_of_cells = GridDelegate(desk, model, self)
        self.setItemDelegate(self.painter_of_cells)
        self.setAccessibleName(name)
        self._set_up()
        self._tab_from: int | None = None
        self.down.folded.connect(self.toggle)
        self.painter_of_cells.finished.connect(self.move_on)
        model.computed.connect(self._flash)
        model.headerDataChanged.connect(lambda *_: self.touched.emit())  # comes once with every change
        self.painter_of_cells.flashes.ticked.connect(self._repaint)
        desk.look.changed.connect(lambda _theme: self.viewport().update())

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.EditKeyPressed)
        self.down.setDefaultSectionSize(ROW)
        self.down.setMinimumSectionSize(ROW)
        self.across.setDefaultSectionSize(NARROW + 2 * GRID)
        self.across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def toggle(self, row: int) -> None:
        """Fold or unfold the group of a row."""
        title = group_of(self._rows[row])
        self.fold({title} ^ self.down.closed)

    def fold(self, closed: set[str]) -> None:
        """Close exactly these folds; the keyboard goes to the heading if its row is folded away."""
        self.down.closed = closed
        for row, held in enumerate(self._rows):
            self.setRowHidden(row, not isinstance(held, GroupRow) and held.group in closed)
        current = self.currentIndex()
        if current.isValid() and self.isRowHidden(current.row()):
            heading = next(
                row for row in range(current.row(), -1, -1) if isinstance(self._rows[row], GroupRow)
            )
            self.setCurrentIndex(self._model.index(heading, current.column()))
        self.down.viewport().update()

    def show_hidden(self, *, shown: bool) -> None:
        """Hide the columns that the user hid, or show them all."""
        for place in range(self._model.columnCount()):
            self.setColumnHidden(place, self._model.hidden(place) and not shown)

    def fit(self) -> None:
        """Make the first columns as wide as what they show, within reason."""
        metrics, strong = QFontMetrics(self.font()), QFontMetrics(font(strong=True))
        for place in range(min(self._model.columnCount(), FITTED)):
            width = max(self._width(self._model.index(row, place), metrics) for row in range(len(self._rows)))
            head = strong.horizontalAdvance(self._head(place, Qt.ItemDataRole.DisplayRole)) + 24
            badge = metrics.horizontalAdvance(self._head(place, BADGE)) + 24
            self.setColumnWidth(place, min(max(width, head, badge) + 2 * GRID, WIDE))

    def _head(self, place: int, role: int) -> str:
        return str(self._model.headerData(place, Qt.Orientation.Horizontal, role) or "")

    def _width(self, index: QModelIndex, metrics: QFontMetrics) -> int:
        if self.isRowHidden(index.row()):
            return NARROW
        cell = self._model.cell(index)
        spark = SPARK + GRID if cell.ranged else 0
        return max(metrics.horizontalAdvance(cell.text) + spark + 4, NARROW - 2 * GRID)

    def select_path(self, path: str) -> bool:
        """Go to the cell of a plan path, opening its fold; False if the grid has none."""
        index = self._model.index_of(path)
        if not index.isValid():
            return False
        self.fold(self.down.closed - {group_of(self._rows[index.row()])})
        self.showColumn(index.column())
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()
        return True

    def seen(self) -> set[str]:
        """Identities of the columns that are on the screen now."""
        width, count = self.viewport().width(), self._model.columnCount()
        lefts = ((place, self.columnViewportPosition(place)) for place in range(count))
        return {
            self._model.column_at(place)
            for place, left in lefts
            if left < width and left + self.columnWidth(place) > 0 and not self.isColumnHidden(place)
        }

    def place(self) -> Place:
        """The rectangle around what is selected, folded rows and hidden columns left out."""
        if not self._model.columnCount():
            return Place([row for row in range(1, len(self._rows)) if not self.isRowHidden(row)], [])
        indexes = self.selectedIndexes() or [self.currentIndex()]
        rows, columns = [one.row() for one in indexes], [one.column() for one in indexes]
        return Place(
            [row for row in range(min(rows), max(rows) + 1) if not self.isRowHidden(row)],
            self._columns(min(columns), max(columns)),
        )

    def place_on(self) -> Place:
        """From the first selected cell to the end of the sheet: where a paste may go."""
        first = self.place()
        if not first.columns:
            return first
        start = self._model.place_of(first.columns[0])
        return Place(
            [row for row in range(first.rows[0], len(self._rows)) if not self.isRowHidden(row)],
            self._columns(start, self._model.columnCount() - 1),
        )

    def _columns(self, first: int, last: int) -> list[str]:
        return [
            self._model.column_at(place) for place in range(first, last + 1) if not self.isColumnHidden(place)
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Tab, Backspace and Alt+Down as in Excel; all else as Qt has it."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter(back=shift)
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.move_on(0, -1 if key == Qt.Key.Key_Backtab or shift else 1)
            case Qt.Key.Key_Backspace:
                self._edit("")
            case Qt.Key.Key_Down if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._edit(None)
            case Qt.Key.Key_Space if self._heading() is not None:
                self.toggle(self.currentIndex().row())
            case _:
                if Qt.Key.Key_Home <= key <= Qt.Key.Key_PageDown:  # the keys that go elsewhere
                    self._tab_from = None
                super().keyPressEvent(event)
                self._cursor_to_end(key)

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Let Ctrl and an arrow go to the edge of what is filled."""
        way, index = _WAYS.get(action), self.currentIndex()
        if way is None or not keys & Qt.KeyboardModifier.ControlModifier or not index.isValid():
            return super().moveCursor(action, keys)
        rows, columns = way
        row = self._edge_row(index, rows) if rows else index.row()
        column = self._edge_column(index, columns) if columns else index.column()
        return self._model.index(row, column)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Let Ctrl with a key that moves select where it leads; Qt would only move the frame."""
        held = event.modifiers() if isinstance(event, QKeyEvent) else Qt.KeyboardModifier.NoModifier
        if not isinstance(event, QKeyEvent) or not held & Qt.KeyboardModifier.ControlModifier:
            return super().selectionCommand(index, event)
        flag = QItemSelectionModel.SelectionFlag
        return flag.SelectCurrent if held & Qt.KeyboardModifier.ShiftModifier else flag.ClearAndSelect

    def setCurrentIndex(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Go to a cell and select it alone; Qt would add it to the others if Ctrl happens to be held."""
        super().setCurrentIndex(index)
        self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _edge_row(self, index: QModelIndex, step: int) -> int:
        rows = [
            row
            for row in range(len(self._rows))
            if row == index.row() or self._stops_at(index.siblingAtRow(row))
        ]
        filled = [self._filled(index.siblingAtRow(row)) for row in rows]
        return rows[edge(filled, rows.index(index.row()), step)]

    def _edge_column(self, index: QModelIndex, step: int) -> int:
        columns = [one for one in range(self._model.columnCount()) if not self.isColumnHidden(one)]
        filled = [self._filled(index.siblingAtColumn(one)) for one in columns]
        return columns[edge(filled, columns.index(index.column()), step)]

    def _filled(self, index: QModelIndex) -> bool:
        return self._model.cell(index).text not in ("", ABSENT)

    def _enter(self, *, back: bool) -> None:
        heading = self._heading()
        if heading is not None:
            self.toggle(self.currentIndex().row())
        else:
            self.move_on(-1 if back else 1, 0)

    def _heading(self) -> GroupRow | None:
        index = self.currentIndex()
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, GroupRow) else None

    def _edit(self, text: str | None) -> None:
        """Open the editor: with a text in place of the old one, or with the list of choices."""
        if not self._model.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable:
            return
        self.edit(self.currentIndex())
        editor = self.findChild(EntryLine)
        if isinstance(editor, EntryLine) and text is None:
            editor.show_choices()
        elif isinstance(editor, EntryLine):
            editor.clear()

    def _cursor_to_end(self, key: int) -> None:
        """After F2 the text is edited, not replaced."""
        editor = self.findChild(EntryLine)
        if key == Qt.Key.Key_F2 and isinstance(editor, EntryLine):
            editor.deselect()
            editor.setCursorPosition(len(editor.text()))

    def move_on(self, rows: int, columns: int) -> None:
        """Go on by so many cells that can hold an entry. Enter after Tabs goes back to where they began.

        Within a selection of several cells Enter goes down its columns, Tab along its rows, round and round.
        """
        index = self.currentIndex()
        if not index.isValid():
            return
        cells = self._selected()
        if len(cells) > 1 and (rows or columns):
            order = sorted(cells, key=lambda one: (one.row(), one.column())) if columns else cells
            at = order.index(index) if index in order else -1
            stay = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(order[(at + rows + columns) % len(order)], stay)
            self.setFocus()
            return
        column = index.column()
        if columns:
            self._tab_from = column if self._tab_from is None else self._tab_from
            column = self._next_column(column, columns)
        elif rows:
            column, self._tab_from = (column if self._tab_from is None else self._tab_from), None
        row = self._next_row(index.row(), column, rows) if rows else index.row()
        self.setCurrentIndex(self._model.index(row, column))
        self.setFocus()

    def _selected(self) -> list[QModelIndex]:
        """The selected cells that Enter goes to, down each column; none where only one is selected."""
        chosen = self.selectedIndexes()
        seen = [one for one in chosen if self._stops_at(one)] if len(chosen) > 1 else []
        return sorted(seen, key=lambda one: (one.column(), one.row()))

    def _stops_at(self, index: QModelIndex) -> bool:
        """Whether the keyboard stops at a cell: it is seen, and an entry or a result."""
        folded = self.isRowHidden(index.row()) or self.isColumnHidden(index.column())
        return not folded and self._model.cell(index).state in (State.INPUT, State.COMPUTED)

    def _next_column(self, column: int, step: int) -> int:
        ahead = range(column + step, self._model.columnCount() if step > 0 else -1, step)
        return next((place for place in ahead if not self.isColumnHidden(place)), column)

    def _next_row(self, row: int, column: int, step: int) -> int:
        ahead = range(row + step, len(self._rows) if step > 0 else -1, step)
        return next((place for place in ahead if self._stops_at(self._model.index(place, column))), row)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell the status line."""
        super().selectionChanged(selected, deselected)
        self.touched.emit()

    def _flash(self, cells: list[tuple[str, int]]) -> None:
        if self._desk.look.flashes and self.isVisible():
            self.painter_of_cells.flashes.start(cells)

    def _repaint(self, cells: list[tuple[str, int]]) -> None:
        for column, row in cells:
            place = self._model.place_of(column)
            if place >= 0:
                self.update(self._model.index(row, place))


_WAYS = {
    QAbstractItemView.CursorAction.MoveUp: (-1, 0),
    QAbstractItemView.CursorAction.MoveDown: (1, 0),
    QAbstractItemView.CursorAction.MoveLeft: (0, -1),
    QAbstractItemView.CursorAction.MoveRight: (0, 1),
}
