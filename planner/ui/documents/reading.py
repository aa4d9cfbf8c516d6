"""Reading a plan file: asks whether to open the rest of a damaged one, or the version before it."""

from pathlib import Path

from msgspec.structs import replace

from planner.disk import exists, read_start
from planner.files import (
    ForeignFileError,
    LockedError,
    Opened,
    PartlyReadError,
    PlanKey,
    WrongPasswordError,
    fingerprint_of,
    previous_of,
    read,
    remarks,
)
from planner.files.reading import LARGEST_FILE
from planner.ui.documents.dialogs import Answer, Dialogs
from planner.ui.documents.key_question import ask_for_key
from planner.values import PlannerError

MOST_PROBLEMS = 12  # shown at once


def read_plan(dialogs: Dialogs, path: Path, key: PlanKey | None = None) -> Opened | None:
    """Return what a file holds; None if it cannot be read, which is shown, or is left alone.

    `key` is tried first on a file with a password; else the password is asked for.
    """
    try:
        return _read_locked_or_not(dialogs, path, key)
    except ForeignFileError as error:
        return _read_previous(dialogs, path, error)
    except PlannerError as error:
        dialogs.tell("Cannot open", str(error))
        return None


def show_remarks(dialogs: Dialogs, name: str, opened: Opened) -> None:
    """Show what could not be read, and what an older version read differently."""
    problems = [f"{problem.where}: {problem.message}" for problem in opened.problems]
    unlisted = len(problems) - MOST_PROBLEMS
    more = [f"… and {unlisted} more."] if unlisted > 0 else []
    lines = (*problems[:MOST_PROBLEMS], *more, *remarks(opened))
    if lines:
        dialogs.tell("Look at what was opened", "\n".join((f"In “{name}”:", *lines)))


def _read_locked_or_not(dialogs: Dialogs, path: Path, key: PlanKey | None) -> Opened | None:
    try:
        return _read_fully_or_partly(dialogs, path, key)
    except WrongPasswordError:
        return _read_locked_or_not(dialogs, path, None)
    except LockedError as error:
        asked = ask_for_key(dialogs, error.name, error.data)
    return _read_fully_or_partly(dialogs, path, asked) if asked else None


def _read_fully_or_partly(dialogs: Dialogs, path: Path, key: PlanKey | None) -> Opened | None:
    try:
        return read(path, key=key)
    except PartlyReadError as error:
        answers = (Answer("rest", "Open the rest"), Answer("leave", "Leave it"))
        if dialogs.ask("Some of it cannot be read", str(error), answers) == "leave":
            return None
    return read(path, partly=True, key=key)


def _read_previous(dialogs: Dialogs, path: Path, error: ForeignFileError) -> Opened | None:
    """Offer the previous version of a broken plan; saving keeps the broken file in its place."""
    before = previous_of(path)
    if not exists(before):
        dialogs.tell("Cannot open", str(error))
        return None
    answers = (Answer("before", "Open the previous version"), Answer("leave", "Leave it"))
    if dialogs.ask("Cannot open", str(error), answers) == "leave":
        return None
    try:
        opened = _read_version_before(dialogs, before)
        broken = fingerprint_of(read_start(path, LARGEST_FILE + 1))
    except PlannerError as second:
        dialogs.tell("Cannot open", str(second))
        return None
    if opened is None:
        return None
    return replace(opened, fingerprint=broken, migrated=True)  # so it counts as not saved


def _read_version_before(dialogs: Dialogs, path: Path) -> Opened | None:
    try:
        return read(path, partly=True)
    except LockedError as error:
        key = ask_for_key(dialogs, error.name, error.data)
    return read(path, partly=True, key=key) if key else None
