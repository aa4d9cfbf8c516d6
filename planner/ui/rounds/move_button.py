"""One move of the order: number, offer, what to do and why, and by when. Pressing it turns to its offer."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from planner.analysis.moves.move_list import MoveLine
from planner.ui.appearance.look import Look
from planner.ui.appearance.swatch import paint_swatch
from planner.ui.appearance.theme import BODY, GRID, HALF, SECONDARY, STRONG, font, scaled
from planner.ui.plain_text import tip

TALL, EDGE = 46, 14
NUMBER, SWATCH, NAME = 22, 9, 112
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MoveButton(QAbstractButton):
    """`place`: of its offer in the plan. `lit`: on the ground of the selection, as its offer is shown."""

    def __init__(self, look: Look, line: MoveLine, place: int, by: str, *, lit: bool) -> None:
        super().__init__()
        self._look, self._line, self._place, self._by, self._lit = look, line, place, by, lit
        self.setAccessibleName(f"Move {line.number}, {line.name}: {line.action}{f', {by}' if by else ''}")
        self.setAccessibleDescription(line.reason)
        self.setToolTip(tip(f"{line.name}: {line.action}\n{line.reason}"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    def text(self) -> str:
        """Everything that is shown, in reading order."""
        line = self._line
        return " ".join(part for part in (line.name, line.action, line.reason, self._by) if part)

    def sizeHint(self) -> QSize:
        """Two lines of text."""
        return QSize(scaled(360), scaled(TALL))

    def minimumSizeHint(self) -> QSize:
        """As tall, and as narrow as a name with a few words."""
        return QSize(scaled(280), scaled(TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the texts, and the frames of focus and pointer."""
        del event
        painter, theme, area = QPainter(self), self._look.theme, self.rect()
        if self._lit:
            painter.fillRect(area, theme.selection)
        elif self.underMouse():
            painter.fillRect(area, QColor(theme.raised))
        painter.setPen(QColor(theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inner = area.adjusted(EDGE, 0, -EDGE, 0)
        self._write(painter, inner, str(self._line.number), STRONG, theme.text, strong=True)
        side = scaled(SWATCH)
        swatch = QRect(inner.left() + scaled(NUMBER), inner.center().y() - side // 2, side, side)
        paint_swatch(painter, swatch.toRectF(), self._place)
        name = QRect(swatch.right() + GRID, inner.top(), scaled(NAME), inner.height())
        self._write(painter, name, self._line.name, BODY, theme.text)
        by = self._write(painter, inner, self._by, BODY, theme.dim, side=RIGHT)
        words = inner.adjusted(name.right() + GRID - inner.left(), 3, -by - 2 * GRID if by else 0, -3)
        upper = QRect(words.left(), words.top(), words.width(), words.height() // 2)
        self._write(painter, upper, self._line.action, BODY, theme.text)
        self._write(painter, upper.translated(0, upper.height()), self._line.reason, SECONDARY, theme.dim)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(area.adjusted(1, 1, -2, -2))

    def _write(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        size: int,
        colour: str,
        *,
        strong: bool = False,
        side: Qt.AlignmentFlag = LEFT,
    ) -> int:
        """Write one line, shortened where it does not fit; return how wide it is."""
        letters = font(size, strong=strong, family=self.font().family())
        painter.setFont(letters)
        painter.setPen(QColor(colour))
        short = QFontMetrics(letters).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side, short)
        return QFontMetrics(letters).horizontalAdvance(short) + HALF if text else 0
