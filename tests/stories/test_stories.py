"""The story files: as many right as the specification asks for, and hardly a true story accused."""

import json
from pathlib import Path

import pytest

from planner.story.flags.flag import FlagKind
from tests.lexicon import LEXICON
from tests.stories.scorer import DATA, CaseKind, accusations, verdicts

FILES = tuple(sorted(DATA.glob("*.json")))
LEAST_RIGHT = {CaseKind.PAIR: 0.95, CaseKind.TRAP: 0.9, CaseKind.FAIR: 0.9}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_pairs_are_told_apart_traps_seen_and_fair_stories_left_alone(path: Path) -> None:
    results = verdicts(path, LEXICON)
    for kind, least in LEAST_RIGHT.items():
        cases = [verdict for verdict in results if verdict.kind is kind]
        wrong = [f"{verdict.key} {verdict.text}" for verdict in cases if not verdict.is_right]
        assert len(wrong) <= (1 - least) * len(cases), wrong


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
