"""Reads the table of asks, and the premium of the bands, into constants."""

from collections.abc import Iterator, Mapping
from typing import Any

from planner.market.asks.constants import AskConstants, constants_of, contradiction, number_specs
from planner.market.asks.number import TableNumber, number_problem


def read_ask_constants(asks: Mapping[str, Any], bands: Mapping[str, Any]) -> AskConstants:
    """Read `asks.json`, and the premium of `bands.json`; ValueError names the first number that is wrong."""
    values = {_flat_key(key): value for key, value in _leaves(asks, "")}
    values |= {_flat_key(key): value for key, value in _leaves({"premium": bands["premium"]}, "")}
    sources = {_flat_key(key): text for key, text in _sources(asks, "")}
    numbers = {}
    for key, spec in number_specs():
        source = bands["premium"]["source"] if key.startswith("premium.") else sources.get(key, "")
        number = TableNumber(key, values[key], source, spec, default=values[key])
        if wrong := number_problem(number, number.value):
            raise ValueError(f"{key}: {wrong}")
        numbers[key] = number
    constants = constants_of(numbers)
    if clash := contradiction(constants):
        raise ValueError(f"{clash[0]}: {clash[1]}")
    return constants


def _leaves(raw: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    """Yield the flat key and value of every number: bare, or under `value` with its source."""
    for key, entry in raw.items():
        if isinstance(entry, Mapping) and "value" not in entry:
            yield from _leaves(entry, f"{prefix}{key}.")
        else:
            value = entry["value"] if isinstance(entry, Mapping) else entry
            yield f"{prefix}{key}", tuple(value) if isinstance(value, list) else value


def _sources(raw: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, entry in raw.items():
        if isinstance(entry, Mapping) and "value" in entry:
            yield f"{prefix}{key}", entry.get("source", "")
        elif isinstance(entry, Mapping):
            yield from _sources(entry, f"{prefix}{key}.")


def _flat_key(key: str) -> str:
    """Return a key of the file as a flat key: a bonus counts in points, its reference is one point."""
    return key.removesuffix("_points").replace("story.most.", "story.most_")
