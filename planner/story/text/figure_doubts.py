"""Doubts about single figures of a sentence: levels that cannot be, and verbs that say the opposite.

Such a figure does not count until its writer answers; a doubt asks, it never says “false”.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from planner.story.caseless import CaselessPattern
from planner.story.products import beyond_product
from planner.story.sums_and_dates import above_whole, before_its_cause, beside_dates, beside_run
from planner.story.text.quantity import Kind, Quantity

IMPOSSIBLE, CONTRADICTION = "impossible", "contradiction"
POINTS_OR_FACTOR = "Is that points, or a factor?"
WHICH_WAY = "Which way did it go?"
_LOOKS_BACK = 60  # characters
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
_COMPARES = re.compile(r"\b(?:instead|in place) of\b", re.IGNORECASE)
_OF_PLAN = re.compile(
    r"\s?(?:of|above|over|below|under)\s(?:the |our |its )?(?:plan|target|goal|forecast|budget|last|what)\b",
    re.I,
)
_MEASURED = frozenset((Kind.PERCENT, Kind.MONEY, Kind.DURATION))
_BY = re.compile(r"\b(?:by|of)\s(?:an?\s|about\s|over\s|more than\s)?$", re.IGNORECASE)
_NEGATIVE = re.compile(r"(?:\bto|\bat|\bof|\bwas|\bis|\bwere|^|[:=])\s*[-−–]\s?$", re.IGNORECASE)
_BELOW_NOTHING = re.compile(r"\b(?:to|at|in|of|was|is)\s[-−]$")
_DOWN_BY = re.compile(r"\bdown\s(?:by\s)?(?:about\s|some\s|over\s|almost\s|more than\s)?$", re.IGNORECASE)
_DOWN_FROM = re.compile(r"\bdown,? from\s$", re.IGNORECASE)
"""Before a change: “got the wait down, from …”."""
_SCORE_OVER_ONE = re.compile(
    r"\b(?:precision|recall|AUC|F1|accuracy)\s(?:now )?(?:of|to|at|was|is|=|reached|hit)\s"
    r"(?P<value>[1-9]\.\d+)(?![\d%]|\s?%|\s?point)",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:stay\w*|held|kept|remain\w*|flat|unchanged|same|constant|stable|not|never|no)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Before two equal ends: that nothing moved is what it says."""
_LEVEL = re.compile(r"\b(?:latency|response time|p9[059])\s(?:was|is|of|at|stood at)\s$", re.IGNORECASE)
"""Before the level of a measure of time."""
_INTO_PIECES = re.compile(
    r"\b(?:small|short|thin|fine|separate|single|narrow)(?:er)?$|\b(?:pieces|parts|slices|chunks)$", re.I
)
"""The end of a change with its unit: what was cut became more, as “cut from 5 to 22 small ones”."""
_CLAUSE = re.compile(
    r"[,;:()–—]|\b(?:and|but|while|because|so|when|after|which|that|although|though)\b", re.I
)


class PlausibilityWords(Struct, frozen=True, eq=False):
    """The patterns of `plausibility.toml`; the file says what each is for."""

    cheaper: CaselessPattern
    timed: CaselessPattern
    shared: CaselessPattern
    quick: CaselessPattern
    bounded: CaselessPattern
    everything: CaselessPattern
    never_negative: CaselessPattern
    falls: CaselessPattern
    rises: CaselessPattern
    improves: CaselessPattern
    claims_before: CaselessPattern
    claims_after: CaselessPattern
    moved_before: CaselessPattern
    moved_after: CaselessPattern
    tied: CaselessPattern
    rated: CaselessPattern
    whole: CaselessPattern
    spent: CaselessPattern
    saves: CaselessPattern
    off_it: CaselessPattern
    own_revenue: CaselessPattern
    losses: CaselessPattern
    redefined: CaselessPattern
    admits_redefined: CaselessPattern
    cost_moved: CaselessPattern
    to_nothing: CaselessPattern
    given_up: CaselessPattern
    extremes: CaselessPattern
    in_test: CaselessPattern
    test_of: CaselessPattern
    groups: CaselessPattern


class FigureDoubt(Struct, frozen=True):
    """A figure that does not count, by the words `start:end` of the sentence: the rule and its question."""

    start: int
    end: int
    rule: str
    why: str
    question: str


