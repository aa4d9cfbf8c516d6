"""A list box without a frame of its own, its arrow in the second colour."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox


class FlatCombo(QComboBox):
    """A flat list box."""

    def __init__(self) -> None:
        super().__init__()
        self.setStyleSheet("QComboBox::drop-down { border: none; width: 20px; }")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow that the style sheet leaves out."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1.5))
        tip = QPointF(self.width() - 12, self.height() / 2 + 2)
        painter.drawPolyline([tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)])
