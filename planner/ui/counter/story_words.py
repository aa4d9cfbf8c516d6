"""What Counter says of the stories that one recruiter may read. No Qt, so that each can be tested as text."""

from dataclasses import dataclass

from planner.plan import PARTS, Plan, ReleasedStory, Story
from planner.plan.terms import Component
from planner.plan.title import story_title
from planner.share.stories import standing
from planner.story.sentences import sentences

UNWRITTEN = "Nothing written yet"


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A story and what of it is released: all its sentences, those told, and how many marks stand no more."""

    story: Story
    title: str
    every: tuple[str, ...]
    told: int
    edited: int
    component: Component | None

    @property
    def counted(self) -> str:
        """How many of its sentences are released, and how many were edited since."""
        if not self.every:
            return UNWRITTEN
        text = (
            f"{self.told} of {len(self.every)} {'sentence' if len(self.every) == 1 else 'sentences'} released"
        )
        return f"{text}; {self.edited} edited since and kept back" if self.edited else text


def told_stories_of(plan: Plan, offer_id: str) -> tuple[ToldStory, ...]:
    """Return every story of the plan with what the recruiter of an offer may read of it."""
    release = plan.counter(offer_id).release
    return tuple(
        _told(story, story_title(story, plan.stories), release.of_story(story.id)) for story in plan.stories
    )


def reasons_of(stories: tuple[ToldStory, ...], component: Component) -> str:
    """Name the told stories that argue for a component; empty where none does."""
    titles = [f"“{one.title}”" for one in stories if one.told and one.component is component]
    return f"Reasons: {', '.join(titles)}" if titles else ""


def _told(story: Story, title: str, mark: ReleasedStory) -> ToldStory:
    every = tuple(one.text for key in PARTS for one in sentences(getattr(story, key)))
    told = sum(len(held) for held in standing(story, mark).values())
    edited = len(set(mark.sentences) - set(every))
    return ToldStory(story, title, every, told, edited, mark.component)
