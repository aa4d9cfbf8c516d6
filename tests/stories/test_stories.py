"""The story files: as many right as the specification asks for, and hardly a true story accused."""

import json
from pathlib import Path

import pytest

from planner.story.flags.flag import FlagKind
from planner.story.rubric.judgement import LintKind
from tests.lexicon import LEXICON
from tests.stories.scorer import DATA, CaseKind, accusations, verdicts
from tests.story.judged import judge_text

FILES = tuple(sorted(DATA.glob("*.json")))
LEAST_RIGHT = {CaseKind.PAIR: 0.95, CaseKind.TRAP: 0.9}
FAIR_LEFT_ALONE = 0.9
"""Of the fair stories of all files together: some files have a handful."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_good_and_bad_are_told_apart_and_traps_are_seen(path: Path) -> None:
    results = verdicts(path, LEXICON)
    for kind, least in LEAST_RIGHT.items():
        cases = [verdict for verdict in results if verdict.kind is kind]
        wrong = [f"{verdict.key} {verdict.text}" for verdict in cases if not verdict.is_right]
        assert len(wrong) <= (1 - least) * len(cases), wrong


def test_fair_stories_are_left_alone() -> None:
    fair = [
        (story["id"], accusations(story["text"], LEXICON))
        for path in FILES
        for story in json.loads(path.read_text(encoding="utf-8")).get("fair", [])
    ]
    accused = {key: marks for key, marks in fair if marks}
    assert len(accused) <= (1 - FAIR_LEFT_ALONE) * len(fair), accused


def test_understated_stories_reach_what_a_reader_would_give_and_keep_their_parts() -> None:
    """Nearly half reach it, and four in ten at most are asked for a part that they hold."""
    told = [
        (judge_text(story["text"], LEXICON), story["expect"])
        for path in FILES
        for story in json.loads(path.read_text(encoding="utf-8")).get("fair", [])
        if "expect" in story
    ]
    short = [expected["least"] - judgement.score for judgement, expected in told]
    assert sum(gap > 0 for gap in short) <= 0.55 * len(told), short
    asked = [
        any(judgement.has_flag(FlagKind(part)) for part in expected["not"]) for judgement, expected in told
    ]
    assert sum(asked) <= 0.4 * len(told)


def test_most_plain_tellings_reach_what_a_coach_would_give_and_hardly_one_is_accused() -> None:
    """Three in five reach it, with no part asked for that they hold.

    Three of the accused never say what their model is, one tells of “we” alone.
    """
    plain = [
        verdict for path in FILES for verdict in verdicts(path, LEXICON) if verdict.kind is CaseKind.PLAIN
    ]
    assert sum(verdict.is_right for verdict in plain) >= 0.6 * len(plain)
    accused = [
        story["id"]
        for path in FILES
        for story in json.loads(path.read_text(encoding="utf-8")).get("plain", [])
        if accusations(story["text"], LEXICON)
    ]
    assert accused == ["ip04", "lp02", "xp04", "zzp09"]


def test_hardly_a_good_telling_is_accused() -> None:
    """Four in a hundred at most: true stories that name no model in so many words."""
    tellings = [
        (pair["id"], pair["good"])
        for path in FILES
        for pair in json.loads(path.read_text(encoding="utf-8")).get("pairs", [])
        if pair["style"] != "diagnosis"  # an answer by design
    ]
    accused = {key: marks for key, text in tellings if (marks := accusations(text, LEXICON))}
    assert len(accused) <= 0.04 * len(tellings), accused
    assert set().union(*accused.values()) <= {FlagKind.NO_MODEL}, accused


def test_hardly_a_true_story_loses_points_for_passing_on_or_for_blame() -> None:
    true = [
        case.get("good") or case["text"]
        for path in FILES
        for key in ("pairs", "fair")
        for case in json.loads(path.read_text(encoding="utf-8")).get(key, [])
    ]
    lints = [
        (lint.kind, text[lint.start : lint.end])
        for text in true
        for lint in judge_text(text, LEXICON).lints
        if lint.kind in (LintKind.SHADOW, LintKind.BLAME, LintKind.DEFINITION)
    ]
    assert len(lints) <= 0.01 * len(true), lints
