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
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from planner.ui.appearance.theme import GRID, ROW
from planner.ui.desk import Desk
from planner.ui.grid.column_widths import NARROW, ColumnWidths
from planner.ui.grid.delegate import GridDelegate
from planner.ui.grid.headers import ColumnHeader, FieldHeader
from planner.ui.grid.model import GridModel
from planner.ui.grid.rectangle import Place
from planner.ui.grid.route import Route
from planner.ui.grid.rows import GroupRow, group_of
from planner.ui.typing.entry_keys import EntryTable, begins_entry
from planner.ui.typing.entry_line import EntryLine

NO_CELL = "No cell is selected. Click one, or press Ctrl+Home."
FIRST = "No field to type in is above this one."
LAST = "No field to type in follows below."
FOLDED = f"{LAST} Alt+Shift+Down opens what is folded."


class GridView(EntryTable):
    """A table view with Excel's keys. `touched`: the selection changed, or what stands in it."""

    touched = Signal()

    def __init__(self, desk: Desk, model: GridModel, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._model, self._rows = desk, model, model.rows
        self.setModel(model)
        self.route = Route(self, model)
        self.across = ColumnHeader(model, desk.look, name, self)
        self.down = FieldHeader(model.rows, desk.look, self)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        self.painter_of_cells = GridDelegate(desk, model, self)
        self.setItemDelegate(self.painter_of_cells)
        self.setAccessibleName(name)
        self._set_up()
        self._tab_from: int | None = None
        self.widths = ColumnWidths(self, model)
        self.down.folded.connect(self.toggle)
        self.painter_of_cells.finished.connect(self.move_on)
        model.computed.connect(self._flash)
        model.headerDataChanged.connect(self._touch)  # comes once with every change
        self.painter_of_cells.flashes.ticked.connect(self._repaint)
        desk.look.changed.connect(self.viewport().update)

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
        """Hide the columns that the user hid, or show them all; the keyboard stays on what is seen."""
        for place in range(self._model.columnCount()):
            self.setColumnHidden(place, self._model.hidden(place) and not shown)
        current = self.currentIndex()
        if current.isValid() and self.isColumnHidden(current.column()):
            self.setCurrentIndex(current.siblingAtColumn(self.route.nearest_column(current.column())))

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

    def chosen(self) -> list[tuple[int, str]]:
        """Row and column of each visible cell that is selected."""
        return [(cell.row(), self._model.column_at(cell.column())) for cell in self.route.chosen()]

    def place(self) -> Place | None:
        """Rows and columns of what is selected, folded rows and hidden columns left out.

        None where the selected cells form no rectangle.
        """
        if not self._model.columnCount():
            return Place([row for row in range(1, len(self._rows)) if not self.isRowHidden(row)], [])
        cells = self.route.chosen()
        rows = sorted({cell.row() for cell in cells})
        columns = sorted({cell.column() for cell in cells})
        if len(cells) != len(rows) * len(columns):
            return None
        return Place(rows, [self._model.column_at(column) for column in columns])

    def place_on(self) -> Place:
        """From the first selected cell to the end of the sheet: where a paste may go."""
        cells = self.route.chosen()
        first_row = min((cell.row() for cell in cells), default=1)
        first_column = min((cell.column() for cell in cells), default=0)
        columns = range(first_column, self._model.columnCount())
        return Place(
            [row for row in range(first_row, len(self._rows)) if not self.isRowHidden(row)],
            [self._model.column_at(column) for column in columns if not self.isColumnHidden(column)],
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Tab, Space, Backspace and Alt+Down as in Excel; letters begin an entry; the rest is Qt's."""
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
            case Qt.Key.Key_Space:
                self._space(event.modifiers())
            case _ if begins_entry(event):
                self._begin(event)
            case Qt.Key.Key_F2 if not self.route.takes_entry(self.currentIndex()):
                self.refuse()
            case _:
                if Qt.Key.Key_Home <= key <= Qt.Key.Key_PageDown:  # the keys that go elsewhere
                    self._tab_from = None
                super().keyPressEvent(event)
                self._cursor_to_end(key)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Begin an entry by a dead key or an input method, in a visible input only."""
        if self.route.takes_entry(self.currentIndex()):
            super().inputMethodEvent(event)
        elif event.commitString().strip():
            self.refuse()

    def _begin(self, event: QKeyEvent) -> None:
        """Begin an entry with the key that was pressed, in a visible input only."""
        if not self.route.takes_entry(self.currentIndex()):
            self.refuse()
        else:
            self.begin(event)

    def refuse(self) -> None:
        """Say why the current cell takes no entry."""
        index = self.currentIndex()
        self._desk.session.status_message.emit(
            self._model.not_typed(index) if self.route.is_visible(index) else NO_CELL
        )

    def _space(self, modifiers: Qt.KeyboardModifier) -> None:
        """Select whole rows with Shift, columns with Ctrl; a heading folds; alone it begins no entry."""
        flag, shift = QItemSelectionModel.SelectionFlag, Qt.KeyboardModifier.ShiftModifier
        chosen, whole = self.selectionModel(), flag.ClearAndSelect
        match bool(modifiers & shift), bool(modifiers & Qt.KeyboardModifier.ControlModifier):
            case True, True:
                self.selectAll()
            case True, False:
                chosen.select(chosen.selection(), whole | flag.Rows)
            case False, True:
                chosen.select(chosen.selection(), whole | flag.Columns)
            case _ if self._heading() is not None:
                self.toggle(self.currentIndex().row())

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Let Ctrl and an arrow go to the edge of what is filled, Ctrl+Home and Ctrl+End to an input."""
        index = self.currentIndex()
        if not keys & Qt.KeyboardModifier.ControlModifier or not index.isValid():
            return super().moveCursor(action, keys)
        if action in _ENDS:
            return self.route.end(last=_ENDS[action])
        if action not in _WAYS:
            return super().moveCursor(action, keys)
        return self.route.edge(index, *_WAYS[action])

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Let Ctrl with a key that moves select where it leads; Qt would only move the frame."""
        modifiers = event.modifiers() if isinstance(event, QKeyEvent) else Qt.KeyboardModifier.NoModifier
        if not isinstance(event, QKeyEvent) or not modifiers & Qt.KeyboardModifier.ControlModifier:
            return super().selectionCommand(index, event)
        flag = QItemSelectionModel.SelectionFlag
        return flag.SelectCurrent if modifiers & Qt.KeyboardModifier.ShiftModifier else flag.ClearAndSelect

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show a cell; above the first one its heading too, which no key leads to."""
        super().scrollTo(index, hint)
        if index.isValid() and self.route.is_first(self._model.index(index.row(), index.column())):
            self.verticalScrollBar().setValue(0)

    def setCurrentIndex(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Go to a cell and select it alone; Qt would add it to the others if Ctrl happens to be held."""
        super().setCurrentIndex(index)
        self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

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
        if not self.route.takes_entry(self.currentIndex()):
            self.refuse()
            return
        self.scrollTo(self.currentIndex())
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
        After the last input the keyboard stays there.
        """
        index = self.currentIndex()
        if not index.isValid():
            return
        cells = self.route.circuit()
        if len(cells) > 1 and (rows or columns):
            order = sorted(cells, key=lambda cell: (cell.row(), cell.column())) if columns else cells
            at = order.index(index) if index in order else -1
            stay = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(order[(at + rows + columns) % len(order)], stay)
        else:
            self.setCurrentIndex(self._next(index, rows, columns))
        self.setFocus()

    def _next(self, index: QModelIndex, rows: int, columns: int) -> QModelIndex:
        if columns:
            self._tab_from = index.column() if self._tab_from is None else self._tab_from
            return self.route.beside(index, columns)
        if not rows:
            return index
        start, self._tab_from = (index.column() if self._tab_from is None else self._tab_from), None
        there = self.route.below(index.siblingAtColumn(start), rows)
        if there == index:
            below = FOLDED if self.route.is_folded_below(index) else LAST
            self._desk.session.status_message.emit(below if rows > 0 else FIRST)
        return there

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell the status line."""
        super().selectionChanged(selected, deselected)
        self.touched.emit()

    def _touch(self) -> None:
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
"""Steps of rows and columns."""

_ENDS = {QAbstractItemView.CursorAction.MoveHome: False, QAbstractItemView.CursorAction.MoveEnd: True}
"""Whether the key leads to the last input."""
