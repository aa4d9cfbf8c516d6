"""The steps that raise evidence, and that none of them makes up a fact."""

from planner.plan import Story
from planner.plan.fields.terms import SkillArea
from planner.story.judged import judged_stories
from planner.story.rubric.evidence import StoryEvidence, evidence_of
from planner.story.rubric.improvements import GOOD_STORY, WHAT_TO_ADD, improvements, short_titles
from planner.story.rubric.rubric import judge, left_to_earn
from planner.story.rubric.scoring import Item
from tests.lexicon import LEXICON

THIN = Story(
    id="y1",
    title="Canary rollback",
    fix="I rolled back the canary because a feed had broken, and saved $40k.",
)


def test_without_stories_three_good_ones_are_the_only_step() -> None:
    (step,) = improvements((), evidence_of((), LEXICON))
    assert (step.story_id, step.evidence.mean_score) == ("", GOOD_STORY)
    assert step.evidence.value == GOOD_STORY / 100 * 0.5


def test_each_thing_that_a_story_does_not_show_is_a_step_of_its_own() -> None:
    now = evidence_of((THIN,), LEXICON)
    steps = [one for one in improvements((THIN,), now) if one.story_id == "y1"]
    assert [step.what for step in steps[:2]] == [
        "What you missed yourself in “Canary rollback”",
        "The signal that showed it in “Canary rollback”",
    ]
    assert all(step.evidence.scores["y1"] > now.scores["y1"] for step in steps)


def test_what_is_left_to_earn_and_the_lints_make_up_what_is_missing_of_100() -> None:
    judged = judge(THIN, LEXICON)
    left = sum(points for _, points in left_to_earn(THIN, LEXICON)) + sum(
        lint.points for lint in judged.lints
    )
    assert judged.score + left == 100


def test_every_item_of_the_rubric_can_be_told() -> None:
    assert set(WHAT_TO_ADD) == set(Item)


def test_missing_stories_areas_and_stages_are_steps() -> None:
    now = evidence_of((THIN,), LEXICON)
    said = [one.what for one in improvements((THIN,), now)]
    assert said[0] == "Two more stories as good as “Canary rollback”"
    assert "A story on data flywheel" in said
    assert "A story that reaches into labelling" in said


def test_a_step_for_a_story_beyond_the_best_three_is_left_out_while_it_brings_nothing() -> None:
    stories = tuple(THIN.model_copy(update={"id": f"y{place}"}) for place in range(4))
    scores = {"y0": 100, "y1": 100, "y2": 100, "y3": 5}
    evidence = StoryEvidence(scores, tuple(SkillArea), judged=judged_stories(stories, LEXICON))
    assert [one.story_id for one in improvements(stories, evidence) if one.story_id] == []


def test_a_long_title_is_cut_and_one_without_is_told_by_its_place() -> None:
    assert short_titles((Story(id="y1"), Story(id="y2")))["y2"] == "Story 2"
    long = Story(id="y1", title="long " * 30)
    assert len(short_titles((long,))["y1"]) <= 40


def test_a_step_carries_no_story_that_carries_nothing() -> None:
    stories = tuple(THIN.model_copy(update={"id": f"y{place}"}) for place in range(40))
    steps = improvements(stories, evidence_of(stories, LEXICON))
    assert {len(step.evidence.scores) for step in steps if step.story_id} == {3, 4}
