"""The log under the keyboard: type down a column, and each figure becomes the next round."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from planner.plan import edits
from planner.plan.edits.negotiation import log_round, remove_round
from planner.plan.paths import spec_at
from planner.ui.appearance.theme import GRID, ROW, Theme
from planner.ui.desk import Desk
from planner.ui.parts.corner import paint_corner
from planner.ui.rounds.log_model import COLUMNS, VALUE, Cell, LogModel
from planner.ui.typing.entry_keys import EntryTable, begins_entry
from planner.ui.typing.entry_line import EntryLine, choices_of

Index = QModelIndex | QPersistentModelIndex
WIDTHS = (96, 56, 80, 88, 96, 48)
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NO_OFFER = "There is no offer to log a round of. Type one on the sheet Offers first."


class LogView(EntryTable):
    """`at(path)`: the keyboard came to a cell; an empty path is the row of the next round."""

    at = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self.held = LogModel(desk, self)
        self.offer_id = ""
        self._tab_from: int | None = None
        self.setModel(self.held)
        self.setItemDelegate(_LogDelegate(desk, self))
        self.setAccessibleName("Log of rounds")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.EditKeyPressed)
        self.setTabKeyNavigation(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)
        desk.look.changed.connect(self.viewport().update)

    def show_offer(self, offer_id: str) -> None:
        """Show the log of an offer; the keyboard stays at its cell, or goes to the next round."""
        at = self.currentIndex()
        row, column = (at.row(), at.column()) if at.isValid() else (len(self.held.ids), VALUE)
        fresh = offer_id != self.offer_id
        self.offer_id = offer_id
        self.held.show_log(self._session.plan, offer_id)
        last = len(self.held.ids)
        if fresh or not self.currentIndex().isValid():
            self.setCurrentIndex(self.held.index(last if fresh else min(row, last), column))

    def select_path(self, path: str) -> bool:
        """Go to the cell of a plan path; False if this log has none."""
        index = self.held.index_of(path)
        if index.isValid():
            self.setCurrentIndex(index)
            self.setFocus()
        return index.isValid()

    def log_next(self) -> None:
        """Begin the next round at the row that waits for it."""
        if not self.offer_id:
            self._session.status_message.emit(NO_OFFER)
            return
        row, column = len(self.held.ids), self.currentIndex().column()
        plan = log_round(self._session.plan, self.offer_id, self._session.today)
        self._session.apply("Log a round", plan)
        self.setCurrentIndex(self.held.index(row, column))

    def remove(self) -> None:
        """Remove the current round."""
        row = self.currentIndex().row()
        if 0 <= row < len(self.held.ids):
            self._session.apply("Remove a round", remove_round(self._session.plan, self.held.ids[row]))

    def clear_cell(self) -> None:
        """Set the current cell back to its default."""
        path = self._path()
        plan = edits.clear(self._session.plan, (path,)) if path else self._session.plan
        if plan != self._session.plan:
            self._session.apply("Clear", plan)

    def copy(self) -> None:
        """Take the current text to the clipboard."""
        QGuiApplication.clipboard().setText(str(self.currentIndex().data() or ""))

    def move_on(self, rows: int, columns: int) -> None:
        """Go on by so many cells. Enter after Tabs goes back to where they began."""
        index = self.currentIndex()
        column = index.column()
        if columns:
            self._tab_from = column if self._tab_from is None else self._tab_from
            column = min(max(column + columns, 0), len(COLUMNS) - 1)
        elif rows:
            column, self._tab_from = (column if self._tab_from is None else self._tab_from), None
        row = min(max(index.row() + rows, 0), len(self.held.ids))
        self.setCurrentIndex(self.held.index(row, column))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Tab as in a spreadsheet; whatever is typed into the last row begins a round."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Delete and shift:
            self.remove()
        elif key in _RETURN:
            self._enter(back=shift)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.move_on(0, -1 if shift or key == Qt.Key.Key_Backtab else 1)
        elif begins_entry(event) or key == Qt.Key.Key_F2:
            self._begin(event)
        elif key != Qt.Key.Key_Space:  # a space begins no entry: Enter after it would empty the cell
            super().keyPressEvent(event)

    def _begin(self, event: QKeyEvent) -> None:
        """Open the line with the key that was pressed, where the user can see it."""
        if not self._path():
            self.log_next()
        if not self._path():
            return
        if event.key() == Qt.Key.Key_F2:
            super().keyPressEvent(event)
        else:
            self.begin(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Let the explain bar tell of the field."""
        super().currentChanged(current, previous)
        path = self.held.path(current.row(), current.column()) if current.isValid() else ""
        if path:
            self._session.select(path)
        self.at.emit(path)

    def _enter(self, *, back: bool) -> None:
        if self._path() or back:
            self.move_on(-1 if back else 1, 0)
            return
        self.log_next()
        if self._path():
            self.edit(self.currentIndex())

    def _path(self) -> str:
        index = self.currentIndex()
        return self.held.path(index.row(), index.column()) if index.isValid() else ""


