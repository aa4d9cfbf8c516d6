"""The steps that raise evidence, and that none of them makes up a fact."""

from planner.plan import Story
from planner.plan.terms import SkillArea
from planner.story.evidence import StoryEvidence, evidence_of
from planner.story.raising import GOOD_STORY, named, raised
from planner.story.rubric import judge

THIN = Story(
    id="y1",
    title="Canary rollback",
    fix="I rolled back the canary because a feed had broken, and saved $40k.",
)


def test_without_stories_three_good_ones_are_the_only_step() -> None:
    (step,) = raised((), evidence_of(()))
    assert (step.story_id, step.evidence.mean_score) == ("", GOOD_STORY)
    assert step.evidence.value == GOOD_STORY / 100 * 0.5


def test_each_criterion_that_lacks_points_is_a_step_of_its_story() -> None:
    now = evidence_of((THIN,))
    lacking = [one for one in judge(THIN).criteria if one.points < one.most]
    steps = [one for one in raised((THIN,), now) if one.story_id == "y1"]
    assert len(steps) >= len(lacking) > 0
    assert all("“Canary rollback”" in one.what for one in steps)
    assert all(one.evidence.scores["y1"] > now.scores["y1"] for one in steps)


def test_missing_stories_areas_and_stages_are_steps() -> None:
    now = evidence_of((THIN,))
    said = [one.what for one in raised((THIN,), now)]
    assert said[0] == "Two more stories as good as “Canary rollback”"
    assert "A story on data flywheel" in said
    assert "A story that reaches into labelling" in said


def test_a_step_for_a_story_beyond_the_best_three_is_left_out_while_it_brings_nothing() -> None:
    stories = tuple(THIN.model_copy(update={"id": f"y{place}"}) for place in range(4))
    held = StoryEvidence({"y0": 100, "y1": 100, "y2": 100, "y3": 5}, tuple(SkillArea))
    assert [one.story_id for one in raised(stories, held) if one.story_id] == []


def test_a_long_title_is_cut_and_a_missing_one_is_said() -> None:
    assert named(Story(id="y1")) == "untitled story"
    assert len(named(Story(id="y1", title="long " * 30))) <= 40
