"""Quantiles of chosen pay rows, refused below eight. One employer's identical band counts once."""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.market.comparables import FEWEST, FEWEST_FOR_TAILS, MIDDLE, TAILS, Quantiles
from planner.market.pay_data.filters import matching_rows
from planner.market.pay_data.table import Amounts, PayTable
from planner.plan.pay_file import PayFilter, PaySummary

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "base": "Base",
        "equity": "Equity a year",
        "total": "Total a year",
        "bonus": "Bonus a year",
        "sign_on": "Sign-on",
        "band_from": "Range from",
        "band_to": "Range to",
    }
)
_OF_PAY, _OF_BANDS = ("base", "equity", "total", "bonus", "sign_on"), ("band_from", "band_to")


class PayAnswer(Struct, frozen=True, eq=False):
    """What a filter finds. `n`: data points, that is rows, or distinct bands where the rows are posts.

    `posts` is the number of rows, and `by_title` that of rows whose level is a word of their title.
    """

    where: PayFilter
    n: int
    posts: int
    by_title: int
    measures: tuple[Quantiles, ...]
    values: Mapping[str, Amounts]

    def measure(self, key: str) -> Quantiles | None:
        """Return the quantiles of a measure; None if no row has it."""
        return next((measured for measured in self.measures if measured.measure == key), None)


def answer(table: PayTable, where: PayFilter) -> PayAnswer:
    """Return quantiles of every measure that some row has, over the rows that match.

    Linear between two values (type 7 of Hyndman and Fan 1996); P10 and P90 from 20 values on.
    """
    chosen = matching_rows(table, where)
    points = distinct_bands(table, chosen) if table.bands else np.flatnonzero(chosen)
    keys = _OF_BANDS if table.bands else _OF_PAY
    values = {key: _values(table.amounts[key], points) for key in keys}
    measured = tuple(_quantiles(key, amounts) for key, amounts in values.items() if len(amounts))
    posts = int(chosen.sum())
    by_title = int(table.by_title[chosen].sum())
    return PayAnswer(where, len(points), posts, by_title, measured, values)


def distinct_bands(table: PayTable, chosen: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return the first row of each company and range among the chosen ones.

    Rows without a company are each their own: two unknown employers may well post the same range.
    """
    rows = np.flatnonzero(chosen)
    companies = table.words["company"].codes[rows].astype(np.float64)
    companies = np.where(companies < 0, -1.0 - rows, companies)
    ends = (table.amounts[key][rows] for key in _OF_BANDS)
    _, first = np.unique(np.column_stack((companies, *ends)), axis=0, return_index=True)
    return rows[np.sort(first)]


def _values(amounts: Amounts, rows: NDArray[np.intp]) -> Amounts:
    own: Amounts = amounts[rows]
    return own[~np.isnan(own)]


def _quantiles(key: str, values: Amounts) -> Quantiles:
    n = len(values)
    if n < FEWEST:
        return Quantiles(key, LABELS[key], n, (), None)
    shares = TAILS if n >= FEWEST_FOR_TAILS else MIDDLE
    lower = [int(share * (n - 1)) for share in shares]
    ordered = np.partition(values, sorted({*lower, *(min(place + 1, n - 1) for place in lower)}))
    points = tuple((share, _interpolated(ordered, share)) for share in shares)
    return Quantiles(key, LABELS[key], n, points, float(values.mean()))


def _interpolated(ordered: Amounts, share: float) -> float:
    """Return a quantile of values that are in order at its two places."""
    place = share * (len(ordered) - 1)
    lower = int(place)
    upper = min(lower + 1, len(ordered) - 1)
    return float(ordered[lower] + (place - lower) * (ordered[upper] - ordered[lower]))


def summary(answered: PayAnswer) -> tuple[PaySummary, ...]:
    """Return the quantiles as the plan keeps them."""
    return tuple(
        PaySummary(measure=measured.measure, n=measured.n, points=measured.points)
        for measured in answered.measures
    )
