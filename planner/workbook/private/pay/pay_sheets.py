"""The private sheets of pay at face value, live: Pay by year, and Vesting with its payments and events.

Whole units are written as whole units, so that no formula has to round them.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from planner.analysis import Analysis
from planner.compare.leading import leading_title
from planner.pay.months.month_figures import HEADINGS, RULE
from planner.plan import Offer, Plan
from planner.plan.title import titled
from planner.share import GrantTerms, terms_of
from planner.share.terms import PaymentTerms, assumed_terms
from planner.workbook.private.contents import PAY
from planner.workbook.private.input_copies import Region
from planner.workbook.private.offers_sheet import OffersPage
from planner.workbook.private.page_charts import Drawing, bar_rows, put_charts
from planner.workbook.private.pay.months_sheet import MONTHS, put_months
from planner.workbook.private.private_page import PIXELS, PrivatePage, overflowing
from planner.workbook.private.ranked import focused_first, points, ranked
from planner.workbook.sheets.formula import Operand, RangeTerm, Term, paid_in_year, term
from planner.workbook.sheets.grant_rows import put_sizes
from planner.workbook.sheets.page import Column, Columns, Page, TableRows
from planner.workbook.sheets.pay_rows import PayRows, put_pay
from planner.workbook.sheets.sheet import ChartKind, Series
from planner.workbook.sheets.styles import MID_ACCENT, PALE_BAR

VESTING = "Vesting"
VESTING_SUBTITLE = (
    "Events by month after the start, each amount in the currency of its offer. Blue: typed. "
    "Amber: assumed, as nobody typed it."
)
VESTING_WIDTHS = (240, 70, 96, 110, 110)
LABEL, SUMS = 196, 92
"""Widths of the first and of the last two columns."""
MONTH, PART, AMOUNT = 1, 2, 4
"""Columns that formulas refer to."""


class EventCells(Struct, frozen=True):
    """The cells of an offer's events: months and amounts of its sign-on and of its equity; None: none."""

    sign_on: tuple[RangeTerm, RangeTerm] | None
    equity: tuple[RangeTerm, RangeTerm] | None

    def by_year(self, horizon: int) -> tuple[list[Operand], list[Operand]]:
        """Sign-on and equity by offer year, in the offer's currency."""
        return _by_year(self.sign_on, horizon), _by_year(self.equity, horizon)


def _by_year(events: tuple[RangeTerm, RangeTerm] | None, horizon: int) -> list[Operand]:
    if events is None:
        return [0.0] * horizon
    return [paid_in_year(*events, year) for year in range(1, horizon + 1)]


PAYMENTS: Columns[tuple[int, PaymentTerms]] = (
    Column("Sign-on", lambda item: f"Payment {item[0]}"),
    Column(
        "Month",
        lambda item: item[1].month,
        lambda item: "input.count" if item[1].has_month else "assumption.count",
    ),
    Column("", style=""),
    Column("", style=""),
    Column("Amount", lambda item: item[1].amount, "input.money"),
)


