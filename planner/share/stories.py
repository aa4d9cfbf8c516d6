"""Released stories as one recruiter gets them: only sentences that are unchanged since their release."""

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


def released_sentences(story: Story, released: ReleasedStory) -> dict[str, tuple[str, ...]]:
    """Return the released sentences that the story still holds, by the key of their part."""
    marked = set(released.sentences)
    parts = {key: _released(getattr(story, key), marked) for key in PARTS}
    return {key: part for key, part in parts.items() if part}


def released_stories(plan: Plan, offer_id: str) -> tuple[Story, ...]:
    """Return the stories that a recruiter may read, with title and released sentences only.

    Each sentence of a part is on its own line.
    """
    marks = {story.id: story for story in plan.counter(offer_id).release.stories}
    return tuple(
        Story(id=story.id, title=story.title).model_copy(
            update={key: "\n".join(part) for key, part in parts.items()}
        )
        for story in plan.stories
        if (mark := marks.get(story.id)) and (parts := released_sentences(story, mark))
    )


def released_paths(plan: Plan, offer_id: str) -> Iterator[str]:
    """Yield the plan paths of the story fields that a recruiter may read."""
    for story in released_stories(plan, offer_id):
        yield from (f"stories.{story.id}.{key}" for key in ("title", *PARTS))


def without_changed_sentences(plan: Plan, story_id: str) -> Plan:
    """Withdraw released sentences that are no longer in a story, so that they stay private if retyped."""
    story = plan.story(story_id)
    for counter in plan.counters:
        mark = counter.release.of_story(story_id)
        current = {sentence for part in released_sentences(story, mark).values() for sentence in part}
        unchanged = tuple(sentence for sentence in mark.sentences if sentence in current)
        if unchanged != mark.sentences:
            plan = release_story(plan, counter.id, story_id, unchanged)
    return plan


def current_release(plan: Plan, counter: Counter) -> Release:
    """Return the release of a recruiter without sentences and stories that no longer exist."""
    release = counter.release
    marks = {story.id: story for story in release.stories}
    stories = tuple(
        mark.model_copy(update={"sentences": tuple(text for part in parts.values() for text in part)})
        for story in plan.stories
        if (mark := marks.get(story.id)) and (parts := released_sentences(story, mark))
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


def _released(text: str, released: set[str]) -> tuple[str, ...]:
    return (
        tuple(sentence.text for sentence in sentences(text) if sentence.text in released) if released else ()
    )
