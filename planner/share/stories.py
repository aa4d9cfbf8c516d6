"""Released stories: what of them still stands word for word, and how one recruiter gets them."""

from collections.abc import Iterator

from planner.plan import Plan, Story
from planner.plan.edits.stories import release_story
from planner.plan.fields.counter import Counter, Release, ReleasedStory
from planner.plan.fields.story import PARTS
from planner.share.shared import SharedStory
from planner.story.lenses.lens import Lens, lens_of_track
from planner.story.lenses.lens_order import ORDER
from planner.story.text.sentences import sentences

UNNAMED = "A project"


def standing(story: Story, released: ReleasedStory) -> dict[str, tuple[str, ...]]:
    """Return the released sentences that the story still holds, by the key of their part."""
    told = set(released.sentences)
    found = {key: _told(getattr(story, key), told) for key in PARTS}
    return {key: held for key, held in found.items() if held}


def told_stories(plan: Plan, offer_id: str) -> tuple[Story, ...]:
    """Return the stories that a recruiter may read: title and released sentences, nothing else of them.

    Sentences of a part stand on lines of their own.
    """
    marks = {story.id: story for story in plan.counter(offer_id).release.stories}
    return tuple(
        Story(id=story.id, title=story.title).model_copy(
            update={key: "\n".join(held) for key, held in parts.items()}
        )
        for story in plan.stories
        if (mark := marks.get(story.id)) and (parts := standing(story, mark))
    )


def told_paths(plan: Plan, offer_id: str) -> Iterator[str]:
    """Give the fields of stories that a recruiter is told of."""
    for story in told_stories(plan, offer_id):
        yield from (f"stories.{story.id}.{key}" for key in ("title", *PARTS))


def withdrawn(plan: Plan, story_id: str) -> Plan:
    """Take back the released sentences that no longer stand in a story: typed anew, they stay private."""
    story = plan.story(story_id)
    for counter in plan.counters:
        mark = counter.release.of_story(story_id)
        told = {one for held in standing(story, mark).values() for one in held}
        still = tuple(sentence for sentence in mark.sentences if sentence in told)
        if still != mark.sentences:
            plan = release_story(plan, counter.id, story_id, still)
    return plan


def told_release(plan: Plan, counter: Counter) -> Release:
    """Return the marks of a recruiter without sentences and stories that no longer stand."""
    release = counter.release
    marks = {story.id: story for story in release.stories}
    stories = tuple(
        mark.model_copy(update={"sentences": tuple(text for part in parts.values() for text in part)})
        for story in plan.stories
        if (mark := marks.get(story.id)) and (parts := standing(story, mark))
    )
    return release.model_copy(update={"stories": stories})


def shared_stories(known: Plan, offer_id: str) -> tuple[SharedStory, ...]:
    """Return the stories of a redacted plan as the recruiter reads them, in the lens of the role.

    Impact comes first where no track is known.
    """
    lens = lens_of_track(known.offer(offer_id).track) or Lens.IMPACT
    release = known.counter(offer_id).release
    return tuple(
        SharedStory(
            title=story.title.strip() or UNNAMED,
            component=release.of_story(story.id).component,
            parts=tuple(
                (key, tuple(text.split("\n"))) for key in ORDER[lens] if (text := getattr(story, key))
            ),
            lens=lens,
            where=f"stories.{story.id}",
        )
        for story in known.stories
    )


def _told(text: str, released: set[str]) -> tuple[str, ...]:
    return (
        tuple(sentence.text for sentence in sentences(text) if sentence.text in released) if released else ()
    )
