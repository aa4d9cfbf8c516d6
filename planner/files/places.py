"""Places in raw JSON content: steps that name items of a list by identity, as plan paths do."""

from collections.abc import Sequence
from typing import Any

Place = tuple[str, ...]
ITEM_LISTS = (
    "offers",
    "counters",
    "grants",
    "sign_on",
    "stages",
    "exports",
    "rounds",
    "stories",
    "bands",
    "comparables",
    "scenarios",
)
"""Lists of objects: one bad item is left out. Of any other list, as the vesting years, all is."""


def named(content: Any, steps: Sequence[str | int]) -> Place:
    """Return the place of steps by index: an item that has an identity is named by it, else by its number."""
    place: list[str] = []
    for step in steps:
        content = child(content, step)
        identity = content.get("id") if isinstance(content, dict) and isinstance(step, int) else None
        place.append(identity if isinstance(identity, str) else str(step))
    return tuple(place)


def child(content: Any, step: str | int) -> Any:
    """Return what is at one step by key or index; None where there is nothing."""
    if isinstance(content, dict):
        return content.get(step)
    if isinstance(content, list) and isinstance(step, int) and step < len(content):
        return content[step]
    return None


def at(content: Any, steps: Sequence[str | int]) -> Any:
    """Return what is at the end of steps; None where there is nothing."""
    for step in steps:
        content = child(content, step)
    return content


def put_back(content: Any, place: Place, value: Any) -> None:
    """Set a value at a named place, in place; nothing is done where its owner is gone."""
    *above, key = place
    for step in above:
        content = _named_child(content, step)
    if isinstance(content, dict):
        content.setdefault(key, value)


def _named_child(content: Any, step: str) -> Any:
    if isinstance(content, list):
        return next((one for one in content if isinstance(one, dict) and one.get("id") == step), None)
    return child(content, step)
