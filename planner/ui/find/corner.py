"""The field at the right of the menu bar that opens the command field."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, HALF, scaled
from planner.ui.find.rows import paint_keys

WIDE = 276
TEXT, KEYS = "Find or do anything", "Ctrl K"
LENS = 9


class FindButton(QPushButton):
    """Looks like a field: a lens, what it does, and its keys."""

    def __init__(self, look: Look, pressed: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(f"{TEXT}, {KEYS}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolTip("Cells, answers, commands, stories, letters and help (Ctrl+K)")
        self.clicked.connect(pressed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As high as the menus."""
        return QSize(scaled(WIDE) + GRID, self.fontMetrics().height() + 2 * HALF + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the colours in force."""
        del event
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(0, 1, -GRID, -1)
        hovered = self.underMouse() or self.isDown()
        painter.setPen(QPen(QColor(theme.edge if hovered else theme.line), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box, 4, 4)
        paint_lens(painter, QRect(box.left() + GRID, box.center().y() - LENS // 2 - 1, LENS, LENS), theme.dim)
        inner = box.adjusted(GRID + LENS + 2 * GRID, 0, -5, 0)
        painter.setPen(QColor(theme.dim))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, TEXT)
        paint_keys(painter, inner, KEYS, self._look)


def paint_lens(painter: QPainter, box: QRect, colour: str) -> None:
    """Paint a lens with its handle at the bottom right."""
    painter.setPen(QPen(QColor(colour), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    painter.drawLine(box.right(), box.bottom(), box.right() + 4, box.bottom() + 4)
