"""Opens a line of entry on a cell of a table that is not of the plan: its keys are those of the sheets."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner.ui.typing.cell_delegate import CellDelegate, Index
from planner.ui.typing.entry_line import EntryLine


class LineDelegate(CellDelegate):
    """`entered(index, text)` when an entry is committed, `finished(rows, columns)` by a key that moves on."""

    entered = Signal(object, str)  # QPersistentModelIndex
    finished = Signal(int, int)

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
        self._begin(editor, index, self.side_at(index))
        editor.given_up.connect(lambda: self._close(editor))
        editor.finished.connect(lambda rows, columns: self._finish(editor, place, rows, columns))
        return editor

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Commit an entry that loses the keyboard."""
        if isinstance(editor, QLineEdit) and editor.isModified():
            editor.setModified(False)
            self.entered.emit(QPersistentModelIndex(index), editor.text())

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
