"""Answers to the coach's questions lower no story that was told in one text, whatever parts they go to."""

import json
from typing import Any

import pytest

from planner.story.coach.coach_talk import QUESTIONS_AT_ONCE, CoachTalk
from planner.story.coach.coach_words import CoachTopic
from planner.story.flags.caps import is_told_in_parts
from planner.story.rubric.rubric import judge
from tests.lexicon import LEXICON
from tests.stories.scorer import DATA
from tests.story.coached import answered, coach, story_of

PLAIN: list[dict[str, Any]] = json.loads((DATA / "own_k.json").read_text(encoding="utf-8"))["plain"]
ANSWERS = {
    CoachTopic.LESSON: "I would ask the people who use it first.",
    CoachTopic.EMPATHY: "Two engineers worked on it for three weeks.",
    CoachTopic.ADMITTED: "I had never asked them.",
    CoachTopic.FAILURE: "It was wrong for one customer in nine.",
    CoachTopic.SIGNAL: "A colleague told me of it two weeks late.",
    CoachTopic.CAUSE: "Because a supplier had changed the format in May.",
    CoachTopic.CHANGE: "From 31 a week to 12 in a month.",
    CoachTopic.FIGURES: "31 complaints a week.",
    CoachTopic.PRICE: "It cost about $4,000.",
    CoachTopic.RATE: "$0.02 a query.",
    CoachTopic.BOTH_SIDES: "Answers took a second longer, and sales grumbled.",
    CoachTopic.WEIGHED: "I could have bought the larger model instead, at $9,000 a month.",
    CoachTopic.NO_MODEL: "A rule was enough for most of them.",
    CoachTopic.REASON: "The larger model was not worth it, because it cost twice as much.",
    CoachTopic.DECIDED: "I decided to keep the old one against the wish of sales.",
    CoachTopic.ACTED: "I read 200 of them.",
    CoachTopic.FIX: "I added a check on every new file.",
}


@pytest.mark.parametrize("told", PLAIN, ids=lambda told: told["id"])
def test_three_answers_lower_no_plain_story(told: dict[str, Any]) -> None:
    story = story_of(situation=told["text"])
    scores = [judge(story, LEXICON).score]
    talk = CoachTalk(scores[0])
    for _ in range(QUESTIONS_AT_ONCE):
        question = coach(story, talk).question
        assert question is not None
        story, talk = answered(story, talk, ANSWERS[question.topic])
        scores.append(judge(story, LEXICON).score)
    assert scores == sorted(scores)


def test_a_story_is_told_in_parts_where_none_holds_the_bulk() -> None:
    """Of ten words six are no bulk, seven are."""
    assert is_told_in_parts(["a b c d e f", "g h", "i j"])
    assert not is_told_in_parts(["a b c d e f g", "h i", "j"])
    assert not is_told_in_parts(["a b", "c d"])


def test_what_one_would_do_the_next_time_makes_no_answer_of_a_story() -> None:
    story = story_of(
        situation="I saw 40 complaints a week.", lesson="I would ask first. I would test it. I would wait."
    )
    assert not judge(story, LEXICON).is_hypothetical
