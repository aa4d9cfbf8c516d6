"""How the tracks differ in duties, skills and pay habits, as published."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class TrackRow:
    """One difference: what an AI PM has, what an ML PM has, and who says so."""

    topic: str
    name: str
    ai_pm: str
    ml_pm: str
    source: str


@dataclass(frozen=True, slots=True)
class TrackTable:
    """All differences in order, and what kind of claim they are."""

    what: str
    rows: tuple[TrackRow, ...]


def read_tracks(data: Mapping[str, Any]) -> TrackTable:
    """Read the table of tracks."""
    rows = (
        TrackRow(one["topic"], one["name"], one["ai_pm"], one["ml_pm"], one["source"]) for one in data["rows"]
    )
    return TrackTable(data["what"], tuple(rows))
