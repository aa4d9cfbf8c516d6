"""What would raise the evidence of the stories, each step by itself: what to write, never a fact."""

import dataclasses
from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import Story
from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.plan.title import story_titles
from planner.story.rubric.counted import CountedStory
from planner.story.rubric.evidence import BEST, FULL, StoryEvidence
from planner.story.rubric.items import Item

GOOD_STORY = 70
"""Points of a good story, for a plan that has none yet."""

LONGEST_TITLE = 40
WHAT_TO_ADD: Mapping[Item, str] = {
    Item.FAILURE: "What broke",
    Item.ADMITTED: "What you missed yourself",
    Item.SIGNAL: "The signal that showed it",
    Item.CAUSE: "A root cause",
    Item.FIX: "A fix that held",
    Item.CHANGE: "A figure before and after",
    Item.FIGURES: "More figures with their units",
    Item.PRICE: "What it cost or saved",
    Item.RATE: "Money by month, request or customer",
    Item.BOTH_SIDES: "Both sides of the trade-off",
    Item.DECIDED: "Your own decision",
    Item.ACTED: "What you did yourself",
    Item.WEIGHED: "An alternative turned down",
    Item.NO_MODEL: "Where less than a model was enough",
    Item.REASON: "The reason for the choice",
    Item.EMPATHY: "What it did to engineers or compute",
}
"""Each item of the rubric as a thing to put into a story."""


class Improvement(Struct, frozen=True):
    """Evidence after one step. `story_id` is empty where no one story is meant; `how` says what to write."""

    story_id: str
    what: str
    how: str
    evidence: StoryEvidence


def improvements(stories: Collection[Story], now: StoryEvidence) -> tuple[Improvement, ...]:
    """Return every step that raises evidence even a little; `now` is the evidence of these stories."""
    names, least = short_titles(tuple(stories)), now.value
    steps = (*_more_stories(names, now), *_better_stories(stories, names, now), *_more_covered(now))
    return tuple(step for step in steps if step.evidence.value > least)


def _more_stories(names: Mapping[str, str], now: StoryEvidence) -> Iterator[Improvement]:
    best, missing = now.best, BEST - len(now.best)
    if not missing:
        return
    points = round(sum(map(now.points, best)) / len(best)) if best else GOOD_STORY
    after = now
    for place in range(missing):
        area = (now.areas or tuple(SkillArea))[:1]  # one of those covered: this step widens nothing
        after = after.after(CountedStory(f"+{place}", points, area))
    if not best:
        yield Improvement(
            "", f"Three stories of {GOOD_STORY} points", "Write what broke and what you did.", after
        )
        return
    title = f"“{names[best[0]]}”" if len(best) == 1 else "your others"
    what = f"{'A third story' if missing == 1 else 'Two more stories'} as good as {title}"
    yield Improvement("", what, "The best three stories count; a missing one counts as 0.", after)


def _better_stories(
    stories: Iterable[Story], names: Mapping[str, str], now: StoryEvidence
) -> Iterator[Improvement]:
    for story in stories:
        title, judged_story = f"“{names[story.id]}”", now.judged[story.id]
        counted = now.story(story.id)
        for item, points in judged_story.left_to_earn:
            after = now.after(with_points(counted, points))
            yield Improvement(story.id, f"{WHAT_TO_ADD[item]} in {title}", item.missing, after)
        for lint in judged_story.judgement.lints:
            after = now.after(with_points(counted, lint.points))
            yield Improvement(story.id, f"No {lint.kind.value} in {title}", lint.better, after)


def with_points(story: CountedStory, points: float) -> CountedStory:
    """Return a story with more points, at most all of them."""
    return replace(story, score=min(FULL, story.score + points))


def _more_covered(now: StoryEvidence) -> Iterator[Improvement]:
    if not now.best:
        return
    for area in now.missing_areas:
        after = dataclasses.replace(
            now, areas=tuple(other for other in SkillArea if other in {*now.areas, area})
        )
        yield Improvement("", f"A story on {area.value}", _COVER, after)
    for stage in now.missing_stages:
        stages = {*now.stages, stage}
        after = dataclasses.replace(now, stages=tuple(other for other in LifecycleStage if other in stages))
        yield Improvement("", f"A story that reaches into {stage.value}", _COVER, after)


_COVER = "A story that you have may tell it, in words of its own; so may a new one."


def short_titles(stories: Iterable[Story]) -> dict[str, str]:
    """Return what each story is called, by identity, short enough for a line."""
    return {
        story_id: title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"
        for story_id, title in story_titles(stories).items()
    }