class _LogDelegate(QStyledItemDelegate):
    """Paints a cell of the log and opens the line that is typed in."""

    def __init__(self, desk: Desk, view: LogView) -> None:
        super().__init__(view)
        self._session, self._look, self._view = desk.session, desk.look, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the text, a thin line, the corner of what to look at, and the frame of the current cell."""
        theme, rect = self._look.theme, option.rect
        cell = self._view.held.cell(index.row(), index.column())
        current = index == self._view.currentIndex()
        painter.save()
        painter.fillRect(rect, theme.selection if current else QColor(theme.background))
        font = painter.font()
        font.setUnderline(bool(cell.wrong))
        painter.setFont(font)
        painter.setPen(_ink(theme, cell, last=not self._view.held.path(index.row(), 0)))
        inner = rect.adjusted(GRID, 0, -GRID, 0)
        text = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, index.data(Qt.ItemDataRole.TextAlignmentRole), text)
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if cell.wrong or cell.warning:
            paint_corner(painter, rect, theme.bad if cell.wrong else theme.amber)
        if current:
            painter.setPen(QColor(theme.accent if self._view.hasFocus() else theme.dim))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a line; its text is a draft of the session until it is committed."""
        path = self._view.held.path(index.row(), index.column())
        editor = EntryLine(parent, choices_of(spec_at(self._session.plan, path)))
        editor.setAccessibleName(COLUMNS[index.column()].about.label)
        editor.setAlignment(index.data(Qt.ItemDataRole.TextAlignmentRole))
        editor.textEdited.connect(lambda text: self._session.draft(path, text))
        editor.given_up.connect(lambda: self._give_up(editor))
        editor.finished.connect(lambda rows, columns: self._finish(editor, rows, columns))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what was typed; leave an entry that has begun."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, _model: QObject, index: Index) -> None:
        """Type the text into the plan; one that cannot be read stays, with why."""
        path = self._view.held.path(index.row(), index.column())
        if isinstance(editor, QLineEdit) and path:
            label = COLUMNS[index.column()].about.label.lower()
            self._session.enter(f"Type {label} of a round", path, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave the keys to the line itself, which knows a spreadsheet's."""
        return event.type() is not QEvent.Type.KeyPress and super().eventFilter(editor, event)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Forget the draft with its line."""
        if index.isValid():
            self._session.drop_draft(self._view.held.path(index.row(), index.column()))
        super().destroyEditor(editor, index)

    def _give_up(self, editor: EntryLine) -> None:
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
        self._view.setFocus()

    def _finish(self, editor: EntryLine, rows: int, columns: int) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self._view.move_on(rows, columns)


def _ink(theme: Theme, cell: Cell, *, last: bool) -> QColor:
    if cell.wrong:
        return QColor(theme.bad)
    return QColor(theme.dim if last or cell.text == "–" else theme.input)
