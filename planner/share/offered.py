"""An offer's terms in words, as they were offered: in their own unit, with months, vesting and conditions.

Pure: how money is written is passed in, so that letters and workbooks each write it in their way.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from planner.plan.terms import BonusPaid, Cadence, GrantKind
from planner.share.terms import GrantTerms, PaymentTerms, Schedule, Terms

Write = Callable[[float], str]

_CADENCES = {
    Cadence.MONTHLY: "monthly",
    Cadence.QUARTERLY: "quarterly",
    Cadence.SEMIANNUAL: "half-yearly",
    Cadence.ANNUAL: "yearly",
}


@dataclass(frozen=True, slots=True)
class Spelled:
    """How amounts are written: whole money, and the price of one share."""

    money: Write
    price: Write


def sign_on_words(payments: Sequence[PaymentTerms], spelled: Spelled) -> str:
    """Return the payments of a sign-on with their months: $40,000 at the start and $20,000 in month 13."""
    several = len(payments) > 1
    return _listed([f"{spelled.money(one.amount)}{_month(one, several=several)}" for one in payments])


def sign_on_in_full(payments: Sequence[PaymentTerms], spelled: Spelled) -> str:
    """Return the payments of a sign-on with their months and what would be repaid."""
    several = len(payments) > 1
    return _listed(
        [f"{spelled.money(one.amount)}{_month(one, several=several)}{_repaid(one)}" for one in payments]
    )


def _month(payment: PaymentTerms, *, several: bool) -> str:
    if payment.month > 1:
        return f" in month {payment.month}"
    return " at the start" if several else ""


def _repaid(payment: PaymentTerms) -> str:
    if payment.repaid_before is None:
        return ""
    how = "pro rata" if payment.pro_rata else "in full"
    return f" (repaid {how} if I leave before month {payment.repaid_before})"


def grant_words(grant: GrantTerms, spelled: Spelled) -> str:
    """Return a grant in its own unit, with its dollars beside it and the part that hangs on a milestone."""
    return f"{_size(grant, spelled)}{_milestone(grant)}"


def grant_in_full(grant: GrantTerms, spelled: Spelled) -> str:
    """Return a grant in its own unit, with its vesting and its conditions."""
    exercise = _exercise(grant, spelled)
    vesting = f", {_vesting(grant.schedule)}" if grant.schedule else ""
    return f"{_size(grant, spelled)}{exercise}{vesting}{_milestone(grant)}"


def _size(grant: GrantTerms, spelled: Spelled) -> str:
    option = grant.kind is GrantKind.OPTION
    if grant.units and not grant.value:
        name = {GrantKind.OPTION: "options", GrantKind.CASH: "units of a cash plan"}.get(grant.kind, "RSUs")
        return f"{grant.units:,} {name}{_priced(grant, spelled)}"
    if grant.percent and not grant.value:
        options = " in options" if option else ""
        return f"{percent(grant.percent)} of the company{options}{_valued(grant, spelled)}"
    if not grant.value:
        return "a grant whose size is not stated"
    worth = spelled.money(grant.value)
    if option:
        return f"options on {worth} of shares{_struck(grant, spelled)}"
    return f"{worth} in {'a cash plan' if grant.kind is GrantKind.CASH else 'RSUs'}"


def _priced(grant: GrantTerms, spelled: Spelled) -> str:
    if grant.kind is GrantKind.OPTION:
        return _struck(grant, spelled)
    if grant.price is None or grant.size is None:
        return ""
    return f" at {spelled.price(grant.price)} a share ({spelled.money(grant.size)})"


def _struck(grant: GrantTerms, spelled: Spelled) -> str:
    """Strike and price of options, and their face value: nothing at or under water."""
    if grant.strike is None:
        return ""
    struck = f" at a strike of {spelled.price(grant.strike)}"
    if grant.price is None or grant.size is None:
        return struck
    face = spelled.money(grant.size) if grant.size else "nothing"
    return f"{struck} ({face} at face, at a share price of {spelled.price(grant.price)})"


def _exercise(grant: GrantTerms, spelled: Spelled) -> str:
    if grant.strike is None or not grant.units or not grant.strike:
        return ""
    return f", which cost {spelled.money(grant.strike * grant.units)} to exercise"


def _valued(grant: GrantTerms, spelled: Spelled) -> str:
    if grant.valuation is None:
        return ""
    if grant.kind is GrantKind.OPTION:
        return _struck(grant, spelled) or f" at a valuation of {spelled.money(grant.valuation)}"
    size = spelled.money(grant.size or 0.0)
    return f" ({size} at a valuation of {spelled.money(grant.valuation)})"


def _milestone(grant: GrantTerms) -> str:
    if not grant.milestone_share:
        return ""
    named = {0.5: "half of it", 1.0: "all of it"}
    return f", {named.get(grant.milestone_share, f'{percent(grant.milestone_share)} of it')} on a milestone"


def _vesting(schedule: Schedule) -> str:
    if schedule.listed:
        return "vesting " + _listed(
            [f"{percent(share)} in month {month}" for month, share in schedule.listed]
        )
    count = len(schedule.years)
    over = "one year" if count == 1 else f"{count} years"
    even = all(abs(share - schedule.years[0]) < 1e-9 for share in schedule.years)
    split = "evenly" if even else _listed([percent(share) for share in schedule.years])
    text = f"vesting {split} over {over}, {_CADENCES[schedule.cadence]}"
    if schedule.cliff:
        text += f" with a cliff at month {schedule.cliff}"
    return f"{text}, starting after month {schedule.offset}" if schedule.offset else text


def bonus_in_full(terms: Terms, spelled: Spelled) -> str:
    """Return the target bonus with how often it is paid, and what of it is guaranteed."""
    text = f"{percent(terms.bonus_target)} of base"
    if terms.bonus_paid is BonusPaid.QUARTERLY:
        text += ", paid quarterly"
    if terms.bonus_guaranteed:
        text += f", with {spelled.money(terms.bonus_guaranteed)} guaranteed in the first year"
    return text


def other_terms(terms: Terms, spelled: Spelled) -> tuple[tuple[str, str, str], ...]:
    """Return what else is paid, as (field of the offer, label, words)."""
    found = []
    if terms.refresher:
        found.append(("refresher", "Yearly refresher", f"{spelled.money(terms.refresher)}, not guaranteed"))
    if terms.match_rate:
        most = "" if terms.match_cap is None else f", at most {spelled.money(terms.match_cap)} a year"
        found.append(("match_rate", "Retirement match", f"{percent(terms.match_rate)} of base{most}"))
    if terms.benefits:
        found.append(("benefits", "Other benefits", f"{spelled.money(terms.benefits)} a year"))
    if terms.relocation:
        found.append(("relocation", "Relocation", f"{spelled.money(terms.relocation)}, once"))
    if terms.days_granted:
        found.append(("days_off", "Paid days off", f"{terms.days_granted:g} a year"))
    return tuple(found)


def percent(share: float) -> str:
    """Write a share as per cent, fine enough for a part of a company: 0.07%."""
    return f"{share * 100:.4f}".rstrip("0").rstrip(".") + "%"


def _listed(parts: Sequence[str]) -> str:
    *most, last = parts or ("",)
    return f"{', '.join(most)} and {last}" if most else last
