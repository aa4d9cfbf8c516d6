"""What is typed and not taken yet survives a crash: on the coach's card, and in a drill."""

from pathlib import Path

from planner.ui.prep.sheet import PrepSheet
from planner.ui.stories.sheet import StoriesSheet
from tests.ui.conftest import Opener, User
from tests.ui.stories.test_coach import press, to_the_coach
from tests.ui.test_recovery_copies import die


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
