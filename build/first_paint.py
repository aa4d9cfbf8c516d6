"""Starts a window and ends the process once all of it was painted: `first_paint.py app|bare`.

A driver of the benchmark: what a user waits for, from the interpreter's start to the first picture.
"""

import os
import sys
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class FirstPaint(QObject):
    """Ends the process at the first event after the paint events of the first window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._painted = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a paint; stop at whatever follows the last of them."""
        if event.type() is QEvent.Type.Paint:
            self._painted = True
        elif self._painted and event.type() is not QEvent.Type.UpdateRequest:
            leave()
        return False


def leave() -> NoReturn:
    """End at once: taking the window down is no part of showing it."""
    os._exit(0)


def bare() -> int:
    """Show a main window with nothing in it, of the same size."""
    app = QApplication([])
    app.installEventFilter(FirstPaint(app))
    window = QMainWindow()
    window.setCentralWidget(QWidget())
    window.resize(1280, 800)
    window.show()
    return app.exec()


def whole() -> int:
    """Show Counterpoint, as `main.py` does."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from main import main
    from planner import app

    class Watched(app.Application):
        def __init__(self, arguments: list[str]) -> None:
            super().__init__(arguments)
            self.installEventFilter(FirstPaint(self))

    vars(app)["Application"] = Watched
    return main([])


if __name__ == "__main__":
    sys.exit(bare() if sys.argv[1:] == ["bare"] else whole())