class MeasureName(Struct, frozen=True):
    """Words of a sentence that name a measure, and whether it should fall."""

    start: int
    end: int
    should_fall: bool


def figure_doubts(
    text: str, figures: tuple[Quantity, ...], measures: tuple[MeasureName, ...], words: PlausibilityWords
) -> tuple[FigureDoubt, ...]:
    """Return the doubts about a sentence's figures, in their order."""
    doubts = [
        *_impossible(text, figures, words),
        *_unordered(figures),
        *_over_one(text),
        *_mixed(text, figures),
        *_doubted(above_whole(text, figures), "The parts exceed the whole.", "Of how many, and which?"),
        *_beyond_product(text, figures),
        *_doubted(beside_dates(text, figures), "The dates say another time.", "From which day to which?"),
        *_doubted(before_its_cause(text, figures), "It came before its cause.", "On which day was each?"),
        *_doubted(beside_run(text, figures), "It ran for less than it is called.", "How long did it run?"),
    ]
    doubts += _contradictions(text, figures, measures, words)
    return tuple(sorted(doubts, key=lambda doubt: doubt.start))


def _beyond_product(text: str, figures: tuple[Quantity, ...]) -> Iterator[FigureDoubt]:
    why = "It is far more than the price times the number."
    return (
        _doubt(figure, IMPOSSIBLE, why, "How many, at what price each?")
        for figure in beyond_product(text, figures)
    )


def _doubted(figures: Iterable[Quantity], why: str, question: str) -> Iterator[FigureDoubt]:
    return (_doubt(figure, CONTRADICTION, why, question) for figure in figures)


def _before(text: str, place: int) -> str:
    return text[max(0, place - _LOOKS_BACK) : place]


def _impossible(text: str, figures: tuple[Quantity, ...], words: PlausibilityWords) -> Iterator[FigureDoubt]:
    for figure in figures:
        before = _before(text, figure.start)
        of_plan = _OF_PLAN.match(text, figure.end)
        if _is_over_all(figure) and not of_plan and _is_level(before, figure, words):
            yield _doubt(
                figure, IMPOSSIBLE, f"A share of “{figure.text}” is above the whole.", POINTS_OR_FACTOR
            )
        elif _falls_over_all(text, before, figure, words):
            yield _doubt(figure, IMPOSSIBLE, "Nothing can fall by more than all of it.", POINTS_OR_FACTOR)
        elif (figure.is_change or _LEVEL.search(before)) and _has_other_unit(before, figure, words):
            yield _doubt(figure, CONTRADICTION, "This measure has another unit.", "Of what is that?")
        elif _is_below_nothing(before, figure, words):
            yield _doubt(
                figure, IMPOSSIBLE, "This measure cannot be below 0.", "Is that a change, or a level?"
            )


def _is_below_nothing(before: str, figure: Quantity, words: PlausibilityWords) -> bool:
    """Whether a time, or a measure that ends at 0, has a minus before it."""
    if figure.kind is Kind.DURATION and _BELOW_NOTHING.search(before):
        return True
    return bool(_NEGATIVE.search(before) and words.never_negative.search(before))


def _is_over_all(figure: Quantity) -> bool:
    return figure.kind is Kind.PERCENT and max(figure.value, figure.before or 0) > 100


def _is_level(before: str, figure: Quantity, words: PlausibilityWords) -> bool:
    """Whether a percentage is the level of a measure that has a whole."""
    bounded = [*words.bounded.finditer(before)]
    if not bounded:
        return False
    if _BY.search(before):
        return before[bounded[-1].end() :].strip().lower() == "of"  # “an uptime of 104%”
    return figure.is_change or bool(
        re.search(r"\b(?:to|at|of|was|is|were|reached|hit)?\W{0,3}$", before, re.I)
    )


def _has_other_unit(before: str, figure: Quantity, words: PlausibilityWords) -> bool:
    """Whether a measure of time is given in per cent or money, or a share in a time or money."""
    if words.timed.search(before):
        return figure.kind in (Kind.PERCENT, Kind.MONEY)
    return figure.kind in (Kind.DURATION, Kind.MONEY) and bool(words.shared.search(before))


