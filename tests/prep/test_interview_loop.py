"""Each round names the stories that answer it, by track."""

import pytest

from planner.model_inputs import load_tables
from planner.plan import Story
from planner.plan.fields.terms import Track
from planner.prep.interview_loop import MOST_ANSWERS, WANTED, RoundPreparation, preparation
from tests.lexicon import LEXICON
from tests.prep.stories import FULL, LABELS, ROLLBACK, THIN

LOOP = load_tables().interviews


def prepared(track: Track, *stories: Story) -> dict[str, RoundPreparation]:
    return {one.round.key: one for one in preparation(LOOP, track, stories, LEXICON)}


def test_both_tracks_have_every_round_and_no_other_track_has_any() -> None:
    keys = [interview_round.key for interview_round in LOOP.rounds]
    assert list(prepared(Track.AI_PM)) == list(prepared(Track.ML_PM)) == keys
    assert len(WANTED) == 2 * len(keys)
    assert preparation(LOOP, Track.OTHER, FULL, LEXICON) == ()


def test_what_a_round_tests_follows_the_track() -> None:
    assert prepared(Track.AI_PM)["portfolio"].tests == "impact on the market"
    assert prepared(Track.ML_PM)["portfolio"].tests.startswith("model cards")


def test_the_story_with_adoption_and_revenue_answers_the_portfolio_of_an_ai_pm() -> None:
    answers = prepared(Track.AI_PM, ROLLBACK, LABELS, THIN)["portfolio"].answers
    assert answers[0].story.title == "Label loop"


def test_the_rollback_answers_the_case_of_an_ml_pm() -> None:
    answers = prepared(Track.ML_PM, *FULL, THIN)["case"].answers
    assert "Canary rollback" in [answer.story.title for answer in answers]


@pytest.mark.parametrize("track", [Track.AI_PM, Track.ML_PM])
def test_a_thin_story_answers_nothing_and_the_best_come_first(track: Track) -> None:
    for one in prepared(track, *FULL, *FULL, THIN).values():
        fits = [answer.fit for answer in one.answers]
        assert "Scripts" not in [answer.story.title for answer in one.answers]
        assert fits == sorted(fits, reverse=True)
        assert len(fits) <= MOST_ANSWERS
