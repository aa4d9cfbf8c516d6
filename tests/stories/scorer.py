"""Judges pairs and traps of a file as `main.py judge` does, and says which of them are as expected.

A file holds `pairs` (`good` is to score at least 20 above `bad`) and `traps` (at most `most` points, and the
warning `flag` shown). All texts of a file count as one plan.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planner.figures_json.judged_texts import judge_list, read_story_list
from planner.story.lexicon import Lexicon

APART = 20
DATA = Path(__file__).resolve().parent.parent / "data" / "stories"


@dataclass(frozen=True)
class Verdict:
    """What one pair or trap came to: `text` says it in a line."""

    key: str
    is_trap: bool
    is_right: bool
    text: str


def verdicts(path: Path, lexicon: Lexicon) -> tuple[Verdict, ...]:
    """Return the verdicts on a file's pairs and traps, in order."""
    cases = json.loads(path.read_text(encoding="utf-8"))
    listed = [*_texts(cases)]
    judged = judge_list(read_story_list(json.dumps(listed).encode()), lexicon)
    by_key = {entry["id"]: entry for entry in judged}
    pairs = (_pair(pair, by_key) for pair in cases.get("pairs", []))
    traps = (_trap(trap, by_key[trap["id"]]) for trap in cases.get("traps", []))
    return (*pairs, *traps)


def _texts(cases: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for pair in cases.get("pairs", []):
        for side in ("good", "bad"):
            yield {"id": f"{pair['id']} {side}", "text": pair[side]}
    for trap in cases.get("traps", []):
        yield {"id": trap["id"], "text": trap["text"]}


def _pair(pair: dict[str, Any], judged: dict[str, dict[str, Any]]) -> Verdict:
    good, bad = (judged[f"{pair['id']} {side}"] for side in ("good", "bad"))
    text = f"{pair['style']}: {good['score']} against {bad['score']}"
    if good["flags"] or bad["flags"]:
        text += f"  ({', '.join(good['flags'])} | {', '.join(bad['flags'])})"
    return Verdict(pair["id"], is_trap=False, is_right=good["score"] - bad["score"] >= APART, text=text)


def _trap(trap: dict[str, Any], judged: dict[str, Any]) -> Verdict:
    most, flag = trap["expect"].get("most", 100), trap["expect"].get("flag")
    is_right = judged["score"] <= most and (not flag or flag in judged["flags"])
    text = f"{trap['kind']}: {judged['score']} of {most}, {flag} in {', '.join(judged['flags']) or 'none'}"
    return Verdict(trap["id"], is_trap=True, is_right=is_right, text=text)
