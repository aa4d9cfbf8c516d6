"""Native charts of pages laid out by measure: no border, plot and legend in their places, titles in cells."""

from typing import Any

from xlsxwriter.chart import Chart as Drawn

from planner.workbook.sheets.sheet import ChartBox, ChartKind, ChartLook, SheetChart
from planner.workbook.sheets.styles import DIM, FONT, INK
from planner.workbook.writer.writable import writable

GRIDLINE = "#ECEFF2"
SMALL = {"name": FONT, "size": 8.5, "color": DIM}
NONE = {"none": True}
BLANK = " "


def dress(drawn: Drawn, chart: SheetChart, look: ChartLook) -> None:
    """Set what a chart looks like besides its series."""
    if look.own_title:
        font = {"name": FONT, "size": 9.5, "color": INK, "bold": True}
        drawn.set_title({"name": BLANK, "name_font": font, "layout": {"x": 0.012, "y": 0.02}})
        drawn.title.name = writable(chart.title)
    else:
        drawn.set_title(NONE)
    drawn.set_size({"width": chart.size[0], "height": chart.size[1]})
    drawn.set_chartarea({"border": NONE, "fill": NONE})
    fill = {"color": look.plot_fill} if look.plot_fill else NONE
    drawn.set_plotarea({"fill": fill, "layout": _layout(look.plot)})
    if look.legend is None:
        drawn.set_legend(NONE)
    else:
        drawn.set_legend({"position": "right", "font": SMALL, "layout": _layout(look.legend)})
    lying = chart.kind.lies
    values, labels = _value_axis(chart, look), _label_axis(chart, lying=lying)
    drawn.set_x_axis(values if lying else labels)
    drawn.set_y_axis(labels if lying else values)
    if chart.across:
        named = drawn.x_axis if lying else drawn.y_axis
        named["title"].name = writable(chart.across)


def series_options(look: ChartLook, chart: SheetChart, place: int) -> dict[str, Any]:
    """Return the gap, the overlap and the labels of a series by its place."""
    options: dict[str, Any] = {"gap": look.gap}
    if chart.kind in (ChartKind.COLUMNS, ChartKind.ROWS):
        options["overlap"] = look.overlap
    points = chart.series[place].points
    if points:
        options["points"] = [{"fill": {"color": color}} for color in points]
    if chart.labelled:
        options["data_labels"] = _data_labels(look, chart)
    return options


def _data_labels(look: ChartLook, chart: SheetChart) -> dict[str, Any]:
    labels: dict[str, Any] = {"value": True, "num_format": chart.form, "font": {**SMALL, "color": INK}}
    if look.inside:
        labels["position"] = "inside_end"
        labels["custom"] = [{"font": {**SMALL, "color": color, "bold": True}} for color in look.inside]
    return labels


def _layout(box: ChartBox) -> dict[str, float]:
    return {"x": box.left, "y": box.top, "width": box.width, "height": box.height}


def _value_axis(chart: SheetChart, look: ChartLook) -> dict[str, Any]:
    axis = look.values
    options: dict[str, Any] = {
        "visible": axis.shown,
        "num_font": {**SMALL, "color": INK if axis.ends_only else DIM},
        "num_format": chart.form,
        "line": NONE,
        "major_tick_mark": "none",
        "major_gridlines": {"visible": axis.gridlines, "line": {"color": GRIDLINE}},
    }
    if axis.low is not None:
        options["min"] = axis.low
    if axis.high is not None:
        options["max"] = axis.high
    if axis.ends_only and axis.low is not None and axis.high is not None:
        options["major_unit"] = axis.high - axis.low
    if chart.across:
        options |= {"name": BLANK, "name_font": {**SMALL, "bold": False}}
    return options


def _label_axis(chart: SheetChart, *, lying: bool) -> dict[str, Any]:
    options: dict[str, Any] = {
        "num_font": {**SMALL, "color": INK if lying else DIM},
        "line": {"color": DIM},
        "major_tick_mark": "none",
    }
    if chart.kind is ChartKind.CURVE:
        options |= {"num_format": chart.form, "major_gridlines": {"visible": False}}
    if lying:
        options["interval_unit"] = 1  # every name
        if chart.look is not None and chart.look.values.low is None:
            options["label_position"] = "low"  # beside bars that begin left of the axis
    if chart.label_step:
        options |= {"interval_unit": chart.label_step, "interval_tick": chart.label_step}
    return options | ({"reverse": True, "crossing": "max"} if lying else {})
