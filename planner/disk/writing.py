"""Writing a file whole or not at all. What we write is about pay: a new file is its owner's alone (0600)."""

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from planner.disk.errors import NoFileNameError, write_error
from planner.disk.parts import clear_parts, part_name
from planner.disk.reading import kind_of

PRIVATE, PRIVATE_FOLDER = 0o600, 0o700
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_atomic(path: Path, data: bytes) -> None:
    """Write a file so that at every moment either the old content or the new one is there, whole.

    Links are followed and the mode of a file that is there is kept. Parts that killed writers left in the
    folder are cleared. WriteError if it fails: the old file stays, with nothing beside.
    """
    with _boundary(path):
        target = Path(os.path.realpath(path))
        with _part(target.parent, data, _mode_to_keep(target)) as part:
            part.replace(target)
        _settle(target.parent)
    clear_parts(target.parent)


def write_keeping(path: Path, data: bytes, previous: Path, old: bytes) -> None:
    """Write a file as `write_atomic` does, and what it held, `old`, to `previous` in the same folder.

    `previous` gets the mode of the file. WriteError if either fails: both are then as they were.
    """
    with _boundary(path):
        target = Path(os.path.realpath(path))
        mode = _mode_to_keep(target)
        with _part(target.parent, data, mode) as new, _part(target.parent, old, mode) as before:
            new.replace(target)
            with _boundary(previous):
                try:
                    before.replace(previous)
                except BaseException:
                    before.replace(target)
                    raise
        _settle(target.parent)
    clear_parts(target.parent)


def write_new(path: Path, data: bytes) -> bool:
    """Write a small file, whole as far as others see it, unless one of that name is there; say whether."""
    with _boundary(path):
        try:
            handle = os.open(path, _NEW, PRIVATE)
        except FileExistsError:
            return False
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    return True


def remove(path: Path) -> None:
    """Delete a file; nothing is done where none is. WriteError if the system refuses."""
    with _boundary(path):
        path.unlink(missing_ok=True)


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter, as one that is there becomes. WriteError if it fails."""
    with _boundary(folder):
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        if stat.S_IMODE(folder.stat().st_mode) != PRIVATE_FOLDER:
            folder.chmod(PRIVATE_FOLDER)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; one that is there stays as it is. WriteError if it fails."""
    with _boundary(folder):
        folder.mkdir(parents=True, exist_ok=True)


@contextlib.contextmanager
def _boundary(path: Path) -> Iterator[None]:
    """Turn what the system, or Python before it, says about writing a file into a sentence."""
    try:
        yield
    except (OSError, ValueError) as error:  # ValueError: a name with NUL or with what is no Unicode
        raise write_error(path, error) from error


def _mode_to_keep(target: Path) -> int:
    """Return the mode of the file, or that of a new one; PermissionError if it is marked read-only."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return PRIVATE
    if not stat.S_ISREG(mode):  # else a device would be replaced by a file
        raise NoFileNameError(target, f"it is a {kind_of(mode)} and no ordinary file")
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return stat.S_IMODE(mode)


@contextlib.contextmanager
def _part(folder: Path, data: bytes, mode: int) -> Iterator[Path]:
    """Write a new file down to the disk itself; it is deleted at the end unless it was moved to its place."""
    part = folder / part_name()
    try:
        handle = os.open(part, _NEW, PRIVATE)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode != PRIVATE:
            part.chmod(mode)
        yield part
    finally:
        part.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Write the folder's own entry to the disk, so that a power cut cannot undo the replacement."""
    if sys.platform == "win32":  # no folder can be opened there, and the file system logs its entries itself
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:  # a folder to write into but not to list: the file is there all the same
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network disks have no such call
            raise
    finally:
        os.close(handle)
