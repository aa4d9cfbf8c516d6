"""Typed entry: parsing the text of a cell into the value of its field, and writing the value as text."""

from planner.plan.entry.fields import (
    CHOICE_NAMES,
    LONGEST_TEXT,
    choice_name,
    display,
    keeps_text,
    read,
    read_value,
    write,
)

__all__ = [
    "CHOICE_NAMES",
    "LONGEST_TEXT",
    "choice_name",
    "display",
    "keeps_text",
    "read",
    "read_value",
    "write",
]
