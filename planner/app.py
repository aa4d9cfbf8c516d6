"""The composition root of the window: builds things, passes them in, computes after the first paint."""

import datetime
import platform
import sys
import traceback
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QSettings, Signal, qVersion
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from planner import __version__
from planner.disk import absolute, display_name, resource, user_data_folder
from planner.ui.appearance.look import Look
from planner.ui.documents.dialogs import Dialogs, QtDialogs
from planner.ui.documents.settings import look as chosen_look
from planner.ui.frame.window import Window
from planner.values import PlannerError


class Application(QApplication):
    """The Qt application; receives files that macOS opens, and queues those that come before the start."""

    file_asked = Signal(Path)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.asked_early: list[Path] = []
        self.started = False

    def event(self, event: QEvent) -> bool:
        """Take a file from the Finder."""
        if isinstance(event, QFileOpenEvent) and event.file():
            path = Path(event.file())
            if self.started:
                self.file_asked.emit(path)
            else:
                self.asked_early.append(path)
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
    look = make_look(app, settings)
    window = Window(settings)
    app.asked_early += [Path(argument) for argument in arguments if not argument.startswith("-")]

    def go_on() -> None:
        begin(app, window, look, user_data_folder(), datetime.date.today(), QtDialogs(window))
        app.file_asked.connect(window.document.open)
        sys.excepthook = Rescue(window, user_data_folder())
        start(window, app.asked_early[-1] if app.asked_early else None)
        app.started = True

    window.painted.connect(go_on)
    window.show()
    return app.exec()


def make_look(app: QApplication, settings: QSettings) -> Look:
    """Put on the look of the settings; on Linux with the font that is bundled."""
    fonts = resource("fonts") if sys.platform.startswith("linux") else None
    return Look(app, resource("icons"), chosen_look(settings), fonts)


def make_window(
    app: QApplication, settings: QSettings, folder: Path, today: datetime.date, dialogs: Dialogs
) -> Window:
    """Build the window with its session and document; nothing is computed before `start`."""
    look = make_look(app, settings)  # first: menus keep the font they were made with
    window = Window(settings)
    begin(app, window, look, folder, today, dialogs)
    return window


def begin(
    app: QApplication,
    window: Window,
    look: Look,
    folder: Path,
    today: datetime.date,
    dialogs: Dialogs,
    delay: int | None = None,
) -> None:
    """Give the window a session. The plan is imported only now, when the window may be on the screen.

    `delay` is how long a change may be without a recovery copy, in ms; the keeper's own if none is given.
    """
    from planner.model_inputs import load_lexicon, load_writer
    from planner.plan import Plan
    from planner.ui.desk import Desk
    from planner.ui.documents.document import Document
    from planner.ui.documents.keeper import DELAY
    from planner.ui.session import Session
    from planner.ui.typing.undo_keys import UndoKeys

    session = Session(Plan(), today, window.undo_stack)
    session.setParent(window)
    look.setParent(window)
    app.installEventFilter(UndoKeys(window))
    document = Document(session, dialogs, folder, window.settings, session, delay or DELAY)
    window.begin(Desk(session, look, dialogs, load_writer, cache(load_lexicon)), document)


def start(window: Window, path: Path | None = None) -> None:
    """Import what computes, then recover and open. Called when the first window is on the screen.

    A file that was asked for is opened after a recovery too, once it is asked whether to save that.
    """
    from planner.analysis import analyse
    from planner.model_inputs import load_model_inputs

    inputs = load_model_inputs(window.session.today, window.desk.lexicon())
    window.session.set_analyser(lambda plan, earlier: analyse(plan, inputs, earlier))
    window.document.offer_recovery()
    if path is not None and absolute(path) != window.session.path and not window.document.open(path):
        window.session.status_message.emit(f"“{display_name(path)}” was not opened. Open it with Ctrl+O.")


class Rescue:
    """The one excepthook: keeps a recovery copy and a crash report, then lets the user go on or leave."""

    def __init__(self, window: Window, folder: Path) -> None:
        self._window, self._folder, self._busy = window, folder, False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        if self._busy:
            return
        self._busy = True
        self._window.document.keeper.keep()
        self._window.desk.dialogs.tell(
            "Something went wrong",
            f"An unexpected error: {kind.__name__}: {error}\n\nA recovery copy of what you typed was kept. "
            "Save under another name, then close and open Counterpoint again.\n\n" + self._reported(error),
        )
        self._busy = False

    def _reported(self, error: BaseException) -> str:
        """Write the crash report; return the sentence that names it, or why there is none."""
        from planner.files.crash_report import report, write_report

        now = datetime.datetime.now()
        try:
            path = write_report(self._folder, report(error, _versions(), now), now)
        except PlannerError as failure:
            return f"No crash report could be written. {failure}"
        return f"Where it failed, without anything of your plan, is in {path}"


def _versions() -> dict[str, str]:
    return {
        "Counterpoint": __version__,
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "System": platform.platform(),
    }
