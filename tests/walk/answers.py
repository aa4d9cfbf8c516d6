"""Answers to what interrupts a walk: questions of the program, and any modal dialog or menu that blocks."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, QPoint, Qt, QThread, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from planner.ui.documents.dialogs import Answer, QtDialogs
from tests.walk.surroundings import choose_file

MOST_STEPS = 6
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Escape)
NAMES = (
    "sample.counterpoint",
    "mine.counterpoint",
    "no suffix",
    "b\u00fccher.counterpoint",
    "out.xlsx",
    "w" * 250,
)


class WalkDialogs(QtDialogs):
    """Files come from the walk's folder; questions open the real box, which `Nested` answers, or none."""

    def __init__(self, folder: Path, random: Random) -> None:
        super().__init__()
        self.folder, self.random = folder, random
        self.window: QWidget | None = None

    def open_file(self, title: str, kind: str, folder: Path) -> Path | None:
        """See `Dialogs`."""
        del title, folder
        suffixes = (".counterpoint",) if "counterpoint" in kind else (".tsv", ".xlsx", ".csv")
        return choose_file(self.folder, suffixes, self.random)

    def save_file(self, title: str, kind: str, suggested: Path) -> Path | None:
        """See `Dialogs`."""
        del title, kind
        name = self.random.choice((None, suggested.name, *NAMES))
        return None if name is None else self.folder / name

    def ask(self, title: str, text: str, answers: Sequence[Answer]) -> str:
        """See `Dialogs`."""
        if self.random.random() < 0.3:
            return super().ask(title, text, answers)
        return self.random.choice(answers).key


class Nested(QObject):
    """Acts in event loops inside an action: some random keys and clicks, then what ends the loop."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.random, self._steps = Random(0), 0
        self._timer = QTimer(self, interval=5, singleShot=True)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def begin(self, random: Random) -> None:
        """Take the generator of the next action."""
        self.random, self._steps = random, 0

    def _step(self) -> None:
        self._timer.start()  # first: what this step does may open a dialog, which waits for the next step
        if QThread.currentThread().loopLevel() == 0:
            return
        target = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        self._steps += 1
        if target is None:  # a drag waits for its release
            if (top := QApplication.activeWindow()) is not None:
                QTest.keyClick(top.windowHandle(), Qt.Key.Key_Escape)
            if (top := QApplication.activeWindow()) is not None:  # Esc may have closed the one before
                QTest.mouseRelease(top.windowHandle(), Qt.MouseButton.LeftButton)
        elif self._steps > MOST_STEPS:
            target.reject() if isinstance(target, QDialog) else target.close()
        elif self.random.random() < 0.5:
            focused = QApplication.focusWidget()
            keyboard = focused if focused is not None and target.isAncestorOf(focused) else target
            QTest.keyClick(keyboard, self.random.choice(KEYS))  # nothing behind a dialog gets a key
        else:
            room = target.rect()
            place = QPoint(
                int(room.width() * self.random.random()), int(room.height() * self.random.random())
            )
            QTest.mouseClick(target.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
