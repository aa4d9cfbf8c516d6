"""What one sentence can earn: each item of the rubric that it shows, with the words that show it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from planner.story.rubric.judgement import Criterion
from planner.story.rubric.vocabulary import Sign
from planner.story.text.agency import Voice
from planner.story.text.quantities import Kind, Quantity
from planner.story.text.sentence_analysis import MOST_SENTENCES, Reading, Seen


class Item(Enum):
    """One thing that a story can show: its criterion, its points, and what to write to earn them."""

    FAILURE = (Criterion.SCAR_TISSUE, 5, "Say what broke or went wrong, plainly.")
    ADMITTED = (Criterion.SCAR_TISSUE, 2, "Say what you yourself had missed or got wrong.")
    SIGNAL = (Criterion.SCAR_TISSUE, 6, "Name the metric, alert or report that showed it.")
    CAUSE = (Criterion.SCAR_TISSUE, 6, "Give the root cause, and the slice or input where it sat.")
    FIX = (Criterion.SCAR_TISSUE, 6, "Say what was changed so that it held.")
    CHANGE = (Criterion.SPECIFICS, 10, "Put a figure before and after: from what, to what.")
    FIGURES = (Criterion.SPECIFICS, 10, "Give the figures that you know, each with its unit.")
    PRICE = (Criterion.ECONOMICS, 8, "Say what it cost or saved, in money if you know it.")
    RATE = (Criterion.ECONOMICS, 3, "Break the money down: a month, a request, a customer.")
    BOTH_SIDES = (Criterion.ECONOMICS, 9, "Say what was given up for it: the other side of the trade-off.")
    DECIDED = (Criterion.OWNERSHIP, 9, "Say what you decided yourself: “I chose …”, “I stopped …”.")
    ACTED = (Criterion.OWNERSHIP, 6, "Say what you did yourself, as an outcome and not as a task.")
    WEIGHED = (Criterion.JUDGMENT, 7, "Name the alternative that you weighed and turned down.")
    NO_MODEL = (Criterion.JUDGMENT, 5, "Say where a rule, a person or a smaller model was enough.")
    REASON = (Criterion.JUDGMENT, 3, "Give the reason for the choice.")
    EMPATHY = (Criterion.EMPATHY, 5, "Say what it did to engineers, compute or latency.")

    def __init__(self, criterion: Criterion, most: int, missing: str) -> None:
        self.criterion = criterion
        self.most = most
        self.missing = missing

    __hash__ = object.__hash__  # the one of Enum is slow, and every find of every key goes through it


@dataclass(frozen=True, slots=True)
class Find:
    """An item shown by the words `start:end` of a sentence."""

    item: Item
    points: int
    start: int
    end: int
    why: str


ARRIVED = "It says where it ended."
"""Counts only beside a second figure of the story: where it began."""
OWN = (Voice.MINE, Voice.OURS)


@lru_cache(maxsize=MOST_SENTENCES)
def finds(reading: Reading, part: str = "") -> tuple[Find, ...]:
    """Return what a sentence of a part shows; what does not tell what was shows nothing."""
    if not reading.tells:
        return ()
    return tuple(find for seek in _SEEKERS for find in seek(reading, part))


def _find(item: Item, points: int, one: Seen | Quantity, why: str) -> Find:
    return Find(item, points, one.start, one.end, why)


def _first(reading: Reading, *signs: Sign, voices: tuple[Voice, ...] = ()) -> Seen | None:
    """The first of the signs that happened, by one of these voices if any are named."""
    return next(
        (one for one in reading.of(*signs) if one.happened and (not voices or one.voice in voices)), None
    )


def _failure(reading: Reading, _part: str) -> Iterator[Find]:
    if one := _first(reading, Sign.ADMITTED):
        yield _find(Item.ADMITTED, 2, one, "You admit your own part in it.")
        yield _find(Item.FAILURE, 5, one, "A failure, admitted.")
    if one := _first(reading, Sign.BROKE) or _worsening(reading):
        yield _find(Item.FAILURE, 5, one, "It says what went wrong.")


def _worsening(reading: Reading) -> Seen | None:
    """A measure that turned the wrong way, by nobody's hand."""
    if one := _first(reading, Sign.WORSE, voices=(Voice.NOBODY, Voice.OTHERS)):
        return one
    for turn in reading.of(Sign.UP, Sign.DOWN):
        if turn.voice in OWN or not turn.happened:
            continue
        metric = None if _metric_after(reading, turn) else _metric_before(reading, turn)
        wrong = Sign.BAD_METRIC if turn.sign is Sign.UP else Sign.GOOD_METRIC
        if metric is not None and metric.sign is wrong:
            return turn
    return None


