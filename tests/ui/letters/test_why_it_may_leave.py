"""The menu of a letter's sentence, opened by its key, explains why the sentence may leave."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from planner.ui.letters.letters_page import LettersPage
from planner.ui.letters.sheet import LettersSheet
from tests.ui.conftest import User
from tests.ui.context.by_hand import menu

pytestmark = pytest.mark.same_window


@pytest.fixture
def page(sampled: User) -> LettersPage:
    """The counter by email of the sample."""
    sampled.turn_to("Letters")
    sheet = sampled.window.sheet
    assert isinstance(sheet, LettersSheet)
    sheet.page.view.setFocus()
    return sheet.page


def why(user: User, page: LettersPage, words: str, key: str = "Menu") -> str:
    """Put the caret before words of the letter, ask for its menu, and go down to the line."""
    page.view.setFocus()
    page.view.put_caret(page.view.toPlainText().index(words))
    user.press(key)
    popup = menu()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    while popup.activeAction().text() != "Why it may leave":
        QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    text = user.explained()
    assert text.startswith("Why this sentence may leave")
    return text


@pytest.mark.parametrize("key", ["Menu", "Shift+F10"])
def test_a_figure_that_is_asked_for_says_so(sampled: User, page: LettersPage, key: str) -> None:
    told = why(sampled, page, "$234,000", key)
    assert "You ask them for: base. They told you: base salary." in told


def test_a_reason_of_the_user_was_typed_for_this_recruiter(sampled: User, page: LettersPage) -> None:
    assert "You typed for them: “Reasons”." in why(sampled, page, "cut its wrong answers by half")


def test_words_of_the_user_are_checked(sampled: User, page: LettersPage) -> None:
    sampled.press("Ctrl+Home")
    sampled.type("It rains. ")
    assert "Your own words, checked" in why(sampled, page, "It rains")


def test_a_name_that_is_kept_back_must_not_leave(sampled: User, page: LettersPage) -> None:
    sampled.press("Ctrl+Home")
    sampled.type("Beacon ML pays more. ")
    told = why(sampled, page, "Beacon")
    assert "It must not leave as it is" in told
    assert "Beacon ML" in told


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("Hi Mara", "“Recruiter's name”"),
        ("It's inside your posted", "They told you: posted range."),
        ("From my own work", "from the story: GPU spend."),
        ("You should know", "You released to them: that this offer exists."),
        ("With these", "“Sign by”"),
        ("Best,", "It has no figure of the plan"),
    ],
)
def test_the_sentence_that_begins_at_the_caret_is_explained(
    sampled: User, page: LettersPage, words: str, ground: str
) -> None:
    told = why(sampled, page, words)
    assert words in told
    assert ground in told


def test_the_reasons_lead_to_where_each_was_typed(sampled: User, page: LettersPage) -> None:
    why(sampled, page, "$234,000")
    sampled.press("Ctrl+E")
    rows = sampled.window.explain.chain
    told = [rows.topLevelItem(row) for row in range(rows.topLevelItemCount())]
    assert [item.text(0) for item in told if item] == [
        "You ask them for: base",
        "They told you: base salary",
    ]


def test_a_letter_s_menu_is_deleted_once_it_is_closed(sampled: User, page: LettersPage) -> None:
    before = len(page.view.findChildren(QMenu))
    for _ in range(3):
        why(sampled, page, "$234,000")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(page.view.findChildren(QMenu)) == before


def test_a_line_that_does_nothing_is_left_out_or_says_why(sampled: User, page: LettersPage) -> None:
    page.view.put_caret(page.view.toPlainText().index("Best,"))
    sampled.press("Menu")
    named = {action.text(): action for action in menu().actions() if not action.isSeparator()}
    menu().close()
    assert {"Back to the plan's sentence", "Letter as written by the plan", "Go to the figure"}.isdisjoint(
        named
    )
    assert [name for name, action in named.items() if not action.isEnabled()] == ["Cut", "Copy", "Paste"]
    assert named["Copy"].toolTip() == "Nothing is selected."
    assert named["Paste"].toolTip() == "No text was copied."


def test_what_must_not_leave_is_not_copied_and_the_menu_says_why(sampled: User, page: LettersPage) -> None:
    sampled.press("Ctrl+Home")
    sampled.type("Beacon ML pays more. ")
    page.editing.commit()
    sampled.press("Ctrl+A", "Menu")
    named = {action.text(): action for action in menu().actions()}
    menu().close()
    assert not named["Copy"].isEnabled()
    assert named["Copy"].toolTip() == "First mend what stops the letter, at the right."
    assert named["Letter as written by the plan"].isEnabled()
