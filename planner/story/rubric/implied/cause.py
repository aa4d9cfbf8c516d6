"""A cause told by its place: what was so, between the trouble and what the writer did about it.

“Hail claims were settled too low. Dents don't show in flat light. I asked for a lamp.” Nobody says “because”
there, and a reader needs none. What tells how it was seen, what came of it or how somebody felt is no cause.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from planner.story.rubric.implied.order import first_remedy, look, remedy
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage
from planner.story.rubric.scoring import Find, finds
from planner.story.rubric.turns import OWN
from planner.story.text.quantity import Kind
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
    if not passages:
        return None
    for passage, after_trouble in _between(passages):
        if clause := _explains(passage.sentence, after_trouble=after_trouble):
            is_unknown = any(_is_unknown(other.sentence) for other in passages)
            return None if is_unknown else (passage, Find(Item.CAUSE, POINTS, *clause, _WHY))
    return _doing_of_thing(passages)


def _doing_of_thing(passages: Sequence[Passage]) -> tuple[Passage, Find] | None:
    """Return what the thing itself did, or when it did so, up to where the writer mends."""
    mends = first_remedy(passages)
    if mends == len(passages) or any(_is_unknown(passage.sentence) for passage in passages):
        return None
    for place, passage in enumerate(passages[: mends + 1]):
        deed = remedy(passage.sentence) if place == mends else None
        end = deed.start if deed else len(passage.text)
        if match := passage.sentence.lexicon.flags.explains.search(passage.text, 0, end):
            return passage, Find(Item.CAUSE, POINTS, *match.span(), "It says what the thing did, or when.")
    return None


def _between(passages: Sequence[Passage]) -> Iterator[tuple[Passage, bool]]:
    """Give the sentence of the trouble, then those up to where the writer first mends, if they do.

    With each goes whether a trouble was told before it.
    """
    first = next((place for place, passage in enumerate(passages) if _is_trouble(passage)), -1)
    rest = passages[max(first, 0) + 1 :]
    acts = first_remedy(rest)
    if acts < len(rest):
        yield passages[max(first, 0)], False
        for passage in rest[:acts]:
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

    Before the trouble is told, and in the first clause of its own sentence, that is only what somebody else
    had done.
    """
    begins = 0
    for mark in (*sentence.lexicon.flags.clause_mark.finditer(sentence.text), None):
        ends = mark.start() if mark else len(sentence.text)
        if _is_cause(sentence, begins, ends, by_place=after_trouble or begins > 0):
            return begins, ends
        begins = mark.end() if mark else ends
    return None


def _is_cause(sentence: SentenceAnalysis, begins: int, ends: int, *, by_place: bool) -> bool:
    words, text = sentence.lexicon.flags, sentence.text
    if not by_place and not words.had_done.search(text, begins, ends):
        return False
    if len(text[begins:ends].split()) < _FEWEST_WORDS or words.no_cause.search(text, begins, ends):
        return False
    expressions = [expression for expression in sentence.expressions if begins <= expression.start < ends]
    if any(
        expression.meaning is Meaning.OBSERVED
        and (expression.agent in OWN or expression.words.lower() not in _OF_A_THING)
        for expression in expressions
    ):
        return False
    meanings = {expression.meaning for expression in expressions}
    is_result = any(
        begins <= figure.start < ends and (figure.is_change or figure.kind in _OUTCOME_KINDS)
        for figure in sentence.measured
    )
    is_result = is_result or bool(meanings & _OUTCOMES or (meanings & _TURNS and meanings & _METRICS))
    return not is_result or bool(words.had_done.search(text, begins, ends))


_OUTCOME_KINDS = frozenset((Kind.PERCENT, Kind.RATIO, Kind.MONEY, Kind.POINTS, Kind.MULTIPLE))
"""Kinds of figures that tell what came of something; a count may say how it was."""
_OF_A_THING = frozenset(("saw", "looked at", "shows", "showed", "test", "measured"))
"""What a thing does as well as who looks at it: “our filter looked at single messages”."""
_TURNS = frozenset((Meaning.UP, Meaning.DOWN))
_METRICS = frozenset((Meaning.GOOD_METRIC, Meaning.BAD_METRIC))
_OUTCOMES = frozenset((Meaning.WORSE, Meaning.BETTER, Meaning.COST))
"""What such words speak of is what came of it."""
