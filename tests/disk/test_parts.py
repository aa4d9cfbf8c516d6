"""Files that killed writers left are cleared; nothing that is not surely ours is."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from planner.disk import write_atomic
from planner.disk.writing import clear_parts, part_name

NAME_OF_A_DEAD_WRITER = "from planner.disk.writing import part_name; print(part_name())"


def dead_name() -> str:
    command = [sys.executable, "-c", NAME_OF_A_DEAD_WRITER]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def aged(path: Path, seconds: float = 3_600) -> Path:
    path.write_bytes(b"x")
    then = time.time() - seconds
    os.utime(path, (then, then))
    return path


def test_the_next_save_clears_what_a_killed_writer_left(tmp_path: Path) -> None:
    left = aged(tmp_path / dead_name())
    write_atomic(tmp_path / "plan", b"x")
    assert not left.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["plan"]


def test_a_young_file_stays(tmp_path: Path) -> None:
    left = aged(tmp_path / dead_name(), 60)
    assert clear_parts(tmp_path) == 0
    assert left.exists()


def test_a_file_of_a_living_writer_stays(tmp_path: Path) -> None:
    left = aged(tmp_path / part_name())
    assert clear_parts(tmp_path) == 0
    assert left.exists()


def test_a_writer_whose_number_is_now_another_programs_is_dead(tmp_path: Path) -> None:
    fields = part_name().split("-")
    fields[3] = "00000000"
    left = aged(tmp_path / "-".join(fields))
    assert clear_parts(tmp_path) == 1
    assert not left.exists()


@pytest.mark.parametrize(
    "name", [".0123456789abcdef.part", "x.part", ".counterpoint-1.part", "plan.counterpoint"]
)
def test_a_file_that_is_not_surely_ours_stays(tmp_path: Path, name: str) -> None:
    left = aged(tmp_path / name)
    assert clear_parts(tmp_path) == 0
    assert left.exists()


def test_a_file_of_another_machine_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = aged(tmp_path / dead_name())
    monkeypatch.setattr(socket, "gethostname", lambda: "elsewhere")
    assert clear_parts(tmp_path) == 0
    assert left.exists()


@pytest.mark.linux
def test_a_link_and_a_folder_of_such_a_name_stay(tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"x")
    (tmp_path / dead_name()).symlink_to(tmp_path / "mine")
    (tmp_path / dead_name()).mkdir()
    assert clear_parts(tmp_path, older_than=-1) == 0
    assert len(list(tmp_path.iterdir())) == 3


def test_a_folder_that_is_gone_is_no_failure(tmp_path: Path) -> None:
    assert clear_parts(tmp_path / "none") == 0


def test_each_file_that_is_cleared_is_counted_from_its_age_on(tmp_path: Path) -> None:
    for seconds in (3_600.0, 601.0, 590.0):
        aged(tmp_path / dead_name(), seconds)
    assert clear_parts(tmp_path) == 2
    assert clear_parts(tmp_path) == 0
