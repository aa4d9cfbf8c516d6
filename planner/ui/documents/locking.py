"""The lock of the open plan: asks if another window holds it; a lock that fails never blocks the user."""

import os
from pathlib import Path

from planner.disk import display_name
from planner.files import lock
from planner.ui.documents.dialogs import REPLACE, Answer, Dialogs
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
    except PlannerError:  # a read-only folder has no lock
        return not os.access(path, os.W_OK)
    return {"read": True, "anyway": False}.get(answer)


def may_replace(dialogs: Dialogs, path: Path) -> bool:
    """Ask before replacing a plan that another window has open."""
    holder = lock.holder_of(path)
    if holder is None or holder.is_this_process:
        return True
    question = f"“{display_name(path)}”: {holder.sentence()} Replace it all the same?"
    return dialogs.ask("Already open", question, REPLACE) == "replace"


def lock_saved(path: Path) -> None:
    """Lock a plan written to another path. Without a lock, the fingerprint still guards the next save."""
    try:
        lock.acquire(path, force=True)
    except PlannerError:  # the folder lets us replace a file but not make one
        return


def unlock(path: Path) -> None:
    """Unlock a plan. A lock that cannot be deleted expires with this process."""
    try:
        lock.release(path)
    except PlannerError:
        return
