"""Reading runs off the window's thread: the bar moves, Cancel and Esc end the work, errors come back."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.intake.tables.bounds import Progress
from planner.intake.tables.errors import TableError
from planner.ui import waiting
from planner.ui.documents.dialogs import QtDialogs
from planner.ui.waiting import STEPS, WaitingDialog, wait_for
from tests.intake.hostile import full_table
from tests.ui.conftest import User

PATIENCE = 10_000  # milliseconds until a test that waits in vain is ended


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def endless(progress: Progress) -> str:
    """Work until the progress raises."""
    done = 0.0
    while True:
        done = min(0.5, done + 0.01)
        progress(done)
        time.sleep(0.001)


def when_shown(act: Callable[[WaitingDialog], object]) -> None:
    """Do a thing as soon as the bar has moved."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, WaitingDialog) and dialog.isVisible() and dialog.bar.value() > 0:
            act(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def click_cancel(dialog: WaitingDialog) -> None:
    QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)


def press_escape(dialog: WaitingDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("end", [click_cancel, press_escape, WaitingDialog.close])
def test_cancelling_ends_the_work_itself(over: QWidget, end: Callable[[WaitingDialog], object]) -> None:
    threads = threading.active_count()
    when_shown(end)
    assert wait_for(over, "Reading offers.xlsx …", endless) is None
    assert threading.active_count() <= threads
    assert QApplication.activeModalWidget() is None


def test_the_bar_shows_how_much_is_done(over: QWidget) -> None:
    values: list[int] = []

    def end(dialog: WaitingDialog) -> None:
        values.append(dialog.bar.value())
        click_cancel(dialog)

    when_shown(end)
    wait_for(over, "Reading", endless)
    assert 0 < values[0] <= STEPS // 2


def test_the_dialog_stays_until_the_work_has_ended(over: QWidget) -> None:
    released = threading.Event()
    labels: list[str] = []

    def stubborn(progress: Progress) -> None:
        progress(0.5)
        released.wait(PATIENCE / 1_000)
        progress(0.6)

    def end(dialog: WaitingDialog) -> None:
        click_cancel(dialog)
        labels.append(dialog.label.text())
        assert dialog.isVisible()
        released.set()

    when_shown(end)
    assert wait_for(over, "Reading", stubborn) is None
    assert labels == [waiting.ENDING]


def test_work_that_is_soon_done_shows_no_bar(over: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(WaitingDialog, "showEvent", lambda self, _event: shown.append(self.windowTitle()))
    assert wait_for(over, "Reading", lambda _progress: "done") == "done"
    assert shown == []


def test_work_that_lasts_gives_its_result(over: QWidget) -> None:
    def lasting(_progress: Progress) -> str:
        time.sleep(2 * waiting.SOON)
        return "done"

    assert wait_for(over, "Reading", lasting) == "done"


@pytest.mark.parametrize("error", [TableError("x", "it is empty."), ZeroDivisionError("a fault of ours")])
def test_an_error_of_the_work_is_raised_in_the_window(over: QWidget, error: Exception) -> None:
    def failing(_progress: Progress) -> None:
        raise error

    with pytest.raises(type(error), match=str(error)):
        wait_for(over, "Reading", failing)


def test_esc_cancels_an_import_and_the_plan_is_as_it_was(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user.answers.path = tmp_path / "offers.xlsx"
    user.answers.path.write_bytes(full_table())
    monkeypatch.setattr(user.answers, "wait", QtDialogs(user.window).wait)
    before = user.plan
    notes: list[str] = []
    user.window.session.status_message.connect(notes.append)
    when_shown(press_escape)
    user.press("Ctrl+I")
    assert user.plan is before
    assert notes == ["Import offers.xlsx was cancelled. The plan is as it was."]


def test_a_paste_larger_than_any_table_says_so_and_changes_nothing(user: User) -> None:
    user.press("Ctrl+Shift+N")
    before = user.plan
    notes: list[str] = []
    user.window.session.status_message.connect(notes.append)
    user.clipboard = "\n" * 1_000_000
    user.press("Ctrl+V")
    assert user.plan is before
    assert "more than 2,000 rows" in notes[-1]


def test_every_import_waits_behind_the_bar(user: User, tmp_path: Path) -> None:
    user.answers.path = tmp_path / "offers.csv"
    user.answers.path.write_text("Company,Aurora,Beacon\nBase,210k,190k\nCommute,40 minutes,\n")
    user.answers.keys = ["take"]
    user.press("Ctrl+I")
    assert user.answers.waited == ["Reading offers.csv …", "Adding offers.csv …"]
    assert "Commute: ['40 minutes']" in user.answers.said[-1]
    assert [offer.note for offer in user.plan.offers] == ["Commute: 40 minutes", ""]
    user.press("Ctrl+Z")
    assert user.plan.offers == ()
