"""What a story is filed under, and which words are not enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan import Story
from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.story.rubric.filing import StoryFiling, filing_of
from tests.lexicon import LEXICON

STAGE, AREA = LifecycleStage, SkillArea


def of(text: str) -> StoryFiling:
    return filing_of(Story(id="y1", situation=text), LEXICON)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("We sampled traffic and kept a data contract with the vendor.", STAGE.COLLECTION),
        ("Three annotators relabelled the disputed tickets.", STAGE.LABELLING),
        ("I had the ranker retrained on the last quarter.", STAGE.TRAINING),
        ("A backtest on held-out stores showed it.", STAGE.VALIDATION),
        ("I stopped the canary at 5 % of traffic and rolled back.", STAGE.DEPLOYMENT),
        ("A drift alert paged us at night.", STAGE.MONITORING),
    ],
)
def test_each_stage_is_known_by_its_own_words(text: str, stage: LifecycleStage) -> None:
    assert stage in of(text).stages


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("INT8 quantisation and dynamic batching cut GPU spend by 20 %.", AREA.INFERENCE),
        ("User corrections went into the training set each week.", AREA.FLYWHEEL),
        ("I asked for an SLO and a dashboard by slice.", AREA.OBSERVABILITY),
    ],
)
def test_each_area_is_known_by_its_own_words(text: str, area: SkillArea) -> None:
    assert of(text).areas == (area,)


def test_one_word_in_passing_covers_nothing_and_two_do() -> None:
    assert of("We deployed it in spring.").stages == ()
    assert of("We deployed it behind a second endpoint.").stages == (STAGE.DEPLOYMENT,)
    assert of("We deployed it. Then we deployed it again.").stages == ()
    assert of("One GPU, then forty GPUs.").areas == ()


@pytest.mark.parametrize(
    "text",
    [
        "There was no canary.",
        "We shipped without a holdout.",
        "Nobody had annotated the calls.",
        "We never retrained it.",
        "I should have asked for a backtest.",
        "I plan to build a feature store.",
        "The post-mortem was skipped.",
    ],
)
def test_what_was_not_there_does_not_count(text: str) -> None:
    assert of(text).mentions == ()


def test_a_denial_reaches_no_further_than_its_clause() -> None:
    assert of("We had no budget, so I stopped the canary myself.").stages == (STAGE.DEPLOYMENT,)


def test_a_list_of_stages_and_a_definition_tell_nothing() -> None:
    assert of("I did data collection, annotation, retraining, backtests and canary releases.").stages == ()
    assert of("A canary is a technique that limits a rollout.").stages == ()


def test_ticks_by_hand_are_added_and_marked() -> None:
    story = Story(id="y1", fix="I rolled back.", lifecycle=(STAGE.LABELLING,), areas=(AREA.FLYWHEEL,))
    found = filing_of(story, LEXICON)
    assert (found.stages, found.areas) == ((STAGE.LABELLING, STAGE.DEPLOYMENT), (AREA.FLYWHEEL,))
    assert found.by_hand == {STAGE.LABELLING, AREA.FLYWHEEL}
    assert found.words_of(STAGE.LABELLING) == ()
    assert found.words_of(STAGE.DEPLOYMENT) == ("rolled back",)


def test_words_of_two_parts_count_together() -> None:
    assert filing_of(Story(id="y1", fix="We launched.", result="The endpoint held."), LEXICON).covers(
        STAGE.DEPLOYMENT
    )


@given(st.lists(st.sampled_from(["canary", "no", "drift", "alert", "the", ".", "\n", "é🙂", "INT8", "a"])))
def test_every_word_found_stands_where_it_says(words: list[str]) -> None:
    text = " ".join(words)
    for found in of(text).mentions:
        assert text[found.start : found.end] == found.words
