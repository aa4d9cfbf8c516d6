"""Typing is cut into steps by words, by jumps of the caret, and between writing and deleting."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.ui.typing.typing_steps import (
    GROUP,
    LONGEST,
    TextEdit,
    TypingSteps,
    edit_between,
    python_place,
    qt_place,
)


def steps_of(*texts: str) -> list[str]:
    """Return the texts after which a step begins, following each text from the one before."""
    steps, ends = TypingSteps(), []
    for before, after in pairwise(texts):
        if steps.begins(edit_between(before, after)):
            ends.append(before)
    return ends


def typed(text: str, start: str = "") -> list[str]:
    return [start + text[:length] for length in range(len(text) + 1)]


def test_a_group_of_words_is_a_step() -> None:
    text = "I owned the ranking model of a shop with users"
    assert steps_of(*typed(text)) == ["", "I owned the ranking", "I owned the ranking model of a shop"]
    assert len("I owned the") < GROUP <= len("I owned the ranking")


def test_a_sentence_and_a_line_end_a_step() -> None:
    assert steps_of(*typed("It fell. We ran.")) == ["", "It fell."]
    assert steps_of(*typed("One\nTwo")) == ["", "One"]


def test_letters_without_a_space_are_cut_too() -> None:
    assert steps_of(*typed("字" * 100)) == ["", "字" * LONGEST, "字" * 2 * LONGEST]


def test_deleting_after_writing_begins_a_step_and_goes_on() -> None:
    assert steps_of("", "a", "ab", "a", "") == ["", "ab"]
    assert steps_of("abc", "bc", "c") == ["abc"]  # with Del


def test_a_paste_is_a_step_of_its_own() -> None:
    assert steps_of("", "a", "a pasted text", "a pasted text.") == ["", "a", "a pasted text"]


def test_a_jump_of_the_caret_begins_a_step() -> None:
    assert steps_of("", "b", "bc", "abc") == ["", "bc"]


def test_typing_over_a_selection_goes_on_as_one_step() -> None:
    assert steps_of("old words", "n", "ne", "new") == ["old words"]


def test_the_caret_says_which_of_equal_letters_came() -> None:
    assert edit_between("aa", "aaa", caret=2) == TextEdit(1, 0, "a")
    assert edit_between("aa", "aaa") == TextEdit(2, 0, "a")


@given(st.text(), st.text(), st.integers(0, 20))
def test_an_edit_makes_one_text_of_the_other(before: str, after: str, caret: int) -> None:
    for edit in (edit_between(before, after), edit_between(before, after, min(caret, len(after)))):
        assert before[: edit.start] + edit.added + before[edit.start + edit.removed :] == after


@given(st.text(), st.integers(0, 50))
def test_places_are_counted_forth_and_back(text: str, place: int) -> None:
    place = min(place, len(text))
    assert python_place(text, qt_place(text, place)) == place


def test_an_emoji_takes_two_places_of_qt() -> None:
    assert qt_place("a🚀b", 2) == 3
    assert python_place("a🚀b", 3) == 2
