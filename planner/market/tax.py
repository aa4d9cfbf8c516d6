"""Tax on wages as a uniform table for each place and filing: exact at every knot, fast, with its slope.

An estimate, not tax advice. The curves leave out Social Security and Medicare, which are formulas here. Local
income tax is sampled into the table: exact at every $500, and within $4 between two rows where it turns.
"""

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from typing import Any, Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from planner.market.tax_rules.local_tax import LocalTax
from planner.plan.fields.terms import OUTSIDE_US, Filing

Floats = NDArray[np.float64]
Numbers = NDArray[np.floating[Any]]

STEP = 500.0
"""Dollars between two rows of a table: every knot of the curves is a multiple of it."""

MOST_NET_PAYS = 256


class Medicare(Struct, frozen=True):
    """Medicare: a rate on all wages of the household, and an additional one over a threshold."""

    rate: float = 0.0
    additional: float = 0.0
    over: float = 0.0

    def tax(self, wages: Floats) -> Floats:
        """Return the tax on the wages of a household, same shape."""
        return self.rate * wages + self.additional * np.maximum(wages - self.over, 0.0)


NO_MEDICARE = Medicare()


class TaxTerms(Struct, frozen=True):
    """What an offer's tax depends on besides its state: local tax, and deductions from wages, a year.

    `deferred` (401(k)) is free of income tax alone, `untaxed` (own HSA) of Social Security and Medicare too.
    """

    local: LocalTax | None = None
    deferred: float = 0.0
    untaxed: float = 0.0


NO_TERMS = TaxTerms()


