"""Paints a line of the table of what was read, and opens the editor of its value."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, Theme
from planner.ui.appearance.theme import font as theme_font
from planner.ui.paste_letter.lines import ReadLine
from planner.ui.typing.cell_delegate import Index
from planner.ui.typing.line_delegate import LineDelegate

LINE = int(Qt.ItemDataRole.UserRole)
TICK, NUMBER, LABEL, VALUE = range(4)
BOX = 14


class ReadDelegate(LineDelegate):
    """Paints ticks, numbers, labels and values; the editor offers the values to choose from."""

    def __init__(self, look: Look, view: QTableView) -> None:
        super().__init__(view)
        self._look = look

    def choices_at(self, index: Index) -> Sequence[str]:
        """Return the values that the letter leaves open, or the choices of the field."""
        line: ReadLine = index.data(LINE)
        return line.choices or line.options

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one column of a line, and the rule below it."""
        line, theme, rect = index.data(LINE), self._look.theme, option.rect
        painter.save()
        painter.fillRect(rect, self._ground(line, option))
        inner = rect.adjusted(GRID, 0, -GRID, 0)
        if line.is_heading:
            painter.setFont(theme_font(strong=True, family=painter.font().family()))
            _write(painter, inner, line.label, theme.text, Qt.AlignmentFlag.AlignLeft)
        elif index.column() == TICK:
            _tick(painter, rect, theme, line)
        else:
            self._write_column(painter, inner, line, index.column())
        painter.setPen(QColor(theme.hair))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if (
            index.row() == self._view.currentIndex().row()
            and index.column() == VALUE
            and self._view.hasFocus()
        ):
            painter.setPen(QPen(QColor(theme.bad if line.wrong else theme.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _ground(self, line: ReadLine, option: QStyleOptionViewItem) -> QColor:
        theme = self._look.theme
        if line.is_heading:
            return QColor(theme.raised)
        if option.state & QStyle.StateFlag.State_Selected:
            return theme.selection
        if line.wrong:
            return QColor(theme.tint_bad)
        return QColor(theme.tint_amber if line.doubtful else theme.background)

    def _write_column(self, painter: QPainter, inner: QRect, line: ReadLine, column: int) -> None:
        theme = self._look.theme
        if column == NUMBER:
            painter.setFont(theme_font(strong=True, family=painter.font().family()))
            ink = theme.amber if line.number == "?" else theme.input
            _write(painter, inner, line.number, ink, Qt.AlignmentFlag.AlignHCenter)
        elif column == LABEL:
            _write(painter, inner, line.label, theme.text, Qt.AlignmentFlag.AlignLeft)
        else:
            _write(painter, inner, line.shown, _ink(theme, line), Qt.AlignmentFlag.AlignRight)


def _ink(theme: Theme, line: ReadLine) -> str:
    if line.wrong:
        return theme.bad
    if line.doubtful:
        return theme.amber
    return theme.input if line.taken else theme.dim


def _write(painter: QPainter, rect: QRect, text: str, ink: str, side: Qt.AlignmentFlag) -> None:
    painter.setPen(QColor(ink))
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, elided)


def _tick(painter: QPainter, rect: QRect, theme: Theme, line: ReadLine) -> None:
    """A box, filled with a tick where the line is taken."""
    box = QRect(0, 0, BOX, BOX)
    box.moveCenter(rect.center())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.accent if line.taken else theme.dim), 1))
    painter.setBrush(QColor(theme.accent if line.taken else theme.background))
    painter.drawRoundedRect(box, 3, 3)
    if line.taken:
        painter.setPen(QPen(QColor(theme.on_accent), 2))
        corner = QPointF(box.topLeft())
        painter.drawPolyline([corner + QPointF(3.5, 7.5), corner + QPointF(6, 10), corner + QPointF(11, 4.5)])
