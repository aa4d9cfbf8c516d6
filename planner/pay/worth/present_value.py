"""After-tax present value of each path, and what one more dollar of wages in each year adds to it."""

from collections.abc import Iterator
from functools import cached_property

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.market.tax import NetPay
from planner.pay.results import Floats
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Singles
from planner.pay.worth.equity_money import UnitMoney
from planner.pay.worth.paths import Paths


def discounts(rate: float, horizon: int) -> Floats:
    """Return the present value of a dollar paid in the middle of each year, shape (horizon,)."""
    middles: Floats = np.exp(-rate * (np.arange(horizon) + 0.5))
    return middles


class _TaxedWages(Struct, frozen=True, eq=False):
    """Wages of a year on every path so far, with what is left of them after tax, and of one dollar more."""

    wages: Singles
    net: Singles
    slope: Singles


class _RowSlopes(Struct, frozen=True, eq=False):
    """What is left of one more dollar below a row of equity and of the row, which is paid in a year.

    `dated` is the present value of a dollar of the row.
    """

    year: int
    dated: np.float32
    below: Singles
    above: Singles


class Slopes(Struct, frozen=True, eq=False):
    """What one more dollar adds to the present value of each path.

    `cash` (H, n): a dollar of wages in that year. `equity` (rows, n): a dollar of equity in that row. `late`
    (n,): a dollar of the last year's base, through the tax on equity paid after the horizon.
    """

    cash: Singles
    equity: Singles
    late: Singles


class PresentValue(Struct, frozen=True, eq=False, dict=True):
    """`value` (n,): after-tax present value by path. `refreshers` (n,): the part that refreshers add last.

    `slopes` are computed when first read: most searches need the value alone.
    """

    value: NDArray[np.float64]
    refreshers: NDArray[np.float64]
    _cash: tuple[tuple[np.float32, Singles], ...]
    _equity: tuple[_RowSlopes, ...]
    _refreshed: tuple[_RowSlopes, ...]

    @cached_property
    def slopes(self) -> Slopes:
        """What one more dollar adds."""
        cash = np.stack([weight * slope for weight, slope in self._cash])
        late = np.zeros_like(cash[0])
        equity = np.empty((len(self._equity), len(late)), np.float32)
        rows = {row.year: place for place, row in enumerate(self._equity)}
        for place, row in enumerate((*self._equity, *self._refreshed)):
            gain = row.dated * row.above
            change = gain - row.dated * row.below
            (cash[row.year - 1] if row.year <= len(cash) else late)[:] += change
            if place < len(equity):
                equity[place] = gain
            elif row.year in rows:
                equity[rows[row.year]] += change
        return Slopes(cash, equity, late)


class _TaxedCash(Struct, frozen=True, eq=False):
    """Each year's cash taxed alone, and the present value of what is left of it, shape (n,)."""

    years: tuple[_TaxedWages, ...]
    value: Singles


def present_value(paths: Paths, pay: NetPay, rate: float, cache: SimulationCache) -> PresentValue:
    """Tax each year's cash alone, from mid-year, its equity on top, from its mean date, then refreshers."""
    weights = discounts(rate, len(paths.base))
    singles = weights.astype(np.float32)
    key = ("taxed cash", paths.cash, pay, rate)
    cash = cache.cash(key, lambda: _taxed(paths.cash.wages, pay, singles))
    taxed = dict(enumerate(cash.years, 1))
    value = cash.value.astype(np.float64)
    value += float(weights @ paths.benefits)
    equity = tuple(_on_top(paths, paths.equity, taxed, pay, rate, value))
    refreshers = np.zeros_like(value)
    refreshed = tuple(_on_top(paths, paths.refreshers, taxed, pay, rate, refreshers))
    slopes = zip(singles, (year.slope for year in cash.years), strict=True)
    return PresentValue(value + refreshers, refreshers, tuple(slopes), equity, refreshed)


def _taxed(cash: Singles, pay: NetPay, weights: Singles) -> _TaxedCash:
    """Tax the cash of each year, shape (H, n); `weights` are the present values of a dollar of each."""
    years = tuple(_TaxedWages(wages, *pay.net_and_slope(wages)) for wages in cash)
    value = np.zeros_like(cash[0])
    for weight, year in zip(weights, years, strict=True):
        value += weight * year.net
    return _TaxedCash(years, value)


def _on_top(
    paths: Paths,
    money: UnitMoney,
    taxed: dict[int, _TaxedWages],
    pay: NetPay,
    rate: float,
    value: NDArray[np.float64],
) -> Iterator[_RowSlopes]:
    """Tax rows of equity on top of what is `taxed` in their years so far, and add what is left to `value`."""
    for year, unit, date in zip(money.years, money.unit, money.dates, strict=True):
        below = taxed.get(year) or _base_after(paths, pay)
        wages = below.wages + unit * np.float32(money.total)
        above = taxed[year] = _TaxedWages(wages, *pay.net_and_slope(wages))
        dated = np.float32(np.exp(-rate * date))
        value += dated * (above.net - below.net)
        yield _RowSlopes(year, dated, below.slope, above.slope)


def _base_after(paths: Paths, pay: NetPay) -> _TaxedWages:
    """Return the last year's base, which equity paid after the years compared is taxed on top of."""
    wages = paths.base[-1:].astype(np.float32)
    return _TaxedWages(wages, *pay.net_and_slope(wages))
