"""Worth as a dot on a bar from P10 to P90, one row an offer."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from planner.compare.chart_values import Spread
from planner.ui.appearance.theme import GRID, mixed
from planner.ui.charts.chart import Chart
from planner.ui.charts.ink import CENTRE, RIGHT, Ink
from planner.ui.charts.mark import Mark
from planner.ui.charts.scale import Scale, ticks
from planner.values.unit import thousands

FOOT, NAMES, VALUES = 20.0, 112.0, 56.0
THICK, DOT = 10.0, 5.0


class SpreadRows(Chart):
    """One row an offer: name, bar from P10 to P90, a dot at the worth, and the worth in figures."""

    _spreads: tuple[Spread, ...] = ()

    def show_spreads(self, title: str, spreads: tuple[Spread, ...]) -> None:
        """Draw other rows."""
        self._spreads = spreads
        self.tell(title, "; ".join(f"{spread.party.name}: {_told(spread)}" for spread in spreads))

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return the bars from P10 to P90."""
        del ink
        return tuple(
            Mark(self._bar(place, spread, area), spread.figure) for place, spread in enumerate(self._spreads)
        )

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw the axis and the rows."""
        scale = self._scale(area)
        bottom = area.bottom() - FOOT
        painter.setPen(ink.axis)
        painter.drawLine(QPointF(scale.start, bottom), QPointF(scale.end, bottom))
        for tick in ticks(scale.low, scale.high, 6):
            x = scale.pixel(tick)
            painter.setPen(ink.faint)
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4))
            ink.say(
                painter,
                QRectF(x - 30, bottom + 3, 60, FOOT - 3),
                thousands(tick),
                small=True,
                dim=True,
                align=CENTRE,
            )
        for place, spread in enumerate(self._spreads):
            self._draw_row(painter, place, spread, area, ink)

    def step(self, place: int, key: int) -> int:
        """Go from bar to bar in reading order, however long they are."""
        forward = key in (Qt.Key.Key_Down, Qt.Key.Key_Right)
        return min(max(0, place + (1 if forward else -1)), len(self._marks) - 1)

    def _draw_row(self, painter: QPainter, place: int, spread: Spread, area: QRectF, ink: Ink) -> None:
        bar, colour = self._bar(place, spread, area), ink.colour(spread.party)
        middle = bar.center().y()
        ink.say(painter, QRectF(0, middle - 10, NAMES - GRID, 20), spread.party.name, small=True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(ink.theme.background, colour.name(), 0.35))
        painter.drawRect(bar)
        painter.setPen(QPen(colour, 2))
        for x in (bar.left(), bar.right()):
            painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))
        painter.setPen(QPen(QColor(ink.theme.background), 1))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(self._scale(area).pixel(spread.figure.value or 0.0), middle), DOT, DOT)
        value = QRectF(area.right() - VALUES, middle - 10, VALUES, 20)
        ink.say(painter, value, thousands(round(spread.figure.value or 0.0, -3)), strong=True, align=RIGHT)

    def _scale(self, area: QRectF) -> Scale:
        lows = [_low(spread) for spread in self._spreads] or [0.0]
        highs = [_high(spread) for spread in self._spreads] or [1.0]
        pad = (max(highs) - min(lows)) * 0.04 or 1.0
        return Scale(min(lows) - pad, max(highs) + pad, area.left() + NAMES, area.right() - VALUES - GRID)

    def _bar(self, place: int, spread: Spread, area: QRectF) -> QRectF:
        pitch = min(44.0, (area.height() - FOOT) / max(1, len(self._spreads)))
        middle = area.top() + pitch * (place + 0.5)
        scale = self._scale(area)
        left = scale.pixel(_low(spread))
        thick = min(THICK, pitch * 0.6)
        return QRectF(left, middle - thick / 2, max(1.0, scale.pixel(_high(spread)) - left), thick)


def _low(spread: Spread) -> float:
    return spread.figure.low if spread.figure.low is not None else spread.figure.value or 0.0


def _high(spread: Spread) -> float:
    return spread.figure.high if spread.figure.high is not None else spread.figure.value or 0.0


def _told(spread: Spread) -> str:
    figure, low, high = spread.figure.value or 0.0, _low(spread), _high(spread)
    return f"{thousands(figure)}, from {thousands(low)} to {thousands(high)}"
