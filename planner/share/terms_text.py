"""An offer's terms as text: in their own unit, with months, vesting and conditions.

The format of money is passed in, since letters and workbooks write it differently.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct

from planner.plan.assumed import CADENCES
from planner.plan.fields.terms import BonusPaid, GrantKind
from planner.share.terms import GrantTerms, PaymentTerms, Terms, VestingTerms
from planner.values.listing import listed

Write = Callable[[float], str]


class AmountFormat(Struct, frozen=True):
    """Formats of amounts: whole money, and the price of one share."""

    money: Write
    price: Write


def sign_on_words(payments: Sequence[PaymentTerms], spelled: AmountFormat) -> str:
    """Return the payments of a sign-on with their months: $40,000 at the start and $20,000 in month 13."""
    return _paid(payments, spelled, lambda _payment: "")


def sign_on_in_full(payments: Sequence[PaymentTerms], spelled: AmountFormat) -> str:
    """Return the payments of a sign-on with their months and what would be repaid."""
    return _paid(payments, spelled, _repaid)


def _paid(
    payments: Sequence[PaymentTerms], spelled: AmountFormat, repaid: Callable[[PaymentTerms], str]
) -> str:
    """List payments. Where a month is not stated, the month of another must not read as that of both."""
    undated = [payment for payment in payments if not payment.has_month]
    dated = [payment for payment in payments if payment.has_month]
    if not undated or not dated:
        several = len(payments) > 1
        return listed(
            [
                f"{spelled.money(payment.amount)}{_month(payment, several=several)}{repaid(payment)}"
                for payment in payments
            ]
        )
    bare = listed([f"{spelled.money(payment.amount)}{repaid(payment)}" for payment in undated])
    later = (f"{_when(payment)}, {spelled.money(payment.amount)}{repaid(payment)}" for payment in dated)
    return " and, ".join((bare, *later))


def _month(payment: PaymentTerms, *, several: bool) -> str:
    if not payment.has_month or (payment.month <= 1 and not several):
        return ""
    return f" {_when(payment)}"


def _when(payment: PaymentTerms) -> str:
    return f"in month {payment.month}" if payment.month > 1 else "at the start"


def _repaid(payment: PaymentTerms) -> str:
    if payment.repaid_before is None:
        return ""
    how = "pro rata" if payment.pro_rata else "in full"
    when = f"before month {payment.repaid_before}" if payment.has_repaid_before else "early"
    return f" (repaid {how} if I leave {when})"


def grant_words(grant: GrantTerms, spelled: AmountFormat) -> str:
    """Return a grant in its own unit, with its dollars and the part that depends on a milestone."""
    return f"{_size(grant, spelled)}{_milestone(grant)}"


def grant_in_full(grant: GrantTerms, spelled: AmountFormat) -> str:
    """Return a grant in its own unit, with its vesting and its conditions."""
    exercise = _exercise(grant, spelled)
    vesting = _vesting(grant.vesting) if grant.vesting else ""
    return f"{_size(grant, spelled)}{exercise}{f', {vesting}' if vesting else ''}{_milestone(grant)}"


def vesting_words(grant: GrantTerms) -> str:
    """Return what is stated of a grant's vesting, and of its milestone; empty where nothing is."""
    return (_vesting(grant.vesting) if grant.vesting else "") + _milestone(grant)


def _size(grant: GrantTerms, spelled: AmountFormat) -> str:
    option = grant.kind is GrantKind.OPTION
    if grant.units and not grant.value:
        return f"{grant.units:,} {_units(grant)}{_priced(grant, spelled)}"
    if grant.percent and not grant.value:
        options = " in options" if option else ""
        return f"{percent(grant.percent)} of the company{options}{_valued(grant, spelled)}"
    if not grant.value:
        return "a grant whose size is not stated"
    worth = spelled.money(grant.value)
    if option:
        return f"options on {worth} of shares{_struck(grant, spelled)}"
    if grant.kind is GrantKind.CASH:
        return f"{worth} in a cash plan"
    return f"{worth} in {'RSUs' if grant.has_kind else 'equity'}"


def _units(grant: GrantTerms) -> str:
    """Name the units as they were offered; a kind that nobody typed is not stated."""
    unit = "unit" if grant.units == 1 else "units"
    if not grant.has_kind:
        return f"{unit} of equity"
    if grant.kind is GrantKind.CASH:
        return f"{unit} of a cash plan"
    noun = "option" if grant.kind is GrantKind.OPTION else "RSU"
    return noun if grant.units == 1 else f"{noun}s"


