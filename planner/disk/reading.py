"""Reading a file that a person named: every failure is a sentence, and nothing waits or runs for ever.

All files from outside the program come in through here: plans, tables, recovery copies, locks.
"""

import os
import stat
from pathlib import Path

from planner.disk.errors import NoRegularFileError, TooLargeError, read_error

CHUNK = 1_048_576  # bytes asked of the system at a time

# Without O_NONBLOCK the opening of a pipe waits for a writer. Windows knows neither it nor O_NOCTTY, and
# without O_BINARY would translate line ends.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def read_file(path: Path, most: int) -> bytes:
    """Return all bytes of a regular file of at most `most` bytes.

    NoRegularFileError for a folder, pipe, device or socket, TooLargeError above the bound, UnreadableError
    for what the system refuses and for what can be no file's name. All are a ReadError.
    """
    data = read_start(path, most + 1)
    if len(data) > most:
        raise TooLargeError(path, most)
    return data


def read_start(path: Path, most: int) -> bytes:
    """Return at most the first `most` bytes of a regular file. Errors as of `read_file`, but for size."""
    try:
        _refuse_irregular(path, os.stat(path))  # noqa: PTH116  # before: opening some devices acts on them
        handle = os.open(path, _FLAGS)
        try:
            _refuse_irregular(path, os.fstat(handle))  # what was opened, should the name have changed hands
            return _bytes(handle, most)
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:  # ValueError: a name with NUL or with what is no Unicode
        raise read_error(path, error) from error


def list_folder(folder: Path) -> tuple[Path, ...]:
    """Return what is in a folder, by name; nothing if there is none. UnreadableError if it is shut."""
    try:
        return tuple(folder / name for name in sorted(os.listdir(folder)))  # noqa: PTH208
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise read_error(folder, error) from error


def exists(path: Path) -> bool:
    """Say whether anything is at a path; no, if that cannot be looked at or no file can have such a name."""
    try:
        os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):  # gone, shut, too long, NUL: in each case there is nothing for us
        return False
    return True


def absolute(path: Path) -> Path:
    """Return the path from the root, so that it stays right; as it is, if the working folder is gone."""
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


def _refuse_irregular(path: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NoRegularFileError(path, kind_of(status.st_mode))


def kind_of(mode: int) -> str:
    """Return the word for what is no regular file."""
    kinds = ((stat.S_ISDIR, "folder"), (stat.S_ISFIFO, "pipe"), (stat.S_ISSOCK, "socket"))
    return next((kind for is_kind, kind in kinds if is_kind(mode)), "device")
