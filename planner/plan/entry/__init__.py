"""Typed entry: the text of a cell read into the value of its field, and the value written as text."""

from planner.plan.entry.fields import (
    LONGEST_TEXT,
    NAMES,
    choice_name,
    display,
    read,
    write,
)

__all__ = [
    "LONGEST_TEXT",
    "NAMES",
    "choice_name",
    "display",
    "read",
    "write",
]
