"""Asks, at the start, about what windows that died had not saved."""

from collections.abc import Callable
from pathlib import Path

from planner.disk import display_name
from planner.files import Opened, recovery
from planner.ui.documents.dialogs import Answer, Dialogs
from planner.values import PlannerError

ANSWERS = (Answer("open", "Open"), Answer("drop", "Discard", loses=True), Answer("later", "Ask again later"))
Take = Callable[[recovery.RecoveryCopy, Opened], bool]
"""Opens what a copy holds; False if that was given up, then the copy stays for the next start."""


def offer(dialogs: Dialogs, folder: Path, take: Take) -> bool:
    """Ask about each copy, the newest first, until one is opened; whether one was. All failures are told."""
    try:
        left = recovery.abandoned_copies(folder)
    except PlannerError as error:
        dialogs.tell("Cannot recover", f"Recovery copies cannot be listed. {error}")
        return False
    return any(_answered(dialogs, copy, take) for copy in left)


def _answered(dialogs: Dialogs, copy: recovery.RecoveryCopy, take: Take) -> bool:
    name = f"“{display_name(copy.plan_path)}”" if copy.plan_path else "a plan that was never saved"
    question = f"Counterpoint ended before {name} was saved. Open what was typed?"
    answer = dialogs.ask("Recover unsaved work", question, ANSWERS)
    try:
        taken = answer == "open" and take(copy, recovery.recover(copy)[0])
        if taken or answer == "drop":
            recovery.discard_copy(copy)
    except PlannerError as error:
        dialogs.tell("Cannot recover", f"The recovery copy cannot be read or deleted. {error}")
        return False
    return taken
