"""Atomic writes; new files are their owner's alone (0600), and parts that killed writers left are cleared.

The name of a part says who writes it: `.counterpoint-<machine>-<pid>-<start>-<random>.part`, with machine and
start as digests. Only parts of this machine, of a dead process and of some age are cleared.
"""

import contextlib
import errno
import hashlib
import os
import re
import secrets
import shutil
import socket
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from planner.disk.errors import NoFileNameError, write_error
from planner.disk.process import is_alive, start_of, this_process
from planner.disk.reading import kind_of

PRIVATE, PRIVATE_FOLDER = 0o600, 0o700
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_atomic(path: Path, data: bytes) -> None:
    """Write a file so that at every moment it has either its old content or the new one, complete.

    Links are followed and the mode of an existing file is kept. Parts that killed writers left in the folder
    are cleared. WriteError if it fails: the old file stays, and no part remains.
    """
    with _translated_errors(path):
        target = Path(os.path.realpath(path))
        with _part(target.parent, data, _mode_to_keep(target)) as part:
            part.replace(target)
        _sync_folder(target.parent)
    clear_parts(target.parent)


def write_keeping(path: Path, data: bytes, previous: Path, old: bytes) -> None:
    """Write a file as `write_atomic` does, and its old content, `old`, to `previous` in the same folder.

    `previous` gets the mode of the file. WriteError if either fails: both are then unchanged. `previous`
    is moved first: a process that is killed between the moves leaves `old` in both, and never in neither.
    """
    with _translated_errors(path):
        target = Path(os.path.realpath(path))
        mode = _mode_to_keep(target)
        with (
            _part(target.parent, data, mode) as new,
            _part(target.parent, old, mode) as before,
            _spare(previous) as older,
        ):
            with _translated_errors(previous):
                before.replace(previous)
            try:
                new.replace(target)
            except BaseException:
                _put_back(older, previous)
                raise
        _sync_folder(target.parent)
    clear_parts(target.parent)


def write_new(path: Path, data: bytes) -> bool:
    """Write a small file unless one of that name exists; return whether it was written."""
    with _translated_errors(path):
        try:
            handle = os.open(path, _NEW, PRIVATE)
        except FileExistsError:
            return False
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    return True


def remove(path: Path) -> None:
    """Delete a file if it exists. WriteError if the system refuses."""
    with _translated_errors(path):
        path.unlink(missing_ok=True)


def make_private_folder(folder: Path) -> None:
    """Make a folder, or an existing one, accessible to its owner only. WriteError if it fails."""
    with _translated_errors(folder):
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        if stat.S_IMODE(folder.stat().st_mode) != PRIVATE_FOLDER:
            folder.chmod(PRIVATE_FOLDER)


def make_folder(folder: Path) -> None:
    """Make a folder and its parents; an existing one is unchanged. WriteError if it fails."""
    with _translated_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)


@contextlib.contextmanager
def _translated_errors(path: Path) -> Iterator[None]:
    """Translate errors of the system, or of Python before it, into a WriteError."""
    try:
        yield
    except (OSError, ValueError) as error:  # ValueError: a name with NUL or invalid Unicode
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
    """Write a new file and sync it to disk; it is deleted on exit unless it was moved away."""
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


@contextlib.contextmanager
def _spare(path: Path) -> Iterator[Path | None]:
    """Keep what a file holds under a second name until the end; None where there is no file."""
    spare = path.with_name(part_name())
    try:
        yield spare if _linked(path, spare) else None
    finally:
        spare.unlink(missing_ok=True)


def _linked(path: Path, spare: Path) -> bool:
    """Give a file a second name, or make a copy where the disk knows no links; say whether there is one."""
    try:
        os.link(path, spare)
    except FileNotFoundError:
        return False
    except OSError:
        shutil.copy2(path, spare)
    return True


def _put_back(spare: Path | None, path: Path) -> None:
    if spare is None:
        path.unlink(missing_ok=True)
    else:
        spare.replace(path)


def _sync_folder(folder: Path) -> None:
    """Sync the folder's entries to disk, so that a power cut cannot undo the replacement."""
    if sys.platform == "win32":  # folders cannot be opened there, and the file system journals entries itself
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:  # a folder to write into but not to list: the file is written all the same
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network disks have no such call
            raise
    finally:
        os.close(handle)


OLD = 600.0  # seconds; a living writer finishes in far less


_NAME = re.compile(r"\.counterpoint-([0-9a-f]{8})-(\d{1,10})-([0-9a-f]{8})-[0-9a-f]{16}\.part")


def part_name() -> str:
    """Return a fresh name for a part; it is short whatever the name of the target."""
    process = this_process()
    return f".counterpoint-{_machine()}-{process.pid}-{_digest(process.start)}-{secrets.token_hex(8)}.part"


def clear_parts(folder: Path, older_than: float = OLD) -> int:
    """Delete parts that killed writers left in a folder, from `older_than` seconds on; return their number.

    Parts of another machine, another user or a living writer, and links, are not touched.
    """
    try:
        names = [name for name in os.listdir(folder) if _is_left_behind(name)]  # noqa: PTH208
        return sum(_cleared(folder / name, older_than) for name in names)
    except OSError:  # clearing must not fail a finished save; the next save tries again
        return 0


def _is_left_behind(name: str) -> bool:
    match = _NAME.fullmatch(name)
    return match is not None and match[1] == _machine() and not _lives(int(match[2]), match[3])


def _lives(pid: int, digest: str) -> bool:
    return is_alive(pid) and _digest(start_of(pid)) in (digest, _digest(""))


def _cleared(path: Path, older_than: float) -> bool:
    status = path.lstat()
    is_own = stat.S_ISREG(status.st_mode) and status.st_uid == getattr(os, "getuid", lambda: 0)()
    if not is_own or time.time() - status.st_mtime < older_than:
        return False
    path.unlink(missing_ok=True)
    return True


def _machine() -> str:
    return _digest(socket.gethostname())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
