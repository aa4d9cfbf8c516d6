"""Charts of a private page: a title in a cell, and below it lying bars or lines as wide as its columns."""

from msgspec import Struct

from planner.workbook.private.private_page import PrivatePage
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import (
    THOUSANDS,
    ChartBox,
    ChartKind,
    ChartLook,
    Series,
    SheetChart,
    ValueAxis,
)
from planner.workbook.writer.page_breaks import ROW_HEIGHT

A_BAR, AXIS, LEGEND = 21, 30, 20
"""Points of a bar with its gap, of the axis of values, and of the legend."""
PIXELS_A_POINT = 96 / 72
LABELS = 132
"""Pixels for the names at the left of bars."""
MARGIN = 16


class Drawing(Struct, frozen=True):
    """A chart before it has a place. `bars`: how many lie over each other; 0: it has lines.

    `details` follow the title for who cannot see the chart.
    """

    kind: ChartKind
    title: str
    series: tuple[Series, ...]
    details: str
    bars: int = 0
    form: str = THOUSANDS
    low: float | None = 0
    high: float | None = None
    label_step: int = 0
    labels: int = LABELS
    overlap: int = 0
    legend: bool = True
    bar: float = A_BAR

    @property
    def has_legend(self) -> bool:
        """Whether there are several series, which need a legend."""
        return self.legend and self._drawn > 1

    def points(self, lines: float) -> float:
        """Return the height that it needs; `lines`: that of a chart with lines."""
        legend = LEGEND if self.has_legend else 0
        if not self.bars:
            return lines
        side_by_side = self.kind is ChartKind.ROWS and not self.overlap
        each = self.bar * max(1.0, 0.5 * self._drawn) if side_by_side else self.bar
        return AXIS + legend + each * self.bars

    @property
    def _drawn(self) -> int:
        return sum(bool(series.color) for series in self.series)


def bar_rows(bars: int) -> int:
    """Return the rows of a chart of so many bars without a legend, with its title."""
    return 1 + round((AXIS + A_BAR * bars) / ROW_HEIGHT)


def round_above(most: float) -> float:
    """Return a round end of an axis above an amount."""
    step = 50_000.0 if most < 1_000_000 else 500_000.0
    return step * (1 + most // step)


def put_charts(page: PrivatePage, *drawings: Drawing, lines: float = 150) -> None:
    """Put charts side by side into equal parts of the page's columns, each below its title."""
    points = max(drawing.points(lines) for drawing in drawings)
    each = page.columns / len(drawings)
    top = page.row
    for place, drawing in enumerate(drawings):
        first, last = round(place * each), round((place + 1) * each) - 1
        page.row = top
        page.prose(drawing.title, "chart_words", first=first, last=last)
    page.row = top + 1
    rows = round(points / ROW_HEIGHT)
    for place, drawing in enumerate(drawings):
        first, last = round(place * each), round((place + 1) * each) - 1
        pixels = sum(page.pixels[first : last + 1]) - 4
        page.charts.append(_chart(drawing, (page.row, first), pixels, rows))
    page.gap(rows)


def put_chart_aside(page: Page, drawing: Drawing) -> None:
    """Put a chart with its title below a table at the right of a page."""
    page.gap()
    page.text(drawing.title, "chart_title")
    rows = round(drawing.points(150) / ROW_HEIGHT)
    pixels = sum(int(7 * width + 0.5) + 5 for width in page.widths)
    page.charts.append(_chart(drawing, (page.row, page.left), pixels, rows))
    page.gap(rows)


def _chart(drawing: Drawing, place: tuple[int, int], width: int, rows: int) -> SheetChart:
    tall = rows * ROW_HEIGHT * PIXELS_A_POINT - 4
    legend = LEGEND * PIXELS_A_POINT / tall if drawing.has_legend else 0.0
    axis = AXIS * PIXELS_A_POINT / tall
    lying = drawing.kind.lies
    left = (drawing.labels if lying else 46) / width
    plot = ChartBox(left, legend + 0.02, 1 - left - MARGIN / width, max(0.1, 1 - legend - axis - 0.02))
    look = ChartLook(
        plot,
        ValueAxis(low=drawing.low, high=drawing.high, gridlines=True),
        gap=45,
        overlap=drawing.overlap,
        legend=ChartBox(left, 0.0, 1 - left, legend) if legend else None,
    )
    return SheetChart(
        drawing.kind,
        drawing.title,
        drawing.series,
        place,
        (width, round(tall)),
        f"{drawing.title}. {drawing.details}",
        form=drawing.form,
        label_step=drawing.label_step,
        look=look,
    )
