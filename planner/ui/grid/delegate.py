"""Paints one cell and opens its editor. Everything painted is in `GridCell`; nothing is computed here."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from planner.ui.appearance.theme import GRID, SECONDARY, mixed
from planner.ui.appearance.theme import font as theme_font
from planner.ui.desk import Desk
from planner.ui.grid.cell import CellTone, GridCell, State
from planner.ui.grid.model import CELL, GridModel
from planner.ui.grid.painting.cell_marks import (
    ink_of,
    paint_corner,
    paint_strong,
    underline_dotted,
    underline_wavy,
    write_change,
)
from planner.ui.grid.painting.flashes import Flashes
from planner.ui.grid.painting.range_mark import SPARK, paint_range
from planner.ui.grid.rows import FieldRow, GroupRow
from planner.ui.typing.cell_delegate import CellDelegate, Index
from planner.ui.typing.entry_line import EntryLine
from planner.ui.typing.field_choices import FREE_TEXTS, field_choices


class GridDelegate(CellDelegate):
    """`finished(rows, columns)`: an entry was ended with a key that moves on by so much.

    `typed(column, text)`: the text of an open editor changed.
    """

    finished = Signal(int, int)
    typed = Signal(int, str)

    def __init__(
        self, desk: Desk, model: GridModel, view: QTableView, is_folded: Callable[[int], bool]
    ) -> None:
        super().__init__(view)
        self._desk, self._model, self._is_folded = desk, model, is_folded
        self.flashes = Flashes(self)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint background, text, range, mark of an error, and the frame of the current cell."""
        cell: GridCell = index.data(CELL)
        theme = self._desk.look.theme
        rect = option.rect
        painter.save()
        self._background(painter, option, index, cell)
        self._text(painter, rect, cell, index)
        painter.setPen(QColor(theme.hair))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if not self._view.verticalHeader().isHidden() and cell.state is not State.HEADING:
            painter.setPen(QColor(theme.line))
            painter.drawLine(rect.topRight(), rect.bottomRight())
        self._frame(painter, option, index, cell)
        if cell.wrong or cell.warning:  # over the frame, which would hide it
            paint_corner(painter, rect, theme.bad if cell.is_bad else theme.amber)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a line; its text is a draft of the session until it is committed."""
        cell, row = self._model.cell(index), self._model.field(index)
        spec = row.spec if isinstance(row, FieldRow) else None
        choices = field_choices(spec, self._model.item(index), self._desk.session.analysis) if spec else ()
        is_free = spec is not None and spec.key in FREE_TEXTS
        editor = EntryLine(parent, choices, takes_first=not is_free)
        editor.led.connect(self._desk.session.jump)
        side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
        self._begin(editor, index, side)
        editor.textEdited.connect(lambda text: self._desk.session.draft(cell.path, text))
        editor.textEdited.connect(lambda text: self.typed.emit(index.column(), text))
        editor.given_up.connect(lambda: self._give_up(editor))
        editor.finished.connect(lambda rows, columns: self._finish(editor, cell.path, rows, columns))
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Type the text into the field, unless its draft was dropped.

        Then another plan was opened, and the line loses the keyboard as that is drawn.
        """
        if self._model.cell(index).path in self._desk.session.drafts:
            super().setModelData(editor, model, index)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Drop the draft with its editor."""
        self._desk.session.drop_draft(self._model.cell(index).path if index.isValid() else "")
        super().destroyEditor(editor, index)

    def _give_up(self, editor: EntryLine) -> None:
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)

    def _finish(self, editor: EntryLine, path: str, rows: int, columns: int) -> None:
        self._desk.session.draft(path, editor.text())  # a choice taken from the list is no draft yet
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.finished.emit(rows, columns)

    def _background(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: GridCell
    ) -> None:
        theme = self._desk.look.theme
        row = self._model.field(index)
        is_line = isinstance(row, GroupRow) and row.is_line and self._is_folded(index.row())
        is_raised = cell.state in (State.HEADING, State.OUTSIDE) and not is_line
        colour = QColor(theme.raised if is_raised else theme.background)
        if option.state & QStyle.StateFlag.State_Selected and cell.state is not State.HEADING:
            colour = theme.selection
        strength = self.flashes.strength((self._model.item(index), self._model.place_of_field(index)))
        if strength > 0:
            colour = mixed(theme.background, theme.amber, 0.22 * strength)
        painter.fillRect(option.rect, colour)

    def _text(self, painter: QPainter, rect: QRect, cell: GridCell, index: Index) -> None:
        inner = rect.adjusted(GRID, 0, -GRID, 0)
        if cell.figure and cell.ranged:
            spark = QRect(inner.right() - SPARK, inner.top(), SPARK, inner.height())
            scale = self._model.source.scale(self._model.place_of_field(index))
            paint_range(painter, spark, cell.figure, scale, self._desk.look.theme)
            inner.setRight(spark.left() - GRID)
        is_summary = cell.state is State.HEADING and cell.tone is CellTone.QUIET
        if is_summary and not self._is_folded(index.row()):
            return
        theme, family = self._desk.look.theme, painter.font().family()
        if is_summary:
            painter.setFont(theme_font(SECONDARY, family=family))
        elif cell.state is State.HEADING:
            painter.setFont(theme_font(family=family, strong=True))
        metrics, room = painter.fontMetrics(), inner.width()
        whole = cell.painted(lambda text: metrics.horizontalAdvance(text) <= room)
        text = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(theme.dim) if cell.strong else ink_of(theme, cell))
        if cell.strong and text == cell.text:
            paint_strong(painter, inner, cell, QColor(theme.text))
            return
        side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, text)
        if cell.is_bad:
            underline_wavy(painter, inner, text, right=cell.right)
        elif cell.assumed or cell.tone is CellTone.TAKEN:
            underline_dotted(painter, inner, text, right=cell.right)
        if cell.change:
            write_change(painter, inner, text, cell.change, theme)

    def _frame(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: GridCell) -> None:
        theme, hovered = self._desk.look.theme, option.state & QStyle.StateFlag.State_MouseOver
        if option.widget is None:  # a picture, in which nothing is selected
            return
        if index == self._view.currentIndex():
            strong = self._view.hasFocus()
            ink = theme.bad if cell.is_bad else theme.accent if strong else theme.dim
            painter.setPen(QPen(QColor(ink), 2 if strong else 1))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        elif hovered and cell.state is State.INPUT:
            painter.setPen(QColor(theme.dim))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
