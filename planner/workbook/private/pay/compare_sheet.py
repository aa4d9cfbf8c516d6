"""The private sheet Compare: charts of pay, worth, tax and sums over all offers, then what flips the winner.

Pay and tax are live; worth is a fixed value. The numbers of the charts are at the right.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from planner.analysis import Analysis
from planner.compare.chart_offers import MOST, leader
from planner.compare.leading import LEFT, leading_title
from planner.plan import Offer
from planner.plan.title import sentence_start, within_sentence
from planner.values import Figure
from planner.workbook.private.contents import COMPARE
from planner.workbook.private.page_charts import Drawing, put_charts, round_above
from planner.workbook.private.pay.flip_rows import put_flips
from planner.workbook.private.pay.steady_rows import put_steady
from planner.workbook.private.pay.tax_sheet import NetCells
from planner.workbook.private.private_page import PrivatePage
from planner.workbook.private.ranked import coloured, named_lines, points, ranked
from planner.workbook.sheets.formula import Term, term
from planner.workbook.sheets.page import Column, Columns
from planner.workbook.sheets.pay_rows import EQUITY, PayRows
from planner.workbook.sheets.sheet import CellRange, ChartKind, Series
from planner.workbook.sheets.styles import ACCENT, GREY, MID_ACCENT, PALE_ACCENT, PALE_BAR

MONEY = "computed.money"
WIDTHS = (172, *[81] * 8)
LABEL, AMOUNT = 180, 104
BAR, LOW_BAR = 19, 14  # points
SORTS = (
    ("Guaranteed", ACCENT, False),
    ("Target and benefits", MID_ACCENT, False),
    ("Paper", ACCENT, True),
    ("Refreshers, in no total", GREY, True),
)
WORTH, BELOW, ABOVE, NET, REAL, SUMS = 5, 6, 7, 8, 9, 10
"""Columns of the table of what is drawn; from `SUMS` on a column a year."""
NO_PAY = "No offer has pay to compare yet"


class Drawn(Struct, frozen=True, eq=False):
    """What the charts are made from: the offers in order, their blocks, what is left, and its rows."""

    analysis: Analysis
    offers: Sequence[Offer]
    blocks: Mapping[str, PayRows]
    net: Mapping[str, NetCells]
    left: int = 0
    rows: tuple[int, int] = (0, 0)

    @property
    def bar(self) -> float:
        """Points of a bar: with many offers they are lower."""
        return LOW_BAR if len(self.offers) > MOST else BAR

    def figure(self, offer: Offer) -> Figure | None:
        """The worth of an offer a year, with its range; None where it has none."""
        result = self.analysis.offers[offer.id]
        return None if result.worth is None else result.figures["worth_year"]

    def series(self, name: str, color: str, column: int) -> Series:
        """A series over a column of the table."""
        return Series.down(name, color, self.left + column, self.rows, self.left)

    def span(self, column: int) -> CellRange:
        """The cells of a column of the table."""
        first, last = self.rows
        return CellRange(first, self.left + column, last, self.left + column)

    def leading(self) -> tuple[str, ...]:
        """The colours of bars: the best offer strong."""
        return points(self.offers, self.offers[0].id, MID_ACCENT, PALE_BAR)


def put_compare(
    analysis: Analysis, blocks: Mapping[str, PayRows], net: Mapping[str, NetCells]
) -> PrivatePage:
    """Put the charts, two by two, what would flip the winner, and steady cash against milestone equity."""
    page = PrivatePage(COMPARE, WIDTHS)
    offers = [offer for offer, _ in ranked(analysis, blocks)]
    if not offers:
        page.head(NO_PAY)
        return page
    page.head()
    drawn = _put_table(page, Drawn(analysis, offers, blocks, net))
    put_charts(page, _certainty_chart(drawn), *_worth_chart(drawn))
    put_charts(page, *_net_chart(drawn), _sums_chart(drawn), lines=160)
    page.gap()
    put_flips(page, analysis)
    put_steady(page, analysis)
    return page


def _put_table(page: PrivatePage, drawn: Drawn) -> Drawn:
    years = len(drawn.blocks[drawn.offers[0].id].headline)
    aside = page.aside(
        "What the charts draw", (LABEL, *[AMOUNT] * (SUMS - 1 + years)), "The most worth first"
    )
    rows = aside.table(_columns(drawn, years), drawn.offers)
    return replace(drawn, left=aside.left, rows=rows.span)


def _columns(drawn: Drawn, years: int) -> Columns[Offer]:
    def certainty(place: int, name: str) -> Column[Offer]:
        return Column(name, lambda offer: _by_certainty(drawn.blocks[offer.id])[place], MONEY)

    def summed(year: int) -> Column[Offer]:
        def content(offer: Offer) -> Term:
            return list(accumulate(drawn.blocks[offer.id].headline))[year] * 1

        return Column(f"To year {year + 1}", content, MONEY)

    def worth(heading: str, value: str, style: str) -> Column[Offer]:
        def content(offer: Offer) -> float | None:
            figure = drawn.figure(offer)
            return None if figure is None else _of(figure, value)

        return Column(heading, content, style)

    def left(heading: str, of: str) -> Column[Offer]:
        def content(offer: Offer) -> Term | None:
            cells = drawn.net.get(offer.id)
            return None if cells is None else getattr(cells, of) * 1

        return Column(heading, content, MONEY)

    return (
        Column("Year 1", lambda offer: offer.company),
        *(certainty(place, name) for place, (name, _, _) in enumerate(SORTS)),
        worth("Worth a year", "worth", "fixed.money"),
        worth("Down to 1 in 10", "below", "fixed.money"),
        worth("Up to 1 in 10", "above", "fixed.money"),
        left("After tax", "net"),
        left("At US prices", "real"),
        *map(summed, range(years)),
    )


def _of(figure: Figure, value: str) -> float:
    worth = figure.value or 0.0
    low, high = (worth if end is None else end for end in (figure.low, figure.high))
    return {"worth": worth, "below": worth - low, "above": high - worth}[value]


def _by_certainty(rows: PayRows) -> tuple[Term, ...]:
    guaranteed, paper = rows.guaranteed[0], rows.rows[EQUITY][0]
    refreshers = rows.refreshers[0] * 1 if rows.refreshers else term(0)
    return guaranteed * 1, rows.headline[0] - guaranteed - paper, paper * 1, refreshers


def _certainty_chart(drawn: Drawn) -> Drawing:
    series = tuple(
        replace(drawn.series(name, color, column), hatched=hatched)
        for column, (name, color, hatched) in enumerate(SORTS, 1)
    )
    guaranteed = [(offer, drawn.blocks[offer.id].guaranteed[0].number) for offer in drawn.offers]
    amounts = "; ".join(f"{offer.company} {amount:,.0f}" for offer, amount in guaranteed)
    title = leading_title(
        guaranteed,
        "{name} guarantees {most} in year 1",
        "{name} guarantees most in year 1: {most}",
        "{names} guarantee the same in year 1: {most}",
    )
    details = f"Pay of year 1 by certainty. Guaranteed: {amounts}."
    return Drawing(ChartKind.STACKED_ROWS, title, series, details, len(drawn.offers), bar=drawn.bar)


def _worth_chart(drawn: Drawn) -> tuple[Drawing, ...]:
    known = [(offer, figure) for offer in drawn.offers if (figure := drawn.figure(offer)) is not None]
    if not known:
        return ()
    title = leading_title(
        ((offer, figure.value or 0.0) for offer, figure in known),
        "{name} is worth {most} a year to you",
        "{name} is worth most to you: {most} a year",
        "{names} are worth the same to you: {most} a year",
    )
    ranges = "; ".join(
        f"{offer.company} {figure.value or 0:,.0f}, from {(figure.value or 0) - _of(figure, 'below'):,.0f} "
        f"to {(figure.value or 0) + _of(figure, 'above'):,.0f}"
        for offer, figure in known
    )
    bars = replace(
        drawn.series("Worth a year", PALE_ACCENT, WORTH),
        points=drawn.leading(),
        spread=(drawn.span(BELOW), drawn.span(ABOVE)),
    )
    details = f"8 of 10 outcomes: {ranges}."
    high = round_above(max((figure.value or 0.0) + _of(figure, "above") for _, figure in known))
    return (Drawing(ChartKind.ROWS, title, (bars,), details, len(drawn.offers), high=high, bar=drawn.bar),)


def _net_chart(drawn: Drawn) -> tuple[Drawing, ...]:
    known = [offer for offer in drawn.offers if offer.id in drawn.net]
    if not known:
        return ()
    amounts = "; ".join(
        f"{offer.company} {drawn.net[offer.id].net.number:,.0f}, "
        f"at US prices {drawn.net[offer.id].real.number:,.0f}"
        for offer in known
    )
    series = (drawn.series("After tax", GREY, NET), drawn.series("At US prices", ACCENT, REAL))
    title = leading_title(((offer, drawn.net[offer.id].real.number) for offer in known), *LEFT)
    return (Drawing(ChartKind.ROWS, title, series, f"{amounts}.", len(drawn.offers), bar=drawn.bar),)


def _sums_chart(drawn: Drawn) -> Drawing:
    years = len(drawn.blocks[drawn.offers[0].id].headline)
    first, _ = drawn.rows
    left, right = drawn.left + SUMS, drawn.left + SUMS + years - 1
    labels = CellRange(first - 1, left, first - 1, right)
    rows = {offer.id: row for row, offer in enumerate(drawn.offers, first)}
    lines = coloured(drawn.analysis, drawn.blocks)
    series = tuple(
        Series(
            name,
            labels,
            CellRange(rows[curve.offer.id], left, rows[curve.offer.id], right),
            curve.color,
            overlaid=not curve.pale,
            thin=curve.pale,
            stripes=curve.stripes,
        )
        for curve, name in zip(lines, named_lines(lines), strict=True)
    )
    sums = [
        (offer, [year.number for year in accumulate(drawn.blocks[offer.id].headline)])
        for offer in drawn.offers
    ]
    amounts = "; ".join(
        f"{offer.company}: " + ", ".join(f"{amount:,.0f}" for amount in by_year) for offer, by_year in sums
    )
    details = f"At face value, summed up by year: {amounts}."
    return Drawing(ChartKind.LINES, _ahead(sums), series, details)


def _ahead(sums: Sequence[tuple[Offer, Sequence[float]]]) -> str:
    """Return who is ahead in all, and from which year on it is another than in the first."""
    _, first = sums[0]
    leaders = [leader((offer, amounts[at]) for offer, amounts in sums)[0] for at in range(len(first))]
    ahead = leaders[0].company
    last = [(offer, amounts[-1]) for offer, amounts in sums]
    if len(sums) == 1 or all(offer_sums == first for _, offer_sums in sums):
        years = len(first)
        return leading_title(
            last,
            f"{{name}} pays {{most}} in all of {years} years",
            "",
            f"{{names}} are level in all, whichever years are summed up: {{most}} in {years} years",
        )
    changed = next((at for at, offer in enumerate(leaders) if offer.id != leaders[0].id), None)
    if changed is None:
        return f"{sentence_start(ahead)} is ahead in all, whichever years are summed up"
    passing = sentence_start(leaders[changed].company)
    return f"{passing} overtakes {within_sentence(ahead)} in all by year {changed + 1}"
