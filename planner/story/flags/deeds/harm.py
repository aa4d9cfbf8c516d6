"""Harm that the writer of a story did and that nobody mended."""

from collections.abc import Sequence
from functools import lru_cache

from planner.story.flags.deeds.own import own_deeds
from planner.story.flags.deeds.repairs import is_price, repairs
from planner.story.rubric.passages import Passage
from planner.story.sums import sum_without_currency
from planner.story.text.quantity import Kind, Quantity
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

LOOKS_BACK = 60  # characters


def is_harm_without_repair(passages: Sequence[Passage]) -> bool:
    """Whether things got worse by an action of the writer, and nobody of ours did anything after that."""
    worse = [(place, _gets_worse(passage.sentence)) for place, passage in enumerate(passages)]
    first = next(((place, start) for place, start in worse if start >= 0), None)
    if first is None or any(_gets_better(passage.sentence) for passage in passages):
        return False
    place, start = first
    caused = any(
        own_deeds(passage.sentence) or passage.sentence.of(Meaning.ADMITTED)
        for passage in passages[: place + 1]
    )
    if is_price(passages, place, start) or any(_is_meant(passage.sentence) for passage in passages[place:]):
        return False
    return caused and not any(
        repairs(passage.sentence, start if passage is passages[place] else -1) for passage in passages[place:]
    )


@lru_cache(maxsize=MOST_SENTENCES)
def _is_meant(sentence: SentenceAnalysis) -> bool:
    """Whether it says that what got worse was meant to, or is accepted."""
    return bool(sentence.lexicon.flags.meant.search(sentence.text))


@lru_cache(maxsize=MOST_SENTENCES)
def _gets_worse(sentence: SentenceAnalysis) -> int:
    """Return where a measure went the wrong way, or a loss is named in figures; -1 if nowhere."""
    metrics = {True: Meaning.BAD_METRIC, False: Meaning.GOOD_METRIC}
    for figure in sentence.measured:
        if figure.before is None or figure.after is None:
            continue
        rises = figure.after > figure.before
        begins = _clause_start(sentence.text, figure.start)
        if rises and sentence.lexicon.flags.caught.search(sentence.text, begins, figure.start):
            continue  # more of it was found, not done
        if any(begins <= metric.start < figure.start for metric in sentence.of(metrics[rises])) or _is_harm(
            sentence, figure.start, rises=rises
        ):
            return figure.start
    lost = [words.start for words in sentence.of(Meaning.BROKE) if words.words.lower() == "lost"]
    is_loss = lost and (
        any(figure.kind is Kind.MONEY for figure in sentence.measured) or sum_without_currency(sentence)
    )
    return lost[0] if is_loss and not own_deeds(sentence, besides=frozenset(lost)) else -1


def _clause_start(text: str, place: int) -> int:
    """Return where the clause of a place begins, at most some words back."""
    return max(0, place - LOOKS_BACK, *(text.rfind(mark, 0, place) for mark in ",;:"))


def _is_harm(sentence: SentenceAnalysis, place: int, *, rises: bool) -> bool:
    """Whether the clause before a change names a thing of which more is worse, or fewer."""
    words = sentence.lexicon.flags
    clause = sentence.text[_clause_start(sentence.text, place) : place]
    return bool((words.bad_thing if rises else words.good_thing).search(clause))


@lru_cache(maxsize=MOST_SENTENCES)
def _gets_better(sentence: SentenceAnalysis) -> bool:
    metrics = {True: Meaning.GOOD_METRIC, False: Meaning.BAD_METRIC}
    changes = [
        figure for figure in sentence.measured if figure.before is not None and figure.after is not None
    ]
    for figure in changes:
        rises = (figure.after or 0) > (figure.before or 0)
        if _is_harm(sentence, figure.start, rises=rises):
            continue  # more “wrong orders”
        if any(metric.end <= figure.start for metric in sentence.of(metrics[rises])):
            return True
        if _is_harm(sentence, figure.start, rises=not rises):
            return True  # what is bad when it rises is good when it falls
    if any(_falls_by(sentence, figure) for figure in sentence.measured):
        return True
    words = sentence.lexicon.flags
    return sentence.has(Meaning.BETTER) or bool(words.cured.search(sentence.text))


def _falls_by(sentence: SentenceAnalysis, figure: Quantity) -> bool:
    """Whether a thing that is not good by itself fell by a share: “and reports fell by a third”."""
    falls = [
        turn
        for turn in sentence.of(Meaning.DOWN)
        if sentence.text[turn.end : figure.start].lower() in (" by ", " by about ", " by over ")
    ]
    if not falls or figure.is_change or figure.kind not in (Kind.PERCENT, Kind.RATIO):
        return False
    begins = _clause_start(sentence.text, falls[0].start)
    good = any(begins <= metric.start < falls[0].start for metric in sentence.of(Meaning.GOOD_METRIC))
    words, clause = sentence.lexicon.flags, (sentence.text, begins, falls[0].start)
    return not (good or words.good_thing.search(*clause) or words.neither_way.search(*clause))
