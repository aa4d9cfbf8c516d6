"""The amount of one component at which an offer is worth a target total, all else equal."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import cached_total, certain_worth
from planner.pay.years.component import standing, with_component
from planner.pay.years.grant_size import shares_value
from planner.plan import Assumptions, Offer, Person
from planner.plan.fields.terms import Component
from planner.plan.schema.about import MOST_EQUITY, MOST_MONEY

Step = Callable[[float], tuple[float, float]]
"""From an amount to the total that it makes, and what one more unit adds to it."""

CENTS = 2
"""Digits of a target: searches for what is the same to the cent share their result."""
EACH = 4
"""Roots are sought on every fourth path, then checked on all."""
MOST_STEPS = 40
MOST_CORRECTIONS = 4
USUAL_STEP = 0.003
"""Of the amount: the error that one of Newton's steps leaves is of the order of its square."""
MOST = {
    Component.BASE: MOST_MONEY,
    Component.EQUITY: MOST_EQUITY,
    Component.SIGN_ON: MOST_MONEY,
    Component.BONUS: 500.0,
}
"""The largest amounts that a plan takes; a larger one is no answer."""
ROUND = {Component.BASE: 100.0, Component.EQUITY: 100.0, Component.SIGN_ON: 100.0, Component.BONUS: 0.05}


def equal_amount(
    offer: Offer,
    component: Component,
    target_total: float,
    person: Person,
    assumptions: Assumptions,
    simulation: Simulation,
) -> float | None:
    """Return the whole amount of a component at which the offer's worth equals the target, to $100.

    In the offer's currency; a bonus in points, to .05. None where no amount from 0 to the largest that a plan
    takes does, or where a grant's size is not known.
    """
    asked = (offer, component, round(target_total, CENTS), person, assumptions)
    key = ("equal", *asked, simulation.tables.dollar, simulation.draws.key)
    return simulation.cache.get(key, lambda: _equal_amount(*asked, simulation.for_search()))


def _equal_amount(
    offer: Offer,
    component: Component,
    target: float,
    person: Person,
    assumptions: Assumptions,
    simulation: Simulation,
) -> float | None:
    now = standing(offer, component)
    if now is None and component is not Component.BASE:
        return None
    sized, few, cache = _sized(offer), simulation.thinned(EACH), simulation.cache
    worth = cached_total(sized, person, assumptions, simulation)

    def begin() -> tuple[float, Mapping[Component, float]]:
        certain = certain_worth(sized, person, assumptions, few)
        return certain.total, certain.per_dollar()  # and not its paths, which are large

    start, gains = cache.get(("start", sized, person, assumptions, few.tables, few.draws.key), begin)

    def at(amount: float, paths: Simulation) -> tuple[float, float]:
        changed = with_component(sized, component, amount)
        if paths is few and changed == sized:
            return start, gains[component]
        certain = certain_worth(changed, person, assumptions, paths)
        return certain.total, certain.gains.of(component)

    root = _root(now or 0.0, component, target - (worth - start), lambda amount: at(amount, few))
    if root is None:
        return None
    corrected = _corrected(root, component, target, lambda amount: at(amount, simulation))
    if not 0 <= corrected <= MOST[component]:
        return None
    return round(round(corrected / ROUND[component]) * ROUND[component], 2)


def _corrected(amount: float, component: Component, target: float, at: Step) -> float:
    """Return the root on all paths: more than one step where a dollar is worth ever less."""
    for _ in range(MOST_CORRECTIONS):
        total, gain = at(amount)
        step = (target - total) / gain
        amount += step
        if not 0 <= amount <= MOST[component] or abs(step) < max(ROUND[component], USUAL_STEP * amount):
            break
    return amount


def _sized(offer: Offer) -> Offer:
    """Turn every grant's size into dollars of shares, so that it scales without whole units."""
    grants = (replace(grant, value=shares_value(grant, offer)) for grant in offer.grants)
    return replace(offer, grants=tuple(grants))


def _root(start: float, component: Component, target: float, at: Step) -> float | None:
    """Newton's steps inside a bracket that begins as all amounts; a tried end is halved instead."""
    low, high, amount = 0.0, MOST[component], start
    tried: set[float] = set()
    for _ in range(MOST_STEPS):
        total, slope = at(amount)
        gap = target - total
        tried.add(amount)
        low, high = (amount, high) if gap > 0 else (low, amount)
        if slope <= 0 or (low == high and gap != 0):
            return None
        if abs(gap / slope) < ROUND[component] / 2:
            return amount
        amount = min(max(amount + gap / slope, low), high)
        if amount in tried:
            amount = (low + high) / 2
    return None
