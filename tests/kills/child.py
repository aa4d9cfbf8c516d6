"""The window that is killed: the real one, off the screen, with a user who types, adds, pastes and saves.

It logs every state of the plan, open editors included, with the time: what a kill may not lose.
"""

import datetime
import hashlib
import os
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner import app
from planner.files import to_bytes
from planner.intake.offers.table_review import TableReview
from planner.intake.tables.bounds import no_progress
from planner.plan import Plan
from planner.ui.appearance.look import Look
from planner.ui.documents.dialogs import Answer
from planner.ui.frame.window import Window
from planner.ui.waiting import Result, Work

TODAY = datetime.date(2026, 1, 2)
BETWEEN = 15  # ms from one action to the next
THINKS = 1.6  # s
SAVES = 0.1  # of all actions
MOST_OFFERS = 6
PASSWORD = "a password for kills"
ANSWERS = {
    "Recover unsaved work": "open",
    "Changed by another program": "replace",
    "The file is gone": "again",
}


class Answers:
    """Dialogs of a user who wants everything back, and else changes nothing."""

    def open_file(self, title: str, kind: str, folder: Path) -> Path | None:
        """Choose nothing."""
        del title, kind, folder
        return None

    save_file = open_file

    def ask(self, title: str, text: str, answers: Sequence[Answer]) -> str:
        """Answer by the title of the question."""
        del text
        return ANSWERS.get(title, answers[-1].key)

    def tell(self, title: str, text: str) -> None:
        """Fail: nothing of what the user does here may end in a message."""
        raise AssertionError(title, text)

    def review_table(self, look: Look, title: str, review: TableReview) -> TableReview | None:
        """Import nothing."""
        del look, title, review
        return None

    def ask_password(
        self, texts: tuple[str, str, str], *, twice: bool = False, wrong: str = ""
    ) -> str | None:
        """Type the password of the plan."""
        del texts, twice
        return None if wrong else PASSWORD

    def wait(self, title: str, work: Work[Result]) -> Result | None:
        """Derive the key of a plan with a password; nothing else here takes long."""
        assert title.startswith("Opening "), title
        return work(no_progress)


def digest(plan: Plan) -> str:
    """Return what tells a state of the plan from any other."""
    return hashlib.sha256(to_bytes(plan)).hexdigest()[:16]


def run(folder: Path, seed: int, delay: int) -> None:
    """Open the plan of a folder and work on it until killed; `delay` is of the recovery copy, in ms."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    program = app.Application(["counterpoint"])
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    look = app.make_look(program, settings)
    window = Window(settings)
    app.attach_session(program, window, look, folder / "data", TODAY, Answers(), delay)
    window.show()
    app.compute_and_open(window, folder / "plan.counterpoint")
    user = Worker(window, random.Random(seed), folder / "log")
    user.log()
    timer = QTimer(interval=BETWEEN)
    timer.timeout.connect(user.act)
    timer.start()
    program.exec()


class Worker:
    """Does one random thing at a time, with keys alone, and logs what it comes to."""

    def __init__(self, window: Window, chance: random.Random, log: Path) -> None:
        self._window, self._chance = window, chance
        self._thinks_until = 0.0
        self._log = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._kinds = (self.type, self.half_type, self.add, self.paste, self.delete, self.undo, self.redo)

    def act(self) -> None:
        """Do the next thing, or think: a save now and then, for it is the moment that matters most."""
        if time.monotonic() > self._thinks_until:
            (self.save if self._chance.random() < SAVES else self._chance.choice(self._kinds))()
        self.log()

    def log(self) -> None:
        """Write the time and the state, open editors included, in one piece."""
        state = digest(self._window.session.with_drafts())
        os.write(self._log, f"{time.monotonic()} {state}\n".encode())

    def type(self) -> None:
        """Type an amount and take it."""
        self.half_type()
        self._press("Return")

    def half_type(self) -> None:
        """Leave an amount in an open editor."""
        self._press(self._chance.choice(("Up", "Down", "Left", "Right", "Escape")))
        for sign in str(self._chance.randrange(100, 999)):
            QTest.keyClicks(self._focused(), sign)

    def add(self) -> None:
        """Add an offer, unless there are many."""
        if len(self._window.session.plan.offers) < MOST_OFFERS:
            self._press("Ctrl+Shift+N")

    def paste(self) -> None:
        """Paste two amounts."""
        self._press("Escape")
        QGuiApplication.clipboard().setText(
            f"{self._chance.randrange(10**5)}\n{self._chance.randrange(10**5)}"
        )
        self._press("Ctrl+V")

    def delete(self) -> None:
        """Delete an offer."""
        self._press("Escape", "Ctrl+Shift+Del")

    def undo(self) -> None:
        """Take one to three steps back."""
        self._press("Escape", *["Ctrl+Z"] * self._chance.randint(1, 3))

    def redo(self) -> None:
        """Take a step again."""
        self._press("Escape", "Ctrl+Y")

    def save(self) -> None:
        """Save; then, often, do one more thing without typing, and think about it."""
        self._press("Ctrl+S")
        if self._chance.random() < 0.5:
            self.log()
            self._chance.choice((self.add, self.paste, self.delete, self.undo))()
            self._thinks_until = time.monotonic() + THINKS

    def _press(self, *keys: str) -> None:
        for key in keys:
            QTest.keySequence(self._focused(), QKeySequence(key))

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._window


if __name__ == "__main__":
    run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
