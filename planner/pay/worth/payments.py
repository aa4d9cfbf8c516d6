"""Adds up what a grant pays by year and path, with the mean dates of the payments."""

from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from planner.pay.results import Floats
from planner.pay.worth.draws import Singles


@dataclass(frozen=True, eq=False)
class UnitEquity:
    """Payments of one dollar of a grant by the year they are paid: `amounts` has shape (years, n).

    `dates` are the value-weighted mean times of payment in years after the start, `means` the mean payments.
    """

    years: tuple[int, ...]
    amounts: Singles
    dates: Floats
    means: Floats


class Payments:
    """Adds up payments by year as they are found, with their dates."""

    def __init__(self, paths: int) -> None:
        self._paths = paths
        self._amounts: dict[int, Singles] = {}
        self._dated: dict[int, float] = {}

    def add(self, time: float, amounts: Singles) -> None:
        """Add a payment of all paths at one time, in years."""
        self._row(time, float(amounts.mean()) * time)[:] += amounts

    def add_some(self, times: Singles, paths: NDArray[np.intp], amounts: Singles) -> None:
        """Add payments of some paths, each at its own time."""
        for year in np.unique(np.ceil(times)):
            chosen = np.ceil(times) == year
            dated = float(amounts[chosen] @ times[chosen]) / self._paths
            self._row(float(year), dated)[paths[chosen]] += amounts[chosen]

    def _row(self, time: float, dated: float) -> Singles:
        year = max(1, ceil(time - 1e-6))
        self._dated[year] = self._dated.get(year, 0.0) + dated
        return self._amounts.setdefault(year, np.zeros(self._paths, dtype=np.float32))

    def collected(self) -> UnitEquity:
        """Return the payments by year, in order."""
        years = tuple(sorted(self._amounts))
        amounts = [self._amounts[year] for year in years]
        means = np.array([float(row.mean()) for row in amounts])
        dated = np.array([self._dated[year] for year in years])
        middles = np.array(years, dtype=np.float64) - 0.5
        dates = np.divide(dated, means, out=middles, where=means > 0)
        stacked = np.stack(amounts) if amounts else np.zeros((0, self._paths), dtype=np.float32)
        return UnitEquity(years, stacked, dates, means)
