"""Answers about what one would do: a ladder of their own, marked as no story."""

import pytest

from planner.story.rubric.rubric import judge_text
from tests.lexicon import LEXICON

FULL = (
    "I'd first check whether the inputs shifted or the weights changed. I'd split the 6% drop by language. "
    "I'd replay last week's queries on both versions. Above 3% I'd roll it back tonight."
)


def test_a_full_diagnosis_has_fifty_points_and_is_no_story() -> None:
    judgement = judge_text(FULL, LEXICON)
    assert (judgement.score, judgement.is_hypothetical) == (50, True)
    assert sum(remark.points for remark in judgement.remarks) == judgement.score


@pytest.mark.parametrize(
    "text",
    [
        "I would check the logs and talk to the engineers.",
        "It depends, but I would align with stakeholders on next steps.",
    ],
)
def test_talking_to_people_is_at_most_eight(text: str) -> None:
    assert judge_text(text, LEXICON).score <= 8


@pytest.mark.parametrize(
    "text",
    [
        "I'd copied the setting from a course, and moved the trigger to queue length.",
        "Gave the money back, and I would not spend two years to tie.",
        "We kept it off: it would have doubled the bill.",
    ],
)
def test_a_story_with_a_would_in_it_stays_a_story(text: str) -> None:
    assert not judge_text(text, LEXICON).is_hypothetical
