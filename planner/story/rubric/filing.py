"""What a story is filed under: stages of a model's life and skill areas, by its words and by hand.

A mark is covered by one sure term (“canary”) or by two different hints (“deployed” and “endpoint”): a word in
passing covers nothing. Denied words do not count, nor those of a sentence that defines a thing or that lists
four stages in a row, for neither tells what happened.
"""

from collections.abc import Iterable

from msgspec import Struct

from planner.plan import Story
from planner.plan.fields.story import PARTS
from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.story.lexicon import Lexicon
from planner.story.rubric.filing_words import Mark
from planner.story.text.cache import cached_by_text
from planner.story.text.phrase_index import SURE, Mention
from planner.story.text.sentences import sentences

LIST_OF_STAGES = 4
"""A sentence that names so many stages is a list."""

MOST_TEXTS = 512


class MarkMention(Struct, frozen=True):
    """Words of one part that cover a mark: `words` is the part's text from `start` to `end`."""

    part: str
    mark: Mark
    start: int
    end: int
    words: str


class StoryFiling(Struct, frozen=True):
    """What a story covers, in the order of the terms. `mentions`: the words of covered marks alone."""

    stages: tuple[LifecycleStage, ...]
    areas: tuple[SkillArea, ...]
    by_hand: frozenset[Mark]
    mentions: tuple[MarkMention, ...]

    def covers(self, mark: Mark) -> bool:
        """Whether the story covers a mark, by its words or by hand."""
        return mark in self.stages or mark in self.areas

    def words_of(self, mark: Mark) -> tuple[str, ...]:
        """Return the words that speak for a mark, each once; none where it is covered by hand alone."""
        return tuple(dict.fromkeys(mention.words for mention in self.mentions if mention.mark == mark))


def filing_of(story: Story, lexicon: Lexicon) -> StoryFiling:
    """Return what a story covers: by its words, and what the user ticked."""
    mentions = [(part, mention) for part in PARTS for mention in _mentions(getattr(story, part), lexicon)]
    weights: dict[Mark, dict[str, int]] = {}
    for _, mention in mentions:
        weights.setdefault(mention.key, {})[mention.term] = mention.weight
    spoken = {mark for mark, terms in weights.items() if sum(terms.values()) >= SURE}
    by_hand = frozenset[Mark]((*story.lifecycle, *story.areas))
    return StoryFiling(
        tuple(stage for stage in LifecycleStage if stage in spoken or stage in by_hand),
        tuple(area for area in SkillArea if area in spoken or area in by_hand),
        by_hand,
        tuple(
            MarkMention(part, mention.key, mention.start, mention.end, mention.words)
            for part, mention in mentions
            if mention.key in spoken
        ),
    )


@cached_by_text(MOST_TEXTS)
def _mentions(text: str, lexicon: Lexicon) -> tuple[Mention[Mark], ...]:
    """Return what the sentences of a part mention; cached by text, as a keystroke changes one part."""
    mentions: list[Mention[Mark]] = []
    for sentence in sentences(text):
        here = lexicon.filing.index.in_sentence(text, sentence, lexicon.denials)
        defines = lexicon.filing.defines.search(text, sentence.start, sentence.end)
        if here and not _is_list(here) and not defines:
            mentions += here
    return tuple(mentions)


def _is_list(mentions: Iterable[Mention[Mark]]) -> bool:
    named = {mention.key for mention in mentions if isinstance(mention.key, LifecycleStage)}
    return len(named) >= LIST_OF_STAGES
