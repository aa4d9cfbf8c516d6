"""The table that every editable sheet uses: moves, selects and edits by the keys that spreadsheets have."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from planner.ui.context.cell_menu import ask_cell_menu
from planner.ui.desk import Desk
from planner.ui.grid.cell import State
from planner.ui.grid.delegate import GridDelegate
from planner.ui.grid.keys.cell_entry import CellEntry
from planner.ui.grid.keys.cursor import cursor_target
from planner.ui.grid.keys.route import Route
from planner.ui.grid.keys.selected_cells import paste_place, press_space, rectangle_of
from planner.ui.grid.keys.walk import Walk
from planner.ui.grid.model import GridModel
from planner.ui.grid.source import NEXT_ITEM, Place
from planner.ui.typing.entry_keys import EntryTable, begins_entry


class CellTable(EntryTable):
    """A view of a `GridModel`. `touched`: the selection changed, or the values in it."""

    touched = Signal()

    def __init__(self, desk: Desk, model: GridModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._model = desk, model
        self.setModel(model)
        self.route = Route(self, model)
        self.painter_of_cells = GridDelegate(desk, model, self, self.is_folded)
        self.setItemDelegate(self.painter_of_cells)
        self.setAccessibleName(name)
        self._entry, self._walk = CellEntry(self, desk.session), Walk(self, desk.session)
        self.neighbour: CellTable | None = None  # the other view of the same rows
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)  # no row is cut at the top
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.EditKeyPressed)
        self.painter_of_cells.finished.connect(self.move_on)
        model.computed.connect(self._flash)
        model.refreshed.connect(self._touch)
        self.painter_of_cells.flashes.ticked.connect(self._repaint)
        desk.look.changed.connect(self.viewport().update)

    @property
    def grid_model(self) -> GridModel:
        """The model of the cells."""
        return self._model

    def select_path(self, path: str) -> bool:
        """Go to the cell of a plan path; False if the table has none."""
        index = self._model.index_of(path)
        if not index.isValid():
            return False
        self.show_cell(index)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()
        self.focus_view_of(index)
        return True

    def flash_paths(self, paths: Iterable[str]) -> None:
        """Flash the cells of plan paths, as those that undo changed."""
        self.flash_indexes(self._model.index_of(path) for path in dict.fromkeys(paths))

    def flash_indexes(self, indexes: Iterable[QModelIndex]) -> None:
        """Flash cells."""
        model = self._model
        self._flash([(model.item(at), model.place_of_field(at)) for at in indexes if at.isValid()])

    def is_folded(self, row: int) -> bool:
        """Whether a row is the heading of a closed fold."""
        del row
        return False

    def rename(self, item: str) -> None:
        """Open the editor of an item's name, where a heading of the table has it."""
        self._entry.rename(item)

    def show_cell(self, index: QModelIndex) -> None:
        """Show the row and the column of a cell, which may be hidden."""
        self.showColumn(index.column())

    def seen(self) -> set[str]:
        """Items that are on the screen now."""
        down = self._model.source.items_down
        header = self.verticalHeader() if down else self.horizontalHeader()
        length = self.viewport().height() if down else self.viewport().width()
        starts = [header.sectionViewportPosition(place) for place in range(header.count())]
        return {
            self._model.item_at(place)
            for place, start in enumerate(starts)
            if start < length and start + header.sectionSize(place) > 0 and not header.isSectionHidden(place)
        }

    def chosen(self) -> list[QModelIndex]:
        """Each visible cell that is selected, down each column."""
        return self.route.chosen()

    def rectangle(self) -> list[list[QModelIndex]] | None:
        """The selected cells row by row; None where they form no rectangle."""
        return rectangle_of(self)

    def place_on(self) -> Place:
        """From the first selected cell to the end of the table: where a paste may go."""
        return paste_place(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Tab, Space, Backspace and Alt+Down as in Excel; letters begin an entry; the rest is Qt's."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.press_enter(back=shift)
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.move_on(0, -1 if key == Qt.Key.Key_Backtab or shift else 1)
            case Qt.Key.Key_Backspace:
                self._entry.open_empty()
            case Qt.Key.Key_Down if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._entry.open_choices()
            case Qt.Key.Key_Space:
                press_space(self, event.modifiers())
            case _ if begins_entry(event):
                if self.is_ready():
                    self.begin(event)
            case Qt.Key.Key_F2 if not self._entry.opens_editor(self.currentIndex()):
                self._entry.explain_or_refuse()
            case _:
                if Qt.Key.Key_Home <= key <= Qt.Key.Key_PageDown:  # the keys that go elsewhere
                    self._walk.forget_start()
                super().keyPressEvent(event)
                if key == Qt.Key.Key_F2:
                    self._entry.put_cursor_at_end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a cell, from which the next Tabs begin; beside all cells the current one stays selected."""
        self._walk.forget_start()
        if self.indexAt(event.position().toPoint()).isValid() or not self.currentIndex().isValid():
            super().mousePressEvent(event)
        else:
            self.show_target()

    def show_target(self) -> None:
        """Show which cell typing goes into, and take the keyboard: there is none where the user clicked."""
        index = self.currentIndex()
        self.setFocus()
        self.setCurrentIndex(index)
        self.focus_view_of(index)
        for view in (self, self.neighbour or self):
            view.scrollTo(index)
            view.flash_indexes([index])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a cell."""
        ask_cell_menu(self._desk, self, event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Begin an entry by a dead key or an input method, in a visible input only."""
        takes_entry = self.route.takes_entry(self.currentIndex())
        is_typed = takes_entry and self._model.item(self.currentIndex()) != NEXT_ITEM
        if is_typed or (event.commitString().strip() and self.is_ready()):
            super().inputMethodEvent(event)

    def is_ready(self) -> bool:
        """Whether the current cell can be typed in; if not, say why."""
        if self.route.takes_entry(self.currentIndex()):
            return True
        self.refuse()
        return False

    def open_editor(self) -> None:
        """Edit the current cell, with its choices open; of a figure, show the reasons."""
        self._entry.open_choices()

    def type_day(self, text: str) -> None:
        """Type a day into the current cell; where it takes none, say why."""
        self._entry.type_day(text)

    def refuse(self) -> None:
        """Say why the current cell takes no entry."""
        self._entry.refuse()

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Let Ctrl and an arrow go to the edge of what is filled, Ctrl+Home and Ctrl+End to an input."""
        is_one_of_two = self.neighbour is not None
        target = cursor_target(self.route, self.currentIndex(), action, keys, is_one_of_two=is_one_of_two)
        return super().moveCursor(action, keys) if target is None else target

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
        """Show a cell; for the first cell of a column its heading too, which no key selects."""
        if index.isValid() and self.isRowHidden(index.row()):
            return
        super().scrollTo(index, hint)
        if index.isValid() and self.route.is_first(self._model.index(index.row(), index.column())):
            self.verticalScrollBar().setValue(0)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Pass the keyboard on where the current cell is in the other view of the rows."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self.focus_view_of(current)

    def focus_view_of(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Give the keyboard to the view that shows the row of a cell."""
        other = self.neighbour
        here = not index.isValid() or other is None or not self.isRowHidden(index.row())
        view: CellTable = self if here or other is None or other.isRowHidden(index.row()) else other
        if not view.hasFocus():
            view.setFocus()

    def setCurrentIndex(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Go to a cell and select it alone; Qt would extend the selection while Ctrl is pressed."""
        super().setCurrentIndex(index)
        self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def press_enter(self, *, back: bool) -> None:
        """Fold a heading, or go on down; up if `back`."""
        index = self.currentIndex()
        is_prompt = index.isValid() and self._model.cell(index).state is State.INPUT
        if is_prompt or not self.toggle_heading():
            self.move_on(-1 if back else 1, 0)

    def toggle_heading(self) -> bool:
        """Fold or unfold the group whose heading is current; False where it is none."""
        return False

    def open_fold_menu(self) -> bool:
        """Open the menu of the group whose heading is current; False where it is none."""
        return False

    def move_on(self, rows: int, columns: int) -> None:
        """Go on by so many cells that can hold an entry."""
        self._walk.move_on(rows, columns)

    def leave(self, *, forward: bool) -> None:
        """Give the keyboard to what is read after the table, or before it, as Tab does elsewhere."""
        self.setTabKeyNavigation(False)
        self.focusNextPrevChild(forward)
        self.setTabKeyNavigation(True)

    def next_beside(self, index: QModelIndex, step: int) -> QModelIndex:
        """Where Tab leads from a cell."""
        return self.route.along_row(index, step)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Update the status line."""
        super().selectionChanged(selected, deselected)
        self.touched.emit()

    def _touch(self) -> None:
        self.touched.emit()

    def _flash(self, cells: list[tuple[str, int]]) -> None:
        if self._desk.look.has_motion and self.isVisible():
            self.painter_of_cells.flashes.start(cells)

    def _repaint(self, cells: list[tuple[str, int]]) -> None:
        for item, field in cells:
            index = self._model.index_at(item, field)
            if index.isValid():
                self.update(index)
