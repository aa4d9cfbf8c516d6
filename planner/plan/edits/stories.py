"""Edits of the stories: functions from a Plan to a Plan. Fields of a story are typed as any field."""

from collections.abc import Sequence
from typing import Any

from planner.plan.edits import fresh_ids, put, without_typed
from planner.plan.fields.counter import ReleasedStory
from planner.plan.fields.plan import Plan
from planner.plan.fields.story import Story
from planner.plan.fields.terms import Component, LifecycleStage, SkillArea
from planner.plan.paths import with_value


def add_story(plan: Plan, after: str = "") -> Plan:
    """Add an empty story after another one, else at the end."""
    return add_stories(plan, (Story(id=""),), after)


def add_stories(plan: Plan, drafts: Sequence[Story], after: str = "") -> Plan:
    """Add stories after another one, else at the end, in their order; they get identities of their own."""
    held = list(plan.stories)
    place = next((index for index, story in enumerate(held) if story.id == after), len(held) - 1) + 1
    ids = fresh_ids("y", held, len(drafts))
    held[place:place] = [draft.model_copy(update={"id": new}) for draft, new in zip(drafts, ids, strict=True)]
    return plan.model_copy(update={"stories": tuple(held)})


def remove_story(plan: Plan, story_id: str) -> Plan:
    """Remove a story with what was typed into it, and release it to nobody: the next may get its identity."""
    kept = tuple(story for story in plan.stories if story.id != story_id)
    for counter in plan.counters:
        plan = _with_release(plan, counter.id, ReleasedStory(id=story_id))
    return without_typed(plan, (f"stories.{story_id}",)).model_copy(update={"stories": kept})


def move_story(plan: Plan, story_id: str, place: int) -> Plan:
    """Move a story to a place in the list, 0 first; a place beyond the end is the end."""
    rest = [story for story in plan.stories if story.id != story_id]
    rest.insert(max(0, place), plan.story(story_id))
    return plan.model_copy(update={"stories": tuple(rest)})


def file_under(plan: Plan, story_id: str, mark: LifecycleStage | SkillArea, *, on: bool) -> Plan:
    """Tick a stage of the lifecycle or a skill area of a story by hand, or take the tick away."""
    key = "lifecycle" if isinstance(mark, LifecycleStage) else "areas"
    every: Sequence[Any] = tuple(type(mark))
    held = (
        {*getattr(plan.story(story_id), key)} | {mark}
        if on
        else {*getattr(plan.story(story_id), key)} - {mark}
    )
    return put(plan, f"stories.{story_id}.{key}", tuple(one for one in every if one in held))


def release_story(plan: Plan, recruiter: str, story_id: str, sentences: Sequence[str]) -> Plan:
    """Let a recruiter know these sentences of a story, by their exact text; none: nothing of it."""
    old = plan.counter(recruiter).release.of_story(story_id)
    return _with_release(plan, recruiter, old.model_copy(update={"sentences": tuple(sentences)}))


def argue_for(plan: Plan, recruiter: str, story_id: str, component: Component | None) -> Plan:
    """Name the component that a released story argues for with this recruiter; None: none of them."""
    old = plan.counter(recruiter).release.of_story(story_id)
    return _with_release(plan, recruiter, old.model_copy(update={"component": component}))


def _with_release(plan: Plan, recruiter: str, new: ReleasedStory) -> Plan:
    held = plan.counter(recruiter).release.stories
    marks = {released_story.id: released_story for released_story in held} | {new.id: new}
    kept = tuple(mark for mark in marks.values() if mark.sentences)
    return plan if kept == held else with_value(plan, f"counters.{recruiter}.release.stories", kept)
