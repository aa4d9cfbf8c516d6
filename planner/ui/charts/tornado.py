"""What moves the gap between two offers: one bar an input, from its low end to its high; zero is the flip."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from planner.compare.chart_values import LeverBar
from planner.ui.appearance.theme import GRID, mixed
from planner.ui.charts.chart import Mark, RowChart
from planner.ui.charts.ink import CENTRE, Ink, Scale, ticks_across
from planner.values.unit import thousands

NAMES, FLIP_WIDTH, FOOT = 190.0, 256.0, 20.0
THICK, PITCH = 14.0, 26.0


class Tornado(RowChart):
    """The longest bar on top; the line of what is now, and the zero line at which the winner changes."""

    _levers: tuple[LeverBar, ...] = ()
    _across, _now = "", 0.0
    foot = FOOT

    def row_count(self) -> int:
        return len(self._levers)

    def show_levers(self, title: str, across: str, now: float, levers: tuple[LeverBar, ...]) -> None:
        """Draw other bars; `now` is the present gap a year, `across` names the two offers."""
        self._across, self._now, self._levers = across, now, levers
        self.describe(title, "; ".join(f"{lever.label}: {lever.flip_text}" for lever in levers))

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return the bars."""
        del ink
        return tuple(
            Mark(self._bar(place, lever, area), lever.figure) for place, lever in enumerate(self._levers)
        )

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw the bars, both lines, the ends of the axis and the words."""
        scale, bottom = self._scale(area), area.bottom() - FOOT
        for place, lever in enumerate(self._levers):
            bar = self._bar(place, lever, area)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(ink.theme.background, ink.theme.accent, 0.5))
            painter.drawRect(bar)
            middle = bar.center().y()
            ink.write(painter, QRectF(0, middle - 10, NAMES - GRID, 20), lever.label, small=True)
            flip_area = QRectF(area.right() - FLIP_WIDTH + GRID, middle - 10, FLIP_WIDTH - GRID, 20)
            ink.write(painter, flip_area, lever.flip_text, small=True, dim=not lever.flips)
        painter.setPen(QPen(QColor(ink.theme.text), 1))
        painter.drawLine(QPointF(scale.pixel(0), area.top()), QPointF(scale.pixel(0), bottom))
        painter.setPen(QPen(ink.accent, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(scale.pixel(self._now), area.top()), QPointF(scale.pixel(self._now), bottom))
        under = QRectF(0, bottom + 2, NAMES - GRID, FOOT - 2)
        ink.write(painter, under, f"{self._across}, a year" if self._across else "", small=True, dim=True)
        for tick in ticks_across(scale, 6):
            spot = QRectF(scale.pixel(tick) - 30, bottom + 2, 60, FOOT - 2)
            ink.write(painter, spot, thousands(tick), small=True, dim=True, align=CENTRE)

    def _scale(self, area: QRectF) -> Scale:
        ends = [0.0, self._now, *(end for lever in self._levers for end in (lever.low, lever.high))]
        return Scale(
            min(ends), max(*ends, 1.0), area.left() + NAMES, max(area.right() - FLIP_WIDTH, NAMES + 1)
        )

    def _bar(self, place: int, lever: LeverBar, area: QRectF) -> QRectF:
        scale = self._scale(area)
        left, right = sorted((scale.pixel(lever.low), scale.pixel(lever.high)))
        pitch = min(PITCH, (area.height() - FOOT) / max(1, len(self._levers)))
        thick = min(THICK, pitch * 0.7)
        return QRectF(left, area.top() + pitch * place + (pitch - thick) / 2, max(1.0, right - left), thick)
