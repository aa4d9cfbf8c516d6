"""Conditions to succeed as a line: `head count: two engineers by June; title: Staff PM (agreed)`.

Written text parses back to the same value, so that a field can be copied, pasted and edited.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from planner.plan.condition import LONGEST_CONDITION, MOST_CONDITIONS, Condition, ConditionKind
from planner.plan.entry.number import EntryError
from planner.values.lazy_pattern import LazyPattern

_PARTS = LazyPattern(r"\s*[;\n]\s*")
_STATE = LazyPattern(r"\s*\((?P<marks>[a-z ,]+)\)$", re.IGNORECASE)
_MARKS: Mapping[str, Mapping[str, bool]] = {
    "not asked": {"asked": False},
    "asked": {"asked": True},
    "agreed": {"agreed": True},
    "in writing": {"in_writing": True},
}
_KINDS: Mapping[str, ConditionKind] = {kind.value: kind for kind in ConditionKind} | {
    "headcount": ConditionKind.HEAD_COUNT,
    "compute": ConditionKind.COMPUTE,
    "review": ConditionKind.REVIEW,
}


def read_conditions(text: str) -> tuple[Condition, ...]:
    """Read conditions parted by semicolons or lines; EntryError if there are too many, or one is too long."""
    parts = [part for part in _PARTS.split(text.strip()) if part]
    if len(parts) > MOST_CONDITIONS:
        raise EntryError(f"Type at most {MOST_CONDITIONS} conditions: with more, none of them stands out.")
    return tuple(_condition(part, f"c{number}") for number, part in enumerate(parts, start=1))


def write_conditions(conditions: Sequence[Condition]) -> str:
    """Write conditions so that `read_conditions` parses them back."""
    return "; ".join(_written(condition) for condition in conditions)


def _condition(part: str, identity: str) -> Condition:
    words, marks = _without_marks(part)
    label, colon, rest = words.partition(":")
    kind = _KINDS.get(label.strip().lower()) if colon else None
    text = rest.strip() if kind else words.strip()
    if not text:
        raise EntryError(f"“{part}” does not say what you need. Type head count: two engineers by June.")
    if len(text) > LONGEST_CONDITION:
        raise EntryError(f"A condition has at most {LONGEST_CONDITION} letters; this one has {len(text)}.")
    return Condition(id=identity, kind=kind or ConditionKind.OTHER, text=text, **marks)


def _without_marks(part: str) -> tuple[str, dict[str, Any]]:
    """Cut `(agreed, in writing)` from the end of a condition; brackets with other words stay in its text."""
    match = _STATE.search(part)
    names = [name.strip().lower() for name in match["marks"].split(",")] if match else []
    if match is None or not all(name in _MARKS for name in names):
        return part, {}
    return part[: match.start()], {key: mark for name in names for key, mark in _MARKS[name].items()}


def _written(condition: Condition) -> str:
    marks = [
        *([] if condition.asked else ["not asked"]),
        *(["agreed"] if condition.agreed else []),
        *(["in writing"] if condition.in_writing else []),
    ]
    head = "" if condition.kind is ConditionKind.OTHER else f"{condition.kind.value}: "
    tail = f" ({', '.join(marks)})" if marks else ""
    return f"{head}{condition.text}{tail}"
