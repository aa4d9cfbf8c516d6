"""Where an amount lies among pay rows, their histogram, and the band that they make."""

import numpy as np
from msgspec import Struct

from planner.market.pay_data.measures import PayAnswer
from planner.market.pay_data.table import Amounts
from planner.plan.pay_file import PayFilter

BARS = 24
_ENDS = (0.01, 0.99)  # of the values that a histogram spans; the rest is in its outer bars


class HistogramBar(Struct, frozen=True):
    """One bar of a histogram: its ends, and the number of values."""

    low: float
    high: float
    n: int


class DataBand(Struct, frozen=True):
    """A band made from pay rows, with what it was made of in words, and the number of data points."""

    low: float
    high: float
    what: str
    n: int


def histogram(values: Amounts) -> tuple[HistogramBar, ...]:
    """Return the bars of some values; none for none. What lies outside of 1 to 99 % is in the outer bars."""
    if not len(values):
        return ()
    low, high = (float(end) for end in np.quantile(values, _ENDS))
    if low == high:
        return (HistogramBar(low, high, len(values)),)
    counts, edges = np.histogram(np.clip(values, low, high), bins=BARS, range=(low, high))
    return tuple(
        HistogramBar(float(start), float(end), int(n))
        for start, end, n in zip(edges[:-1], edges[1:], counts, strict=True)
    )


def share_below(values: Amounts, amount: float) -> float | None:
    """Return the share of values below an amount, half of those equal to it counted; None for none."""
    if not len(values):
        return None
    return float((values < amount).sum() + 0.5 * (values == amount).sum()) / len(values)


def band_of(answered: PayAnswer) -> DataBand | None:
    """Return the middle half of base; of posts the medians of their ends. None where rows are too few."""
    base, low, high = (answered.measure(key) for key in ("base", "band_from", "band_to"))
    if base is not None and base.points:
        return _band(base.at(0.25), base.at(0.75), "P25 to P75 of base", base.n)
    if low is not None and high is not None and low.points and high.points:
        return _band(low.at(0.5), high.at(0.5), "medians of the ends of posted ranges", low.n)
    return None


def _band(low: float | None, high: float | None, what: str, n: int) -> DataBand | None:
    return None if low is None or high is None else DataBand(low, high, what, n)


def filter_words(where: PayFilter) -> str:
    """Return a filter in words: “product manager”, CA, 2024; empty for none."""
    quoted = [f"“{text}”" for text in (where.title, where.company) if text]
    plain = [where.level, where.city, where.metro, where.state, where.country]
    return ", ".join([*quoted, *filter(None, plain), *([str(where.year)] if where.year else [])])


def counted_words(answered: PayAnswer, *, bands: bool) -> str:
    """Return the number of data points: “312 rows”, or “1 range, 58 posts”."""
    if bands:
        return f"{_count(answered.n, 'range')}, {_count(answered.posts, 'post')}"
    return _count(answered.n, "row")


def _count(n: int, word: str) -> str:
    return f"{n:,} {word}{'' if n == 1 else 's'}"
