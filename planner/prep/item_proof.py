"""What the plan has of an item of the checklist, and the places that satisfy it."""

from msgspec import Struct

from planner.plan import Plan
from planner.story.judged import Judged, JudgedStory
from planner.story.lexicon import Lexicon


class ProofLink(Struct, frozen=True):
    """A place in the plan that satisfies an item: its name and its path."""

    text: str
    where: str


class ItemProof(Struct, frozen=True):
    """Proof of an item in the plan: whether it is enough, a description, and the plan path to continue at.

    `links`: what satisfies it now, or a part of it.
    """

    enough: bool
    text: str
    where: str = ""
    links: tuple[ProofLink, ...] = ()

    @property
    def in_full(self) -> str:
        """The description with the names of the places, for where no link can be followed."""
        named = ", ".join(f"“{link.text}”" for link in self.links)
        return f"{self.text[:-1]}: {named}." if named else self.text


class Prepared(Struct, frozen=True):
    """The plan, and its stories as they are judged, each once for all items."""

    plan: Plan
    lexicon: Lexicon
    stories: tuple[JudgedStory, ...]

    @property
    def judged(self) -> Judged:
        """The stories by identity."""
        return {story.story.id: story for story in self.stories}

    @property
    def own(self) -> tuple[JudgedStory, ...]:
        """The stories of what happened: a hypothetical answer proves nothing."""
        return tuple(story for story in self.stories if story.counted.own)
