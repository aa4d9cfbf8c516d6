"""What is possible to type but wrong: every problem of a plan, none of them raised.

An error bars the export of its offer; a warning asks for a look.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from planner.plan.check.grants import check_grant
from planner.plan.check.scenarios import check_scenario
from planner.plan.fields.about import Model
from planner.plan.fields.offer import Offer
from planner.plan.fields.plan import PRESENT_ID, Plan
from planner.plan.fields.terms import OUTSIDE_US, Clawback, ClawbackFrom
from planner.plan.paths import Lookup, offer_of, root
from planner.plan.registry import fields
from planner.values import Problem, Severity, shown

LONGEST_CLAWBACK = 24  # months; what California allows (AB 692), and longer than any usual one
WARNING = Severity.WARNING
OF_TABLES = "USD"
"""The currency of the tables of tax and pay."""


@dataclass(frozen=True, slots=True)
class _Case:
    """One column under check."""

    plan: Plan
    offer: Offer
    where: str
    today: datetime.date

    def wrong(self, key: str) -> bool:
        """Say whether the field already has an entry that cannot be read."""
        return bool(self.plan.wrong(f"{self.where}.{key}"))


@dataclass(frozen=True, slots=True)
class Checked:
    """The problems of one column, beside all that they depend on."""

    inputs: tuple[object, ...]
    problems: tuple[Problem, ...]


def check(plan: Plan, today: datetime.date) -> tuple[Problem, ...]:
    """Return every problem of a plan, by columns. `today` decides which deadlines are over."""
    return problems_of(plan, check_columns(plan, today))


def check_columns(
    plan: Plan, today: datetime.date, earlier: Mapping[str, Checked] | None = None
) -> Mapping[str, Checked]:
    """Check each column by itself; an earlier check lends what has not changed."""
    lent = earlier or {}
    return {offer.id: _checked(_Case(plan, offer, root(offer.id), today), lent) for offer in plan.columns()}


def problems_of(plan: Plan, columns: Mapping[str, Checked]) -> tuple[Problem, ...]:
    """Return the problems of a plan whose columns are checked already."""
    own = (problem for column in columns.values() for problem in column.problems)
    return (*_unreadable(plan), *_plan_wide(plan), *own, *_namesakes(plan))


def _unreadable(plan: Plan) -> Iterator[Problem]:
    lookup = Lookup(plan)
    for path, typed in plan.wrong().items():
        yield Problem(path, f"{lookup.spec_at(path).about.label}: {typed.wrong}")


def _plan_wide(plan: Plan) -> Iterator[Problem]:
    if not _is_currency(plan.currency):
        yield Problem("currency", f"“{plan.currency}” is no currency. Type three letters, as USD.")
    elif plan.currency != OF_TABLES and any(column.base is not None for column in plan.columns()):
        yield Problem(
            "currency",
            f"Taxes of US states, published bands and what stories open are in {OF_TABLES}, and are taken "
            f"for {plan.currency}. Keep the plan in {OF_TABLES} with a rate on each offer, or type your own.",
            WARNING,
        )
    yield from _unusual(plan.person, "person")
    for scenario in plan.scenarios:
        yield from check_scenario(scenario)


def _checked(case: _Case, lent: Mapping[str, Checked]) -> Checked:
    wrong = tuple(case.plan.wrong(case.where)) if case.plan.typed else ()
    inputs = (case.offer, case.plan.currency, case.today, wrong)
    checked = lent.get(case.offer.id)
    return (
        checked if checked is not None and checked.inputs == inputs else Checked(inputs, tuple(_column(case)))
    )


def _column(case: _Case) -> Iterator[Problem]:
    if _is_empty(case):
        if not _is_present(case):
            yield Problem(f"{case.where}.company", "This offer is empty. Type its company and base.")
        return
    for rule in _RULES:
        yield from rule(case)


def _is_empty(case: _Case) -> bool:
    """Say whether nothing was typed that pays: an untouched column has one quiet problem, not ten."""
    if case.plan.wrong(case.where):
        return False
    offer = case.offer.model_copy(update={"company": ""}) if _is_present(case) else case.offer
    return offer == Offer(id=offer.id, hidden=offer.hidden)


def _is_present(case: _Case) -> bool:
    return case.offer.id == PRESENT_ID


def _base(case: _Case) -> Iterator[Problem]:
    if case.offer.base is not None or case.wrong("base"):
        return
    if _is_present(case):
        yield Problem(
            f"{case.where}.base",
            "Your present job has no base salary, so it cannot be the baseline. Type it.",
            WARNING,
        )
    else:
        yield Problem(f"{case.where}.base", f"{_name(case)} has no base salary. Type it, as 210k.")


def _ranges(case: _Case) -> Iterator[Problem]:
    yield from _unusual(case.offer, case.where)


def _unusual(model: Model, where: str) -> Iterator[Problem]:
    """Warn of values that are taken but are outside of what is usual for their field."""
    for spec in fields(type(model)):
        value, about = getattr(model, spec.key), spec.about
        if about.usual is None or value is None or about.usual[0] <= value <= about.usual[1]:
            continue
        low, high = (shown(limit, about.unit) for limit in about.usual)
        message = f"{about.label} of {shown(value, about.unit)} is unusual: {low} to {high}. Check it."
        yield Problem(f"{where}.{spec.key}", message, WARNING)


BANDS = {"posted": "Posted band", "market": "Market band", "next": "Next level's band"}
"""Bands by the beginning of their fields."""


def _bands(case: _Case) -> Iterator[Problem]:
    for kind, label in BANDS.items():
        low, high = (getattr(case.offer, f"{kind}_{end}") for end in ("min", "max"))
        if low is not None and high is not None and low > high:
            yield Problem(f"{case.where}.{kind}_max", f"{label} ends below its beginning. Swap or mend them.")
        missing = "min" if low is None else "max"
        if (low is None) != (high is None) and not case.wrong(f"{kind}_{missing}"):
            yield Problem(
                f"{case.where}.{kind}_{missing}",
                f"{label} has only one end, so it is not used. Type the other.",
                WARNING,
            )


def _deadline(case: _Case) -> Iterator[Problem]:
    due = case.offer.deadline
    if due is not None and due < case.today:
        message = (
            f"The answer was due on {due.isoformat()}, which is over. Ask for a new day, or hide the offer."
        )
        yield Problem(f"{case.where}.deadline", message, WARNING)


def _start(case: _Case) -> Iterator[Problem]:
    start, due = case.offer.start, case.offer.deadline
    if start is None or _is_present(case):
        return
    if start < case.today:
        message = f"The start date {start.isoformat()} is over. Type the day that was agreed."
    elif due is not None and start < due:
        message = f"It starts on {start.isoformat()}, before the answer is due on {due.isoformat()}."
        message += " Check both days."
    else:
        return
    yield Problem(f"{case.where}.start", message, WARNING)


def _place(case: _Case) -> Iterator[Problem]:
    offer = case.offer
    if offer.state == OUTSIDE_US and offer.tax_rate is None and not case.wrong("tax_rate"):
        yield Problem(f"{case.where}.tax_rate", "Outside the US the tax rate must be typed, as 38%.")


def _currency(case: _Case) -> Iterator[Problem]:
    offer, own = case.offer, case.plan.currency
    if not _is_currency(offer.currency):
        yield Problem(
            f"{case.where}.currency", f"“{offer.currency}” is no currency. Type three letters, as USD."
        )
    elif offer.currency == own and offer.rate != 1:
        yield Problem(f"{case.where}.rate", f"The offer is paid in {own}, so its rate must be 1.")
    elif offer.currency != own and offer.rate == 1 and not case.wrong("rate"):
        yield Problem(f"{case.where}.rate", f"Type how many {own} one {offer.currency} is worth.")
    elif offer.currency != own and offer.rate_date is None and not case.wrong("rate_date"):
        yield Problem(f"{case.where}.rate_date", "Type the day of the exchange rate.", WARNING)


def _is_currency(text: str) -> bool:
    return len(text) == 3 and text.isascii() and text.isalpha() and text.isupper()


def _clawbacks(case: _Case) -> Iterator[Problem]:
    for instalment in case.offer.sign_on:
        if instalment.clawback is not Clawback.NONE and instalment.clawback_months > LONGEST_CLAWBACK:
            yield Problem(
                f"{case.where}.sign_on.{instalment.id}.clawback_months",
                f"A clawback of {instalment.clawback_months} months is longer than the usual 12 to "
                f"{LONGEST_CLAWBACK}. Check it, or ask for a shorter one.",
                WARNING,
            )
        elif (
            instalment.clawback is not Clawback.NONE
            and instalment.clawback_from is ClawbackFrom.START
            and 0 < instalment.clawback_months <= instalment.month
        ):
            yield Problem(
                f"{case.where}.sign_on.{instalment.id}.clawback_from",
                f"The payment of month {instalment.month} comes after its clawback ends, so nothing of it is "
                "ever owed back. Count from the payment if the letter does.",
                WARNING,
            )


def _grants(case: _Case) -> Iterator[Problem]:
    if case.wrong("valuation"):
        return
    for grant in case.offer.grants:
        yield from check_grant(grant, case.offer, case.where)


def _namesakes(plan: Plan) -> Iterator[Problem]:
    seen: set[str] = set()
    for offer in plan.offers:
        name = offer.company.strip().casefold()
        if name and name in seen:
            yield Problem(
                f"offers.{offer.id}.company",
                f"Two offers are from “{offer.company.strip()}”. If they are two jobs, say so in the name.",
                WARNING,
            )
        seen.add(name)


def _name(case: _Case) -> str:
    return f"“{case.offer.company.strip()}”" if case.offer.company.strip() else "This offer"


_RULES: tuple[Callable[[_Case], Iterator[Problem]], ...] = (
    _base,
    _place,
    _currency,
    _deadline,
    _start,
    _bands,
    _ranges,
    _clawbacks,
    _grants,
)


APART = ("stories", "certificates", "scenarios", "bands", "comparables", "prep")
"""Parts of a plan that no offer's own figures are read from."""


def barred(plan: Plan, problems: tuple[Problem, ...]) -> frozenset[str]:
    """Return the offers whose export an error bars: one of their own, or one of the plan as a whole.

    An entry of a story bars only where the story is told, which `share` sees to; what lies in `APART` stands
    in no offer.
    """
    errors = (problem.where for problem in problems if problem.severity is Severity.ERROR)
    talked_of = {f"rounds.{round_.id}": round_.offer for round_ in plan.rounds}
    mine = {
        talked_of.get(".".join(path.split(".")[:2])) or offer_of(path)
        for path in errors
        if path.partition(".")[0] not in APART
    }
    if "" in mine:
        return frozenset(column.id for column in plan.columns())
    return frozenset(mine)


def has_errors(plan: Plan, problems: tuple[Problem, ...], offer_id: str) -> bool:
    """Say whether an error bars the export of an offer."""
    return offer_id in barred(plan, problems)
