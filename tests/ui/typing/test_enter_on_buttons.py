"""Enter presses the button that has the focus, as Space does, on every sheet and in dialogs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from planner.ui.export.preview import ExportPreview
from planner.ui.paste_letter.dialog import PasteLetterDialog
from planner.ui.stories.coach.spine_view import SpineRow
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


def _on(user: User, sheet: str) -> QWidget:
    """The window turned to a sheet."""
    user.turn_to(sheet)
    return user.window


def button(over: QWidget, text: str) -> QAbstractButton:
    """The visible button with a text, its mark of a key left out."""
    return next(
        button
        for button in over.findChildren(QAbstractButton)
        if button.isVisible() and button.text().replace("&", "").startswith(text)
    )


def by_key(button: QAbstractButton, *, held: bool = False) -> None:
    """Give a button the keyboard, as Tab does, and press Enter there."""
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.window().focusWidget() is button
    QTest.keyClick(button, Qt.Key.Key_Return)
    if held:
        repeated = QKeyEvent(
            QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
        )
        QApplication.sendEvent(button, repeated)


def test_next_goes_there(sampled: User) -> None:
    by_key(button(sampled.window, "Go there"))
    assert sampled.window.session.selection is not None
    assert sampled.explained().startswith("Answer due · Beacon ML")


def test_a_panel_leads_to_its_sheet(sampled: User) -> None:
    sampled.go("offers.o1.base")
    by_key(button(sampled.window, "Open in Counter"))
    assert sampled.window.sheet_title() == "Counter"


def test_a_letter_is_copied(sampled: User) -> None:
    sampled.turn_to("Letters")
    sampled.clipboard = "before"
    by_key(button(sampled.window, "Copy as text"))
    assert sampled.clipboard.startswith("Hi Mara")


def test_a_held_key_presses_once(sampled: User) -> None:
    before = len(sampled.plan.stories)
    sampled.turn_to("Stories")
    by_key(button(sampled.window, "Add story"), held=True)
    assert len(sampled.plan.stories) == before + 1


def test_a_painted_line_is_pressed(sampled: User) -> None:
    sampled.turn_to("Stories")
    lines = sampled.window.findChildren(SpineRow)
    sampled.bot.waitUntil(lambda: any(row.isVisible() for row in lines))  # once the story is judged
    line = next(row for row in lines if row.isVisible())
    with sampled.bot.waitSignal(line.clicked):
        by_key(line)


def test_ctrl_enter_presses_no_button(sampled: User) -> None:
    reset = button(_on(sampled, "Counter"), "Reset to the model")
    before = sampled.plan
    reset.setFocus()
    QTest.keyClick(reset, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sampled.plan is before


def test_enter_on_close_writes_no_workbook(sampled: User, tmp_path: Path) -> None:
    sampled.answers.path = tmp_path / "out.xlsx"
    sampled.press("Ctrl+Shift+E")
    shown = next(each for each in sampled.window.findChildren(ExportPreview) if each.isVisible())
    by_key(shown.shut)
    assert not shown.isVisible()
    assert not (tmp_path / "out.xlsx").exists()


def test_enter_on_cancel_leaves_a_letter_dialog(sampled: User) -> None:
    sampled.clipboard = "We offer you a base salary of $210,000."
    sampled.press("Ctrl+Shift+I")
    dialog = sampled.window.findChild(PasteLetterDialog)
    assert isinstance(dialog, PasteLetterDialog)
    by_key(dialog.parts.cancel)
    assert not dialog.isVisible()
