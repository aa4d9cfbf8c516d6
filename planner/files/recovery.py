"""Recovery copies: what was typed and not yet saved, kept in the user's own folder until it is.

One copy a plan and process, so that two windows never write into each other's.
"""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from planner.disk import ReadError, read_file, read_start, write_atomic, write_error
from planner.files.content import LARGEST
from planner.files.process import is_alive
from planner.files.reading import Opened, read_bytes
from planner.files.validate import Unknown
from planner.files.writing import NOTHING, to_bytes
from planner.plan import Plan

FOLDER = "recovery"
LONGEST_HEAD = 100_000  # bytes


@dataclass(frozen=True, slots=True)
class Copy:
    """A recovery copy: where it lies, of which plan file (None: never saved), whose process, and when.

    `saved_at` is in seconds since 1970, as the disk tells it.
    """

    path: Path
    plan_path: Path | None
    pid: int
    saved_at: float

    @property
    def is_left_behind(self) -> bool:
        """Whether the process that wrote it is dead, so that its work is to be offered again."""
        return not is_alive(self.pid)


def write(
    data_folder: Path,
    plan: Plan,
    plan_path: Path | None,
    fingerprint: str | None,
    newer: int | None = None,
    unknown: Unknown = NOTHING,
) -> Path:
    """Write the copy of a plan that this process has open. WriteError of `planner.disk` if that fails.

    `fingerprint` is of the file as it was read, so that a recovered plan is still guarded on its next save;
    `newer` and `unknown` are what `Opened` gave.
    """
    path = _path(data_folder, plan_path, os.getpid())
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(path, error) from error
    head = {
        "path": str(plan_path.absolute()) if plan_path else None,
        "pid": os.getpid(),
        "fingerprint": fingerprint,
    }
    write_atomic(path, json.dumps(head).encode() + b"\n" + to_bytes(plan, newer, unknown))
    return path


def copies(data_folder: Path) -> tuple[Copy, ...]:
    """List the copies, the newest first; a file that is none of ours is passed over."""
    found = [_copy(path) for path in (data_folder / FOLDER).glob("*.recovery")]
    return tuple(sorted((one for one in found if one), key=lambda one: one.saved_at, reverse=True))


def left_behind(data_folder: Path) -> tuple[Copy, ...]:
    """List the copies of processes that died, to be offered at the start."""
    return tuple(one for one in copies(data_folder) if one.is_left_behind)


def recover(copy: Copy) -> tuple[Opened, str | None]:
    """Read a copy, whatever of it can be read; with it the fingerprint of the plan file it came from."""
    head, _, body = read_file(copy.path, LARGEST).partition(b"\n")
    opened = read_bytes(body, copy.path.name, partly=True)
    return opened, json.loads(head)["fingerprint"]


def discard(data_folder: Path, plan_path: Path | None) -> None:
    """Delete this process's copy of a plan: it was saved, or its changes were given up."""
    _path(data_folder, plan_path, os.getpid()).unlink(missing_ok=True)


def discard_copy(copy: Copy) -> None:
    """Delete a copy that the user has answered about."""
    copy.path.unlink(missing_ok=True)


def _path(data_folder: Path, plan_path: Path | None, pid: int) -> Path:
    name = str(plan_path.absolute()) if plan_path else ""
    return data_folder / FOLDER / f"{hashlib.sha256(name.encode()).hexdigest()[:16]}-{pid}.recovery"


def _copy(path: Path) -> Copy | None:
    try:
        head = json.loads(read_start(path, LONGEST_HEAD).partition(b"\n")[0])
        named = head["path"]
        return Copy(path, Path(named) if named else None, int(head["pid"]), path.stat().st_mtime)
    except (
        ReadError,
        OSError,
        ValueError,
        KeyError,
        TypeError,
    ):  # not a copy of ours, or one that was just discarded
        return None
