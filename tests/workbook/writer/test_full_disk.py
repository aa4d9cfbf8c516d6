"""An export that finds the disk full leaves the workbook that was there."""

import errno
import os
from pathlib import Path

import pytest

from planner.disk import DiskFullError, write_atomic
from planner.share import share
from planner.workbook.recruiter.recruiter_book import recruiter_book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan


def test_a_full_disk_leaves_the_old_workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = recruiter_book(share(real_plan(), known_inputs(TODAY), "o1"))
    out = tmp_path / book.file_name
    out.write_bytes(b"before")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError, match="the disk is full"):
        write_atomic(out, book.to_bytes())
    assert out.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == [book.file_name]
