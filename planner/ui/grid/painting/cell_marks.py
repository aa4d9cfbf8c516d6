"""The marks of a cell: lines below its text, a corner, a change next to it, and the colour of the text."""

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygon

from planner.ui.appearance.theme import HALF, SECONDARY, Theme
from planner.ui.appearance.theme import font as theme_font
from planner.ui.grid.cell import CellTone, GridCell, State
from planner.values.unit import MINUS

CORNER_SIZE = 5


def underline_dotted(painter: QPainter, inner: QRect, text: str, *, right: bool) -> None:
    """Paint a dotted line beneath a value that nobody typed."""
    width, below = painter.fontMetrics().horizontalAdvance(text), painter.fontMetrics().height() // 2 + 1
    left = inner.right() - width if right else inner.left()
    painter.setPen(QPen(painter.pen().color(), 1, Qt.PenStyle.DotLine))
    painter.drawLine(left, inner.center().y() + below, left + width, inner.center().y() + below)


def underline_wavy(painter: QPainter, inner: QRect, text: str, *, right: bool) -> None:
    """Paint a wavy line beneath a value that is to be mended."""
    width, below = painter.fontMetrics().horizontalAdvance(text), painter.fontMetrics().height() // 2 + 1
    left, y = (inner.right() - width if right else inner.left()), inner.center().y() + below
    steps = range(left, left + width + 1, 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(painter.pen().color(), 1))
    painter.drawPolyline([QPointF(x, y + (1 if step % 2 else -1)) for step, x in enumerate(steps)])
    painter.restore()


def paint_corner(painter: QPainter, rect: QRect, colour: str) -> None:
    """Paint the triangle that marks a cell at its top right."""
    corner = rect.topRight()
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygon([corner, corner - QPoint(CORNER_SIZE, 0), corner + QPoint(0, CORNER_SIZE)]))
    painter.restore()


def paint_strong(painter: QPainter, inner: QRect, cell: GridCell, ink: QColor) -> None:
    """Paint a text whose end is heavier than what is before it, at the right edge."""
    side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    plain = painter.font()
    painter.save()
    painter.setFont(theme_font(family=plain.family(), strong=True))
    painter.setPen(ink)
    painter.drawText(inner, side, cell.strong)
    width = painter.fontMetrics().horizontalAdvance(cell.strong)
    painter.restore()
    lead = cell.text.removesuffix(cell.strong)
    painter.drawText(inner.adjusted(0, 0, -width, 0), side | Qt.TextFlag.TextIncludeTrailingSpaces, lead)


def write_change(painter: QPainter, inner: QRect, text: str, change: str, theme: Theme) -> None:
    """Write by how much a value differs from before in front of it, where there is room."""
    width = painter.fontMetrics().horizontalAdvance(text) + HALF
    left = inner.adjusted(-HALF, 0, -width, 0)
    painter.setFont(theme_font(SECONDARY, family=painter.font().family()))
    if painter.fontMetrics().horizontalAdvance(change) <= left.width():
        painter.setPen(QColor(theme.bad if change.startswith(MINUS) else theme.good))
        painter.drawText(left, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, change)


def ink_of(theme: Theme, cell: GridCell) -> QColor:
    """Return the colour of a cell's text."""
    if cell.is_bad:
        return QColor(theme.bad)
    if cell.tone in (CellTone.DEFAULT, CellTone.ASKED, CellTone.PUBLISHED):
        return QColor(theme.amber)
    if cell.assumed or cell.tone in (CellTone.QUIET, CellTone.TAKEN) or cell.text in ("–", ""):
        return QColor(theme.dim)
    if cell.state is State.INPUT:
        return QColor(theme.input)
    is_loss = cell.state is State.COMPUTED and cell.number is not None and cell.number < 0
    return QColor(theme.bad if is_loss else theme.text)
