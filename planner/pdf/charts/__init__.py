"""Charts of a page as lines and areas, with the colours and places that a spreadsheet draws them with."""

from planner.pdf.charts.drawing import draw_chart

__all__ = ["draw_chart"]
