"""Opens a line of entry on a cell of a table that is not of the plan: its keys are those of the sheets."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from planner.ui.typing.editor_place import place_editor
from planner.ui.typing.entry_line import EntryLine

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """`entered(index, text)` when an entry is committed, `finished(rows, columns)` by a key that moves on."""

    entered = Signal(object, str)  # QPersistentModelIndex
    finished = Signal(int, int)

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def choices_at(self, index: Index) -> Sequence[str]:
        """Return the texts that a cell chooses from; empty where any text may be typed."""
        del index
        return ()

    def side_at(self, index: Index) -> Qt.AlignmentFlag:
        """Return the side that the text of a cell is at."""
        del index
        return Qt.AlignmentFlag.AlignRight

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a line with the values to choose from, if there are any."""
        editor, place = EntryLine(parent, self.choices_at(index)), QPersistentModelIndex(index)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        editor.setAlignment(self.side_at(index))
        editor.text_shown.connect(
            lambda: self._place(
                editor, self._view.visualRect(self._view.model().index(place.row(), place.column()))
            )
        )
        editor.given_up.connect(lambda: self._close(editor))
        editor.finished.connect(lambda rows, columns: self._finish(editor, place, rows, columns))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the value as it is typed; keep an entry that has begun."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Commit an entry that loses the keyboard."""
        if isinstance(editor, QLineEdit) and editor.isModified():
            editor.setModified(False)
            self.entered.emit(QPersistentModelIndex(index), editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Cover the cell, and its neighbours where the text is longer, as far as the table is seen."""
        self._place(editor, option.rect)

    def _place(self, editor: QWidget, cell: QRect) -> None:
        if isinstance(editor, QLineEdit) and cell.isValid():
            place_editor(editor, cell, self._view.viewport().rect())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave the keys to the editor itself: the stock filter moves otherwise than a spreadsheet."""
        return event.type() is not QEvent.Type.KeyPress and super().eventFilter(editor, event)

    def _finish(self, editor: EntryLine, place: QPersistentModelIndex, rows: int, columns: int) -> None:
        text, changed = editor.text(), editor.isModified() or not (rows or columns)
        editor.setModified(False)
        self._close(editor)
        self.finished.emit(rows, columns)
        if place.isValid() and (changed or text != place.data(Qt.ItemDataRole.EditRole)):
            self.entered.emit(place, text)

    def _close(self, editor: QWidget) -> None:
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
        self._view.setFocus()
