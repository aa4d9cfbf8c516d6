"""Vesting of one grant, month by month, in the size of a line."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.pay.vesting import vesting
from planner.plan import Grant
from planner.ui.look import Look

MONTHS = 48


class VestSpark(QWidget):
    """Bars of what has vested by the end of each month; the same in words for a screen reader."""

    def __init__(self, grant: Grant, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._kept: list[float] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(32)
        self.setAccessibleName("Vested")
        self.show_grant(grant)

    def show_grant(self, grant: Grant) -> None:
        """Take another grant, or the same one after an edit."""
        self._kept = _vested(grant)
        words = ", ".join(
            f"{self._kept[month - 1]:.0%} by month {month}" for month in range(12, len(self._kept) + 1, 12)
        )
        self.setAccessibleDescription(words)
        self.setToolTip(f"Vested: {words}")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the panel."""
        return QSize(200, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint one bar a month over a thin line."""
        painter = QPainter(self)
        width, height = self.width() / len(self._kept), self.height() - 2
        painter.fillRect(QRectF(0, height, self.width(), 1), QColor(self._look.theme.line))
        for month, share in enumerate(self._kept):
            bar = height * min(share, 1.0)
            painter.fillRect(
                QRectF(month * width, height - bar, max(width - 1, 1), bar), QColor(self._look.theme.accent)
            )


def _vested(grant: Grant) -> list[float]:
    """What share has vested by the end of each month, from 1; four years or as long as the grant runs."""
    planned = vesting(grant)
    last = max([MONTHS, *(int(month) for month in planned.months)])
    steps = list(zip(planned.months, planned.fractions, strict=True))
    return [float(sum(share for when, share in steps if when <= month)) for month in range(1, last + 1)]
