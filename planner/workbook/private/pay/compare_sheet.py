"""The private Compare sheet: the panels of the window, each over a table of its numbers.

Pay and tax are live; worth is a fixed value.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from planner.analysis import Analysis
from planner.compare.chart_offers import leader
from planner.plan import Offer, Plan
from planner.values import Figure
from planner.workbook.private.pay.results_sheets import fixed_page
from planner.workbook.private.pay.tax_sheet import NetCells
from planner.workbook.sheets.formula import Term, TextFormula, term
from planner.workbook.sheets.offer_charts import compared, in_colour, not_drawn
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.pay_rows import EQUITY, PayRows
from planner.workbook.sheets.sheet import CellRange, ChartKind, Series, SheetChart
from planner.workbook.sheets.styles import ACCENT, AMBER, LINE, MID_ACCENT, PALE_ACCENT

MONEY = "computed.money"
SIZE = (620, 330)
TALL, ACROSS = 17, 6  # rows and columns that a chart takes
CERTAINTIES = (
    ("Guaranteed", ACCENT, False),
    ("Target and benefits", MID_ACCENT, False),
    ("Paper", ACCENT, True),
    ("Refreshers, in no total", AMBER, True),
)
_SPREAD = (
    ("Up to the low end", LINE, 1),
    ("Low end to worth", ACCENT, 2),
    ("Worth to high end", PALE_ACCENT, 3),
)
_NET = (("After tax", ACCENT, 1), ("At US prices", PALE_ACCENT, 2))
"""Columns of charts: the name of the series, its colour, the column."""
ColouredOffers = Sequence[tuple[Offer, str]]


@dataclass(frozen=True, slots=True)
class OfferYear:
    """One year of one offer; `year` counts from 0, and `is_first` says whether its row names the year."""

    offer: Offer
    year: int
    is_first: bool


def put_compare(
    analysis: Analysis, blocks: Mapping[str, PayRows], net: Mapping[str, NetCells], fresh: TextFormula
) -> Page:
    """Put worth, what is left, and pay by year and certainty, with a chart of each above them."""
    page = fixed_page("Compare", "The offers side by side", analysis, fresh, (22, *[14.0] * 11))
    plan = analysis.plan
    offers = in_colour(plan, blocks)
    if not offers:
        page.text("No offer has pay to compare yet.")
        return page
    page.gap(2 * TALL)
    _put_years(page, plan, offers, blocks)
    page.gap()
    _put_worth(page, [offer for offer, _ in offers if analysis.offers[offer.id].worth], analysis)
    page.gap()
    _put_net(page, plan, [offer for offer, _ in offers if offer.id in net], net)
    page.gap()
    _put_sums(page, plan, offers, blocks)
    return page


def _put_chart(
    page: Page, number: int, kind: ChartKind, texts: tuple[str, str], series: Sequence[Series]
) -> None:
    """Put the first to the fourth chart, two by two; `texts` are its title and what follows that."""
    title, details = texts
    place = 3 + TALL * (number // 2), ACROSS * (number % 2)
    page.charts.append(SheetChart(kind, title, tuple(series), place, SIZE, f"{title}. {details}."))


def _put_years(page: Page, plan: Plan, offers: ColouredOffers, blocks: Mapping[str, PayRows]) -> None:
    years = range(len(blocks[offers[0][0].id].headline))
    items = [OfferYear(offer, year, not place) for year in years for place, (offer, _) in enumerate(offers)]
    rows = page.table(_year_columns(blocks), items, header=30)
    labels = CellRange(rows.first, 0, rows.last, 1)
    series = [
        Series(name, labels, CellRange(rows.first, column, rows.last, column), color, hatched=hatched)
        for column, (name, color, hatched) in enumerate(CERTAINTIES, 2)
    ]
    guaranteed = [(offer, blocks[offer.id].guaranteed[0].number) for offer in compared(plan, blocks)]
    best, most = leader(guaranteed)
    title = f"{best.company} guarantees most in year 1: {most:,.0f}{not_drawn(plan, blocks)}"
    amounts = "; ".join(f"{offer.company} {amount:,.0f}" for offer, amount in guaranteed)
    details = f"Pay by year and certainty, stacked. Guaranteed in year 1: {amounts}"
    _put_chart(page, 0, ChartKind.STACKED, (title, details), series)


def _year_columns(blocks: Mapping[str, PayRows]) -> Columns[OfferYear]:
    def certainty(place: int, name: str) -> Column[OfferYear]:
        return Column(name, lambda item: _by_certainty(blocks[item.offer.id], item.year)[place], MONEY)

    return (
        Column("Pay by year", lambda item: f"Year {item.year + 1}" if item.is_first else ""),
        Column("", lambda item: item.offer.company),
        *(certainty(place, name) for place, (name, _, _) in enumerate(CERTAINTIES)),
    )


def _by_certainty(rows: PayRows, year: int) -> tuple[Term, ...]:
    guaranteed, paper = rows.guaranteed[year], rows.rows[EQUITY][year]
    refreshers = rows.refreshers[year] * 1 if rows.refreshers else term(0)
    return guaranteed * 1, rows.headline[year] - guaranteed - paper, paper * 1, refreshers


def _worth_columns(analysis: Analysis) -> Columns[Offer]:
    def figure(offer: Offer) -> Figure:
        return analysis.offers[offer.id].figures["worth_year"]

    low, worth, high = 1, 4, 5  # columns that formulas refer to
    return (
        Column("Worth to you, a year", lambda offer: offer.company),
        Column("8 of 10 outcomes, from", lambda offer: figure(offer).low, "fixed.money"),
        Column("Low end to worth", style=MONEY, formula=lambda _, row: row[worth] - row[low]),
        Column("Worth to high end", style=MONEY, formula=lambda _, row: row[high] - row[worth]),
        Column("Worth", lambda offer: figure(offer).value, "fixed.money"),
        Column("8 of 10 outcomes, to", lambda offer: figure(offer).high, "fixed.money"),
    )


def _put_worth(page: Page, offers: Sequence[Offer], analysis: Analysis) -> None:
    rows = page.table(_worth_columns(analysis), offers)
    if not offers:
        return
    plan = analysis.plan
    worths = {
        offer_id: figure.value
        for offer_id, result in analysis.offers.items()
        if result.worth is not None and (figure := result.figures["worth_year"]).value is not None
    }
    best, most = leader((offer, worths[offer.id]) for offer in compared(plan, worths))
    title = f"{best.company} is worth most to you: {most:,.0f} a year{not_drawn(plan, worths)}"
    ranges = "; ".join(
        f"{offer.company} {worth.number:,.0f}, from {low.number:,.0f} to {high.number:,.0f}"
        for offer, (_, low, _, _, worth, high) in zip(offers, rows.cells, strict=True)
    )
    series = [Series.down(*column, rows.span) for column in _SPREAD]
    _put_chart(page, 1, ChartKind.STACKED_ROWS, (title, f"8 of 10 outcomes: {ranges}"), series)


def _put_net(page: Page, plan: Plan, offers: Sequence[Offer], net: Mapping[str, NetCells]) -> None:
    columns: Columns[Offer] = (
        Column("Year 1", lambda offer: offer.company),
        Column("After tax", lambda offer: net[offer.id].net * 1, MONEY),
        Column("At US prices", lambda offer: net[offer.id].real * 1, MONEY),
    )
    rows = page.table(columns, offers)
    if not offers:
        return
    best, most = leader((offer, net[offer.id].real.number) for offer in compared(plan, net))
    ahead = f"{best.company} leaves most after tax and prices: {most:,.0f} in year 1"
    amounts = "; ".join(
        f"{offer.company} {net[offer.id].net.number:,.0f}, at US prices {net[offer.id].real.number:,.0f}"
        for offer in offers
    )
    series = [Series.down(*column, rows.span) for column in _NET]
    _put_chart(page, 2, ChartKind.COLUMNS, (f"{ahead}{not_drawn(plan, net)}", amounts), series)


def _put_sums(page: Page, plan: Plan, offers: ColouredOffers, blocks: Mapping[str, PayRows]) -> None:
    years = len(blocks[offers[0][0].id].headline)

    def summed(year: int) -> Column[Offer]:
        def content(offer: Offer) -> Term:
            return list(accumulate(blocks[offer.id].headline))[year] * 1

        return Column(f"Year {year + 1}", content, MONEY)

    columns: Columns[Offer] = (
        Column("Years summed up", lambda offer: offer.company),
        *map(summed, range(years)),
    )
    rows = page.table(columns, [offer for offer, _ in offers])
    labels = CellRange(rows.first - 1, 1, rows.first - 1, years)
    series = [
        Series(offer.company, labels, CellRange(row, 1, row, years), color, overlaid=True)
        for row, (offer, color) in enumerate(offers, rows.first)
    ]
    sums = [
        (offer, [year.number for year in accumulate(blocks[offer.id].headline)])
        for offer in compared(plan, blocks)
    ]
    amounts = "; ".join(
        f"{offer.company}: " + ", ".join(f"{amount:,.0f}" for amount in by_year) for offer, by_year in sums
    )
    texts = f"{_ahead(sums)}{not_drawn(plan, blocks)}", f"At face value, by year: {amounts}"
    _put_chart(page, 3, ChartKind.LINES, texts, series)


def _ahead(sums: Sequence[tuple[Offer, Sequence[float]]]) -> str:
    """Return who is ahead in all, and from which year on it is another than in the first."""
    _, first = sums[0]
    leaders = [leader((offer, amounts[at]) for offer, amounts in sums)[0] for at in range(len(first))]
    ahead = leaders[0].company
    changed = next((at for at, offer in enumerate(leaders) if offer.id != leaders[0].id), None)
    if changed is None:
        return f"{ahead} is ahead in all, whichever years are summed up"
    return f"{leaders[changed].company} overtakes {ahead} in all by year {changed + 1}"
