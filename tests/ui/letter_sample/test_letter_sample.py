"""A sample is made from the letter's dialog by keys, copied and saved; nothing enters the plan."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from planner.ui.letter_sample.dialog import FAITHFUL, SampleDialog
from planner.ui.paste_letter.dialog import PasteLetterDialog
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

LETTER = (
    "Dear Ingrid,\n\nWe are delighted to offer you the position of Senior Product Manager at Vellumhaus. "
    "Your annual base salary will be $210,000. Please answer by December 7, 2026.\n\nBest,\nOttoline"
)
PRIVATE = ("Ingrid", "Vellumhaus", "Ottoline", "210,000", "December 7")


class SampleUser:
    """Pastes a letter and makes its sample by the keys of the buttons."""

    def __init__(self, user: User) -> None:
        self.user = user

    def make(self, text: str) -> SampleDialog:
        self.user.clipboard = text
        self.user.press("Ctrl+Shift+I")
        dialog = next(d for d in self.user.window.findChildren(PasteLetterDialog) if d.isVisible())
        self.user.bot.waitUntil(lambda: not dialog.is_working, timeout=20_000)
        self.focus(dialog)
        self.push(dialog.parts.sample)
        sample = next(d for d in dialog.findChildren(SampleDialog) if d.isVisible())
        self.focus(sample)
        return sample

    def push(self, button: QPushButton) -> None:
        """Go to a button and press it by the keyboard."""
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.user.press("Space")

    def focus(self, dialog: PasteLetterDialog | SampleDialog) -> None:
        self.user.bot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or self.user.window))


@pytest.fixture
def samples(user: User) -> SampleUser:
    return SampleUser(user)


def test_a_sample_is_made_copied_and_nothing_enters_the_plan(samples: SampleUser) -> None:
    before = samples.user.plan
    dialog = samples.make(LETTER)
    assert dialog.status.text() == FAITHFUL
    samples.push(dialog.copy)
    copied = samples.user.clipboard
    assert not any(word in copied for word in PRIVATE)
    assert "Senior Product Manager" in copied
    samples.user.press("Escape")
    assert samples.user.plan is before


def test_a_letter_that_was_not_read_has_a_sample(samples: SampleUser) -> None:
    dialog = samples.make("Dear Ingrid, call Ottoline of Vellumhaus at 212-555-0137.")
    assert "Ottoline" not in dialog.text.toPlainText()


def test_a_sample_is_saved(samples: SampleUser, tmp_path: Path) -> None:
    dialog = samples.make(LETTER)
    samples.user.answers.path = tmp_path / "sample.txt"
    samples.push(dialog.save)
    assert (tmp_path / "sample.txt").read_text(encoding="utf-8") == dialog.text.toPlainText()
    assert dialog.status.text() == f"Written to {tmp_path / 'sample.txt'}"


def test_a_sample_that_cannot_be_saved_is_said(samples: SampleUser, tmp_path: Path) -> None:
    dialog = samples.make(LETTER)
    samples.user.answers.path = tmp_path / "no folder" / "sample.txt"
    samples.push(dialog.save)
    assert "sample.txt" in dialog.status.text()
    assert "Written" not in dialog.status.text()
