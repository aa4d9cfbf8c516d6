"""Two random walks: nothing dies, nothing is said on stderr, no field but the typed one changes.

`python -m tests.walk` takes as many more as there is time for, and longer ones.
"""

from pathlib import Path

import pytest

from tests.walk.action import parse
from tests.walk.draw import actions
from tests.walk.promises import within
from tests.walk.run import run

SEEDS = (1, 3)
ACTIONS = 150


@pytest.mark.parametrize("seed", SEEDS)
def test_a_walk_ends_well(seed: int, tmp_path: Path) -> None:
    outcome = run(tmp_path, seed, ACTIONS)
    tail = "\n".join(outcome.actions[-12:])
    assert outcome.is_well, f"{outcome.line()}\n{outcome.stderr}\n{tail}"
    assert len(outcome.actions) == ACTIONS


def test_a_seed_names_a_walk() -> None:
    first, second = actions(7), actions(7)
    lines = [next(first).line() for _ in range(200)]
    assert lines == [next(second).line() for _ in range(200)]
    assert [parse(line).line() for line in lines] == lines


def test_a_walk_tells_of_what_it_finds(tmp_path: Path) -> None:
    replayed = tmp_path / "replayed.jsonl"
    replayed.write_text('["key", ["Tab"], 1]\n["nonsense", [], 1]\n["key", ["Tab"], 1]\n', encoding="ascii")
    outcome = run(tmp_path, 0, 0, replayed)
    assert (outcome.code, len(outcome.actions), outcome.is_well) == (1, 2, False)
    assert "KeyError: 'nonsense'" in outcome.stderr


def test_the_first_value_typed_for_an_item_may_make_the_item() -> None:
    path = "assumptions.stages.series_b.failure"
    assert within("assumptions.stages", path)
    assert within("assumptions.stages.series_b", path)
    assert not within("assumptions.stages.seed", path)
    assert not within("assumptions.stages.series_b.volatility", path)
