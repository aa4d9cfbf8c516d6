"""The status line: saved, problems, what was shared, a passing message, sum of the selection, zoom."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from planner.ui.appearance.theme import scaled
from planner.ui.reader.announcing import announce
from planner.ui.session import Session
from planner.ui.status.shared_log import shared_line
from planner.ui.status.zoom_control import ZoomControl

MESSAGE_TIME = 8_000  # ms
HEIGHT = 28


class StatusLine(QStatusBar):
    """`problems_clicked`: the count of problems was clicked."""

    problems_clicked = Signal()

    def __init__(self, session: Session, zoom: ZoomControl, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self.zoom = session, zoom
        self.setSizeGripEnabled(False)
        self.saved, self.note, self.sum = QLabel(self), QLabel(self), QLabel(self)
        for label in (self.saved, self.note, self.sum):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.problems = QToolButton(self)
        self.problems.setProperty("quiet", "true")
        self.problems.setToolTip("List the problems (Ctrl+Shift+P)")
        self.shared = QToolButton(self)
        self.shared.setProperty("quiet", "true")
        self.shared.setToolTip("What has left for recruiters")
        self.problems.clicked.connect(self.problems_clicked)
        self.note.setProperty("dim", "true")
        self.setContentsMargins(8, 0, 8, 0)
        self.setFixedHeight(scaled(HEIGHT))
        self.addWidget(self.saved)
        self.addWidget(self.problems)
        self.addWidget(self.shared)
        self.addWidget(self.note, 1)
        self.addPermanentWidget(self.sum)
        self.addPermanentWidget(zoom)
        self._timer = QTimer(self, singleShot=True, interval=MESSAGE_TIME)
        self._timer.timeout.connect(self.note.clear)
        self._message_index = 0
        session.stack.indexChanged.connect(self._clear_outdated)
        session.status_message.connect(self.show_message)
        session.stack.cleanChanged.connect(self.refresh)
        session.changed.connect(self._show_shared)
        session.file_changed.connect(self.refresh)
        session.draft_changed.connect(self.refresh)
        session.draft_changed.connect(self._clear_answered)
        self.refresh()
        self._show_shared()

    def _show_shared(self) -> None:
        self.shared.setText(shared_line(self._session.plan))

    def show_message(self, text: str) -> None:
        """Show a message for a while, at most until the next step, undo or redo."""
        self._message_index = self._session.stack.index()
        self.note.setText(text)
        announce(self.note, text)
        self._timer.start()

    def _clear_outdated(self, index: int) -> None:
        """Clear the message of another step: its hint on Ctrl+Z would be wrong."""
        if index != self._message_index:
            self.note.clear()

    def _clear_answered(self) -> None:
        """Clear the message once something is typed: it was about a key that did nothing."""
        if self._session.is_typing:
            self.note.clear()

    def refresh(self) -> None:
        """Show whether the plan is saved."""
        session = self._session
        if session.dirty:
            text = "Not saved" if session.path else "Not saved yet; kept every 5 s"
        elif session.path is None:
            text = "No file yet"
        elif session.saved_at is None:
            text = "Saved"
        else:
            text = f"Saved {session.saved_at:%H:%M}"
        self.saved.setText(f"{text} · for reading only" if session.read_only else text)
