"""A user whose letters are read as made by hand, and the dialog that is open."""

import pytest
from PySide6.QtWidgets import QApplication

from planner.intake.letters.results import LetterReading
from planner.ui.paste_letter.dialog import PasteLetterDialog
from planner.ui.paste_letter.lines import ReadLine
from tests.intake.letters.hand_read import (
    CLASH,
    RAISE,
    REPLY,
    clash_reading,
    letter_reading,
    raise_reading,
    reply_reading,
)
from tests.ui.conftest import User

NO_OFFER = "No offer is in this text: it names no pay."


def read_by_hand(text: str) -> LetterReading:
    """Return the reading that was made for a text; a refusal for others."""
    if CLASH in text:
        return clash_reading(text)
    if REPLY in text:
        return reply_reading(text)
    if RAISE in text:
        return raise_reading(text)
    if "Dear Jordan" in text:
        return letter_reading(text)
    return LetterReading(text, refused=NO_OFFER)


class LetterUser:
    """Pastes letters, and reads the dialog as its words."""

    def __init__(self, user: User) -> None:
        self.user = user
        user.window.letters.read = read_by_hand

    @property
    def dialog(self) -> PasteLetterDialog:
        return next(
            dialog for dialog in self.user.window.findChildren(PasteLetterDialog) if dialog.isVisible()
        )

    @property
    def is_open(self) -> bool:
        return any(dialog.isVisible() for dialog in self.user.window.findChildren(PasteLetterDialog))

    def paste(self, text: str, keys: str = "Ctrl+Shift+I") -> PasteLetterDialog:
        self.user.clipboard = text
        self.user.press(keys)
        self.wait()
        return self.dialog

    def wait(self) -> None:
        """Wait for the reading and the first answer, and for the keyboard in the dialog."""
        self.user.bot.waitUntil(lambda: not self.dialog.is_working, timeout=20_000)
        self.user.bot.waitUntil(lambda: self.dialog.isAncestorOf(QApplication.focusWidget() or self.dialog))

    def line(self, label: str) -> ReadLine:
        return next(line for line in self.dialog.parts.table.lines.lines if line.label == label)

    def go(self, label: str) -> None:
        """Go to a line by the arrow keys."""
        for key in ("Up", "Down"):
            for _ in range(40):
                current = self.dialog.parts.table.current_line
                if current is not None and current.label == label:
                    return
                self.user.press(key)
        raise AssertionError(f"no line {label}")

    def back(self) -> None:
        """Give the window the keyboard again, as a window manager does when a dialog closes."""
        with self.user.bot.waitActive(self.user.window):
            self.user.window.activateWindow()


@pytest.fixture
def letters(user: User) -> LetterUser:
    return LetterUser(user)


@pytest.fixture
def sampled_letters(sampled: User) -> LetterUser:
    return LetterUser(sampled)
