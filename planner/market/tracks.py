"""Published differences between the tracks in duties, skills and pay, and the rounds of their interviews."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from planner.plan.fields.terms import Track


class TrackRow(Struct, frozen=True):
    """One difference between an AI PM and an ML PM, with the key and the text of its source."""

    topic: str
    name: str
    ai_pm: str
    ml_pm: str
    source_key: str
    source: str


class TrackTable(Struct, frozen=True):
    """All differences in order, the kind of claim they are, and their sources by key."""

    description: str
    sources: Mapping[str, str]
    rows: tuple[TrackRow, ...]


def read_tracks(data: Mapping[str, Any]) -> TrackTable:
    """Read the table of tracks."""
    sources = data["sources"]
    rows = (
        TrackRow(row["topic"], row["name"], row["ai_pm"], row["ml_pm"], row["source"], sources[row["source"]])
        for row in data["rows"]
    )
    return TrackTable(data["what"], sources, tuple(rows))


class InterviewRound(Struct, frozen=True):
    """One round: its minutes (None: not published), and the skills it tests by track."""

    key: str
    name: str
    minutes: int | None
    tests: Mapping[Track, str]


class InterviewLoop(Struct, frozen=True):
    """The rounds in order, the kind of claim they are, and its source."""

    description: str
    source: str
    rounds: tuple[InterviewRound, ...]


def read_interviews(data: Mapping[str, Any]) -> InterviewLoop:
    """Read the table of interview rounds."""
    rounds = (
        InterviewRound(
            row["key"],
            row["name"],
            row["minutes"],
            {Track(track): skills for track, skills in row["tests"].items()},
        )
        for row in data["rounds"]
    )
    return InterviewLoop(data["what"], data["source"], tuple(rounds))
