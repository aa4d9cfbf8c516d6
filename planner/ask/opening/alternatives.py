"""The alternatives to an offer: the best other one, what a withdrawal would lose, and the walk-away."""

from collections.abc import Callable, Mapping

from planner.ask.results import WalkAway
from planner.pay.results import Worth
from planner.plan import PRESENT_ID, Plan
from planner.plan.fields.terms import Component
from planner.plan.title import title, within_sentence
from planner.values.lazy_mapping import LazyMapping


class Alternatives:
    """Finds the best other offer quickly: keeps the two largest of all amounts, by identity."""

    def __init__(self, amounts: Mapping[str, float]) -> None:
        self._best = sorted(amounts.items(), key=lambda pair: pair[1], reverse=True)[:2]

    def best_except(self, offer_id: str) -> tuple[str, float] | None:
        """Return the best other identity and its amount; None where there is no other."""
        return next((pair for pair in self._best if pair[0] != offer_id), None)


RESERVATION, SEARCH = "reservation", "search"
"""Identities of alternatives that are no offer: the typed reservation pay, and going on searching."""


def alternatives_to(
    others: Mapping[str, float], reservation: float | None, own: float, fall_back: float
) -> Mapping[str, float]:
    """Return the worth of every alternative to an offer, all years, in the plan's currency.

    `others`: the other live offers and the present job; `reservation`: worth of the typed reservation pay.
    Where neither is known, searching on counts as a share `fall_back` of `own`, the offer's worth (MODEL 5).
    """
    known = dict(others) if reservation is None else {**others, RESERVATION: reservation}
    return known or {SEARCH: fall_back * own}


STAYING = (PRESENT_ID, RESERVATION, SEARCH)
"""Alternatives that are no other offer: each new job must bring the cost of switching over them."""
UNSAID = 0.005
"""An amount a year that is written as 0."""
WORTHLESS = 1e-6
"""A component whose dollar is worth less than this is not worth any risk."""


def losses(worth: Worth, alternative: float) -> Mapping[Component, float]:
    """Return max(0, worth - the best alternative's worth) over the own value of one unit, by component.

    Worth in the plan's currency, the horizon's total.
    """
    gap = max(0.0, worth.total - alternative)
    return {component: gap / max(value, WORTHLESS) for component, value in worth.per_dollar.items()}


EqualAmount = Callable[[Component, float], float | None]
"""Computes the amount of a component at which an offer is worth so much a year, all else equal; or None."""


def walk_away(
    plan: Plan, offer_id: str, own: float, others: Mapping[str, float], equal_amount: EqualAmount
) -> WalkAway:
    """Return the floor of an offer and its break-even amounts.

    `own` and `others`: worth a year of this offer and of its alternatives, at least one, in the plan's
    currency. The cost of switching is part of every new job, this one too: against another offer it cancels.
    """
    non_pay = non_pay_worths(plan)
    best = max(others, key=lambda other: others[other] + non_pay[other])
    besides = non_pay[best] - non_pay[offer_id]
    floor = others[best] + besides
    switching = plan.person.switching_cost if best in STAYING else 0.0
    return WalkAway(
        alternative=best,
        floor=floor,
        cushion=own - floor,
        break_even=LazyMapping(tuple(Component), lambda component: equal_amount(component, floor)),
        switching=switching,
        not_pay=besides - switching,
    )


def beyond_pay(walk: WalkAway) -> tuple[str, ...]:
    """Name what the floor counts besides the worth of the alternative; nothing that is 0."""
    counted = (("the cost of switching", walk.switching), ("what is not pay", walk.not_pay))
    return tuple(name for name, amount in counted if abs(amount) > UNSAID)


def alternative_title(plan: Plan, identity: str) -> str:
    """Return what to call an alternative within a sentence."""
    if identity == RESERVATION:
        return "the pay that you would settle for elsewhere"
    if identity == SEARCH:
        return "going on searching, assumed"
    return within_sentence(title(plan, plan.offer(identity)))


def non_pay_worths(plan: Plan) -> Mapping[str, float]:
    """Return the dollars a year that each job is worth besides its pay, less the cost of switching to it."""
    staying = dict.fromkeys(STAYING, 0.0) | {PRESENT_ID: plan.present.not_pay}
    return staying | {offer.id: offer.not_pay - plan.person.switching_cost for offer in plan.offers}
