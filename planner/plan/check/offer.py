"""Problems of one column, an offer or the present job: entries that are possible but wrong or doubtful."""

import datetime
from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from planner.plan.check.grants import check_grant
from planner.plan.fields.offer import Offer
from planner.plan.fields.plan import DOLLARS, PRESENT_ID, Plan
from planner.plan.fields.terms import OUTSIDE_US, Clawback, ClawbackFrom
from planner.plan.registry import fields
from planner.plan.schema.model import Model
from planner.values import Problem, Severity, Unit, shown

LONGEST_CLAWBACK = 24  # months; what California allows (AB 692), and longer than any usual one
WARNING = Severity.WARNING


class RuleInput(Struct, frozen=True):
    """One column, at the path `where`, and what its rules need."""

    plan: Plan
    offer: Offer
    where: str
    today: datetime.date

    def is_unreadable(self, key: str) -> bool:
        """Whether the field has an entry that cannot be read."""
        return bool(self.plan.unreadable_entries(f"{self.where}.{key}"))


def check_column(column: RuleInput) -> Iterator[Problem]:
    """Yield the problems of a column; an empty offer has one, an empty present job none."""
    if _is_empty(column):
        if not _is_present(column):
            yield Problem(f"{column.where}.company", "This offer is empty. Type its company and base.")
        return
    for rule in _RULES:
        yield from rule(column)


def _is_empty(column: RuleInput) -> bool:
    """Whether nothing was typed (a name of the present job aside): then one problem is enough, not ten."""
    if column.plan.unreadable_entries(column.where):
        return False
    offer = replace(column.offer, company="") if _is_present(column) else column.offer
    return offer == Offer(id=offer.id, hidden=offer.hidden)


def _is_present(column: RuleInput) -> bool:
    return column.offer.id == PRESENT_ID


def _base(column: RuleInput) -> Iterator[Problem]:
    if column.offer.base is not None or column.is_unreadable("base"):
        return
    if _is_present(column):
        yield Problem(
            f"{column.where}.base",
            "Your present job has no base salary, so it cannot be the baseline. Type it.",
            WARNING,
        )
    else:
        yield Problem(f"{column.where}.base", f"{_name(column)} has no base salary. Type it, as 210k.")


def _ranges(column: RuleInput) -> Iterator[Problem]:
    dollar = _for_a_dollar(column)
    yield from unusual_values(column.offer, column.where, dollar)
    for payment in column.offer.sign_on:
        yield from unusual_values(payment, f"{column.where}.sign_on.{payment.id}", dollar)


def _for_a_dollar(column: RuleInput) -> float | None:
    """Return what a US dollar is in the column's currency; None where no rate says so."""
    plan, offer = column.plan, column.offer
    if offer.currency == DOLLARS:
        return 1.0
    if plan.lacks_rate(offer) or (plan.currency != DOLLARS and plan.dollar_rate is None):
        return None
    return plan.dollar / offer.rate


def unusual_values(model: Model, where: str, dollar: float | None = 1.0) -> Iterator[Problem]:
    """Yield a warning for each value within its limits but outside the usual range of its field.

    Usual money is in dollars: `dollar` is what one is in the currency of the values, None where not known.
    """
    for spec in fields(type(model)):
        value, about = getattr(model, spec.key), spec.about
        usual = about.usual_range
        if usual is None or value is None:
            continue
        scale = dollar if about.unit in (Unit.MONEY, Unit.MONEY_YEAR) else 1.0
        if scale is None or usual[0] * scale <= value <= usual[1] * scale:
            continue
        low, high = (shown(limit * scale, about.unit) for limit in usual)
        message = f"{about.label} of {shown(value, about.unit)} is unusual: {low} to {high}. Check it."
        yield Problem(f"{where}.{spec.key}", message, WARNING)


BANDS = {"posted": "Posted range", "market": "Market range", "next": "Next level's range"}
"""Labels of the bands by the prefix of their fields."""


def _bands(column: RuleInput) -> Iterator[Problem]:
    for kind, label in BANDS.items():
        low, high = (getattr(column.offer, f"{kind}_{end}") for end in ("min", "max"))
        if low is not None and high is not None and low > high:
            yield Problem(
                f"{column.where}.{kind}_max", f"{label} ends below its beginning. Swap or mend them."
            )
        missing = "min" if low is None else "max"
        if (low is None) != (high is None) and not column.is_unreadable(f"{kind}_{missing}"):
            yield Problem(
                f"{column.where}.{kind}_{missing}",
                f"{label} has only one end, so it is not used. Type the other.",
                WARNING,
            )


