"""Judges the texts of a file as `main.py judge` does, and says which of them are as expected.

A file holds `pairs` (`good` is to score at least 20 above `bad`), `traps` (at most `most` points, and the
warning `flag` shown), `fair` stories, true ones that no flag may accuse, and `plain` ones, told in everyday
words, that also reach their `least` score and are asked for none of the parts in `not`. All pairs and traps
of a file count as one plan.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from planner.figures_json.judged_texts import judge_list, read_story_list
from planner.story.flags.caps import REPAIR_QUESTION
from planner.story.flags.flag import FlagKind
from planner.story.lexicon import Lexicon
from tests.story.judged import judge_text

APART = 20
MISSING_PARTS = frozenset((FlagKind.NO_FIGURE, FlagKind.NO_CAUSE, FlagKind.NO_FIX))
"""Flags that only say what a story leaves out; the others accuse."""
DATA = Path(__file__).resolve().parent.parent / "data" / "stories"


class CaseKind(StrEnum):
    """What a case is, by its key in the file."""

    PAIR = "pairs"
    TRAP = "traps"
    FAIR = "fair"
    PLAIN = "plain"


@dataclass(frozen=True)
class Verdict:
    """What one case came to: `text` says it in a line."""

    key: str
    kind: CaseKind
    is_right: bool
    text: str


def verdicts(path: Path, lexicon: Lexicon) -> tuple[Verdict, ...]:
    """Return the verdicts on a file's pairs, traps and fair stories, in order."""
    cases = json.loads(path.read_text(encoding="utf-8"))
    listed = [*_texts(cases)]
    judged = judge_list(read_story_list(json.dumps(listed).encode()), lexicon)
    by_key = {entry["id"]: entry for entry in judged}
    pairs = (_pair(pair, by_key) for pair in cases.get("pairs", []))
    traps = (_trap(trap, by_key[trap["id"]]) for trap in cases.get("traps", []))
    fair = (_fair(story, lexicon) for story in cases.get("fair", []))
    plain = (_plain(story, lexicon) for story in cases.get("plain", []))
    return (*pairs, *traps, *fair, *plain)


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
    return Verdict(pair["id"], CaseKind.PAIR, good["score"] - bad["score"] >= APART, text)


def _trap(trap: dict[str, Any], judged: dict[str, Any]) -> Verdict:
    most, flag = trap["expect"].get("most", 100), trap["expect"].get("flag")
    is_right = judged["score"] <= most and (not flag or flag in judged["flags"])
    text = f"{trap['kind']}: {judged['score']} of {most}, {flag} in {', '.join(judged['flags']) or 'none'}"
    return Verdict(trap["id"], CaseKind.TRAP, is_right, text)


def accusations(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what is held against a story: flags that accuse, harm not mended, that it is only an answer."""
    judgement = judge_text(text, lexicon)
    flags = [flag.kind for flag in judgement.flags if flag.kind not in MISSING_PARTS]
    harm = ["harm" for flag in judgement.flags if flag.question == REPAIR_QUESTION]
    return (*dict.fromkeys(flags), *harm, *(("answer",) if judgement.is_hypothetical else ()))


def _fair(story: dict[str, Any], lexicon: Lexicon) -> Verdict:
    accused = accusations(story["text"], lexicon)
    return Verdict(
        story["id"], CaseKind.FAIR, not accused, f"{story['kind']}: {', '.join(accused) or 'no flag'}"
    )


def _plain(story: dict[str, Any], lexicon: Lexicon) -> Verdict:
    judgement, accused = judge_text(story["text"], lexicon), accusations(story["text"], lexicon)
    least = story["expect"]["least"]
    asked = [part for part in story["expect"]["not"] if judgement.has_flag(FlagKind(part))]
    marks = ", ".join((*accused, *asked)) or "no flag"
    text = f"{story['kind']}: {judgement.score} of at least {least}, {marks}"
    is_right = judgement.score >= least and not accused and not asked
    return Verdict(story["id"], CaseKind.PLAIN, is_right, text)
