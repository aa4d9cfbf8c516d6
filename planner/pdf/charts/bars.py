"""The bars of a chart, standing or lying, side by side or stacked, with their amounts and marks over them."""

from collections.abc import Iterator

from msgspec import Struct

from planner.pdf.charts.chart_data import STACKED, ChartData
from planner.pdf.surface import Box, Letters, Surface, hatch
from planner.workbook.layout.text_size import PIXELS_A_POINT, width
from planner.workbook.sheets.number_format import formatted
from planner.workbook.sheets.sheet import ChartLook, Series, SheetChart
from planner.workbook.sheets.styles import INK

SMALL = 8.5
LABEL_GAP = 3.0
MIDDLE = 0.35
THIN, STROKE = 0.8, 2.6
"""Points: the line of a range, and half the stroke at its end."""
MARK_WIDTH, MARK_HEIGHT = 0.3, 3.4
"""Of a bar's width; points: the mark of a series over a stack."""


class Plot(Struct, frozen=True):
    """The plot of a chart and what is drawn in it; `lying`: labels from the top, values to the right."""

    box: Box
    look: ChartLook
    chart: SheetChart
    data: ChartData
    lying: bool

    def bar(self, start: float, breadth: float, low: float, high: float) -> Box:
        """Return a bar: `start` and `breadth` as shares along the labels, `low` and `high` as values."""
        box = self.box
        first, last = sorted((self.data.share(low), self.data.share(high)))
        if self.lying:
            return Box(
                box.left + first * box.width,
                box.top + start * box.height,
                (last - first) * box.width,
                breadth * box.height,
            )
        return Box(
            box.left + start * box.width,
            box.bottom - last * box.height,
            breadth * box.width,
            (last - first) * box.height,
        )


class DrawnBar(Struct, frozen=True):
    """A bar with its series, its amount and its place among the labels."""

    box: Box
    series: Series
    value: float
    place: int


def draw_bars(surface: Surface, plot: Plot) -> None:
    """Draw the bars of every series, then what is over them."""
    for bar in _bars(plot):
        _draw_bar(surface, bar)
        if plot.chart.labelled and bar.series.color:
            _draw_amount(surface, plot, bar)
    for data in plot.data.drawn:
        for place, ends in enumerate(data.ranges):
            _draw_range(surface, plot, place, ends)
    _draw_marks(surface, plot)


def _bars(plot: Plot) -> Iterator[DrawnBar]:
    data, count = plot.data, len(plot.data.labels)
    stacked = plot.chart.kind in STACKED
    side_by_side = 1 if stacked else len(data.drawn)
    overlap = 0.0 if stacked else plot.look.overlap / 100
    breadth = 1 / (side_by_side - (side_by_side - 1) * overlap + plot.look.gap / 100) / count
    for place in range(count):
        start = place / count + breadth * plot.look.gap / 200
        below = 0.0
        for number, series in enumerate(data.drawn):
            value = series.values[place]
            if stacked:
                yield DrawnBar(plot.bar(start, breadth, below, below + value), series.series, value, place)
                below += value
            else:
                shift = number * breadth * (1 - overlap)
                base = min(max(0.0, data.low), data.high)
                yield DrawnBar(plot.bar(start + shift, breadth, base, value), series.series, value, place)


def _draw_bar(surface: Surface, bar: DrawnBar) -> None:
    series = bar.series
    color = series.points[bar.place] if series.points else series.color
    if not color or not (bar.box.width and bar.box.height):
        return
    if series.hatched:
        surface.fill(bar.box, "#FFFFFF")
        hatch(surface, bar.box, color)
    else:
        surface.fill(bar.box, color)
    if series.border:
        surface.outline(bar.box, series.border, 0.6)


def _draw_amount(surface: Surface, plot: Plot, bar: DrawnBar) -> None:
    box, text = bar.box, formatted(bar.value, plot.chart.form)
    inside = plot.look.inside
    if inside and width(text, SMALL, bold=True) / PIXELS_A_POINT + 2 * LABEL_GAP < box.width:
        letters = Letters(SMALL, inside[bar.place], bold=True)
        surface.text(text, box.right - LABEL_GAP, box.top + box.height / 2 + MIDDLE * SMALL, letters, "right")
    elif plot.lying:
        y = box.top + box.height / 2 + MIDDLE * SMALL
        surface.text(text, box.right + LABEL_GAP, y, Letters(SMALL, INK))
    else:
        surface.text(text, box.left + box.width / 2, box.top - LABEL_GAP, Letters(SMALL, INK), "center")


def _draw_range(surface: Surface, plot: Plot, place: int, ends: tuple[float, float]) -> None:
    """Draw the range around a lying bar: a line along it, with a stroke at each end."""
    count, box = len(plot.data.labels), plot.box
    y = box.top + (place + 0.5) / count * box.height
    low, high = (box.left + plot.data.share(end) * box.width for end in ends)
    surface.line((low, y), (high, y), INK, THIN)
    for x in (low, high):
        surface.line((x, y - STROKE), (x, y + STROKE), INK, THIN)


def _draw_marks(surface: Surface, plot: Plot) -> None:
    """Draw a series over stacked columns as a bar at each label."""
    count = len(plot.data.labels)
    for data in plot.data.overlaid:
        for place, value in enumerate(data.values):
            middle = plot.box.left + (place + 0.5) / count * plot.box.width
            half = MARK_WIDTH * plot.box.width / count / (1 + plot.look.gap / 100) / 2
            y = plot.box.bottom - plot.data.share(value) * plot.box.height
            surface.fill(Box(middle - half, y - MARK_HEIGHT / 2, 2 * half, MARK_HEIGHT), data.series.color)
