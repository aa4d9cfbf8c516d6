"""After-tax present value of each path, and what one more dollar of wages in each year adds to it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.market.tax import NetPay
from planner.pay.results import Floats
from planner.pay.worth.draws import Singles
from planner.pay.worth.paths import Paths


@dataclass(frozen=True, eq=False)
class PresentValue:
    """`value` (n,): after-tax present value by path. The rest is what one more dollar adds to it.

    `cash` (H, n): a dollar of wages in that year. `equity` (rows, n): a dollar of equity in that row. `late`
    (n,): a dollar of the last year's base, through the tax on equity paid after the horizon.
    """

    value: NDArray[np.float64]
    cash: Singles
    equity: Singles
    late: Singles


def discounts(rate: float, horizon: int) -> Floats:
    """Return the present value of a dollar paid in the middle of each year, shape (horizon,)."""
    middles: Floats = np.exp(-rate * (np.arange(horizon) + 0.5))
    return middles


def present_value(paths: Paths, pay: NetPay, rate: float) -> PresentValue:
    """Tax each year's cash alone, from mid-year, and its equity on top, from its mean date."""
    horizon = len(paths.base)
    net, slope = pay.net_and_slope(paths.cash)
    weights = discounts(rate, horizon).astype(np.float32)
    value = (weights @ net).astype(np.float64) + float(discounts(rate, horizon) @ paths.benefits)
    cash = slope * weights[:, None]
    late = np.zeros_like(net[0])
    gains = np.empty_like(paths.equity.unit)
    for row, year in enumerate(paths.equity.years):
        inside = year <= horizon
        ground = paths.cash[year - 1] if inside else paths.base[-1:].astype(np.float32)
        below, below_slope = (net[year - 1], slope[year - 1]) if inside else pay.net_and_slope(ground)
        paid = paths.equity.unit[row] * np.float32(paths.equity.total)
        above, above_slope = pay.net_and_slope(ground + paid)
        dated = np.float32(np.exp(-rate * paths.equity.dates[row]))
        value += dated * (above - below)
        gains[row] = dated * above_slope
        (cash[year - 1] if inside else late)[:] += gains[row] - dated * below_slope
    return PresentValue(value, cash, gains, late)