def _metric_before(reading: Reading, turn: Seen) -> Seen | None:
    near = [
        one
        for one in reading.of(Sign.GOOD_METRIC, Sign.BAD_METRIC)
        if one.end <= turn.start and turn.start - one.end < 60
    ]
    if not near or any(near[-1].end <= one.start < turn.start for one in reading.of(Sign.UP, Sign.DOWN)):
        return None  # that turn is its own
    return near[-1]


def _metric_after(reading: Reading, turn: Seen) -> bool:
    """Whether the turn is done to a measure: “reducing costs”."""
    return turn.words.endswith("ing") and any(
        0 <= one.start - turn.end < 16 for one in reading.of(Sign.GOOD_METRIC, Sign.BAD_METRIC)
    )


def _signal(reading: Reading, part: str) -> Iterator[Find]:
    metric = _first(reading, Sign.GOOD_METRIC, Sign.BAD_METRIC, Sign.BROKE)
    seen = _first(reading, Sign.OBSERVED)
    if seen and (metric or reading.measured):
        yield _find(Item.SIGNAL, 6, seen, "It says how this was seen.")
    elif worse := _worsening(reading):
        yield _find(Item.SIGNAL, 6, worse, "A measure showed it.")
    elif part == "signal" and (metric or seen or reading.measured):
        yield _find(Item.SIGNAL, 5, metric or seen or reading.measured[0], "It says what showed it.")


def _cause(reading: Reading, part: str) -> Iterator[Find]:
    one = _first(reading, Sign.CAUSE)
    if one and (reading.has(*_TROUBLE) or not _chosen_before(reading, one)):
        yield _find(Item.CAUSE, 6, one, "It says why.")
    elif part == "root_cause" and len(reading.text.split()) >= 5:
        yield Find(Item.CAUSE, 5, 0, len(reading.text), "It says why.")
    elif reading.has(Sign.BROKE) and (other := _first(reading, *_DEEDS, voices=(Voice.OTHERS,))):
        yield _find(Item.CAUSE, 4, other, "It says what set it off.")


_TROUBLE = (Sign.BROKE, Sign.ADMITTED, Sign.WORSE)
_DEEDS = (Sign.DECIDED, Sign.ACTED, Sign.BUILT, Sign.FIX)


def _chosen_before(reading: Reading, one: Seen) -> bool:
    """Whether “because” gives the reason for a choice, not the cause of a failure."""
    return any(chosen.voice in OWN and chosen.start < one.start for chosen in reading.of(Sign.DECIDED))


def _fix(reading: Reading, part: str) -> Iterator[Find]:
    fell = {one.start for one in reading.of(Sign.DOWN)}
    for one in reading.of(Sign.FIX):
        if one.happened and (one.voice in OWN or one.start not in fell):  # “retention dropped” mends nothing
            points = 3 if one.voice is Voice.OTHERS else 6
            yield _find(Item.FIX, points, one, "It says what was changed.")
            return
    if acted := _first(reading, Sign.DECIDED, Sign.ACTED, Sign.BUILT, voices=OWN):
        yield _find(Item.FIX, 5 if part == "fix" else 4, acted, "It says what you did about it.")


def _figures(reading: Reading, _part: str) -> Iterator[Find]:
    share = 0.4 if reading.is_research else 1.0
    for points, one in zip((5, 3, 2), reading.measured, strict=False):
        yield _find(Item.FIGURES, round(points * share), one, "A figure with its unit.")
    for one in reading.measured:
        if one.is_change:
            yield _find(Item.CHANGE, round(10 * share), one, "Before and after.")
            return
    if (arrived := reading.arrives) and not reading.is_research:
        yield _find(Item.CHANGE, 7, arrived, ARRIVED)
    moved = _first(reading, Sign.UP, Sign.DOWN, Sign.BETTER, Sign.WORSE)
    shares = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)
    share_of = next((quantity for quantity in reading.measured if quantity.kind in shares), None)
    if moved and share_of:
        yield _find(Item.CHANGE, round(7 * share), share_of, "It says by how much.")


