"""Walks: performs actions on a real window, and stops at the first line on stderr or broken promise."""

import datetime
import faulthandler
import json
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path
from random import Random
from types import TracebackType

from PySide6.QtCore import QEvent, QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from planner import app as program
from planner.files import recovery
from planner.ui.change import Change
from planner.ui.frame.sheets import SHEETS
from planner.ui.frame.window import Window
from tests.walk.action import Action
from tests.walk.answers import Nested, WalkDialogs
from tests.walk.memory import Usage, measure
from tests.walk.perform import perform
from tests.walk.promises import check_typed, check_undo, check_values, typed_place
from tests.walk.surroundings import guard, put_files

TODAY = datetime.date(2026, 1, 2)
HARMLESS = (
    "This plugin does not support",  # the offscreen platform cannot raise or grab a window
    "QFont::setPointSizeF: Point size <= 0 (-0.25",  # Qt's print dialog, of a font in pixels
)
LONGEST = 300  # seconds for one action, on the slowest machine
DEAD = 4_000_000  # no process has this number: above what Linux counts to by default


class Walker:
    """One process with one window at a time, in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.wrong = folder, False
        sys.excepthook = self._raised
        qInstallMessageHandler(self._qt_says)
        self.app = program.Application(["walk"])
        self.app.setQuitOnLastWindowClosed(False)
        put_files(folder)
        guard(folder)
        self.dialogs = WalkDialogs(folder, Random(0))
        self.nested = Nested(self.app)
        self.window = self._open()

    def walk(self, actions: Iterable[Action], log: Path, every: int = 0) -> list[Usage]:
        """Perform actions, each logged before it begins; measure every so many; stop at a fault.

        An action that never ends is a fault too: the process says where it is, and exits with 1.
        """
        measured = []
        with log.open("w", encoding="ascii") as lines:
            for number, action in enumerate(actions, start=1):
                lines.write(action.line() + "\n")
                lines.flush()
                faulthandler.dump_traceback_later(LONGEST, exit=True)
                self._do(action)
                if self.wrong:
                    break
                if every and number % every == 0:
                    measured.append(self.rest())
        faulthandler.cancel_dump_traceback_later()
        return measured

    def rest(self) -> Usage:
        """Show an empty plan on every sheet, the first at last, everything else closed, and measure."""
        self._close_over()
        self.window.session.drafts.clear()
        self.window.undo_stack.setClean()
        self.window.document.new()
        for place in (*range(1, len(SHEETS)), 0):
            self.window.show_sheet(place)
            self._settle()
        return measure()

    def end(self) -> None:
        """Close the window, its changes dropped."""
        self.rest()
        self.window.close()

    def _do(self, action: Action) -> None:
        random = Random(action.luck)
        self.dialogs.random = random
        self.nested.begin(random)
        self._activate()
        try:
            if action.name == "restart":
                self._restart()
            elif action.name == "recover":
                self._recover()
            elif action.name == "undo_all":
                check_undo(self.window, self.first)
            else:
                self._watch(action)
            self._settle()
        except Exception:  # noqa: BLE001 - whatever it is, the walk says so and ends
            traceback.print_exc()
            self.wrong = True

    def _watch(self, action: Action) -> None:
        """Perform an action; what is typed plainly may change no other field."""
        plain = action.name == "type" and action.words[1] in ("Return", "Esc", "")
        place = typed_place(self.window) if plain else None
        before = self.window.session.plan
        drafts = dict(self.window.session.drafts)
        perform(self.window, action)
        if self.window.session.plan is not before:
            check_values(self.window.session.plan)
        if place is not None and not drafts:
            check_typed(before, self.window.session.plan, place)

    def _open(self) -> Window:
        settings = QSettings(str(self.folder / "settings.ini"), QSettings.Format.IniFormat)
        window = program.make_window(self.app, settings, self.folder / "kept", TODAY, self.dialogs)
        self.first = window.session.plan
        window.session.changed.connect(self._changed)
        window.show()
        window.activateWindow()
        program.compute_and_open(window)
        self.window = window
        self._settle()
        return window

    def _changed(self, change: Change) -> None:
        if change.replaced:
            self.first = change.plan

    def _restart(self) -> None:
        """Close the window as its cross does; if it may close, open another."""
        self._close_over()
        if self.window.close():
            self.window.deleteLater()
            self._settle()
            self.window = self._open()

    def _recover(self) -> None:
        """Give a recovery copy to a process that is dead, and offer it as a start does."""
        self._close_over()
        if self.window.session.dirty:
            self.window.document.recovery_keeper.write_copy()
        for copy in recovery.copies(self.folder / "kept"):
            head, _, body = copy.path.read_bytes().partition(b"\n")
            told = json.dumps({**json.loads(head), "pid": DEAD, "start": None}).encode()
            (copy.path.parent / f"dead-{copy.path.name}").write_bytes(told + b"\n" + body)
        self.window.document.offer_recovery()

    def _close_over(self) -> None:
        """Close dialogs and lists that are open over the window."""
        for _ in range(5):
            over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if over is not None:
                over.close()

    def _activate(self) -> None:
        """Make a window active where none is, as a desktop does when a dialog was closed."""
        if QApplication.activeWindow() is None:
            top = QApplication.activeModalWidget() or self.window
            top.activateWindow()
            self.app.processEvents()

    def _settle(self) -> None:
        for _ in range(3):
            self.app.processEvents()
        self.app.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))

    def _raised(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        self.wrong = True

    def _qt_says(self, _kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        if not text.startswith(HARMLESS):
            print(f"Qt: {text}", file=sys.stderr, flush=True)
            self.wrong = True
