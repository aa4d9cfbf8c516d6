"""The expected gain of an ask as a curve, with an ask that moves under the mouse or the arrow keys."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ask.curve_reading import limits, outcome, stepped, within
from planner.ask.results import Ask
from planner.ask.sentences import amount, brings, chances_text
from planner.plan.fields.terms import Component
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, mixed, scaled
from planner.ui.charts.copying import Copying
from planner.ui.charts.ink import CENTRE, RIGHT, Ink, Scale, ticks
from planner.ui.reader.announcing import announce
from planner.values.unit import thousands

LEFT_EDGE, FOOT, HEAD, RIGHT_EDGE = 48.0, 22.0, 22.0, 12.0
FAST = 5
NOTHING = 0.005
"""A gain that is written as 0."""
FINEST = 0.01
"""Points of a bonus that labels tell apart."""
SAY = "range to say"
_SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class AskCurve(QWidget):
    """`moved(amount)` while the ask moves; `proposed(amount)` on Enter. Amounts are whole figures."""

    moved = Signal(float)
    proposed = Signal(float)
    accessible_role = QAccessible.Role.Chart

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ask: Ask | None = None
        self.amount = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName("What an ask brings on average. Arrow keys move the ask, Enter asks for it")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Copying(self, look, lambda painter: self.render(painter, QPoint()))
        look.changed.connect(self.update)

    def show_ask(self, ask: Ask | None, amount_now: float) -> None:
        """Draw another curve, with the ask at an amount."""
        self._ask = ask
        self._put(amount_now if ask is None else within(ask, amount_now))

    def accessible_value(self) -> str:
        """Return the ask where it is now."""
        return "" if self._ask is None else amount(self._ask.component, self.amount, self._ask.measure)

    def sizeHint(self) -> QSize:
        """Wide enough for a curve, low enough to leave room for words."""
        return QSize(scaled(360), scaled(210))

    def minimumSizeHint(self) -> QSize:
        """Fits a small window."""
        return QSize(scaled(240), scaled(210))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right by a step, with Shift by five; Home to the opening; Enter asks for it."""
        if self._ask is None:
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if key in _SIDES:
            fast = FAST if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._move(stepped(self._ask, self.amount, _SIDES[key] * fast))
        elif key is Qt.Key.Key_Home:
            self._move(self._ask.standing if self._ask.opening is None else self._ask.opening)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.proposed.emit(self.amount)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the ask."""
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the ask, on whole steps."""
        if self._ask is not None and event.buttons() & Qt.MouseButton.LeftButton:
            across, _ = self._scales(self._ask)
            self._move(stepped(self._ask, across.value(event.position().x()), 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the curve, its marks and the ask."""
        del event
        if self._ask is None:
            return
        painter, ink = QPainter(self), Ink(self._look.theme, self.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_band(painter, self._ask, ink)
        self._draw_axes(painter, self._ask, ink)
        self._draw_curve(painter, self._ask, ink)
        self._draw_ask(painter, self._ask, ink)

    def _move(self, amount_now: float) -> None:
        self._put(amount_now)
        announce(self, self.accessibleDescription())
        self.moved.emit(self.amount)

    def _put(self, amount_now: float) -> None:
        self.amount = amount_now
        if self._ask is not None:
            now = outcome(self._ask, amount_now)
            text = amount(self._ask.component, amount_now, self._ask.measure)
            self.setAccessibleDescription(
                f"Ask {text}. {chances_text(now.chances)} {brings(self._ask, now.expected)}"
            )
        self.update()

    def _scales(self, ask: Ask) -> tuple[Scale, Scale]:
        low, high = limits(ask)
        expected = ask.curve.expected
        least, most = min(0.0, float(expected.min())), max(0.0, float(expected.max()))
        if most > NOTHING:
            least, most = max(least, -most), most * 1.05  # deep losses far right would flatten what matters
        else:
            most = max(most, least + FINEST)
        return (
            Scale(low, max(high, low + ask.step), scaled(LEFT_EDGE), self.width() - scaled(RIGHT_EDGE)),
            Scale(least, most, self.height() - scaled(FOOT), scaled(HEAD)),
        )

    def _draw_band(self, painter: QPainter, ask: Ask, ink: Ink) -> None:
        if ask.opening is None:
            return
        across, up = self._scales(ask)
        left, right = across.pixel(ask.say_low), across.pixel(ask.say_high)
        painter.fillRect(
            QRectF(left, up.end, max(1.0, right - left), up.start - up.end),
            mixed(ink.theme.background, ink.theme.accent, 0.12),
        )
        spot = QRectF(left, up.start - scaled(18), right - left, scaled(16))
        if ink.width(SAY) < spot.width():
            ink.write(painter, spot, SAY, small=True, dim=True, align=CENTRE)

    def _draw_axes(self, painter: QPainter, ask: Ask, ink: Ink) -> None:
        across, up = self._scales(ask)
        painter.setPen(ink.axis)
        painter.drawLine(QPointF(across.start, up.pixel(0)), QPointF(across.end, up.pixel(0)))
        is_share = ask.component is Component.BONUS
        short, finest = (_percent, FINEST) if is_share else (thousands, 1.0)
        for tick in ticks(across.low, across.high, max(2, int(self.width() / scaled(80))), finest):
            x = across.pixel(tick)
            painter.setPen(ink.faint)
            painter.drawLine(QPointF(x, up.start), QPointF(x, up.start + 4))
            spot = QRectF(x - scaled(34), up.start + 3, scaled(68), scaled(FOOT) - 3)
            ink.write(painter, spot, short(tick), small=True, dim=True, align=CENTRE)
        for tick in ticks(up.low, up.high, max(4, int(self.height() / scaled(60))), finest):
            spot = QRectF(0, up.pixel(tick) - scaled(8), scaled(LEFT_EDGE) - GRID, scaled(16))
            ink.write(painter, spot, short(tick), small=True, dim=True, align=RIGHT)

    def _draw_curve(self, painter: QPainter, ask: Ask, ink: Ink) -> None:
        across, up = self._scales(ask)
        points = QPolygonF(
            [
                QPointF(across.pixel(ask.standing + float(over)), up.pixel(max(float(gain), up.low)))
                for over, gain in zip(ask.curve.asks, ask.curve.expected, strict=True)
            ]
        )
        painter.setPen(QPen(QColor(ink.theme.text), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)

    def _draw_ask(self, painter: QPainter, ask: Ask, ink: Ink) -> None:
        across, up = self._scales(ask)
        x = across.pixel(self.amount)
        colour = ink.accent
        painter.setPen(QPen(colour, 2 if self.hasFocus() else 1))
        painter.drawLine(QPointF(x, up.end), QPointF(x, up.start))
        y = up.pixel(max(outcome(ask, self.amount).expected, up.low))
        painter.setBrush(colour if self.hasFocus() else QColor(ink.theme.background))
        painter.drawEllipse(QPointF(x, y), scaled(6), scaled(6))
        text = f"ask {amount(ask.component, self.amount, ask.measure)}"
        width = ink.width(text) + GRID
        left = min(max(x - width / 2, 0), self.width() - width)
        spot = QRectF(left, 0, width, scaled(HEAD) - 2)
        ink.write(painter, spot, text, small=True, strong=True, align=CENTRE)


def _percent(value: float) -> str:
    return amount(Component.BONUS, round(value, 2))
