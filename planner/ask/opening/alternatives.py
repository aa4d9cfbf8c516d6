"""The alternatives to an offer: the best other one, what a withdrawal would lose, and the walk-away."""

from collections.abc import Callable, Mapping

from planner.ask.results import WalkAway
from planner.pay.results import Worth
from planner.plan import PRESENT_ID, Plan
from planner.plan.fields.terms import Component
from planner.plan.title import title
from planner.values.lazy_mapping import LazyMapping


class Alternatives:
    """Finds the best other offer quickly: keeps the two largest of all amounts, by identity."""

    def __init__(self, amounts: Mapping[str, float]) -> None:
        self._best = sorted(amounts.items(), key=lambda pair: pair[1], reverse=True)[:2]

    def best_except(self, offer_id: str) -> tuple[str, float] | None:
        """Return the best other identity and its amount; None where there is no other."""
        return next((pair for pair in self._best if pair[0] != offer_id), None)


WORTHLESS = 1e-6
"""A component whose dollar is worth less than this is not worth any risk."""


def losses(worth: Worth, alternative: float | None) -> Mapping[Component, float]:
    """Return max(0, worth - the best alternative's worth) over the own value of one unit, by component.

    Worth in the plan's currency, the horizon's total. Without a known alternative nothing is counted as lost.
    """
    gap = 0.0 if alternative is None else max(0.0, worth.total - alternative)
    return {component: gap / max(value, WORTHLESS) for component, value in worth.per_dollar.items()}


EqualAmount = Callable[[Component, float], float | None]
"""Computes the amount of a component at which an offer is worth so much a year, all else equal; or None."""


def walk_away(
    plan: Plan, offer_id: str, worth_a_year: Mapping[str, float], equal_amount: EqualAmount
) -> WalkAway | None:
    """Return the floor of an offer and its break-even amounts; None while there is no alternative.

    `worth_a_year` holds the present job and every live offer whose worth is known, in the plan's currency.
    The cost of switching is part of every new job, this one too: against another offer it cancels out.
    """
    others = {other: worth for other, worth in worth_a_year.items() if other != offer_id}
    if not others:
        return None
    best = max(others, key=lambda other: others[other] + non_pay_worth(plan, other))
    floor = others[best] + non_pay_worth(plan, best) - non_pay_worth(plan, offer_id)
    return WalkAway(
        alternative=best,
        floor=floor,
        cushion=worth_a_year[offer_id] - floor,
        break_even=LazyMapping(tuple(Component), lambda component: equal_amount(component, floor)),
    )


def job_title(plan: Plan, alternative: tuple[str, float] | None) -> str:
    """Return the title of the best alternative job; empty where there is none."""
    return "" if alternative is None else title(plan, plan.offer(alternative[0]))


def non_pay_worth(plan: Plan, offer_id: str) -> float:
    """Return the dollars a year that a job is worth besides its pay, less the cost of switching to it."""
    if offer_id == PRESENT_ID:
        return 0.0
    return plan.offer(offer_id).not_pay - plan.person.switching_cost
