"""Grants and payments as short sentences, for the folded sections of the inspector. No Qt."""

from planner.plan import Grant, Instalment, Offer
from planner.plan.assumed import CADENCES, assumed_grant_text, is_typed
from planner.plan.fields.terms import Clawback
from planner.ui.inspector.sections import PanelRow
from planner.values import Unit, shown
from planner.values.unit import thousands

NUMBERS = ("no", "one", "two", "three", "four", "five", "six")
BILLION = 1e9


def grant_text(grant: Grant, offer: Offer) -> str:
    """Say what a grant is and how it vests: `0.07 % of 1B, four years, quarterly, first at month 12`."""
    if grant.is_none:
        return "None"
    words = ", ".join((grant_size(grant, offer), *_vesting_words(grant)))
    assumed = assumed_grant_text(grant)
    return f"{words}. {assumed[:1].upper()}{assumed[1:]}." if assumed else words


def grant_size(grant: Grant, offer: Offer) -> str:
    """Say how large a grant is, in what it is counted in."""
    if grant.percent is not None:
        whole = grant.valuation or offer.valuation
        return f"{shown(grant.percent, Unit.SHARE)} of {_short(whole) if whole else 'the company'}"
    if grant.units is not None:
        return f"{shown(grant.units, Unit.COUNT)} {grant.count_noun}"
    return shown(grant.value, Unit.MONEY)


def payment_rows(payments: tuple[Instalment, ...]) -> tuple[PanelRow, ...]:
    """Return a row for each payment, and what must be paid back of it."""
    rows = []
    for payment in payments:
        when = "With the first pay" if payment.month <= 1 else f"In month {payment.month}"
        when += "" if is_typed(payment, "month") else ", assumed"
        rows.append(PanelRow(when, shown(payment.amount, Unit.MONEY), "input"))
        if payment.clawback is not Clawback.NONE:
            rows.append(PanelRow("To pay back if you leave", _clawback(payment), "input"))
    if payments and all(payment.clawback is Clawback.NONE for payment in payments):
        rows.append(PanelRow("To pay back if you leave", "no", "taken"))
    return tuple(rows)


def _clawback(payment: Instalment) -> str:
    how = "in part" if payment.clawback is Clawback.PRORATED else "all of it"
    return f"{how}, {shown(payment.clawback_months, Unit.MONTHS)}"


def _vesting_words(grant: Grant) -> tuple[str, ...]:
    if grant.events:
        return (f"{len(grant.events)} vesting days",)
    count = len(grant.years)
    years = "one year" if count == 1 else f"{NUMBERS[count] if count < len(NUMBERS) else count} years"
    cliff = f"first vesting at month {grant.cliff}" if grant.cliff else "no wait for the first"
    return years, CADENCES[grant.cadence], cliff


def _short(amount: float) -> str:
    return (
        f"{amount / BILLION:,.2f}".rstrip("0").rstrip(".") + "B" if amount >= BILLION else thousands(amount)
    )