def _falls_over_all(text: str, before: str, figure: Quantity, words: PlausibilityWords) -> bool:
    if figure.kind is not Kind.PERCENT or figure.is_change or figure.value <= 100:
        return False
    clause = _CLAUSE.split(before)[-1]
    after = text[figure.end : figure.end + 25]
    follows = re.match(r"\s?(?:\w+ )?(?:reduction|cut|drop|decrease|fall|decline|saving)", after, re.I)
    return bool(follows or _DOWN_BY.search(before)) or bool(
        words.falls.search(clause) and not words.rises.search(clause)
    )


def _mixed(text: str, figures: tuple[Quantity, ...]) -> Iterator[FigureDoubt]:
    """Find changes from a share to a time or the like: “from 10% to 5 ms”."""
    for first, second in pairwise(figures):
        kinds = {first.kind, second.kind}
        joined = text[first.end : second.start].strip() == "to" and _FROM.search(_before(text, first.start))
        if joined and len(kinds & _MEASURED) == 2 and not first.is_change:
            why = "Its two ends have different units."
            yield from (
                _doubt(figure, CONTRADICTION, why, "Of what are these two?") for figure in (first, second)
            )


def _unordered(figures: tuple[Quantity, ...]) -> Iterator[FigureDoubt]:
    """Find percentiles whose times fall while they rise: p50 above p99."""
    levels = [
        (percentile.value, level)
        for percentile, level in pairwise(figures)
        if percentile.kind is Kind.PERCENTILE
        and level.kind is Kind.DURATION
        and not level.is_change
        and level.start - percentile.end < 30
    ]
    for lower, higher in pairwise(levels):
        (first, one_time), (second, other_time) = lower, higher
        same_unit = one_time.unit == other_time.unit
        if same_unit and (first - second) * (one_time.value - other_time.value) < 0:
            why = "A higher percentile cannot be faster than a lower one."
            yield _doubt(other_time, IMPOSSIBLE, why, "Which percentile is which?")


def _over_one(text: str) -> Iterator[FigureDoubt]:
    for match in _SCORE_OVER_ONE.finditer(text):
        why = "This measure ends at 1."
        yield FigureDoubt(match.start("value"), match.end("value"), IMPOSSIBLE, why, POINTS_OR_FACTOR)


def _contradictions(
    text: str, figures: tuple[Quantity, ...], measures: tuple[MeasureName, ...], words: PlausibilityWords
) -> Iterator[FigureDoubt]:
    for figure in figures:
        if figure.before is None or figure.after is None or _COMPARES.search(figure.text):
            continue
        if _INTO_PIECES.search(figure.text):
            continue
        clause = _CLAUSE.split(_before(text, figure.start))[-1]
        is_down = _DOWN_FROM.search(_before(text, figure.start))
        verb = "falls" if is_down else _last_verb(clause, words)
        rises = figure.after > figure.before
        if figure.after == figure.before and not _SAME.search(clause):
            yield _doubt(figure, CONTRADICTION, "Before and after are the same.", WHICH_WAY)
        elif (verb == "falls" and rises) or (verb == "rises" and not rises):
            yield _doubt(figure, CONTRADICTION, "The verb says one way, the figures the other.", WHICH_WAY)
        elif not verb and words.improves.search(clause) and _is_worse(figure, clause, measures, rises=rises):
            yield _doubt(figure, CONTRADICTION, "It improved, and its figures got worse.", WHICH_WAY)


def _is_worse(figure: Quantity, clause: str, measures: tuple[MeasureName, ...], *, rises: bool) -> bool:
    """Whether the last measure before a change in its clause went the way that it should not."""
    begins = figure.start - len(clause)
    near = [measure for measure in measures if begins <= measure.start and measure.end <= figure.start]
    return bool(near) and near[-1].should_fall == rises


def _last_verb(clause: str, words: PlausibilityWords) -> str:
    """Return `falls` or `rises` by the last verb of a clause; empty if it has none, or after a denial."""
    if re.search(r"\b(?:not|never|no|without)\b|n['’]t\b", clause, re.I):
        return ""
    last = {"falls": _last(words.falls, clause), "rises": _last(words.rises, clause)}
    name = max(last, key=lambda key: last[key])
    return name if last[name] >= 0 else ""


def _last(pattern: CaselessPattern, clause: str) -> int:
    return max((match.start() for match in pattern.finditer(clause)), default=-1)


def _doubt(figure: Quantity, rule: str, why: str, question: str) -> FigureDoubt:
    return FigureDoubt(figure.start, figure.end, rule, why, question)
