"""The private sheets of pay at face value, live: Pay by year, and Vesting with its payments and events.

Whole units are written as whole units, so that no formula has to round them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from planner.analysis import Analysis
from planner.compare.chart_offers import leader
from planner.plan import Offer, Plan
from planner.plan.title import titled
from planner.share import GrantTerms, terms_of
from planner.share.terms import PaymentTerms, not_stated
from planner.workbook.private.input_sheets import OffersPage
from planner.workbook.sheets.formula import Operand, RangeTerm, Term, paid_in_year, term
from planner.workbook.sheets.grant_rows import put_sizes
from planner.workbook.sheets.offer_charts import compared, in_colour, not_drawn
from planner.workbook.sheets.page import Column, Columns, Page, TableRows
from planner.workbook.sheets.pay_rows import PayRows, put_pay
from planner.workbook.sheets.sheet import CellRange, ChartKind, Series, SheetChart

VESTING = "Vesting"
VESTING_SUBTITLE = (
    "Events by month after the start, each amount in the currency of its offer. Blue: typed. "
    "Amber: assumed, as nobody typed it."
)
VESTING_WIDTHS = (34, 12, 16, 18, 16)
MONTH, PART, AMOUNT = 1, 2, 4
"""Columns that formulas refer to."""


@dataclass(frozen=True, slots=True)
class EventCells:
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


def put_vesting(plan: Plan) -> tuple[Page, Mapping[str, EventCells]]:
    """Put the events of every column, and return their cells by offer identity."""
    page = Page(VESTING, VESTING_WIDTHS)
    page.head(VESTING, VESTING_SUBTITLE, row=3)
    return page, {offer.id: _put_offer(page, titled(plan, offer)) for offer in plan.columns()}


def _put_offer(page: Page, offer: Offer) -> EventCells:
    terms = terms_of(offer)
    page.text(f"{offer.company} ({offer.currency})", "section")
    sign_on = _ranges(page, page.table(PAYMENTS, enumerate(terms.payments, 1)))
    equity = _put_grants(page, terms.grants) if terms.grants else None
    for label, text in not_stated(terms):
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


@dataclass(frozen=True, slots=True)
class _Event:
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


PAY_BY_YEAR = "Pay by year"
VESTED_YEARLY = 4  # parts of a refresher, one a year


def put_pay_by_year(
    analysis: Analysis, offers: OffersPage, schedules: Mapping[str, EventCells]
) -> tuple[Page, Mapping[str, PayRows]]:
    """Put a block for each column that can be computed, a chart of the totals, and return the blocks."""
    plan = analysis.plan
    horizon = plan.assumptions.horizon_years
    page = Page(PAY_BY_YEAR, (34, *[13.0] * horizon, 14, 14))
    page.head(PAY_BY_YEAR, f"Face value, before tax, in {plan.currency}.", row=3)
    blocks: dict[str, PayRows] = {}
    for offer in plan.columns():
        if analysis.offers[offer.id].pay is not None:
            blocks[offer.id] = _put_block(page, titled(plan, offer), offers, schedules[offer.id], horizon)
    if compared(plan, blocks):
        page.charts.append(_chart(page, plan, blocks, horizon))
    return page, blocks


def _put_block(page: Page, offer: Offer, offers: OffersPage, schedule: EventCells, horizon: int) -> PayRows:
    rate = offers.cells[offer.id, "rate"]
    sign_on, equity = schedule.by_year(horizon)
    headings = offer.company, "All years"
    rows = put_pay(page, headings, offers.terms(offer), sign_on, equity, rate=rate, cash_totals=True)
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


def _chart(page: Page, plan: Plan, blocks: Mapping[str, PayRows], horizon: int) -> SheetChart:
    shown = [(offer, blocks[offer.id], color) for offer, color in in_colour(plan, blocks)]
    series = tuple(
        Series(
            offer.company,
            CellRange(rows.first_row - 1, 1, rows.first_row - 1, horizon),
            CellRange(rows.headline_row, 1, rows.headline_row, horizon),
            color,
        )
        for offer, rows, color in shown
    )
    known = compared(plan, blocks)
    best, most = leader((offer, blocks[offer.id].headline[0].number) for offer in known)
    title = f"{best.company} pays most in year 1: {most:,.0f} at face value{not_drawn(plan, blocks)}"
    by_year = "; ".join(
        f"{offer.company}: " + ", ".join(f"{cell.number:,.0f}" for cell in blocks[offer.id].headline)
        for offer in known
    )
    return SheetChart(
        ChartKind.COLUMNS, title, series, (page.row, 0), (860, 330), f"{title}. By year: {by_year}."
    )
