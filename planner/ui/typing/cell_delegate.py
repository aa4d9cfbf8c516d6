"""Where the line of entry of a table's cell lies, what it shows first, and that its keys are its own."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from planner.ui.typing.editor_place import place_editor
from planner.ui.typing.entry_line import EntryLine

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Opens lines of entry that cover their cell, and its neighbours where the text is longer."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the text as it is typed, which need not be the displayed one; keep an entry that has begun."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Cover the cell, and its neighbours where the text is longer, as far as the table is seen."""
        self._place(editor, option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave the keys to the editor itself: the stock filter moves otherwise than a spreadsheet."""
        return event.type() is not QEvent.Type.KeyPress and super().eventFilter(editor, event)

    def _begin(self, editor: EntryLine, index: Index, side: Qt.AlignmentFlag) -> None:
        """Name an editor as its cell, with its text at a side, and let it grow with that."""
        place = QPersistentModelIndex(index)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        editor.setAlignment(side)
        editor.text_shown.connect(
            lambda: self._place(
                editor, self._view.visualRect(self._view.model().index(place.row(), place.column()))
            )
        )

    def _place(self, editor: QWidget, cell: QRect) -> None:
        if isinstance(editor, QLineEdit) and cell.isValid():
            place_editor(editor, cell, self._view.viewport().rect())
