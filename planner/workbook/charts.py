"""Native charts from their values, each with a text for who cannot see it."""

from typing import Any

from xlsxwriter.chart import Chart as Drawn
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from planner.workbook.sheet import Chart, ChartKind, Series, Span
from planner.workbook.styles import DIM, FONT, INK, LINE

_KINDS: dict[ChartKind, dict[str, str]] = {
    ChartKind.STACKED: {"type": "column", "subtype": "stacked"},
    ChartKind.COLUMNS: {"type": "column"},
    ChartKind.LINES: {"type": "line"},
}


def insert(book: Workbook, page: Worksheet, sheet_name: str, chart: Chart) -> None:
    """Draw a chart of a sheet's own cells into it."""
    drawn = book.add_chart(_KINDS[chart.kind])
    for series in chart.series:
        if not series.overlaid:
            drawn.add_series(_series(sheet_name, series, chart.kind))
    over = [series for series in chart.series if series.overlaid]
    if over:
        line = book.add_chart(_KINDS[ChartKind.LINES])
        for series in over:
            line.add_series(_series(sheet_name, series, ChartKind.LINES))
        drawn.combine(line)
    _dress(drawn, chart)
    page.insert_chart(*chart.place, drawn, {"description": chart.alternative, "object_position": 1})


def _dress(drawn: Drawn, chart: Chart) -> None:
    font = {"name": FONT, "size": 9, "color": DIM}
    drawn.set_title(
        {"name": chart.title, "overlay": False, "name_font": {"name": FONT, "size": 11, "color": INK}}
    )
    drawn.set_legend({"position": "bottom", "font": font})
    drawn.set_size({"width": chart.size[0], "height": chart.size[1]})
    drawn.set_y_axis(
        {
            "num_format": '#,##0,"k"',
            "num_font": font,
            "major_gridlines": {"visible": False},
            "line": {"color": LINE},
            "major_tick_mark": "outside",
        }
    )
    across: dict[str, Any] = {"num_font": font, "line": {"color": DIM}, "label_position": "low"}
    if chart.across:
        across |= {"name": chart.across, "name_font": font}
    if chart.kind is ChartKind.LINES:
        across |= {"interval_unit": 12, "interval_tick": 12}
    drawn.set_x_axis(across)
    drawn.set_chartarea({"border": {"color": LINE}})


def _series(sheet_name: str, series: Series, kind: ChartKind) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": series.name,
        "categories": _reference(sheet_name, series.labels),
        "values": _reference(sheet_name, series.values),
    }
    if kind is ChartKind.LINES:
        told["line"] = {"color": series.color, "width": 2}
        if series.overlaid:
            told["marker"] = {"type": "diamond", "size": 6, "fill": {"color": series.color}}
        return told
    told["fill"] = {"color": series.color}
    told["gap"] = 60
    return told


def _reference(sheet_name: str, span: Span) -> list[Any]:
    return [sheet_name, span.first_row, span.first_column, span.last_row, span.last_column]
