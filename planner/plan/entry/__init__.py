"""Typed entry: the text of a cell parsed into the value of its field, and the value written as text."""

from planner.plan.entry.fields import (
    CHOICE_NAMES,
    LONGEST_TEXT,
    choice_name,
    display,
    read,
    write,
)

__all__ = [
    "CHOICE_NAMES",
    "LONGEST_TEXT",
    "choice_name",
    "display",
    "read",
    "write",
]
