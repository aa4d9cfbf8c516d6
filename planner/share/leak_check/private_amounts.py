"""Amounts of a plan that one recruiter may not know, and their search in texts."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from planner.pay.years.component import standing
from planner.pay.years.pay_by_year import pay_by_year
from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.field_name import in_sentence
from planner.plan.fields.terms import Component
from planner.plan.registry import fields
from planner.plan.schema.model import Model
from planner.share.leak_check.leak import Finding
from planner.share.redact import redacted
from planner.share.shared import Shared
from planner.values import Unit

if TYPE_CHECKING:
    from planner.share.leak_check.amounts import MentionedAmount

SMALLEST = 1_000.0
"""Numbers below it are counts and years of service, not pay."""
TOLERANCE = 0.5
"""Amounts nearer than this are equal: what is typed to the cent is written in whole units."""

_MONEY = (Unit.MONEY, Unit.MONEY_YEAR)
_SUMS = (Component.BASE, Component.SIGN_ON, Component.EQUITY)


def known_amounts(plan: Plan, shared: Shared) -> frozenset[float]:
    """Return the amounts that the recruiter knows: their own, released ones, and what is proposed."""
    known = redacted(plan, shared.offer_id)
    return frozenset(
        (
            *(value for value, _ in plan_amounts(known)),
            *(line.proposed for line in shared.lines),
            *(cause.amount for cause in shared.causes),
        )
    )


def private_amounts(plan: Plan, known: frozenset[float]) -> Mapping[float, str]:
    """Return what the plan holds beyond the known amounts, by amount, with what each is."""
    return {
        value: label
        for value, label in plan_amounts(plan)
        if value >= SMALLEST and not is_among(value, known)
    }


def is_among(value: float, amounts: frozenset[float]) -> bool:
    """Return whether an amount is one of these."""
    return any(abs(value - amount) < TOLERANCE for amount in amounts)


def plan_amounts(plan: Plan) -> Iterator[tuple[float, str]]:
    """Yield every amount that a plan holds, with what it is."""
    yield from _amounts(plan.person)
    for offer in plan.columns():
        whose = "the present job" if offer.id == PRESENT_ID else offer.company or "another offer"
        for value, label in _offer_amounts(offer):
            yield value, f"{in_sentence(label)} of {whose}"
    for counter in plan.counters:
        yield from _amounts(counter)
        for package in counter.packages:
            yield from ((package.amount(component), f"{component.noun} of a package") for component in _SUMS)
    for round_ in plan.rounds:
        if round_.value is not None and round_.component in _SUMS:
            yield round_.value, f"{round_.component.noun} in your log of rounds"


def _offer_amounts(offer: Offer) -> Iterator[tuple[float, str]]:
    yield from _amounts(offer)
    for item in (*offer.grants, *offer.sign_on):
        yield from _amounts(item)
    for component in (Component.SIGN_ON, Component.EQUITY):
        yield standing(offer, component) or 0.0, f"all {component.noun}"
    if offer.base is not None:
        own = replace(offer, rate=1.0)
        yield float(pay_by_year(own, 1).headline[0]), "first-year pay"


def _amounts(model: Model) -> Iterator[tuple[float, str]]:
    """Every field of money that differs from its default, with its label."""
    for spec in fields(type(model)):
        value = getattr(model, spec.key)
        is_amount = isinstance(value, int | float) and spec.about.unit in _MONEY
        if is_amount and value != spec.default:
            yield float(value), spec.about.label


class Amounts(Struct, frozen=True, dict=True):
    """Amounts that a recruiter may not know, and those that they know.

    `floors` computes the walk-away, so it is called only if a text mentions an amount that is not known.
    """

    private: Mapping[float, str]
    known: frozenset[float]
    floors: Callable[[], Mapping[float, str]]

    def mentioned_in(self, text: str) -> Iterator[Finding]:
        """Yield the private amounts that a text may mention, each once, the most certain reading first."""
        from planner.share.leak_check.amounts import amounts_in  # many patterns

        labels: set[str] = set()
        for amount in amounts_in(text):
            if amount.high < SMALLEST or (amount.low == amount.high and is_among(amount.low, self.known)):
                continue
            match = self._match(amount)
            if match is not None and match not in labels:
                labels.add(match)
                yield _finding(amount, match)

    def _match(self, mentioned: "MentionedAmount") -> str | None:
        for amounts in (self.private, self._floors):
            for amount, label in amounts.items():
                if mentioned.low - TOLERANCE < amount < mentioned.high + TOLERANCE:
                    return label
        return None

    @cached_property
    def _floors(self) -> Mapping[float, str]:
        return self.floors()


def _finding(amount: "MentionedAmount", what: str) -> Finding:
    if amount.certain:
        message = f"“{amount.quoted}” is a private figure ({what}). Take it out."
    else:
        message = f"“{amount.quoted}” may tell a private figure ({what}). Take it out, or let it pass."
    return Finding("amount", what, amount.quoted, message, amount.certain)
