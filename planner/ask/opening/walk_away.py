"""The walk-away: the private floor under an offer, and the amount of each component that would reach it."""

from collections.abc import Callable, Mapping

from planner.ask.opening.on_demand import LazyMapping
from planner.ask.opening.results import WalkAway
from planner.plan import PRESENT_ID, Plan
from planner.plan.fields.terms import Component
from planner.plan.title import title

EqualAmount = Callable[[Component, float], float | None]
"""The amount of a component at which the offer is worth so much a year, the rest held; None where none is."""


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
    """Return what the job is called that a walk-away would go to; empty where there is none."""
    return "" if alternative is None else title(plan, plan.offer(alternative[0]))


def non_pay_worth(plan: Plan, offer_id: str) -> float:
    """Return the dollars a year that a job is worth beside its pay, less the cost of switching to it."""
    if offer_id == PRESENT_ID:
        return 0.0
    return plan.offer(offer_id).not_pay - plan.person.switching_cost
