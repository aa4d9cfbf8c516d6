"""What mends: a deed of ours after trouble; and whether what got worse then is only its price."""

from collections.abc import Sequence
from functools import lru_cache

from planner.story.flags.deeds.own import DEEDS, OWN, own_deeds
from planner.story.rubric.implied.clues import look, remedy
from planner.story.rubric.implied.order import first_remedy
from planner.story.rubric.passages import Passage
from planner.story.text.quantity import Kind
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

_REASONS = frozenset(("because", "since", "due to", "as", "thanks to"))
"""They give reasons for a choice as well as causes of trouble."""


def is_price(passages: Sequence[Passage], place: int, start: int) -> bool:
    """Whether what gets worse, at `start` of the sentence `place`, is the price of a repair or of a gain."""
    before = passages[:place]
    return (
        _is_diagnosed(before, passages[place].sentence, start)
        or _is_mended(before)
        or _has_result(before)
        or any(_says_no(passage.sentence) for passage in before)
        or _is_searched(before, passages[place].sentence, start)
        or (any(_is_weighed(passage.sentence) for passage in before) and not _leaves(passages[place:]))
        or _is_searched_within(passages[place].sentence, start)
    )


def _is_diagnosed(before: Sequence[Passage], worse: SentenceAnalysis, start: int) -> bool:
    """Whether a cause comes first and a deed of the writer after it, at the latest in the worse sentence."""
    causes = (
        place
        for place, passage in enumerate(before)
        if any(
            words.happened and words.words.lower() not in _REASONS
            for words in passage.sentence.of(Meaning.CAUSE)
        )
    )
    first = next(causes, None)
    if first is None:
        return False
    later = any(own_deeds(passage.sentence) for passage in before[first + 1 :])
    return later or any(
        deed.agent in OWN and deed.happened and deed.start < start for deed in worse.of(*DEEDS)
    )


def _is_mended(before: Sequence[Passage]) -> bool:
    """Whether something breaks by nobody's hand, and the writer mends in a later sentence: no launch."""
    broken = (
        place
        for place, passage in enumerate(before)
        if passage.sentence.has(Meaning.BROKE) and not own_deeds(passage.sentence)
    )
    first = next(broken, len(before))
    return any(
        repairs(passage.sentence, -1) and not passage.sentence.lexicon.flags.launches.search(passage.text)
        for passage in before[first + 1 :]
    )


def _leaves(after: Sequence[Passage]) -> bool:
    """Whether the writer then goes elsewhere."""
    return any(passage.sentence.lexicon.flags.leaves.search(passage.text) for passage in after)


@lru_cache(maxsize=MOST_SENTENCES)
def _says_no(sentence: SentenceAnalysis) -> bool:
    """Whether the writer turns something down: what comes of it is the price of that choice."""
    return any(
        choice.agent in OWN and choice.happened and choice.words.lower() in _REFUSALS
        for choice in sentence.of(Meaning.DECIDED)
    )


_REFUSALS = frozenset(("said no", "turned down", "declined"))


@lru_cache(maxsize=MOST_SENTENCES)
def _is_weighed(sentence: SentenceAnalysis) -> bool:
    """Whether the writer chooses for a reason that they name: “the slow one, because a dose is a dose”."""
    words = sentence.lexicon.flags
    return not words.launches.search(sentence.text) and any(
        choice.agent in OWN and choice.happened and choice.start < reason.start
        for choice in sentence.of(Meaning.DECIDED)
        for reason in sentence.of(Meaning.CAUSE)
        if reason.words.lower() in _REASONS
    )


def _is_searched(before: Sequence[Passage], worse: SentenceAnalysis, start: int) -> bool:
    """Whether the writer went to look, and mended in a later sentence, at the latest the worse: no launch."""
    looked = next((place for place, passage in enumerate(before) if look(passage.sentence)), len(before))
    mended = looked + 1 + first_remedy(before[looked + 1 :])
    if looked < len(before) == mended and (deed := remedy(worse)) and deed.start < start:
        return not worse.lexicon.flags.launches.search(worse.text)
    return mended < len(before) and not before[mended].sentence.lexicon.flags.launches.search(
        before[mended].text
    )


def _is_searched_within(worse: SentenceAnalysis, start: int) -> bool:
    """The same in the worse sentence itself: “switched it off after I found that …”."""
    looked, mended = look(worse), remedy(worse)
    is_before = bool(looked and mended and max(looked[0], mended.start) < start)
    return is_before and not worse.lexicon.flags.launches.search(worse.text)


def _has_result(before: Sequence[Passage]) -> bool:
    """Whether the writer acts, and a measure then changes in a later sentence."""
    acted = next((place for place, passage in enumerate(before) if own_deeds(passage.sentence)), len(before))
    return any(figure.is_change for passage in before[acted + 1 :] for figure in passage.sentence.measured)


def _pays(sentence: SentenceAnalysis, place: int) -> bool:
    """Whether money follows a verb at once: to pay for harm mends nothing."""
    return any(
        figure.kind is Kind.MONEY and 0 <= figure.start - place < len(" about ")
        for figure in sentence.figures
    )


@lru_cache(maxsize=MOST_SENTENCES)
def repairs(sentence: SentenceAnalysis, after: int) -> bool:
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
