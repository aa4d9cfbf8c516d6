"""What is typed into a long text is undone in steps, on the one stack, and is never lost for good."""

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from planner.plan.edits.stories import release_story
from planner.ui.letters.sheet import LettersSheet
from planner.ui.stories.sheet import StoriesSheet
from tests.ui.conftest import User
from tests.ui.stories.written import TOLD, field, page

pytestmark = pytest.mark.same_window

TEXT = TOLD["situation"]


def to_situation(user: User) -> None:
    user.press("Tab", "Tab", "Tab", "Tab")


def test_undo_takes_back_some_words_and_redo_brings_them(sampled: User, sheet: StoriesSheet) -> None:
    to_situation(sampled)
    sampled.type(TEXT)
    seen = [TEXT]
    while seen[-1]:
        sampled.press("Ctrl+Z")
        seen.append(field(sheet, "situation").toPlainText())
        assert sampled.plan.stories[0].situation == seen[-1]
        assert field(sheet, "situation").hasFocus()
    assert seen[:3] == [
        TEXT,
        "I owned the ranking model of a shop with 12 million",
        "I owned the ranking model of a shop",
    ]
    for text in reversed(seen[:-1]):
        sampled.press("Ctrl+Y")
        assert field(sheet, "situation").toPlainText() == text
    assert not sampled.window.session.stack.canRedo()


def test_the_caret_goes_where_the_change_was(sampled: User, sheet: StoriesSheet) -> None:
    to_situation(sampled)
    sampled.clipboard = "🚀 We ran."
    sampled.press("Ctrl+V")
    sampled.press("Home", "Right", "Right")
    sampled.type("Today ")
    assert field(sheet, "situation").toPlainText() == "🚀 Today We ran."
    sampled.press("End", "Ctrl+Z")
    sampled.type("And ")
    assert field(sheet, "situation").toPlainText() == "🚀 And We ran."
    sampled.press("Ctrl+Z", "Ctrl+Y")
    sampled.type("then ")
    assert field(sheet, "situation").toPlainText() == "🚀 And then We ran."


def test_esc_keeps_a_long_text(sampled: User, sheet: StoriesSheet) -> None:
    to_situation(sampled)
    sampled.type(TEXT)
    sampled.press("Escape")
    assert field(sheet, "situation").toPlainText() == TEXT
    assert sampled.plan.stories[0].situation == TEXT
    assert sampled.window.session.drafts == {}


def test_a_pause_ends_a_step(sampled: User, sheet: StoriesSheet) -> None:
    to_situation(sampled)
    sampled.type("One")
    sampled.bot.waitUntil(lambda: not sampled.window.session.drafts)
    sampled.type(" two")
    sampled.press("Ctrl+Z")
    assert field(sheet, "situation").toPlainText() == "One"


def test_a_pause_leaves_a_selection_alone(sampled: User, sheet: StoriesSheet) -> None:
    to_situation(sampled)
    sampled.type("One two")
    sampled.press("Ctrl+Shift+Left")
    sampled.bot.waitUntil(lambda: not sampled.window.session.drafts)
    assert field(sheet, "situation").textCursor().selectedText() == "two"


def test_letters_after_an_undo_end_the_redo_and_are_undone_first(sampled: User, sheet: StoriesSheet) -> None:
    to_situation(sampled)
    sampled.type("It fell. We ran.")
    sampled.press("Ctrl+Z")
    sampled.type(" I sat.")
    sampled.press("Ctrl+Y")
    assert field(sheet, "situation").toPlainText() == "It fell. I sat."
    sampled.press("Ctrl+Z")
    assert field(sheet, "situation").toPlainText() == "It fell."


def test_undo_from_another_sheet_shows_the_field(sampled: User, sheet: StoriesSheet) -> None:
    to_situation(sampled)
    sampled.type("It fell. We ran.")
    sampled.press("Escape", "Ctrl+Shift+N")
    assert sheet.story_id == "y2"
    sampled.turn_to("Prep")
    sampled.press("Ctrl+Z", "Ctrl+Z")
    assert sampled.window.sheet is sheet
    assert sheet.story_id == "y1"
    assert field(sheet, "situation").hasFocus()
    assert field(sheet, "situation").textCursor().position() == len("It fell.")
    sampled.turn_to("Prep")
    sampled.press("Ctrl+Y")
    assert field(sheet, "situation").hasFocus()
    assert field(sheet, "situation").toPlainText() == "It fell. We ran."


def test_reasons_of_an_ask_are_undone_in_steps(sampled: User) -> None:
    sampled.window.session.jump("counters.o1.reasons")
    letters = sampled.window.sheet
    assert isinstance(letters, LettersSheet)
    letters.page.side.reasons.setFocus()
    sampled.press("Ctrl+A")
    sampled.type(TEXT)
    sampled.press("Ctrl+Z")
    assert TEXT.startswith(letters.page.side.reasons.toPlainText())
    assert letters.page.side.reasons.toPlainText()
    sampled.press("Escape", "Ctrl+Y")
    assert letters.page.side.reasons.toPlainText() == TEXT


