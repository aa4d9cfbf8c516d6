"""The range of a figure, drawn at the right of its cell."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPen

from planner.ui.appearance.theme import Theme
from planner.values import Figure

SPARK = 44  # pixels


def paint_range(
    painter: QPainter, rect: QRect, figure: Figure, scale: tuple[float, float], theme: Theme
) -> None:
    """Paint a figure's range on the scale that all columns share, so that they can be compared by eye."""
    if figure.low is None or figure.high is None or figure.value is None:
        return
    low, high = scale
    span = max(high - low, 1e-9)
    middle = rect.center().y() + 0.5

    def place(value: float) -> float:
        return rect.left() + 2 + (rect.width() - 4) * (value - low) / span

    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
    painter.setPen(QPen(QColor(theme.accent), 3))
    painter.drawLine(QPointF(place(figure.low), middle), QPointF(place(figure.high), middle))
    painter.setPen(QPen(QColor(theme.text), 2))
    at = place(min(max(figure.value, low), high))
    painter.drawLine(QPointF(at, middle - 5), QPointF(at, middle + 5))
    painter.restore()
