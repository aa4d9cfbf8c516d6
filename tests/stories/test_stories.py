"""The story files: as many right as the specification asks for, and hardly a true story accused."""

from pathlib import Path

import pytest

from tests.lexicon import LEXICON
from tests.stories.scorer import DATA, CaseKind, verdicts

FILES = tuple(sorted(DATA.glob("*.json")))
LEAST_RIGHT = {CaseKind.PAIR: 0.95, CaseKind.TRAP: 0.9, CaseKind.FAIR: 0.9}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_pairs_are_told_apart_traps_seen_and_fair_stories_left_alone(path: Path) -> None:
    results = verdicts(path, LEXICON)
    for kind, least in LEAST_RIGHT.items():
        cases = [verdict for verdict in results if verdict.kind is kind]
        wrong = [f"{verdict.key} {verdict.text}" for verdict in cases if not verdict.is_right]
        assert len(wrong) <= (1 - least) * len(cases), wrong
