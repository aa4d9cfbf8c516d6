"""What the writer of a story did, denied doing, or only would do."""

import re
from collections.abc import Sequence
from functools import lru_cache

from planner.story.flags.diagnosis import conditional_at
from planner.story.rubric.passages import Passage
from planner.story.text.agency import Agent
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

FEWEST_DENIED = 2
_IF = re.compile(r"\b(?:if|when|suppose|imagine|say)\b", re.IGNORECASE)
_OMITTED = frozenset(
    ("instead", "failed", "avoided", "skipped", "omitted", "neglected", "forgot", "ignored", "let")
)
"""What reads as an action and was not done."""
_INSTEAD = "instead of"
DEEDS = (Meaning.DECIDED, Meaning.ACTED, Meaning.BUILT, Meaning.FIX, Meaning.REFRAINED)
OWN = (Agent.MINE, Agent.OURS)


@lru_cache(maxsize=MOST_SENTENCES)
def own_deeds(sentence: SentenceAnalysis, besides: frozenset[int] = frozenset()) -> bool:
    """Whether the writer, alone or with others, does something in a sentence that was done.

    `besides` are places of words that do not count: “we lost” is no deed.
    """
    return any(
        deed.agent in OWN and deed.happened and not deed.context.is_infinitive and deed.start not in besides
        for deed in sentence.of(*DEEDS, Meaning.WEAK)
    )


@lru_cache(maxsize=MOST_SENTENCES)
def is_in_person(sentence: SentenceAnalysis) -> bool:
    """Whether I or we do anything in a sentence, even if it earns nothing: “I reported it”."""
    return bool(sentence.lexicon.flags.first_person.search(sentence.text))


def is_told_in_person(passages: Sequence[Passage]) -> bool:
    """Whether I or we do anything in a text."""
    return any(own_deeds(passage.sentence) or is_in_person(passage.sentence) for passage in passages)


FEWEST_OF_US = 3
"""Deeds of “we” from which a story without “I” hides who did what."""


def is_of_us_alone(passages: Sequence[Passage]) -> bool:
    """Whether we do everything in a text, and the writer alone is never named."""
    ours = sum(_plural_deeds(passage.sentence) for passage in passages)
    return ours >= FEWEST_OF_US and not any(_names_writer(passage.sentence) for passage in passages)


@lru_cache(maxsize=MOST_SENTENCES)
def _plural_deeds(sentence: SentenceAnalysis) -> int:
    return sentence.lexicon.flags.plural_deed.count(sentence.text)


@lru_cache(maxsize=MOST_SENTENCES)
def _names_writer(sentence: SentenceAnalysis) -> bool:
    return bool(sentence.lexicon.flags.singular.search(sentence.text))


def is_hypothetical(passages: Sequence[Passage]) -> bool:
    """Whether a story tells more of what one would do than of what was done; its lesson is what one would."""
    passages = [passage for passage in passages if passage.part != "lesson"]
    would = [_is_conditional(passage.sentence) for passage in passages]
    done = sum(
        not conditional and own_deeds(passage.sentence)
        for passage, conditional in zip(passages, would, strict=True)
    )
    is_measured = any(
        figure.is_change
        for passage, conditional in zip(passages, would, strict=True)
        for figure in passage.sentence.measured
        if not conditional
    )
    is_mostly = 2 * sum(would) >= len(would)
    return sum(would) > done and (is_mostly or not is_measured)


@lru_cache(maxsize=MOST_SENTENCES)
def _is_conditional(sentence: SentenceAnalysis) -> bool:
    begins = conditional_at(sentence.text, sentence.lexicon.diagnosis)
    if begins < 0:
        return False
    changes = [figure for figure in sentence.measured if figure.is_change]
    is_told_before = any(figure.end <= begins for figure in changes) and not _IF.search(
        sentence.text, 0, begins
    )
    return not (is_told_before or (changes and own_deeds(sentence)))  # “…, which I'd call the point”


def denies_its_deeds(passages: Sequence[Passage]) -> bool:
    """Whether far more verbs of a text are denied than its writer did."""
    counts = [_deeds(passage.sentence) for passage in passages]
    denied, done = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0)
    return denied >= FEWEST_DENIED and denied > 2 * done


def _did_before(sentence: SentenceAnalysis, place: int) -> bool:
    """Whether the writer did something before a place: what follows “instead of” was then turned down."""
    return any(deed.agent in OWN and deed.happened and deed.start < place for deed in sentence.of(*DEEDS))


@lru_cache(maxsize=MOST_SENTENCES)
def _deeds(sentence: SentenceAnalysis) -> tuple[int, int]:
    """Return how many verbs are denied and how many deeds the writer did, each verb counted once."""
    verbs = sentence.of(Meaning.DECIDED, Meaning.ACTED, Meaning.BUILT, Meaning.FIX)
    words = sentence.lexicon.sentences
    denied = [
        match.span()
        for match in sentence.lexicon.flags.denied.finditer(sentence.text)
        if not (match.group().startswith(_INSTEAD) and _did_before(sentence, match.start()))
    ]
    denied += words.denied_list(sentence.text)
    spans = tuple(words.denied_spans(sentence.text))
    for verb in verbs:
        is_within = any(start <= verb.start < end for start, end in spans)
        if is_within and not any(start < verb.end and verb.start < end for start, end in denied):
            denied.append((verb.start, verb.end))
    done = {
        deed.end
        for deed in verbs
        if deed.happened
        and deed.agent in OWN
        and deed.words.lower() not in _OMITTED
        and not any(start <= deed.start <= end for start, end in denied)
    }
    return len(denied), len(done)
