"""Times of an answer as people write them: `0.9`, `0.9 s`, `900 ms`, `1 min`."""

import re

from planner.plan.entry.number import EntryError, read_number
from planner.values.lazy_pattern import LazyPattern

_UNITS = {"ms": 0.001, "s": 1.0, "min": 60.0}
_UNIT = LazyPattern(
    r"\s*(?:(?P<ms>ms|msec|milliseconds?)|(?P<s>s|secs?|seconds?)|(?P<min>min|minutes?))\.?$", re.IGNORECASE
)


def read_seconds(text: str) -> float:
    """Parse a time as seconds; EntryError for anything else. A point is never one of thousands."""
    unit = _UNIT.search(text)
    number = text[: unit.start()] if unit else text
    if not re.search(r"\d", number):
        raise EntryError(f"“{text.strip()}” is no time. Type seconds, as 0.9, or 900 ms.")
    seconds = read_number(number, is_amount=False)
    return seconds * _UNITS[unit.lastgroup or "s"] if unit else seconds
