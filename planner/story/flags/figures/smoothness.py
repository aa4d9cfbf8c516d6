"""Doubts about stories that are too smooth: near perfection everywhere, gains alone, round figures alone."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from planner.story.flags.flag import Flag, FlagKind
from planner.story.rubric.passages import Passage
from planner.story.text.agency import Agent
from planner.story.text.quantity import Kind, Quantity
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

SMOOTH = "too smooth"
HEADLINES = 3
ROUND_SHARES = 4
NEAR_PERFECT = 99.0  # percent
PERFECT_MEASURES = 3
WHOLE, WHOLE_MEASURES = 100.0, 2
"""Measures of which none leaves anything to better."""
CHANGES, LEAPS, LEAP, LARGE_SHARE = 3, 2, 10.0, 90.0
"""Changes with no other side, of which so many are by this factor, or up to near perfection."""
_OWN = (Agent.MINE, Agent.OURS)
_LISTED = re.compile(
    r"\s?(?:,|/|&|\+|\band\b|\bplus\b|\bas well as\b|,\s?and\b)?\s?(?:(?:our|the|its)\s)?", re.I
)
"""Between the measures of a list: “recall, precision and uptime”."""
_UP_TO_FIGURE = re.compile(r"(?:(?!\b(?:by|and|but|than|while|with)\b)[^,;.\d]){0,40}", re.IGNORECASE)
"""Between a measure and its level: “recall is now at …”."""
_UP_TO_MEASURE = re.compile(r"\s?(?:(?!(?:and|but|with|while|when|at)\b)[\w-]+\s){0,4}", re.IGNORECASE)
"""Between a level and its measure: “… on every model's recall”."""


def smooth_flags(passages: Sequence[Passage]) -> Iterator[Flag]:
    """Give at most one doubt: about near perfection, else about gains alone, else about round figures."""
    for find, why in _RULES:
        if doubted := find(passages):
            passage, figure = doubted
            question = "Which one did you measure yourself?"
            yield passage.flag(FlagKind.IMPLAUSIBLE, figure.start, figure.end, why, question, SMOOTH)
            return


def _near_perfect(passages: Sequence[Passage]) -> tuple[Passage, Quantity] | None:
    """Return the first of three measures at 99 % or above, if no measure is below that."""
    levels = [(passage, level) for passage in passages for level in _levels(passage.sentence)]
    if any(level.percent < NEAR_PERFECT for _, level in levels):
        return None
    measures = {name for _, level in levels for name in level.measures}
    whole = {name for _, level in levels if level.percent == WHOLE for name in level.measures}
    is_perfect = len(measures) >= PERFECT_MEASURES or len(whole) >= WHOLE_MEASURES
    if not is_perfect and not any(level.is_of_all for _, level in levels):
        return None
    passage, level = levels[0]
    return passage, level.figure


class _Level(Struct, frozen=True):
    """A percentage that is the level of one measure, of several, or of all that there are."""

    figure: Quantity
    percent: float
    measures: frozenset[str]
    is_of_all: bool = False


@lru_cache(maxsize=MOST_SENTENCES)
def _levels(sentence: SentenceAnalysis) -> tuple[_Level, ...]:
    """Return the levels of a sentence's measures that have a whole, as recall or uptime."""
    words, text = sentence.lexicon.plausibility, sentence.text
    shares = [figure for figure in sentence.measured if figure.kind is Kind.PERCENT and figure.value <= 100]
    if not shares:
        return ()
    named = [match.span() for match in words.bounded.finditer(text)]
    everything = [match.span() for match in words.everything.finditer(text)]
    levels = []
    for figure in shares:
        measures = frozenset(text[start:end].lower() for start, end in _measures_of(figure, text, named))
        is_of_all = not measures and bool(_measures_of(figure, text, everything))
        if measures or is_of_all:
            levels.append(_Level(figure, figure.value, measures, is_of_all))
    return tuple(levels)


