"""The words of `filing.toml`: sure terms cover a stage or an area alone, of hints two are needed."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.story.caseless import CaselessPattern
from planner.story.lexicon_entries import Term
from planner.story.text.phrase_index import PhraseIndex

Mark = LifecycleStage | SkillArea


class MarkWords(Struct, frozen=True, eq=False):
    """The terms of one stage or area."""

    sure: tuple[Term, ...]
    hints: tuple[Term, ...]


class FilingWords(Struct, frozen=True, eq=False, dict=True):
    """The terms of all stages and areas; `defines` is what a sentence that only defines a thing has."""

    stages: Mapping[LifecycleStage, MarkWords]
    areas: Mapping[SkillArea, MarkWords]
    defines: CaselessPattern

    @cached_property
    def index(self) -> PhraseIndex[Mark]:
        """All terms by their mark."""
        marks: tuple[tuple[Mark, MarkWords], ...] = (*self.stages.items(), *self.areas.items())
        return PhraseIndex({mark: (words.sure, words.hints) for mark, words in marks})
