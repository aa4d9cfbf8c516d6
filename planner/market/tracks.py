"""Published differences between the tracks in duties, skills and pay, and the rounds of their interviews."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planner.plan.fields.terms import Track


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

    description: str
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


@dataclass(frozen=True, slots=True)
class InterviewRound:
    """One round: how many minutes it lasts (None: not published), and what it tests by track."""

    key: str
    name: str
    minutes: int | None
    tests: Mapping[Track, str]


@dataclass(frozen=True, slots=True)
class InterviewLoop:
    """The rounds in order, what kind of claim they are, and who makes it."""

    description: str
    source: str
    rounds: tuple[InterviewRound, ...]


def read_interviews(data: Mapping[str, Any]) -> InterviewLoop:
    """Read the table of interview rounds."""
    rounds = (
        InterviewRound(
            one["key"],
            one["name"],
            one["minutes"],
            {Track(track): what for track, what in one["tests"].items()},
        )
        for one in data["rounds"]
    )
    return InterviewLoop(data["what"], data["source"], tuple(rounds))