def _economics(reading: Reading, _part: str) -> Iterator[Find]:
    money = [quantity for quantity in reading.measured if quantity.kind is Kind.MONEY]
    cost = _first(reading, Sign.COST)
    if money:
        yield _find(Item.PRICE, 8, money[0], "Money is named.")
        rate = next(
            (quantity for quantity in money if "/" in quantity.unit), money[1] if len(money) > 1 else None
        )
        if rate:
            yield _find(Item.RATE, 3, rate, "The money is broken down.")
    elif cost:
        yield _find(Item.PRICE, 7 if reading.measured else 4, cost, "A cost is named.")


def _both_sides(reading: Reading, part: str) -> Iterator[Find]:
    if (one := _first(reading, Sign.TRADE)) and not one.is_passive:
        yield _find(Item.BOTH_SIDES, 9, one, "Both sides of the trade-off.")
    elif reading.has(Sign.CONTRAST) and _gains(reading) and _loses(reading):
        yield _find(Item.BOTH_SIDES, 9, reading.of(Sign.CONTRAST)[0], "A gain beside its price.")
    elif part == "cost" and reading.measured:
        yield _find(Item.BOTH_SIDES, 5, reading.measured[0], "The price of it.")


def _gains(reading: Reading) -> bool:
    return reading.has(Sign.BETTER, Sign.UP)


def _loses(reading: Reading) -> bool:
    if reading.has(Sign.WORSE, Sign.BROKE):
        return True
    lowered = [one.end for one in reading.of(Sign.DOWN)]
    return any(
        one.happened and not any(0 <= one.start - end < 16 for end in lowered)
        for one in reading.of(Sign.COST, Sign.BAD_METRIC)
    )


def _ownership(reading: Reading, part: str) -> Iterator[Find]:
    for one in reading.of(Sign.DECIDED, Sign.REFRAINED, Sign.ACTED, Sign.BUILT):
        if one.happened and not one.before.is_infinitive and one.voice in OWN:
            yield from _owned(reading, part, one, mine=one.voice is Voice.MINE)


def _owned(reading: Reading, part: str, one: Seen, *, mine: bool) -> Iterator[Find]:
    """What one verb of ours shows: a decision, an act with an outcome, or a task."""
    done = "What you did." if mine else "Done together."
    if one.sign in (Sign.DECIDED, Sign.REFRAINED):
        yield _find(
            Item.DECIDED, 9 if mine else 4, one, "Your own decision." if mine else "A decision, shared."
        )
        yield _find(Item.ACTED, 4 if mine else 2, one, done)
    elif one.sign is Sign.BUILT and not reading.measured:
        yield _find(Item.ACTED, 3 if mine else 1, one, "What you made.")
    elif _PRAISES.match(one.words) and not reading.measured:
        yield _find(Item.ACTED, 2 if mine else 1, one, "A claim without a figure.")
    else:
        yield _find(Item.ACTED, 6 if mine else 3, one, done)
        if part == "decision" or reading.has(Sign.ALTERNATIVE):
            yield _find(Item.DECIDED, 7 if mine else 3, one, "What you decided.")


_PRAISES = re.compile(
    r"(?:improv|optimi|increas|enhanc|reduc|decreas|grew|boost|streamlin|accelerat|rolled)", re.I
)


def _judgment(reading: Reading, _part: str) -> Iterator[Find]:
    chose = _first(reading, Sign.DECIDED, Sign.REFRAINED, Sign.ACTED, Sign.FIX, voices=OWN)
    other = _first(reading, Sign.ALTERNATIVE, Sign.REFRAINED)
    if other:
        points = 3 if reading.weighs_by_model else 7 if chose else 5
        yield _find(Item.WEIGHED, points, other, "An alternative was weighed.")
    if chose and (one := _first(reading, Sign.NO_MODEL)):
        yield _find(Item.NO_MODEL, 5, one, "Less than a model was enough.")
    if (one := _first(reading, Sign.REASON)) and (other or _first(reading, Sign.DECIDED, voices=OWN)):
        yield _find(Item.REASON, 3, one, "The reason for the choice.")


def _empathy(reading: Reading, _part: str) -> Iterator[Find]:
    for one in reading.of(Sign.EMPATHY)[:2]:
        yield _find(Item.EMPATHY, 3, one, "What it did to engineers, compute or latency.")


_SEEKERS: tuple[Callable[[Reading, str], Iterator[Find]], ...] = (
    *(_failure, _signal, _cause, _fix, _figures, _economics, _both_sides, _ownership, _judgment, _empathy),
)
