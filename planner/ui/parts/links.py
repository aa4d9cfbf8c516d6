"""The links of a sheet, one class a look: a number, a line that wraps, and a button of several texts.

Each is reached by Tab and followed by a click or a key. No Qt widget paints all three looks.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QSizePolicy

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import BODY, GRID, HALF, SECONDARY, font
from planner.ui.parts.panel_parts import mark

LEAST = 120
BAR = 3
SCROLL_BAR = 12
TALL = 10_000
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class FigureButton(QPushButton):
    """A number that leads to its reason: flat, reached by Tab, pressed by Space.

    It ends at the right with room around it, as in a column; `begins`: its text begins at the left edge.
    """

    def __init__(
        self,
        text: str = "",
        name: str = "",
        pressing: Callable[[], object] | None = None,
        *,
        begins: bool = False,
    ) -> None:
        super().__init__()
        self.setFlat(True)
        self.setToolTip("Show where this comes from")
        side, room = ("left", 0) if begins else ("right", GRID // 2)
        self.setStyleSheet(f"text-align: {side}; padding: 2px {room}px;")
        self.pressing = pressing  # set anew where it changes with the number
        self.clicked.connect(self._press)
        self.show_text(text, name)

    def show_text(self, text: str, name: str) -> None:
        """Show another number."""
        self.setText(text)
        self.setAccessibleName(text if text.startswith(name) else f"{name.rstrip('.:')}: {text}")

    def _press(self) -> None:
        if self.pressing is not None:
            self.pressing()


class TextButton(QAbstractButton):
    """Pressed by Space, Enter or a click. `share` draws a bar of that part of the width, 0 to 1."""

    def __init__(self, look: Look, *, strong: bool = False) -> None:
        super().__init__()
        self._look, self._strong = look, strong
        self._texts = ("", "", "")
        self._share: float | None = None
        self._bad = False
        self.pressing: Callable[[], object] | None = None  # set where it changes with the words
        self.clicked.connect(self._press)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.update)

    def show_texts(
        self, head: str, value: str = "", below: str = "", *, share: float | None = None, bad: bool = False
    ) -> None:
        """Show these texts; `bad` writes the value in the colour of errors."""
        now = ((head, value, below), share, bad)
        if now == (self._texts, self._share, self._bad):
            return
        self._texts, self._share, self._bad = now
        self.setAccessibleName(f"{head}: {value}" if value else head)
        self.setAccessibleDescription(below)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Everything that is shown, in reading order."""
        return " ".join(word for word in self._texts if word)

    def sizeHint(self) -> QSize:
        """As narrow as it may be, and as tall as that makes it."""
        return QSize(LEAST, self.heightForWidth(2 * LEAST))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than a word or two."""
        return QSize(LEAST, self.fontMetrics().height() + 2 * HALF)

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the texts need at a width."""
        bar = BAR + HALF if self._share is not None else 0
        return self._head_height(width) + bar + self._below_height(width) + 2 * HALF

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the texts, the bar, and the frames of focus and pointer."""
        del event
        painter, theme = QPainter(self), self._look.theme
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), QColor(theme.raised))
        head, value, below = self._texts
        area = self.rect().adjusted(HALF, HALF, -HALF, -HALF)
        self._write(painter, area, head, theme.text)
        if value:
            painter.setPen(QColor(theme.bad if self._bad else theme.dim))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, value)
        area.setTop(area.top() + self._head_height(self.width()))
        if self._share is not None:
            self._draw_bar(painter, QRect(area.left(), area.top(), area.width(), BAR))
            area.setTop(area.top() + BAR + HALF)
        if below:
            painter.setFont(font(SECONDARY, family=self.font().family()))
            painter.setPen(QColor(theme.dim))
            painter.drawText(area, WRAPPED, below)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _press(self) -> None:
        if self.pressing is not None:
            self.pressing()

    def _write(self, painter: QPainter, room: QRect, head: str, colour: str) -> None:
        painter.setFont(font(BODY, strong=self._strong, family=self.font().family()))
        painter.setPen(QColor(colour))
        painter.drawText(room.adjusted(0, 0, -self._value_width(), 0), WRAPPED, head)

    def _draw_bar(self, painter: QPainter, room: QRect) -> None:
        painter.fillRect(room, QColor(self._look.theme.line))
        filled = QSize(round(room.width() * min(max(self._share or 0.0, 0.0), 1.0)), BAR)
        painter.fillRect(QRect(room.topLeft(), filled), QColor(self._look.theme.accent))

    def _value_width(self) -> int:
        value = self._texts[1]
        return self.fontMetrics().horizontalAdvance(value) + 2 * HALF if value else 0

    def _head_height(self, width: int) -> int:
        return self._height(self._texts[0], width - self._value_width(), BODY)

    def _below_height(self, width: int) -> int:
        """For a little less than the width: a scroll bar may come and take it after the layout has asked."""
        return self._height(self._texts[2], width - SCROLL_BAR, SECONDARY) if self._texts[2] else 0

    def _height(self, text: str, width: int, size: int) -> int:
        room = QRect(QPoint(0, 0), QSize(width - 2 * HALF, TALL))
        made = font(size, strong=self._strong and size == BODY, family=self.font().family())
        return QFontMetrics(made).boundingRect(room, int(WRAPPED), text).height() + 2


class TextLink(QLabel):
    """Wraps as a sentence does, which no button can. Without a way to go it is plain text."""

    def __init__(self) -> None:
        super().__init__()
        self._go: Callable[[], None] | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_link(self, text: str, go: Callable[[], None] | None, *, dim: bool = True) -> None:
        """Show a text and the action of its link; without one it is plain text."""
        self._go = go
        self.setText(text)
        self.setAccessibleName(text)
        mark(self, "dim", on=dim)
        mark(self, "lead", on=go is not None)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if go else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if go else Qt.CursorShape.ArrowCursor)
        self.setToolTip("Enter goes there" if go else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and a line below it while it has the keyboard, as a link button has."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().highlight().color(), 2))
            painter.drawLine(0, self.height() - 1, self._text_width(), self.height() - 1)

    def _text_width(self) -> int:
        """Return how far the words reach: a line across a whole page would belong to nothing."""
        return self.fontMetrics().boundingRect(self.contentsRect(), int(WRAPPED), self.text()).width()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the line."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the line away."""
        super().focusOutEvent(event)
        self.update()

    @property
    def accessible_role(self) -> QAccessible.Role:
        """A link while it leads somewhere."""
        return QAccessible.Role.StaticText if self._go is None else QAccessible.Role.Link

    def accessible_press(self) -> None:
        """Go there."""
        if self._go is not None:
            self._go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there by Enter or Space."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self._go is not None:
            self._go()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go there by a click."""
        if event.button() is Qt.MouseButton.LeftButton and self._go is not None:
            self._go()
