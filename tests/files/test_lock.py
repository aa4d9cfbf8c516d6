import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from planner.files import lock


@pytest.fixture
def plan_path(tmp_path: Path) -> Path:
    return tmp_path / "offers.counterpoint"


def write_lock(plan_path: Path, pid: int, host: str) -> None:
    lock.lock_path(plan_path).write_text(json.dumps({"pid": pid, "host": host}), encoding="utf-8")


def dead_pid() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_a_plan_is_locked_once_and_unlocked(plan_path: Path) -> None:
    assert lock.acquire(plan_path) is None
    holder = lock.holder_of(plan_path)
    assert holder is not None
    assert (holder.pid, holder.host) == (os.getpid(), socket.gethostname())
    assert lock.lock_path(plan_path).stat().st_mode & 0o777 == 0o600
    lock.release(plan_path)
    assert lock.holder_of(plan_path) is None
    assert list(plan_path.parent.iterdir()) == []


def test_a_window_that_lives_holds_its_lock(plan_path: Path) -> None:
    write_lock(plan_path, os.getppid(), socket.gethostname())
    holder = lock.acquire(plan_path)
    assert holder is not None
    assert holder.sentence() == "It is open in another window."
    lock.release(plan_path)
    assert lock.lock_path(plan_path).exists()


def test_the_lock_of_a_dead_process_is_taken_over(plan_path: Path) -> None:
    write_lock(plan_path, dead_pid(), socket.gethostname())
    assert lock.acquire(plan_path) is None


def test_a_lock_whose_number_is_now_another_programs_is_taken_over(plan_path: Path) -> None:
    content = {"pid": os.getppid(), "host": socket.gethostname(), "start": "another-boot-17"}
    lock.lock_path(plan_path).write_text(json.dumps(content), encoding="utf-8")
    assert lock.acquire(plan_path) is None


def test_a_plan_with_the_longest_name_is_locked(tmp_path: Path) -> None:
    names = ("ü" * 121 + ".counterpoint", "ü" * 121 + "x.counterpoint"[:13])
    for name in names:
        assert len(name.encode()) == 255
        assert lock.acquire(tmp_path / name) is None
    assert len(list(tmp_path.iterdir())) == 2


def test_another_machine_is_named_and_believed(plan_path: Path) -> None:
    write_lock(plan_path, dead_pid(), "elsewhere")
    holder = lock.acquire(plan_path)
    assert holder is not None
    assert holder.sentence() == "It is open on “elsewhere”."


def test_a_lock_can_be_taken_all_the_same(plan_path: Path) -> None:
    write_lock(plan_path, 1, "elsewhere")
    assert lock.acquire(plan_path, force=True) is None


@pytest.mark.parametrize(
    "content", ["", "{}", "[1]", "7", "[" * 9_000, '{"pid": "x", "host": "y"}', '{"pid": 1e999, "host": "y"}']
)
def test_a_lock_that_says_nothing_is_taken_over(plan_path: Path, content: str) -> None:
    lock.lock_path(plan_path).write_text(content, encoding="utf-8")
    assert lock.acquire(plan_path) is None


def test_a_lock_is_taken_again_by_its_own_window(plan_path: Path) -> None:
    assert lock.acquire(plan_path) is None
    holder = lock.holder_of(plan_path)
    assert holder is not None
    assert holder.is_this_process
    assert lock.acquire(plan_path) is None
    assert lock.holder_of(plan_path) == holder


@pytest.mark.parametrize(("size", "believed"), [(10_000, True), (10_001, False)])
def test_a_lock_has_at_most_ten_thousand_bytes(plan_path: Path, size: int, believed: bool) -> None:
    write_lock(plan_path, 1, "elsewhere")
    path = lock.lock_path(plan_path)
    path.write_bytes(path.read_bytes().ljust(size))
    assert (lock.holder_of(plan_path) is not None) is believed


def test_a_lock_that_is_not_ours_stays(plan_path: Path) -> None:
    write_lock(plan_path, 1, "elsewhere")
    lock.release(plan_path)
    assert lock.lock_path(plan_path).exists()