def begin_pay(plan: Plan) -> PrivatePage:
    """Begin the sheet Pay by year, whose columns depend on how many years are compared."""
    horizon = plan.assumptions.horizon_years
    return PrivatePage(PAY, (LABEL, *[(PIXELS - LABEL - 2 * SUMS) // horizon] * horizon, SUMS, SUMS))


def put_vesting(pay: PrivatePage, plan: Plan) -> tuple[Region, Mapping[str, EventCells]]:
    """Put the events of every column at the right of Pay by year; return where, and the cells by offer."""
    page = pay.aside(VESTING, VESTING_WIDTHS, VESTING_SUBTITLE)
    first = page.row
    cells = {offer.id: _put_offer(page, titled(plan, offer)) for offer in plan.columns()}
    return Region(page, first, page.row - 1), cells


def _put_offer(page: Page, offer: Offer) -> EventCells:
    terms = terms_of(offer)
    page.text(f"{offer.company} ({offer.currency})", "section")
    sign_on = _ranges(page, page.table(PAYMENTS, enumerate(terms.payments, 1)))
    equity = _put_grants(page, terms.grants) if terms.grants else None
    for label, text in assumed_terms(terms):
        page.text(f"{label}: {text}.", "note_line")
    page.gap()
    return EventCells(sign_on, equity)


def _put_grants(page: Page, grants: Sequence[GrantTerms]) -> tuple[RangeTerm, RangeTerm] | None:
    """Put sizes first, then every vesting event; return months and amounts of the events."""
    sizes = put_sizes(page, ("Grants", "", "Units or part", "Price or value", "Whole grant"), grants)
    events = [
        _Event(grant, month, part, size)
        for grant, (*_, size) in zip(grants, sizes.cells, strict=True)
        for month, part in grant.events
    ]
    return _ranges(page, page.table(EVENTS, events))


class _Event(Struct, frozen=True):
    """One vesting event: the part of a grant that vests, in units if it has units, and its size."""

    grant: GrantTerms
    month: int
    part: float
    size: Term

    @property
    def role(self) -> str:
        """Typed or assumed."""
        return "input" if self.grant.has_vesting else "assumption"

    def amount(self, part: Term) -> Term:
        """Return what vests, in money."""
        return self.size * part / self.grant.units if self.grant.units else self.size * part


EVENTS: Columns[_Event] = (
    Column("Vesting", lambda event: event.grant.label),
    Column("Month", lambda event: event.month, lambda event: f"{event.role}.count"),
    Column(
        "Units or part",
        lambda event: event.part,
        lambda event: f"{event.role}.{'count' if event.grant.units else 'share'}",
    ),
    Column("", style=""),
    Column("Amount", style="computed.money", formula=lambda event, row: event.amount(row[PART])),
)


def _ranges(page: Page, rows: TableRows) -> tuple[RangeTerm, RangeTerm] | None:
    """Return the cells of months and amounts; None where there is no row."""
    if not rows.cells:
        return None
    first, last = rows.span
    return page.span(first, MONTH, last, MONTH), page.span(first, AMOUNT, last, AMOUNT)


NO_PAY = "No offer has pay to compare yet"
VESTED_YEARLY = 4  # parts of a refresher, one a year
BLOCK = 11  # rows of an offer


def put_pay_by_year(
    analysis: Analysis, page: PrivatePage, offers: OffersPage, schedules: Mapping[str, EventCells]
) -> Mapping[str, PayRows]:
    """Put a summary, a chart of it, and a block for each column that can be computed; return the blocks.

    Blocks that have no room on the printed page are at its right. Then the months, further at the right.
    """
    horizon = analysis.plan.assumptions.horizon_years
    known = {offer.id for offer in analysis.plan.columns() if analysis.offers[offer.id].pay is not None}
    shown = [offer for offer, _ in ranked(analysis, known)]
    top = page.row
    page.row += len(shown) + 3 + bar_rows(len(shown)) if shown else 0
    parts = overflowing(page, "More offers by year", BLOCK)
    blocks = {
        offer.id: _put_block(next(parts), offer, offers, schedules[offer.id], horizon)
        for offer, _ in focused_first(analysis)
        if offer.id in known
    }
    if shown:
        _put_summary(page, top, shown, blocks)
    else:
        page.head(NO_PAY)
    put_months(analysis, page.aside(MONTHS, (LABEL, *[100] * len(HEADINGS)), RULE))
    return blocks


def _put_summary(page: PrivatePage, top: int, shown: Sequence[Offer], blocks: Mapping[str, PayRows]) -> None:
    """Put the totals of each offer, the most worth first, and a chart of them at a row; the headline too."""
    horizon = len(blocks[shown[0].id].headline)

    def year(place: int) -> Column[Offer]:
        return Column(
            f"Year {place + 1}", lambda offer: blocks[offer.id].headline[place] * 1, "computed.money"
        )

    columns: Columns[Offer] = (
        Column("Total at face value", lambda offer: offer.company, "row"),
        *map(year, range(horizon)),
        Column("All years", lambda offer: blocks[offer.id].together * 1, "strong.money"),
        Column("Average", lambda offer: blocks[offer.id].average * 1, "computed.money"),
    )
    below, page.row = page.row, top
    rows = page.table(columns, shown)
    page.gap()
    bars = Series.down("All years", PALE_BAR, horizon + 1, rows.span)
    by_year = "; ".join(
        f"{offer.company}: " + ", ".join(f"{cell.number:,.0f}" for cell in blocks[offer.id].headline)
        for offer in shown
    )
    title = f"Over {horizon} years at face value, the most worth to you first"
    bars = replace(bars, points=points(shown, shown[0].id, MID_ACCENT, PALE_BAR))
    drawing = Drawing(ChartKind.ROWS, title, (bars,), f"By year: {by_year}.", len(shown))
    put_charts(page, drawing)
    page.row = below
    page.head(
        leading_title(
            ((offer, blocks[offer.id].together.number) for offer in shown),
            f"{{name}} pays {{most}} over {horizon} years at face value",
            f"{{name}} pays most over {horizon} years: {{most}} at face value",
            f"{{names}} pay the same over {horizon} years: {{most}} at face value",
        )
    )


def _put_block(page: Page, offer: Offer, offers: OffersPage, schedule: EventCells, horizon: int) -> PayRows:
    rate = offers.cells[offer.id, "rate"]
    sign_on, equity = schedule.by_year(horizon)
    headings = offer.company, "All years"
    rows = put_pay(page, headings, offers.terms(offer), sign_on, equity, rate)
    if offer.refresher:
        made = _put_refreshers(page, offers.cells[offer.id, "refresher"], rate, horizon)
        rows = replace(rows, refreshers=made)
    page.gap()
    return rows


def _put_refreshers(page: Page, refresher: Term, rate: Term, horizon: int) -> tuple[Term, ...]:
    """Put refreshers: a grant at each anniversary, which vests in four even years."""
    made = [min(year, VESTED_YEARLY) for year in range(horizon)]
    amounts = [refresher * grants / VESTED_YEARLY * rate if grants else term(0) for grants in made]
    return tuple(page.line("Refreshers, in no total", *amounts, style="assumption.money")[1:])
