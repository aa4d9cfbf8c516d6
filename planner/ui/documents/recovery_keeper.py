"""Recovery copies: written soon after an unsaved change, offered at the start after a crash."""

import datetime
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from planner.disk import display_name
from planner.files import LockedError, Opened, PlanKey, has_other_password, recovery
from planner.files.content.newer_form import NewerForm
from planner.ui.documents.dialogs import Answer, Dialogs
from planner.ui.documents.key_question import ask_for_key
from planner.ui.session import Session
from planner.values import PlannerError

DELAY = 2_000  # ms; the promise is five seconds
LOCKED_SINCE = (
    "No recovery copy: “{name}” has been given {given} in another window. Open it again, or save under "
    "another name."
)


class RecoveryKeeper(QObject):
    """Writes the recovery copy at most once in `delay` ms; the status line reports failures."""

    def __init__(self, session: Session, folder: Path, parent: QObject, delay: int = DELAY) -> None:
        super().__init__(parent)
        self._session, self._folder = session, folder
        self.newer: NewerForm | None = None
        self.key: PlanKey | None = None
        self._timer = QTimer(self, singleShot=True, interval=delay)
        self._timer.timeout.connect(self.write_copy)
        session.changed.connect(self._start_timer)
        session.draft_changed.connect(self._start_timer)

    def keep_of_file(self, opened: Opened | None) -> None:
        """Keep what the opened file has besides its plan: what is newer, the key; None: there is no file."""
        self.newer = opened.newer if opened else None
        self.key = opened.key if opened else None

    def write_copy(self) -> bool:
        """Write the copy now, open drafts included; delete it if the plan is not dirty, as after an undo.

        Return whether unsaved work, if there is any, is in it. A plan that another window has given a
        password since is kept in no copy, which would not have it.
        """
        session = self._session
        if not session.dirty:
            self.delete_copy()
            return True
        if session.path is not None and has_other_password(session.path, self.key):
            self.delete_copy()
            given = "another password" if self.key else "a password"
            session.status_message.emit(LOCKED_SINCE.format(name=display_name(session.path), given=given))
            return False
        try:
            recovery.write(
                self._folder,
                session.with_drafts(),
                session.path,
                session.fingerprint,
                self.newer,
                self.key,
            )
        except PlannerError as error:
            session.status_message.emit(f"No recovery copy: {error}")
            return False
        return True

    def delete_copy(self) -> None:
        """Delete the copy: the plan was saved, or its changes were discarded."""
        self._timer.stop()
        try:
            recovery.discard(self._folder, self._session.path)
        except PlannerError as error:
            self._session.status_message.emit(f"The recovery copy stays: {error}")

    def _start_timer(self) -> None:
        """Start the timer even if the plan reads as clean: Qt moves the stack's index after `changed`."""
        if not self._timer.isActive():
            self._timer.start()


ANSWERS = (Answer("open", "Open"), Answer("drop", "Discard", loses=True), Answer("later", "Ask again later"))
OpenCopy = Callable[[recovery.RecoveryCopy, Opened], bool]
"""Opens a copy and deletes it once it is kept otherwise; False if the user cancelled: then it stays."""


def offer_copies(dialogs: Dialogs, folder: Path, open_copy: OpenCopy) -> bool:
    """Ask about each abandoned copy, the newest first, until one is opened; return whether one was."""
    try:
        copies = recovery.abandoned_copies(folder)
    except PlannerError as error:
        dialogs.tell("Cannot recover", f"Recovery copies cannot be listed. {error}")
        return False
    return any(_offer_copy(dialogs, copy, open_copy) for copy in copies)


def abandoned_since(folder: Path) -> datetime.datetime | None:
    """Return when the newest abandoned copy was written; None without one.

    Copies that cannot be listed count as none: `offer_copies` says so when they are offered.
    """
    try:
        copies = recovery.abandoned_copies(folder)
    except PlannerError:
        return None
    return datetime.datetime.fromtimestamp(max(copy.saved_at for copy in copies)) if copies else None


def _offer_copy(dialogs: Dialogs, copy: recovery.RecoveryCopy, open_copy: OpenCopy) -> bool:
    name = f"“{display_name(copy.plan_path)}”" if copy.plan_path else "your new plan"
    question = f"Counterpoint ended before {name} was saved. Open what was typed?"
    answer = dialogs.ask("Recover unsaved work", question, ANSWERS)
    try:
        read = _recovered(dialogs, copy) if answer == "open" else None
        opened = read is not None and open_copy(copy, read)
        if answer == "drop":
            recovery.discard_copy(copy)
    except PlannerError as error:
        dialogs.tell("Cannot recover", f"The recovery copy cannot be read or deleted. {error}")
        return False
    return opened


def _recovered(dialogs: Dialogs, copy: recovery.RecoveryCopy) -> Opened | None:
    """Read a copy, asking for its password if it has one; None if the user gives up."""
    try:
        return recovery.recover(copy)[0]
    except LockedError as error:
        key = ask_for_key(dialogs, error.name, error.data)
    return recovery.recover(copy, key)[0] if key else None
