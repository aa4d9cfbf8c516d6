"""Runs work in another thread behind a progress dialog whose Cancel stops the work."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, QThread, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from planner.ui.appearance.theme import GRID
from planner.ui.parts.panel_parts import plain

if TYPE_CHECKING:
    from planner.intake.tables.bounds import Progress

Result = TypeVar("Result")
Work = Callable[["Progress"], Result]
SOON = 0.2  # seconds that work may take before a bar is shown
WIDTH = 420
STEPS = 1_000
ENDING = "Cancelling…"


def wait_for(parent: QWidget | None, title: str, work: Work[Result]) -> Result | None:
    """Run work in another thread and return its result; None if the user cancels it.

    The work gets a callback for its progress; its exception is raised here. The window takes no input
    meanwhile. Work done within `SOON` shows no dialog.
    """
    thread = WorkThread(work)
    waiting = WaitingDialog(parent, title)
    thread.progressed.connect(waiting.bar.setValue)
    thread.finished.connect(waiting.accept)
    waiting.cancelled.connect(thread.cancel)
    thread.start()
    if not thread.is_done.wait(SOON):
        waiting.exec()
    thread.wait()
    waiting.deleteLater()
    return thread.result()


class WorkThread(QThread, Generic[Result]):
    """A thread for one piece of work; `progressed` counts up to `STEPS`."""

    progressed = Signal(int)

    def __init__(self, work: Work[Result]) -> None:
        super().__init__()
        self._work = work
        self._result: Result | None = None
        self._error: Exception | None = None
        self._cancelled = threading.Event()
        self._shown = 0
        self.is_done = threading.Event()

    def run(self) -> None:
        """Do the work; Qt calls this in the other thread."""
        from planner.intake.tables.errors import StoppedError

        try:
            self._result = self._work(self._progress)
        except StoppedError:
            self._result = None
        except Exception as error:  # noqa: BLE001  # any: `result` raises it in the window's thread
            self._error = error
        finally:
            self.is_done.set()

    def cancel(self) -> None:
        """Stop the work at its next report of progress."""
        self._cancelled.set()

    def result(self) -> Result | None:
        """Return what the work returned, or raise what it raised; None if it was cancelled."""
        if self._error is not None:
            raise self._error
        return None if self._cancelled.is_set() else self._result

    def _progress(self, done: float) -> None:
        from planner.intake.tables.errors import StoppedError

        if self._cancelled.is_set():
            raise StoppedError
        step = round(done * STEPS)
        if step > self._shown:  # a second pass over a file does not take the bar back
            self._shown = step
            self.progressed.emit(step)


class WaitingDialog(QDialog):
    """A modal progress bar. Cancel and Esc request the end; it closes when the work has ended."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(WIDTH)
        self.label = plain(title)
        self.label.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        self.cancel = QPushButton("&Cancel")
        self.cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.label)
        column.addWidget(self.bar)
        column.addLayout(row)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)

    def reject(self) -> None:
        """Request cancellation, once."""
        if self.cancel.isEnabled():
            self.cancel.setEnabled(False)
            self.label.setText(ENDING)
            self.cancelled.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Treat closing the window as Cancel."""
        event.ignore()
        self.reject()
