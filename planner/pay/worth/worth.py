"""What an offer is worth to you: the certainty equivalent of its after-tax present value (MODEL 3)."""

from collections.abc import Hashable, Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.pay.results import Floats, Worth
from planner.pay.worth.draws import Singles
from planner.pay.worth.gains import WorthGains
from planner.pay.worth.paths import paths_of
from planner.pay.worth.present_value import PresentValue, discounts, present_value
from planner.pay.worth.simulation import Simulation
from planner.plan import Assumptions, Offer, Person
from planner.plan.fields.terms import Component
from planner.values.bounds import at_least


def worth(offer: Offer, person: Person, assumptions: Assumptions, simulation: Simulation) -> Worth:
    """Return the worth over the years compared, in the plan's currency.

    `per_dollar` is for one more unit of the offer's own currency (a point, for bonus), by path: it holds tax,
    risk and time. KeyError for a place without tax curves.
    """
    certain = certain_worth(offer, person, assumptions, simulation)
    total, valued = certain.total, certain.gains.valued
    key = _key(offer, person, assumptions, simulation)
    simulation.cache.get(key, lambda: total)  # what searches start from
    low, middle, high = percentiles(valued.value)
    refreshers = total - _without_refreshers(valued, person) if certain.gains.paths.refreshers.total else 0.0
    return Worth(total, per_year(total, assumptions), low, middle, high, certain.per_dollar(), refreshers)


class CertainWorth(Struct, frozen=True, eq=False):
    """The certainty equivalent of an offer over what the user has, and its derivatives."""

    total: float
    gains: WorthGains

    def per_dollar(self) -> Mapping[Component, float]:
        """Return what one more unit of each component adds to the total."""
        return {component: self.gains.of(component) for component in Component}


def certain_worth(
    offer: Offer, person: Person, assumptions: Assumptions, simulation: Simulation
) -> CertainWorth:
    """Return total and gains as `worth` finds them, for searches that look at nothing else of many offers."""
    paths, net_pay = paths_of(offer, assumptions, simulation), simulation.tables.net_pay(offer, person)
    valued = present_value(paths, net_pay, assumptions.risk_free, simulation.cache)
    certain, weights = certainty_equivalent(person.savings + valued.value, person.gamma)
    return CertainWorth(certain - person.savings, WorthGains(offer, assumptions, paths, valued, weights))


def _without_refreshers(valued: PresentValue, person: Person) -> float:
    certain, _ = certainty_equivalent(person.savings + valued.value - valued.refreshers, person.gamma)
    return certain - person.savings


def cached_total(offer: Offer, person: Person, assumptions: Assumptions, simulation: Simulation) -> float:
    """Return the total that `worth` finds, computed once while the cache keeps it."""
    known = (offer, person, assumptions, simulation)
    return simulation.cache.get(_key(*known), lambda: certain_worth(*known).total)


def _key(offer: Offer, person: Person, assumptions: Assumptions, simulation: Simulation) -> Hashable:
    """Return what a total is cached by."""
    return "worth", offer, person, assumptions, simulation.tables, simulation.draws.key


def per_year(total: float, assumptions: Assumptions) -> float:
    """Return a worth over the years compared as a level amount a year."""
    return total / float(discounts(assumptions.risk_free, assumptions.horizon_years).sum())


def percentiles(values: Floats) -> tuple[float, float, float]:
    """Return the 10th, 50th and 90th percentile of equally likely values."""
    ordered = np.sort(values)  # quicker than to part them at three ranks
    low, middle, high = (float(ordered[round(share * (len(values) - 1))]) for share in (0.1, 0.5, 0.9))
    return low, middle, high


LEAST_WEALTH = 1.0
"""Dollars left on a path that loses everything: utility is not defined at or below 0."""


def certainty_equivalent(wealth: NDArray[np.float64], gamma: float) -> tuple[float, Singles]:
    """Return the certain wealth that equals these equally likely ones, and each one's marginal weight.

    U(w) = w^(1-gamma) / (1-gamma), log at 1. The weights U'(w) / U'(certain), over the number of paths, turn
    changes of wealth by path into the change of the certainty equivalent.
    """
    floored = at_least(wealth, LEAST_WEALTH)
    least = float(floored.min())  # over the least, no power of the ratio can overflow
    ratio = (floored / least).astype(np.float32)
    slope = _marginal(ratio, gamma)
    if gamma == 1:
        certain = float(np.exp(np.log(ratio).mean(dtype=np.float64)))
    else:
        certain = float((slope * ratio).mean(dtype=np.float64) ** (1 / (1 - gamma)))
    return certain * least, slope * np.float32(certain**gamma / len(ratio))


def _marginal(wealth: Singles, gamma: float) -> Singles:
    """Return wealth to the power of -gamma, by the shortest way."""
    if gamma == 2:
        squares = np.square(wealth)
        return np.divide(1.0, squares, out=squares)  # quicker than its reciprocal
    marginal: Singles = np.power(wealth, np.float32(-gamma))
    return marginal
