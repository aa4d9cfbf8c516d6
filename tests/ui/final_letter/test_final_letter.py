"""The letter to sign in the real window: pasted, compared, looked at, and the acceptance that warns."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.plan import edits
from planner.ui.accepting.accepting_dialog import NOT_READ_YET
from planner.ui.final_letter.dialog import FinalLetterDialog
from planner.ui.letters.letters_page import LettersPage
from planner.ui.letters.sheet import LettersSheet
from planner.ui.rounds.sheet import RoundsSheet
from tests.intake.final_letter.conftest import pair
from tests.ui.conftest import User
from tests.ui.dropping import drop, file

pytestmark = pytest.mark.same_window


class Signer:
    """Has the twentieth pair in the plan, and opens the dialog from the sheet Rounds."""

    def __init__(self, user: User) -> None:
        self.user, case = user, pair("20")
        self.letter = case.letter
        user.window.session.apply("Begin", case.plan)

    @property
    def dialog(self) -> FinalLetterDialog:
        window = self.user.window
        return next(d for d in window.findChildren(FinalLetterDialog) if d.isVisible())

    def open(self) -> FinalLetterDialog:
        self.user.turn_to("Rounds")
        sheet = self.user.window.sheet
        assert isinstance(sheet, RoundsSheet)
        QTest.mouseClick(sheet.agree.compare, Qt.MouseButton.LeftButton)
        return self.dialog

    def paste(self, text: str) -> FinalLetterDialog:
        dialog = self.open()
        self.user.clipboard = text
        dialog.parts.letter.setFocus()
        QTest.keyClick(dialog.parts.letter, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self.user.bot.waitUntil(lambda: not dialog.is_working, timeout=20_000)
        return dialog

    def back(self) -> None:
        """Give the window the keyboard again, as a window manager does when a dialog closes."""
        with self.user.bot.waitActive(self.user.window):
            self.user.window.activateWindow()

    def acceptance(self) -> LettersPage:
        """Go to the acceptance on the sheet Letters, by keys."""
        self.user.turn_to("Letters")
        sheet = self.user.window.sheet
        assert isinstance(sheet, LettersSheet)
        self.user.press("Home")
        while sheet.page.kind.name != "Accept":
            self.user.press("Down")
        return sheet.page


@pytest.fixture
def signer(user: User) -> Signer:
    return Signer(user)


def rows(dialog: FinalLetterDialog) -> list[tuple[str, ...]]:
    table = dialog.parts.table
    return [
        tuple(item.text() if (item := table.item(row, column)) else "" for column in range(4))
        for row in range(table.rowCount())
    ]


def test_faults_are_listed_first_with_their_words(signer: Signer) -> None:
    dialog = signer.paste(signer.letter)
    assert dialog.parts.head.text() == "7 to look at before you sign"
    assert ("differs", "Base salary", "220,000", "212,000") in rows(dialog)
    assert rows(dialog)[-1][0] in ("matches", "also in the letter")
    assert "$212,000" in dialog.parts.words.text()
    dialog.parts.table.setFocus()
    last_flagged = 6
    for _ in range(last_flagged):
        QTest.keyClick(dialog.parts.table, Qt.Key.Key_Down)
    assert dialog.parts.words.text().startswith("“")


def test_looking_at_it_is_one_step_and_undone_by_one(signer: Signer) -> None:
    dialog = signer.paste(signer.letter)
    QTest.keyClick(dialog.parts.letter, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert signer.user.plan.counter("o1").signed_terms
    assert "was looked at" in signer.user.window.status.note.text()
    signer.back()
    signer.user.press("Ctrl+Z")
    assert not signer.user.plan.counter("o1").signed_terms


def test_a_letter_that_is_still_being_compared_is_not_looked_at(signer: Signer) -> None:
    dialog = signer.paste(signer.letter)
    before = signer.user.plan
    QTest.keyClicks(dialog.parts.letter, " Bye")
    QTest.keyClick(dialog.parts.letter, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    assert dialog.parts.head.text() == NOT_READ_YET
    assert signer.user.plan is before


def test_a_text_without_terms_cannot_be_looked_at(signer: Signer) -> None:
    dialog = signer.paste("Lunch on Friday?")
    assert dialog.parts.head.text().startswith("Not compared: ")
    assert not dialog.parts.done.isEnabled()
    dialog.accept()
    assert not signer.user.plan.counter("o1").signed_terms


def test_a_file_that_cannot_be_read_is_told_and_the_text_stays(signer: Signer) -> None:
    dialog = signer.paste(signer.letter)
    path = signer.user.folder / "letter.pdf"
    path.write_bytes(b"%PDF-1.7\n broken")
    dialog.take_file(path)
    assert any(said.startswith("Cannot read") for said in signer.user.answers.said)
    assert dialog.parts.letter.text().startswith("Northgate Mobility")


def test_a_plan_is_no_letter_to_sign(signer: Signer) -> None:
    dialog = signer.paste(signer.letter)
    path = signer.user.folder / "plan.txt"
    path.write_text('{"counterpoint": 6, "plan": {}}', encoding="utf-8")
    drop(dialog, file(path))
    assert "“plan.txt” is a plan of Counterpoint, and no letter." in signer.user.answers.said[-1]
    assert dialog.parts.letter.text().startswith("Northgate Mobility")


def test_the_acceptance_warns_until_the_letter_was_looked_at(signer: Signer) -> None:
    page = signer.acceptance()
    assert "was not compared with what was agreed" in page.side.unread.text()
    signer.paste(signer.letter)
    QTest.keyClick(signer.dialog.parts.done, Qt.Key.Key_Space)
    signer.back()
    assert signer.acceptance().side.unread.text() == ""
    signer.user.window.session.apply(
        "Change it", edits.put(signer.user.plan, "offers.o1.relocation", 9_000.0)
    )
    assert "was not compared with what was agreed" in signer.acceptance().side.unread.text()


def test_the_acceptance_leads_to_the_comparison(signer: Signer) -> None:
    QTest.mouseClick(signer.acceptance().side.compare, Qt.MouseButton.LeftButton)
    assert "Northgate Mobility" in signer.dialog.windowTitle()
    assert signer.dialog.parts.head.text().startswith("Paste the letter to sign")
