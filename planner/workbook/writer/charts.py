"""Native charts from their values, each with an alternative text for screen readers.

XlsxWriter reads a name of a series, a title or an axis that looks like `Sheet1!A1` as a reference, so names
are set as text after it has parsed the options.
"""

from typing import Any

from xlsxwriter.chart import Chart as Drawn
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from planner.workbook.sheets.sheet import CellRange, ChartKind, Series, SheetChart
from planner.workbook.sheets.styles import DIM, FONT, INK, LINE
from planner.workbook.writer import page_charts
from planner.workbook.writer.writable import writable

_KINDS: dict[ChartKind, dict[str, str]] = {
    ChartKind.STACKED: {"type": "column", "subtype": "stacked"},
    ChartKind.COLUMNS: {"type": "column"},
    ChartKind.LINES: {"type": "line"},
    ChartKind.ROWS: {"type": "bar"},
    ChartKind.STACKED_ROWS: {"type": "bar", "subtype": "stacked"},
    ChartKind.CURVE: {"type": "scatter", "subtype": "straight"},
}
DASHES = {2: "dash", 3: "square_dot"}
"""How a line is drawn whose mark in the window has so many stripes."""
_DRAWN_AS_LINES = (ChartKind.LINES, ChartKind.CURVE)
BLANK = " "  # readers number the entries of a legend each in its own way, so that none can be taken out
WHITE, HATCHING = "#FFFFFF", "wide_upward_diagonal"


def insert(book: Workbook, page: Worksheet, sheet_name: str, chart: SheetChart) -> None:
    """Draw a chart of a sheet's own cells into it."""
    drawn = book.add_chart(_KINDS[chart.kind])
    apart = chart.kind is ChartKind.STACKED
    for place, series in enumerate(chart.series):
        if not (apart and series.overlaid):
            _add_series(drawn, _series(sheet_name, series, chart, place), series)
    over = [series for series in chart.series if apart and series.overlaid]
    if over:
        line = book.add_chart(_KINDS[ChartKind.LINES])
        for series in over:
            _add_series(line, _line(sheet_name, series), series)
        drawn.combine(line)
    if chart.look is None:
        _dress(drawn, chart)
    else:
        page_charts.dress(drawn, chart, chart.look)
    moving = 1 if chart.look is None else 2  # a page's chart moves with its cells and keeps its size
    options = {"description": writable(chart.alternative), "object_position": moving}
    page.insert_chart(*chart.place, drawn, options)


def _add_series(drawn: Drawn, options: dict[str, Any], series: Series) -> None:
    """Add a series under its name as text, whatever the name looks like."""
    drawn.add_series(options)
    drawn.series[-1]["name"] = writable(series.name) if series.color and series.name else BLANK


def _dress(drawn: Drawn, chart: SheetChart) -> None:
    font = {"name": FONT, "size": 9, "color": DIM}
    drawn.set_title({"name": BLANK, "overlay": False, "name_font": {"name": FONT, "size": 11, "color": INK}})
    drawn.title.name = writable(chart.title)
    several = sum(bool(series.color) for series in chart.series) > 1
    drawn.set_legend({"position": "bottom", "font": font} if several else {"none": True})
    drawn.set_size({"width": chart.size[0], "height": chart.size[1]})
    drawn.set_chartarea({"border": {"color": LINE}})
    values: dict[str, Any] = {
        "num_format": chart.form,
        "num_font": font,
        "major_gridlines": {"visible": False},
        "line": {"color": LINE},
        "major_tick_mark": "outside",
    }
    labels: dict[str, Any] = {"num_font": font, "line": {"color": DIM}, "label_position": "low"}
    if chart.across:
        labels |= {"name": BLANK, "name_font": font}
    if chart.label_step:
        labels |= {"interval_unit": chart.label_step, "interval_tick": chart.label_step}
    if chart.kind is ChartKind.CURVE:
        labels |= {"num_format": chart.form, "major_gridlines": {"visible": False}}
    if chart.kind.lies:
        labels |= {"reverse": True}
        values |= {"label_position": "high"}
    across, up = (values, labels) if chart.kind.lies else (labels, values)
    drawn.set_x_axis(across)
    drawn.set_y_axis(up)
    if chart.across:
        named = drawn.y_axis if chart.kind.lies else drawn.x_axis
        named["title"].name = writable(chart.across)


def _series(sheet_name: str, series: Series, chart: SheetChart, place: int) -> dict[str, Any]:
    if chart.kind in _DRAWN_AS_LINES:
        return _line(sheet_name, series, mark=series.overlaid and chart.kind is ChartKind.CURVE)
    options = _spans(sheet_name, series)
    if series.hatched:  # a pattern alone: with a fill beside it the schema is broken
        options["pattern"] = {"pattern": HATCHING, "fg_color": series.color, "bg_color": WHITE}
    else:
        options["fill"] = {"color": series.color} if series.color else {"none": True}
    if series.border:
        options["border"] = {"color": series.border}
    if series.spread is not None:
        below, above = (_formula(sheet_name, span) for span in series.spread)
        bars = {"type": "custom", "minus_values": below, "plus_values": above, "line": {"color": INK}}
        options["y_error_bars"] = bars
    if chart.look is not None:
        return options | page_charts.series_options(chart.look, chart, place)
    options["gap"] = 60
    if chart.kind is ChartKind.ROWS:
        options["overlap"] = 100
    if chart.labelled and series.color:
        options["data_labels"] = {"value": True, "num_format": chart.form, "font": {"name": FONT, "size": 9}}
    return options


def _line(sheet_name: str, series: Series, *, mark: bool = False) -> dict[str, Any]:
    options = _spans(sheet_name, series)
    width = 1 if series.thin else 2
    drawn = {"color": series.color, "width": width}
    if series.stripes > 1:
        drawn["dash_type"] = DASHES[series.stripes]
    options["line"] = {"none": True} if mark or series.dashed else drawn
    if series.dashed:
        ink = {"color": series.color}
        options["marker"] = {"type": "long_dash", "size": 22, "fill": ink, "border": ink}
    elif series.overlaid:
        options["marker"] = {"type": "diamond", "size": 9 if mark else 6, "fill": {"color": series.color}}
    return options


def _spans(sheet_name: str, series: Series) -> dict[str, Any]:
    sheet_name = series.sheet or sheet_name
    return {
        "categories": _reference(sheet_name, series.labels),
        "values": _reference(sheet_name, series.values),
    }


def _formula(sheet_name: str, span: CellRange) -> str:
    quoted = sheet_name.replace("'", "''")
    cells = xl_range_abs(span.first_row, span.first_column, span.last_row, span.last_column)
    return f"='{quoted}'!{cells}"


def _reference(sheet_name: str, span: CellRange) -> list[Any]:
    return [sheet_name, span.first_row, span.first_column, span.last_row, span.last_column]
