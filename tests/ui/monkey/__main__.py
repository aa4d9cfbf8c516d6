"""`python -m tests.ui.monkey --seeds 20 --actions 500`: say what breaks the window, and after what."""

import argparse
import random
import sys
import tempfile
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from planner import app
from tests.ui.conftest import TODAY, closed
from tests.ui.monkey.answers import AnyAnswers
from tests.ui.monkey.monkey import Monkey
from tests.ui.monkey.outcome import lost, without_keyboard

IGNORED = "This plugin does not support "
LATEST = 12  # actions that are named


def broken_by(qapp: QApplication, seed: int, actions: int, folder: Path) -> list[str]:
    """Return what a seed breaks in so many actions; it stops at the first exception or warning."""
    chance, found = random.Random(seed), list[str]()
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = app.make_window(qapp, settings, folder / "data", TODAY, AnyAnswers(chance, folder))
    monkey = Monkey(window, chance)

    def note(text: str) -> None:
        found.append(f"{text}\n  after {len(monkey.done)}: {monkey.done[-LATEST:]}")
        monkey.stopped = True

    def raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        note("".join(traceback.format_exception(kind, error, trace)))

    def warned(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        del context
        if IGNORED not in text:
            note(f"{kind.name}: {text}")

    def check() -> None:
        if without_keyboard(window):
            note("Nothing has the keyboard.")

    sys.excepthook = raised
    qInstallMessageHandler(warned)
    window.show()
    window.activateWindow()
    app.compute_and_open(window)
    window.run_command("sample")
    monkey.check = check
    monkey.run(actions)
    if not found:
        found += lost(window, folder)
    closed(window)
    return found


def main() -> int:
    """Try as many seeds as asked; 1 if any broke something."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.monkey", description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--actions", type=int, default=500)
    options = parser.parse_args()
    qapp, failed = QApplication([]), 0
    for seed in range(options.first, options.first + options.seeds):
        with tempfile.TemporaryDirectory() as made:
            found = broken_by(qapp, seed, options.actions, Path(made))
        failed += bool(found)
        print(f"seed {seed}: {found[0] if found else 'nothing broke'}", flush=True)
    print(f"{options.seeds} seeds of {options.actions} actions: {failed} broke something")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
