"""The private sheet of steady cash against equity on milestones, with the two offers that differ charted."""

from planner.analysis import Analysis
from planner.compare.cash_or_equity import Side, finding, pair, sides, weighted_finding
from planner.workbook.private.pay.results_sheets import fixed_page
from planner.workbook.sheets.formula import TextFormula
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import ChartKind, Series, SheetChart
from planner.workbook.sheets.styles import OFFERS

NAME = "Cash or equity"
TITLES = (
    "Year",
    "Guaranteed cash",
    "Rest of target cash",
    "Hangs on vesting",
    "Hangs on a milestone",
    "Milestone by chance and delay",
    "All at face value",
    "All by chance and delay",
    "Cash share at face value",
)
SORTS = ((1, OFFERS[0]), (2, OFFERS[4]), (3, OFFERS[1]))
FACE, WEIGHTED = (4, OFFERS[5]), (5, OFFERS[5])
NOTE = "Price, failure, leaving and tax are not in it, nor are benefits beside the match: see Worth."


def put_steady(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put each offer year by year, the two of the charts first; a sentence where there are not two."""
    page = fixed_page(NAME, "Steady cash against milestone equity", analysis, fresh, (34, *[15.0] * 8))
    found = pair(analysis)
    if found is None:
        page.put(page.row, 0, "Two offers with a base can be set against each other.", "text")
        return page
    page.sentence(f"{finding(*found)}. {weighted_finding(*found)}.", "prose", len(TITLES), 28)
    page.header(*TITLES)
    page.heights[page.row - 1] = 42
    first = page.row
    for side in found:
        _put(page, side)
    last = page.row - 1
    for side in sides(analysis):
        if side.offer.id not in [one.offer.id for one in found]:
            _put(page, side)
    page.sentence(NOTE, "note", len(TITLES))
    page.row += 1
    page.charts.append(_chart(found, first, last, page.row, weighted=False))
    page.charts.append(_chart(found, first, last, page.row + 18, weighted=True))
    return page


def _put(page: Page, side: Side) -> None:
    steady = side.steady
    columns = (steady.guaranteed, steady.target, steady.vesting, steady.hanging, steady.expected)
    for at, (face, weighted) in enumerate(zip(steady.face, steady.weighted, strict=True)):
        row = page.row
        page.line(
            f"{side.name}, year {at + 1}",
            *(float(amounts[at]) for amounts in columns),
            float(face),
            float(weighted),
            style="fixed.money",
        )
        page.put(row, len(TITLES) - 1, float(steady.cash[at]) / float(face) if face else 0.0, "fixed.chance")


def _chart(found: tuple[Side, Side], first: int, last: int, row: int, *, weighted: bool) -> SheetChart:
    series = tuple(
        Series.down(TITLES[column], color, column, (first, last))
        for column, color in (*SORTS, WEIGHTED if weighted else FACE)
    )
    title = weighted_finding(*found) if weighted else finding(*found)
    told = "; ".join(
        f"{side.name}, year {year}: cash {cash:,.0f}, vesting {vest:,.0f}, milestone {milestone:,.0f}"
        for side in found
        for year, (cash, vest, milestone) in enumerate(
            zip(
                side.steady.cash,
                side.steady.vesting,
                side.steady.expected if weighted else side.steady.hanging,
                strict=True,
            ),
            1,
        )
    )
    return SheetChart(ChartKind.STACKED, title, series, (row, 0), (1100, 340), f"{title}. {told}.")
