"""How much of each story one recruiter may read, for the user."""

from dataclasses import dataclass
from functools import cached_property

from planner.plan import PARTS, Offer, Plan, ReleasedStory, Story
from planner.plan.fields.terms import Component
from planner.plan.title import story_titles
from planner.share.stories import released_sentences
from planner.story.text.sentences import sentences

UNWRITTEN = "Nothing written yet"


@dataclass(frozen=True)
class StoryRelease:
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
