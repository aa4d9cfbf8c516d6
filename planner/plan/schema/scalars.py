"""Checks of single values against the type of their field, and the report of what they refuse."""

import datetime
import json
import math
from collections.abc import Callable, Mapping
from enum import Enum, StrEnum
from typing import Any, Final

from msgspec import Struct

Place = tuple[str, ...]
"""Keys and identities that lead to a value; an item of a list without an identity is named by its index."""
LONGEST_SHOWN = 60
"""Letters of a refused value that its sentence repeats."""


class FaultKind(StrEnum):
    """What is wrong with a value."""

    WRONG = "wrong"
    MISSING = "missing"
    UNKNOWN = "unknown"


class Fault(Struct, frozen=True):
    """A refused value with its place, and the sentence for the user that says why."""

    place: Place
    kind: FaultKind
    value: Any
    reason: str


class Refused:
    """The value of a field that was refused."""


REFUSED: Final = Refused()


class Report:
    """The faults found so far, and how the values are written."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self.faults: list[Fault] = []

    def refuse(self, place: Place, value: Any, words: str) -> Refused:
        return self.refuse_because(place, value, f"“{_shown(value)}” {words}.")

    def refuse_because(
        self, place: Place, value: Any, reason: str, kind: FaultKind = FaultKind.WRONG
    ) -> Refused:
        self.faults.append(Fault(place, kind, value, reason))
        return REFUSED


Check = Callable[[Any, Place, Report], Any]
"""Return the value as its type has it, or REFUSED, with its fault reported."""


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, default=str)
    return text[:LONGEST_SHOWN]


def choice_check(kind: type[Enum]) -> Check:
    choices = {str(item.value): item for item in kind}
    words = f"is not among the choices: {', '.join(choices)}"

    def check(value: Any, place: Place, report: Report) -> Any:
        if isinstance(value, kind):
            return value
        known = choices.get(value) if report.as_json and isinstance(value, str) else None
        return report.refuse(place, value, words) if known is None else known

    return check


def _number(value: Any, place: Place, report: Report) -> Any:
    if type(value) is float and math.isfinite(value):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return report.refuse(place, value, "is not a number")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    return number if math.isfinite(number) else report.refuse(place, value, "is not a finite number")


def _whole_number(value: Any, place: Place, report: Report) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if report.as_json and isinstance(value, float) and value.is_integer():
        return int(value)
    return report.refuse(place, value, "is not a whole number")


def _text(value: Any, place: Place, report: Report) -> Any:
    return value if isinstance(value, str) else report.refuse(place, value, "is not a text")


def _flag(value: Any, place: Place, report: Report) -> Any:
    return value if isinstance(value, bool) else report.refuse(place, value, "is neither true nor false")


def _day(value: Any, place: Place, report: Report) -> Any:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    if report.as_json and isinstance(value, str):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass  # refused below
    return report.refuse(place, value, "is not a date")


def _time(value: Any, place: Place, report: Report) -> Any:
    if isinstance(value, datetime.datetime):
        return value
    if report.as_json and isinstance(value, str):
        try:
            return datetime.datetime.fromisoformat(value)
        except ValueError:
            pass  # refused below
    return report.refuse(place, value, "is not a day with its time")


CHECKS: Mapping[type, Check] = {
    float: _number,
    int: _whole_number,
    str: _text,
    bool: _flag,
    datetime.date: _day,
    datetime.datetime: _time,
}
