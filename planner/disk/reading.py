"""Reading of files that a person named: every failure has a sentence, and no read blocks for ever.

All files from outside the program are read here: plans, tables, recovery copies, locks.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from planner.disk.errors import NoRegularFileError, TooLargeError, read_error

CHUNK = 1_048_576  # bytes of one read

# Without O_NONBLOCK the opening of a pipe waits for a writer. Windows knows neither it nor O_NOCTTY, and
# without O_BINARY would translate line ends.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def read_file(path: Path, most: int) -> bytes:
    """Return all bytes of a regular file of at most `most` bytes.

    NoRegularFileError for a folder, pipe, device or socket, TooLargeError above the bound, UnreadableError
    if the system refuses or no file can have such a name. All are a ReadError.
    """
    data = read_start(path, most + 1)
    if len(data) > most:
        raise TooLargeError(path, most)
    return data


def read_start(path: Path, most: int) -> bytes:
    """Return at most the first `most` bytes of a regular file. Errors as of `read_file`, but none of size."""
    try:
        _refuse_irregular(path, os.stat(path))  # noqa: PTH116  # before: opening some devices acts on them
        handle = os.open(path, _FLAGS)
        try:
            _refuse_irregular(path, os.fstat(handle))  # the opened file, if the name was reassigned
            return _bytes(handle, most)
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:  # ValueError: a name with NUL or invalid Unicode
        raise read_error(path, error) from error


@contextmanager
def open_regular(path: Path) -> Iterator[BinaryIO]:
    """Open a regular file that is read in pieces. Errors as of `read_file`, but none of size."""
    try:
        _refuse_irregular(path, os.stat(path))  # noqa: PTH116
        handle = os.open(path, _FLAGS)
        _refuse_irregular(path, os.fstat(handle))
    except (OSError, ValueError) as error:
        raise read_error(path, error) from error
    with os.fdopen(handle, "rb") as file:
        yield file


def list_folder(folder: Path) -> tuple[Path, ...]:
    """Return the entries of a folder by name; none without a folder. UnreadableError if it is closed."""
    try:
        return tuple(folder / name for name in sorted(os.listdir(folder)))  # noqa: PTH208
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise read_error(folder, error) from error


def exists(path: Path) -> bool:
    """Whether anything is at a path; False if it cannot be inspected or no file can have such a name."""
    return _mode(path) is not None


def is_folder(path: Path) -> bool:
    """Whether a folder is at a path; False as of `exists`. Path.is_dir raises if it may not be inspected."""
    mode = _mode(path)
    return mode is not None and stat.S_ISDIR(mode)


def absolute(path: Path) -> Path:
    """Return the absolute path; the path itself if the working folder no longer exists."""
    try:
        return path.absolute()
    except OSError:
        return path


def _bytes(handle: int, most: int) -> bytes:
    pieces: list[bytes] = []
    left = most
    while left > 0 and (piece := os.read(handle, min(left, CHUNK))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _mode(path: Path) -> int | None:
    try:
        return os.stat(path).st_mode  # noqa: PTH116
    except (OSError, ValueError):  # missing, not permitted, name too long or with NUL
        return None


def _refuse_irregular(path: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NoRegularFileError(path, kind_of(status.st_mode))


def kind_of(mode: int) -> str:
    """Return the noun for a file that is not regular."""
    kinds = ((stat.S_ISDIR, "folder"), (stat.S_ISFIFO, "pipe"), (stat.S_ISSOCK, "socket"))
    return next((kind for is_kind, kind in kinds if is_kind(mode)), "device")
