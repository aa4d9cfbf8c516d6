"""The window is painted before anything of the plan is made."""

import datetime
import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from planner import app, cli
from planner.ui.frame.window import Window
from planner.ui.offers.view import OffersView
from tests.ui.conftest import Answers


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


def test_a_window_that_is_activated_late_has_the_keyboard_in_the_grid(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """The window manager may activate a window after its plan was opened, before Qt lays it out."""
    path = tmp_path / "mine.counterpoint"
    assert cli.main(["sample", "-o", str(path)]) == 0
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    look = app.make_look(qapp, settings)
    other = Window(settings)
    window = Window(settings)
    for shown in (window, other):
        qtbot.addWidget(shown)
        shown.show()
    with qtbot.waitActive(other):
        other.activateWindow()
    app.attach_session(qapp, window, look, tmp_path / "data", datetime.date(2026, 1, 2), Answers())
    app.compute_and_open(window, path)
    with pytest.deprecated_call():
        QApplication.setActiveWindow(window)  # at once, as the event of the window system may do
    assert isinstance(QApplication.focusWidget(), OffersView)
    window.close()


def test_garbage_is_collected_again_once_the_first_figures_are_painted() -> None:
    frozen = gc.get_freeze_count()
    gc.disable()
    app.collect_from_now()
    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen
    gc.unfreeze()


def test_a_window_that_opens_a_plan_names_it_and_shows_no_ways_to_begin(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "R&D offers.counterpoint"
    assert cli.main(["sample", "-o", str(path)]) == 0
    window = _opening(qtbot, qapp, tmp_path, path)
    assert _texts(window) == ["Opening R&D offers.counterpoint…"]
    assert not window.grab().isNull()  # which lays the page out
    (says,) = (label for label in window.welcome.findChildren(QLabel) if label.isVisible())
    assert says.fontMetrics().horizontalAdvance(says.text()) < says.width()
    assert says.heightForWidth(says.width()) <= says.height()
    app.compute_and_open(window, path)
    assert window.sheet_title() == "Offers"
    window.show_welcome()
    assert "Type an offer" in _texts(window)
    assert not any(text.startswith("Opening") for text in _texts(window))
    window.close()


def test_a_plan_that_cannot_be_opened_leaves_the_ways_to_begin(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "gone.counterpoint"
    window = _opening(qtbot, qapp, tmp_path, path)
    app.compute_and_open(window, path)
    assert "Type an offer" in _texts(window)
    assert not any(text.startswith("Opening") for text in _texts(window))
    window.close()


def _opening(qtbot: QtBot, qapp: QApplication, folder: Path, path: Path) -> Window:
    """Return a window as it is painted before its plan is opened."""
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    look = app.make_look(qapp, settings)
    window = Window(settings, path.name)
    qtbot.addWidget(window)
    look.dress(window)
    with qtbot.waitExposed(window):
        window.show()
    app.attach_session(qapp, window, look, folder / "data", datetime.date(2026, 1, 2), Answers())
    return window


def _texts(window: Window) -> list[str]:
    """Return the texts of the welcome page that are in sight."""
    return [label.text() for label in window.welcome.findChildren(QLabel) if label.isVisible()]
