"""The histogram of pay rows, with the middle half dark and the offers of the plan as lines."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from planner.market.comparables import Quantiles
from planner.market.pay_data.standing import HistogramBar
from planner.ui.appearance.swatch import line_pens
from planner.ui.appearance.theme import GRID, mixed
from planner.ui.charts.chart import Chart, Mark
from planner.ui.charts.ink import CENTRE, LEFT, RIGHT, Ink, Scale, ticks_across
from planner.values import Certainty, Figure, Line, Unit
from planner.values.unit import thousands

FOOT, NAMES, LINE = 20.0, 34.0, 16.0
TICKS = 8


class OfferLine(Struct, frozen=True):
    """An offer at its base: name, amount, and place in the plan."""

    name: str
    amount: float
    place: int


class PayHistogram(Chart):
    """A bar for each range of pay; arrow keys go from bar to bar."""

    head = 0

    _bars: tuple[HistogramBar, ...] = ()
    _offers: tuple[OfferLine, ...] = ()
    _quartiles: tuple[float, float, float] | None = None

    def show_rows(
        self,
        bars: tuple[HistogramBar, ...],
        measured: Quantiles | None,
        offers: tuple[OfferLine, ...],
        source: str,
    ) -> None:
        """Draw other rows."""
        self._bars, self._offers, self._source = bars, offers, source
        points = [measured.at(share) for share in (0.25, 0.5, 0.75)] if measured else []
        known = [point for point in points if point is not None]
        self._quartiles = (known[0], known[1], known[2]) if len(known) == 3 else None
        middle = (
            f"middle half from {thousands(known[0])} to {thousands(known[2])}" if known else "too few rows"
        )
        lines = "; ".join(f"{line.name} at {thousands(line.amount)}" for line in offers)
        self.describe("", f"Histogram of pay: {middle}. {lines}")

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return the bars."""
        del ink
        scale, most = self._scale(area), max((bar.n for bar in self._bars), default=1)
        top, foot = area.top() + NAMES, area.bottom() - FOOT
        return tuple(
            Mark(
                QRectF(
                    scale.pixel(bar.low) + 1,
                    foot - (foot - top) * bar.n / most,
                    max(2.0, scale.pixel(bar.high) - scale.pixel(bar.low) - 1),
                    (foot - top) * bar.n / most,
                ),
                self._figure(bar),
            )
            for bar in self._bars
        )

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw bars, the middle half, offers and the axis."""
        scale = self._scale(area)
        self._draw_axis(painter, area, ink, scale)
        pale, dark = (mixed(ink.theme.background, ink.theme.dim, part) for part in (0.35, 0.75))
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in self._marks:
            middle = scale.value(mark.area.center().x())
            inside = self._quartiles and self._quartiles[0] <= middle <= self._quartiles[2]
            painter.setBrush(dark if inside else pale)
            painter.drawRect(mark.area)
        if self._quartiles:
            painter.setPen(QPen(QColor(ink.theme.text), 2))
            at = scale.pixel(self._quartiles[1])
            painter.drawLine(QPointF(at, area.bottom() - FOOT - 12), QPointF(at, area.bottom() - FOOT + 3))
        self._draw_offers(painter, area, ink, scale)

    def _draw_axis(self, painter: QPainter, area: QRectF, ink: Ink, scale: Scale) -> None:
        foot = area.bottom() - FOOT
        for value in ticks_across(scale, TICKS):
            at = scale.pixel(value)
            painter.setPen(ink.faint)
            painter.drawLine(QPointF(at, area.top() + NAMES), QPointF(at, foot))
            name = f"{value / 1_000:,.0f}k"
            half = ink.width(name) / 2
            if area.left() <= at - half and at + half <= area.right():
                text = QRectF(at - 40, foot + 2, 80, FOOT - 2)
                ink.write(painter, text, name, small=True, dim=True, align=CENTRE)

    def _draw_offers(self, painter: QPainter, area: QRectF, ink: Ink, scale: Scale) -> None:
        """Draw a line for each offer; names of neighbours go to two rows, and to the side with room."""
        lines = sorted(self._offers, key=lambda offer: offer.amount)
        places = [scale.pixel(line.amount) for line in lines]
        for place, line in enumerate(lines):
            at = min(max(scale.pixel(line.amount), area.left() + 1), area.right() - 1)
            top = area.top() + LINE * (place % 2)
            for pen in line_pens(line.place, ink.theme.background):
                painter.setPen(pen)
                painter.drawLine(QPointF(at, top + 4), QPointF(at, area.bottom() - FOOT))
            text = f"{line.name} {line.amount / 1_000:,.0f}k"
            end = at + ink.width(text) + 2 * GRID
            is_free = end < area.right() and not any(at < other < end for other in places[place + 1 :])
            is_right = is_free or at - ink.width(text) - 2 * GRID < area.left()
            box = QRectF(at + 5, top, 300, LINE) if is_right else QRectF(at - 305, top, 300, LINE)
            ink.write(painter, box, text, small=True, align=LEFT if is_right else RIGHT)

    def _scale(self, area: QRectF) -> Scale:
        ends = [bar.low for bar in self._bars[:1]] + [bar.high for bar in self._bars[-1:]]
        ends += [line.amount for line in self._offers]
        low, high = min(ends, default=0.0), max(ends, default=1.0)
        room = 0.03 * (high - low) or 1_000.0
        return Scale(low - room, high + room, area.left() + GRID, area.right() - GRID)

    def _figure(self, bar: HistogramBar) -> Figure:
        line = Line(f"Rows from {thousands(bar.low)} to {thousands(bar.high)}", source=self._source)
        name = f"{thousands(round(bar.low, -2))} to {thousands(round(bar.high, -2))}"
        return Figure(name, float(bar.n), Unit.COUNT, (line,), Certainty.ASSUMPTION)

    _source = ""
