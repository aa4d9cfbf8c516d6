"""Draws a chart of bars: its plot, its axes, its bars with their amounts, and its legend."""

from collections.abc import Mapping

from msgspec import Struct

from planner.pdf.charts.bars import Plot, draw_bars
from planner.pdf.charts.chart_data import ChartData, chart_data
from planner.pdf.sheet_pages import POINTS_A_PIXEL, PaperPage
from planner.pdf.surface import Box, Letters, Surface, hatch
from planner.workbook.layout.text_size import PIXELS_A_POINT, width
from planner.workbook.sheets.number_format import formatted
from planner.workbook.sheets.sheet import BookSheet, ChartBox, ChartKind, ChartLook, Series, SheetChart
from planner.workbook.sheets.styles import DIM, INK

SMALL, TITLE = 8.5, 9.5
GRIDLINE = "#ECEFF2"
MIDDLE = 0.35
"""How far the baseline of a line is below the middle of its letters, of the font size."""
SWATCH, SWATCH_GAP, ENTRY_GAP = 6.0, 4.0, 18.0
AXIS_GAP = 4.0
PLAIN_LOOK = ChartLook(
    ChartBox(0.08, 0.16, 0.88, 0.64), legend=ChartBox(0.08, 0.9, 0.88, 0.08), own_title=True
)
"""Of a chart that is not laid out by measure: its title above, its legend below."""


class _Parts(Struct, frozen=True):
    """The rectangles of a chart."""

    whole: Box
    plot: Box
    look: ChartLook
    lying: bool


def draw_chart(surface: Surface, page: PaperPage, chart: SheetChart, sheets: Mapping[str, BookSheet]) -> None:
    """Draw a chart over the cells that it covers."""
    row, column = chart.place
    whole = Box(page.left(column), page.top(row), *(side * POINTS_A_PIXEL for side in chart.size))
    look = chart.look or PLAIN_LOOK
    parts = _Parts(whole, _inside(whole, look.plot), look, chart.kind.lies)
    data = chart_data(chart, page.sheet, sheets)
    if look.own_title:
        title = Letters(TITLE, INK, bold=True)
        surface.text(chart.title, whole.left + 0.012 * whole.width, whole.top + 1.2 * TITLE, title)
    if look.plot_fill:
        surface.fill(parts.plot, look.plot_fill)
    _draw_values(surface, chart, data, parts)
    draw_bars(surface, Plot(parts.plot, look, chart, data, lying=parts.lying))
    _draw_labels(surface, data, parts)
    _draw_legend(surface, chart, parts)


def _inside(whole: Box, share: ChartBox) -> Box:
    return Box(
        whole.left + share.left * whole.width,
        whole.top + share.top * whole.height,
        share.width * whole.width,
        share.height * whole.height,
    )


def _draw_values(surface: Surface, chart: SheetChart, data: ChartData, parts: _Parts) -> None:
    """Draw the axis of values: its lines, its numbers, and what it counts."""
    axis, plot = parts.look.values, parts.plot
    letters = Letters(SMALL, INK if axis.ends_only else DIM)
    for value in data.ticks() if axis.shown or axis.gridlines else ():
        share, text = data.share(value), formatted(value, chart.form)
        if parts.lying:
            x = plot.left + share * plot.width
            if axis.gridlines:
                surface.line((x, plot.top), (x, plot.bottom), GRIDLINE, 0.6)
            if axis.shown:
                surface.text(text, x, plot.bottom + AXIS_GAP + SMALL, letters, "center")
        else:
            y = plot.bottom - share * plot.height
            if axis.gridlines:
                surface.line((plot.left, y), (plot.right, y), GRIDLINE, 0.6)
            if axis.shown:
                surface.text(text, plot.left - AXIS_GAP, y + MIDDLE * SMALL, letters, "right")
    if chart.across:
        base = plot.bottom + AXIS_GAP + (2.3 if axis.shown or not parts.lying else 1) * SMALL
        surface.text(chart.across, plot.left + plot.width / 2, base, Letters(SMALL, DIM), "center")


def _draw_labels(surface: Surface, data: ChartData, parts: _Parts) -> None:
    """Draw the axis of labels and its line."""
    plot, count = parts.plot, len(data.labels)
    letters = Letters(SMALL, INK if parts.lying else DIM)
    zero = data.share(0.0)
    if parts.lying:
        x = plot.left + zero * plot.width
        surface.line((x, plot.top), (x, plot.bottom), DIM, 0.6)
    else:
        y = plot.bottom - zero * plot.height
        surface.line((plot.left, y), (plot.right, y), DIM, 0.6)
    for place, label in enumerate(data.labels):
        middle = (place + 0.5) / count
        if parts.lying:
            y = plot.top + middle * plot.height + MIDDLE * SMALL
            room = plot.left - parts.whole.left - AXIS_GAP
            fitted = _smaller(letters, label, room)
            surface.text(label, plot.left - AXIS_GAP, y, fitted, "right")
        else:
            fitted = _smaller(letters, label, plot.width / count)
            surface.text(
                label, plot.left + middle * plot.width, plot.bottom + AXIS_GAP + SMALL, fitted, "center"
            )


def _smaller(letters: Letters, text: str, room: float) -> Letters:
    """Return letters at which a text has room, no smaller than half of theirs."""
    needed = _points(text, letters.size)
    return letters._replace(size=letters.size * max(0.5, min(1.0, room / needed))) if needed else letters


def _points(text: str, size: float) -> float:
    return width(text, size) / PIXELS_A_POINT


def _draw_legend(surface: Surface, chart: SheetChart, parts: _Parts) -> None:
    """Draw the entries of the legend, in a line where its box is flat, else one below the other."""
    shown = [series for series in chart.series if series.color]
    if parts.look.legend is None or len(shown) < 2:
        return
    box = _inside(parts.whole, parts.look.legend)
    along = sum(SWATCH + SWATCH_GAP + ENTRY_GAP + _points(series.name, SMALL) for series in shown) - ENTRY_GAP
    if box.height < 2.2 * SMALL or along <= box.width:
        x, y = box.left + max(0.0, (box.width - along) / 2), box.top + box.height / 2
        for series in shown:
            _draw_entry(surface, series, x, y)
            x += SWATCH + SWATCH_GAP + ENTRY_GAP + _points(series.name, SMALL)
        return
    ordered = shown if chart.kind is not ChartKind.STACKED else _as_stacked(shown)
    step = min(box.height / len(ordered), 1.5 * SMALL)
    first = box.top + (box.height - step * (len(ordered) - 1)) / 2
    for place, series in enumerate(ordered):
        _draw_entry(surface, series, box.left, first + place * step)


def _as_stacked(shown: list[Series]) -> list[Series]:
    """Return the series from the top of a stack down, then what is drawn over it."""
    stacked = [series for series in shown if not series.overlaid]
    return [*reversed(stacked), *(series for series in shown if series.overlaid)]


def _draw_entry(surface: Surface, series: Series, x: float, y: float) -> None:
    if series.overlaid:
        surface.line((x - 1, y), (x + SWATCH + 1, y), series.color, 2)
    else:
        swatch = Box(x, y - SWATCH / 2, SWATCH, SWATCH)
        if series.hatched:
            hatch(surface, swatch, series.color)
        else:
            surface.fill(swatch, series.color)
        if series.border:
            surface.outline(swatch, series.border, 0.6)
    surface.text(series.name, x + SWATCH + SWATCH_GAP, y + MIDDLE * SMALL, Letters(SMALL, INK))
