"""A user who does anything: random keys, clicks, drags and commands in a real window, repeatable by a seed.

What is shown in front gets them: a menu, a dialog, the window. Files are chosen among a few of its own.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from unittest.mock import patch

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QWheelEvent, QWindow
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from planner.ui.documents.settings import Mode
from planner.ui.frame.menus import ACTIONS
from planner.ui.frame.window import Window

LEFT_OUT = ("quit", "print")
"""Commands that end the run, or ask the system for a printer; its own dialog is not ours to break."""

MOVES = [
    "Left",
    "Right",
    "Up",
    "Down",
    "Home",
    "End",
    "PgUp",
    "PgDown",
    "Tab",
    "Shift+Tab",
    "Return",
    "Shift+Return",
    "Ctrl+Return",
    "Esc",
    "Space",
    "F2",
    "Del",
    "Backspace",
    "Ctrl+Home",
    "Ctrl+End",
    "Ctrl+Left",
    "Ctrl+Right",
    "Ctrl+Up",
    "Ctrl+Down",
    "Ctrl+Shift+Left",
    "Ctrl+Shift+Right",
    "Ctrl+Shift+Up",
    "Ctrl+Shift+Down",
    "Shift+Up",
    "Shift+Down",
    "Shift+Left",
    "Shift+Right",
    "Alt+Down",
    "Alt+Up",
    "Menu",
    "Shift+F10",
    "Ctrl+Z",
    "Ctrl+Z",
    "Ctrl+Y",
    "Ctrl+Space",
    "Shift+Space",
    "Ctrl+A",
    "Ctrl+C",
    "Ctrl+V",
    "Ctrl+X",
    "Ctrl+D",
    "Ctrl+R",
    "Alt+Left",
    "F6",
    "F8",
    "Alt+F",
    "Alt+E",
    "Alt+O",
    "Alt+V",
    "Alt+S",
    "Alt+H",
    "Insert",
]
TEXTS = (
    "210k", "0", "-1", "15%", "Aurora AI", "=210k*1.05", ".07% of 900m", "400k/4y quarterly cliff 12", "x",
    "lots", "11 Jan", "2026-02-30", "written", "yes", "EUR", "CA", "1e309", "\u202eabc", "'quoted'", "a,b\tc",
    "Senior PM", "we cut cost by 30 % in 2 weeks.", "ß漢😀", "40,000, then 20,000", "=", "%", "=1/0",
)  # fmt: skip
LETTER = (
    "Dear Jordan, we are pleased to offer you the role of Senior AI Product Manager at Vellumhaus. Your "
    "annual base salary will be $210,000. Please answer by January 12, 2026."
)
CLIPS = (
    "",
    "210k",
    "Base salary\t200,000\t190,000\nSign-on\t10k\t\nCity\tSeattle, WA\tNew York, NY",
    "1\t2\t3\n4\t5\t6\n7\t8\t9",
    LETTER,
    "I found that p99 latency rose to 900 ms. I chose to roll back within the hour. It fell to 300 ms.",
)
BUTTONS = {Qt.MouseButton.LeftButton: 8, Qt.MouseButton.RightButton: 3, Qt.MouseButton.MiddleButton: 1}
MODIFIERS = {
    Qt.KeyboardModifier.NoModifier: 6,
    Qt.KeyboardModifier.ShiftModifier: 1,
    Qt.KeyboardModifier.ControlModifier: 1,
}
MODES: tuple[Mode, ...] = ("light", "dark")
SIZES = ((800, 500), (800, 480), (1100, 700), (1280, 800), (1920, 1080), (1000, 900))


@dataclass
class Monkey:
    """Does random things to a window; `done` says what, the latest last."""

    window: Window
    random: random.Random
    done: list[str] = field(default_factory=list)
    check: Callable[[], None] = lambda: None
    stopped: bool = False

    def run(self, actions: int) -> None:
        """Do so many things, also while a menu or a dialog waits for an answer; then leave them."""
        for key in LEFT_OUT:
            self.window.actions_by_key[key].setEnabled(False)
        with patch.object(QPrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected):
            self._later(actions)
            while len(self.done) < actions and not self.stopped:
                QApplication.processEvents()
            self.leave()

    def leave(self) -> None:
        """Leave what is open in front of the window, without an answer."""
        for _ in range(60):
            front = front_of(self.window)
            if front is self.window:
                return
            QTest.keySequence(QApplication.focusWidget() or front, QKeySequence("Esc"))
            QApplication.processEvents()
            if front_of(self.window) is front:
                front.close()
        raise AssertionError(f"{front_of(self.window)!r} does not close")

    def _later(self, until: int) -> None:
        """Act from the event loop, whichever runs; the next act waits before this one is done."""

        def turn() -> None:
            if len(self.done) < until and not self.stopped:
                QTimer.singleShot(0, self.window, turn)
                self.act()
                self.check()

        QTimer.singleShot(0, self.window, turn)

    def act(self) -> None:
        """Do one thing."""
        deeds = (self._move, self._type, self._click, self._drag, self._turn, self._command, self._change)
        (deed,) = self.random.choices(deeds, (40, 20, 24, 3, 4, 6, 3))
        deed()

    def _say(self, text: str) -> None:
        self.done.append(text)

    def _move(self) -> None:
        keys = self.random.choice(MOVES)
        self._say(f"key {keys}")
        press(self.window, keys)

    def _type(self) -> None:
        text = self.random.choice(TEXTS)
        self._say(f"type {text!r}")
        for letter in text:
            target = QApplication.focusWidget() or front_of(self.window)
            if letter.isascii():
                QTest.keyClicks(target, letter)
        if self.random.random() < 0.6:
            press(self.window, self.random.choice(("Return", "Tab", "Esc", "Down")))

    def _place(self) -> tuple[QWidget, QPoint]:
        front = front_of(self.window)
        return front, QPoint(
            self.random.randrange(max(front.width(), 1)), self.random.randrange(max(front.height(), 1))
        )

    def _click(self) -> None:
        front, at = self._place()
        (button,) = self.random.choices(tuple(BUTTONS), tuple(BUTTONS.values()))
        (keys,) = self.random.choices(tuple(MODIFIERS), tuple(MODIFIERS.values()))
        twice = self.random.random() < 0.2
        self._say(f"{'double ' if twice else ''}{button.name} {keys.name} on {named(front, at)}")
        if (handle := front.windowHandle()) is not None:  # by it, for a press may delete the widget below
            (QTest.mouseDClick if twice else QTest.mouseClick)(handle, button, keys, at)

    def _drag(self) -> None:
        front, at = self._place()
        _, to = self._place()
        self._say(f"drag on {named(front, at)} to {to.toTuple()}")
        left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        if (handle := front.windowHandle()) is not None:
            QTest.mousePress(handle, left, plain, at)
            for step in range(1, 5):
                if isValid(handle):  # what is done meanwhile may close it, or make it smaller
                    QTest.mouseMove(handle, inside(handle, at + (to - at) * step / 4))
            if isValid(handle):
                QTest.mouseRelease(handle, left, plain, inside(handle, to))

    def _turn(self) -> None:
        number = self.random.randrange(10)
        self._say(f"sheet {number}")
        press(self.window, f"Alt+{number}")

    def _command(self) -> None:
        entry = self.random.choice(ACTIONS)
        action: QAction = self.window.actions_by_key[entry.key]
        if entry.key in LEFT_OUT or front_of(self.window) is not self.window:
            self._say(f"no {entry.key}")
            return
        self._say(f"command {entry.key}")
        if action.isEnabled() and action.isVisible():
            action.trigger()

    def _change(self) -> None:
        (deed,) = self.random.choices((self._resize, self._recolour, self._copy, self._wheel))
        deed()

    def _resize(self) -> None:
        size = self.random.choice(SIZES)
        self._say(f"resize {size}")
        self.window.resize(*size)

    def _recolour(self) -> None:
        mode = self.random.choice(MODES)
        self._say(mode)
        self.window.desk.look.set_mode(mode)

    def _copy(self) -> None:
        clip = self.random.choice(CLIPS)
        self._say(f"copy {clip[:20]!r}")
        QGuiApplication.clipboard().setText(clip)

    def _wheel(self) -> None:
        front, at = self._place()
        widget = front.childAt(at) or front
        at = widget.mapFrom(front, at)
        self._say(f"wheel on {named(widget, at)}")
        turn = QPoint(0, self.random.choice((-120, 120, 600, -600)))
        event = QWheelEvent(
            at.toPointF(),
            widget.mapToGlobal(at).toPointF(),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            self.random.choice(tuple(MODIFIERS)),
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 -- Qt takes it by place alone
        )
        QApplication.sendEvent(widget, event)


def inside(handle: QWindow, at: QPoint) -> QPoint:
    """Return the nearest place within a window."""
    return QPoint(min(at.x(), max(handle.width() - 1, 0)), min(at.y(), max(handle.height() - 1, 0)))


def named(front: QWidget, at: QPoint) -> str:
    """Name the widget at a place, for the list of what was done."""
    return f"{type(front.childAt(at) or front).__name__} {at.toTuple()} of {type(front).__name__}"


def press(window: Window, keys: str) -> None:
    """Press keys in whatever has the keyboard."""
    QTest.keySequence(QApplication.focusWidget() or front_of(window), QKeySequence(keys))


def front_of(window: Window) -> QWidget:
    """Return what is in front: a menu or list, a modal dialog, another window of ours, the window."""
    front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if front is not None:
        return front
    shown = [
        other for other in QApplication.topLevelWidgets() if isinstance(other, QDialog) and other.isVisible()
    ]
    return shown[-1] if shown else window
