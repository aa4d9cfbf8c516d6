"""Pairs and traps of the story files: as many right as the specification asks for, and none lost again."""

from pathlib import Path

import pytest

from tests.lexicon import LEXICON
from tests.stories.scorer import DATA, verdicts

FILES = tuple(sorted(DATA.glob("*.json")))
PAIRS_RIGHT, TRAPS_RIGHT = 0.95, 0.9


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_good_and_bad_are_told_apart_and_traps_are_seen(path: Path) -> None:
    results = verdicts(path, LEXICON)
    for is_trap, least in ((False, PAIRS_RIGHT), (True, TRAPS_RIGHT)):
        kind = [verdict for verdict in results if verdict.is_trap is is_trap]
        wrong = [f"{verdict.key} {verdict.text}" for verdict in kind if not verdict.is_right]
        assert len(wrong) <= (1 - least) * len(kind), wrong
