"""The table of the preview: one column picks the field of a line, the first row what a column becomes."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from planner.intake.offers.parsed_offers import NOTE
from planner.intake.offers.table_review import LEFT_OUT, TableCell, TableReview, Target, line_fields
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, scaled
from planner.ui.appearance.theme import font as theme_font
from planner.ui.plain_text import tip
from planner.ui.typing.cell_delegate import Index
from planner.ui.typing.entry_keys import EntryTable, begins_entry
from planner.ui.typing.entry_line import EntryLine
from planner.ui.typing.line_delegate import LineDelegate

KEEP, LEAVE = "kept in the note", "left out"
FIELD, FIRST = 0, 1
"""Columns: the field that a line is read as, and the first offer."""
TARGETS = 0
"""The row of what each column becomes."""
ROW_HEIGHT, WIDEST, NARROWEST = 27, 260, 110


class PreviewModel(QAbstractTableModel):
    """A review as rows and columns; `review` is replaced at every decision."""

    def __init__(self, review: TableReview) -> None:
        super().__init__()
        self.review = review
        self._labels = {**dict(line_fields()), NOTE: KEEP, LEFT_OUT: LEAVE}
        self._keys = {label.casefold(): key for key, label in self._labels.items()}

    def show_review(self, review: TableReview) -> None:
        """Show another review of the same table."""
        self.review = review
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.review.lines) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.review.targets) + FIRST

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_name = orientation is Qt.Orientation.Vertical
        if role == Qt.ItemDataRole.DisplayRole:
            if is_name:
                return "Becomes" if section == TARGETS else self.review.lines[section - 1].name
            return ("Read as", *self.review.names)[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = is_name or section == FIELD
            side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self.text(index)
            case Qt.ItemDataRole.ToolTipRole:
                came = f"From “{cell.source}”." if cell and cell.source not in ("", cell.text) else ""
                return tip((cell.wrong or cell.doubt or came) if cell else "")
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index, cell)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Pickers and cells are edited; nothing is where their row and column meet."""
        flags = super().flags(index)
        is_corner = index.row() == TARGETS and index.column() == FIELD
        return flags if is_corner or not index.isValid() else flags | Qt.ItemFlag.ItemIsEditable

    def cell(self, index: Index) -> TableCell | None:
        """Return the cell of an offer; None for pickers, and where a column says nothing."""
        if index.row() == TARGETS or index.column() < FIRST:
            return None
        return self.review.lines[index.row() - 1].cells.get(index.column() - FIRST)

    def text(self, index: Index) -> str:
        """Return what a place of the table shows."""
        row, column = index.row(), index.column()
        if row == TARGETS:
            return self.review.targets[column - FIRST].value if column >= FIRST else ""
        line = self.review.lines[row - 1]
        if column == FIELD:
            return self._labels.get(line.key, line.key)
        cell = line.cells.get(column - FIRST)
        return cell.text if cell else ""

    def is_imported(self, index: Index) -> bool:
        """Whether what is at a place enters the plan."""
        row, column = index.row(), index.column()
        if column >= FIRST and self.review.targets[column - FIRST] is Target.LEFT_OUT:
            return False
        return row == TARGETS or self.review.lines[row - 1].key != LEFT_OUT

    def choices(self, index: Index) -> Sequence[str]:
        """Return what a picker offers."""
        if index.row() == TARGETS:
            return [target.value for target in Target] if index.column() >= FIRST else ()
        return list(self._labels.values()) if index.column() == FIELD else ()

    def entered(self, index: Index, text: str) -> TableReview | None:
        """Return the review with an entry; None if a picker does not have it."""
        row, column = index.row(), index.column()
        if row == TARGETS:
            target = next((target for target in Target if target.value == text.strip().lower()), None)
            return self.review.with_target(column - FIRST, target) if target else None
        if column == FIELD:
            key = self._keys.get(text.strip().casefold())
            return None if key is None else self.review.with_key(row - 1, key)
        return self.review.with_text(row - 1, column - FIRST, text)

    def _spoken(self, index: Index, cell: TableCell | None) -> str:
        head = self.headerData(index.column(), Qt.Orientation.Horizontal)
        name = self.headerData(index.row(), Qt.Orientation.Vertical)
        why = (cell.wrong or cell.doubt) if cell else ""
        text = f"{name}, {head}: {self.text(index) or 'empty'}"
        return f"{text}. {why}" if why else text


