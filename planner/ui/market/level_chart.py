"""The chart of ranges of pay, a bar each, with every offer as a line through them and the ask dotted."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from planner.compare.level_ranges import LevelLine, LevelRange, LevelView
from planner.ui.appearance.theme import GRID, mixed, scaled
from planner.ui.charts.chart import Mark, RowChart
from planner.ui.charts.ink import CENTRE, Ink, Scale, ticks_across
from planner.values.unit import thousands

NAMES, FOOT, LABEL, THICK = 220.0, 22.0, 17.0, 14.0
PITCH, TALLEST = 40, 64  # pixels of a row: least, most
TICKS = 8


class PlacedLine(Struct, frozen=True):
    """A line of an offer: where it is drawn, its name, and how many names lie under its own."""

    line: LevelLine
    x: float
    text: str
    width: float
    level: int = 0


class LevelChart(RowChart):
    """Arrow keys go through the ranges, then the offers."""

    head = 0
    _ranges: tuple[LevelRange, ...] = ()
    _lines: tuple[LevelLine, ...] = ()

    def show_view(self, view: LevelView) -> None:
        """Draw other ranges and offers."""
        self._ranges = view.ranges
        self._lines = tuple(sorted(view.lines, key=lambda line: line.figure.value or 0.0))
        self.setVisible(bool(view.ranges))
        levels = max((placed.level for placed in self._placed(self._area(), self._ink())), default=0)
        self.setMinimumHeight(scaled(int(PITCH * len(view.ranges) + LABEL * (levels + 1) + FOOT + GRID)))
        self.setMaximumHeight(scaled(int(TALLEST * len(view.ranges) + LABEL * (levels + 1) + FOOT + GRID)))
        bars = "; ".join(
            f"{bar.name} from {thousands(bar.low)} to {thousands(bar.high)}" for bar in self._ranges
        )
        offers = "; ".join(
            f"{line.figure.name} at {thousands(line.figure.value or 0)}" for line in self._lines
        )
        self.describe("", f"Ranges of base pay: {bars}. {offers}.")

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return the bars, then the lines of the offers."""
        scale, placed = self._scale(area, ink), self._placed(area, ink)
        top = self._top(area, placed)
        bars = [
            Mark(self._bar(place, area, top, scale), bar.figure) for place, bar in enumerate(self._ranges)
        ]
        lines = [
            Mark(QRectF(line.x - 2, top, 4, area.bottom() - FOOT - top), line.line.figure) for line in placed
        ]
        return (*bars, *lines)

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw the axis, the bars with their names, and the offers over them."""
        scale, placed = self._scale(area, ink), self._placed(area, ink)
        top = self._top(area, placed)
        self._draw_axis(painter, area, ink, scale, top)
        for place, bar in enumerate(self._ranges):
            self._draw_bar(painter, bar, self._bar(place, area, top, scale), ink, scale)
        for line in placed:
            self._draw_line(painter, line, area, ink, top)

    def _draw_axis(self, painter: QPainter, area: QRectF, ink: Ink, scale: Scale, top: float) -> None:
        for tick in ticks_across(scale, TICKS):
            x = scale.pixel(tick)
            painter.setPen(ink.faint)
            painter.drawLine(QPointF(x, top), QPointF(x, area.bottom() - FOOT))
            spot = QRectF(x - 30, area.bottom() - FOOT + 4, 60, FOOT - 4)
            ink.write(painter, spot, thousands(tick), small=True, dim=True, align=CENTRE)

    def _draw_bar(self, painter: QPainter, bar: LevelRange, spot: QRectF, ink: Ink, scale: Scale) -> None:
        middle = spot.center().y()
        ink.write(painter, QRectF(0, middle - 17, NAMES - 2 * GRID, 17), bar.name)
        ink.write(painter, QRectF(0, middle, NAMES - 2 * GRID, 16), bar.note, small=True, dim=True)
        background, dim = ink.theme.background, ink.theme.dim
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(background, dim, 0.3 if bar.own_level else 0.16))
        painter.drawRect(spot)
        if bar.middle is not None:
            low, median, high = (scale.pixel(value) for value in bar.middle)
            painter.setBrush(mixed(background, dim, 0.65))
            painter.drawRect(QRectF(low, spot.top(), max(1.0, high - low), spot.height()))
            painter.setBrush(QColor(ink.theme.text))
            painter.drawRect(QRectF(median - 1, spot.top() - 3, 2, spot.height() + 6))

    def _draw_line(self, painter: QPainter, placed: PlacedLine, area: QRectF, ink: Ink, top: float) -> None:
        style = Qt.PenStyle.DotLine if placed.line.is_ask else Qt.PenStyle.SolidLine
        start = top - LABEL * (placed.level + 1)
        for pen in ink.pens(placed.line.party, style):
            painter.setPen(pen)
            painter.drawLine(QPointF(placed.x, start + 3), QPointF(placed.x, area.bottom() - FOOT))
        spot = QRectF(placed.x + 5, start, placed.width + 2, LABEL)
        ink.write(painter, spot, placed.text, small=True, dim=placed.line.is_ask)

    def _top(self, area: QRectF, placed: tuple[PlacedLine, ...]) -> float:
        return area.top() + LABEL * (max((line.level for line in placed), default=-1) + 1)

    def _bar(self, place: int, area: QRectF, top: float, scale: Scale) -> QRectF:
        pitch = (area.bottom() - FOOT - top) / max(1, len(self._ranges))
        bar = self._ranges[place]
        left = scale.pixel(bar.low)
        middle = top + pitch * (place + 0.5)
        return QRectF(left, middle - THICK / 2, max(2.0, scale.pixel(bar.high) - left), THICK)

    def _placed(self, area: QRectF, ink: Ink) -> tuple[PlacedLine, ...]:
        """Place the lines from left to right, their names right of them, above those that they would meet."""
        scale, placed = self._scale(area, ink), list[PlacedLine]()
        for line in reversed(self._lines):
            text, x = _label(line), scale.pixel(line.figure.value or 0.0)
            end = x + ink.width(text) + GRID
            met = [other.level for other in placed if other.x < end]
            placed.append(PlacedLine(line, x, text, ink.width(text), max(met, default=-1) + 1))
        return tuple(reversed(placed))

    def _scale(self, area: QRectF, ink: Ink) -> Scale:
        """Return a scale that leaves room at the right for the names of the offers."""
        ends = [end for bar in self._ranges for end in (bar.low, bar.high)]
        ends += [line.figure.value or 0.0 for line in self._lines]
        low, high = min(ends, default=0.0), max(ends, default=1.0)
        room = 0.04 * (high - low) or 1_000.0
        low, high = low - room, high + room
        start, right = area.left() + NAMES, area.right() - GRID
        end = right
        for line in self._lines:
            share = ((line.figure.value or 0.0) - low) / (high - low)
            end = min(end, start + (right - ink.width(_label(line)) - GRID - start) / share)
        return Scale(low, high, start, max(start + 100.0, end))


def _label(line: LevelLine) -> str:
    return f"{line.figure.name} {thousands(line.figure.value or 0.0)}"
