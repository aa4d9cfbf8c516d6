"""A change over two sentences: “Every fourth word was wrong. […] It's every ninth word now.”

Both figures measure the same: in the same unit, and with a word that both sentences have.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from planner.story.rubric.implied.order import first_remedy
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage
from planner.story.rubric.scoring import Find
from planner.story.text.quantities import bare_counts
from planner.story.text.quantity import Kind, Quantity
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis

POINTS, COUNTED = 8, 7
SHORT = 6
"""Words of a sentence that is a count and little else."""
_WHY = "What it was, and what it is."
_WORD = re.compile(r"[a-z]{4,}")
_STEM = 4  # letters
_SHARES = (Kind.PERCENT, Kind.RATIO)


def change_between(passages: Sequence[Passage]) -> tuple[Passage, Find] | None:
    """Return the first figure that says what is now, of what an earlier sentence says what was."""
    mends = first_remedy(passages)
    for place, passage in enumerate(passages):
        for now in _figures_now(passage.sentence, is_after=place > mends):
            if any(_is_what_was(before.sentence, passage.sentence, now) for before in passages[:place]):
                return passage, Find(Item.CHANGE, POINTS, now.start, now.end, _WHY)
    return _change_of_counts(passages, mends)


def _change_of_counts(passages: Sequence[Passage], mends: int) -> tuple[Passage, Find] | None:
    """Return a count of what is now, of no unit or that of an earlier count: “Now it's six or seven.”"""
    for place, passage in enumerate(passages[mends:], mends):
        is_short = place > mends and len(passage.text.split()) <= SHORT
        is_now = bool(passage.sentence.lexicon.sentences.here.search(passage.text))
        for now in _counts(passage.sentence):
            is_level = _is_level(passage.sentence, now)
            if place == mends and not is_level:
                continue
            if not (is_now or is_level) and now.text != passage.text.rstrip(".!"):
                continue
            if any(
                _counts_alike(before.sentence, passage.sentence, now, is_short)
                or (is_level and _has_level(before.sentence, now))
                for before in passages[:place]
            ):
                return passage, Find(Item.CHANGE, COUNTED, now.start, now.end, _WHY)
    return None


_AT = re.compile(
    r"\b(?:was|were|is|are|stood|stands|been) at (?:about |around |only |just |over |under )?$", re.IGNORECASE
)


def _is_level(sentence: SentenceAnalysis, count: Quantity) -> bool:
    """Whether a count is where something was: “we were at 95”."""
    return bool(_AT.search(sentence.text, max(0, count.start - 24), count.start))


def _has_level(sentence: SentenceAnalysis, now: Quantity) -> bool:
    return any(count.value != now.value and _is_level(sentence, count) for count in _counts(sentence))


def _counts(sentence: SentenceAnalysis) -> tuple[Quantity, ...]:
    return bare_counts(sentence.text, sentence.lexicon.units)


def _counts_alike(before: SentenceAnalysis, after: SentenceAnalysis, now: Quantity, is_short: bool) -> bool:
    """Whether a sentence counts what is counted now; in a longer sentence that takes a word of both."""
    counts = [count for count in _counts(before) if count.value != now.value and not count.is_change]
    if now.unit and not any(count.unit == now.unit for count in counts):
        return False
    return bool(counts) and (is_short or bool(_stems(before) & _stems(after)))


def _figures_now(sentence: SentenceAnalysis, *, is_after: bool) -> Iterator[Quantity]:
    """Give the figures of a sentence that say what is now: all of one that comes after the repair."""
    is_now = is_after or bool(sentence.lexicon.sentences.here.search(sentence.text))
    for figure in sentence.firm:
        if not figure.is_change and (is_now or figure is sentence.arrives):
            yield figure


def _is_what_was(before: SentenceAnalysis, after: SentenceAnalysis, now: Quantity) -> bool:
    if now.kind is Kind.COUNT and any(
        figure.unit[:_STEM] in _stems(after) and figure.value != now.value
        for figure in before.figures
        if figure.kind is Kind.COUNT and len(figure.unit) >= _STEM
    ):
        return True
    if not any(
        _are_alike(figure, now) and figure.value != now.value
        for figure in (*before.firm, *before.figures)
        if not figure.is_change and (figure.kind is Kind.COUNT or figure in before.firm)
    ):
        return False
    return now.kind is Kind.COUNT or bool(_stems(before) & _stems(after))


def _are_alike(first: Quantity, second: Quantity) -> bool:
    """Whether two figures are of the same unit; counts name it."""
    if first.kind in _SHARES and second.kind in _SHARES:
        return True
    if first.kind is not second.kind or not (first.unit and second.unit):
        return False
    (thing, _, rate), (other, _, other_rate) = first.unit.partition("/"), second.unit.partition("/")
    if first.kind is Kind.COUNT and (rate or other_rate):
        return rate in (other_rate, "") and (thing == other or bool(rate and not (thing and other)))
    return first.unit == second.unit


@lru_cache(maxsize=MOST_SENTENCES)
def _stems(sentence: SentenceAnalysis) -> frozenset[str]:
    """Return the beginnings of the words of a sentence that are no figures."""
    text = sentence.text.lower()
    for figure in sentence.figures:
        text = text[: figure.start] + " " * (figure.end - figure.start) + text[figure.end :]
    return frozenset(word[:_STEM] for word in _WORD.findall(text)) - _COMMON


_COMMON = frozenset(
    word[:_STEM]
    for word in (
        *(
            "that",
            "this",
            "they",
            "them",
            "there",
            "their",
            "then",
            "than",
            "were",
            "with",
            "from",
            "have",
            "what",
        ),
        *(
            "when",
            "which",
            "about",
            "only",
            "every",
            "because",
            "after",
            "before",
            "some",
            "into",
            "over",
            "just",
        ),
        *(
            "still",
            "more",
            "most",
            "less",
            "been",
            "would",
            "could",
            "where",
            "while",
            "until",
            "month",
            "week",
        ),
    )
)
