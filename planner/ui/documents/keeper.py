"""Keeps a recovery copy of what is not saved yet, open editors included, soon after the first such change."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from planner.files import Opened, recovery
from planner.files.validate import Unknown
from planner.files.writing import NOTHING
from planner.ui.session import Session
from planner.values import PlannerError

DELAY = 2_000  # ms; the promise is five seconds


class Keeper(QObject):
    """Writes at most once in `delay` ms; a copy that cannot be written is said in the status line."""

    def __init__(self, session: Session, folder: Path, parent: QObject, delay: int = DELAY) -> None:
        super().__init__(parent)
        self._session, self._folder = session, folder
        self.newer: int | None = None
        self.unknown: Unknown = NOTHING
        self._timer = QTimer(self, singleShot=True, interval=delay)
        self._timer.timeout.connect(self.keep)
        session.changed.connect(self._soon)
        session.draft_changed.connect(self._soon)

    def carry(self, opened: Opened | None) -> None:
        """Take along what a newer program's file holds beside the plan; None: the plan has no file."""
        self.newer = opened.newer if opened else None
        self.unknown = opened.unknown if opened else NOTHING

    def keep(self) -> None:
        """Write the copy now; delete it if nothing would be lost without it, as after an undo."""
        session = self._session
        if not session.dirty:
            self.forget()
            return
        try:
            recovery.write(
                self._folder,
                session.with_drafts(),
                session.path,
                session.fingerprint,
                self.newer,
                self.unknown,
            )
        except PlannerError as error:
            session.status_message.emit(f"No recovery copy: {error}")

    def forget(self) -> None:
        """Delete the copy: the plan is saved, or its changes were given up."""
        self._timer.stop()
        try:
            recovery.discard(self._folder, self._session.path)
        except PlannerError as error:
            self._session.status_message.emit(f"The recovery copy stays: {error}")

    def _soon(self) -> None:
        """Start the timer even if the plan reads as clean: Qt moves the stack's index after `changed`."""
        if not self._timer.isActive():
            self._timer.start()
