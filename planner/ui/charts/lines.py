"""Chart of cash in hand on leaving, by month: one line an offer, and a dotted one with vested paper."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from planner.compare.chart_values import MonthLine
from planner.ui.appearance.theme import GRID
from planner.ui.charts.chart import Chart, Mark
from planner.ui.charts.ink import CENTRE, RIGHT, Ink, Scale, ticks
from planner.values.unit import thousands

FOOT, LEFT_EDGE, NAMES = 20.0, 44.0, 96.0
LABEL = 15.0


class MonthLines(Chart):
    """One line an offer, its name at its end; each month of each line is a mark.

    A dotted line of the same colour adds vested shares that cannot be sold yet.
    """

    _tracks: tuple[MonthLine, ...] = ()

    def show_tracks(self, title: str, tracks: tuple[MonthLine, ...]) -> None:
        """Draw other lines."""
        self._tracks = tracks
        self.describe(
            title,
            "; ".join(
                f"{track.party.name}: "
                + ", ".join(
                    f"month {month} {thousands(track.at(month))}"
                    for month in range(12, len(track.figures), 12)
                )
                for track in tracks
            ),
        )

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return every month of every line."""
        del ink
        return tuple(
            Mark(QRectF(point.x() - 3, point.y() - 3, 6, 6), figure)
            for track in self._tracks
            for point, figure in zip(self._points(track, area), track.figures, strict=True)
        )

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw both axes, the lines and their names."""
        self._draw_axes(painter, area, ink)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for track in self._tracks:
            style = Qt.PenStyle.SolidLine if track.party.place is not None else Qt.PenStyle.DashLine
            for pen in ink.pens(track.party, style):
                painter.setPen(pen)
                painter.drawPolyline(QPolygonF(self._points(track, area)))
            if track.with_paper:
                painter.setPen(QPen(ink.colour(track.party), 1.5, Qt.PenStyle.DotLine))
                painter.drawPolyline(QPolygonF(self._placed(track.with_paper, area)))
        self._draw_names(painter, area, ink)

    def _draw_axes(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        across, up = self._scales(area)
        zero = up.pixel(max(0.0, up.low))
        painter.setPen(ink.axis)
        painter.drawLine(QPointF(across.start, zero), QPointF(across.end, zero))
        for month in range(0, int(across.high) + 1, 12):
            spot = QRectF(across.pixel(month) - 30, area.bottom() - FOOT + 3, 60, FOOT - 3)
            text = f"Month {month}" if month == 0 else str(month)
            ink.write(painter, spot, text, small=True, dim=True, align=CENTRE)
        for tick in ticks(up.low, up.high, 5):
            spot = QRectF(0, up.pixel(tick) - 8, LEFT_EDGE - GRID, 16)
            ink.write(painter, spot, thousands(tick), small=True, dim=True, align=RIGHT)

    def _draw_names(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Write the names at the lines' ends, pushed apart where ends lie close."""
        ends = sorted(
            ((self._points(track, area)[-1], track) for track in self._tracks), key=lambda end: end[0].y()
        )
        lowest = area.top() - LABEL
        for point, line in ends:
            lowest = max(point.y(), lowest + LABEL)
            painter.setPen(QPen(ink.colour(line.party), 1))
            painter.drawLine(point, QPointF(point.x() + 8, lowest))
            spot = QRectF(point.x() + 12, lowest - LABEL / 2, NAMES - 12, LABEL)
            ink.write(painter, spot, line.party.name, small=True)

    def _scales(self, area: QRectF) -> tuple[Scale, Scale]:
        values = [track.at(month) for track in self._tracks for month in range(len(track.figures))]
        values += [value for track in self._tracks for value in track.with_paper]
        months = max((len(track.figures) - 1 for track in self._tracks), default=1)
        low, high = min(0.0, *values, 0.0), max(1.0, *values, 1.0)
        across = Scale(0, max(1, months), LEFT_EDGE, area.right() - NAMES)
        return across, Scale(low, high, area.bottom() - FOOT, area.top() + GRID)

    def _points(self, track: MonthLine, area: QRectF) -> list[QPointF]:
        return self._placed([figure.value or 0.0 for figure in track.figures], area)

    def _placed(self, values: Sequence[float], area: QRectF) -> list[QPointF]:
        across, up = self._scales(area)
        return [QPointF(across.pixel(month), up.pixel(value)) for month, value in enumerate(values)]

    def step(self, place: int, key: int) -> int:
        """Left and right go by months along the line; up and down to another offer at the same month."""
        starts = [
            sum(len(track.figures) for track in self._tracks[:index]) for index in range(len(self._tracks))
        ]
        line = max(index for index, start in enumerate(starts) if start <= place)
        month = place - starts[line]
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            month += 1 if key == Qt.Key.Key_Right else -1
        else:
            line = (line + (1 if key == Qt.Key.Key_Down else -1)) % len(self._tracks)
        return starts[line] + min(max(0, month), len(self._tracks[line].figures) - 1)
