"""The private Vesting sheet: every payment of a sign-on and every vesting event as a row of its own.

Whole units stand as whole units: no formula has to round them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.plan import Offer, Plan
from planner.plan.title import titled
from planner.share import GrantTerms, Terms, terms_of
from planner.share.terms import not_stated
from planner.workbook.sheets.formula import Operand, RangeTerm, Term, paid_in_year
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.pay_rows import put_options, put_size

NAME = "Vesting"
SUBTITLE = (
    "Events by month after the start, each amount in the currency of its offer. Blue: typed. "
    "Amber: assumed, as nobody typed it."
)
WIDTHS = (34, 12, 16, 18, 16)
ITEM, MONTH, PART, _, AMOUNT = range(5)


@dataclass(frozen=True, slots=True)
class EventCells:
    """Where an offer's events stand: months and amounts of its sign-on and of its equity; None: none."""

    sign_on: tuple[RangeTerm, RangeTerm] | None
    equity: tuple[RangeTerm, RangeTerm] | None

    def by_year(self, horizon: int) -> tuple[list[Operand], list[Operand]]:
        """Sign-on and equity by offer year, in the offer's currency."""
        return _by_year(self.sign_on, horizon), _by_year(self.equity, horizon)


def _by_year(events: tuple[RangeTerm, RangeTerm] | None, horizon: int) -> list[Operand]:
    if events is None:
        return [0.0] * horizon
    return [paid_in_year(*events, year) for year in range(1, horizon + 1)]


def put_vesting(plan: Plan) -> tuple[Page, Mapping[str, EventCells]]:
    """Put the events of every column, and return where they stand by offer identity."""
    page = Page(NAME, WIDTHS)
    page.put(0, 0, NAME, "title")
    page.put(1, 0, SUBTITLE, "subtitle")
    page.heights[0] = 24
    page.row = 3
    return page, {offer.id: _put_offer(page, titled(plan, offer)) for offer in plan.columns()}


def _put_offer(page: Page, offer: Offer) -> EventCells:
    terms = terms_of(offer)
    page.put(page.row, 0, f"{offer.company} ({offer.currency})", "section")
    page.row += 1
    page.header("Sign-on", "Month", "", "", "Amount")
    first = page.row
    for number, payment in enumerate(terms.payments, 1):
        page.put(page.row, ITEM, f"Payment {number}", "label")
        page.put(page.row, MONTH, payment.month, "input.count" if payment.has_month else "assumption.count")
        page.put(page.row, AMOUNT, payment.amount, "input.money")
        page.row += 1
    sign_on = _spans(page, first)
    if not terms.grants:
        _put_not_stated(page, terms)
        page.row += 1
        return EventCells(sign_on, None)
    options = put_options(page, terms.grants)
    page.header("Grants", "", "Units or part", "Price or value", "Whole grant")
    sizes = []
    for place, grant in enumerate(terms.grants):
        page.put(page.row, ITEM, grant.label, "label")
        sizes.append(put_size(page, grant, page.row, PART, options.get(place)))
        page.row += 1
    page.header("Vesting", "Month", "Units or part", "", "Amount")
    first = page.row
    for grant, size in zip(terms.grants, sizes, strict=True):
        _put_events(page, grant, size)
    equity = _spans(page, first)
    _put_not_stated(page, terms)
    page.row += 1
    return EventCells(sign_on, equity)


def _put_not_stated(page: Page, terms: Terms) -> None:
    """Say what of the events above nobody typed, and how it is counted."""
    for label, text in not_stated(terms):
        page.put(page.row, ITEM, f"{label}: {text}.", "note_line")
        page.row += 1


def _put_events(page: Page, grant: GrantTerms, size: Term) -> None:
    role = "input" if grant.has_vesting else "assumption"
    style = f"{role}.{'count' if grant.units else 'share'}"
    for month, part in grant.events:
        page.put(page.row, ITEM, grant.label, "label")
        page.put(page.row, MONTH, month, f"{role}.count")
        term = page.put(page.row, PART, part, style)
        amount = size * term / grant.units if grant.units else size * term
        page.put(page.row, AMOUNT, amount, "computed.money")
        page.row += 1


def _spans(page: Page, first: int) -> tuple[RangeTerm, RangeTerm] | None:
    """Months and amounts from a row down to the last one; None where there is no row."""
    last = page.row - 1
    if last < first:
        return None
    return page.span(first, MONTH, last, MONTH), page.span(first, AMOUNT, last, AMOUNT)
