"""The program's advice on a situation, as its commands print it. Only this module knows their JSON."""

import contextlib
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planner import cli
from planner.plan.fields.terms import Component
from tests.coach.situation import Situation


@dataclass(frozen=True, slots=True)
class AdvisedAsk:
    """What to ask of one component; `opening` is None where it is better not to ask."""

    standing: float
    opening: float | None
    target: float


@dataclass(frozen=True, slots=True)
class Advice:
    """Asks with what the program advises to release; None where the program says nothing."""

    asks: Mapping[tuple[str, Component], AdvisedAsk]
    levels: frozenset[str]
    push_first: str | None
    time: str | None
    decision: str | None
    letters: Mapping[str, str]


def advice(situation: Situation, folder: Path) -> Advice:
    """Ask the program; `folder` takes the plan file."""
    path = folder / "case.counterpoint"
    path.write_text(json.dumps(situation.plan), encoding="utf-8")
    figures = json.loads(_printed("analyse", str(path), "--json"))
    letters = {
        offer: _printed("words", str(path), "counter_email", "--offer", offer)
        for offer in (situation.offers if situation.patterns else ())
    }
    return Advice(
        asks={
            (offer["id"], Component(component)): _ask(raw)
            for offer in figures["offers"]
            for component, raw in offer["asks"].items()
        },
        levels=frozenset(
            offer["id"] for offer in figures["offers"] if (offer["packages"] or {}).get("level_up")
        ),
        push_first=figures.get("push_first"),
        time=figures.get("time"),
        decision=figures.get("decision"),
        letters=letters,
    )


def _ask(raw: Mapping[str, Any]) -> AdvisedAsk:
    best = raw.get("advised") or raw
    return AdvisedAsk(raw["standing"], best["opening"], best["target"])


def _printed(*arguments: str) -> str:
    """Return what a command prints; nothing where it refuses, as a letter without an ask."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        cli.main(list(arguments))
    return printed.getvalue()
