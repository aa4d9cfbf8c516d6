"""The window is painted before anything of the plan is made."""

from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from planner.ui.window import Window


def test_the_first_picture_is_told_once_and_needs_no_session(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    told: list[bool] = []
    window.painted.connect(lambda: told.append(window.welcome.isVisible()))
    with qtbot.waitSignal(window.painted, timeout=5000):
        window.show()
    window.repaint()
    qtbot.wait(20)
    assert told == [True]
