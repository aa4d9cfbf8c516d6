"""Whatever is pressed, typed and clicked: no exception, no warning of Qt, no lost entry or keyboard.

More seeds: `python -m tests.ui.monkey --seeds 20 --actions 500`.
"""

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner import app
from tests.ui.conftest import TODAY, closed
from tests.ui.monkey.answers import AnyAnswers
from tests.ui.monkey.monkey import Monkey
from tests.ui.monkey.outcome import lost, without_keyboard


@pytest.mark.parametrize("seed", [12, 14])
def test_nothing_breaks_the_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = app.make_window(qapp, settings, tmp_path / "data", TODAY, AnyAnswers(chance, tmp_path))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    app.compute_and_open(window)
    window.run_command("sample")
    keyless: list[str] = []
    monkey = Monkey(window, chance)
    monkey.check = lambda: keyless.append(monkey.done[-1]) if without_keyboard(window) else None
    monkey.run(150)
    assert keyless == []
    assert lost(window, tmp_path) == []
    closed(window)
