"""The composition root of the window: builds things, passes them in, computes after the first paint."""

import datetime
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QSettings, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from planner import __version__
from planner.disk import resource, user_data_folder
from planner.plan import Plan
from planner.ui.desk import Desk
from planner.ui.dialogs import Dialogs, QtDialogs
from planner.ui.document import Document
from planner.ui.look import Look, Mode
from planner.ui.session import Session
from planner.ui.undo_keys import UndoKeys
from planner.ui.window import Window
from planner.ui.window_commands import LOOK, tick_look


class Application(QApplication):
    """Hears of files that macOS asks us to open."""

    file_asked = Signal(Path)

    def event(self, event: QEvent) -> bool:
        """Take a file from the Finder."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(Path(event.file()))
            return True
        return super().event(event)


def run(arguments: Sequence[str]) -> int:
    """Open the window, on a plan if one is named; the exit code. Needs a display."""
    app = Application(["counterpoint", *arguments])
    app.setApplicationName("Counterpoint")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("counterpoint")
    app.setWindowIcon(QIcon(str(resource("icons/counterpoint-256.png"))))
    settings = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Counterpoint", "Counterpoint"
    )
    window = make_window(app, settings, user_data_folder(), datetime.date.today())
    app.file_asked.connect(window.document.open)
    sys.excepthook = Rescue(window)
    window.show()
    named = [Path(one) for one in arguments if not one.startswith("-")]
    QTimer.singleShot(0, lambda: start(window, named[0] if named else None))
    return app.exec()


def make_window(
    app: QApplication,
    settings: QSettings,
    folder: Path,
    today: datetime.date,
    dialogs: Dialogs | None = None,
) -> Window:
    """Build the window and what it stands on; it computes nothing before `start`."""
    fonts = resource("fonts") if sys.platform.startswith("linux") else None
    look = Look(app, _mode(settings), fonts)
    session = Session(Plan(), today)
    asks = QtDialogs()
    desk = Desk(session, look, dialogs or asks)
    window = Window(desk, Document(session, desk.dialogs, folder, settings, session), settings)
    session.setParent(window)
    look.setParent(window)
    asks.over(window)
    app.installEventFilter(UndoKeys(window))
    tick_look(window)
    return window


def start(window: Window, path: Path | None = None) -> None:
    """Import what computes, then recover or open. Called when the first window is on the screen."""
    from planner.analysis import analyse
    from planner.given import load_given

    given = load_given(window.session.today)
    window.session.start(lambda plan, earlier: analyse(plan, given, earlier), given)
    if not window.document.offer_recovery() and path is not None:
        window.document.open(path)


def _mode(settings: QSettings) -> Mode:
    held = settings.value(LOOK)
    return "light" if held == "light" else "dark" if held == "dark" else "system"


class Rescue:
    """The one excepthook: keeps what was typed, says so, and lets the user go on or leave."""

    def __init__(self, window: Window) -> None:
        self._window, self._busy = window, False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        if self._busy:
            return
        self._busy = True
        self._window.document.keeper.keep()
        self._window.desk.dialogs.tell(
            "Something went wrong",
            f"An unexpected error: {kind.__name__}: {error}\n\nA recovery copy of what you typed was kept. "
            "Save under another name, then close and open Counterpoint again.",
        )
        self._busy = False
