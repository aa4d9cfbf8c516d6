"""Starts a window, ends once it is painted: `first_paint.py app|bare|table`, and with a plan more.

A driver of the benchmark, for what a user waits for: from the interpreter's start to the first picture, or
with `numbers PLAN` to the first figures of a plan; and with `sheet N PLAN` from these to the first picture of
another sheet, with `sheets PLAN` of each in turn. Prints the bytes in memory at the end, and the seconds that
the last step took: the processor's, and those on the clock.
"""

import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem, QWidget

ROWS, COLUMNS = 40, 8  # of the bare table
SHEETS = 10
Step = Callable[[], object]


class FirstPaint(QObject):
    """Takes one step after the other, each at the first event after all paint events of the step before."""

    def __init__(self, parent: QObject, steps: Sequence[Step], ready: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._painted, self._steps, self._ready = False, list(steps), ready
        self._began = (0.0, time.perf_counter() - time.process_time())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a paint that counts; go on at whatever follows the last of them."""
        if event.type() is QEvent.Type.Paint:
            self._painted = self._painted or self._ready()
        elif self._painted and event.type() is not QEvent.Type.UpdateRequest:
            self._painted = False
            if not self._steps:
                self._leave()
            self._began = _clocks()
            self._steps.pop(0)()
        return False

    def _leave(self) -> NoReturn:
        """End at once: taking the window down is no part of showing it."""
        took = (now - began for now, began in zip(_clocks(), self._began, strict=True))
        print(_memory(), *took, flush=True)
        os._exit(0)


def bare(*, table: bool) -> int:
    """Show a main window of the same size with nothing in it, and then a table of texts."""
    app, window = QApplication([]), QMainWindow()
    steps = [lambda: window.setCentralWidget(bare_table())] if table else []
    app.installEventFilter(FirstPaint(app, steps, lambda: True))
    window.setCentralWidget(QWidget())
    window.resize(1280, 800)
    window.show()
    return app.exec()


def whole(places: Sequence[int], plan: Sequence[str]) -> int:
    """Show Counterpoint as `main.py` does, its figures if there is a plan, then sheets at some places."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from planner.ui.plain_imports import keep_imports_plain

    keep_imports_plain()  # as `main` does before it imports the window
    from main import main
    from planner import app
    from planner.ui.frame.window import Window

    def windows() -> list[Window]:
        return [shown for shown in QApplication.topLevelWidgets() if isinstance(shown, Window)]

    def show(place: int) -> None:
        windows()[0].show_sheet(place)

    def ready() -> bool:
        return not plan or any(window.sheet and window.session.analysis for window in windows())

    class Watched(app.Application):
        def __init__(self, arguments: list[str]) -> None:
            super().__init__(arguments)
            self.installEventFilter(FirstPaint(self, [partial(show, place) for place in places], ready))

    vars(app)["Application"] = Watched
    return main(plan)


def _clocks() -> tuple[float, float]:
    return time.process_time(), time.perf_counter()


def _memory() -> int:
    """Return the bytes of this process that are in memory, from Linux's own count."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(1_024 * int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def bare_table() -> QTableWidget:
    """Make a table of texts; it shares no code with the sheets."""
    table = QTableWidget(ROWS, COLUMNS)
    for row in range(ROWS):
        for column in range(COLUMNS):
            table.setItem(row, column, QTableWidgetItem(f"{1000 * row + column:,}"))
    return table


def _run(which: str, *arguments: str) -> int:
    match which:
        case "bare" | "table":
            return bare(table=which == "table")
        case "sheet":
            return whole([int(arguments[0])], arguments[1:])
        case "sheets":
            return whole(range(1, SHEETS), arguments)
        case _:
            return whole([], arguments)


if __name__ == "__main__":
    sys.exit(_run(*sys.argv[1:]))
