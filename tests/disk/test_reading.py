"""What a person may name as a file: anything that is none is a sentence at once."""

import os
import socket
import stat
from pathlib import Path

import pytest

from planner.disk import (
    MissingError,
    NoRegularFileError,
    ReadError,
    TooLargeError,
    UnreadableError,
    display_path,
    exists,
    is_folder,
    read_file,
    read_start,
)


def test_a_file_is_read_whole_up_to_the_bound(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"12345")
    assert read_file(path, 5) == b"12345"
    assert read_start(path, 3) == b"123"
    with pytest.raises(TooLargeError, match="more than 4 bytes"):
        read_file(path, 4)


def test_a_large_file_is_read_in_pieces(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(bytes(range(256)) * 12_000)
    assert read_file(path, 4_000_000) == path.read_bytes()


@pytest.mark.linux
def test_a_pipe_without_a_writer_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(NoRegularFileError, match="it is a pipe and no ordinary file"):
        read_file(path, 10)


@pytest.mark.linux
def test_a_file_that_becomes_a_pipe_after_the_first_look_is_refused_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, earlier = tmp_path / "pipe", os.stat_result((stat.S_IFREG, *[0] * 9))
    os.mkfifo(path)
    monkeypatch.setattr(os, "stat", lambda _path: earlier)
    with pytest.raises(NoRegularFileError, match="pipe"):
        read_file(path, 10)


@pytest.mark.linux
def test_a_socket_is_refused(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind(str(tmp_path / "s"))
        with pytest.raises(NoRegularFileError, match="socket"):
            read_file(tmp_path / "s", 10)


@pytest.mark.parametrize(("path", "kind"), [("/dev/zero", "device"), ("/", "folder")])
def test_a_device_and_a_folder_are_refused(path: str, kind: str) -> None:
    with pytest.raises(NoRegularFileError, match=f"it is a {kind} and no ordinary file"):
        read_file(Path(path), 10)


@pytest.mark.parametrize("name", ["nul\0byte", "half \ud83d sign", "x" * 256, "a/" * 3_000])
def test_a_name_that_no_file_can_have_is_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableError, match="Check the name and its folder"):
        read_file(tmp_path / name, 10)


def test_a_name_that_is_not_utf_8_is_read_and_can_be_shown(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    with pytest.raises(MissingError) as caught:
        read_file(path, 10)
    assert "“caf\N{REPLACEMENT CHARACTER}” cannot be read" in str(caught.value)
    path.write_bytes(b"x")
    assert read_file(path, 1) == b"x"


def test_a_name_is_shown_in_one_line_as_it_is_read() -> None:
    assert (
        display_path(Path("a\nb\u202e\u00a0é"))
        == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}\u00a0é"
    )


def test_a_file_that_the_disk_fails_to_give_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x")

    def fail(_handle: int, _most: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "read", fail)
    with pytest.raises(ReadError, match="input/output error"):
        read_file(path, 10)


def test_the_last_byte_that_is_asked_for_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    path.write_bytes(b"abc")
    assert [read_start(path, most) for most in (0, 1, 2, 3, 4)] == [b"", b"a", b"ab", b"abc", b"abc"]


@pytest.mark.linux
def test_a_file_is_closed_once_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    path.write_bytes(b"abc")
    before = list(Path("/proc/self/fd").iterdir())
    for _ in range(3):
        read_file(path, 10)
    assert len(list(Path("/proc/self/fd").iterdir())) == len(before)


def test_what_is_there_exists_and_what_no_file_can_be_called_does_not(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    names = ("", "file", "none", "file/inside", "a\0b", "x" * 5_000)
    assert [exists(tmp_path / name) for name in names] == [True, True, False, False, False, False]


def test_only_a_folder_is_one_and_what_may_not_be_looked_at_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan").write_bytes(b"x")
    assert is_folder(tmp_path)
    places = (tmp_path / "plan", tmp_path / "none", tmp_path / ("x" * 300), Path("nul\0"))
    assert not any(map(is_folder, places))

    def shut(_path: Path) -> os.stat_result:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "stat", shut)
    assert not is_folder(tmp_path)
