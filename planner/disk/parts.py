"""Files in the making, and clearing those that a killed writer left: old, of this machine, of a dead process.

Their names say who writes them: `.counterpoint-<machine>-<pid>-<start>-<random>.part`, the start as a digest.
"""

import hashlib
import os
import re
import secrets
import socket
import stat
import time
from pathlib import Path

from planner.disk.process import is_alive, start_of, this_process

OLD = 600.0  # seconds; a writer that lives writes all the time, and is done in far less
_NAME = re.compile(r"\.counterpoint-([0-9a-f]{8})-(\d{1,10})-([0-9a-f]{8})-[0-9a-f]{16}\.part")


def part_name() -> str:
    """Return a fresh name for a file in the making; it is short whatever the file will be called."""
    us = this_process()
    return f".counterpoint-{_machine()}-{us.pid}-{_digest(us.start)}-{secrets.token_hex(8)}.part"


def clear_parts(folder: Path, older_than: float = OLD) -> int:
    """Delete what killed writers left in a folder, from `older_than` seconds on; return how many files.

    Nothing that is not surely ours is touched: another machine's, another user's, a living writer's, a link.
    """
    try:
        names = [name for name in os.listdir(folder) if _is_left_behind(name)]  # noqa: PTH208
        return sum(_cleared(folder / name, older_than) for name in names)
    except OSError:  # tidying must not fail a save that is done; the next one tries again
        return 0


def _is_left_behind(name: str) -> bool:
    match = _NAME.fullmatch(name)
    return match is not None and match[1] == _machine() and not _lives(int(match[2]), match[3])


def _lives(pid: int, digest: str) -> bool:
    return is_alive(pid) and _digest(start_of(pid)) in (digest, _digest(""))


def _cleared(path: Path, older_than: float) -> bool:
    status = path.lstat()
    ours = stat.S_ISREG(status.st_mode) and status.st_uid == getattr(os, "getuid", lambda: 0)()
    if not ours or time.time() - status.st_mtime < older_than:
        return False
    path.unlink(missing_ok=True)
    return True


def _machine() -> str:
    return _digest(socket.gethostname())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
