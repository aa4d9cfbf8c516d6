"""Saving of a plan: readable JSON in the order of the models, never over another program's changes."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from planner.disk import MissingError, is_folder, read_file, write_atomic, write_keeping
from planner.files.content.json_text import with_storable_text
from planner.files.content.migrate import VERSION
from planner.files.content.newer_form import NewerForm
from planner.files.errors import (
    ChangedOutsideError,
    GoneError,
    LockedError,
    LockedSinceError,
    UnlockedSinceError,
    WrongPasswordError,
)
from planner.files.password import PlanKey, is_locked
from planner.files.previous import previous_of
from planner.files.reading import FORMAT, LARGEST_FILE, fingerprint_of
from planner.plan import Plan
from planner.plan.schema.content import typed_content

READABLE = 1
"""Spaces of an indent."""


class Saved(Struct, frozen=True):
    """A written file, and the path of its previous version (None: there was none)."""

    path: Path
    fingerprint: str
    previous: Path | None


def to_bytes(plan: Plan, newer: NewerForm | None = None, indent: int | None = READABLE) -> bytes:
    """Return a plan as the bytes of its file: JSON without defaults.

    `newer` is that of `Opened`: a newer program's version and keys are written back. Lone surrogates, which
    no file can hold, are marked. Without `indent` it is on one line, ten times as fast.
    """
    try:
        return _text(plan, newer, indent).encode()
    except UnicodeEncodeError:  # lone surrogates; searching every plan for them would be slower
        return _text(with_storable_text(plan), newer, indent).encode()


def _text(plan: Plan, newer: NewerForm | None, indent: int | None) -> str:
    body = typed_content(plan)
    body.setdefault("present", {})
    content: dict[str, Any] = {
        FORMAT: newer.version if newer else VERSION,
        "plan": _with_identity(body, plan),
    }
    if newer:
        newer.restore(content)
    return json.dumps(content, indent=indent, ensure_ascii=False, allow_nan=False) + "\n"


def save(
    path: Path,
    plan: Plan,
    fingerprint: str | None,
    *,
    newer: NewerForm | None = None,
    force: bool = False,
    key: PlanKey | None = None,
) -> Saved:
    """Save a plan over the version that was read: `fingerprint`, or None for one new or to be replaced.

    The previous version is kept next to it. With a `key` both are locked: a plan that had no password is so
    in its previous version too. ChangedOutsideError if the file has changed since it was read, unless
    `force`; its UnlockedSinceError if there is a `key` and the file has no password any more;
    LockedSinceError if it has got a password since, or another one; WriteError or ReadError of
    `planner.disk` if it cannot be written. In all cases the old file and its previous version are unchanged.
    A new file is readable by its owner only.
    """
    old = _old_content(path)
    if fingerprint is not None:
        if not force and old is None:
            raise GoneError(path, folder=not is_folder(path.parent))
        if not force and old is not None and fingerprint_of(old) != fingerprint:
            unlocked = key is not None and not is_locked(old)
            raise UnlockedSinceError(path) if unlocked else ChangedOutsideError(path)
        if old is not None and is_locked(old) and (key is None or not key.is_of(old)):
            raise LockedSinceError(path, changed=key is not None)
    plain = to_bytes(plan, newer)
    data = key.lock(plain) if key else plain
    previous = None
    if old is None or _same(old, plain, key):
        write_atomic(path, data)
    else:
        previous = previous_of(path)
        write_keeping(path, data, previous, old if key is None or is_locked(old) else key.lock(old))
    return Saved(path, fingerprint_of(data), previous)


def change_key(path: Path, fingerprint: str | None, old: PlanKey | None, new: PlanKey | None) -> str:
    """Rewrite a plan file and its previous version from the old to the new key; None means no password.

    Return the fingerprint of the file. The previous version is first: a kill in between leaves each of them
    whole, with one password or the other. A previous version of another password stays. Errors as of `save`.
    """
    content = read_file(path, LARGEST_FILE)
    if fingerprint_of(content) != fingerprint:
        raise ChangedOutsideError(path)
    data = with_key(content, path.name, old, new)
    _change_previous(previous_of(path), old, new)
    write_atomic(path, data)
    return fingerprint_of(data)


def with_key(data: bytes, name: str, old: PlanKey | None, new: PlanKey | None) -> bytes:
    """Return the bytes of a plan under another key. LockedError or WrongPasswordError if `old` is not its."""
    if is_locked(data) and old is None:
        raise LockedError(name, data)
    plain = old.unlock(data, name) if old and is_locked(data) else data
    return new.lock(plain) if new else plain


def _change_previous(path: Path, old: PlanKey | None, new: PlanKey | None) -> None:
    content = _old_content(path)
    if content is None:
        return
    try:
        rewritten = with_key(content, path.name, old, new)
    except (LockedError, WrongPasswordError):
        return
    write_atomic(path, rewritten)


def _same(old: bytes, plain: bytes, key: PlanKey | None) -> bool:
    """Whether a file holds these bytes already, under the same password."""
    if key is None or not is_locked(old):
        return key is None and old == plain
    return key.opens(old) and key.unlock(old, "") == plain


def _old_content(path: Path) -> bytes | None:
    try:
        return read_file(path, LARGEST_FILE)
    except MissingError:
        return None


def _with_identity(body: Mapping[str, Any], plan: Plan) -> dict[str, Any]:
    """Add the present job's identity and name: as parts of a default they would be left out."""
    present = {"id": plan.present.id, "company": plan.present.company, **body["present"]}
    return {**body, "present": present}
