"""A cause by its place: what was so, between the trouble and what the writer did about it.

“Hail claims were settled too low. Dents don't show in flat light. I asked for a lamp.” Nobody says “because”
there, and a reader needs none. What tells how it was seen, what came of it or how somebody felt is no cause.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from planner.story.rubric.implied.clues import let_know, look, remedy
from planner.story.rubric.implied.order import first_remedy, first_trouble, last_remedy
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage
from planner.story.rubric.scoring import Find, finds
from planner.story.text.quantity import Kind
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

POINTS = 4
"""Less than a cause that is named."""
_WHY = "It says what was so before you acted."
_FEWEST_WORDS, _FEWEST_WORDS_BEFORE, _FEWEST_WORDS_OF_MISTAKE = 3, 5, 5


def implied_cause(passages: Sequence[Passage]) -> tuple[Passage, Find] | None:
    """Return the first sentence that gives a cause by its place, and what it earns; None without one.

    None as well where the text says that the cause is not known.
    """
    if not passages:
        return None
    for passage, after_trouble in _between(passages):
        if clause := _explains(passage.sentence, after_trouble=after_trouble):
            is_unknown = any(_is_unknown(other.sentence) for other in passages)
            return None if is_unknown else (passage, Find(Item.CAUSE, POINTS, *clause, _WHY))
    return _doing_of_thing(passages) or _own_mistake(passages)


def _own_mistake(passages: Sequence[Passage]) -> tuple[Passage, Find] | None:
    """Return what the writer says that they had done wrong: “I had it slide in over the paragraph”."""
    for passage in passages[: last_remedy(passages)] if last_remedy(passages) < len(passages) else ():
        for owned in passage.sentence.of(Meaning.ADMITTED):
            rest = passage.text[owned.end :]
            if owned.happened and len(rest.split()) >= _FEWEST_WORDS_OF_MISTAKE:
                return passage, Find(
                    Item.CAUSE, POINTS, owned.start, len(passage.text), "It says what you had done."
                )
    return None


def _doing_of_thing(passages: Sequence[Passage]) -> tuple[Passage, Find] | None:
    """Return what the thing itself did, or when it did so, up to where the writer mends."""
    mends = first_remedy(passages)
    if mends == len(passages) or any(_is_unknown(passage.sentence) for passage in passages):
        return None
    for place, passage in enumerate(passages[: mends + 1]):
        act = remedy(passage.sentence) if place == mends else None
        end = act.start if act else len(passage.text)
        if match := passage.sentence.lexicon.flags.explains.search(passage.text, 0, end):
            return passage, Find(Item.CAUSE, POINTS, *match.span(), "It says what the thing did, or when.")
    return None


def _between(passages: Sequence[Passage]) -> Iterator[tuple[Passage, bool]]:
    """Give the sentence of the trouble, then those up to where the writer first mends, if they do.

    With each goes whether a trouble comes before it.
    """
    troubled = (place for place, passage in enumerate(passages) if _is_trouble(passage))
    first = min(next(troubled, len(passages)), first_trouble(passages))
    first = first if first < len(passages) else -1
    mends, last = first_remedy(passages), last_remedy(passages)
    if max(mends, last) <= max(first, 0) or mends == len(passages):
        return
    yield passages[max(first, 0)], False
    for place, passage in enumerate(passages[max(first, 0) + 1 : last], max(first, 0) + 1):
        if place < mends or remedy(passage.sentence) is None:  # what was done first may have been a search
            yield passage, first >= 0


def _is_trouble(passage: Passage) -> bool:
    items = {find.item for find in finds(passage.sentence, passage.part)}
    words = passage.sentence.lexicon.flags
    shows = items & {Item.FAILURE, Item.SIGNAL, Item.FIGURES} or words.bad_thing.search(passage.text)
    return bool(shows) or look(passage.sentence) is not None


@lru_cache(maxsize=MOST_SENTENCES)
def _is_unknown(sentence: SentenceAnalysis) -> bool:
    return bool(sentence.lexicon.flags.cause_unknown.search(sentence.text))


@lru_cache(maxsize=MOST_SENTENCES)
def _explains(sentence: SentenceAnalysis, *, after_trouble: bool) -> tuple[int, int] | None:
    """Return the place of the first clause that says what was so, if there is one.

    Before the trouble, and in the first clause of its own sentence, that is only what somebody else
    had done.
    """
    begins = 0
    for mark in (*sentence.lexicon.flags.clause_mark.finditer(sentence.text), None):
        ends = mark.start() if mark else len(sentence.text)
        if _is_cause(sentence, begins, ends, by_place=after_trouble or begins > 0):
            return begins, ends
        begins = mark.end() if mark else ends
    return None


def _is_seen(sentence: SentenceAnalysis, begins: int, ends: int) -> bool:
    """Whether a clause tells how it was seen: somebody let the writer know, or they went to look."""
    seen = (let_know(sentence), look(sentence))
    return any(place and begins <= place[0] < ends for place in seen)


def _is_cause(sentence: SentenceAnalysis, begins: int, ends: int, *, by_place: bool) -> bool:
    words, text = sentence.lexicon.flags, sentence.text
    aside = _OF_WRITER.search(text, begins, ends)
    if aside and len(text[begins : aside.start()].split()) >= _FEWEST_WORDS_BEFORE:
        ends = aside.start()
    if not by_place and not words.had_done.search(text, begins, ends):
        return False
    if len(text[begins:ends].split()) < _FEWEST_WORDS:
        return False
    if (had := words.had_done.search(text, begins, ends)) and not _TOLD.search(text, had.start(), ends):
        return True
    if words.no_cause.search(text, begins, ends):
        return False
    expressions = [expression for expression in sentence.expressions if begins <= expression.start < ends]
    if _is_seen(sentence, begins, ends):
        return False
    meanings = {expression.meaning for expression in expressions}
    is_result = any(
        begins <= figure.start < ends and (figure.is_change or figure.kind in _OUTCOME_KINDS)
        for figure in sentence.measured
    )
    is_result = is_result and bool(meanings & _METRICS or words.bad_thing.search(text, begins, ends))
    is_result = is_result or bool(meanings & _OUTCOMES or (meanings & _TURNS and meanings & _METRICS))
    return not is_result or bool(words.had_done.search(text, begins, ends))


_OF_WRITER = re.compile(
    r",? (?:which|where|who|whom|that|so|and|but) (?:i|we) (?!found\b|noticed\b)", re.IGNORECASE
)
"""Where the writer comes in: “… in a free text note, which we never read”."""
_TOLD = re.compile(
    r"had \w*\s?(?:told|asked|complained|noticed|said|written|rung|called|warned|left|quit|cancell?ed)\b",
    re.I,
)
"""What others had done that is how it was seen, or what came of it."""
_OUTCOME_KINDS = frozenset((Kind.PERCENT, Kind.RATIO, Kind.MONEY, Kind.POINTS, Kind.MULTIPLE))
"""Kinds of figures that tell what came of something; a count may say how it was."""
_TURNS = frozenset((Meaning.UP, Meaning.DOWN))
_METRICS = frozenset((Meaning.GOOD_METRIC, Meaning.BAD_METRIC))
_OUTCOMES = frozenset((Meaning.WORSE, Meaning.BETTER, Meaning.COST))
"""What such words speak of is what came of it."""
