"""Deadlines on a line of days, in the order in which they come."""

import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.compare.deadlines import Deadline
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, SECONDARY, font
from planner.ui.charts.copying import Copying
from planner.ui.plain_text import tip

LANE = 20
LEAST = 7  # days shown, so that one near deadline is not the whole line


class Timeline(QWidget):
    """Today at the left; each deadline a mark with its offer's name, in a lane of its own."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._marks: tuple[Deadline, ...] = ()
        self._today = datetime.date.min
        self.setAccessibleName("Deadlines")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        Copying(self, look, self._paint)
        look.changed.connect(self.update)

    def show_deadlines(self, marks: tuple[Deadline, ...], today: datetime.date) -> None:
        """Draw these deadlines."""
        self._marks, self._today = marks, today
        texts = [f"{mark.name}: {mark.day.isoformat()}, {mark.time_left}" for mark in marks]
        self.setAccessibleDescription(". ".join(texts) or "No offer has a deadline.")
        self.setToolTip(tip("\n".join(texts)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A lane for each deadline, and one for the line itself."""
        return QSize(320, (len(self._marks) + 1) * LANE + GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the deadlines, and a frame while the keyboard is on them."""
        del event
        painter = QPainter(self)
        self._paint(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._look.theme.accent), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint(self, painter: QPainter) -> None:
        """Draw the line, today, and the marks."""
        theme = self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SECONDARY, family=self.font().family()))
        base = self.height() - LANE
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QPointF(GRID, base), QPointF(self.width() - GRID, base))
        painter.setPen(QColor(theme.dim))
        painter.drawText(QPointF(self._x(0), base + LANE - 5), "today")
        for lane, mark in enumerate(self._marks):
            self._draw(painter, mark, lane * LANE, base)

    def _draw(self, painter: QPainter, mark: Deadline, top: int, base: int) -> None:
        theme, x = self._look.theme, self._x(mark.days)
        colour = QColor(theme.bad if mark.days < 0 else theme.text)
        painter.setPen(QPen(colour, 1))
        painter.drawLine(QPointF(x, top + 4), QPointF(x, base + 3))
        text = f"{mark.name}  {mark.day.isoformat()} · {mark.time_left}"
        width = painter.fontMetrics().horizontalAdvance(text) + GRID
        left = x + 5 if x + 5 + width < self.width() else max(0.0, x - 5 - width)
        side = Qt.AlignmentFlag.AlignLeft if left > x else Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(left, top, width, LANE), side | Qt.AlignmentFlag.AlignVCenter, text)

    def _x(self, days: int) -> float:
        first = min([0, *(mark.days for mark in self._marks)])
        last = max([LEAST, *(mark.days for mark in self._marks)])
        return GRID + (self.width() - 3 * GRID) * (days - first) / (last - first)