def _measures_of(figure: Quantity, text: str, named: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the places of the measures that a level is of: a list behind it, else one before it."""
    behind = [place for place in named if place[0] >= figure.end]
    if behind and _UP_TO_MEASURE.fullmatch(text, figure.end, behind[0][0]):
        return _run(text, behind)
    before = [place for place in reversed(named) if place[1] <= figure.start]
    if before and _UP_TO_FIGURE.fullmatch(text, before[0][1], figure.start):
        return _run(text, before)
    return []


def _run(text: str, places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the places up to the first that is in no list with the one before it."""
    run = [places[0]]
    for place in places[1:]:
        earlier, later = sorted((run[-1], place))
        if not _LISTED.fullmatch(text, earlier[1], later[0]):
            break
        run.append(place)
    return run


def _gains_alone(passages: Sequence[Passage]) -> tuple[Passage, Quantity] | None:
    """Return the first of three or more gains, all without a before, a loss, a cause or a slice."""
    gains = [(passage, figure) for passage in passages for figure in _headline_gains(passage.sentence)]
    return gains[0] if len(gains) >= HEADLINES and _is_one_sided(passages) else None


def _round_alone(passages: Sequence[Passage]) -> tuple[Passage, Quantity] | None:
    """Return the first of four or more percentages where all figures end in 0 or 5, with no other side."""
    figures = [(passage, figure) for passage in passages for figure in passage.sentence.measured]
    shares = [share for share in figures if share[1].kind is Kind.PERCENT]
    is_round = len(shares) >= ROUND_SHARES and all(figure.value % 5 == 0 for _, figure in figures)
    return shares[0] if is_round and _is_one_sided(passages) else None


def _leaps_alone(passages: Sequence[Passage]) -> tuple[Passage, Quantity] | None:
    """Return the first of two leaps among three or more changes, where nothing stands against them."""
    changes = [
        (passage, figure) for passage in passages for figure in passage.sentence.measured if figure.is_change
    ]
    leaps = [change for change in changes if _is_leap(change[1])]
    is_too_good = len(changes) >= CHANGES and len(leaps) >= LEAPS
    return (
        leaps[0] if is_too_good and not any(_is_weighed(passage.sentence) for passage in passages) else None
    )


def _is_leap(figure: Quantity) -> bool:
    low, high = sorted((figure.before or 0.0, figure.after or 0.0))
    is_perfected = figure.kind is Kind.PERCENT and low < LARGE_SHARE and figure.after == high >= NEAR_PERFECT
    return is_perfected or (low > 0 and high >= LEAP * low)


_RULES = (
    (_near_perfect, "All of it is nearly perfect."),
    (_leaps_alone, "Leaps of several measures, and no loss, cause or slice beside them."),
    (_gains_alone, "Several gains, and no loss, cause or slice beside them."),
    (_round_alone, "All figures end in 0 or 5, and there is no loss, cause or slice beside them."),
)


@lru_cache(maxsize=MOST_SENTENCES)
def _headline_gains(sentence: SentenceAnalysis) -> tuple[Quantity, ...]:
    """Return the gains of a sentence that name no before: percentages, multiples and money earned."""
    return tuple(
        figure for figure in sentence.measured if figure in sentence.claims or _is_headline(sentence, figure)
    )


def _is_headline(sentence: SentenceAnalysis, figure: Quantity) -> bool:
    """Whether a percentage says only which way something went: “up 25%”, “30% more users”."""
    if figure.kind is Kind.MULTIPLE and figure.text.isalpha():
        return True  # “doubled sales”
    if figure.kind is not Kind.PERCENT or figure.is_change:
        return False
    words, text = sentence.lexicon.plausibility, sentence.text
    before = text[max(0, figure.start - 20) : figure.start]
    return bool(words.moved_before.search(before) or words.moved_after.search(text[figure.end :]))


def _is_one_sided(passages: Sequence[Passage]) -> bool:
    return not any(_has_other_side(passage.sentence) for passage in passages)


@lru_cache(maxsize=MOST_SENTENCES)
def _has_other_side(sentence: SentenceAnalysis) -> bool:
    return any(figure.is_change for figure in sentence.measured) or _is_weighed(sentence)


@lru_cache(maxsize=MOST_SENTENCES)
def _is_weighed(sentence: SentenceAnalysis) -> bool:
    """Whether it names a loss, a cause, an alternative or a choice of the writer."""
    return (
        bool(sentence.lexicon.plausibility.losses.search(sentence.text))
        or sentence.has(Meaning.TRADE, Meaning.ALTERNATIVE, Meaning.ADMITTED, Meaning.CAUSE)
        or any(choice.happened and choice.agent in _OWN for choice in sentence.of(Meaning.DECIDED))
    )