def _priced(grant: GrantTerms, spelled: AmountFormat) -> str:
    if grant.kind is GrantKind.OPTION:
        return _struck(grant, spelled)
    if grant.price is None or grant.size is None:
        return ""
    return f" at {spelled.price(grant.price)} a share ({spelled.money(grant.size)})"


def _struck(grant: GrantTerms, spelled: AmountFormat) -> str:
    """Strike and price of options, and their face value: nothing at or under water."""
    if grant.strike is None:
        return ""
    struck = f" at a strike of {spelled.price(grant.strike)}"
    if grant.price is None or grant.size is None:
        return struck
    face = spelled.money(grant.size) if grant.size else "nothing"
    return f"{struck} ({face} at face, at a share price of {spelled.price(grant.price)})"


def _exercise(grant: GrantTerms, spelled: AmountFormat) -> str:
    if grant.strike is None or not grant.units or not grant.strike:
        return ""
    cost = "costs" if grant.units == 1 else "cost"
    return f", which {cost} {spelled.money(grant.strike * grant.units)} to exercise"


def _valued(grant: GrantTerms, spelled: AmountFormat) -> str:
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


def _vesting(schedule: VestingTerms) -> str:
    """Return what is stated of the vesting; empty where nothing is."""
    if schedule.listed:
        moved = [(month + schedule.offset, share) for month, share in schedule.listed]
        return "vesting " + listed([f"{percent(share)} in month {month}" for month, share in moved])
    parts = []
    if schedule.years is not None:
        parts.append(_over(schedule.years))
    if schedule.cadence is not None:
        parts.append(CADENCES[schedule.cadence])
    text = ", ".join(parts)
    if schedule.cliff:
        text += f" with a cliff at month {schedule.cliff}"
    if schedule.offset:
        text += f"{',' if text else ''} starting after month {schedule.offset}"
    return f"vesting {text.strip()}" if text else ""


def _over(years: Sequence[float]) -> str:
    """Return over how many years; shares that are alike are what `over 4 years` means."""
    over = "over one year" if len(years) == 1 else f"over {len(years)} years"
    even = all(abs(share - years[0]) < 1e-9 for share in years)
    return over if even else f"{listed([percent(share) for share in years])} {over}"


def bonus_in_full(terms: Terms, spelled: AmountFormat) -> str:
    """Return the target bonus with how often it is paid, and what of it is guaranteed."""
    text = f"{percent(terms.bonus_target)} of base"
    if terms.bonus_paid is BonusPaid.QUARTERLY:
        text += ", paid quarterly"
    if terms.bonus_guaranteed:
        text += f", with {spelled.money(terms.bonus_guaranteed)} guaranteed in the first year"
    return text


def other_terms(terms: Terms, spelled: AmountFormat) -> tuple[tuple[str, str, str], ...]:
    """Return what else is paid, as (field of the offer, label, words)."""
    texts = []
    if terms.refresher:
        texts.append(("refresher", "Yearly refresher", f"{spelled.money(terms.refresher)}, not guaranteed"))
    if terms.match_rate:
        most = "" if terms.match_cap is None else f", at most {spelled.money(terms.match_cap)} a year"
        texts.append(("match_rate", "Retirement match", f"{percent(terms.match_rate)} of base{most}"))
    if terms.benefits:
        texts.append(("benefits", "Other benefits", f"{spelled.money(terms.benefits)} a year"))
    if terms.health_premium:
        words = f"{spelled.money(terms.health_premium)} a year, paid by the employer"
        texts.append(("health_premium", "Health premium", words))
    if terms.employer_hsa:
        texts.append(("employer_hsa", "Employer's HSA", f"{spelled.money(terms.employer_hsa)} a year"))
    if terms.espp_discount and terms.espp_share:
        bought = f"{percent(terms.espp_share)} of base at {percent(terms.espp_discount)} off"
        most = f", at most {spelled.money(terms.espp_limit)} of shares a year" if terms.has_espp_limit else ""
        texts.append(("espp_discount", "ESPP", bought + most))
    if terms.relocation:
        texts.append(("relocation", "Relocation", f"{spelled.money(terms.relocation)}, once"))
    if terms.days_granted:
        texts.append(("days_off", "Paid days off", f"{terms.days_granted:g} a year"))
    return tuple(texts)


def percent(share: float) -> str:
    """Write a share as per cent, fine enough for a part of a company: 0.07%."""
    return f"{share * 100:.4f}".rstrip("0").rstrip(".") + "%"
