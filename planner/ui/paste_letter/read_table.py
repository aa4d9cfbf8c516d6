"""The table of what was read: ticks by Space, values by typing, F2 or Alt+Down, as in the sheets."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from planner.intake.letters.review.marks import RowPlace
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, scaled
from planner.ui.paste_letter.lines import ReadLine, sections
from planner.ui.paste_letter.read_delegate import LABEL, LINE, NUMBER, TICK, VALUE, ReadDelegate
from planner.ui.plain_text import tip
from planner.ui.typing.entry_keys import EntryTable, begins_entry
from planner.ui.typing.entry_line import EntryLine

Index = QModelIndex | QPersistentModelIndex
WIDTHS = (38, 34, 172)
LEAST_LABEL = 120
MOST_LABEL = 0.55  # of the room that labels and values share
ROW_HEIGHT = 27


class ReadModel(QAbstractTableModel):
    """The lines as four columns: tick, number, label and value."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[ReadLine, ...] = ()

    def show_lines(self, lines: tuple[ReadLine, ...]) -> None:
        """Show other lines; only what changed is signalled where they are of the same fields."""
        before, same = self.lines, [line.at for line in self.lines] == [line.at for line in lines]
        if not same:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()
            return
        self.lines = lines
        for row, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, VALUE))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else VALUE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole:
            is_tick = column == TICK and not line.is_heading
            state = Qt.CheckState.Checked if line.taken else Qt.CheckState.Unchecked
            return state if is_tick else None
        return _ROLES[role](line, column) if role in _ROLES else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Values of fields are editable; headings are not even selected."""
        if not index.isValid() or self.lines[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = self.lines[index.row()].editable and index.column() == VALUE
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags


class ReadTable(EntryTable):
    """`entered(row, text)` a typed value, `ticked(row, taken)`, `pointed(row)` the current line."""

    entered = Signal(object, str)
    ticked = Signal(object, bool)
    pointed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ReadModel()
        self.setModel(self.lines)
        self.delegate = ReadDelegate(look, self)
        self.setItemDelegate(self.delegate)
        self.delegate.entered.connect(self._enter)
        self.delegate.finished.connect(self._move_on)
        self._set_up()
        look.changed.connect(self.viewport().update)

    def show_lines(self, lines: tuple[ReadLine, ...]) -> None:
        """Show other lines; the current one stays where it is still there."""
        current = self.current_place
        self.lines.show_lines(lines)
        self.clearSpans()
        for row in sections(lines):
            self.setSpan(row, 0, 1, VALUE + 1)
        if current is not None:
            self.show_place(current)
        self._fit_labels()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the labels the room that they need at the new width."""
        super().resizeEvent(event)
        self._fit_labels()

    def _fit_labels(self) -> None:
        """Make the column of labels as wide as its longest: “Price of one share of the …” was cut."""
        letters = self.fontMetrics()
        texts = (line.label for line in self.lines.lines if not line.is_heading)
        longest = max((letters.horizontalAdvance(text) for text in texts), default=0) + 2 * GRID + 2
        room = self.viewport().width() - self.columnWidth(TICK) - self.columnWidth(NUMBER)
        most = int(room * MOST_LABEL)
        self.setColumnWidth(LABEL, max(min(longest, most), scaled(LEAST_LABEL)))

    @property
    def current_line(self) -> ReadLine | None:
        """The line that the keyboard is on."""
        index = self.currentIndex()
        return self.lines.lines[index.row()] if index.isValid() else None

    @property
    def current_place(self) -> RowPlace | None:
        """The row of the review that the keyboard is on."""
        return self.current_line.at if self.current_line else None

    def show_place(self, place: RowPlace) -> None:
        """Go to the line of a row of the review."""
        row = next((row for row, line in enumerate(self.lines.lines) if line.at == place), None)
        if row is not None and row != self.currentIndex().row():
            self.setCurrentIndex(self.lines.index(row, VALUE))

    def go_to_first(self) -> None:
        """Go to the first line that is no heading."""
        row = next((row for row, line in enumerate(self.lines.lines) if not line.is_heading), None)
        if row is not None:
            self.setCurrentIndex(self.lines.index(row, VALUE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters begin an entry, Space ticks, Enter goes down, Del empties; Ctrl+Enter is the dialog's."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        index = self.currentIndex().siblingAtColumn(VALUE)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if control:
                event.ignore()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._move_on(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1, 0)
            case Qt.Key.Key_Space if index.isValid():
                self.toggle(index)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if self._is_editable(index):
                self.entered.emit(self.lines.lines[index.row()].at, "")
            case Qt.Key.Key_F2 if self._is_editable(index):
                self._edit(index)
            case Qt.Key.Key_Down if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._choose(index)
            case _ if begins_entry(event) and self._is_editable(index):
                self.setCurrentIndex(index)
                self.begin(event)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a tick turns it."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == TICK and event.button() is Qt.MouseButton.LeftButton:
            self.toggle(index)

    def toggle(self, index: QModelIndex) -> None:
        """Take a line, or leave it."""
        line = self.lines.lines[index.row()]
        if not line.is_heading:
            self.ticked.emit(line.at, not line.taken)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which line is current, and keep the keyboard on its value."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.pointed.emit(self.lines.lines[current.row()].at)

    def _choose(self, index: QModelIndex) -> None:
        if self._is_editable(index):
            self.setCurrentIndex(index)
            self.edit(index)
            editor = self.findChild(EntryLine)
            if isinstance(editor, EntryLine):
                editor.show_choices()

    def _edit(self, index: QModelIndex) -> None:
        """Open the editor with the caret behind the text, which is edited, not replaced."""
        self.setCurrentIndex(index)
        self.edit(index)
        editor = self.findChild(EntryLine)
        if isinstance(editor, EntryLine):
            editor.deselect()
            editor.setCursorPosition(len(editor.text()))

    def _is_editable(self, index: QModelIndex) -> bool:
        return index.isValid() and bool(self.lines.flags(index) & Qt.ItemFlag.ItemIsEditable)

    def _enter(self, index: QPersistentModelIndex, text: str) -> None:
        self.entered.emit(self.lines.lines[index.row()].at, text)

    def _move_on(self, rows: int, columns: int) -> None:
        """Go to the next line that is no heading, in either direction."""
        self.setFocus()
        step = rows or columns
        row = self.currentIndex().row() + step
        while step and 0 <= row < len(self.lines.lines):
            if not self.lines.lines[row].is_heading:
                self.setCurrentIndex(self.lines.index(row, VALUE))
                return
            row += step

    def _set_up(self) -> None:
        self.setAccessibleName("Fields read")
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.EditKeyPressed)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, scaled(width))
        self.horizontalHeader().setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Stretch)


def _cell_text(line: ReadLine, column: int) -> str:
    return ("", line.number, line.label, "" if line.is_heading else line.shown)[column]


_ROLES: Mapping[int, Callable[[ReadLine, int], Any]] = {
    LINE: lambda line, _column: line,
    Qt.ItemDataRole.DisplayRole: _cell_text,
    Qt.ItemDataRole.EditRole: lambda line, _column: line.typed,
    Qt.ItemDataRole.ToolTipRole: lambda line, column: tip(line.wrong or line.why or _cell_text(line, column)),
    Qt.ItemDataRole.AccessibleTextRole: lambda line, _column: line.spoken,
}
