"""Edits of stories, and of the cost scenarios behind them."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from planner.plan.edits.entries import put, without_typed
from planner.plan.edits.negotiation import forget_scenario
from planner.plan.edits.offers import fresh_id, fresh_ids
from planner.plan.edits.story_versions import without_versions
from planner.plan.fields.counter import ReleasedStory
from planner.plan.fields.plan import Plan
from planner.plan.fields.scenario import Scenario
from planner.plan.fields.story import PARTS, Story
from planner.plan.fields.terms import Component, LifecycleStage, SkillArea
from planner.plan.paths import with_value
from planner.plan.schema.validation import checked


def add_story(plan: Plan, after: str = "") -> Plan:
    """Add an empty story after another one, else at the end."""
    return add_stories(plan, (Story(id=""),), after)


def add_stories(plan: Plan, drafts: Sequence[Story], after: str = "") -> Plan:
    """Add stories after another one, else at the end, in their order and with fresh identities."""
    stories = list(plan.stories)
    place = next((index for index, story in enumerate(stories) if story.id == after), len(stories) - 1) + 1
    ids = fresh_ids("y", stories, len(drafts))
    stories[place:place] = [
        replace(checked(Story, draft), id=new) for draft, new in zip(drafts, ids, strict=True)
    ]
    return replace(plan, stories=tuple(stories))


def add_to_story(plan: Plan, story_id: str, drafts: Sequence[Story]) -> Plan:
    """Append the parts of drafts to those of a story, each on a line of its own; nothing else is taken."""
    texts = {part: getattr(plan.story(story_id), part).rstrip() for part in PARTS}
    for draft in drafts:
        for part in PARTS:
            texts[part] = "\n".join(filter(None, (texts[part], getattr(draft, part))))
    for part, text in texts.items():
        if text != getattr(plan.story(story_id), part).rstrip():
            plan = put(plan, f"stories.{story_id}.{part}", text)
    return plan


def remove_story(plan: Plan, story_id: str) -> Plan:
    """Remove a story with its typed texts, versions and releases: the next one may get its identity."""
    stories = tuple(story for story in plan.stories if story.id != story_id)
    for counter in plan.counters:
        plan = _with_release(plan, counter.id, ReleasedStory(id=story_id))
    plan = without_versions(without_typed(plan, (f"stories.{story_id}",)), story_id)
    return replace(plan, stories=stories)


def move_story(plan: Plan, story_id: str, place: int) -> Plan:
    """Move a story to a place in the list, 0 first; a place beyond the end is the end."""
    rest = [story for story in plan.stories if story.id != story_id]
    rest.insert(max(0, place), plan.story(story_id))
    return replace(plan, stories=tuple(rest))


def file_under(plan: Plan, story_id: str, mark: LifecycleStage | SkillArea, *, on: bool) -> Plan:
    """Tick or untick a stage of the lifecycle or a skill area of a story by hand."""
    key = "lifecycle" if isinstance(mark, LifecycleStage) else "areas"
    order: Sequence[Any] = tuple(type(mark))
    marks = (
        {*getattr(plan.story(story_id), key)} | {mark}
        if on
        else {*getattr(plan.story(story_id), key)} - {mark}
    )
    return put(plan, f"stories.{story_id}.{key}", tuple(other for other in order if other in marks))


def release_story(plan: Plan, recruiter: str, story_id: str, sentences: Sequence[str]) -> Plan:
    """Release sentences of a story to a recruiter, by their exact text; none: the story is not released."""
    old = plan.counter(recruiter).release.of_story(story_id)
    return _with_release(plan, recruiter, replace(old, sentences=tuple(sentences)))


def argue_for(plan: Plan, recruiter: str, story_id: str, component: Component | None) -> Plan:
    """Set the component that a released story argues for with this recruiter; None: no component."""
    old = plan.counter(recruiter).release.of_story(story_id)
    return _with_release(plan, recruiter, replace(old, component=component))


def _with_release(plan: Plan, recruiter: str, new: ReleasedStory) -> Plan:
    released = plan.counter(recruiter).release.stories
    marks = {released_story.id: released_story for released_story in released} | {new.id: new}
    stories = tuple(mark for mark in marks.values() if mark.sentences)
    return plan if stories == released else with_value(plan, f"counters.{recruiter}.release.stories", stories)


def add_scenario(plan: Plan, after: str = "") -> Plan:
    """Add an empty scenario after another one, else at the end."""
    return _with_scenario(plan, Scenario(id=fresh_id("c", plan.scenarios)), after)


def duplicate_scenario(plan: Plan, scenario_id: str) -> Plan:
    """Add a copy of a scenario after it, with its typed texts."""
    scenario = plan.scenario(scenario_id)
    new_id = fresh_id("c", plan.scenarios)
    source, target = f"scenarios.{scenario_id}", f"scenarios.{new_id}"
    copied = {
        target + path.removeprefix(source): typed
        for path, typed in plan.typed.items()
        if path.startswith(source + ".")
    }
    name = f"{scenario.name} (copy)" if scenario.name else ""
    plan = _with_scenario(plan, replace(scenario, id=new_id, name=name), scenario_id)
    return replace(plan, typed={**plan.typed, **copied})


def remove_scenario(plan: Plan, scenario_id: str) -> Plan:
    """Remove a scenario with its typed texts; stories keep their text but not the link to it.

    Its figures are hidden from all recruiters.
    """
    plan = forget_scenario(plan, scenario_id)
    for story in plan.stories:
        if story.scenario == scenario_id:
            plan = put(plan, f"stories.{story.id}.scenario", "")
    scenarios = tuple(scenario for scenario in plan.scenarios if scenario.id != scenario_id)
    return replace(without_typed(plan, (f"scenarios.{scenario_id}",)), scenarios=scenarios)


def move_scenario(plan: Plan, scenario_id: str, place: int) -> Plan:
    """Move a scenario to a place, 0 first: the others are measured against the first one."""
    rest = [scenario for scenario in plan.scenarios if scenario.id != scenario_id]
    rest.insert(max(0, place), plan.scenario(scenario_id))
    return replace(plan, scenarios=tuple(rest))


def link_story(plan: Plan, story_id: str, scenario_id: str, cost: str) -> Plan:
    """Link a scenario to a story as its economics, and set the story's cost part to `cost`."""
    plan = put(plan, f"stories.{story_id}.scenario", plan.scenario(scenario_id).id)
    return put(plan, f"stories.{story_id}.cost", cost)


def _with_scenario(plan: Plan, scenario: Scenario, after: str) -> Plan:
    scenarios = list(plan.scenarios)
    place = (
        next((index for index, other in enumerate(scenarios) if other.id == after), len(scenarios) - 1) + 1
    )
    scenarios.insert(place, scenario)
    return replace(plan, scenarios=tuple(scenarios))
