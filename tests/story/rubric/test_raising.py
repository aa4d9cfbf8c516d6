"""The steps that raise evidence, and that none of them makes up a fact."""

from msgspec.structs import replace

from planner.plan import Story
from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.story.judged import judged_stories
from planner.story.rubric.counted import CountedStory
from planner.story.rubric.evidence import evidence_from, evidence_of
from planner.story.rubric.improvements import GOOD_STORY, WHAT_TO_ADD, improvements, short_titles
from planner.story.rubric.items import Item
from planner.story.rubric.rubric import judge, left_to_earn
from tests.lexicon import LEXICON
from tests.story.constants import STORY_CONSTANTS

THIN = Story(
    id="y1",
    title="Canary rollback",
    fix="I rolled back the canary because a feed had broken, and saved $40k.",
)


def test_without_stories_three_good_ones_are_the_only_step() -> None:
    (step,) = improvements((), evidence_of((), LEXICON, STORY_CONSTANTS))
    assert (step.story_id, round(step.evidence.weighted_score)) == ("", GOOD_STORY)
    assert round(step.evidence.value, 9) == 0.49  # 70 of 100, with nothing covered .7 of it


def test_each_thing_that_a_story_does_not_show_is_a_step_of_its_own() -> None:
    now = evidence_of((THIN,), LEXICON, STORY_CONSTANTS)
    steps = [one for one in improvements((THIN,), now) if one.story_id == "y1"]
    assert [step.what for step in steps[:2]] == [
        "What you missed yourself in “Canary rollback”",
        "The signal that showed it in “Canary rollback”",
    ]
    assert all(step.evidence.scores["y1"] > now.scores["y1"] for step in steps)


def test_what_is_left_to_earn_and_the_lints_make_up_what_is_missing_of_100() -> None:
    judged = judge(THIN, LEXICON)
    left = sum(points for _, points in left_to_earn(judged)) + sum(lint.points for lint in judged.lints)
    assert judged.score + left == 100


def test_every_item_of_the_rubric_can_be_told() -> None:
    assert set(WHAT_TO_ADD) == set(Item)


def test_missing_stories_areas_and_stages_are_steps() -> None:
    now = evidence_of((THIN,), LEXICON, STORY_CONSTANTS)
    said = [one.what for one in improvements((THIN,), now)]
    assert said[0] == "Two more stories as good as “Canary rollback”"
    assert "A story on data flywheel" in said
    assert "A story that reaches into labelling" in said


def test_a_step_for_a_story_beyond_the_best_three_is_left_out_while_it_brings_nothing() -> None:
    stories = tuple(replace(THIN, id=f"y{place}") for place in range(4))
    everything = tuple(SkillArea), tuple(LifecycleStage)
    counted = tuple(
        CountedStory(f"y{place}", score, *everything, frozenset({f"word{place}"}))
        for place, score in enumerate((100, 100, 100, 5))
    )
    evidence = evidence_from(counted, STORY_CONSTANTS, judged_stories(stories, LEXICON))
    assert [one.story_id for one in improvements(stories, evidence) if one.story_id] == []


def test_a_better_retelling_brings_only_the_difference() -> None:
    twice = (THIN, replace(THIN, id="y2"))
    alone = improvements((THIN,), evidence_of((THIN,), LEXICON, STORY_CONSTANTS))
    both = improvements(twice, evidence_of(twice, LEXICON, STORY_CONSTANTS))
    steps = {step.what: step.evidence.value for step in alone if step.story_id}
    assert steps
    assert {step.what: step.evidence.value for step in both if step.story_id == "y1"} == steps


def test_a_long_title_is_cut_and_one_without_is_told_by_its_place() -> None:
    assert short_titles((Story(id="y1"), Story(id="y2")))["y2"] == "Story 2"
    long = Story(id="y1", title="long " * 30)
    assert len(short_titles((long,))["y1"]) <= 40


def test_a_step_carries_no_story_that_carries_nothing() -> None:
    stories = tuple(replace(THIN, id=f"y{place}") for place in range(40))
    steps = improvements(stories, evidence_of(stories, LEXICON, STORY_CONSTANTS))
    assert {len(step.evidence.stories) for step in steps if step.story_id} == {1}  # all tell the same
