import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.story.text.sentences import sentences


def said(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


def test_a_contraction_ends_a_sentence() -> None:
    assert said("Tenants can't. So I cut them.") == ["Tenants can't.", "So I cut them."]


def test_a_text_is_split_at_closing_marks_and_at_line_ends() -> None:
    assert said("It broke. Who saw it? I did!\nThen we fixed it") == [
        *("It broke.", "Who saw it?", "I did!", "Then we fixed it"),
    ]


@pytest.mark.parametrize(
    "whole",
    [
        "Latency fell from 3.5 s to 1.2 s.",
        "We weighed INT8 vs. FP16 on recall.",
        "Two slices, e.g. new users, drifted.",
        "It ran in the U.S. market alone.",
        "I told J. Smith on day one.",
    ],
)
def test_a_figure_or_an_abbreviation_ends_no_sentence(whole: str) -> None:
    assert said(whole) == [whole]


def test_a_unit_after_its_figure_ends_one() -> None:
    assert said("It took 180 ms. Then 1.2 s. Ms. Lee saw it.") == [
        "It took 180 ms.",
        "Then 1.2 s.",
        "Ms. Lee saw it.",
    ]


def test_a_closing_quote_belongs_to_its_sentence() -> None:
    assert said('He said "it broke." I looked (twice!) again.') == [
        *('He said "it broke."', "I looked (twice!) again."),
    ]


def test_bullets_are_no_part_of_a_sentence() -> None:
    assert said("- Cut cost by 20 %\n• Rolled back\n1) Wrote the test") == [
        *("Cut cost by 20 %", "Rolled back", "Wrote the test"),
    ]


def test_other_scripts_have_sentences_too() -> None:
    assert said("模型坏了。我回滚了。") == ["模型坏了。", "我回滚了。"]
    assert said("هل تعطل؟ نعم") == ["هل تعطل؟", "نعم"]


@given(st.text(alphabet="aB. !?\n-1e؟。”", max_size=80))
def test_every_sentence_stands_where_it_says_and_nothing_but_space_and_bullets_is_left_out(text: str) -> None:
    place = 0
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text
        assert not set(text[place : sentence.start]) - set(" \n-1.”")
        place = sentence.end
    assert not set(text[place:]) - set(" \n-1.”")
