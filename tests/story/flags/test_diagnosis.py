"""Answers about what one would do: a ladder of their own, marked as no story."""

import pytest

from tests.lexicon import LEXICON
from tests.story.judged import judge_text

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


@pytest.mark.parametrize(
    "text",
    [
        "If I had run that ranker, I would have seen the fall from 9% to 6%, rolled back and saved $400k.",
        "Had I been there I'd have pulled the release, and it would have saved $300k.",
        "Imagine a bot whose errors rise from 2% to 8%. One could split by topic and choose a closed list.",
    ],
)
def test_what_one_would_have_done_or_could_do_is_an_answer(text: str) -> None:
    assert judge_text(text, LEXICON).is_hypothetical


@pytest.mark.parametrize(
    "text",
    [
        "Tickets fell from 900 to 640 a week, of which I would give half to the bot.",
        "Our bot was wrong in 9% of answers and I paused it. I would make that choice again.",
        "Had I read the bill by customer in May, I'd have seen it. I read it in July, and put a cache in: "
        "the bill of our model fell from $31k to $19k.",
    ],
)
def test_an_opinion_or_a_regret_beside_deeds_leaves_a_story(text: str) -> None:
    assert not judge_text(text, LEXICON).is_hypothetical
