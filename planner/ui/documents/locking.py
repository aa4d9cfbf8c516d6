"""The lock of the open plan: asks where another window has it, and never stands in the way of the user."""

import os
from pathlib import Path

from planner.disk import display_name
from planner.files import lock
from planner.ui.documents.dialogs import Answer, Dialogs
from planner.ui.documents.saving import REPLACE
from planner.values import PlannerError

OPEN = (
    Answer("read", "Open for reading"),
    Answer("anyway", "Open anyway", loses=True),
    Answer("leave", "Cancel"),
)


def lock_to_open(dialogs: Dialogs, path: Path) -> bool | None:
    """Lock a plan; return whether to open it for reading only, None if not at all."""
    try:
        holder = lock.acquire(path)
        if holder is None:
            return False
        question = f"“{display_name(path)}”: {holder.sentence()}"
        answer = dialogs.ask("Already open", question, OPEN)
        if answer == "anyway":
            lock.acquire(path, force=True)
    except PlannerError:  # a folder that only lets us read has no lock
        return not os.access(path, os.W_OK)
    return {"read": True, "anyway": False}.get(answer)


def may_replace(dialogs: Dialogs, path: Path) -> bool:
    """Ask before a plan that another window has open is replaced."""
    holder = lock.holder_of(path)
    if holder is None or holder.is_this_process:
        return True
    question = f"“{display_name(path)}”: {holder.sentence()} Replace it all the same?"
    return dialogs.ask("Already open", question, REPLACE) == "replace"


def lock_saved(path: Path) -> None:
    """Lock a plan that was just written under another name. Without a lock it is still guarded when saved."""
    try:
        lock.acquire(path, force=True)
    except PlannerError:  # the folder lets us replace a file but not make one
        return


def unlock(path: Path) -> None:
    """Unlock a plan. A lock that cannot be deleted counts as nobody's once this process has ended."""
    try:
        lock.release(path)
    except PlannerError:
        return
