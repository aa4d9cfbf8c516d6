"""Signs that nobody sees, in the texts of a plan file: taken out as of what is typed.

A file may come from an older version, another program or a hand. Letters, as they came, were edited or left,
are records and stay as they are, and so does what could not be read.
"""

from collections.abc import Iterator
from typing import Any

from planner.plan.entry.unseen import without_unseen

CLEANED = (
    *("person", "present", "offers", "stories", "counters", "rounds", "scenarios", "bands", "prep"),
    "comparables",
)
"""Parts of a plan whose texts are typed."""


def take_out_unseen(body: dict[str, Any]) -> tuple[str, ...]:
    """Clean the texts of a plan's content, in place; return a sentence on it if there were any such signs."""
    count = sum(1 for part in CLEANED for _ in _cleaned(body, part))
    if not count:
        return ()
    texts = "a text" if count == 1 else f"{count:,} texts"
    return (f"Signs that nobody sees were taken out of {texts}.",)


def _cleaned(owner: Any, key: Any) -> Iterator[str]:
    """Clean what is at a key of an object or a list; yield each text that changed, as it was."""
    value = owner[key] if isinstance(owner, list) else owner.get(key)
    if isinstance(value, str):
        clean = without_unseen(value)
        if clean != value:
            owner[key] = clean
            yield value
    elif isinstance(value, dict | list):
        for inner in list(value) if isinstance(value, dict) else range(len(value)):
            yield from _cleaned(value, inner)
