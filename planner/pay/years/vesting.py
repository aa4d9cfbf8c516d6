"""When a grant vests, and how much of it, in months after the start; `values.days.date_after` gives dates."""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.pay.results import Floats
from planner.plan import Grant
from planner.values.days import year_of

Ints = NDArray[np.int64]

SLIP = 1e-9
"""Tolerance for float sums such as .1 + .2 before units are rounded down."""


class Vesting(Struct, frozen=True, eq=False):
    """Events in order of month: arrays of one shape (events,). Fractions are of the whole grant."""

    months: Ints
    fractions: Floats

    def by_year(self, horizon: int) -> Floats:
        """Return the fraction that vests in each of the first `horizon` years, shape (horizon,)."""
        years = np.array([year_of(int(month)) for month in self.months], dtype=np.int64)
        inside = years <= horizon
        total = np.zeros(horizon)
        np.add.at(total, years[inside] - 1, self.fractions[inside])
        return total


def vesting(grant: Grant) -> Vesting:
    """Return the vesting events of a grant; with whole units, fractions that are whole units of it.

    A cliff counts from the start of the grant. An explicit list is moved by the offset, by no cliff.
    """
    planned = grant.events if grant.events else _scheduled(grant)
    months, fractions = _merged([(month + grant.offset, fraction) for month, fraction in planned])
    return Vesting(months, _whole(fractions, grant.units))


def last_vesting_month(grant: Grant) -> int:
    """Return the month of the last event of `vesting`, without computing the others."""
    if grant.events:
        return max(month for month, _ in grant.events) + grant.offset
    return max(12 * len(grant.years), grant.cliff) + grant.offset


def _scheduled(grant: Grant) -> list[tuple[int, float]]:
    step = grant.cadence.months
    events = [
        (12 * year + month, share * step / 12)
        for year, share in enumerate(grant.years)
        for month in range(step, 13, step)
    ]
    return [(max(month, grant.cliff), fraction) for month, fraction in events]


def _merged(events: list[tuple[int, float]]) -> tuple[Ints, Floats]:
    by_month: dict[int, float] = {}
    for month, fraction in sorted(events):
        by_month[month] = by_month.get(month, 0.0) + fraction
    return np.array(list(by_month), dtype=np.int64), np.array(list(by_month.values()), dtype=np.float64)


def _whole(fractions: Floats, units: int | None) -> Floats:
    """Round the running sum of units down, so that the events always sum to the grant."""
    if not units:
        return fractions
    running = np.floor(np.cumsum(fractions) * units + SLIP * units)
    return np.diff(running, prepend=0.0) / units
