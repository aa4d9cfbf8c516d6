"""A day within a sentence of the history."""

import datetime

from planner.values.days import full_day


def day_words(day: datetime.date | None) -> str:
    """Write a day within a sentence: ` on 3 Nov 2026`; empty where none was noted."""
    return "" if day is None else f" on {full_day(day)}"