@pytest.mark.usefixtures("sheet")
def test_the_recovery_copy_has_letters_that_no_step_has_taken(sampled: User) -> None:
    to_situation(sampled)
    sampled.type("It fell. We r")
    assert sampled.plan.stories[0].situation == "It fell."
    assert sampled.window.session.with_drafts().stories[0].situation == "It fell. We r"


@pytest.mark.usefixtures("sheet")
def test_a_sentence_that_is_whole_again_stays_released(sampled: User) -> None:
    to_situation(sampled)
    sampled.type("It fell. We ran.")
    sampled.press("Escape")
    session = sampled.window.session
    session.apply("Release", release_story(session.plan, "o1", "y1", ("It fell.",)))
    sampled.press("Ctrl+Home")
    sampled.type("In a very long week of March ")
    assert sampled.plan.counter("o1").release.stories == ()
    sampled.press("Ctrl+Shift+Home", "Delete", "Tab")
    assert sampled.plan.counter("o1").release.stories[0].sentences == ("It fell.",)
    assert "may no longer read" not in sampled.window.status.note.text()


@pytest.mark.usefixtures("sheet")
def test_undo_gives_back_what_an_edit_withdrew(sampled: User) -> None:
    to_situation(sampled)
    sampled.type("It fell. We ran.")
    sampled.press("Escape")
    session = sampled.window.session
    session.apply("Release", release_story(session.plan, "o1", "y1", ("It fell.",)))
    sampled.press("Ctrl+Home")
    sampled.type("Then ")
    sampled.press("Tab")
    assert sampled.plan.counter("o1").release.stories == ()
    assert "Aurora AI may no longer read" in sampled.window.status.note.text()
    sampled.press("Ctrl+Z")
    assert sampled.plan.counter("o1").release.stories[0].sentences == ("It fell.",)


def test_words_of_an_input_method_are_a_step_and_what_is_composed_is_none(
    sampled: User, sheet: StoriesSheet
) -> None:
    to_situation(sampled)
    part = field(sheet, "situation")
    QApplication.sendEvent(part, QInputMethodEvent("にほ", []))
    assert sampled.window.session.drafts == {}
    for words in ("日本", "語です"):
        commit = QInputMethodEvent()
        commit.setCommitString(words)
        QApplication.sendEvent(part, commit)
    assert part.toPlainText() == "日本語です"
    sampled.press("Ctrl+Z")
    assert part.toPlainText() == "日本"
    sampled.press("Ctrl+Y")
    assert part.toPlainText() == "日本語です"


def test_writing_from_right_to_left_is_undone_alike(sampled: User, sheet: StoriesSheet) -> None:
    to_situation(sampled)
    text = "נפל הדירוג בחודש מרץ. חזרנו לאחור."
    sampled.clipboard = text
    sampled.press("Ctrl+V")
    sampled.press("Ctrl+Home", "Delete", "Ctrl+Z")
    assert field(sheet, "situation").toPlainText() == text
    assert field(sheet, "situation").textCursor().position() == 1


def test_the_rubric_follows_each_key_between_steps(sampled: User, sheet: StoriesSheet) -> None:
    to_situation(sampled)
    sampled.type("Churn fell from 4.1% to 3.2%")
    whole = sheet.rubric.score.text()
    session = sampled.window.session
    assert session.drafts["stories.y1.situation"].endswith("3.2%")
    sampled.press("Ctrl+A", "Delete")
    assert sheet.rubric.score.text() != whole


def test_a_space_just_typed_outlives_a_pause(sampled: User, sheet: StoriesSheet) -> None:
    to_situation(sampled)
    sampled.type("The model ")
    sampled.bot.waitUntil(lambda: not sampled.window.session.drafts)
    steps = sampled.window.session.stack.index()
    sampled.type(" ")
    sampled.bot.waitUntil(lambda: not sampled.window.session.drafts)
    assert sampled.window.session.stack.index() == steps  # a space at the end is no change of the plan
    sampled.type("fell")
    assert field(sheet, "situation").toPlainText() == "The model  fell"


def test_a_title_given_up_is_brought_back_by_redo(sampled: User, sheet: StoriesSheet) -> None:
    title = page(sheet).lines["title"]
    sampled.type("Ranking went stale")
    sampled.press("Escape")
    assert title.text() == ""
    assert sampled.window.session.drafts == {}
    sampled.press("Ctrl+Y")
    assert title.text() == "Ranking went stale"
    sampled.press("Tab")
    assert sampled.plan.stories[0].title == "Ranking went stale"


def test_undo_in_a_title_goes_back_by_words(sampled: User, sheet: StoriesSheet) -> None:
    title = page(sheet).lines["title"]
    sampled.type("Ranking went stale in March")
    sampled.press("Ctrl+Z")
    assert title.text() == "Ranking went stale"
    sampled.press("Tab", "Shift+Tab", "Ctrl+Z")
    assert sampled.plan.stories[0].title == ""
    sampled.press("Ctrl+Y")
    assert sampled.plan.stories[0].title == "Ranking went stale"
