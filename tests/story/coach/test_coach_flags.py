"""The coach asks about what is doubted: a figure that does not count first, the rest later."""

import pytest

from planner.plan import Story
from planner.story.coach.coach_talk import AnswerKind, CoachTalk
from planner.story.coach.coach_words import CoachStep, CoachTopic
from planner.story.coach.flag_questions import FLAG_TOPICS
from planner.story.coach.replies import NOT_COUNTED, thanks
from planner.story.rubric.rubric import judge
from tests.lexicon import LEXICON
from tests.story.coach.test_coach_questions import TOLD
from tests.story.coached import WORDS, answered, asked, coach, passed, story_of

WRONG_WAY = "I reduced the latency from 200 ms to 450 ms."

COUNTED_OUT = [
    (WRONG_WAY, "which way did it go?"),
    ("I raised recall from 95% to 130%.", "is that points, or a factor?"),
]


@pytest.mark.parametrize(("result", "question"), COUNTED_OUT)
def test_a_figure_that_does_not_count_is_asked_about_before_all_else(result: str, question: str) -> None:
    found = asked(story_of(result=result))
    assert (found.topic, found.part) == (CoachTopic.DOUBT, "answer")
    assert found.text == f"«{found.quote}»: {question}"
    assert found.quote in result


def test_a_sentence_that_is_mended_is_asked_about_no_more() -> None:
    mended = story_of(result="I reduced the latency from 450 ms to 200 ms.")
    assert asked(mended).topic is not CoachTopic.DOUBT


def test_an_answer_on_a_figure_is_not_asked_for_again() -> None:
    story, talk = answered(story_of(result=WRONG_WAY), CoachTalk(0), "It fell.")
    assert story.answer == "It fell."
    assert asked(story, talk).topic is not CoachTopic.DOUBT
    assert asked(story).topic is not CoachTopic.DOUBT
    skipped = passed(story_of(result=WRONG_WAY), CoachTalk(0), AnswerKind.SKIPPED)
    assert asked(story_of(result=WRONG_WAY), skipped).topic is not CoachTopic.DOUBT


def test_thanks_for_an_answer_on_a_figure_say_when_it_counts() -> None:
    before, after = story_of(result=WRONG_WAY), story_of(result=WRONG_WAY, answer="It fell.")
    said = thanks((before, judge(before, LEXICON)), (after, judge(after, LEXICON)), CoachTopic.DOUBT, WORDS)
    assert said == f"Written into Answer on its figures. {NOT_COUNTED}"


OTHERS = [
    (
        CoachTopic.ESTIMATE,
        {"cost": "It saved exactly $4,812,377 of our bill a year."},
        "measured or estimated?",
    ),
]


@pytest.mark.parametrize(("topic", "parts", "question"), OTHERS)
def test_what_else_is_doubted_is_asked_once_the_steps_are_told(
    topic: CoachTopic, parts: dict[str, str], question: str
) -> None:
    texts = questions(story_of(**{**TOLD, **parts}))
    assert any(text.endswith(question) for text in texts[topic])


def test_a_story_about_no_model_is_asked_for_the_model() -> None:
    story = story_of(situation="For six days our shop hid every new listing from all of its users.")
    assert questions(story)[CoachTopic.WHICH_MODEL] == ["Which model did you treat the same way?"]


def questions(story: Story) -> dict[CoachTopic, list[str]]:
    """Skip every question, and return what was asked by its topic."""
    talk, texts = CoachTalk(0), dict[CoachTopic, list[str]]()
    while (question := coach(story, talk).question) is not None:
        texts.setdefault(question.topic, []).append(question.text)
        talk = passed(story, talk, AnswerKind.SKIPPED)
    return texts


def test_topics_of_flags_are_those_of_their_step() -> None:
    of_step = [topic for topic, words in WORDS.topics.items() if words.step is CoachStep.FLAG]
    assert set(of_step) == set(FLAG_TOPICS)
