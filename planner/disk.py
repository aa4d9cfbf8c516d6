"""The disk, at its edge: writing a file whole or not at all, and the folders of the program.

The only place that knows whether we run from the source tree or frozen by PyInstaller.
"""

import errno
import os
import secrets
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import platformdirs

from planner.values import PlannerError

SOURCE_ROOT = Path(__file__).resolve().parent.parent


class WriteError(PlannerError):
    """A file could not be written; what stood there before stands there still."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"“{path.name}” was not written to {path.parent}: {reason}")
        self.path = path


class ReadOnlyError(WriteError):
    """The folder, the file or the whole disk may not be written to."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "this place may only be read. Choose another folder or file name.")


class DiskFullError(WriteError):
    """There is no room left, on the disk or in the user's share of it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the disk is full. Make room or choose another disk, then try again.")


class OpenElsewhereError(WriteError):
    """Another program holds the file and lets nobody replace it (Windows)."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "another program has it open. Close it there, then try again.")


class NoFolderError(WriteError):
    """The folder to write into does not exist, or its name is a file's."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "there is no such folder. Make it or choose another.")


class DiskFailedError(WriteError):
    """Anything else that the system reports."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(path, f"the system says “{error.strerror or error}”. Choose another place.")


_REASONS: Mapping[int, type[ReadOnlyError | DiskFullError | NoFolderError]] = MappingProxyType(
    {
        errno.EACCES: ReadOnlyError,
        errno.EPERM: ReadOnlyError,
        errno.EROFS: ReadOnlyError,
        errno.ENOSPC: DiskFullError,
        errno.EDQUOT: DiskFullError,
        errno.ENOENT: NoFolderError,
        errno.ENOTDIR: NoFolderError,
    }
)
_SHARING_VIOLATIONS = (5, 32, 33)  # Windows: access denied on replace, held by another program, locked


def write_atomic(path: Path, data: bytes) -> None:
    """Write a file so that at every moment either the old content or the new one is there, whole.

    Links are followed and permissions kept. WriteError if it fails: the old file stays, with nothing beside.
    """
    target = Path(os.path.realpath(path))
    try:
        _replace(target, data)
    except OSError as error:
        raise write_error(path, error) from error


def write_error(path: Path, error: OSError) -> WriteError:
    """Return the sentence for what the system says about writing a file."""
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS and path.exists():
        return OpenElsewhereError(path)
    known = _REASONS.get(error.errno or 0)
    return known(path) if known else DiskFailedError(path, error)


def resource(name: str) -> Path:
    """Return where a file that ships with the program lies, as `tables/bands.json`."""
    return Path(getattr(sys, "_MEIPASS", SOURCE_ROOT)) / "resources" / name


def user_data_folder() -> Path:
    """Return the user's own folder for recovery copies; it need not exist yet."""
    return platformdirs.user_data_path("counterpoint", appauthor=False)


def _replace(target: Path, data: bytes) -> None:
    before = target.stat() if target.exists() else None
    if before is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        _write_through(beside, data)
        if before is not None:
            beside.chmod(before.st_mode & 0o7777)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _write_through(path: Path, data: bytes) -> None:
    """Write a new file down to the disk itself; the user's umask sets its permissions."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Write the folder's own entry to the disk, so that a power cut cannot undo the replacement."""
    if sys.platform == "win32":  # no folder can be opened there, and the file system logs its entries itself
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network disks have no such call
            raise
    finally:
        os.close(handle)
