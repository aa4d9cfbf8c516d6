"""What the articles say that production stories are worth: claims of one publisher."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from planner.plan.fields.terms import Component

TOTAL = "total"


class StoryPremium(Struct, frozen=True):
    """One claim, in US dollars: about a component, or about all pay of a year where `component` is None."""

    text: str
    component: Component | None
    low: float
    high: float
    source: str


def read_story_premiums(data: Mapping[str, Any]) -> tuple[StoryPremium, ...]:
    """Return the claims of the table; LookupError or TypeError where a part of one is missing."""
    return tuple(
        StoryPremium(
            row["text"],
            None if row["of"] == TOTAL else Component[row["of"].upper()],
            float(row["low"]),
            float(row["high"]),
            data["source"],
        )
        for row in data["rows"]
    )
