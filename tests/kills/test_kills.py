"""A handful of kills, in a process of their own; `python -m tests.kills` does as many as are wanted."""

import subprocess
import sys
from pathlib import Path

import pytest

from planner.files import LockedHead, save
from planner.plan import Plan, edits
from tests.kills.checks import LostError, check
from tests.kills.child import digest
from tests.kills.killing import PROMISE

ROOT = Path(__file__).resolve().parent.parent.parent
KILLS, SEED = 3, 20
SCREENLESS = "This plugin does not support "  # the offscreen platform cannot raise a window
EMPTY = Plan(title="Killed")
ADDED = edits.add_offer(EMPTY)


@pytest.mark.parametrize("password", [[], ["--locked"]])
def test_a_killed_window_loses_nothing_that_is_older_than_the_promise(password: list[str]) -> None:
    command = [sys.executable, "-m", "tests.kills", "--times", str(KILLS), "--seed", str(SEED), *password]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    lines = [line for line in done.stderr.splitlines() if not line.startswith(SCREENLESS)]
    assert (done.returncode, lines) == (0, [])
    assert f"{KILLS} kills: nothing older than" in done.stdout
    assert "0 still there" in done.stdout
    assert ("in clear" in done.stdout) == bool(password)


def log(folder: Path, *entries: tuple[float, Plan]) -> None:
    lines = [f"{at} {digest(plan)}\n" for at, plan in entries]
    (folder / "log").write_text("".join(lines), encoding="ascii")


def test_the_check_sees_a_change_that_was_not_kept(tmp_path: Path) -> None:
    save(tmp_path / "plan.counterpoint", EMPTY, None)
    log(tmp_path, (0.0, EMPTY), (0.1, ADDED), (2.0, ADDED), (2.1, ADDED), (2.2, ADDED))
    with pytest.raises(LostError, match="lost 1 states"):
        check(tmp_path, PROMISE, digest(EMPTY))


def test_the_check_forgives_a_change_that_is_young(tmp_path: Path) -> None:
    save(tmp_path / "plan.counterpoint", EMPTY, None)
    log(tmp_path, (0.0, EMPTY), (1.5, ADDED), (2.0, ADDED), (2.1, ADDED), (2.2, ADDED))
    assert check(tmp_path, PROMISE, digest(EMPTY)).age == pytest.approx(0.7)


def test_the_check_sees_a_state_that_never_was(tmp_path: Path) -> None:
    save(tmp_path / "plan.counterpoint", ADDED, None)
    log(tmp_path, (0.0, EMPTY))
    with pytest.raises(LostError, match="never was"):
        check(tmp_path, PROMISE, digest(EMPTY))


def test_a_plan_that_is_found_in_clear_breaks_the_promise(tmp_path: Path) -> None:
    key = LockedHead.new(10).derive("x")
    save(tmp_path / "plan.counterpoint", EMPTY, None, key=key)
    log(tmp_path, (0.0, EMPTY))
    check(tmp_path, PROMISE, digest(EMPTY), key)
    (tmp_path / ".counterpoint-left.part").write_bytes(b'{"offers": []}')
    with pytest.raises(LostError, match="in clear"):
        check(tmp_path, PROMISE, digest(EMPTY), key)
