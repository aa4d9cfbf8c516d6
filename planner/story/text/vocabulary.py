"""The words of `vocabulary.toml`, by which a story shows what it holds, and what they can mean."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from msgspec import Struct

from planner.story.caseless import CaselessPattern
from planner.story.lexicon_entries import Term
from planner.story.text.phrase_index import PhraseIndex


class Meaning(StrEnum):
    """What words can mean."""

    DECIDED = "a decision"
    ACTED = "an act of one's own"
    REFRAINED = "what was left undone"
    BUILT = "something built"
    WEAK = "taking part"
    BROKE = "a failure"
    ADMITTED = "a failure of one's own"
    OBSERVED = "how it was seen"
    CAUSE = "a cause"
    FIX = "a fix"
    GOOD_METRIC = "a measure that should rise"
    BAD_METRIC = "a measure that should fall"
    RESEARCH = "a measure of the model alone"
    UP = "a rise"
    DOWN = "a fall"
    WORSE = "a turn for the worse"
    BETTER = "a turn for the better"
    ALTERNATIVE = "an alternative"
    NO_MODEL = "no model"
    REASON = "a reason"
    TRADE = "a price paid"
    COST = "a cost"
    EMPATHY = "a cost to engineers"
    BUZZWORD = "a buzzword"
    TOOL = "a tool"
    HEADCOUNT = "people managed"
    CONTRAST = "a contrast"


class Vocabulary(Struct, frozen=True, eq=False, dict=True):
    """The terms of each meaning, and the turns of phrase that no term holds.

    `praise` matches verbs that claim something where no figure follows.
    """

    terms: Mapping[Meaning, tuple[Term, ...]]
    refrained: CaselessPattern
    cause: CaselessPattern
    acted: CaselessPattern
    admitted: CaselessPattern
    observed: CaselessPattern
    alternative: CaselessPattern
    praise: CaselessPattern

    @cached_property
    def index(self) -> PhraseIndex[Meaning]:
        """All terms."""
        return PhraseIndex({meaning: (terms, ()) for meaning, terms in self.terms.items()})

    @cached_property
    def phrases(self) -> Mapping[Meaning, CaselessPattern]:
        """The turns of phrase by what they mean."""
        return {
            Meaning.REFRAINED: self.refrained,
            Meaning.CAUSE: self.cause,
            Meaning.ACTED: self.acted,
            Meaning.ADMITTED: self.admitted,
            Meaning.OBSERVED: self.observed,
            Meaning.ALTERNATIVE: self.alternative,
        }
