"""After-tax present value of each path, and what one more dollar of wages in each year adds to it."""

import numpy as np
from numpy.typing import NDArray

from planner.market.tax import NetPay
from planner.pay.results import Floats
from planner.pay.worth.draws import Singles
from planner.pay.worth.equity_money import UnitMoney
from planner.pay.worth.paths import Paths
from planner.values.frozen import frozen


@frozen(eq=False, slots=False)
class PresentValue:
    """`value` (n,): after-tax present value by path. The rest is what one more dollar adds to it.

    `cash` (H, n): a dollar of wages in that year. `equity` (rows, n): a dollar of equity in that row. `late`
    (n,): a dollar of the last year's base, through the tax on equity paid after the horizon. `refreshers`
    (n,) is the part of `value` that refreshers add, on top of all else.
    """

    value: NDArray[np.float64]
    cash: Singles
    equity: Singles
    late: Singles
    refreshers: NDArray[np.float64]


def discounts(rate: float, horizon: int) -> Floats:
    """Return the present value of a dollar paid in the middle of each year, shape (horizon,)."""
    middles: Floats = np.exp(-rate * (np.arange(horizon) + 0.5))
    return middles


@frozen(eq=False, slots=False)
class _TaxedWages:
    """Wages of a year on every path so far, with what is left of them after tax, and of one dollar more."""

    wages: Singles
    net: Singles
    slope: Singles


def present_value(paths: Paths, pay: NetPay, rate: float) -> PresentValue:
    """Tax each year's cash alone, from mid-year, its equity on top, from its mean date, then refreshers."""
    horizon = len(paths.base)
    weights = discounts(rate, horizon).astype(np.float32)
    first, cash = np.zeros_like(paths.cash[0]), np.empty_like(paths.cash)
    taxed: dict[int, _TaxedWages] = {}
    for year, (wages, weight) in enumerate(zip(paths.cash, weights, strict=True)):
        net, slope = pay.net_and_slope(wages)
        taxed[year + 1] = _TaxedWages(wages, net, slope)
        first += weight * net
        np.multiply(slope, weight, out=cash[year])
    value = first.astype(np.float64)
    value += float(discounts(rate, horizon) @ paths.benefits)
    late = np.zeros_like(first)

    def on_top(money: UnitMoney, row: int) -> tuple[Singles, Singles, Singles]:
        """Add a row of equity to its year: its value, its gain a dollar, and that of a dollar below it."""
        year = money.years[row]
        below = taxed.get(year) or _base_after(paths, pay)
        wages = below.wages + money.unit[row] * np.float32(money.total)
        above = taxed[year] = _TaxedWages(wages, *pay.net_and_slope(wages))
        dated = np.float32(np.exp(-rate * money.dates[row]))
        gain = dated * above.slope
        change = gain - dated * below.slope
        (cash[year - 1] if year <= horizon else late)[:] += change
        return dated * (above.net - below.net), gain, change

    gains = np.empty_like(paths.equity.unit)
    for row in range(len(gains)):
        added, gains[row], _ = on_top(paths.equity, row)
        value += added
    refreshers = np.zeros_like(value)
    for row, year in enumerate(paths.refreshers.years):
        added, _, change = on_top(paths.refreshers, row)
        refreshers += added
        if year in paths.equity.years:
            gains[paths.equity.years.index(year)] += change
    return PresentValue(value + refreshers, cash, gains, late, refreshers)


def _base_after(paths: Paths, pay: NetPay) -> _TaxedWages:
    """Return the last year's base, which equity paid after the years compared is taxed on top of."""
    wages = paths.base[-1:].astype(np.float32)
    return _TaxedWages(wages, *pay.net_and_slope(wages))
