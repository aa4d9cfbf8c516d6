"""The table of assumptions under the keyboard: type to replace, F2 to edit, Del to go back to the default."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from planner.plan import edits
from planner.ui.appearance.theme import GRID, ROW
from planner.ui.assumptions.model import LABEL, SOURCE, VALUE, AssumptionsModel
from planner.ui.desk import Desk
from planner.ui.parts.corner import paint_corner
from planner.ui.typing.entry_keys import EntryTable, begins_entry
from planner.ui.typing.entry_line import EntryLine, choices_of

Index = QModelIndex | QPersistentModelIndex
WIDTHS = (280, 128, 112, 112)
ONLY_VALUES = "Only the column Value is typed in. Go there by the arrow keys."
_BACK = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class AssumptionsView(EntryTable):
    """One column is typed in; the others say what it is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self.held = AssumptionsModel(desk, self)
        self.setModel(self.held)
        self.setItemDelegate(_ValueDelegate(desk, self))
        self.setAccessibleName("Assumptions")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(SOURCE, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)
        for place, row in enumerate(self.held.rows):
            if not row.path:
                self.setSpan(place, LABEL, 1, SOURCE + 1)
        self.go(next((place for place, row in enumerate(self.held.rows) if row.path), 0))

    def go(self, place: int) -> None:
        """Move to the value of a row."""
        self.setCurrentIndex(self.held.index(place, VALUE))

    def step(self, by: int) -> None:
        """Move to the next value below or above, past headings."""
        place = self.currentIndex().row() + by
        while 0 <= place < len(self.held.rows) and not self.held.rows[place].path:
            place += by
        if 0 <= place < len(self.held.rows):
            self.go(place)

    def set_back(self) -> None:
        """Set the current value back to its default."""
        row = self.held.rows[self.currentIndex().row()] if self.currentIndex().isValid() else None
        if row is None or not row.path:
            return
        plan = edits.clear(self._session.plan, (row.path,))
        if plan != self._session.plan:
            self._session.apply(f"Set {row.label.lower()} back", plan)

    def copy(self) -> None:
        """Take the current text to the clipboard."""
        QGuiApplication.clipboard().setText(str(self.currentIndex().data() or ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del goes back to the default; Up and Down pass headings; Ctrl+C takes the text."""
        if event.key() in _BACK:
            self.set_back()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif begins_entry(event):
            self._begin(event)
        elif event.key() != Qt.Key.Key_Space:  # a space begins no entry: Enter after it would empty the value
            super().keyPressEvent(event)

    def _begin(self, event: QKeyEvent) -> None:
        """Open the line with the key that was pressed; beside the values, say where they are."""
        index = self.currentIndex()
        if not index.isValid() or not self.held.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self._session.status_message.emit(ONLY_VALUES)
        else:
            self.begin(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Stay in the column of values, and let the explain bar tell of the field."""
        super().currentChanged(current, previous)
        self.explain_selection()

    def explain_selection(self) -> None:
        """Let the explain bar tell of the current field."""
        current = self.currentIndex()
        if current.isValid() and (path := self.held.rows[current.row()].path):
            self._session.select(path)


class _ValueDelegate(QStyledItemDelegate):
    """Marks what cannot be read, frames the current cell, and opens the line that is typed in."""

    def __init__(self, desk: Desk, view: AssumptionsView) -> None:
        super().__init__(view)
        self._session, self._look, self._view = desk.session, desk.look, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the text, a thin line under it, the corner of an error, and the frame of the current cell."""
        theme, rect = self._look.theme, option.rect
        painter.save()
        self._write(painter, rect, index)
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.column() == VALUE and self._view.held.wrong(index.row()):
            paint_corner(painter, rect, theme.bad)
        if index == self._view.currentIndex():
            painter.setPen(QColor(theme.accent if self._view.hasFocus() else theme.dim))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _write(self, painter: QPainter, rect: QRect, index: Index) -> None:
        current = index == self._view.currentIndex()
        theme = self._look.theme
        painter.fillRect(rect, theme.selection if current else QColor(theme.background))
        painter.setFont(index.data(Qt.ItemDataRole.FontRole) or self._view.font())
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole).color())
        inner = rect.adjusted(GRID, 0, -GRID, 0)
        whole = str(index.data() or "")
        text = painter.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, index.data(Qt.ItemDataRole.TextAlignmentRole), text)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a line; its text is a draft of the session until it is committed."""
        row = self._view.held.rows[index.row()]
        editor = EntryLine(parent, choices_of(row.spec) if row.spec else ())
        editor.setAccessibleName(row.label)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.textEdited.connect(lambda text: self._session.draft(row.path, text))
        editor.finished.connect(lambda rows, columns: self._finish(editor, rows or columns))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what was typed; leave an entry that has begun."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Forget the draft with its line."""
        self._session.drop_draft(self._view.held.rows[index.row()].path if index.isValid() else "")
        super().destroyEditor(editor, index)

    def setModelData(self, editor: QWidget, _model: QObject, index: Index) -> None:
        """Type the text into the plan; one that cannot be read stays, with why."""
        row = self._view.held.rows[index.row()]
        if isinstance(editor, QLineEdit):
            self._session.enter(f"Type {row.label.lower()}", row.path, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave every key but Esc to the line itself, which knows a spreadsheet's."""
        if isinstance(event, QKeyEvent) and event.key() != Qt.Key.Key_Escape:
            return False
        return super().eventFilter(editor, event)

    def _finish(self, editor: EntryLine, by: int) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self._view.setFocus()
        if by:
            self._view.step(by)
