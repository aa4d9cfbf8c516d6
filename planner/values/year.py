"""Which year of an offer a month belongs to: one rule for pay, for workbooks and for what leaves."""

from math import ceil


def year_of(month: float) -> int:
    """Return the offer year, from 1, of a month after the start: an event at month 12 belongs to year 1."""
    return max(1, ceil(month / 12))