class PreviewTable(EntryTable):
    """`decided(review)` at every decision; `refused(text)` for an entry that a picker does not have."""

    decided = Signal(object)
    refused = Signal(str)

    def __init__(self, look: Look, review: TableReview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = PreviewModel(review)
        self.setModel(self.cells)
        self.delegate = _PreviewDelegate(look, self)
        self.setItemDelegate(self.delegate)
        self.delegate.entered.connect(self._enter)
        self.delegate.finished.connect(self._move_on)
        self.setAccessibleName("The table as it is read")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setMaximumWidth(scaled(WIDEST))
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.EditKeyPressed)
        self.resizeColumnsToContents()
        for column in range(self.cells.columnCount()):
            room = scaled(5 * GRID)  # for the arrow, and letters that are bold
            width = max(scaled(NARROWEST), min(self.columnWidth(column) + room, scaled(WIDEST)))
            self.setColumnWidth(column, width)
        look.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters begin an entry, Enter goes down, Del empties, Alt+Down opens the choices."""
        index = self.currentIndex()
        editable = index.isValid() and bool(self.cells.flags(index) & Qt.ItemFlag.ItemIsEditable)
        modifiers = event.modifiers()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if modifiers & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._move_on(-1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1, 0)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if editable:
                self._empty(index)
            case Qt.Key.Key_Down if modifiers & Qt.KeyboardModifier.AltModifier and editable:
                self._open(index)
            case Qt.Key.Key_F2 if editable:
                self._open(index)
            case _ if begins_entry(event) and editable:
                self.begin(event)
            case _:
                super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.edit(index)
        editor = self.findChild(EntryLine)
        if isinstance(editor, EntryLine):
            editor.deselect()
            editor.setCursorPosition(len(editor.text()))
            editor.show_choices()

    def _empty(self, index: QModelIndex) -> None:
        """Empty a cell; a picker leaves out what it picks for."""
        text = LEAVE if index.row() == TARGETS or index.column() == FIELD else ""
        self._enter(QPersistentModelIndex(index), text)

    def _enter(self, index: QPersistentModelIndex, text: str) -> None:
        review = self.cells.entered(index, text)
        if review is None:
            self.refused.emit(f"“{text}” is not among the choices. Alt+Down shows them.")
            return
        self.cells.show_review(review)
        self.decided.emit(review)

    def _move_on(self, rows: int, columns: int) -> None:
        self.setFocus()
        index = self.currentIndex()
        row = min(max(index.row() + rows, 0), self.cells.rowCount() - 1)
        column = min(max(index.column() + columns, 0), self.cells.columnCount() - 1)
        self.setCurrentIndex(self.cells.index(row, column))


class _PreviewDelegate(LineDelegate):
    """Paints pickers in bold with an arrow, wrong cells in the colour of errors, what is left out dim."""

    def __init__(self, look: Look, view: PreviewTable) -> None:
        super().__init__(view)
        self._look, self._table = look, view

    def choices_at(self, index: Index) -> Sequence[str]:
        return self._table.cells.choices(index)

    def side_at(self, index: Index) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignLeft if index.column() < FIRST else Qt.AlignmentFlag.AlignRight

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, text and frame of a place."""
        theme, cells = self._look.theme, self._table.cells
        cell, rect = cells.cell(index), option.rect
        picker = bool(cells.choices(index))
        ground, ink = QColor(theme.background), QColor(theme.input)
        if not cells.is_imported(index):
            ground, ink = QColor(theme.raised), QColor(theme.dim)
        elif picker:
            ink = QColor(theme.text)
        elif cell and cell.wrong:
            ground, ink = QColor(theme.tint_bad), QColor(theme.bad)
        elif cell and cell.doubt:
            ground, ink = QColor(theme.tint_amber), QColor(theme.amber)
        elif not cells.review.lines[index.row() - 1].is_field if index.row() else False:
            ink = QColor(theme.dim)
        if option.state & QStyle.StateFlag.State_Selected:
            ground = theme.selection
        painter.save()
        painter.fillRect(rect, ground)
        painter.setPen(QColor(theme.hair))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setFont(theme_font(strong=picker, family=painter.font().family()))
        painter.setPen(ink)
        inner = rect.adjusted(GRID, 0, -GRID, 0)
        text = cells.text(index) + (" ▼" if picker else "")
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, self.side_at(index) | Qt.AlignmentFlag.AlignVCenter, elided)
        if index == self._table.currentIndex() and self._table.hasFocus():
            painter.setPen(QPen(QColor(theme.bad if cell and cell.wrong else theme.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()
