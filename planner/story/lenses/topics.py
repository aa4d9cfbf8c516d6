"""The topics of `lenses.toml`: what each lens listens for, and what to write where one is missing."""

from enum import StrEnum
from functools import cached_property

from msgspec import Struct

from planner.story.lexicon_entries import Term
from planner.story.text.phrase_index import PhraseIndex


class Lens(StrEnum):
    """The emphasis of a project: what it moved in the market, or what could break and did not."""

    IMPACT = "impact"
    RISK = "risk"


class Topic(Struct, frozen=True):
    """One thing that a lens listens for. `ask`: what to write if the story says nothing of it."""

    lens: Lens
    name: str
    ask: str
    sure: tuple[Term, ...]
    hints: tuple[Term, ...] = ()


class LensWords(Struct, frozen=True, eq=False, dict=True):
    """The topics of both lenses, in the order in which each asks."""

    topics: tuple[Topic, ...]

    @cached_property
    def index(self) -> PhraseIndex[Topic]:
        """The terms of all topics."""
        return PhraseIndex({topic: (topic.sure, topic.hints) for topic in self.topics})

    def of(self, lens: Lens) -> tuple[Topic, ...]:
        """Return what a lens listens for, in the order in which it asks."""
        return tuple(topic for topic in self.topics if topic.lens is lens)
