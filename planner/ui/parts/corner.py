"""The mark in the corner of a cell whose entry is wrong, or to be looked at."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPolygon

SIZE = 6


def paint_corner(painter: QPainter, rect: QRect, colour: str) -> None:
    """Paint a triangle at the top right; pen and brush are afterwards what they were before."""
    corner = rect.topRight()
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygon([corner, corner - QPoint(SIZE, 0), corner + QPoint(0, SIZE)]))
    painter.restore()
