"""Edits of the earlier versions of stories: keep one, and go back to one."""

import datetime
from collections.abc import Iterator

from msgspec.structs import replace

from planner.plan.edits.entries import without_typed
from planner.plan.edits.offers import fresh_id
from planner.plan.fields.plan import Plan
from planner.plan.fields.story_versions import (
    MOST_OF_A_STORY,
    MOST_VERSION_LETTERS,
    MOST_VERSIONS,
    TEXTS,
    StoryVersion,
)


def versions_of(plan: Plan, story_id: str) -> tuple[StoryVersion, ...]:
    """Return the versions of a story, the latest first."""
    return tuple(version for version in reversed(plan.story_versions) if version.story == story_id)


def keep_version(plan: Plan, story_id: str, why: str, now: datetime.datetime) -> Plan:
    """Keep the texts of a story as they are; one without a word, or kept already, is not kept again."""
    story = plan.story(story_id)
    texts = {key: getattr(story, key) for key in TEXTS}
    latest = next(iter(versions_of(plan, story_id)), None)
    if not any(texts[key].strip() for key in TEXTS[1:]) or (latest and latest.texts() == texts):
        return plan
    new = replace(
        StoryVersion(
            id=fresh_id("w", plan.story_versions),
            story=story_id,
            when=now.replace(second=0, microsecond=0, tzinfo=None),
            why=why,
        ),
        **texts,
    )
    return replace(plan, story_versions=_bounded((*plan.story_versions, new), story_id))


def restore_version(plan: Plan, version_id: str, now: datetime.datetime) -> Plan:
    """Put the texts of a version back into its story; its texts of now are kept. KeyError if it is gone."""
    version = next((version for version in plan.story_versions if version.id == version_id), None)
    if version is None:
        raise KeyError(version_id)
    plan = keep_version(plan, version.story, "before going back", now)
    plan = without_typed(plan, tuple(f"stories.{version.story}.{key}" for key in TEXTS))
    stories = tuple(version.put_into(story) if story.id == version.story else story for story in plan.stories)
    return replace(plan, stories=stories)


def without_versions(plan: Plan, story_id: str) -> Plan:
    """Remove the versions of a story: the next story may get its identity."""
    rest = tuple(version for version in plan.story_versions if version.story != story_id)
    return plan if len(rest) == len(plan.story_versions) else replace(plan, story_versions=rest)


def _bounded(versions: tuple[StoryVersion, ...], story_id: str) -> tuple[StoryVersion, ...]:
    """Return the latest versions, within the bounds of the story, of the plan and of all letters."""
    of_story = [version for version in versions if version.story == story_id]
    dropped = {version.id for version in of_story[: max(0, len(of_story) - MOST_OF_A_STORY)]}
    rest = [version for version in versions if version.id not in dropped][-MOST_VERSIONS:]
    return tuple(reversed([*_within_letters(rest[::-1])]))


def _within_letters(latest_first: list[StoryVersion]) -> Iterator[StoryVersion]:
    """Yield versions until their letters are too many; the latest is always kept."""
    letters = 0
    for place, version in enumerate(latest_first):
        letters += version.letters()
        if place and letters > MOST_VERSION_LETTERS:
            return
        yield version
