"""Which processes count as alive."""

import os
import subprocess
import sys

import pytest

from planner.files.process import is_alive


def test_this_process_lives() -> None:
    assert is_alive(os.getpid())


def test_a_process_that_ended_is_dead() -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert not is_alive(ended.pid)


def test_a_process_of_somebody_else_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_pid: int, _signal: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", refused)
    assert is_alive(1)


@pytest.mark.parametrize("pid", [0, -1, 10**30])
def test_what_is_no_process_is_dead(pid: int) -> None:
    assert not is_alive(pid)
