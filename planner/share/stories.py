"""Released stories as one recruiter gets them: only sentences that are unchanged since their release."""

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import PARTS, Offer, Plan, ReleasedStory, Story
from planner.plan.edits.stories import release_story
from planner.plan.fields.counter import Counter, Release
from planner.plan.fields.terms import Component
from planner.plan.title import story_titles
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
        replace(
            Story(id=story.id, title=story.title), **{key: "\n".join(part) for key, part in parts.items()}
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
        replace(mark, sentences=tuple(text for part in parts.values() for text in part))
        for story in plan.stories
        if (mark := marks.get(story.id)) and (parts := released_sentences(story, mark))
    )
    return replace(release, stories=stories)


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


UNWRITTEN = "Nothing written yet"


class StoryRelease(Struct, frozen=True, dict=True):
    """A story and its release to one recruiter; sentences are parsed on first access."""

    story: Story
    title: str
    mark: ReleasedStory

    @property
    def component(self) -> Component | None:
        """The component that it argues for."""
        return self.mark.component

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """All sentences of the story."""
        return tuple(sentence.text for key in PARTS for sentence in sentences(getattr(self.story, key)))

    @cached_property
    def released_count(self) -> int:
        """Number of released sentences."""
        return sum(map(len, released_sentences(self.story, self.mark).values())) if self.mark.sentences else 0

    @property
    def edited_count(self) -> int:
        """Number of sentences that were released and are no longer in the story."""
        return len(set(self.mark.sentences) - set(self.sentences))

    @property
    def summary(self) -> str:
        """A text of how many sentences are released, and how many were edited since."""
        if not self.sentences:
            return UNWRITTEN
        count = len(self.sentences)
        noun = "sentence" if count == 1 else "sentences"
        text = f"{self.released_count} of {count} {noun} released"
        return f"{text}; {self.edited_count} edited since and kept back" if self.edited_count else text


def story_releases(plan: Plan, offer_id: str) -> tuple[StoryRelease, ...]:
    """Return every story of the plan with what the recruiter of an offer may read of it."""
    marks = {story.id: story for story in plan.counter(offer_id).release.stories}
    titles = story_titles(plan.stories)
    return tuple(
        StoryRelease(story, titles[story.id], marks.get(story.id) or ReleasedStory(id=story.id))
        for story in plan.stories
    )


def reasons_of(stories: tuple[StoryRelease, ...], component: Component) -> str:
    """Name the released stories that argue for a component; empty where none does."""
    titles = [
        f"“{story.title}”" for story in stories if story.component is component and story.released_count
    ]
    return f"Reasons: {', '.join(titles)}" if titles else ""


def released_to(plan: Plan, offer: Offer, story: Story) -> tuple[str, ...]:
    """Return the sentences of a story that the recruiter of an offer may read and that are unchanged."""
    mark = plan.counter(offer.id).release.of_story(story.id)
    by_part = released_sentences(story, mark) if mark.sentences else {}
    return tuple(sentence for part in by_part.values() for sentence in part)
