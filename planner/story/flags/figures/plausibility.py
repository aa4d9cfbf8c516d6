"""Doubts about the figures of a whole story: sizes, gains alone, too many digits, revenue of others."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from planner.story.flags.figures.hollow import hollow_flags
from planner.story.flags.figures.smoothness import smooth_flags
from planner.story.flags.flag import Flag, FlagKind
from planner.story.rubric.passages import Passage
from planner.story.sums_and_dates import late_by_dates
from planner.story.text.figure_doubts import CONTRADICTION, PlausibilityWords
from planner.story.text.quantity import Kind, Quantity
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

SIZE, PRECISE, UNOWNED = "size", "precise", "unowned"
LARGEST_SAVING = 100e6
"""Money of one project that is seldom one product manager's."""
LARGE_CUT = 90.0  # percent
LARGE_FACTOR = 10.0
DIGITS_OF_ESTIMATE = 3
NEARLY_ALL = 99.0  # percent
_COSTS = re.compile(r"\b(?:costs?|cost us|came to|ran at|stood at)\s(?:about |some |over )?$", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_ENDS = re.compile(r"\s?(?:[-–—]|\bto\b|\bor\b)\s?", re.IGNORECASE)
"""Between the ends of a range: “44% to 53%”."""


def plausibility_flags(passages: Sequence[Passage]) -> Iterator[Flag]:
    """Give the doubts about figures: of each sentence, then of the story as a whole."""
    for passage in passages:
        for doubt in passage.sentence.doubts:
            kind = FlagKind.CONTRADICTION if doubt.rule == CONTRADICTION else FlagKind.IMPLAUSIBLE
            yield passage.flag(kind, doubt.start, doubt.end, doubt.why, doubt.question, doubt.rule)
    named = [(passage.text, passage.sentence.figures) for passage in passages]
    for number, late in late_by_dates(named):
        why, question = "The dates say another time.", "From which day to which?"
        yield passages[number].flag(
            FlagKind.CONTRADICTION, late.start, late.end, why, question, CONTRADICTION
        )
    yield from _oversized(passages)
    yield from smooth_flags(passages)
    yield from hollow_flags(passages)
    for passage in passages:
        if figure := _too_precise(passage.sentence):
            why = f"“{figure.text.strip()}” has more digits than an estimate can have."
            yield passage.flag(
                FlagKind.PRECISE, figure.start, figure.end, why, "Measured or estimated?", PRECISE
            )
        if place := _revenue(passage.sentence):
            why = "Revenue of a company has many owners."
            question = "Which share was yours, and who agreed?"
            yield passage.flag(FlagKind.UNOWNED, *place, why, question, UNOWNED)


@lru_cache(maxsize=MOST_SENTENCES)
def _revenue(sentence: SentenceAnalysis) -> tuple[int, int] | None:
    """Return the place of a company's revenue that is claimed as one's own."""
    match = sentence.lexicon.plausibility.own_revenue.search(sentence.text)
    return match.span() if match else None


def _oversized(passages: Sequence[Passage]) -> Iterator[Flag]:
    """Find savings above the bill that is named, cuts without a cause, and sums that no single PM moves."""
    money = [(passage, amount) for passage in passages for amount in _sums(passage.sentence)]
    wholes = [amount.figure.value for _, amount in money if amount.is_whole]
    for passage, amount in money:
        if (amount.is_saved and wholes and amount.figure.value > max(wholes)) or amount.is_above_it:
            yield _sized(passage, amount.figure, "More was saved than was spent.")
        elif amount.figure.value > LARGEST_SAVING and not amount.is_spent and _is_claim(passage):
            yield _sized(passage, amount.figure, "This is a large sum for one product manager.")
    factors = [(passage, figure) for passage in passages for figure in _large_factors(passage.sentence)]
    if factors and any(_words(passage).quick.search(passage.text) for passage in passages):
        for passage, figure in factors:
            yield _sized(passage, figure, "So large a change in less than a week.")
    cuts = [(passage, figure) for passage in passages for figure in _large_cuts(passage.sentence)]
    if cuts and not any(_words(passage).cheaper.search(passage.text) for passage in passages):
        for passage, figure in cuts:
            yield _sized(passage, figure, "So much cheaper, and no cheaper model, cache or rule is named.")


def _words(passage: Passage) -> PlausibilityWords:
    return passage.sentence.lexicon.plausibility


class _MoneyNamed(Struct, frozen=True):
    """Money of a sentence: whether it is all that was spent, spent at all, or saved."""

    figure: Quantity
    is_whole: bool
    is_spent: bool
    is_saved: bool
    is_above_it: bool
    """Whether more was taken off “it” than the sentence says that it cost, in the same unit of time."""


@lru_cache(maxsize=MOST_SENTENCES)
def _sums(sentence: SentenceAnalysis) -> tuple[_MoneyNamed, ...]:
    return tuple(
        _MoneyNamed(
            figure,
            _is_whole(sentence, figure),
            _is_spent(sentence, figure),
            _is_saved(sentence, figure),
            _is_above_it(sentence, figure),
        )
        for figure in sentence.figures
        if figure.kind is Kind.MONEY
    )


@lru_cache(maxsize=MOST_SENTENCES)
def _large_factors(sentence: SentenceAnalysis) -> tuple[Quantity, ...]:
    return tuple(
        figure for figure in sentence.figures if figure.kind is Kind.MULTIPLE and figure.value >= LARGE_FACTOR
    )


def _sized(passage: Passage, figure: Quantity, why: str) -> Flag:
    question = "Where would I see that?"
    return passage.flag(FlagKind.IMPLAUSIBLE, figure.start, figure.end, why, question, SIZE)


def _is_whole(sentence: SentenceAnalysis, figure: Quantity) -> bool:
    whole = sentence.lexicon.plausibility.whole
    before = sentence.text[max(0, figure.start - 25) : figure.start]
    named = [match.end() for match in whole.finditer(before)]
    of_it = bool(named) and before[named[-1] :].strip() in ("of", "was", "is", "of about", "of some")
    following = re.findall(r"[\w-]+", sentence.text[figure.end : figure.end + 30])[:2]
    return of_it or any(whole.fullmatch(word) for word in following)


def _is_spent(sentence: SentenceAnalysis, figure: Quantity) -> bool:
    before = sentence.text[max(0, figure.start - 25) : figure.start]
    return _is_whole(sentence, figure) or bool(sentence.lexicon.plausibility.spent.search(before))


def _is_saved(sentence: SentenceAnalysis, figure: Quantity) -> bool:
    before = sentence.text[max(0, figure.start - 25) : figure.start]
    return bool(sentence.lexicon.plausibility.saves.search(before))


def _is_above_it(sentence: SentenceAnalysis, figure: Quantity) -> bool:
    before = sentence.text[max(0, figure.start - 40) : figure.start]
    return bool(sentence.lexicon.plausibility.off_it.search(before)) and any(
        other.kind is Kind.MONEY
        and other.end < figure.start
        and other.unit == figure.unit
        and "/" in other.unit
        and other.value < figure.value
        and _COSTS.search(sentence.text[: other.start])
        for other in sentence.figures
    )


def _is_claim(passage: Passage) -> bool:
    moves = (Meaning.UP, Meaning.DOWN, Meaning.BETTER, Meaning.COST, Meaning.ACTED, Meaning.DECIDED)
    return passage.sentence.has(*moves)


@lru_cache(maxsize=MOST_SENTENCES)
def _large_cuts(sentence: SentenceAnalysis) -> tuple[Quantity, ...]:
    return tuple(_cuts(sentence))


def _cuts(sentence: SentenceAnalysis) -> Iterator[Quantity]:
    """Give the figures of a cost that fell by more than nine tenths."""
    if not sentence.has(Meaning.COST):
        return
    for figure in sentence.figures:
        before, after = figure.before, figure.after
        if (
            figure.kind is Kind.MONEY
            and before
            and after is not None
            and after < (1 - LARGE_CUT / 100) * before
        ):
            yield figure
        elif figure.kind is Kind.PERCENT and not figure.is_change and LARGE_CUT < figure.value <= 100:
            around = sentence.text[max(0, figure.start - 30) : figure.end + 25]
            falls = sentence.lexicon.plausibility.falls.search(around)
            if falls and re.search(r"\bcosts?\b|\bspend|\bbill\b", around, re.I):
                yield figure


@lru_cache(maxsize=MOST_SENTENCES)
def _too_precise(sentence: SentenceAnalysis) -> Quantity | None:
    """Return a sum or a percentage with more digits than were measured, as `$4,812,377`."""
    for figure in sentence.measured:
        is_estimate = figure.kind in (Kind.MONEY, Kind.PERCENT) and not figure.is_change
        has_many = is_estimate and len(_digits(figure)) > DIGITS_OF_ESTIMATE and "/" not in figure.text
        if has_many and not _is_spent(sentence, figure):
            return figure
    return None


def _digits(figure: Quantity) -> str:
    """Return the digits that a figure claims: of 99.97 %, those of what is missing, as it is counted.

    Of a range, those of its longer end.
    """
    ends = ("".join(_DIGIT.findall(end)).strip("0") for end in _ENDS.split(figure.text))
    digits = max(ends, key=len)
    if figure.kind is Kind.PERCENT and NEARLY_ALL <= figure.value < 100:
        return digits.lstrip("9")
    return digits
