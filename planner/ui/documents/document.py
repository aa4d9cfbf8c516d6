"""The file of the open plan: new, open, save, close, with its lock and recovery copy.

The open plan is kept until the next one has been read.
"""

import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from planner.disk import absolute, clear_parts, display_name, exists
from planner.files import (
    SUFFIX,
    ChangedOutsideError,
    Opened,
    previous_of,
    recovery,
    save,
)
from planner.files.reading import read_sample
from planner.plan import Plan
from planner.ui.documents import settings as stored_settings
from planner.ui.documents.dialogs import PLANS, Answer, Dialogs, ask_where
from planner.ui.documents.folders import usual_folder
from planner.ui.documents.locking import lock_saved, lock_to_open, may_replace, unlock
from planner.ui.documents.password import PlanPassword
from planner.ui.documents.reading import read_plan, show_remarks
from planner.ui.documents.recovery_keeper import DELAY, RecoveryKeeper
from planner.ui.documents.replacing import how_to_replace, may_write_again
from planner.ui.session import Session
from planner.values import PlannerError
from planner.values.file_name import named_after


class Document(QObject):
    """The file of a session. Every method that may ask returns whether it was completed."""

    opened = Signal()

    def __init__(
        self,
        session: Session,
        dialogs: Dialogs,
        folder: Path,
        settings: QSettings,
        parent: QObject,
        delay: int = DELAY,
    ) -> None:
        super().__init__(parent)
        self._session, self._dialogs = session, dialogs
        self._folder, self._settings = folder, settings
        self.recovery_keeper = RecoveryKeeper(session, folder, self, delay)
        self.password = PlanPassword(session, dialogs, folder, self.recovery_keeper)
        self._jobs_move = False  # comparable jobs of an older plan go into a file of rows at the first save

    @property
    def recent(self) -> tuple[Path, ...]:
        """Recently opened plans that still exist, the latest first."""
        return tuple(path for path in stored_settings.recent(self._settings) if exists(path))

    def new(self) -> bool:
        """Open an empty plan."""
        if not self.may_close():
            return False
        self._replace_plan(Plan(), None)
        return True

    def sample(self) -> bool:
        """Open the sample as a plan without a file."""
        if not self.may_close():
            return False
        try:
            plan = read_sample(self._session.today)
        except PlannerError as error:
            self._dialogs.tell("Cannot open", f"{error} Install Counterpoint again.")
            return False
        self._replace_plan(plan, None)
        return True

    def open(self, path: Path | None = None) -> bool:
        """Open a plan; ask for one if none is named."""
        if not self.may_close():
            return False
        chosen = path or self._dialogs.open_file("Open a plan", PLANS, self._home())
        if chosen is None:
            return False
        chosen = absolute(chosen)
        opened = read_plan(self._dialogs, chosen)
        if opened is None:
            return False
        read_only = lock_to_open(self._dialogs, chosen)
        if read_only is None:
            return False
        clear_parts(chosen.parent)
        self._replace_plan(opened.plan, chosen, opened, read_only=read_only)
        self._remember(chosen)
        show_remarks(self._dialogs, display_name(chosen), opened)
        return True

    def previous(self) -> bool:
        """Load the version before the last save as one step of undo; writes nothing."""
        path = self._session.path
        if path is None or not exists(previous_of(path)):
            self._dialogs.tell(
                "No previous version",
                f"“{self.name}” has no previous version; each save keeps one beside it.",
            )
            return False
        before = read_plan(self._dialogs, previous_of(path), self.recovery_keeper.key)
        if before is None:
            return False
        self._session.commit_drafts()
        self._session.apply("Open previous version", before.plan)
        self._session.announce("This is the plan before its last save. Save keeps it.")
        show_remarks(self._dialogs, display_name(previous_of(path)), before)
        return True

    def save(self) -> bool:
        """Save where the plan was opened; ask where if it has no file or may only be read."""
        if self._session.path is None or self._session.read_only:
            return self.save_as()
        return self._write(self._session.path)

    def save_as(self) -> bool:
        """Ask where to save, and save there."""
        name = named_after(self._session.plan.title, SUFFIX, "Plan")
        here = self._session.path or self._home() / name
        suggested = here if here.suffix == SUFFIX else here.with_name(f"{here.name}{SUFFIX}")
        path = ask_where(self._dialogs, "Save the plan", PLANS, suggested)
        if path is None:
            return False
        if path != self._session.path:
            return self._write_new_path(path)
        return self._write(path)

    def may_close(self) -> bool:
        """Ask about unsaved changes; whether the plan may be closed. The recovery copy stays until then."""
        self._session.commit_requested.emit()
        if not self._session.dirty:
            return True
        answer = self._dialogs.ask(
            "Unsaved changes",
            f"“{self.name}” has changes that are not saved. Save them?",
            (
                Answer("save", "Save"),
                Answer("drop", "Do not save", loses=True),
                Answer("stay", "Cancel"),
            ),
        )
        return answer == "drop" or (answer == "save" and self.save())

    def close(self) -> None:
        """Unlock the file and delete the recovery copy: the plan was saved, or its changes were discarded."""
        self.recovery_keeper.delete_copy()
        if self._session.path is not None:
            unlock(self._session.path)

    @property
    def name(self) -> str:
        """The display name: of the file, else the title."""
        path = self._session.path
        return display_name(path) if path else self._session.plan.title or "Untitled plan"

    @property
    def title_marks(self) -> str:
        """What the title says behind the name: that there is a password, or that this is for reading."""
        marks = (("with a password", self.password.is_set), ("for reading only", self._session.read_only))
        return "".join(f" ({mark})" for mark, applies in marks if applies)

    def offer_recovery(self) -> bool:
        """Offer recovery copies of crashed windows; whether one was opened."""
        from planner.ui.documents.recovery_keeper import offer_copies

        return offer_copies(self._dialogs, self._folder, self._recover)

    def unsaved_work(self) -> str:
        """Return when unsaved work of a crashed window was kept, with its day if not today; else empty."""
        from planner.ui.documents.recovery_keeper import abandoned_since

        when = abandoned_since(self._folder)
        if when is None:
            return ""
        today = when.date() == datetime.date.today()
        return f"{when:%H:%M}" if today else f"{when:%Y-%m-%d, %H:%M}"

    def _recover(self, copy: recovery.RecoveryCopy, opened: Opened) -> bool:
        """Open a recovery copy, locking its file; False if the user cancelled."""
        read_only = lock_to_open(self._dialogs, copy.plan_path) if copy.plan_path else False
        if read_only is None:
            return False
        self.recovery_keeper.keep_of_file(opened)
        self._session.read_only = read_only
        self._jobs_move = opened.jobs_move
        self._session.replace(opened.plan, copy.plan_path, copy.fingerprint, clean=False)
        is_copied = self.recovery_keeper.write_copy()  # under our own process, before the old copy goes
        self.opened.emit()
        show_remarks(self._dialogs, self.name, opened)
        if is_copied:
            recovery.discard_copy(copy)
        return True

    def _replace_plan(
        self, plan: Plan, path: Path | None, opened: Opened | None = None, *, read_only: bool = False
    ) -> None:
        self.recovery_keeper.delete_copy()
        old = self._session.path
        if old is not None and old != path:  # the lock of the same file, opened again, is ours already
            unlock(old)
        self.recovery_keeper.keep_of_file(opened)
        clean = opened is None or not opened.differs
        self._session.read_only = read_only
        self._jobs_move = opened is not None and opened.jobs_move
        self._session.replace(plan, path, opened.fingerprint if opened else None, clean=clean)
        self.opened.emit()

    def _write_new_path(self, path: Path) -> bool:
        """Save to another path and move the lock; asks if another window has that file open."""
        old = self._session.path
        if not may_replace(self._dialogs, path) or not self._write(path, replaces=True):
            return False
        self._session.read_only = False
        self._session.file_changed.emit()
        if old is not None:
            unlock(old)
        lock_saved(path)
        return True

    def _write(self, path: Path, *, replaces: bool = False, force: bool = False) -> bool:
        session = self._session
        session.commit_drafts()
        self._move_jobs()
        fingerprint = None if replaces else session.fingerprint
        try:
            written = save(
                path,
                session.plan,
                fingerprint,
                newer=self.recovery_keeper.newer,
                force=force,
                key=self.recovery_keeper.key,
            )
        except ChangedOutsideError as error:
            return self._changed_outside(path, error)
        except PlannerError as error:
            self._dialogs.tell("Not saved", f"{error} Nothing is lost: the plan is still open here.")
            return False
        self.recovery_keeper.delete_copy()
        session.saved(path, written.fingerprint)
        self._remember(path)
        return True

    def _move_jobs(self) -> None:
        """Move comparable jobs of an older plan into a file of rows, once, as a step of undo.

        A plan with a password keeps them: files of rows have none.
        """
        if not self._jobs_move or self.password.is_set:
            return
        from planner.ui.documents.moving_jobs import with_moved_jobs

        self._jobs_move = False
        session = self._session
        try:
            session.apply("Move comparable jobs", with_moved_jobs(session.plan, self._folder, session.today))
        except PlannerError as error:  # the plan keeps them, as before
            session.status_message.emit(f"Comparable jobs stay in the plan. {error}")

    def _changed_outside(self, path: Path, error: ChangedOutsideError) -> bool:
        answer = how_to_replace(self._dialogs, error)
        if answer == "beside":
            return self.save_as()
        if answer == "clear":
            return self.password.leave_off(lambda: self._write(path, force=True))
        may = answer == "replace" or (answer == "again" and may_write_again(self._dialogs, path))
        return may and self._write(path, force=True)

    def _remember(self, path: Path) -> None:
        others = (other for other in self.recent if other != path)
        stored_settings.remember_recent(self._settings, (path, *others))

    def forget(self, path: Path) -> None:
        """Forget one recently opened plan; the file stays."""
        left = tuple(other for other in self.recent if other != path)
        stored_settings.remember_recent(self._settings, left)

    def forget_recent(self) -> None:
        """Forget the recently opened plans; the files stay."""
        stored_settings.remember_recent(self._settings, ())

    def _home(self) -> Path:
        return usual_folder(self._session.path)
