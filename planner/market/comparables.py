"""Quantiles of comparable jobs, with the number of rows; none where the rows are too few."""

from collections.abc import Mapping, Sequence
from statistics import fmean
from types import MappingProxyType

from msgspec import Struct

from planner.plan import Comparable
from planner.plan.fields.terms import Level, Track

FEWEST = 8
"""Minimum of rows for quantiles: with fewer, one more row would move the quartiles too far."""
FEWEST_FOR_TAILS = 20
"""Minimum of rows for P10 and P90: with fewer, each would rest on a row or two."""

MIDDLE, TAILS = (0.25, 0.5, 0.75), (0.1, 0.25, 0.5, 0.75, 0.9)

MEASURES: Mapping[str, str] = MappingProxyType(
    {
        "base": "Base",
        "bonus": "Bonus, of base",
        "equity": "Equity a year",
        "sign_on": "Sign-on",
        "total_year": "Total a year",
    }
)
"""Labels of the measures, by attribute of a comparable job."""


class Quantiles(Struct, frozen=True):
    """A measure over `n` rows: (share below, value) pairs and the mean; no pairs if `n` is too small."""

    measure: str
    label: str
    n: int
    points: tuple[tuple[float, float], ...]
    mean: float | None

    @property
    def refusal(self) -> str:
        """The reason why there are no quantiles; empty if there are."""
        if self.points:
            return ""
        rows = "row has" if self.n == 1 else "rows have"
        return f"{self.n} {rows} it; quantiles need at least {FEWEST}."

    def at(self, share: float) -> float | None:
        """Return the value at a share below; None if that quantile is missing."""
        return dict(self.points).get(share)


def matching_jobs(
    rows: Sequence[Comparable], track: Track | None, level: Level | None
) -> tuple[Comparable, ...]:
    """Return the rows of a track and a level; None matches all."""
    return tuple(row for row in rows if track in (None, row.track) and level in (None, row.level))


def quantiles(rows: Sequence[Comparable]) -> tuple[Quantiles, ...]:
    """Return quantiles of every measure, each over the rows that have it.

    Interpolated linearly between two rows (type 7 of Hyndman and Fan 1996, as QUARTILE.INC in a spreadsheet).
    """
    return tuple(_quantiles_of(measure, label, rows) for measure, label in MEASURES.items())


def _quantiles_of(measure: str, label: str, rows: Sequence[Comparable]) -> Quantiles:
    values = sorted(value for row in rows if (value := getattr(row, measure)) is not None)
    n = len(values)
    if n < FEWEST:
        return Quantiles(measure, label, n, (), None)
    shares = TAILS if n >= FEWEST_FOR_TAILS else MIDDLE
    points = tuple((share, _interpolated(values, share)) for share in shares)
    return Quantiles(measure, label, n, points, fmean(values))


def _interpolated(values: Sequence[float], share: float) -> float:
    place = share * (len(values) - 1)
    lower = int(place)
    upper = min(lower + 1, len(values) - 1)
    return values[lower] + (place - lower) * (values[upper] - values[lower])
