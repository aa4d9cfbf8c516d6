"""What a dollar of each component is worth to you against what it costs the employer (MODEL 7)."""

import math

from planner.ask.package.package_results import OwnValue
from planner.pay.results import Worth
from planner.plan import Assumptions, Offer
from planner.plan.fields.terms import Component


def own_values(offer: Offer, base: float, worth: Worth, assumptions: Assumptions) -> tuple[OwnValue, ...]:
    """Return each component's worth and cost per dollar, the best for its cost first.

    `base`: as it stands. A point of bonus is turned into the dollars a year that it is.
    """
    years = expected_years(assumptions)
    costs = {
        Component.BASE: assumptions.cost_base * years,
        Component.EQUITY: assumptions.cost_equity,
        Component.SIGN_ON: assumptions.cost_sign_on,
        Component.BONUS: assumptions.cost_bonus * years,
    }
    dollars = {Component.BONUS: base / 100}
    found = (
        OwnValue(
            component,
            worth.per_dollar[component] / (offer.rate * dollars.get(component, 1.0)),
            costs[component],
        )
        for component in Component
    )
    return tuple(sorted(found, key=lambda own_value: own_value.per_cost, reverse=True))


def expected_years(assumptions: Assumptions) -> float:
    """Return how long you are expected to stay, of the years compared: leaving is exponential (MODEL 3)."""
    rate, horizon = assumptions.leave_rate, assumptions.horizon_years
    return horizon if rate == 0 else (1.0 - math.exp(-rate * horizon)) / rate
