"""What a newer version of the program wrote into a plan file that this one does not know: it is written back.

Places in raw content name items of a list by identity, as plan paths do.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from planner.plan.schema.scalars import Place


class NewerForm(Struct, frozen=True):
    """The form of a newer plan file: its version, and by place the values that this program does not know."""

    version: int
    unknown: Mapping[Place, Any]

    def restore(self, content: dict[str, Any]) -> None:
        """Set the unknown values in a file's content, in place, except those of parts that are gone."""
        for place, value in self.unknown.items():
            _restore(content, place, value)


def _restore(content: Any, place: Place, value: Any) -> None:
    """Set a value at a named place, in place, unless its owner no longer exists."""
    *above, key = place
    for step in above:
        content = _named_child(content, step)
    if isinstance(content, dict):
        content.setdefault(key, value)


def _named_child(content: Any, step: str) -> Any:
    if isinstance(content, list):
        return next((item for item in content if isinstance(item, dict) and item.get("id") == step), None)
    return content.get(step) if isinstance(content, dict) else None
