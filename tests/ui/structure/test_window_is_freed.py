"""A window that was closed and deleted leaves nothing in memory: no plan, no tables, no draws."""

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner import app
from planner.analysis import ModelInputs
from planner.ui.counter.sheet import CounterSheet
from planner.ui.frame.sheets import SHEETS
from tests.ui.conftest import TODAY, Answers, User


@pytest.mark.usefixtures("own_inputs")
def test_a_window_that_was_used_is_freed(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    inputs = weakref.ref(inputs_of(use_and_close(qtbot, qapp, tmp_path)))
    qapp.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    gc.collect()
    assert inputs() is None


def inputs_of(user: User) -> ModelInputs:
    analysis = user.window.session.analysis
    assert analysis is not None
    return analysis.model_inputs


def use_and_close(qtbot: QtBot, qapp: QApplication, folder: Path) -> User:
    """Look at each sheet, propose twice in a row, undo, begin another plan; then close and delete."""
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    answers = Answers(keys=["drop", "drop"])
    window = app.make_window(qapp, settings, folder / "data", TODAY, answers)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    app.compute_and_open(window)
    user = User(qtbot, window, answers, folder)
    window.run_command("sample")
    for entry in SHEETS:
        user.turn_to(entry.name)
    user.turn_to("Counter")
    sheet = window.sheet
    assert isinstance(sheet, CounterSheet)
    steps = window.session.stack.count()
    sheet.asks.curve_panel.curve.setFocus()
    user.press("Right", "Return", "Right", "Return")
    assert window.session.stack.count() == steps + 1
    user.press("Ctrl+Z", "Ctrl+N")
    window.session.enter("Type title", "title", "Mine")
    window.close()
    assert window.session.stack.count() == 0  # steps and stack that are garbage together may be freed twice
    window.deleteLater()
    return user
