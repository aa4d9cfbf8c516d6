"""A cause told by its place: what was so, between the trouble and what the writer did about it.

“Hail claims were settled too low. Dents don't show in flat light. I asked for a lamp.” Nobody says “because”
there, and a reader needs none. What tells how it was seen, what came of it or how somebody felt is no cause.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from planner.story.flags.deeds.own import own_deeds
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage
from planner.story.rubric.scoring import Find, finds
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

POINTS = 4
"""Less than a cause that is named."""
_WHY = "It says what was so before you acted."
_FEWEST_WORDS = 3


def implied_cause(passages: Sequence[Passage]) -> tuple[Passage, Find] | None:
    """Return the first sentence that gives a cause by its place, and what it earns; None without one.

    None as well where the text says that the cause is not known.
    """
    if not passages or any(_is_unknown(passage.sentence) for passage in passages):
        return None
    for passage, after_trouble in _between(passages):
        start = _begins(passage.sentence, after_trouble=after_trouble)
        if start >= 0:
            return passage, Find(Item.CAUSE, POINTS, start, len(passage.text), _WHY)
    return None


def _between(passages: Sequence[Passage]) -> Iterator[tuple[Passage, bool]]:
    """Give the sentence of the trouble, then those up to the first deed of the writer, if there is one.

    With each goes whether a trouble was told before it.
    """
    first = next((place for place, passage in enumerate(passages) if _is_trouble(passage)), -1)
    rest = passages[max(first, 0) + 1 :]
    acts = next((place for place, passage in enumerate(rest) if own_deeds(passage.sentence)), None)
    if acts is not None:
        yield passages[max(first, 0)], False
        for passage in rest[:acts]:
            yield passage, first >= 0


def _is_trouble(passage: Passage) -> bool:
    items = {find.item for find in finds(passage.sentence, passage.part)}
    words = passage.sentence.lexicon.flags
    return bool(items & {Item.FAILURE, Item.SIGNAL, Item.FIGURES}) or bool(words.bad_thing.search(passage.text))


@lru_cache(maxsize=MOST_SENTENCES)
def _is_unknown(sentence: SentenceAnalysis) -> bool:
    return bool(sentence.lexicon.flags.cause_unknown.search(sentence.text))


@lru_cache(maxsize=MOST_SENTENCES)
def _begins(sentence: SentenceAnalysis, *, after_trouble: bool) -> int:
    """Return where the words begin that say what was so; -1 where there are none.

    Before the trouble is told, they are only what somebody else had done; in its own sentence, behind a
    semicolon or a dash.
    """
    words = sentence.lexicon.flags
    start = 0
    if not after_trouble:
        mark = words.clause_mark.search(sentence.text)
        start = mark.end() if mark else 0
        if not mark and not words.had_done.search(sentence.text):
            return -1
    if len(sentence.text[start:].split()) < _FEWEST_WORDS or words.no_cause.search(sentence.text, start):
        return -1
    told = frozenset(said.meaning for said in sentence.expressions if said.start >= start)
    if words.had_done.search(sentence.text, start):
        return -1 if Meaning.OBSERVED in told else start
    is_result = any(figure.start >= start for figure in sentence.measured)
    return -1 if is_result or told & _NO_CAUSE else start


_NO_CAUSE = frozenset((Meaning.OBSERVED, Meaning.UP, Meaning.DOWN, Meaning.WORSE, Meaning.BETTER, Meaning.COST))
"""What such words speak of: how it was seen, or what came of it."""
