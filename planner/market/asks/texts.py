"""The constants of the asks in text, for window and private workbook: topics, values, units, sources."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from planner.market.asks.constants import AskConstants, early_rooms
from planner.market.asks.groups import Shape
from planner.market.asks.number import Numbers, TableNumber
from planner.plan.entry.number import numbers_text
from planner.plan.fields.assumptions import Assumptions
from planner.plan.fields.terms import Component

HEADING = "How recruiters are assumed to behave"
ASSUMED = "[A]"
"""Begins the source of a number that nobody measured."""
_SAME = "same"
"""The source of a number from the study of the number before it."""
_TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "cloud": "all of them",
        **{f"components.{component.value}": component.noun for component in Component},
        "rule": "what to open at and to settle from",
        "band": "posted and market ranges",
        "rival": "competing offers",
        "case": "why a sign-on is fair",
        "final": "a final figure",
        "option": "options",
        "story": "stories",
        "premium": "published worth of stories",
        "package": "packages and break-even",
        "talk": "replies, rounds and time",
        "fall_back": "searching on",
    }
)
_REFERENCES: Mapping[Component, str] = MappingProxyType(
    {
        Component.BASE: "of base",
        Component.EQUITY: "of the grant",
        Component.SIGN_ON: "of base pay",
        Component.BONUS: "points",
    }
)
_OF_REFERENCE = ("median", "ceiling", "tau", "margin", "rival_cap")
_DOLLARS = ("worth_asking", "base_high", "high", "sign_on_from", "sign_on_to", "equal", "walk_no_grant")
_DAYS = ("days", "extension_days")


def by_topic(constants: AskConstants) -> Iterator[tuple[str, tuple[TableNumber, ...]]]:
    """Yield each topic with its numbers that can be changed, but those with fields of their own."""
    own_fields = early_rooms(Assumptions())
    for prefix, topic in _TOPICS.items():
        numbers = tuple(
            number
            for key, number in constants.numbers.items()
            if (key == prefix or key.startswith(f"{prefix}.")) and key not in own_fields and number.can_change
        )
        yield f"Recruiters: {topic}", numbers


def value_text(number: TableNumber, value: Numbers) -> str:
    """Return a value as it is shown: a range with a dash, a mean with its spread, weights with commas."""
    parts = value if isinstance(value, tuple) else (value,)
    if number.spec.shape is Shape.SPREAD and len(parts) == 2:
        return " ± ".join(numbers_text((part,)) for part in parts)
    return numbers_text(parts)


def unit_text(number: TableNumber) -> str:
    """Return what a number counts, in words."""
    above, _, name = number.key.rpartition(".")
    component = next((known for known in Component if above == f"components.{known.value}"), None)
    if component is not None and name in _OF_REFERENCE:
        return _REFERENCES[component]
    if component is not None and name == "step":
        return "points" if component is Component.BONUS else "dollars"
    if name in _DOLLARS:
        return "dollars"
    if name in _DAYS:
        return "days"
    if number.spec.shape is Shape.WHOLE:
        return "whole number"
    return "share" if number.spec.high <= 1 else "times"


def source_text(constants: AskConstants, key: str) -> str:
    """Return where a number comes from: its study, or that it is assumed and why."""
    source = constants.numbers[key].source
    if source == _SAME:
        keys = list(constants.numbers)
        return source_text(constants, keys[keys.index(key) - 1])
    if not source:
        return "Assumed."
    if source.startswith(ASSUMED):
        why = source.removeprefix(ASSUMED).strip()
        return f"Assumed: {why}." if why else "Assumed."
    return f"{source[:1].upper()}{source[1:].rstrip('.')}."
