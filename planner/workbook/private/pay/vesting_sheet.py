"""The private Vesting sheet: a row for every payment of a sign-on and for every vesting event.

Whole units are written as whole units, so that no formula has to round them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.plan import Offer, Plan
from planner.plan.title import titled
from planner.share import GrantTerms, terms_of
from planner.share.terms import PaymentTerms, not_stated
from planner.workbook.sheets.formula import Operand, RangeTerm, Term, paid_in_year
from planner.workbook.sheets.page import Column, Columns, Page, TableRows
from planner.workbook.sheets.pay_rows import put_options, put_size

NAME = "Vesting"
SUBTITLE = (
    "Events by month after the start, each amount in the currency of its offer. Blue: typed. "
    "Amber: assumed, as nobody typed it."
)
WIDTHS = (34, 12, 16, 18, 16)
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
    page = Page(NAME, WIDTHS)
    page.head(NAME, SUBTITLE, row=3)
    return page, {offer.id: _put_offer(page, titled(plan, offer)) for offer in plan.columns()}


def _put_offer(page: Page, offer: Offer) -> EventCells:
    terms = terms_of(offer)
    page.text(f"{offer.company} ({offer.currency})", "section")
    sign_on = _ranges(page, page.table(PAYMENTS, enumerate(terms.payments, 1)))
    equity = _put_grants(page, terms.grants) if terms.grants else None
    for label, text in not_stated(terms):
        page.text(f"{label}: {text}.", "note_line")
    page.row += 1
    return EventCells(sign_on, equity)


def _put_grants(page: Page, grants: Sequence[GrantTerms]) -> tuple[RangeTerm, RangeTerm] | None:
    """Put sizes first, then every vesting event; return months and amounts of the events."""
    options = put_options(page, grants)
    page.header("Grants", "", "Units or part", "Price or value", "Whole grant")
    sizes = []
    for place, grant in enumerate(grants):
        page.put(page.row, 0, grant.label, "label")
        sizes.append(put_size(page, grant, page.row, PART, options.get(place)))
        page.row += 1
    events = [
        _Event(grant, month, part, size)
        for grant, size in zip(grants, sizes, strict=True)
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
