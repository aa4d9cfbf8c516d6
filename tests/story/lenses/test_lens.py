"""Which lens a story carries, by which words, and where it misses a role."""

import pytest

from planner.plan import Story
from planner.plan.fields.terms import Track
from planner.story.lenses.lens import Lens, lens_of_story, lens_of_track, misfit
from tests.lexicon import LEXICON

MARKET = Story(
    id="y1",
    situation="Our hypothesis was that small clinics would pay for triage.",
    result="Adoption rose to 40 % and revenue by $2M after the pilot.",
)
MACHINE = Story(
    id="y2",
    situation="The feature store fed a fraud model.",
    signal="Drift showed as false positives, and p99 latency rose.",
    fix="I rolled back and had it retrained.",
)


def test_a_track_has_a_lens_and_no_track_has_none() -> None:
    assert lens_of_track(Track.AI_PM) is Lens.IMPACT
    assert lens_of_track(Track.ML_PM) is Lens.RISK
    assert lens_of_track(Track.OTHER) is None


@pytest.mark.parametrize(("story", "lens"), [(MARKET, Lens.IMPACT), (MACHINE, Lens.RISK)])
def test_a_story_leans_to_the_lens_of_its_words(story: Story, lens: Lens) -> None:
    assert lens_of_story(story, LEXICON).lens is lens
    assert lens_of_story(story, LEXICON).words_of(lens)


def test_the_words_that_lean_stand_where_they_say() -> None:
    found = lens_of_story(MACHINE, LEXICON)
    assert found.words_of(Lens.RISK)[:3] == ("feature store", "drift", "false positives")
    assert all(
        getattr(MACHINE, carried.part)[carried.start : carried.end] == carried.words
        for carried in found.words
    )


def test_one_word_or_as_many_of_both_lean_to_neither() -> None:
    assert lens_of_story(Story(id="y1", result="Revenue rose."), LEXICON).lens is None
    assert (
        lens_of_story(
            Story(id="y1", result="Revenue and adoption rose; latency and drift fell."), LEXICON
        ).lens
        is None
    )
    assert lens_of_story(Story(id="y1"), LEXICON).lens is None


def test_two_words_are_enough_and_half_as_many_again_are_ahead() -> None:
    two_to_one = lens_of_story(Story(id="y1", result="Revenue and adoption rose; latency fell."), LEXICON)
    assert (two_to_one.impact, two_to_one.risk, two_to_one.lens) == (2, 1, Lens.IMPACT)
    three_to_two = lens_of_story(
        Story(id="y1", result="Revenue, adoption and retention rose; latency and drift fell."), LEXICON
    )
    assert (three_to_two.impact, three_to_two.risk, three_to_two.lens) == (3, 2, Lens.IMPACT)
    two_to_three = lens_of_story(
        Story(id="y1", result="Revenue and adoption rose; latency, drift and recall fell."), LEXICON
    )
    assert (two_to_three.impact, two_to_three.risk, two_to_three.lens) == (2, 3, Lens.RISK)
    four = "Revenue, adoption, retention and churn rose; latency, drift and recall fell."
    four_to_three = lens_of_story(Story(id="y1", result=four), LEXICON)
    assert (four_to_three.impact, four_to_three.risk, four_to_three.lens) == (4, 3, None)


def test_a_topic_that_is_denied_is_missing() -> None:
    found = lens_of_story(Story(id="y1", result="Revenue rose without a pilot."), LEXICON)
    missing = found.missing(LEXICON.lenses.of(Lens.IMPACT))
    assert [topic.name for topic in missing] == ["market hypothesis", "adoption", "go-to-market"]


def test_a_story_told_for_the_other_role_is_a_misfit_said_in_a_sentence() -> None:
    assert misfit(MACHINE, Track.AI_PM, LEXICON) == (
        "Told as for an ML PM (“feature store”, “drift”, “false positives”); an AI PM role listens for "
        "market hypothesis, adoption, revenue and go-to-market first. Tell it impact first."
    )
    assert misfit(MARKET, Track.ML_PM, LEXICON).endswith("Tell it risk first.")


def test_a_story_that_fits_or_a_role_without_a_track_is_no_misfit() -> None:
    assert misfit(MACHINE, Track.ML_PM, LEXICON) == misfit(MARKET, Track.AI_PM, LEXICON) == ""
    assert misfit(MACHINE, Track.OTHER, LEXICON) == misfit(Story(id="y1"), Track.AI_PM, LEXICON) == ""
