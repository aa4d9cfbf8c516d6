"""Growth is seen where memory is used and not freed, and only there."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.walk.memory import COUNTED, Usage, measure
from tests.walk.run import ROOT, Outcome
from tests.walk.surroundings import environment

MANY_LISTS = """
from tests.walk.memory import measure
before = measure().megabytes
kept = [[] for _ in range(100_000)]
print(measure().megabytes - before)
"""


def outcome(*megabytes: float) -> Outcome:
    return Outcome(1, 0, "", (), tuple(Usage(used, used + 70, 1400) for used in megabytes))


@pytest.mark.linux
def test_what_is_freed_is_not_in_use(qapp: object) -> None:
    del qapp
    before = measure().megabytes
    block = bytearray(20 * 2**20)
    used = measure().megabytes
    del block
    assert used - before == pytest.approx(20, abs=1)
    assert measure().megabytes - before == pytest.approx(0, abs=1)


@pytest.mark.linux
def test_small_objects_of_a_walk_are_in_use(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MANY_LISTS],
        cwd=ROOT,
        env={**environment(tmp_path), **COUNTED},
        capture_output=True,
        text=True,
        check=True,
    )
    assert float(done.stdout) == pytest.approx(100_000 * (72 + 8) / 2**20, rel=0.15)  # a list, and its place


def test_a_leak_of_the_walk_is_seen() -> None:
    leaking = outcome(140, 150, 160, 170, 180, 190)  # 10 MB in each 250 actions
    assert leaking.growth == pytest.approx(40)
    assert not leaking.is_well


def test_a_window_that_is_never_freed_is_seen() -> None:
    assert not outcome(140, 150, 150, 150, 174, 174).is_well
    assert not outcome(140, 150, 174, 174, 198, 198).is_well


def test_plans_of_different_sizes_are_no_leak() -> None:
    swinging = outcome(140, 155, 145, 152, 147, 155)
    assert swinging.is_well
    assert swinging.growth == pytest.approx(0.2 * 4)  # slope (-2 * 155 - 145 + 147 + 2 * 155) / 10


def test_warming_up_is_no_leak() -> None:
    assert outcome(120, 150, 150, 150, 150, 150).growth == 0
    assert outcome(120, 150).growth == 0
