import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from planner import disk
from planner.disk import (
    DiskFailedError,
    DiskFullError,
    NoFileNameError,
    NoFolderError,
    NotAFolderError,
    OpenElsewhereError,
    ReadOnlyError,
    WriteError,
    make_folder,
    make_private_folder,
    write_atomic,
    write_keeping,
    write_new,
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
    return target.read_bytes() == b"old" and [path.name for path in target.parent.iterdir()] == [target.name]


def test_a_file_is_written_completely_and_no_part_remains(target: Path) -> None:
    write_atomic(target, b"new")
    assert target.read_bytes() == b"new"
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_is_its_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        write_atomic(tmp_path / "new", b"x")
        write_new(tmp_path / "small", b"x")
        make_private_folder(tmp_path / "folder")
    finally:
        os.umask(mask)
    assert [mode(tmp_path / name) for name in ("new", "small", "folder")] == [0o600, 0o600, 0o700]


@pytest.mark.linux
def test_a_file_in_the_making_is_its_owners_alone_too(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target.chmod(0o644)
    seen: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: seen.append(os.fstat(handle).st_mode & 0o777))
    write_atomic(target, b"new")
    assert seen[0] == 0o600
    assert mode(target) == 0o644


def test_a_private_folder_that_others_may_enter_is_shut(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir(mode=0o755)
    make_private_folder(tmp_path / "open")
    assert mode(tmp_path / "open") == 0o700


@pytest.mark.linux
def test_permissions_are_kept(target: Path) -> None:
    target.chmod(0o600)
    write_atomic(target, b"new")
    assert mode(target) == 0o600


@pytest.mark.linux
def test_the_version_before_gets_the_mode_of_its_file(target: Path) -> None:
    target.chmod(0o640)
    previous = target.with_name("offers.previous")
    previous.write_bytes(b"older")
    write_keeping(target, b"new", previous, b"old")
    assert (target.read_bytes(), previous.read_bytes()) == (b"new", b"old")
    assert (mode(target), mode(previous)) == (0o640, 0o640)


@pytest.mark.parametrize("failing_at", [1, 2])
def test_a_failed_save_leaves_the_file_and_the_version_before(
    target: Path, monkeypatch: pytest.MonkeyPatch, failing_at: int
) -> None:
    previous = target.with_name("offers.previous")
    previous.write_bytes(b"older")
    real, calls = Path.replace, iter(range(1, 9))

    def replace(self: Path, to: Path) -> Path:
        if next(calls) == failing_at:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(self, to)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(DiskFailedError, match="was not written"):
        write_keeping(target, b"new", previous, b"old")
    assert (target.read_bytes(), previous.read_bytes()) == (b"old", b"older")
    assert sorted(path.name for path in target.parent.iterdir()) == ["offers.counterpoint", "offers.previous"]


def test_a_failed_first_save_over_a_file_leaves_no_version_before(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def replace(self: Path, to: Path) -> Path:
        if to == target:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(self, to)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(DiskFailedError):
        write_keeping(target, b"new", target.with_name("offers.previous"), b"old")
    assert untouched(target)


def test_a_failed_save_restores_the_version_before_on_a_disk_without_links(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    previous, real = target.with_name("offers.previous"), Path.replace
    previous.write_bytes(b"older")

    def replace(self: Path, to: Path) -> Path:
        if to == target:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(self, to)

    monkeypatch.setattr(os, "link", failing(errno.EPERM))
    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(DiskFailedError):
        write_keeping(target, b"new", previous, b"old")
    assert (target.read_bytes(), previous.read_bytes()) == (b"old", b"older")


KILLED = """
import os, sys
from pathlib import Path
from planner.disk import write_keeping

folder, left = Path(sys.argv[1]), int(sys.argv[2])

def killed(event, arguments):
    global left
    if event in CALLS and str(folder) in str(arguments):
        left -= 1
        if left < 0:
            os._exit(9)

CALLS = ("open", "os.rename", "os.link", "os.remove", "os.chmod")
target = folder / "offers.counterpoint"
sys.addaudithook(killed)
write_keeping(target, b"new", folder / "offers.previous", b"old")
"""
"""A save that is killed before its n-th call to the file system, without a chance to tidy."""


def test_a_kill_at_any_point_of_a_save_loses_no_version_that_the_save_keeps(target: Path) -> None:
    """The file is whole at each, and what was saved last is in it or in the version before."""
    previous, states, code = target.with_name("offers.previous"), [], 9
    for calls in range(40):
        target.write_bytes(b"old")
        previous.write_bytes(b"older")
        command = (sys.executable, "-c", KILLED, str(target.parent), str(calls))
        code = subprocess.run(command, check=False).returncode
        states.append((target.read_bytes(), previous.read_bytes()))
        if code == 0:
            break
        assert code == 9
    assert list(dict.fromkeys(states)) == [(b"old", b"older"), (b"old", b"old"), (b"new", b"old")]
    assert code == 0
    assert len(states) > 6


def test_a_disk_that_fills_during_the_second_file_leaves_both(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    previous = target.with_name("offers.previous")
    previous.write_bytes(b"older")
    real, calls = os.fsync, iter(range(1, 9))

    def fsync(handle: int) -> None:
        if next(calls) == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(DiskFullError):
        write_keeping(target, b"new", previous, b"old")
    assert (target.read_bytes(), previous.read_bytes()) == (b"old", b"older")


@pytest.mark.linux
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
    monkeypatch.setattr(os, "open", failing(code))
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


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("x" * 256, "too long for this disk"),
        ("nul\0byte", "no file can have"),
        ("\ud83d", "no file can have"),
    ],
)
def test_a_name_that_no_file_can_have_is_a_sentence(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(WriteError, match=reason):
        write_atomic(tmp_path / name, b"x")


@pytest.mark.linux
def test_a_folder_and_a_pipe_are_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, kind in ((tmp_path / "pipe", "pipe"), (tmp_path, "folder")):
        with pytest.raises(NoFileNameError, match=f"it is a {kind}"):
            write_atomic(path, b"x")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_file_that_is_there_is_not_written_as_new(target: Path) -> None:
    assert not write_new(target, b"new")
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP])
def test_a_disk_without_folder_sync_still_saves(
    target: Path, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(code, "no such call here")
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


@pytest.mark.skipif(sys.platform == "win32", reason="no folder can be opened there")
@pytest.mark.parametrize("keeping", [True, False])
def test_the_entry_of_the_folder_is_written_to_the_disk_too(
    target: Path, keeping: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders: list[bool] = []
    write_down = os.fsync

    def noted(handle: int) -> None:
        folders.append(stat.S_ISDIR(os.fstat(handle).st_mode))
        write_down(handle)

    monkeypatch.setattr(os, "fsync", noted)
    if keeping:
        write_keeping(target, b"new", target.with_name("before"), b"old")
    else:
        write_atomic(target, b"new")
    assert folders == ([False, False, True] if keeping else [False, True])


def test_a_folder_is_made_with_those_above_it_and_stays(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    make_folder(folder)
    make_folder(folder)
    assert folder.is_dir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError):
        make_folder(tmp_path / "file")


@pytest.mark.parametrize("below", ["x", "sub/x"])
def test_a_file_where_a_folder_is_needed_is_named(tmp_path: Path, below: str) -> None:
    """It was said that there is no such folder, and to make it."""
    (tmp_path / "letter.txt").write_bytes(b"")
    reason = r"“letter.txt” is a file, and a folder is needed"
    with pytest.raises(NotAFolderError, match=reason):
        write_atomic(tmp_path / "letter.txt" / below, b"new")
    with pytest.raises(NotAFolderError, match=reason):
        make_folder(tmp_path / "letter.txt" / below)
