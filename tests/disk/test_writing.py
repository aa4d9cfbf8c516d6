import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from planner import disk
from planner.disk import (
    DiskFailedError,
    DiskFullError,
    NoFolderError,
    OpenElsewhereError,
    ReadOnlyError,
    write_atomic,
)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "offers.counterpoint"
    path.write_bytes(b"old")
    return path


class HeldError(PermissionError):
    """As Windows raises it for a file that another program holds."""

    winerror = 32


def failing(code: int) -> object:
    def fail(*_arguments: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def untouched(target: Path) -> bool:
    return target.read_bytes() == b"old" and [one.name for one in target.parent.iterdir()] == [target.name]


def test_a_file_is_written_whole_and_nothing_is_left_beside_it(target: Path) -> None:
    write_atomic(target, b"new")
    assert target.read_bytes() == b"new"
    assert [one.name for one in target.parent.iterdir()] == [target.name]


def test_a_new_file_gets_the_permissions_of_the_umask(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_atomic(tmp_path / "new", b"x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_permissions_are_kept(target: Path) -> None:
    target.chmod(0o600)
    write_atomic(target, b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_link_stays_a_link_and_its_target_is_written(target: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(target)
    write_atomic(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_leaves_the_old_file_and_says_so(
    target: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(os, "fsync", failing(code))
    with pytest.raises(DiskFullError, match=r"disk is full. Make room"):
        write_atomic(target, b"new")
    assert untouched(target)


@pytest.mark.parametrize("code", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_read_only_folder_leaves_the_old_file_and_says_so(
    target: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(Path, "open", failing(code))
    with pytest.raises(ReadOnlyError, match=r"may only be read. Choose another folder"):
        write_atomic(target, b"new")
    monkeypatch.undo()
    assert untouched(target)


def test_a_file_marked_read_only_is_not_replaced(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_arguments: False)
    with pytest.raises(ReadOnlyError):
        write_atomic(target, b"new")
    assert untouched(target)


def test_a_failed_replacement_leaves_the_old_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", failing(errno.EIO))
    with pytest.raises(DiskFailedError, match=r"Input/output error"):
        write_atomic(target, b"new")
    assert untouched(target)


def test_a_file_that_another_program_holds_is_named(target: Path) -> None:
    answer = disk.write_error(target, HeldError(errno.EACCES, "held"))
    assert isinstance(answer, OpenElsewhereError)
    assert "Close it there" in str(answer)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoFolderError, match=r"no such folder"):
        write_atomic(tmp_path / "none" / "x", b"new")


def test_a_disk_without_folder_sync_still_saves(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "no such call here")
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    write_atomic(target, b"new")
    assert target.read_bytes() == b"new"


def test_resources_are_found_in_the_source_tree_and_when_frozen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert disk.resource("tables/bands.json").is_file()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert disk.resource("tables/bands.json") == tmp_path / "resources" / "tables" / "bands.json"
