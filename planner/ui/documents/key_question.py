"""Asks for the password of a locked file."""

from planner.files import LockedHead, PlanKey
from planner.files.password import read_head
from planner.ui.documents.dialogs import Dialogs


def ask_for_key(dialogs: Dialogs, name: str, locked: bytes) -> PlanKey | None:
    """Ask for the password of a locked file until it opens it; None if the user gives up.

    ForeignFileError if the file is damaged.
    """
    head, wrong = read_head(locked, name), ""
    while True:
        question = f"“{name}” has a password."
        password = dialogs.ask_password(("Password", question, "Open"), wrong=wrong)
        if password is None:
            return None
        key = derived_key(dialogs, f"Opening {name} …", head, password)
        if key is None or key.opens(locked):
            return key
        wrong = f"That is not the password of “{name}”. Try again."


def derived_key(dialogs: Dialogs, title: str, head: LockedHead, password: str) -> PlanKey | None:
    """Derive the key of a password behind a progress bar; None if that was cancelled."""
    return dialogs.wait(title, lambda _progress: head.derive(password))
