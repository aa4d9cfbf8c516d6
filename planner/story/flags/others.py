"""Tells whether the deeds of a text are those of other people: its writer looks on."""

import re
from collections.abc import Sequence
from functools import lru_cache

from planner.story.rubric.passages import Passage
from planner.story.text.agency import Agent
from planner.story.text.expressions import Expression
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

FEWEST_DEEDS = 2
FEWEST_BESIDE_OWN = 3
"""Actions of others that outweigh an action of the writer, unless it is a decision or a fix."""
_DEEDS = (Meaning.DECIDED, Meaning.ACTED, Meaning.BUILT, Meaning.FIX, Meaning.REFRAINED)
_CHOICES = (Meaning.DECIDED, Meaning.FIX, Meaning.REFRAINED)
_WE = re.compile(r"\b(?:I|we)\b", re.IGNORECASE)
_OWN = (Agent.MINE, Agent.OURS)


def is_of_others(passages: Sequence[Passage]) -> bool:
    """Whether others did at least two things in a text, and its writer none that counts."""
    counts = [_deeds(passage.sentence) for passage in passages]
    if not counts:
        return False
    own, choices, others = (sum(column) for column in zip(*counts, strict=True))
    return not choices and others >= (FEWEST_BESIDE_OWN if own == 1 else FEWEST_DEEDS) and own <= 1


@lru_cache(maxsize=MOST_SENTENCES)
def _deeds(sentence: SentenceAnalysis) -> tuple[int, int, int]:
    """Return how many deeds of a sentence are the writer's, of these choices, and how many others'."""
    words = sentence.lexicon.flags
    is_theirs = bool(words.other_doer.search(sentence.text)) and not words.own_doer.search(sentence.text)
    is_theirs = is_theirs or (bool(words.by_others.match(sentence.text)) and not _WE.search(sentence.text))
    done = [deed for deed in sentence.of(*_DEEDS) if deed.happened and not deed.context.is_infinitive]
    own = [deed for deed in done if not is_theirs and deed.agent in _OWN and not _looks_on(sentence, deed)]
    choices = {deed.start for deed in own if deed.meaning in _CHOICES or sentence.measured}
    others = {deed.start for deed in done if is_theirs or deed.agent is Agent.OTHERS}
    has_result = bool(is_theirs and others and sentence.measured)
    passive = words.by_others.count(sentence.text)
    return len({deed.start for deed in own}), len(choices), len(others) + has_result + passive


def _looks_on(sentence: SentenceAnalysis, deed: Expression) -> bool:
    return bool(sentence.lexicon.flags.onlooker.match(sentence.text, deed.start))
