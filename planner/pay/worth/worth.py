"""What an offer is worth to you: the certainty equivalent of its after-tax present value (MODEL 3)."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from planner.market.tables import Tables
from planner.pay.results import Floats, Worth
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws, Singles
from planner.pay.worth.paths import Paths, paths_of
from planner.pay.worth.present_value import PresentValue, discounts, present_value
from planner.pay.years.benefits import WORKING_DAYS, espp_per_base
from planner.pay.years.pay_by_year import base_by_year
from planner.plan import Assumptions, Offer, Person
from planner.plan.fields.terms import Component

POINT = 0.01


def worth(
    offer: Offer,
    person: Person,
    assumptions: Assumptions,
    tables: Tables,
    draws: Draws,
    cache: SimulationCache,
) -> Worth:
    """Return the worth over the years compared, in the plan's currency.

    `per_dollar` is for one more unit of the offer's own currency (a point, for bonus), by path: it holds tax,
    risk and time. KeyError for a place without tax curves.
    """
    paths = paths_of(offer, assumptions, tables, draws, cache)
    valued = present_value(paths, tables.net_pay(offer, person), assumptions.risk_free)
    certain, weights = certainty_equivalent(person.savings + valued.value, person.gamma)
    total = certain - person.savings
    low, middle, high = percentiles(valued.value)
    gains = _per_dollar(offer, assumptions, paths, valued, weights)
    refreshers = total - _without_refreshers(valued, person) if paths.refreshers.total else 0.0
    return Worth(total, per_year(total, assumptions), low, middle, high, gains, refreshers)


def _without_refreshers(valued: PresentValue, person: Person) -> float:
    certain, _ = certainty_equivalent(person.savings + valued.value - valued.refreshers, person.gamma)
    return certain - person.savings


def total_worth(
    offer: Offer,
    person: Person,
    assumptions: Assumptions,
    tables: Tables,
    draws: Draws,
    cache: SimulationCache,
) -> float:
    """Return the total that `worth` finds, for searches that look at nothing else of hundreds of offers."""
    paths = paths_of(offer, assumptions, tables, draws, cache)
    valued = present_value(paths, tables.net_pay(offer, person), assumptions.risk_free)
    certain, _ = certainty_equivalent(person.savings + valued.value, person.gamma)
    return certain - person.savings


def per_year(total: float, assumptions: Assumptions) -> float:
    """Return a worth over the years compared as a level amount a year."""
    return total / float(discounts(assumptions.risk_free, assumptions.horizon_years).sum())


def percentiles(values: Floats) -> tuple[float, float, float]:
    """Return the 10th, 50th and 90th percentile of equally likely values."""
    ordered = np.sort(values)  # quicker than to part them at three ranks
    low, middle, high = (float(ordered[round(share * (len(values) - 1))]) for share in (0.1, 0.5, 0.9))
    return low, middle, high


def _per_dollar(
    offer: Offer, assumptions: Assumptions, paths: Paths, valued: PresentValue, weights: Singles
) -> Mapping[Component, float]:
    """Differentiate by path; a component that the offer lacks is that of the plainest kind."""
    horizon, sign_on = len(paths.base), 0.0
    wages, bonus = np.empty(horizon), np.empty(horizon)
    for year, slope in enumerate(valued.cash):
        gain = slope * weights
        wages[year], bonus[year] = gain.sum(), gain @ paths.payout[year]
        sign_on += float(gain @ paths.sign_on.unit[year])
    equity = sum(
        float((row * weights) @ unit) for row, unit in zip(valued.equity, paths.equity.more, strict=True)
    )
    late = float(valued.late @ weights)
    return {
        Component.BASE: offer.rate * _of_base(offer, assumptions, wages, bonus, late),
        Component.EQUITY: offer.rate * equity,
        Component.SIGN_ON: offer.rate * sign_on,
        Component.BONUS: POINT * float(bonus @ paths.base),
    }


def _of_base(offer: Offer, assumptions: Assumptions, wages: Floats, bonus: Floats, late: float) -> float:
    """Wages, their bonus and ESPP, what follows base untaxed, and the tax on equity after the last year."""
    horizon = assumptions.horizon_years
    growth = np.power(1 + offer.raise_rate, np.arange(horizon))
    benefits = offer.days_off / WORKING_DAYS if offer.value_days_off else 0.0
    if offer.match_cap is None or (offer.base or 0.0) * offer.match_rate < offer.match_cap:
        benefits += offer.match_rate
    untaxed = benefits * discounts(assumptions.risk_free, horizon)
    paid = wages * (1 + espp_per_base(offer, base_by_year(offer, horizon)))
    return float(growth @ (paid + offer.bonus_target * bonus + untaxed)) + late * float(growth[-1])


LEAST_WEALTH = 1.0
"""Dollars left on a path that loses everything: utility is not defined at or below 0."""


def certainty_equivalent(wealth: NDArray[np.float64], gamma: float) -> tuple[float, Singles]:
    """Return the certain wealth that equals these equally likely ones, and each one's marginal weight.

    U(w) = w^(1-gamma) / (1-gamma), log at 1. The weights U'(w) / U'(certain), over the number of paths, turn
    changes of wealth by path into the change of the certainty equivalent.
    """
    floored = np.maximum(wealth, LEAST_WEALTH)
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
        return np.reciprocal(np.square(wealth))
    marginal: Singles = np.power(wealth, np.float32(-gamma))
    return marginal
