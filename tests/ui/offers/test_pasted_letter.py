"""A letter pasted into the grid is read: its lines were typed down the column as entries."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from planner.ui.offers.pasted_letter import reads_as_letter
from planner.ui.paste_letter.dialog import PasteLetterDialog
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

LETTER = (
    "Dear Jordan,\n\nWe are delighted to offer you the position of Senior Product Manager at Cedar Labs. "
    "Your annual base salary will be $221,500, with a target bonus of 15%.\n\nBest,\nMara Lind"
)


@pytest.mark.parametrize(
    ("text", "html", "is_letter"),
    [
        (LETTER, "", True),
        (LETTER.replace("\n", "\r\n"), "<p>Dear Jordan,</p>", True),
        (LETTER, "<table><tr><td>Dear Jordan,</td></tr></table>", False),
        ("210k\n15%\n30k\n400k/4y", "", False),
        ("Base\t210k\nNote\tThey said that they would come back to me before the end of the week", "", False),
        ("We are delighted to offer you the position of Senior Product Manager at Cedar Labs", "", False),
        ("", "", False),
    ],
)
def test_a_letter_is_told_from_cells(text: str, html: str, is_letter: bool) -> None:
    assert reads_as_letter(text, html) is is_letter


def test_ctrl_v_of_a_letter_on_a_cell_shows_what_is_read(sampled: User) -> None:
    before = sampled.plan
    sampled.go("present.base")
    sampled.clipboard = LETTER
    sampled.press("Ctrl+V")
    (dialog,) = sampled.window.findChildren(PasteLetterDialog)
    assert dialog.parts.letter.text() == LETTER
    assert sampled.plan is before
    dialog.close()


@pytest.mark.parametrize(
    "letter",
    [
        "Dear Sam,\nWe are pleased to offer you the role of Senior PM at Corvid Labs. Base salary: $225,000. "
        "Target bonus 12%. Sign-on bonus of $25,000. Please reply by December 14.\nRegards, Ana",
        "Hi Sam,\nas discussed on the phone we can go up to a salary of 225,000\nSign-on 25,000\nThanks, Ana",
    ],
)
def test_a_short_letter_with_a_comma_in_each_line_is_no_table(sampled: User, letter: str) -> None:
    sampled.go("present.base")
    sampled.clipboard = letter
    sampled.press("Ctrl+V")
    (dialog,) = sampled.window.findChildren(PasteLetterDialog)
    assert dialog.parts.letter.text() == letter
    dialog.close()


def test_cells_copied_here_are_pasted_as_cells_whatever_their_note_says(sampled: User) -> None:
    note = "They said that they would come back to me before the end of this week"
    sampled.window.session.enter("Type", "offers.o1.note", note)
    sampled.go("offers.o1.base")
    sampled.press("Ctrl+Space", "Ctrl+C")
    copied = QGuiApplication.clipboard().mimeData()
    assert isinstance(copied, QMimeData)
    assert not reads_as_letter(copied.text(), copied.html())


def test_ctrl_c_in_a_table_that_is_only_read_copies_its_cell(sampled: User) -> None:
    sampled.turn_to("Compare")
    table = QApplication.focusWidget()
    sampled.press("Down", "Right")
    sampled.press("Ctrl+C")
    assert table is QApplication.focusWidget()
    assert sampled.clipboard == "177,446"


def test_what_a_key_did_not_do_is_not_said_while_something_is_typed(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Up")
    sampled.type("5")
    note = sampled.window.status.note
    assert "is a heading" in note.text()
    sampled.press("Down")
    sampled.type("212")
    assert note.text() == ""
    sampled.press("Esc")


def test_after_a_story_is_deleted_the_next_one_is_explained(sampled: User) -> None:
    sampled.turn_to("Stories")
    assert sampled.explained().startswith("Title · Canary rollback")
    sampled.press("Del")
    assert [story.title for story in sampled.plan.stories] == ["GPU spend", "Label loop"]
    assert sampled.explained().startswith("Title · GPU spend")
