"""What a chart shows, read from the cells of its sheet, and the ends of its axis of values."""

import math
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from planner.workbook.sheets.number_format import cell_text
from planner.workbook.sheets.sheet import (
    BookSheet,
    CellRange,
    ChartKind,
    Series,
    SheetCell,
    SheetChart,
    ValueAxis,
)

STACKED = (ChartKind.STACKED, ChartKind.STACKED_ROWS)
STEPS = 7
"""The most steps of an axis."""
NICE = (1.0, 2.0, 5.0, 10.0)
HEADROOM = 1.04
EMPTY = SheetCell(None)


class SeriesData(Struct, frozen=True):
    """A series with its numbers, one for each label; an empty cell counts 0, as spreadsheets draw it."""

    series: Series
    values: tuple[float, ...]
    ranges: tuple[tuple[float, float], ...] = ()  # ends of a range around each value, where there are some


class ChartData(Struct, frozen=True):
    """Labels, series, and the axis from `low` to `high` with its steps."""

    labels: tuple[str, ...]
    drawn: tuple[SeriesData, ...]
    overlaid: tuple[SeriesData, ...]
    low: float
    high: float
    step: float

    def share(self, value: float) -> float:
        """Return how far along the axis a value is, 0 at its low end and 1 at its high one."""
        return (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)

    def ticks(self) -> Iterator[float]:
        """Yield the values at the steps of the axis."""
        count = round((self.high - self.low) / self.step)
        yield from (self.low + self.step * place for place in range(count + 1))


def chart_data(chart: SheetChart, own: BookSheet, sheets: Mapping[str, BookSheet]) -> ChartData:
    """Return what a chart of a sheet shows; its series may be on other sheets, by their names."""

    def sheet_of(series: Series) -> BookSheet:
        return sheets[series.sheet] if series.sheet else own

    read = tuple(_series_data(series, sheet_of(series)) for series in chart.series)
    over = chart.kind is ChartKind.STACKED
    drawn = tuple(data for data in read if not (over and data.series.overlaid))
    overlaid = tuple(data for data in read if over and data.series.overlaid)
    axis = chart.look.values if chart.look is not None else ValueAxis()
    low, high, step = _ends(axis, _sums(drawn) if chart.kind in STACKED else _all(drawn), _all(overlaid))
    labels = tuple(cell_text(cell) for cell in _cells(sheet_of(chart.series[0]), chart.series[0].labels))
    return ChartData(labels, drawn, overlaid, low, high, step)


def _series_data(series: Series, sheet: BookSheet) -> SeriesData:
    values = tuple(_numbers(sheet, series.values))
    if series.spread is None:
        return SeriesData(series, values)
    below, above = (tuple(_numbers(sheet, span)) for span in series.spread)
    ends = ((value - down, value + up) for value, down, up in zip(values, below, above, strict=True))
    return SeriesData(series, values, tuple(ends))


def _cells(sheet: BookSheet, span: CellRange) -> Iterator[SheetCell]:
    for row in range(span.first_row, span.last_row + 1):
        for column in range(span.first_column, span.last_column + 1):
            yield sheet.cells.get((row, column), EMPTY)


def _numbers(sheet: BookSheet, span: CellRange) -> Iterator[float]:
    for cell in _cells(sheet, span):
        yield float(cell.value) if isinstance(cell.value, int | float) else 0.0


def _all(series: Sequence[SeriesData]) -> list[float]:
    ends = [end for data in series for both in data.ranges for end in both]
    return [*ends, *(value for data in series for value in data.values)]


def _sums(series: Sequence[SeriesData]) -> list[float]:
    return [sum(values) for values in zip(*(data.values for data in series), strict=True)]


def _ends(axis: ValueAxis, values: Sequence[float], others: Sequence[float]) -> tuple[float, float, float]:
    """Return the ends of the axis, and its step: as set, else round numbers around the values."""
    reach = [0.0, *values, *others]
    low = axis.low if axis.low is not None else min(reach)
    top = axis.high if axis.high is not None else max(max(reach) * HEADROOM, low + 1)
    if axis.ends_only and axis.high is not None:
        return low, top, top - low
    step = _nice((top - low) / STEPS)
    if axis.low is None:
        low = math.floor(low / step) * step
    high = top if axis.high is not None else low + math.ceil((top - low) / step) * step
    return low, high, step


def _nice(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    return next(nice * power for nice in NICE if nice * power >= step * (1 - 1e-9))
