"""Saving of a plan: readable JSON in the order of the models, never over another program's changes."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planner.disk import MissingError, read_file, write_atomic, write_keeping
from planner.files.content import LARGEST, with_storable_text
from planner.files.errors import ChangedOutsideError
from planner.files.migrate import VERSION
from planner.files.reading import FORMAT, fingerprint_of
from planner.files.validate import Unknown, restore_value
from planner.plan import Plan
from planner.values.file_name import companion_name

PREVIOUS = ".previous"
NOTHING: Unknown = {}


@dataclass(frozen=True, slots=True)
class Saved:
    """A written file, and the path of its previous version (None: there was none)."""

    path: Path
    fingerprint: str
    previous: Path | None


def to_bytes(plan: Plan, newer: int | None = None, unknown: Unknown = NOTHING) -> bytes:
    """Return a plan as the bytes of its file: JSON without defaults.

    `newer` and `unknown` are those of `Opened`: a newer program's version and keys are written back. Lone
    surrogates, which no file can hold, are marked.
    """
    try:
        return _text(plan, newer, unknown).encode()
    except UnicodeEncodeError:  # lone surrogates; searching every plan for them would be slower
        return _text(with_storable_text(plan), newer, unknown).encode()


def _text(plan: Plan, newer: int | None, unknown: Unknown) -> str:
    body = plan.model_dump(mode="json", exclude_defaults=True)
    body.setdefault("present", {})
    content: dict[str, Any] = {FORMAT: newer or VERSION, "plan": _with_identity(body, plan)}
    for place, value in unknown.items():
        restore_value(content, place, value)
    return json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def save(
    path: Path,
    plan: Plan,
    fingerprint: str | None,
    *,
    newer: int | None = None,
    unknown: Unknown = NOTHING,
    force: bool = False,
) -> Saved:
    """Save a plan over the version that was read: `fingerprint`, or None for one new or to be replaced.

    The previous version is kept next to it. ChangedOutsideError if the file has changed since it was read,
    unless `force`; WriteError or ReadError of `planner.disk` if it cannot be written. In both cases the old
    file and its previous version are unchanged. A new file is readable by its owner only.
    """
    old = _old_content(path)
    if fingerprint is not None and not force and (old is None or fingerprint_of(old) != fingerprint):
        raise ChangedOutsideError(path)
    data = to_bytes(plan, newer, unknown)
    previous = None
    if old is None or old == data:
        write_atomic(path, data)
    else:
        previous = previous_of(path)
        write_keeping(path, data, previous, old)
    return Saved(path, fingerprint_of(data), previous)


def previous_of(path: Path) -> Path:
    """Return the path of the previous version: in the folder of the file, with links resolved."""
    target = Path(os.path.realpath(path))
    return target.with_name(companion_name(target.name, "", PREVIOUS))


def _old_content(path: Path) -> bytes | None:
    try:
        return read_file(path, LARGEST)
    except MissingError:
        return None


def _with_identity(body: Mapping[str, Any], plan: Plan) -> dict[str, Any]:
    """Add the present job's identity and name: as parts of a default they would be left out."""
    present = {"id": plan.present.id, "company": plan.present.company, **body["present"]}
    return {**body, "present": present}
