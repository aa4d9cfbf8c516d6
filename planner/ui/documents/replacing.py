"""Asks how to save a plan whose file was changed, or is gone, since it was opened."""

from pathlib import Path

from planner.disk import make_folder
from planner.files import ChangedOutsideError, GoneError, UnlockedSinceError
from planner.ui.documents.dialogs import Answer, Dialogs
from planner.ui.documents.locking import lock_saved
from planner.values import PlannerError

CHANGED = (
    Answer("beside", "Save under another name…"),
    Answer("replace", "Replace it", loses=True),
    Answer("leave", "Cancel"),
)
GONE = (
    Answer("again", "Write it again"),
    Answer("beside", "Save under another name…"),
    Answer("leave", "Cancel"),
)
UNLOCKED = (
    Answer("beside", "Save under another name…"),
    Answer("replace", "Replace it, with the password", loses=True),
    Answer("clear", "Replace it, without a password", loses=True),
    Answer("leave", "Cancel"),
)


def may_write_again(dialogs: Dialogs, path: Path) -> bool:
    """Make the folder of a plan that is gone, and its lock, which went with it; a failure is told."""
    try:
        make_folder(path.parent)
    except PlannerError as error:
        dialogs.tell("Not saved", f"{error} Nothing is lost: the plan is still open here.")
        return False
    lock_saved(path)
    return True


def how_to_replace(dialogs: Dialogs, error: ChangedOutsideError) -> str:
    """Return `beside`, `replace`, `clear` (replace, without the password that this window has) or `leave`.

    For a file that is gone `again` is in the place of `replace`: nothing of it is lost by that.
    """
    if isinstance(error, GoneError):
        return dialogs.ask("The file is gone", str(error), GONE)
    if isinstance(error, UnlockedSinceError):
        return dialogs.ask("The password was removed", str(error), UNLOCKED)
    return dialogs.ask("Changed by another program", str(error), CHANGED)
