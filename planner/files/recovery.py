"""Recovery copies: what was typed and not yet saved, kept in the user's own folder until it is.

One copy a plan and process, so that two windows never write into each other's.
"""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from planner.disk import (
    Process,
    ReadError,
    absolute,
    clear_parts,
    list_folder,
    make_private_folder,
    read_file,
    read_start,
    remove,
    this_process,
    write_atomic,
)
from planner.files.content import LARGEST
from planner.files.reading import Opened, read_bytes
from planner.files.validate import Unknown
from planner.files.writing import NOTHING, to_bytes
from planner.plan import Plan

FOLDER = "recovery"
LONGEST_HEAD = 100_000  # bytes


@dataclass(frozen=True, slots=True)
class RecoveryCopy:
    """A recovery copy: where it lies, of which plan file (None: never saved), whose process, and when.

    `fingerprint` is of the plan file as that process had read it; `saved_at` is in seconds since 1970, as the
    disk has it.
    """

    path: Path
    plan_path: Path | None
    process: Process
    fingerprint: str | None
    saved_at: float

    @property
    def is_abandoned(self) -> bool:
        """Whether the process that wrote it is dead, so that its work is to be offered again."""
        return not self.process.is_alive


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
    process = this_process()
    path = _path(data_folder, plan_path, process.pid)
    make_private_folder(path.parent)
    head = {
        "path": str(absolute(plan_path)) if plan_path else None,
        "pid": process.pid,
        "start": process.start,
        "fingerprint": fingerprint,
    }
    write_atomic(path, json.dumps(head).encode() + b"\n" + to_bytes(plan, newer, unknown))
    return path


def copies(data_folder: Path) -> tuple[RecoveryCopy, ...]:
    """List the copies, the newest first; a file that is none of ours is passed over.

    UnreadableError of `planner.disk` if the folder is there and cannot be listed.
    """
    listed = [_copy(path) for path in list_folder(data_folder / FOLDER) if path.suffix == ".recovery"]
    return tuple(sorted((copy for copy in listed if copy), key=lambda copy: copy.saved_at, reverse=True))


def abandoned_copies(data_folder: Path) -> tuple[RecoveryCopy, ...]:
    """List the copies of processes that died, to be offered at the start; clear what they wrote by half."""
    clear_parts(data_folder / FOLDER)
    return tuple(copy for copy in copies(data_folder) if copy.is_abandoned)


def recover(copy: RecoveryCopy) -> tuple[Opened, str | None]:
    """Read a copy, whatever of it can be read; with it the fingerprint of the plan file it came from.

    ReadError of `planner.disk` or ForeignFileError if it cannot be read.
    """
    _, _, body = read_file(copy.path, LARGEST + LONGEST_HEAD).partition(b"\n")
    return read_bytes(body, copy.path.name, partly=True), copy.fingerprint


def discard(data_folder: Path, plan_path: Path | None) -> None:
    """Delete this process's copy of a plan: it was saved, or its changes were given up.

    WriteError of `planner.disk` if it cannot be deleted.
    """
    remove(_path(data_folder, plan_path, os.getpid()))


def discard_copy(copy: RecoveryCopy) -> None:
    """Delete a copy that the user has answered about. WriteError of `planner.disk` if that fails."""
    remove(copy.path)


def _path(data_folder: Path, plan_path: Path | None, pid: int) -> Path:
    name = os.fsencode(absolute(plan_path)) if plan_path else b""
    return data_folder / FOLDER / f"{hashlib.sha256(name).hexdigest()[:16]}-{pid}.recovery"


def _copy(path: Path) -> RecoveryCopy | None:
    try:
        head = json.loads(read_start(path, LONGEST_HEAD).partition(b"\n")[0])
        return _copy_from_head(path, head, path.stat().st_mtime)
    except (ReadError, OSError, ValueError, LookupError, TypeError, RecursionError):
        return None  # not a copy of ours, or one that was just discarded


def _copy_from_head(path: Path, head: dict[str, object], saved_at: float) -> RecoveryCopy:
    """Return the copy that a head describes; TypeError or LookupError if it is nonsense."""
    named, pid, fingerprint = head["path"], head["pid"], head["fingerprint"]
    if not isinstance(pid, int) or not isinstance(named, str | None):
        raise TypeError(pid, named)
    known = fingerprint if isinstance(fingerprint, str) else None
    return RecoveryCopy(
        path, Path(named) if named else None, Process(pid, str(head.get("start", ""))), known, saved_at
    )
