"""The open file: new, open, save, recover and close. It asks through the dialogs, and loses nothing."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from planner.disk import resource
from planner.files import (
    SUFFIX,
    ChangedOutsideError,
    Opened,
    PartlyReadError,
    lock,
    read,
    recovery,
    sample_plan,
    save,
)
from planner.plan import Plan
from planner.ui.dialogs import PLANS, Answer, Dialogs
from planner.ui.keeper import Keeper
from planner.ui.session import Session
from planner.values import PlannerError

RECENT = "recent"
MOST_RECENT = 8


class Document(QObject):
    """Files of plans for one session. Every method that may ask returns whether it was carried through."""

    opened = Signal()

    def __init__(
        self, session: Session, dialogs: Dialogs, folder: Path, settings: QSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._dialogs = session, dialogs
        self._folder, self._settings = folder, settings
        self.keeper = Keeper(session, folder, self)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Plans opened lately that are still there, the latest first."""
        held = self._settings.value(RECENT)
        names = [held] if isinstance(held, str) else held if isinstance(held, list) else []
        return tuple(path for path in (Path(str(name)) for name in names) if path.exists())

    def new(self) -> bool:
        """Begin an empty plan."""
        if not self.may_leave():
            return False
        self._take(Plan(), None)
        return True

    def sample(self) -> bool:
        """Open the sample as a plan without a file."""
        if not self.may_leave():
            return False
        text = resource("samples/sample.counterpoint").read_text(encoding="utf-8")
        self._take(sample_plan(text, self._session.today), None)
        return True

    def open(self, path: Path | None = None) -> bool:
        """Open a plan; ask for one if none is named."""
        if not self.may_leave():
            return False
        chosen = path or self._dialogs.open_file("Open a plan", PLANS, self._home())
        if chosen is None:
            return False
        opened = self._read(chosen)
        if opened is None:
            return False
        read_only = self._locked(chosen)
        if read_only is None:
            return False
        self._take(opened.plan, chosen, opened, read_only=read_only)
        self._remember(chosen)
        self._show_remarks(chosen.name, opened)
        return True

    def save(self) -> bool:
        """Save where the plan was opened; ask where if it has no file or may only be read."""
        if self._session.path is None or self._session.read_only:
            return self.save_as()
        return self._write(self._session.path)

    def save_as(self) -> bool:
        """Ask where to save, and save there."""
        name = self._session.plan.title.replace("/", "-").replace("\\", "-") or "Plan"
        suggested = self._session.path or self._home() / f"{name}{SUFFIX}"
        path = self._dialogs.save_file("Save the plan", PLANS, suggested)
        if path is None:
            return False
        if path != self._session.path:
            return self._write_beside(path)
        return self._write(path)

    def may_leave(self) -> bool:
        """Ask about unsaved changes; whether the plan may be left now."""
        if self._session.dirty:
            answer = self._dialogs.ask(
                "Unsaved changes",
                f"“{self.name}” has changes that are not saved. Save them?",
                (Answer("save", "Save"), Answer("drop", "Do not save"), Answer("stay", "Cancel")),
            )
            if answer == "stay" or (answer == "save" and not self.save()):
                return False
        self.keeper.forget()
        return True

    def leave(self) -> None:
        """Unlock the file at the end."""
        if self._session.path is not None:
            lock.drop(self._session.path)

    @property
    def name(self) -> str:
        """What the plan is called: its file, else its title."""
        return self._session.path.name if self._session.path else self._session.plan.title or "Untitled plan"

    def offer_recovery(self) -> bool:
        """Offer what a window that died had not saved; whether it was opened."""
        for copy in recovery.left_behind(self._folder):
            name = copy.plan_path.name if copy.plan_path else "a plan that was never saved"
            answer = self._dialogs.ask(
                "Recover unsaved work",
                f"Counterpoint ended before {name} was saved. Open what was typed?",
                (Answer("open", "Open"), Answer("drop", "Discard"), Answer("later", "Ask again later")),
            )
            if answer == "drop":
                recovery.discard_copy(copy)
            if answer == "open" and self._recover(copy):
                return True
        return False

    def _recover(self, copy: recovery.Copy) -> bool:
        try:
            opened, fingerprint = recovery.recover(copy)
        except (PlannerError, OSError, ValueError, KeyError) as error:
            self._dialogs.tell("Cannot recover", f"The recovery copy cannot be read: {error}")
            return False
        read_only = self._locked(copy.plan_path) if copy.plan_path else False
        if read_only is None:
            return False  # the copy stays, for the next start
        self.keeper.carry(opened)
        self._session.read_only = read_only
        self._session.replace(opened.plan, copy.plan_path, fingerprint, clean=False)
        self.keeper.keep()  # under our own process, before the old copy goes
        recovery.discard_copy(copy)
        self.opened.emit()
        self._show_remarks(self.name, opened)
        return True

    def _read(self, path: Path) -> Opened | None:
        try:
            return read(path)
        except PartlyReadError as error:
            answers = (Answer("rest", "Open the rest"), Answer("leave", "Leave it"))
            if self._dialogs.ask("Some of it cannot be read", str(error), answers) == "leave":
                return None
            return read(path, partly=True)
        except PlannerError as error:
            self._dialogs.tell("Cannot open", str(error))
            return None

    def _locked(self, path: Path) -> bool | None:
        """Whether to open for reading only; None: not at all."""
        try:
            holder = lock.take(path)
        except PlannerError:
            return not os.access(path, os.W_OK)  # a folder that only lets us read has no lock
        if holder is None:
            return False
        answers = (
            Answer("read", "Open for reading"),
            Answer("anyway", "Open anyway"),
            Answer("leave", "Cancel"),
        )
        answer = self._dialogs.ask("Already open", f"“{path.name}”: {holder.sentence()}", answers)
        if answer == "anyway":
            lock.take(path, force=True)
        return {"read": True, "anyway": False}.get(answer)

    def _take(
        self, plan: Plan, path: Path | None, opened: Opened | None = None, *, read_only: bool = False
    ) -> None:
        self.leave()
        self.keeper.carry(opened)
        clean = opened is None or not opened.differs
        self._session.read_only = read_only
        self._session.replace(plan, path, opened.fingerprint if opened else None, clean=clean)
        self.opened.emit()

    def _write_beside(self, path: Path) -> bool:
        """Save under another name: the lock goes along, and a file that stood there was asked about."""
        old, old_print = self._session.path, self._session.fingerprint
        if not self._write(path, replaces=True):
            return False
        self._session.read_only = False
        if old is not None and old_print is not None:
            lock.drop(old)
        self._locked(path)
        return True

    def _write(self, path: Path, *, replaces: bool = False, force: bool = False) -> bool:
        session = self._session
        session.commit_drafts()
        fingerprint = None if replaces else session.fingerprint
        try:
            done = save(
                path,
                session.plan,
                fingerprint,
                newer=self.keeper.newer,
                unknown=self.keeper.unknown,
                force=force,
            )
        except ChangedOutsideError as error:
            return self._changed_outside(path, error)
        except PlannerError as error:
            self._dialogs.tell("Not saved", f"{error} Nothing is lost: the plan is still open here.")
            return False
        self.keeper.forget()
        session.saved(path, done.fingerprint)
        self._remember(path)
        return True

    def _changed_outside(self, path: Path, error: ChangedOutsideError) -> bool:
        answers = (
            Answer("beside", "Save under another name…"),
            Answer("replace", "Replace it"),
            Answer("leave", "Cancel"),
        )
        answer = self._dialogs.ask("Changed by another program", str(error), answers)
        if answer == "beside":
            return self.save_as()
        return answer == "replace" and self._write(path, force=True)

    def _show_remarks(self, name: str, opened: Opened) -> None:
        """Show what could not be read, and what reads otherwise than in an older version."""
        problems = [f"{problem.where}: {problem.message}" for problem in opened.problems]
        more = [f"… and {len(problems) - 12} more."] if len(problems) > 12 else []
        lines = (*problems[:12], *more, *opened.notes)
        if lines:
            self._dialogs.tell("Look at what was opened", "\n".join((f"In “{name}”:", *lines)))

    def _remember(self, path: Path) -> None:
        names = [str(path), *(str(one) for one in self.recent if one != path)]
        self._settings.setValue(RECENT, names[:MOST_RECENT])

    def _home(self) -> Path:
        return self._session.path.parent if self._session.path else Path.home()
