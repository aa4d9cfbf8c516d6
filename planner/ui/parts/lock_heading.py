"""A heading behind the sign of a lock: what is under it never leaves."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, scaled
from planner.ui.parts.panel_parts import heading

SIDE = 16  # px


class LockSign(QWidget):
    """A closed lock in the colour of second texts."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName("Locked")
        self.setToolTip("It never leaves")
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As high as a line."""
        return QSize(scaled(SIDE), scaled(SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the body, the shackle above it, and the keyhole."""
        del event
        painter, unit = QPainter(self), self.width() / 16
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(unit, unit)
        painter.setPen(QPen(QColor(self._look.theme.dim), 1.5))
        painter.drawArc(QRectF(5, 1.5, 6, 9), 0, 180 * 16)
        painter.setBrush(QColor(self._look.theme.dim))
        painter.drawRoundedRect(QRectF(3, 7, 10, 7.5), 1.5, 1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.background))
        painter.drawEllipse(QPointF(8, 10.5), 1.3, 1.3)


class LockHeading(QWidget):
    """The sign, then the title."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(LockSign(look))
        row.addWidget(heading(title), 1)
