"""A window of another process on the same plan: does what it reads on its input, a word a line, and answers.

`python -m tests.ui.password.second_window PLAN FOLDER [PASSWORD]`; FOLDER has settings and recovery copies.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest

from planner import app
from tests.ui.conftest import TODAY, Answers, User

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def main(plan: Path, folder: Path, *passwords: str) -> None:
    """Open the plan all the same, though another window has it; then obey until the input ends."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    program = app.Application(["counterpoint"])
    settings = QSettings(str(folder / "second.ini"), QSettings.Format.IniFormat)
    answers = Answers(keys=["anyway"], passwords=list(passwords))
    window = app.make_window(program, settings, folder / "data", TODAY, answers)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    app.compute_and_open(window, plan)
    user = User(cast("QtBot", None), window, answers, folder)  # which waits for nothing here
    print("open", flush=True)
    for line in sys.stdin:
        print(obey(user, line.strip()), flush=True)
    os._exit(0)  # as a window that is still open


def obey(user: User, order: str) -> str:
    """Do what is asked with keys, let the recovery copy come, and return the messages that are shown."""
    user.answers.said.clear()
    if order == "type":
        user.rename("offers.o1.company", "Canary elsewhere")
    elif order == "type again":
        user.rename("offers.o1.company", "Canary again")
    elif order == "save":
        user.press("Ctrl+S")
    elif order == "undo":
        user.press("Ctrl+Z")
    elif order in {"replace", "clear", "leave"}:
        user.answers.keys = [order]
        user.press("Ctrl+S")
    else:
        raise ValueError(order)
    user.window.document.recovery_keeper.write_copy()
    QTest.qWait(50)
    return " ".join((*user.answers.said, user.window.status.note.text())).replace("\n", " ") or "nothing"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
