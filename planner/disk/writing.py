"""Writing a file whole or not at all."""

import errno
import os
import secrets
import sys
from pathlib import Path

from planner.disk.errors import write_error


def write_atomic(path: Path, data: bytes) -> None:
    """Write a file so that at every moment either the old content or the new one is there, whole.

    Links are followed and permissions kept. WriteError if it fails: the old file stays, with nothing beside.
    """
    try:
        _replace(Path(os.path.realpath(path)), data)
    except (OSError, ValueError) as error:  # ValueError: a name with NUL or with what is no Unicode
        raise write_error(path, error) from error


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