class NetPay(Struct, frozen=True, eq=False, dict=True, weakref=True):
    """Wages after tax, with `other` wages of the household: net(w) = w - SS(w) - T(w + other) + T(other).

    `intercepts` and `slopes` are T as a line for each `step` of wages; the last line extends without end.
    Outside the US T is one line, and there is no Social Security. `deferred` and `untaxed` as in `TaxTerms`;
    they stay the user's own money, so they are in the net pay.
    """

    intercepts: Floats
    slopes: Floats
    security_rate: float = 0.0
    wage_base: float = 0.0
    other: float = 0.0
    deferred: float = 0.0
    untaxed: float = 0.0
    medicare: Medicare = NO_MEDICARE
    step: float = STEP

    def tax(self, wages: Numbers | float) -> Floats:
        """Return the tax that these wages cause, same shape; none on wages below 0."""
        earned = np.maximum(np.asarray(wages, dtype=np.float64) - self.untaxed, 0.0)
        income = np.maximum(earned - self.deferred, 0.0)
        row = self._row(income)
        rest = self.intercepts[row] + self.slopes[row] * (income + self.other) - self._tax_on_other
        taxed: Floats = rest + self.security_rate * np.minimum(earned, self.wage_base)
        if self.deferred:  # T counts Medicare on income, which is due on what was deferred as well
            taxed += self.medicare.tax(earned + self.other) - self.medicare.tax(income + self.other)
        return taxed

    def net(self, wages: Numbers | float) -> Floats:
        """Return wages less their tax, same shape."""
        net_wages: Floats = np.asarray(wages, dtype=np.float64) - self.tax(wages)
        return net_wages

    def marginal(self, wages: Numbers | float) -> Floats:
        """Return the tax on one more dollar, as a fraction, same shape; none on wages below 0."""
        paid = np.asarray(wages, dtype=np.float64) - self.untaxed
        earned = np.maximum(paid, 0.0)
        income = np.maximum(earned - self.deferred, 0.0)
        rate = np.where(paid < self.deferred, 0.0, self.slopes[self._row(income)])
        rate += self.security_rate * (earned < self.wage_base)
        if self.deferred:
            over = self.medicare.over - self.other
            rate += self.medicare.rate * (paid < self.deferred)
            rate += self.medicare.additional * ((earned >= over) & (income < over))
        taxed: Floats = np.where(paid < 0, 0.0, rate)
        return taxed

    def net_and_slope(self, wages: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return net pay and its slope, in float32 (good to ten cents at a million): for the simulation.

        Quickest a row of paths at a time: its arrays stay in the processor's cache.
        """
        intercepts, slopes = self._net_lines
        rows = wages * np.float32(1 / self.step)
        if self._shift:
            rows += np.float32(self._shift / self.step)
        least = self.deferred + self.untaxed
        is_low = wages.min(initial=least) < least
        # where no row lies beyond the lines, "wrap" takes what "clip" does, in three fifths of the time
        mode: Literal["wrap", "clip"] = "clip"
        if not is_low and rows.max(initial=0.0) < len(slopes):
            mode = "wrap"
        row = rows.astype(np.intp)
        slope = slopes.take(row, mode=mode)
        net = intercepts.take(row, mode=mode)
        net += slope * wages
        if self.security_rate and self._wage_base_row is None:
            base = np.float32(self.wage_base + self.untaxed)
            net -= np.float32(self.security_rate) * (np.minimum(wages, base) - np.float32(self.untaxed))
            slope -= np.float32(self.security_rate) * (wages < base)
        if is_low:
            low = wages < least
            net[low] = self.net(wages[low])
            slope[low] = 1 - self.marginal(wages[low])
        return net, slope

    def _row(self, income: Floats) -> NDArray[np.intp]:
        rows = ((income + self.other) / self.step).astype(np.intp)
        return np.minimum(rows, len(self.slopes) - 1)

    @property
    def _shift(self) -> float:
        """Dollars from wages to the household's income, where wages are more than what is taken off."""
        return self.other - self.deferred - self.untaxed

    @cached_property
    def _tax_on_other(self) -> float:
        row = min(int(self.other / self.step), len(self.slopes) - 1)
        return float(self.intercepts[row] + self.slopes[row] * self.other)

    @cached_property
    def _net_lines(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Wages w less tax, as lines in w: intercepts and slopes. Social Security only if it turns at a line.

        Medicare on what is deferred is sampled into them: within $1.20 in the two steps where it turns, and
        exact where the deferral is a whole number of steps.
        """
        intercepts, slopes = self.intercepts, self.slopes
        if self.deferred:
            grid: Floats = np.arange(len(slopes) + 1, dtype=np.float64) * self.step
            more = self.medicare.tax(grid + self.deferred) - self.medicare.tax(grid)
            higher, steeper = as_lines(grid, more)
            intercepts, slopes = intercepts + higher, slopes + steeper
        start, left = self._tax_on_other - intercepts - slopes * self._shift, 1 - slopes
        if (turn := self._wage_base_row) is not None:
            below = np.arange(len(left)) < turn
            start += self.security_rate * np.where(below, self.untaxed, -self.wage_base)
            left -= self.security_rate * below
        return start.astype(np.float32), left.astype(np.float32)

    @cached_property
    def _wage_base_row(self) -> int | None:
        """The first line beyond the wages that Social Security is paid on; None where they end inside one."""
        row = (self.wage_base + self.untaxed + self._shift) / self.step
        whole = self.security_rate > 0 and row == int(row) and 0 < row < len(self.slopes)
        return int(row) if whole else None


Lines = tuple[Floats, Floats]
"""Intercepts and slopes of a tax, as a line for each $500 of wages."""


class TaxTable(Struct, frozen=True, eq=False, dict=True, weakref=True):
    """The tax curves of all places by key `CA/single`, each as lines of $500, and their source.

    `state` has the knots of the state's own tax, of which some places take a share; `medicare` is by filing.
    Lines and knots stay in dollars: `dollar` is what one is in the currency of wages and of all else here.
    """

    year: int
    source: str
    lines: Mapping[str, Lines]
    federal: Mapping[str, Lines]
    state: Mapping[str, Floats]
    medicare: Mapping[str, Medicare]
    security_rate: float
    wage_base: float
    dollar: float = 1.0

    @property
    def step(self) -> float:
        """Wages between two lines of a curve, in the currency of the wages."""
        return STEP * self.dollar

    def in_currency(self, dollar: float) -> "TaxTable":
        """Return the table for wages of which so many make a dollar; this one is in dollars."""
        medicare = {
            filing: replace(medicare, over=medicare.over * dollar)
            for filing, medicare in self.medicare.items()
        }
        return replace(self, medicare=medicare, wage_base=self.wage_base * dollar, dollar=dollar)

    def curve(self, key: str) -> Lines:
        """Return T of a place and filing (`CA/single`), in the wages' currency; KeyError without one."""
        return self._in_wages(self.lines[key])

    def _in_wages(self, lines: Lines) -> Lines:
        intercepts, slopes = lines
        return (intercepts if self.dollar == 1 else intercepts * self.dollar), slopes

    def net_pay(
        self, place: str, filing: Filing, other: float, rate: float | None, terms: TaxTerms = NO_TERMS
    ) -> NetPay:
        """Return net pay in a place; `rate` is the typed effective rate, used outside the US only.

        KeyError for a place without curves.
        """
        return self._cached_net_pay(place, filing, other, rate, terms)

    def federal_pay(self, place: str, filing: Filing, other: float, terms: TaxTerms = NO_TERMS) -> NetPay:
        """Return wages less federal income tax only, for withholding; KeyError for a place without curves."""
        return self._part(self._in_wages(self.federal[f"{place}/{filing.value}"]), other, terms)

    def local_pay(self, place: str, filing: Filing, other: float, terms: TaxTerms) -> NetPay:
        """Return wages less local income tax only; KeyError for a place without curves."""
        lines = self.local_lines(place, filing, terms.local) if terms.local else NO_TAX
        return self._part(lines, other, terms)

    def _part(self, lines: Lines, other: float, terms: TaxTerms) -> NetPay:
        """Return wages less one of their taxes."""
        aside = terms.deferred, terms.untaxed
        return NetPay(*lines, 0.0, 0.0, other, *aside, step=self.step)

    def local_lines(self, place: str, filing: Filing, local: LocalTax) -> Lines:
        """Return a local tax as lines, as many as the curves of the place have, in the wages' currency."""
        intercepts, _ = self.lines[f"{place}/{filing.value}"]
        grid: Floats = np.arange(len(intercepts) + 1, dtype=np.float64) * STEP
        wages, taxes = self.state.get(f"{place}/{filing.value}", np.zeros((1, 2))).T
        state_tax: Floats = np.interp(grid, wages, taxes)
        return self._in_wages(as_lines(grid, local_tax(local, grid, filing, state_tax)))

    @cached_property
    def _cached_net_pay(self) -> Callable[[str, Filing, float, float | None, TaxTerms], NetPay]:
        """Net pay by place and household: an entry taxes the same offer some dozens of times.

        The cache belongs to the table: a cache of the module would keep every replaced table (19 MB) alive.
        """
        return lru_cache(maxsize=MOST_NET_PAYS)(self._net_pay)

    def _net_pay(
        self, place: str, filing: Filing, other: float, rate: float | None, terms: TaxTerms
    ) -> NetPay:
        if place == OUTSIDE_US:
            return NetPay(np.zeros(1), np.array([rate or 0.0]))
        intercepts, slopes = self.curve(f"{place}/{filing.value}")
        if terms.local:
            more, steeper = self.local_lines(place, filing, terms.local)
            intercepts, slopes = intercepts + more, slopes + steeper
        medicare = self.medicare[filing.value]
        return NetPay(
            *(intercepts, slopes, self.security_rate, self.wage_base, other),
            *(terms.deferred, terms.untaxed, medicare, self.step),
        )


def local_tax(local: LocalTax, wages: Floats, filing: Filing, state_tax: Floats) -> Floats:
    """Return a local tax on the wages of a household, same shape; `state_tax` is the state's on the same."""
    taxed = np.maximum(wages - dict(local.less).get(filing, 0.0), 0.0)
    total = local.state_share * np.maximum(state_tax, 0.0) + local.flat * (wages > 0)
    before = 0.0
    for start, rate in dict(local.brackets).get(filing, ()):
        total = total + (rate - before) * np.maximum(taxed - start, 0.0)
        before = rate
    return np.asarray(total, dtype=np.float64)


NO_TAX: Lines = (np.zeros(1), np.zeros(1))


def as_lines(grid: Floats, taxes: Floats) -> Lines:
    """Return the taxes at each point of an even grid as the intercept and the slope of each step."""
    slopes = np.diff(taxes) / (grid[1] - grid[0])
    return taxes[:-1] - slopes * grid[:-1], slopes
