"""A plan from a file or the sample: every bad value is named; the rest is read only if the caller asks."""

import datetime
import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from planner.disk import ReadError, display_name, exists, read_file, read_start, resource
from planner.files.content.identity import repair_identities, repair_references
from planner.files.content.json_text import LARGEST, is_storable, parse
from planner.files.content.migrate import VERSION, migrate, notes_on_assumed
from planner.files.content.named_fields import with_named_defaults
from planner.files.content.newer_form import NewerForm
from planner.files.content.unseen_signs import take_out_unseen
from planner.files.content.validate import plan_from
from planner.files.errors import ForeignFileError, LockedError, PartlyReadError
from planner.files.password import LONGEST_LINE, OVERHEAD, PlanKey, is_locked, read_head
from planner.files.previous import previous_of
from planner.plan import Plan
from planner.plan.schema.scalars import Place
from planner.values import Problem

FORMAT = "counterpoint"
LARGEST_FILE = LARGEST + OVERHEAD
"""Bytes of a plan file, locked or not."""
PAY_FILES_SINCE = 4
"""The first version whose comparable jobs from tables are in files of rows."""
ASSUMED_SINCE = 2
"""The first version that assumes deciding fields instead of taking their defaults."""
_UNKNOWN = "Nothing of that name is known; it is not kept when you save."


class Opened(Struct, frozen=True):
    """A plan read from a file.

    `problems`: the values that could not be read; `notes`: sentences on values that differ from an older
    version. `jobs_move`: its comparable jobs move into a file of rows at the first save. `newer`: what a
    newer version wrote, to be written back. `migrated`: the file's version is older. `key`: that of a plan
    with a password; whoever saves the plan passes it on.
    """

    plan: Plan
    fingerprint: str
    problems: tuple[Problem, ...] = ()
    newer: NewerForm | None = None
    migrated: bool = False
    notes: tuple[str, ...] = ()
    jobs_move: bool = False
    key: PlanKey | None = None

    @property
    def differs(self) -> bool:
        """Whether the plan differs from its file, so that it counts as not saved."""
        return self.migrated or bool(self.problems)


def read(path: Path, *, partly: bool = False, key: PlanKey | None = None) -> Opened:
    """Read a plan file. ForeignFileError for no plan; PartlyReadError if a part is wrong, unless `partly`.

    LockedError if it has a password and there is no key, WrongPasswordError if `key` is of another password.
    ReadError of `planner.disk` if it cannot be read or is no regular file.
    """
    try:
        return read_bytes(read_start(path, LARGEST_FILE + 1), display_name(path), partly=partly, key=key)
    except ForeignFileError as error:
        if not exists(previous := previous_of(path)):
            raise
        raise ForeignFileError(error.name, error.reason, display_name(previous)) from error


def read_bytes(data: bytes, name: str, *, partly: bool = False, key: PlanKey | None = None) -> Opened:
    """Read a plan from a file's bytes, as `read` does; `name` is for the texts of errors."""
    if not is_locked(data):
        return _read_plain(data, name, partly=partly)
    if key is None:
        read_head(data, name)  # report damage before asking for the password
        raise LockedError(name, data)
    opened = _read_plain(key.unlock(data, name), name, partly=partly)
    return replace(opened, fingerprint=fingerprint_of(data), key=key)


def _read_plain(data: bytes, name: str, *, partly: bool) -> Opened:
    content, text_problems = parse(data, name)
    version = _version(content, name)
    body = content.get("plan")
    if not isinstance(body, dict):
        raise ForeignFileError(name, "it holds no plan.")
    body, notes = migrate(body, version)
    notes = (*notes, *take_out_unseen(body))
    outside: dict[Place, Any] = {
        (key,): value for key, value in content.items() if key not in (FORMAT, "plan")
    }
    problems = [Problem(fault.where.removeprefix("plan."), fault.message) for fault in text_problems]
    problems += repair_identities(body)
    plan, refused = plan_from(body, name)
    plan, dangling = repair_references(with_named_defaults(plan, body, refused.places))
    problems += refused.problems + dangling
    unknown = {**outside, **{("plan", *place): value for place, value in refused.unknown.items()}}
    lost = {place for place, value in unknown.items() if version <= VERSION or not is_storable(value)}
    problems += [Problem(_path(place), _UNKNOWN) for place in unknown if place in lost]
    unread = {place: value for place, value in unknown.items() if place not in lost}
    newer = NewerForm(version, unread) if version > VERSION else None
    if problems and not partly:
        raise PartlyReadError(name, tuple(problems), is_newer=newer is not None)
    if version < ASSUMED_SINCE:
        notes = (*notes, *notes_on_assumed(plan))
    moves = version < PAY_FILES_SINCE and bool(plan.comparables)
    fingerprint = fingerprint_of(data)
    return Opened(plan, fingerprint, tuple(problems), newer, version < VERSION, notes, jobs_move=moves)


def has_other_password(path: Path, key: PlanKey | None) -> bool:
    """Whether a plan file is under another password than that of a key, or under one where there is no key.

    Not so for a file that is missing or cannot be read.
    """
    try:
        start = read_start(path, LONGEST_LINE)
    except ReadError:
        return False
    return is_locked(start) and (key is None or not key.is_of(start))


def fingerprint_of(data: bytes) -> str:
    """Return a digest that identifies the content."""
    return hashlib.sha256(data).hexdigest()


def _version(content: Mapping[str, Any], name: str) -> int:
    version = content.get(FORMAT)
    if version is None:
        raise ForeignFileError(name, "another program wrote it.")
    if not isinstance(version, int) or isinstance(version, bool) or version < 0:
        raise ForeignFileError(name, f"its version “{str(version)[:40]}” is none of ours.")
    return version


def _path(place: Place) -> str:
    return ".".join(place).removeprefix("plan.")


SAMPLE = "samples/sample.counterpoint"  # among the resources
_IN_DAYS = re.compile(r"in (\d{1,3}) days")


def sample_plan(text: str, today: datetime.date) -> Plan:
    """Return the plan in a sample file's text; its days, written as `in 9 days`, count from today."""
    content = json.loads(text)
    for item in (*content["plan"]["offers"], *content["plan"]["counters"]):
        for key, value in item.items():
            if isinstance(value, str) and (match := _IN_DAYS.fullmatch(value)):
                item[key] = (today + datetime.timedelta(days=int(match[1]))).isoformat()
    return read_bytes(json.dumps(content).encode(), "sample").plan


def read_sample(today: datetime.date) -> Plan:
    """Return the sample plan; PlannerError if it is missing or cannot be read."""
    return sample_plan(read_file(resource(SAMPLE), LARGEST).decode("utf-8"), today)