def _deadline(column: RuleInput) -> Iterator[Problem]:
    due = column.offer.deadline
    if due is not None and due < column.today:
        message = (
            f"The answer was due on {due.isoformat()}, which is over. Ask for a new day, or hide the offer."
        )
        yield Problem(f"{column.where}.deadline", message, WARNING)


def _start(column: RuleInput) -> Iterator[Problem]:
    start, due = column.offer.start, column.offer.deadline
    if start is None or _is_present(column):
        return
    if start < column.today:
        message = f"The start date {start.isoformat()} is over. Type the day that was agreed."
    elif due is not None and start < due:
        message = f"It starts on {start.isoformat()}, before the answer is due on {due.isoformat()}."
        message += " Check both days."
    else:
        return
    yield Problem(f"{column.where}.start", message, WARNING)


def _place(column: RuleInput) -> Iterator[Problem]:
    offer = column.offer
    if offer.state == OUTSIDE_US and offer.tax_rate is None and not column.is_unreadable("tax_rate"):
        yield Problem(f"{column.where}.tax_rate", "Outside the US the tax rate must be typed, as 38%.")


def _currency(column: RuleInput) -> Iterator[Problem]:
    offer, own = column.offer, column.plan.currency
    if not is_currency(offer.currency):
        yield Problem(
            f"{column.where}.currency", f"“{offer.currency}” is no currency. Type three letters, as USD."
        )
    elif offer.currency == own and offer.rate != 1:
        yield Problem(f"{column.where}.rate", f"The offer is paid in {own}, so its rate must be 1.")
    elif offer.currency != own and offer.rate == 1 and not column.is_unreadable("rate"):
        yield Problem(f"{column.where}.rate", f"Type how many {own} one {offer.currency} is worth.")
    elif offer.currency != own and offer.rate_date is None and not column.is_unreadable("rate_date"):
        yield Problem(f"{column.where}.rate_date", "Type the day of the exchange rate.", WARNING)


def is_currency(text: str) -> bool:
    return len(text) == 3 and text.isascii() and text.isalpha() and text.isupper()


def _clawbacks(column: RuleInput) -> Iterator[Problem]:
    for instalment in column.offer.sign_on:
        if instalment.clawback is not Clawback.NONE and instalment.clawback_months > LONGEST_CLAWBACK:
            yield Problem(
                f"{column.where}.sign_on.{instalment.id}.clawback_months",
                f"To pay back within {instalment.clawback_months} months is longer than the usual 12 to "
                f"{LONGEST_CLAWBACK}. Check it, or ask for a shorter one.",
                WARNING,
            )
        elif (
            instalment.clawback is not Clawback.NONE
            and instalment.clawback_from is ClawbackFrom.START
            and 0 < instalment.clawback_months <= instalment.month
        ):
            yield Problem(
                f"{column.where}.sign_on.{instalment.id}.clawback_from",
                f"The payment of month {instalment.month} comes after the months to pay it back, so nothing "
                "of it is ever owed back. Count from the payment if the letter does.",
                WARNING,
            )


def _tenders(column: RuleInput) -> Iterator[Problem]:
    offer = column.offer
    typed = offer.tender_share is not None or offer.tender_cap is not None or offer.tender_hold
    if typed and offer.tender_month is None and not column.is_unreadable("tender_month"):
        message = "Tenders count only with the month of the first one. Type it, as 12."
        yield Problem(f"{column.where}.tender_month", message, WARNING)


def _grants(column: RuleInput) -> Iterator[Problem]:
    if column.is_unreadable("valuation"):
        return
    for grant in column.offer.grants:
        dollar = column.plan.dollar / column.offer.rate
        yield from check_grant(grant, column.offer, column.where, dollar)


def _name(column: RuleInput) -> str:
    return f"“{column.offer.company.strip()}”" if column.offer.company.strip() else "This offer"


_RULES: tuple[Callable[[RuleInput], Iterator[Problem]], ...] = (
    _base,
    _place,
    _currency,
    _deadline,
    _start,
    _bands,
    _ranges,
    _clawbacks,
    _tenders,
    _grants,
)
