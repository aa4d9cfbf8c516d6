"""The topics of `lenses.toml`: what each lens listens for, and what to write where one is missing."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from planner.story.lexicon_entries import Term
from planner.story.text.phrase_index import PhraseIndex


class Lens(StrEnum):
    """The emphasis of a project: what it moved in the market, or what could break and did not."""

    IMPACT = "impact"
    RISK = "risk"


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that a lens listens for. `ask`: what to write if the story says nothing of it."""

    lens: Lens
    name: str
    ask: str
    sure: tuple[Term, ...]
    hints: tuple[Term, ...] = ()


@dataclass(frozen=True, eq=False)
class LensWords:
    """The topics of both lenses, in the order in which each asks."""

    topics: tuple[Topic, ...]

    @cached_property
    def index(self) -> PhraseIndex[Topic]:
        """The terms of all topics."""
        return PhraseIndex({topic: (topic.sure, topic.hints) for topic in self.topics})

    def of(self, lens: Lens) -> tuple[Topic, ...]:
        """Return what a lens listens for, in the order in which it asks."""
        return tuple(topic for topic in self.topics if topic.lens is lens)
