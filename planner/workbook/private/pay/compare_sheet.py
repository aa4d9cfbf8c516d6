"""The private Compare sheet: the panels of the window, each over a table that says the same.

Pay and tax are live; worth is a fixed value.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from planner.analysis import Analysis
from planner.compare.chart_offers import leader
from planner.plan import Offer, Plan
from planner.workbook.private.pay.results_sheets import fixed_page
from planner.workbook.private.pay.tax_sheet import NetCells
from planner.workbook.sheets.formula import Term, TextFormula, term
from planner.workbook.sheets.offer_charts import compared, in_colour, not_drawn
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.pay_rows import EQUITY, PayRows
from planner.workbook.sheets.sheet import CellRange, ChartKind, Series, SheetChart
from planner.workbook.sheets.styles import ACCENT, AMBER, LINE, MID_ACCENT, PALE_ACCENT

NAME = "Compare"
SIZE = (620, 330)
TALL, ACROSS = 17, 6  # rows and columns that a chart takes
CERTAINTIES = (
    ("Guaranteed", ACCENT, False),
    ("Target and benefits", MID_ACCENT, False),
    ("Paper", ACCENT, True),
    ("Refreshers, in no total", AMBER, True),
)
_SPREAD = (("Up to P10", LINE, 1), ("P10 to worth", ACCENT, 2), ("Worth to P90", PALE_ACCENT, 3))
_LEFT = (("After tax", ACCENT, 1), ("At US prices", PALE_ACCENT, 2))
ColouredOffers = Sequence[tuple[Offer, str]]


def put_compare(
    analysis: Analysis, blocks: Mapping[str, PayRows], left: Mapping[str, NetCells], fresh: TextFormula
) -> Page:
    """Put worth, what is left, and pay by year and certainty, with a chart of each above them."""
    page = fixed_page(NAME, "The offers side by side", analysis, fresh, (22, *[14.0] * 11))
    shown = in_colour(analysis.plan, blocks)
    if not shown:
        page.put(page.row, 0, "No offer has pay to compare yet.", "text")
        return page
    page.row += 2 * TALL
    plan = analysis.plan
    _put_years(page, plan, shown, blocks)
    _put_worth(page, [one for one in shown if analysis.offers[one[0].id].worth], analysis)
    _put_left(page, plan, [one for one in shown if one[0].id in left], left)
    _put_sums(page, plan, shown, blocks)
    return page


def _place(number: int) -> tuple[int, int]:
    """Where the first to the fourth chart stand: two by two."""
    return 3 + TALL * (number // 2), ACROSS * (number % 2)


def _put_years(page: Page, plan: Plan, shown: ColouredOffers, blocks: Mapping[str, PayRows]) -> None:
    page.header("Pay by year", "", *(name for name, _, _ in CERTAINTIES))
    page.heights[page.row - 1] = 30
    first = page.row
    for year in range(len(blocks[shown[0][0].id].headline)):
        for place, (offer, _) in enumerate(shown):
            page.put(page.row, 0, "" if place else f"Year {year + 1}", "label")
            page.put(page.row, 1, offer.company, "label")
            for column, amount in enumerate(_by_certainty(blocks[offer.id], year), 2):
                page.put(page.row, column, amount, "computed.money")
            page.row += 1
    last = page.row - 1
    page.row += 1
    labels = CellRange(first, 0, last, 1)
    series = tuple(
        Series(name, labels, CellRange(first, column, last, column), color, hatched=hatched)
        for column, (name, color, hatched) in enumerate(CERTAINTIES, 2)
    )
    sure = [(offer, blocks[offer.id].guaranteed[0].number) for offer in compared(plan, blocks)]
    best, most = leader(sure)
    title = f"{best.company} guarantees most in year 1: {most:,.0f}{not_drawn(plan, blocks)}"
    told = "; ".join(f"{offer.company} {amount:,.0f}" for offer, amount in sure)
    words = f"{title}. Pay by year and certainty, stacked. Guaranteed in year 1: {told}."
    page.charts.append(SheetChart(ChartKind.STACKED, title, series, _place(0), SIZE, words))


def _by_certainty(rows: PayRows, year: int) -> tuple[Term, ...]:
    sure, paper = rows.guaranteed[year], rows.rows[EQUITY][year]
    extra = rows.refreshers[year] * 1 if rows.refreshers else term(0)
    return sure * 1, rows.headline[year] - sure - paper, paper * 1, extra


def _put_worth(page: Page, shown: ColouredOffers, analysis: Analysis) -> None:
    page.header("Worth to you, a year", "P10", "P10 to worth", "Worth to P90", "Worth", "P90")
    first, told = page.row, list[str]()
    for offer, _ in shown:
        figure = analysis.offers[offer.id].figures["worth_year"]
        page.put(page.row, 0, offer.company, "label")
        low, worth, high = (
            page.put(page.row, column, amount, "fixed.money")
            for column, amount in ((1, figure.low), (4, figure.value), (5, figure.high))
        )
        page.put(page.row, 2, worth - low, "computed.money")
        page.put(page.row, 3, high - worth, "computed.money")
        told.append(f"{offer.company} {worth.number:,.0f}, from {low.number:,.0f} to {high.number:,.0f}")
        page.row += 1
    if told:
        series = tuple(Series.down(*one, (first, page.row - 1)) for one in _SPREAD)
        plan = analysis.plan
        worths = {
            offer_id: figure.value
            for offer_id, result in analysis.offers.items()
            if result.worth is not None and (figure := result.figures["worth_year"]).value is not None
        }
        best, most = leader((offer, worths[offer.id]) for offer in compared(plan, worths))
        title = f"{best.company} is worth most to you: {most:,.0f} a year{not_drawn(plan, worths)}"
        words = f"{title}. From P10 to P90: {'; '.join(told)}."
        page.charts.append(SheetChart(ChartKind.STACKED_ROWS, title, series, _place(1), SIZE, words))
    page.row += 1


def _put_left(page: Page, plan: Plan, shown: ColouredOffers, left: Mapping[str, NetCells]) -> None:
    page.header("Year 1", "After tax", "At US prices")
    first, told = page.row, list[str]()
    for offer, _ in shown:
        held = left[offer.id]
        page.put(page.row, 0, offer.company, "label")
        page.put(page.row, 1, held.net * 1, "computed.money")
        page.put(page.row, 2, held.real * 1, "computed.money")
        told.append(f"{offer.company} {held.net.number:,.0f}, at US prices {held.real.number:,.0f}")
        page.row += 1
    if told:
        series = tuple(Series.down(*one, (first, page.row - 1)) for one in _LEFT)
        best, most = leader((offer, left[offer.id].real.number) for offer in compared(plan, left))
        ahead = f"{best.company} leaves most after tax and prices: {most:,.0f} in year 1"
        title = f"{ahead}{not_drawn(plan, left)}"
        words = f"{title}. {'; '.join(told)}."
        page.charts.append(SheetChart(ChartKind.COLUMNS, title, series, _place(2), SIZE, words))
    page.row += 1


def _put_sums(page: Page, plan: Plan, shown: ColouredOffers, blocks: Mapping[str, PayRows]) -> None:
    years = len(blocks[shown[0][0].id].headline)
    page.header("Years summed up", *(f"Year {year}" for year in range(1, years + 1)))
    labels = CellRange(page.row - 1, 1, page.row - 1, years)
    series = list[Series]()
    for offer, color in shown:
        page.put(page.row, 0, offer.company, "label")
        added = list(accumulate(blocks[offer.id].headline))
        for year, amount in enumerate(added, 1):
            page.put(page.row, year, amount * 1, "computed.money")
        series.append(
            Series(offer.company, labels, CellRange(page.row, 1, page.row, years), color, overlaid=True)
        )
        page.row += 1
    sums = [
        (offer, [year.number for year in accumulate(blocks[offer.id].headline)])
        for offer in compared(plan, blocks)
    ]
    title = f"{_ahead(sums)}{not_drawn(plan, blocks)}"
    told = "; ".join(
        f"{offer.company}: " + ", ".join(f"{amount:,.0f}" for amount in amounts) for offer, amounts in sums
    )
    words = f"{title}. At face value, by year: {told}."
    page.charts.append(SheetChart(ChartKind.LINES, title, tuple(series), _place(3), SIZE, words))


def _ahead(sums: Sequence[tuple[Offer, Sequence[float]]]) -> str:
    """Say who is ahead in all, and from which year on it is another than in the first."""
    _, first = sums[0]
    leaders = [leader((offer, amounts[at]) for offer, amounts in sums)[0] for at in range(len(first))]
    ahead = leaders[0].company
    changed = next((at for at, offer in enumerate(leaders) if offer.id != leaders[0].id), None)
    if changed is None:
        return f"{ahead} is ahead in all, whichever years are summed up"
    return f"{leaders[changed].company} overtakes {ahead} in all by year {changed + 1}"
