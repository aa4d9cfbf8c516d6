"""Asks how to save a plan whose file was changed since it was opened."""

from planner.files import ChangedOutsideError, UnlockedSinceError
from planner.ui.documents.dialogs import Answer, Dialogs

CHANGED = (
    Answer("beside", "Save under another name…"),
    Answer("replace", "Replace it", loses=True),
    Answer("leave", "Cancel"),
)
UNLOCKED = (
    Answer("beside", "Save under another name…"),
    Answer("replace", "Replace it, with the password", loses=True),
    Answer("clear", "Replace it, without a password", loses=True),
    Answer("leave", "Cancel"),
)


def how_to_replace(dialogs: Dialogs, error: ChangedOutsideError) -> str:
    """Return `beside`, `replace`, `clear` (replace, without the password that this window has) or `leave`."""
    if isinstance(error, UnlockedSinceError):
        return dialogs.ask("The password was removed", str(error), UNLOCKED)
    return dialogs.ask("Changed by another program", str(error), CHANGED)
