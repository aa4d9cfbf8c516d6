"""Harm that the writer of a story did and that nobody mended."""

from collections.abc import Sequence
from functools import lru_cache

from planner.story.flags.deeds.own import DEEDS, OWN, own_deeds
from planner.story.rubric.passages import Passage
from planner.story.text.quantities import Kind
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
    if _is_diagnosed(passages[:place]) or _is_mended(passages[:place]):
        return False  # what got worse is the price of a repair
    return caused and not any(
        _repairs(passage.sentence, start if passage is passages[place] else -1)
        for passage in passages[place:]
    )


def _is_diagnosed(passages: Sequence[Passage]) -> bool:
    """Whether a cause comes first and a deed of the writer after it; “because” gives reasons as well."""
    causes = (
        place
        for place, passage in enumerate(passages)
        if any(
            words.happened and words.words.lower() not in _REASONS
            for words in passage.sentence.of(Meaning.CAUSE)
        )
    )
    first = next(causes, len(passages))
    return any(own_deeds(passage.sentence) for passage in passages[first + 1 :])


def _is_mended(passages: Sequence[Passage]) -> bool:
    """Whether something breaks by nobody's hand, and the writer mends in a later sentence: no launch."""
    broken = (
        place
        for place, passage in enumerate(passages)
        if passage.sentence.has(Meaning.BROKE) and not own_deeds(passage.sentence)
    )
    first = next(broken, len(passages))
    return any(
        _repairs(passage.sentence, -1) and not passage.sentence.lexicon.flags.launches.search(passage.text)
        for passage in passages[first + 1 :]
    )


_REASONS = frozenset(("because", "since", "due to", "as", "thanks to"))


@lru_cache(maxsize=MOST_SENTENCES)
def _gets_worse(sentence: SentenceAnalysis) -> int:
    """Return where a measure went the wrong way, or a loss is named in figures; -1 if nowhere."""
    metrics = {True: Meaning.BAD_METRIC, False: Meaning.GOOD_METRIC}
    is_meant = bool(sentence.lexicon.flags.meant.search(sentence.text))
    for figure in sentence.measured:
        if figure.before is None or figure.after is None or is_meant:
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
    is_loss = lost and any(figure.kind is Kind.MONEY for figure in sentence.measured)
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
    words = sentence.lexicon.flags
    return sentence.has(Meaning.BETTER) or bool(words.cured.search(sentence.text))


def _pays(sentence: SentenceAnalysis, place: int) -> bool:
    """Whether money follows a verb at once: to pay for harm mends nothing."""
    return any(
        figure.kind is Kind.MONEY and 0 <= figure.start - place < len(" about ")
        for figure in sentence.figures
    )


@lru_cache(maxsize=MOST_SENTENCES)
def _repairs(sentence: SentenceAnalysis, after: int) -> bool:
    """Whether somebody mends something in a sentence, or the writer acts, behind a place of it."""
    left = [match.span() for match in sentence.lexicon.flags.leaves.finditer(sentence.text)]
    left += [(words.start, words.end) for words in sentence.of(Meaning.BROKE)]  # “we lost” mends nothing
    return any(
        deed.happened
        and deed.start > after
        and (deed.agent in OWN or deed.meaning is Meaning.FIX)
        and not _pays(sentence, deed.end)
        and not any(start <= deed.start < end for start, end in left)
        for deed in sentence.of(*DEEDS)
    )
