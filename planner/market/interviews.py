"""The rounds of an interview by track, as published."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planner.plan.fields.terms import Track


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

    what: str
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
