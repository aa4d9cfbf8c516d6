"""What is typed and not taken yet survives a crash: on the coach's card, in a drill, in a practised talk."""

from pathlib import Path

from planner.ui.prep.practice.practice_page import PracticePage
from planner.ui.prep.sheet import PrepSheet
from planner.ui.stories.sheet import StoriesSheet
from tests.ui.conftest import Opener, User
from tests.ui.documents.test_recovery_copies import die
from tests.ui.stories.test_coach import press, to_the_coach


def crash_and_recover(user: User, open_window: Opener) -> User:
    """Write the recovery copy, as the keeper does soon after a key, die, and open it in another window."""
    user.window.document.recovery_keeper.write_copy()
    die(user)
    second = open_window()
    second.answers.keys = ["open"]
    assert second.window.document.offer_recovery()
    return second


def stories(user: User) -> StoriesSheet:
    user.press("Alt+6")
    sheet = user.window.sheet
    assert isinstance(sheet, StoriesSheet)
    return sheet


def test_an_answer_that_is_not_taken_stands_on_the_card_again(
    sampled: User, sheet: StoriesSheet, open_window: Opener
) -> None:
    to_the_coach(sampled, sheet)
    sampled.type("For six days search hid it.")
    second = crash_and_recover(sampled, open_window)
    panel = to_the_coach(second, stories(second))
    assert panel.typed == "For six days search hid it."
    assert panel.question.text() == "What went wrong that a user would have noticed?"
    assert second.plan.stories[0].situation == ""
    second.press("Ctrl+Return")
    assert second.plan.stories[0].situation == "For six days search hid it."
    assert panel.typed == second.plan.stories[0].coach_draft == ""
    second.press("Ctrl+Z")
    assert panel.typed == "For six days search hid it."


def test_an_answer_recovered_is_not_taken_by_saving(
    sampled: User, sheet: StoriesSheet, open_window: Opener, tmp_path: Path
) -> None:
    """The question may be another than the one that it answered: only its writer knows."""
    panel = to_the_coach(sampled, sheet)
    press(panel.skip)
    sampled.type("A mail, 11 days late.")
    second = crash_and_recover(sampled, open_window)
    panel = to_the_coach(second, stories(second))
    second.answers.path = tmp_path / "plan.counterpoint"
    second.press("Ctrl+S")
    assert second.plan.stories[0].situation == ""
    assert panel.typed == "A mail, 11 days late."


def test_what_is_typed_on_the_card_is_not_saved_yet(sampled: User, sheet: StoriesSheet) -> None:
    to_the_coach(sampled, sheet)
    sampled.window.session.stack.setClean()
    sampled.type("x")
    assert sampled.window.session.dirty
    sampled.press("Backspace")
    assert not sampled.window.session.dirty


def test_an_answer_in_a_drill_is_recovered(sampled: User, open_window: Opener) -> None:
    sampled.turn_to("Prep")
    prep = sampled.window.sheet
    assert isinstance(prep, PrepSheet)
    sampled.window.session.jump("prep.answers")
    sampled.press("Return")
    sampled.type("I would look at the slices.")
    assert prep.drill.stage.field.hasFocus()
    second = crash_and_recover(sampled, open_window)
    assert [answer.text for answer in second.plan.prep.answers] == ["I would look at the slices."]


def practice(user: User) -> PracticePage:
    user.turn_to("Prep")
    prep = user.window.sheet
    assert isinstance(prep, PrepSheet)
    prep.tabs.setFocus()
    user.press("Right", "Right", "Right")
    prep.practice.line_entry.rows.setFocus()
    return prep.practice


def test_a_line_that_was_not_said_is_recovered_and_gone_once_it_is_said(
    sampled: User, open_window: Opener
) -> None:
    practice(sampled)
    sampled.press("1", "Return")
    sampled.type("Looking for 228k base")
    second = crash_and_recover(sampled, open_window)
    page = practice(second)
    assert page.line_entry.edit.text() == "Looking for 228k base"
    assert page.line_entry.read.text() == "Asks for base 228,000."
    second.press("Return")
    assert page.talk is not None
    assert "Looking for 228k base" in page.conversation.text()
    assert (page.line_entry.edit.text(), second.plan.prep.practice_line) == ("", "")
    assert "prep.practice_line" not in second.window.session.drafts


def test_a_line_chosen_by_number_leaves_nothing_to_save(sampled: User) -> None:
    sampled.window.session.stack.setClean()
    practice(sampled)
    sampled.type("x")
    assert sampled.window.session.dirty
    practice(sampled)
    sampled.press("1")
    assert not sampled.window.session.dirty
