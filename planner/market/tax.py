"""Tax on wages as a uniform table for each place and filing: exact at every knot, fast, with its slope.

An estimate, not tax advice. The curves leave out Social Security and Medicare, which are formulas here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from planner.plan.fields.terms import OUTSIDE_US, Filing

Floats = NDArray[np.float64]
Numbers = NDArray[np.floating[Any]]

STEP = 500.0
"""Dollars between two rows of a table: every knot of the curves is a multiple of it."""

MOST_NET_PAYS = 256


@dataclass(frozen=True, eq=False)
class NetPay:
    """Wages after tax, with `other` wages of the household: net(w) = w - SS(w) - T(w + other) + T(other).

    `intercepts` and `slopes` are T as a line for each $500 of wages; the last line extends without end.
    Outside the US T is one line, and there is no Social Security.
    """

    intercepts: Floats
    slopes: Floats
    security_rate: float = 0.0
    wage_base: float = 0.0
    other: float = 0.0

    def tax(self, wages: Numbers | float) -> Floats:
        """Return the tax that these wages cause, same shape; none on wages below 0."""
        earned = np.maximum(np.asarray(wages, dtype=np.float64), 0.0)
        row = self._row(earned)
        rest = self.intercepts[row] + self.slopes[row] * (earned + self.other) - self._tax_on_other
        taxed: Floats = rest + self.security_rate * np.minimum(earned, self.wage_base)
        return taxed

    def net(self, wages: Numbers | float) -> Floats:
        """Return wages less their tax, same shape."""
        net_wages: Floats = np.asarray(wages, dtype=np.float64) - self.tax(wages)
        return net_wages

    def marginal(self, wages: Numbers | float) -> Floats:
        """Return the tax on one more dollar, as a fraction, same shape; none on wages below 0."""
        paid = np.asarray(wages, dtype=np.float64)
        earned = np.maximum(paid, 0.0)
        rate = self.slopes[self._row(earned)] + self.security_rate * (earned < self.wage_base)
        taxed: Floats = np.where(paid < 0, 0.0, rate)
        return taxed

    def net_and_slope(self, wages: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return net pay and its slope, in float32 (good to ten cents at a million): for the simulation."""
        intercepts, slopes = self._net_lines
        row = (wages * np.float32(1 / STEP) + np.float32(self.other / STEP)).astype(np.intp)
        slope = slopes.take(row, mode="clip")
        net = intercepts.take(row, mode="clip")
        net += slope * wages
        if self.security_rate:
            below = wages < self.wage_base
            net -= np.float32(self.security_rate) * np.minimum(wages, np.float32(self.wage_base))
            slope -= np.float32(self.security_rate) * below
        if wages.min(initial=0.0) < 0:
            net = np.where(wages < 0, wages, net)
            slope = np.where(wages < 0, np.float32(1), slope)
        return net, slope

    def _row(self, earned: Floats) -> NDArray[np.intp]:
        rows = ((earned + self.other) / STEP).astype(np.intp)
        return np.minimum(rows, len(self.slopes) - 1)

    @cached_property
    def _tax_on_other(self) -> float:
        row = min(int(self.other / STEP), len(self.slopes) - 1)
        return float(self.intercepts[row] + self.slopes[row] * self.other)

    @cached_property
    def _net_lines(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Wages w less tax before Social Security, as lines in w: intercepts and slopes."""
        start = self._tax_on_other - self.intercepts - self.slopes * self.other
        return start.astype(np.float32), (1 - self.slopes).astype(np.float32)


@dataclass(frozen=True, eq=False)
class TaxTable:
    """The tax curves of all places by key `CA/single`, each as lines of $500, and their source."""

    year: int
    source: str
    lines: Mapping[str, tuple[Floats, Floats]]
    federal: Mapping[str, tuple[Floats, Floats]]
    security_rate: float
    wage_base: float

    def net_pay(self, place: str, filing: Filing, other: float, rate: float | None) -> NetPay:
        """Return net pay in a place; `rate` is the typed effective rate, used outside the US only.

        KeyError for a place without curves.
        """
        return self._cached_net_pay(place, filing, other, rate)

    def federal_pay(self, place: str, filing: Filing, other: float) -> NetPay:
        """Return wages less federal income tax only, for withholding; KeyError for a place without curves."""
        return NetPay(*self.federal[f"{place}/{filing.value}"], other=other)

    @cached_property
    def _cached_net_pay(self) -> Callable[[str, Filing, float, float | None], NetPay]:
        """Net pay by place and household: an entry taxes the same offer some dozens of times.

        The cache belongs to the table: a cache of the module would keep every replaced table (19 MB) alive.
        """
        return lru_cache(maxsize=MOST_NET_PAYS)(self._net_pay)

    def _net_pay(self, place: str, filing: Filing, other: float, rate: float | None) -> NetPay:
        if place == OUTSIDE_US:
            return NetPay(np.zeros(1), np.array([rate or 0.0]))
        intercepts, slopes = self.lines[f"{place}/{filing.value}"]
        return NetPay(intercepts, slopes, self.security_rate, self.wage_base, other)


def read_tax(data: Mapping[str, Any]) -> TaxTable:
    """Read the tax curves: knots [wage, tax] for each kind of tax, and the two formulas."""
    medicare = data["medicare"]
    lines, federal = {}, {}
    for key, curves in data["curves"].items():
        threshold = medicare["additional_over"][key.split("/")[1]]
        federal[key] = _lines({"federal": curves["federal"]}, 0.0, 0.0, 0.0)
        lines[key] = _lines(curves, medicare["rate"], medicare["additional_rate"], threshold)
    security = data["social_security"]
    return TaxTable(data["year"], data["source"], lines, federal, security["rate"], security["wage_base"])


def _lines(
    curves: Mapping[str, list[list[float]]], rate: float, additional: float, threshold: float
) -> tuple[Floats, Floats]:
    """Sum the curves and Medicare on a grid of $500, as the intercept and the slope of each step."""
    last = max(knots[-1][0] for knots in curves.values())
    grid = np.arange(0.0, last + STEP, STEP)
    total = rate * grid + additional * np.maximum(grid - threshold, 0.0)
    for knots in curves.values():
        wages, taxes = np.array([[0.0, 0.0], *knots]).T
        total += np.interp(grid, wages, taxes)
    slopes = np.diff(total) / STEP
    return total[:-1] - slopes * grid[:-1], slopes
