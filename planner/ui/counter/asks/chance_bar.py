"""The chances of one ask, of 100 imagined recruiters: a bar of four parts between two short texts."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from planner.ask.headline import counted, withdrawals
from planner.ask.results import Chances
from planner.ask.sentences import chances_text
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import HALF, mixed
from planner.ui.parts.panel_parts import note
from planner.ui.plain_text import tip

BAR_HEIGHT, WIDTH, LEAST = 9, 160, 2.0


class ChanceBar(QWidget):
    """The bar alone: all of it, a part, nothing, withdrawn, from the left."""

    accessible_role = QAccessible.Role.Chart

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chances: Chances | None = None
        self.setFixedHeight(BAR_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_chances(self, chances: Chances | None) -> None:
        """Draw other chances."""
        self._chances = chances
        self.setAccessibleName(chances_text(chances) if chances else "")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its texts."""
        return QSize(WIDTH, BAR_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the four parts; a withdrawal is seen however rare it is."""
        del event
        if self._chances is None:
            return
        painter, theme = QPainter(self), self._look.theme
        chances, width = self._chances, float(self.width())
        lost = max(LEAST, chances.withdrawn * width) if chances.withdrawn > 0 else 0.0
        left = 0.0
        parts = (
            (QColor(theme.accent), chances.full),
            (mixed(theme.background, theme.accent, 0.42), chances.part),
            (QColor(theme.line), 1.0),
        )
        for colour, share in parts:
            long = min(share * width, width - lost - left)
            painter.fillRect(QRectF(left, 0, long, self.height()), colour)
            left += long
        painter.fillRect(QRectF(width - lost, 0, lost, self.height()), QColor(theme.bad))


class ChanceCell(QWidget):
    """The bar with its counts above and the withdrawals below."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.counts, self.lost, self.bar = note(), note(), ChanceBar(look)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addStretch(1)
        for part in (self.counts, self.bar, self.lost):
            column.addWidget(part)
        column.addStretch(1)

    def show_chances(self, chances: Chances | None) -> None:
        """Show the chances of an ask; nothing without one."""
        self.counts.setText(counted(chances) if chances else "")
        self.lost.setText(withdrawals(chances) if chances else "")
        self.bar.show_chances(chances)
        self.setToolTip(tip(chances_text(chances) if chances else ""))
