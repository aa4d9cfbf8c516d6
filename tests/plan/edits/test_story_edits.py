from planner.plan import Plan, Story
from planner.plan.edits import add_offer, put
from planner.plan.edits.stories import (
    add_stories,
    add_story,
    argue_for,
    file_under,
    move_story,
    release_story,
    remove_story,
)
from planner.plan.fields.terms import Component, LifecycleStage, SkillArea

PLAN = add_story(add_story(add_offer(Plan())))
SENTENCES = ("Latency fell from 900 ms to 300 ms.",)


def names(plan: Plan) -> list[str]:
    return [story.id for story in plan.stories]


def test_stories_get_identities_of_their_own_and_stand_after_the_named_one() -> None:
    drafts = (Story(id="y1", title="First"), Story(id="", title="Second"))
    plan = add_stories(PLAN, drafts, after="y1")
    assert names(plan) == ["y1", "y3", "y4", "y2"]
    assert [story.title for story in plan.stories] == ["", "First", "Second", ""]


def test_a_story_moves_to_a_place() -> None:
    assert names(move_story(PLAN, "y2", 0)) == ["y2", "y1"]
    assert names(move_story(PLAN, "y1", 9)) == ["y2", "y1"]


def test_marks_are_ticked_one_by_one_and_kept_in_the_order_of_the_lifecycle() -> None:
    plan = file_under(PLAN, "y1", LifecycleStage.MONITORING, on=True)
    plan = file_under(plan, "y1", LifecycleStage.LABELLING, on=True)
    plan = file_under(plan, "y1", SkillArea.FLYWHEEL, on=True)
    assert plan.story("y1").lifecycle == (LifecycleStage.LABELLING, LifecycleStage.MONITORING)
    assert plan.story("y1").areas == (SkillArea.FLYWHEEL,)
    plan = file_under(plan, "y1", LifecycleStage.LABELLING, on=False)
    assert plan.story("y1").lifecycle == (LifecycleStage.MONITORING,)
    assert plan.story("y2") == Story(id="y2")


def test_a_story_is_released_by_sentence_to_one_recruiter() -> None:
    plan = argue_for(release_story(PLAN, "o1", "y1", SENTENCES), "o1", "y1", Component.SIGN_ON)
    released_story = plan.counter("o1").release.of_story("y1")
    assert (released_story.sentences, released_story.component) == (SENTENCES, Component.SIGN_ON)
    assert plan.counter("o2").release.stories == ()


def test_no_sentence_takes_the_release_back() -> None:
    plan = release_story(release_story(PLAN, "o1", "y1", SENTENCES), "o1", "y1", ())
    assert plan.counter("o1").release.stories == ()


def test_a_story_that_goes_takes_its_release_and_its_typed_text_along() -> None:
    plan = put(release_story(PLAN, "o1", "y1", SENTENCES), "stories.y2.title", "Stays")
    plan = remove_story(plan, "y1")
    assert names(plan) == ["y2"]
    assert plan.counter("o1").release.stories == ()
    assert remove_story(PLAN, "y1").counters == ()
