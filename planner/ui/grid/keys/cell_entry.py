"""Editing the current cell: its editor, its choices, the reasons of its figure, or why it takes no entry."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex

from planner.plan.registry import FieldKind
from planner.ui.grid.cell import State
from planner.ui.grid.rows import FieldRow, GroupRow, label
from planner.ui.session import Session
from planner.ui.typing.entry_line import EntryLine

if TYPE_CHECKING:
    from planner.ui.grid.cell_table import CellTable

NO_DAY = "“{label}” takes no day. Ctrl+; types today's date into a cell that does."
NO_CELL = "No cell is selected. Click one, or press Ctrl+Home."


class CellEntry:
    """Opens editors in a table, by the keys that do not type a letter."""

    def __init__(self, table: "CellTable", session: Session) -> None:
        self._table, self._session = table, session

    def refuse(self) -> None:
        """Say why the current cell takes no entry."""
        index, table = self._table.currentIndex(), self._table
        is_visible = table.route.is_visible(index)
        self._session.status_message.emit(table.grid_model.not_typed(index) if is_visible else NO_CELL)

    def opens_editor(self, index: QModelIndex) -> bool:
        """Whether F2 edits a cell: an input, or a heading with the name of its item."""
        route = self._table.route
        is_visible = index.isValid() and route.is_visible(index)
        return is_visible and (bool(self._table.grid_model.cell(index).path) or route.takes_entry(index))

    def explain_or_refuse(self) -> None:
        """Open the reasons of a figure; elsewhere say why nothing is edited."""
        index, table = self._table.currentIndex(), self._table
        is_visible = index.isValid() and table.route.is_visible(index)
        if is_visible and table.grid_model.cell(index).figure is not None:
            self._session.command_requested.emit("explain")
        else:
            self.refuse()

    def open_choices(self) -> None:
        """Open the choices of an input, the reasons of a figure, the menu of a heading's fold."""
        index, table = self._table.currentIndex(), self._table
        is_heading = index.isValid() and table.grid_model.cell(index).state is State.HEADING
        if is_heading and table.open_fold_menu():
            return
        if not table.route.takes_entry(index):
            self.explain_or_refuse()
        elif (editor := self._open_editor()) is not None:
            editor.show_choices()

    def open_empty(self) -> None:
        """Open the editor without the text of the cell."""
        if (editor := self._open_editor()) is not None:
            editor.clear()

    def type_day(self, text: str) -> None:
        """Type a day into a cell that takes one; elsewhere say why it stays."""
        table, index = self._table, self._table.currentIndex()
        if not table.route.takes_entry(index):
            self.refuse()
            return
        row = table.grid_model.field(index)
        if not isinstance(row, FieldRow) or row.spec.kind is not FieldKind.DATE:
            self._session.status_message.emit(NO_DAY.format(label=label(row)))
        elif table.is_ready():  # in the line of the next item it adds that, which is then current
            table.grid_model.setData(table.currentIndex(), text)

    def rename(self, item: str) -> None:
        """Open the editor of an item's name, where a heading of the table has it."""
        table, model = self._table, self._table.grid_model
        places = (at for at, row in enumerate(model.fields) if isinstance(row, GroupRow) and row.names)
        index = model.index_at(item, next(places, -1))
        if index.isValid():
            table.setFocus()
            table.setCurrentIndex(index)
            table.scrollTo(index)
            table.edit(index)

    def put_cursor_at_end(self) -> None:
        """Let the text of an open editor be edited, not replaced."""
        if (editor := self._editor()) is not None:
            editor.deselect()
            editor.setCursorPosition(len(editor.text()))

    def _open_editor(self) -> EntryLine | None:
        """Open the editor of the current cell; None if it takes no entry."""
        if not self._table.is_ready():
            return None
        self._table.scrollTo(self._table.currentIndex())
        self._table.edit(self._table.currentIndex())
        return self._editor()

    def _editor(self) -> EntryLine | None:
        editor = self._table.indexWidget(self._table.currentIndex())  # not the last one, deleted later
        return editor if isinstance(editor, EntryLine) else None
