"""The password of the open plan: set, changed and removed. Only the key derived from it is stored."""

from collections.abc import Callable
from pathlib import Path

from planner.disk import display_name
from planner.files import LockedHead, PlanKey, change_key, recovery
from planner.ui.documents.dialogs import Answer, Dialogs
from planner.ui.documents.key_question import derived_key
from planner.ui.documents.recovery_keeper import RecoveryKeeper
from planner.ui.session import Session
from planner.values import PlannerError

SET, CHANGE, REMOVE = "Set a password", "Change the password", "Remove the password"
NO_WAY_ROUND = (
    "From then on the plan, the version before it and recovery copies open with this password alone. "
    "There is no way around it: nobody can reset a forgotten password, and the plan is lost with it. "
    "Four or more random words are hard to guess."
)
STAYS = (
    "What was written before cannot be called back: books, letters and PDFs that you exported, copies "
    "elsewhere (backups, mails, synchronised folders), tables of pay that you imported, and what the disk "
    "still holds of files that were replaced."
)
READING = "The plan is open for reading only. Save it under another name first."
ELSEWHERE = (
    "Another window keeps unsaved work of this plan, and a new password would not lock it. Save or close it "
    "there first."
)
REMOVING = (Answer("remove", "Remove the password", loses=True), Answer("leave", "Cancel"))


class PlanPassword:
    """Sets, changes and removes the password of the open plan. Each returns whether it was done."""

    def __init__(self, session: Session, dialogs: Dialogs, folder: Path, keeper: RecoveryKeeper) -> None:
        self._session, self._dialogs, self._folder, self._keeper = session, dialogs, folder, keeper

    @property
    def is_set(self) -> bool:
        """Whether the open plan has a password."""
        return self._keeper.key is not None

    def set(self) -> bool:
        """Ask for a password twice, and lock the file, its previous version and the recovery copies."""
        if not self._may_write() or self._is_kept_elsewhere():
            return False
        title = CHANGE if self.is_set else SET
        password = self._dialogs.ask_password((title, NO_WAY_ROUND, title), twice=True)
        if password is None:
            return False
        key = derived_key(self._dialogs, f"{title} …", LockedHead.new(), password)
        return key is not None and self._change_to(key, title, f"{self._now()} {STAYS}")

    def remove(self) -> bool:
        """Ask, and write the file, its previous version and the recovery copies without a password."""
        if not self.is_set or not self._may_write():
            return False
        text = (
            "Whoever can read the file can then read the plan, and so can other programs. Another window "
            "that has the plan open asks before it gives the password back to it."
        )
        if self._dialogs.ask(REMOVE, text, REMOVING) != "remove":
            return False
        return self._change_to(None, REMOVE, "")

    def leave_off(self, save: Callable[[], bool]) -> bool:
        """Save without the password; it stays where nothing was saved."""
        key, self._keeper.key = self._keeper.key, None
        if not save():
            self._keeper.key = key
        return self._keeper.key is None

    def _may_write(self) -> bool:
        if self._session.read_only:
            self._dialogs.tell(SET, READING)
        return not self._session.read_only

    def _is_kept_elsewhere(self) -> bool:
        """Say so if another window keeps unsaved work: it would stay as it is, in clear or not."""
        path, title = self._session.path, CHANGE if self.is_set else SET
        try:
            elsewhere = path is not None and recovery.is_kept_elsewhere(self._folder, path)
        except PlannerError as error:
            self._dialogs.tell(title, f"{error} The password is as it was.")
            return True
        if elsewhere:
            self._dialogs.tell(title, ELSEWHERE)
        return elsewhere

    def _change_to(self, key: PlanKey | None, title: str, message: str) -> bool:
        session, keeper = self._session, self._keeper
        old, path, before = keeper.key, session.path, session.fingerprint
        try:
            if path is not None:
                session.fingerprint = after = change_key(path, before, old, key)
            keeper.key = key
            keeper.write_copy()
            if path is not None:
                recovery.relock(self._folder, path, old, key, (before, after))
        except PlannerError as error:
            self._dialogs.tell(title, f"{error} {self._so_far(key)}")
            return keeper.key is key
        finally:
            session.file_changed.emit()
        session.status_message.emit("" if key else "The plan has no password any more.")
        if message:
            self._dialogs.tell(title, message)
        return True

    def _so_far(self, key: PlanKey | None) -> str:
        """Return how far a change came that failed."""
        if self._keeper.key is key:
            return "The plan itself is changed; a recovery copy of earlier work is not."
        return "The password is as it was."

    def _now(self) -> str:
        if self._session.path is None:
            return "The plan is kept under the password from now on; save it to make its file."
        return f"“{display_name(self._session.path)}” and the version before it are under the password now."
