"""Doubts about gains that may be none: a measure defined anew, a cost that others bear, a test of a handful.

Only where the same sentence names the change and says nothing against it; such a figure still counts.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from planner.story.flags.flag import Flag, FlagKind
from planner.story.rubric.passages import Passage
from planner.story.text.quantity import Kind, Quantity
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis

HOLLOW = "hollow"
HANDFUL = 30
"""People or things in a test, under which a share says little."""
_SHARES = (Kind.PERCENT, Kind.POINTS, Kind.RATIO)


class _Hollow(Struct, frozen=True):
    """A change that is doubted, why, and what to ask."""

    figure: Quantity
    why: str
    question: str


def hollow_flags(passages: Sequence[Passage]) -> Iterator[Flag]:
    """Give a doubt for each sentence that names such a gain."""
    for passage in passages:
        if hollow := _hollow(passage.sentence):
            figure = hollow.figure
            yield passage.flag(
                FlagKind.IMPLAUSIBLE, figure.start, figure.end, hollow.why, hollow.question, HOLLOW
            )


@lru_cache(maxsize=MOST_SENTENCES)
def _hollow(sentence: SentenceAnalysis) -> _Hollow | None:
    if cost := _moved_cost(sentence):
        return _Hollow(cost, "Others may bear this cost now.", "Who pays for it, or does it, now?")
    changes = [figure for figure in sentence.measured if figure.is_change]
    words = sentence.lexicon.plausibility
    if changes and words.redefined.search(sentence.text) and not words.admits_redefined.search(sentence.text):
        return _Hollow(changes[0], "The measure was defined anew.", "What does the old definition show?")
    measured = changes or sentence.measured
    if measured and words.extremes.search(sentence.text):
        return _Hollow(
            measured[0], "A best or a worst day is no measure.", "What does an ordinary month show?"
        )
    share = next((change for change in changes if change.kind in _SHARES), None)
    if share and _is_of_handful(sentence, share):
        return _Hollow(
            share, "So few can differ by chance.", "How large was the test, and what came after it?"
        )
    return None


def _moved_cost(sentence: SentenceAnalysis) -> Quantity | None:
    """Return a cost that is booked elsewhere, or fell to nothing while nothing was given up.

    A fall to “$0” is a large cut, which `plausibility` asks about.
    """
    words, text = sentence.lexicon.plausibility, sentence.text
    for figure in sentence.figures:
        if figure.kind is not Kind.MONEY:
            continue
        if figure.is_change and words.cost_moved.search(text):
            return figure
        if words.to_nothing.match(text, figure.end) and not words.given_up.search(text):
            return figure
    return None


def _is_of_handful(sentence: SentenceAnalysis, share: Quantity) -> bool:
    """Whether the number before a share is that of a small test, and no larger number of cases is named."""
    words, text = sentence.lexicon.plausibility, sentence.text
    counts = [figure for figure in sentence.figures if figure.kind is Kind.COUNT and not figure.is_change]
    if any(figure.value >= HANDFUL for figure in counts):
        return False
    return any(
        figure.value > 0
        and figure.end <= share.start
        and not words.groups.match(text, figure.start)
        and (words.test_of.search(text, 0, figure.start) or words.in_test.match(text, figure.end))
        for figure in counts
    )
