"""Typed entry: parsing the text of a cell into the value of its field, and writing the value as text."""

from planner.plan.entry.asides import asides_text, without_asides
from planner.plan.entry.choice_text import CHOICE_NAMES, choice_name
from planner.plan.entry.fields import (
    LONGEST_TEXT,
    display,
    is_none,
    keeps_text,
    read,
    read_value,
    write,
)
from planner.plan.entry.sum_text import sum_of

__all__ = [
    "CHOICE_NAMES",
    "LONGEST_TEXT",
    "asides_text",
    "choice_name",
    "display",
    "is_none",
    "keeps_text",
    "read",
    "read_value",
    "sum_of",
    "without_asides",
    "write",
]
