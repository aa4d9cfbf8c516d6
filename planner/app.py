"""Composition root of the window: builds its parts and passes them in; computes after the first paint."""

import datetime
import gc
import os
import platform
import sys
import traceback
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QSettings, QTimer, Signal, qVersion
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from planner import __version__, environment
from planner.disk import absolute, display_name, named_version, resource, user_data_folder
from planner.ui.appearance.look import Look
from planner.ui.documents.dialogs import Dialogs, QtDialogs
from planner.ui.documents.settings import look as chosen_look
from planner.ui.frame.window import Window
from planner.ui.reader.interfaces import install
from planner.ui.status.zoom_control import restore_sizes
from planner.values import PlannerError

SETTLED = 500  # ms from the first figures, by when they are painted


class Application(QApplication):
    """Emits the files that macOS asks us to open; collects those that come before the start."""

    file_requested = Signal(Path)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.early_files: list[Path] = []
        self.started = False

    def event(self, event: QEvent) -> bool:
        """Handle a file opened in the Finder."""
        if isinstance(event, QFileOpenEvent) and event.file():
            path = Path(event.file())
            if self.started:
                self.file_requested.emit(path)
            else:
                self.early_files.append(path)
            return True
        return super().event(event)


def run(arguments: Sequence[str], users: Mapping[str, str]) -> int:
    """Show the window, with a plan if one is named; return the exit code. Needs a display.

    `users`: the environment that programs opened from the window shall have.
    Garbage, which `main.py` leaves, is collected again once the first figures are painted.
    """
    app = Application(["counterpoint", *arguments])
    app.setApplicationName("Counterpoint")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("counterpoint")
    app.setWindowIcon(QIcon(str(resource("icons/counterpoint-256.png"))))
    settings = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Counterpoint", "Counterpoint"
    )
    look = make_look(app, settings)
    app.early_files += [Path(argument) for argument in arguments if not argument.startswith("-")]
    window = Window(settings, display_name(app.early_files[-1]) if app.early_files else "")
    look.dress(window)
    restore_sizes(look, settings)

    def load() -> None:
        attach_session(app, window, look, user_data_folder(), datetime.date.today(), QtDialogs(window))
        environment.give_back(os.environ, users)
        app.file_requested.connect(window.document.open)
        sys.excepthook = CrashHandler(window, user_data_folder())
        compute_and_open(window, app.early_files[-1] if app.early_files else None)
        app.started = True
        QTimer.singleShot(SETTLED, window, start_collections)

    def start_collections() -> None:
        if not window.session.is_judging:  # which turns collections on in the end
            collect_from_now()

    window.painted.connect(load)
    window.fit_to_screen()
    window.show()
    return app.exec()


def collect_from_now() -> None:
    """Collect what the start left, keep the rest out of later collections, and turn them on."""
    gc.collect()
    gc.freeze()
    gc.enable()


def make_look(app: QApplication, settings: QSettings) -> Look:
    """Apply the look of the settings; on Linux with the bundled font."""
    fonts = resource("fonts") if sys.platform.startswith("linux") else None
    return Look(app, resource("icons"), chosen_look(settings), fonts)


def make_window(
    app: QApplication, settings: QSettings, folder: Path, today: datetime.date, dialogs: Dialogs
) -> Window:
    """Build the window and its session; it computes nothing before `compute_and_open`."""
    look = make_look(app, settings)  # first: menus keep the font they were created with
    window = Window(settings)
    look.dress(window)
    restore_sizes(look, settings)
    attach_session(app, window, look, folder, today, dialogs)
    return window


def attach_session(
    app: QApplication,
    window: Window,
    look: Look,
    folder: Path,
    today: datetime.date,
    dialogs: Dialogs,
    delay: int | None = None,
) -> None:
    """Give the window a session. Imports the plan late, so that the window is painted before.

    `delay`: milliseconds from a change to its recovery copy; by default the keeper's.
    """
    from planner.model_inputs import (
        load_coach_words,
        load_drill,
        load_letter_comparer,
        load_letter_words,
        load_lexicon,
        load_post_reader,
        load_sample_maker,
        load_writer,
    )
    from planner.plan import Plan
    from planner.ui.desk import Desk
    from planner.ui.documents.document import Document
    from planner.ui.documents.recovery_keeper import DELAY
    from planner.ui.frame.app_events import AppEvents
    from planner.ui.session import Session

    session = Session(Plan(), today, window.undo_stack)
    session.setParent(window)
    look.setParent(window)
    document = Document(session, dialogs, folder, window.settings, session, delay or DELAY)
    letter_words = cache(load_letter_words)
    loaders = (
        load_writer,
        cache(load_lexicon),
        cache(load_coach_words),
        letter_words,
        cache(load_post_reader),
        cache(load_letter_comparer),
        cache(lambda: load_sample_maker(letter_words())),
        cache(load_drill),
    )
    install(app)
    app_events = AppEvents(app, window.run_command, window)
    with app_events.paused():
        window.attach_session(Desk(session, look, dialogs, *loaders, folder), document, app_events)


def compute_and_open(window: Window, path: Path | None = None) -> None:
    """Import the analysis and compute, offer recovery, open a file. Called when the window is on the screen.

    A requested file is opened after a recovery too, once the user was asked to save the recovered plan.
    """
    from planner.analysis import analyse
    from planner.freed_memory import OF_ENTRIES, keep_freed_memory
    from planner.model_inputs import load_model_inputs
    from planner.ui.judging import Judging

    inputs = load_model_inputs(window.session.today, window.desk.lexicon())
    keep_freed_memory(OF_ENTRIES)
    judging = Judging(inputs.lexicon, window)
    window.session.set_analyser(lambda plan, earlier: analyse(plan, inputs, earlier, judging.judged), judging)
    window.offer_recovery()
    if path is not None and absolute(path) != window.session.path and not window.document.open(path):
        window.session.status_message.emit(f"“{display_name(path)}” was not opened. Open it with Ctrl+O.")
    window.welcome.end_opening()


class CrashHandler:
    """The excepthook: writes a recovery copy and a crash report, then tells the user."""

    def __init__(self, window: Window, folder: Path) -> None:
        self._window, self._folder, self._busy = window, folder, False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        if self._busy:
            return
        self._busy = True
        self._window.document.recovery_keeper.write_copy()
        self._window.desk.dialogs.tell(
            "Something went wrong",
            f"An unexpected error: {kind.__name__}: {error}\n\nA recovery copy of what you typed was kept. "
            "Save under another name, then close and open Counterpoint again.\n\n"
            + self._write_report(error),
        )
        self._busy = False

    def _write_report(self, error: BaseException) -> str:
        """Write the crash report; return the sentence with its path, or why there is none."""
        from planner.files.crash_report import report, write_report

        now = datetime.datetime.now()
        try:
            path = write_report(self._folder, report(error, _versions(), now), now)
        except PlannerError as failure:
            return f"No crash report could be written. {failure}"
        return f"Where it failed, without anything of your plan, is in {path}"


def _versions() -> dict[str, str]:
    return {
        "Counterpoint": named_version(__version__),
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "System": platform.platform(),
    }
