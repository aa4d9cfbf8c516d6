"""Tells whether the deeds of a text are those of other people: its writer looks on."""

from collections.abc import Sequence
from functools import lru_cache

from planner.story.rubric.passages import Passage
from planner.story.text.agency import Agent
from planner.story.text.sentence_analysis import MOST_SENTENCES, Expression, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

FEWEST_DEEDS = 2
_DEEDS = (Meaning.DECIDED, Meaning.ACTED, Meaning.BUILT, Meaning.FIX, Meaning.REFRAINED)
_OWN = (Agent.MINE, Agent.OURS)


def is_of_others(passages: Sequence[Passage]) -> bool:
    """Whether others did at least two things in a text, and its writer none."""
    deeds = [_deeds(passage.sentence) for passage in passages]
    return not any(own for own, _ in deeds) and sum(others for _, others in deeds) >= FEWEST_DEEDS


@lru_cache(maxsize=MOST_SENTENCES)
def _deeds(sentence: SentenceAnalysis) -> tuple[int, int]:
    """Return how many deeds of a sentence are the writer's, and how many of others."""
    words = sentence.lexicon.flags
    is_theirs = bool(words.other_doer.search(sentence.text)) and not words.own_doer.search(sentence.text)
    done = [deed for deed in sentence.of(*_DEEDS) if deed.happened and not deed.context.is_infinitive]
    own = {
        deed.start for deed in done if not is_theirs and deed.agent in _OWN and not _looks_on(sentence, deed)
    }
    others = {deed.start for deed in done if is_theirs or deed.agent is Agent.OTHERS}
    return len(own), len(others)


def _looks_on(sentence: SentenceAnalysis, deed: Expression) -> bool:
    return bool(sentence.lexicon.flags.onlooker.match(sentence.text, deed.start))
