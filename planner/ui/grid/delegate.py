"""Paints one cell and opens its editor. Everything painted is in `Cell`; nothing is computed here."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planner.ui.appearance.theme import GRID, Theme, mixed
from planner.ui.desk import Desk
from planner.ui.grid.cell import Cell, State
from planner.ui.grid.flash import Flashes
from planner.ui.grid.model import CELL, GridModel
from planner.ui.grid.rows import FieldRow, Row
from planner.ui.grid.spark import paint_range
from planner.ui.parts.corner import paint_corner
from planner.ui.typing.entry_line import EntryLine, choices_of

Index = QModelIndex | QPersistentModelIndex
SPARK = 44


class GridDelegate(QStyledItemDelegate):
    """`finished(rows, columns)`: an entry was ended with a key that moves on by so much."""

    finished = Signal(int, int)

    def __init__(self, desk: Desk, model: GridModel, view: QTableView) -> None:
        super().__init__(view)
        self._desk, self._model, self._view = desk, model, view
        self.flashes = Flashes(self)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint background, text, range, mark of an error, and the frame of the current cell."""
        cell: Cell = index.data(CELL)
        theme = self._desk.look.theme
        rect = option.rect
        painter.save()
        self._background(painter, option, index, cell)
        self._text(painter, rect, cell, index)
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        self._frame(painter, option, index, cell)
        if cell.wrong or cell.warning:  # over the frame, which would hide it
            paint_corner(painter, rect, theme.bad if cell.wrong else theme.amber)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a line; its text is a draft of the session until it is committed."""
        cell, row = self._model.cell(index), self._model.rows[index.row()]
        editor = EntryLine(parent, self._choices(row))
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        editor.setAlignment(Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft)
        editor.textEdited.connect(lambda text: self._desk.session.draft(cell.path, text))
        editor.given_up.connect(lambda: self._give_up(editor))
        editor.finished.connect(lambda rows, columns: self._finish(editor, rows, columns))
        return editor

    def _choices(self, row: Row) -> tuple[str, ...]:
        """What an entry is completed from: the field's choices, or the metro areas of the table."""
        if not isinstance(row, FieldRow):
            return ()
        analysis = self._desk.session.analysis
        if row.spec.key == "metro" and analysis is not None:
            return tuple(analysis.tables.living.metros)
        return choices_of(row.spec)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what was typed, not what is displayed; leave an entry that has begun."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Cover the cell, and no less than a sum needs."""
        rect = QRect(option.rect)
        rect.setWidth(max(rect.width(), 120))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave the keys to the editor itself: the stock filter moves otherwise than a spreadsheet."""
        return event.type() is not QEvent.Type.KeyPress and super().eventFilter(editor, event)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Forget the draft with its line."""
        self._desk.session.drop_draft(self._model.cell(index).path if index.isValid() else "")
        super().destroyEditor(editor, index)

    def _give_up(self, editor: EntryLine) -> None:
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)

    def _finish(self, editor: EntryLine, rows: int, columns: int) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.finished.emit(rows, columns)

    def _background(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: Cell) -> None:
        theme = self._desk.look.theme
        colour = QColor(theme.raised if cell.state in (State.HEADING, State.OUTSIDE) else theme.background)
        strength = self.flashes.strength((self._model.column_at(index.column()), index.row()))
        if strength > 0:
            colour = mixed(theme.background, theme.amber, 0.22 * strength)
        if option.state & QStyle.StateFlag.State_Selected and cell.state is not State.HEADING:
            colour = theme.selection
        painter.fillRect(option.rect, colour)

    def _text(self, painter: QPainter, rect: QRect, cell: Cell, index: Index) -> None:
        inner = rect.adjusted(GRID, 0, -GRID, 0)
        if cell.figure and cell.ranged:
            spark = QRect(inner.right() - SPARK, inner.top(), SPARK, inner.height())
            scale = self._model.scale(index.row())
            paint_range(painter, spark, cell.figure, scale, self._desk.look.theme)
            inner.setRight(spark.left() - GRID)
        painter.setPen(_ink(self._desk.look.theme, cell))
        font = painter.font()
        font.setUnderline(bool(cell.wrong))
        painter.setFont(font)
        side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
        text = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, text)
        if cell.assumed:
            _dot(painter, inner, text, right=cell.right)

    def _frame(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: Cell) -> None:
        theme, hovered = self._desk.look.theme, option.state & QStyle.StateFlag.State_MouseOver
        if index == self._view.currentIndex():
            strong = self._view.hasFocus()
            painter.setPen(QPen(QColor(theme.accent if strong else theme.dim), 2 if strong else 1))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        elif hovered and cell.state is State.INPUT:
            painter.setPen(QColor(theme.dim))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def _dot(painter: QPainter, inner: QRect, text: str, *, right: bool) -> None:
    """A dotted line beneath a value that nobody typed."""
    width, below = painter.fontMetrics().horizontalAdvance(text), painter.fontMetrics().height() // 2 + 1
    left = inner.right() - width if right else inner.left()
    painter.setPen(QPen(painter.pen().color(), 1, Qt.PenStyle.DotLine))
    painter.drawLine(left, inner.center().y() + below, left + width, inner.center().y() + below)


def _ink(theme: Theme, cell: Cell) -> QColor:
    if cell.wrong:
        return QColor(theme.bad)
    if cell.assumed or cell.text in ("–", ""):
        return QColor(theme.dim)
    return QColor(theme.input if cell.state is State.INPUT else theme.text)
