"""The status line: saved or not, problems, a passing note, and the selection's sum."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from planner.ui.session import Session

NOTE = 8_000  # ms


class StatusLine(QStatusBar):
    """`problems_asked`: the count was clicked."""

    problems_asked = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setSizeGripEnabled(False)
        self.saved, self.note, self.sum = QLabel(self), QLabel(self), QLabel(self)
        for label in (self.saved, self.note, self.sum):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.problems = QToolButton(self)
        self.problems.setProperty("quiet", "true")
        self.problems.setToolTip("List the problems (Ctrl+Shift+P)")
        self.problems.clicked.connect(self.problems_asked)
        self.saved.setAccessibleName("Saved state")
        self.sum.setAccessibleName("Selection")
        self.note.setProperty("dim", "true")
        self.setContentsMargins(8, 0, 8, 0)
        self.addWidget(self.saved)
        self.addWidget(self.problems)
        self.addWidget(self.note, 1)
        self.addPermanentWidget(self.sum)
        self._timer = QTimer(self, singleShot=True, interval=NOTE)
        self._timer.timeout.connect(self.note.clear)
        self._said_at = 0
        session.stack.indexChanged.connect(self._step)
        session.status_message.connect(self.say)
        session.stack.cleanChanged.connect(self.refresh)
        session.file_changed.connect(self.refresh)
        session.draft_changed.connect(self.refresh)
        self.refresh()

    def say(self, text: str) -> None:
        """Show a sentence for a while, at most until the next step, undo or redo."""
        self._said_at = self._session.stack.index()
        self.note.setText(text)
        self._timer.start()

    def _step(self, index: int) -> None:
        """Clear a sentence of another step: it may say that Ctrl+Z brings back what it would not."""
        if index != self._said_at:
            self.note.clear()

    def refresh(self) -> None:
        """Say whether what is seen is on the disk."""
        session = self._session
        if session.dirty:
            words = "Not saved"
        elif session.path is None:
            words = "No file yet"
        elif session.saved_at is None:
            words = "Saved"
        else:
            words = f"Saved {session.saved_at:%H:%M}"
        self.saved.setText(f"{words} · for reading only" if session.read_only else words)
