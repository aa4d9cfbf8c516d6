"""Every round has six questions for each track, each with what a strong answer shows."""

import pytest

from planner.letters import LETTERS
from planner.model_inputs import load_drill
from planner.plan.fields.terms import Track
from tests.lexicon import LEXICON

DRILL = load_drill()
SECONDS = {"phone": 90, "portfolio": 180, "case": 360, "cross": 120, "executive": 120}


def test_the_rounds_have_their_times() -> None:
    assert DRILL.think_seconds == 10
    assert {drill_round.key: drill_round.seconds for drill_round in DRILL.rounds} == SECONDS


@pytest.mark.parametrize("track", [Track.AI_PM, Track.ML_PM])
def test_a_track_has_six_questions_a_round(track: Track) -> None:
    assert [len(drill_round.of(track)) for drill_round in DRILL.rounds] == [6] * 5


def test_every_question_can_be_judged_and_followed_up() -> None:
    topics = {topic.name for topic in LEXICON.lenses.topics}
    letters = {letter.key for letter in LETTERS}
    questions = [question for drill_round in DRILL.rounds for question in drill_round.questions]
    assert len({question.key for question in questions}) == len(questions)
    for question in questions:
        assert question.shows.endswith(".")
        assert question.follow_up
        assert set(question.topics) <= topics
        assert not question.letter or question.letter in letters


def test_a_question_is_found_by_the_key_of_a_plan() -> None:
    place = DRILL.place("phone.failed")
    assert place is not None
    assert place[1].ask == "A model of yours that failed?"
    assert DRILL.place("phone.gone") is None
