"""The charts of the recruiter's pages, over the cells of Year by year. Each is apart in grey too."""

from collections.abc import Sequence

from planner.workbook.layout.laid_page import LaidPage
from planner.workbook.layout.named_cells import NamedCells
from planner.workbook.layout.text_size import PIXELS_A_POINT
from planner.workbook.recruiter.asked_lines import BASE, BONUS, EQUITY, OTHER, SIGN_ON
from planner.workbook.sheets.sheet import (
    ChartBox,
    ChartKind,
    ChartLook,
    Series,
    SheetChart,
    ValueAxis,
)
from planner.workbook.sheets.styles import ACCENT, DIM, GREY, INK

CHART_HEIGHT, PAGE_CHART_HEIGHT, STORY_CHART_HEIGHT = 132, 112, 126
"""Points of the charts of Year by year, of the first page, and of a story."""
WHITE, DARK, MIDDLE, PALEST, BAND = "#FFFFFF", "#0A4A4A", "#4D9494", "#CBD9D9", "#EDF0F3"
STACK = {
    BASE: ("Base salary", DARK, ""),
    OTHER: ("Other guaranteed", WHITE, DIM),
    BONUS: ("Target bonus", MIDDLE, WHITE),
    SIGN_ON: ("Sign-on", DARK, WHITE),
    EQUITY: ("Equity that vests", PALEST, WHITE),
}
"""Name, colour and border of a component in a stack: dark to pale, the sign-on hatched."""


def four_years(page: LaidPage, cells: NamedCells, row: int, wide: int) -> SheetChart:
    """Return the columns of four years, as offered and as proposed."""
    series = tuple(
        Series(
            name,
            cells.span("year_1", "year_4"),
            cells.span(f"{case}_total_1", f"{case}_total_4"),
            color,
            sheet=cells.places["year_1"][0],
        )
        for case, name, color in (("o", "Offer", GREY), ("p", "Proposal", ACCENT))
    )
    look = ChartLook(
        plot=ChartBox(0.02, 0.16, 0.96, 0.7),
        values=ValueAxis(shown=False),
        overlap=-4,
        legend=ChartBox(0.62, 0.0, 0.38, 0.13),
    )
    text = "Columns: pay of each of four years at face value, as offered and as proposed."
    size = wide - 12, page.chart_height(PAGE_CHART_HEIGHT)
    return SheetChart(
        ChartKind.COLUMNS, "Pay of four years", series, (row, 0), size, text, labelled=True, look=look
    )


def up_the_band(
    page: LaidPage, cells: NamedCells, row: int, wide: int, ends: tuple[float, float], below: str
) -> SheetChart:
    """Return the bars of base up the posted band, which the plot is; `ends` of its axis, `below` it."""
    series = Series(
        "Base salary",
        cells.span("band_base_1_label", "band_base_2_label"),
        cells.span("band_base_1", "band_base_2"),
        ACCENT,
        points=(GREY, ACCENT),
        sheet=cells.places["band_base_1"][0],
    )
    look = ChartLook(
        plot=ChartBox(0.19, 0.06, 0.73, 0.66),
        values=ValueAxis(low=ends[0], high=ends[1], ends_only=True),
        gap=50,
        plot_fill=BAND,
        inside=(INK, WHITE),
    )
    text = "How far the base salary, as offered and as proposed, stands up the posted range."
    return SheetChart(
        ChartKind.ROWS,
        "Base in the posted range",
        (series,),
        (row, 4),
        (wide - 4, page.chart_height(PAGE_CHART_HEIGHT)),
        text,
        across=below,
        form="#,##0",
        labelled=True,
        look=look,
    )


def made_of(page: LaidPage, cells: NamedCells, row: int, parts: Sequence[str]) -> SheetChart:
    """Return the stacked columns of the proposal, with the offer's total as a bar across each."""
    years = cells.span("year_1", "year_4")
    stacked = tuple(
        Series(
            STACK[part][0],
            years,
            cells.span(f"p_{part}_1", f"p_{part}_4"),
            STACK[part][1],
            hatched=part == SIGN_ON,
            border=STACK[part][2],
        )
        for part in parts
    )
    offer = Series(
        "Offer, total", years, cells.span("o_total_1", "o_total_4"), INK, overlaid=True, dashed=True
    )
    names = ", ".join(series.name.lower() for series in stacked)
    text = (
        f"Stacked columns: what the proposal pays in each of four years, by component ({names}). "
        "A bar across each shows the offer's total."
    )
    look = ChartLook(
        plot=ChartBox(0.05, 0.05, 0.76, 0.83),
        values=ValueAxis(gridlines=True),
        gap=70,
        legend=ChartBox(0.84, 0.12, 0.16, 0.7),
    )
    size = page.across, page.chart_height(CHART_HEIGHT)
    title = "What the proposal pays"
    return SheetChart(ChartKind.STACKED, title, (*stacked, offer), (row, 0), size, text, look=look)


def before_and_after(page: LaidPage, cells: NamedCells, row: int, title: str, form: str) -> SheetChart:
    """Return the two bars of a story's first pair of figures."""
    series = Series(
        title,
        cells.span("pair_1_label", "pair_2_label"),
        cells.span("pair_1", "pair_2"),
        ACCENT,
        points=(GREY, ACCENT),
    )
    highest = max(value or 0.0 for value in cells.between("pair_1", "pair_2").values)
    look = ChartLook(
        plot=ChartBox(0.2, 0.2, 0.78, 0.74),
        values=ValueAxis(shown=False, high=1.25 * highest),
        gap=45,
        own_title=True,
    )
    size = page.pixels[2] - 4, round(STORY_CHART_HEIGHT * page.scale.air * PIXELS_A_POINT) - 4
    return SheetChart(
        ChartKind.ROWS,
        title,
        (series,),
        (row, 2),
        size,
        f"{title}: before and after.",
        form=form,
        labelled=True,
        look=look,
    )
