"""What a story is filed under: stages of a model's life and skill areas, by its words and by hand.

A mark is covered by one sure term (“canary”) or by two different hints (“deployed” and “endpoint”): a word in
passing covers nothing. Denied words do not count, nor those of a sentence that defines a thing or that lists
four stages in a row, for neither tells what happened.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from planner.plan import Story
from planner.plan.fields.story import PARTS
from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.story.rubric.filing_words import AREA_WORDS, STAGE_WORDS, Mark
from planner.story.text.cache import cached_by_text
from planner.story.text.lexicon import SURE, Lexicon, Mention
from planner.story.text.sentences import sentences

LIST_OF_STAGES = 4
"""A sentence that names so many stages is a list."""

MOST_TEXTS = 512
_WORDS: Lexicon[Mark] = Lexicon({**STAGE_WORDS, **AREA_WORDS})
_DEFINES = re.compile(
    r"\b(?:means that|refers to|stands for|is (?:when|defined as|the (?:process|practice|task|act) of|"
    r"an? (?:technique|method|process|practice|set|type|kind|concept|term)\b))",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Found:
    """Words of one part that speak for a mark: `words` is the part's text from `start` to `end`."""

    part: str
    mark: Mark
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Filed:
    """What a story covers, in the order of the terms. `found`: the words of covered marks alone."""

    stages: tuple[LifecycleStage, ...]
    areas: tuple[SkillArea, ...]
    by_hand: frozenset[Mark]
    found: tuple[Found, ...]

    def covers(self, mark: Mark) -> bool:
        """Whether the story stands for a mark, by its words or by hand."""
        return mark in self.stages or mark in self.areas

    def words_of(self, mark: Mark) -> tuple[str, ...]:
        """Return the words that speak for a mark, each once; none where it is covered by hand alone."""
        return tuple(dict.fromkeys(found.words for found in self.found if found.mark == mark))


def filed(story: Story) -> Filed:
    """Return what a story covers: by its words, and what the user ticked."""
    told = [(part, mention) for part in PARTS for mention in _mentions(getattr(story, part))]
    worth: dict[Mark, dict[str, int]] = {}
    for _, one in told:
        worth.setdefault(one.key, {})[one.term] = one.weight
    spoken = {mark for mark, terms in worth.items() if sum(terms.values()) >= SURE}
    by_hand = frozenset[Mark]((*story.lifecycle, *story.areas))
    found = tuple(
        Found(part, mention.key, mention.start, mention.end, mention.words)
        for part, mention in told
        if mention.key in spoken
    )
    return Filed(
        tuple(
            lifecycle_stage
            for lifecycle_stage in LifecycleStage
            if lifecycle_stage in spoken or lifecycle_stage in by_hand
        ),
        tuple(area for area in SkillArea if area in spoken or area in by_hand),
        by_hand,
        found,
    )


@cached_by_text(MOST_TEXTS)
def _mentions(text: str) -> tuple[Mention[Mark], ...]:
    """Return what the telling sentences of a part mention; kept by text, as a keystroke changes one part."""
    found: list[Mention[Mark]] = []
    for sentence in sentences(text):
        here = _WORDS.in_sentence(text, sentence)
        if here and not _is_list(here) and not _DEFINES.search(text, sentence.start, sentence.end):
            found += here
    return tuple(found)


def _is_list(mentions: Iterable[Mention[Mark]]) -> bool:
    named = {mention.key for mention in mentions if isinstance(mention.key, LifecycleStage)}
    return len(named) >= LIST_OF_STAGES
