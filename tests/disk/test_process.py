"""Which processes count as alive."""

import os
import subprocess
import sys

import pytest

from planner.disk.process import Process, is_alive, this_process


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


def test_a_number_that_another_process_has_now_is_dead() -> None:
    us = this_process()
    assert us.is_alive
    assert us.start
    assert not Process(us.pid, "another start").is_alive


def test_without_a_start_the_number_alone_decides() -> None:
    assert Process(os.getpid(), "").is_alive


@pytest.mark.linux
def test_a_killed_process_that_nobody_reaped_is_dead() -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
    assert ended.stdout is not None
    ended.stdout.read()  # returns at its end
    os.waitid(os.P_PID, ended.pid, os.WEXITED | os.WNOWAIT)
    alive = is_alive(ended.pid)
    ended.communicate()
    assert not alive


@pytest.mark.skipif(sys.platform == "win32", reason="the first process has another number there")
def test_the_first_process_lives_and_there_is_none_before_it() -> None:
    assert [is_alive(pid) for pid in (1, 0, -1)] == [True, False, False]
