"""A plan, and what a coach would accept as advice on it. Format: tests/data/coach/README.md."""

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planner.plan.fields.terms import Component

WRITTEN = datetime.date(2026, 11, 28)
"""The day on which the dates of the situations were true."""

ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
FORBIDDEN, REQUIRED = "no", "yes"

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Accepted:
    """What is accepted of one component: `ask` is yes, no or may; ranges of an ask, None where there is none.

    Per cent over the standing figure; of a sign-on the whole sum.
    """

    ask: str
    opening: Range | None
    target: Range | None


@dataclass(frozen=True, slots=True)
class Situation:
    """One file. `plan`: the whole plan file. `patterns`: what no letter may match, with what it would be."""

    name: str
    kind: str
    plan: Mapping[str, Any]
    accepted: Mapping[tuple[str, Component], Accepted]
    decisions: tuple[str, ...]
    push_first: tuple[str, ...]
    asks_time: bool
    asks_level: bool
    patterns: tuple[tuple[str, str], ...]

    @property
    def offers(self) -> tuple[str, ...]:
        """The offers that are judged."""
        return tuple(dict.fromkeys(offer for offer, _ in self.accepted))


def situations(folder: Path, today: datetime.date) -> tuple[Situation, ...]:
    """Read the situations of a folder, their dates moved to today, by name."""
    return tuple(_read(path, today) for path in sorted(folder.glob("*.json")))


def _read(path: Path, today: datetime.date) -> Situation:
    raw = json.loads(path.read_text(encoding="utf-8"))
    expect = raw["expect"]
    return Situation(
        name=raw["name"],
        kind=expect["kind"],
        plan=moved_dates(raw["plan"], (today - WRITTEN).days),
        accepted={
            (offer, Component(component)): _accepted(part)
            for offer, parts in expect["offers"].items()
            for component, part in parts.items()
        },
        decisions=tuple(expect["decision"]),
        push_first=tuple(expect["push_first"]),
        asks_time=expect["time"] == "ask",
        asks_level=expect["level"] == "ask",
        patterns=tuple(
            (entry["what"], entry["pattern"]) for entry in expect["must_not"] if "pattern" in entry
        ),
    )


def _accepted(raw: Mapping[str, Any]) -> Accepted:
    def pair(key: str) -> Range | None:
        return (float(raw[key][0]), float(raw[key][1])) if key in raw else None

    return Accepted(raw["ask"], pair("opening"), pair("target"))


def moved_dates(value: Any, days: int) -> Any:
    """Return a JSON value with every date in it moved by some days."""
    match value:
        case dict():
            return {key: moved_dates(entry, days) for key, entry in value.items()}
        case list():
            return [moved_dates(entry, days) for entry in value]
        case str() if ISO_DATE.fullmatch(value):
            return str(datetime.date.fromisoformat(value) + datetime.timedelta(days=days))
        case _:
            return value
