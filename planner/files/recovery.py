"""Recovery copies of unsaved plans in the user's own folder.

One copy for each plan and process, so that two windows never write to the same copy.
"""

import hashlib
import json
import os
from pathlib import Path

from msgspec import Struct

from planner.disk import (
    Process,
    ReadError,
    absolute,
    clear_parts,
    display_name,
    list_folder,
    make_private_folder,
    read_file,
    read_start,
    remove,
    this_process,
    write_atomic,
)
from planner.files.content.newer_form import NewerForm
from planner.files.errors import LockedError, WrongPasswordError
from planner.files.password import PlanKey
from planner.files.reading import LARGEST_FILE, Opened, read_bytes
from planner.files.writing import to_bytes, with_key
from planner.plan import Plan

FOLDER = "recovery"
LONGEST_HEAD = 100_000  # bytes


class RecoveryCopy(Struct, frozen=True):
    """A recovery copy: its path, its plan file (None: never saved), and the process that wrote it.

    `fingerprint` is of the plan file as that process read it; `saved_at` is the modification time in seconds
    since 1970.
    """

    path: Path
    plan_path: Path | None
    process: Process
    fingerprint: str | None
    saved_at: float

    @property
    def is_abandoned(self) -> bool:
        """Whether the process that wrote it is dead, so that the copy is offered for recovery."""
        return not self.process.is_alive


def write(
    data_folder: Path,
    plan: Plan,
    plan_path: Path | None,
    fingerprint: str | None,
    newer: NewerForm | None = None,
    key: PlanKey | None = None,
) -> Path:
    """Write a copy of a plan that this process has open. WriteError of `planner.disk` if that fails.

    `fingerprint` is of the file as it was read, so that the next save of a recovered plan is still checked;
    `newer` and `key` are those of `Opened`: the copy of a plan with a password is locked too.
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
    body = to_bytes(plan, newer, indent=None)  # many stories took a tenth of a second with one
    write_atomic(path, json.dumps(head).encode() + b"\n" + (key.lock(body) if key else body))
    return path


def copies(data_folder: Path) -> tuple[RecoveryCopy, ...]:
    """Return the copies, the newest first; other files are skipped.

    UnreadableError of `planner.disk` if the folder exists and cannot be listed.
    """
    listed = [_copy(path) for path in list_folder(data_folder / FOLDER) if path.suffix == ".recovery"]
    return tuple(sorted((copy for copy in listed if copy), key=lambda copy: copy.saved_at, reverse=True))


def abandoned_copies(data_folder: Path) -> tuple[RecoveryCopy, ...]:
    """Return the copies of dead processes, to be offered at the start; clear their unfinished parts."""
    clear_parts(data_folder / FOLDER)
    return tuple(copy for copy in copies(data_folder) if copy.is_abandoned)


def recover(copy: RecoveryCopy, key: PlanKey | None = None) -> tuple[Opened, str | None]:
    """Read all readable parts of a copy; return it with the fingerprint of its plan file.

    ReadError of `planner.disk` or ForeignFileError if it cannot be read; LockedError and WrongPasswordError
    as of `files.read`.
    """
    name = display_name(copy.plan_path) if copy.plan_path else copy.path.name
    return read_bytes(_split(copy)[1], name, partly=True, key=key), copy.fingerprint


def relock(
    data_folder: Path,
    plan_path: Path,
    old: PlanKey | None,
    new: PlanKey | None,
    fingerprints: tuple[str | None, str],
) -> None:
    """Rewrite the abandoned copies of a plan whose password changes from the old to the new key; None: none.

    `fingerprints` are of the plan file before and after: a copy that is based on the former is based on the
    latter from then on. Copies of another password stay as they are, and so do those of living windows, which
    write them anew.
    ReadError, WriteError of `planner.disk` or ForeignFileError if one cannot be rewritten.
    """
    own = absolute(plan_path)
    for copy in abandoned_copies(data_folder):
        if copy.plan_path != own:
            continue
        head, body = _split(copy)
        try:
            rewritten = with_key(body, copy.path.name, old, new)
        except (LockedError, WrongPasswordError):
            continue
        if copy.fingerprint == fingerprints[0]:
            head = json.dumps({**json.loads(head), "fingerprint": fingerprints[1]}).encode()
        write_atomic(copy.path, head + b"\n" + rewritten)


def is_kept_elsewhere(data_folder: Path, plan_path: Path) -> bool:
    """Whether another living window keeps unsaved work of a plan: a new password does not reach its copy.

    UnreadableError of `planner.disk` if the folder exists and cannot be listed.
    """
    own = absolute(plan_path)
    others = (copy for copy in copies(data_folder) if copy.plan_path == own and not copy.is_abandoned)
    return any(copy.process.pid != os.getpid() for copy in others)


def _split(copy: RecoveryCopy) -> tuple[bytes, bytes]:
    head, _, body = read_file(copy.path, LARGEST_FILE + LONGEST_HEAD).partition(b"\n")
    return head, body


def discard(data_folder: Path, plan_path: Path | None) -> None:
    """Delete this process's copy of a plan, after it was saved or its changes were discarded.

    WriteError of `planner.disk` if it cannot be deleted.
    """
    remove(_path(data_folder, plan_path, os.getpid()))


def discard_copy(copy: RecoveryCopy) -> None:
    """Delete a copy after the user's decision about it. WriteError of `planner.disk` if that fails."""
    remove(copy.path)


def _path(data_folder: Path, plan_path: Path | None, pid: int) -> Path:
    name = os.fsencode(absolute(plan_path)) if plan_path else b""
    return data_folder / FOLDER / f"{hashlib.sha256(name).hexdigest()[:16]}-{pid}.recovery"


def _copy(path: Path) -> RecoveryCopy | None:
    try:
        head = json.loads(read_start(path, LONGEST_HEAD).partition(b"\n")[0])
        return _copy_from_head(path, head, path.stat().st_mtime)
    except (ReadError, OSError, ValueError, LookupError, TypeError, RecursionError):
        return None  # not a recovery copy, or one that was just discarded


def _copy_from_head(path: Path, head: dict[str, object], saved_at: float) -> RecoveryCopy:
    """Return the copy described by a head; TypeError or LookupError if the head is invalid."""
    named, pid, fingerprint = head["path"], head["pid"], head["fingerprint"]
    if not isinstance(pid, int) or not isinstance(named, str | None):
        raise TypeError(pid, named)
    known = fingerprint if isinstance(fingerprint, str) else None
    return RecoveryCopy(
        path, Path(named) if named else None, Process(pid, str(head.get("start", ""))), known, saved_at
    )
