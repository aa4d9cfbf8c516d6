"""How the tracks differ in duties, skills and pay habits, as published."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class TrackRow:
    """One difference: what an AI PM has, what an ML PM has, and who says so, in a word and in full."""

    topic: str
    name: str
    ai_pm: str
    ml_pm: str
    source_key: str
    source: str


@dataclass(frozen=True, slots=True)
class TrackTable:
    """All differences in order, what kind of claim they are, and the sources in full by their word."""

    what: str
    sources: Mapping[str, str]
    rows: tuple[TrackRow, ...]


def read_tracks(data: Mapping[str, Any]) -> TrackTable:
    """Read the table of tracks."""
    sources = data["sources"]
    rows = (
        TrackRow(one["topic"], one["name"], one["ai_pm"], one["ml_pm"], one["source"], sources[one["source"]])
        for one in data["rows"]
    )
    return TrackTable(data["what"], sources, tuple(rows))
