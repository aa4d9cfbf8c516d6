"""Joins figures that say together what was and what is: “from 12 to 4 hours”, “31% before, 24% after”.

A range (“5 to 10 days”) becomes one figure and no change. A number in words that names no unit counts only as
an end of a change.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from planner.story.caseless import lowered
from planner.story.text.quantity import Kind, Quantity
from planner.story.text.units import Units

MOST_APART = 20
"""Times by which a figure can differ from one that looks like a year and is none: “from 2000 to $1,500”."""
_RANGE = re.compile(r"\s?(?:[-–—]|to|or)\s?", re.IGNORECASE)
_LABEL_BEFORE = re.compile(r":\s$")
"""Of a share, its measure with a colon: “arrears: 4% to 7.5%” is no range."""
_FROM_BEFORE = re.compile(r"\bfrom\b[^.;!?\n]{0,40}$", re.IGNORECASE)


def joined(text: str, amounts: Sequence[Quantity], units: Units) -> Iterator[Quantity]:
    """Give the amounts of a text, two that say a change or a range as one."""
    place = 0
    while place < len(amounts):
        quantity = amounts[place]
        place += 1
        for following in amounts[place : place + 2]:
            if pair := _pair(text, quantity, following, units):
                quantity, place = pair, amounts.index(following, place) + 1
                break
            if not _is_bare_word(following, units):
                break
        if not _is_bare_word(quantity, units):
            yield quantity


def _is_bare_word(quantity: Quantity, units: Units) -> bool:
    """Whether it is a number in words without a unit: “four” counts only as an end of a change."""
    if quantity.kind is not Kind.COUNT or quantity.unit:
        return False
    word = " ".join(quantity.text.lower().split())
    return word in units.numbers or word in units.articles


def _pair(text: str, first: Quantity, second: Quantity, units: Units) -> Quantity | None:
    if second.start - first.end > 70 or not _may_be_ends(text, first, second, units):
        return None
    first, second = _alike(first, second, units)
    if first.kind is not second.kind or first.kind in (Kind.YEAR, Kind.PERCENTILE):
        return None
    if turned := _turned(text, first, second, units):
        return turned
    if _goes_to(text, first, second, units):
        return _change(text, first, second, before=first, after=second, units=units)
    if _RANGE.fullmatch(text, first.end, second.start) and first.value < second.value:
        return replace(second, start=first.start, text=text[first.start : second.end])
    return None


def _may_be_ends(text: str, first: Quantity, second: Quantity, units: Units) -> bool:
    """Whether both can be ends of a change: without a verb of one, two bare words may be hours of the day."""
    if not (_is_bare_word(first, units) and _is_bare_word(second, units)):
        return True
    return bool(units.is_moved.search(text, max(0, first.start - 45), first.start))


def _goes_to(text: str, first: Quantity, second: Quantity, units: Units) -> bool:
    """Whether the words between two figures and before them say that the first became the second."""
    if units.moved.fullmatch(text, first.end, second.start):
        return True
    gap = units.to.fullmatch(text, first.end, second.start)
    if gap is None:
        return False
    is_near = second.start - first.end < 12
    is_labelled = first.kind is Kind.PERCENT and _LABEL_BEFORE.search(
        text, max(0, first.start - 3), first.start
    )
    return bool(
        gap["arrow"]
        or _FROM_BEFORE.search(text, max(0, first.start - 45), first.start)
        or is_labelled
        or (is_near and _in(first, second.unit, units) > second.value)
    )


def _turned(text: str, first: Quantity, second: Quantity, units: Units) -> Quantity | None:
    """Return the change of “9%, down from 12%”, or of figures with their times: “31% before, 24% after”."""
    if _counts_another(text, first, second):
        return None
    if units.since.fullmatch(text, first.end, second.start):
        return _change(text, first, second, before=second, after=first, units=units)
    if first.value != second.value and _follows(text, first, second, units):
        return _change(text, first, second, before=first, after=second, units=units)
    for was, now, is_first_before in ((units.once, units.now, True), (units.now, units.once, False)):
        time = was.match(text, first.end, second.start) if first.value != second.value else None
        if time and units.beside.fullmatch(text, time.end(), second.start) and now.match(text, second.end):
            before, after = (first, second) if is_first_before else (second, first)
            return _change(text, first, second, before=before, after=after, units=units)
    return None


def _follows(text: str, first: Quantity, second: Quantity, units: Units) -> bool:
    """Whether the first figure was and the second is, by their times: “14 in March, 1 in April”."""
    if units.by_now.fullmatch(text, first.end, second.start):
        return True
    dated = units.dated.match(text, first.end, second.start)
    is_timed = dated is not None and units.beside.fullmatch(text, dated.end(), second.start) is not None
    if is_timed and (units.dated.match(text, second.end) or units.now.match(text, second.end)):
        return True
    return _is_series(text, first, second) or _is_then_now(text, first, second)


def _is_series(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether counts follow a label, each with its time: “Reports: 130 the first week, 11 after it”."""
    if first.unit or second.unit or first.kind is not Kind.COUNT:
        return False
    is_listed = _SERIES.fullmatch(text, first.end, second.start) and not _PARTS.match(text, second.end)
    return bool(is_listed and _LABELLED.search(text, 0, first.start))


_LABELLED = re.compile(r"[^\W\d_]: (?:about |only |from )?$")
_SERIES = re.compile(r"\s(?!of\b)[^,;:.\d]{3,30}, (?:and |then |now |only |about ){0,2}")
_PARTS = re.compile(r"\sof\b")
"""After a count of a list that says what a whole is made of: “180 of billing, 150 of delivery”."""


def _is_then_now(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether the first was before and the second is now: “Before, 41 managers looked; now 12 do”."""
    before, between = text[max(0, first.start - 24) : first.start], text[first.end : second.start]
    return bool(_BEFORE.search(before) and _NOW.search(between))


_BEFORE = re.compile(r"\bbefore(?: that)?,? (?:it was |there were |about |some )?$", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|today)(?: it is| it[’']s| only| about)? $", re.IGNORECASE)


def _counts_another(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether two counts are of different things: “two people from two places”."""
    is_plain = text[first.end : second.start].strip().lower() == "from"
    return is_plain and bool(first.unit and second.unit) and first.unit != second.unit


def _alike(first: Quantity, second: Quantity, units: Units) -> tuple[Quantity, Quantity]:
    """Give a figure without a unit the unit of the other: “from 12 to 4 hours”."""
    is_other = Kind.YEAR in (first.kind, second.kind) or (
        first.kind is Kind.DURATION and second.kind is Kind.COUNT
    )
    if is_other and not _near(first.value, second.value):
        return (
            first,
            second,
        )  # “$2M from 2022” says when, “over three weeks, that was about nine thousand” a sum
    if first.kind is Kind.RATIO and second.kind is Kind.COUNT and not second.unit:
        return first, _of_same(first, second, units)
    if second.kind is Kind.RATIO and first.kind is Kind.COUNT and not first.unit:
        return _of_same(second, first, units), second
    if first.kind in (Kind.COUNT, Kind.YEAR) and second.kind is not first.kind and not first.unit:
        return replace(first, kind=second.kind, unit=second.unit), second
    if second.kind in (Kind.COUNT, Kind.YEAR) and first.kind is not second.kind and not second.unit:
        return first, replace(second, kind=first.kind, unit=first.unit)
    return first, second


def _of_same(share: Quantity, count: Quantity, units: Units) -> Quantity:
    """Return a count as a share of what the share before it is of: “six in a hundred to four”."""
    match = units.amount.match(lowered(share.text))
    total = units.value(match["all"]) if match and match["all"] else 0.0
    if not total or count.value > total:
        return count
    return replace(count, kind=Kind.RATIO, value=count.value / total, unit=share.unit)


def _near(value: float, other: float) -> bool:
    return max(value, other) < MOST_APART * min(value, other)


def _change(
    text: str, first: Quantity, second: Quantity, *, before: Quantity, after: Quantity, units: Units
) -> Quantity:
    unit = after.unit or before.unit
    return Quantity(
        start=first.start,
        end=second.end,
        text=text[first.start : second.end],
        kind=after.kind,
        value=after.value,
        unit=unit,
        before=_in(before, unit, units),
        after=after.value,
    )


def _in(quantity: Quantity, unit: str, units: Units) -> float:
    """The value in another unit of time; as it is where the units are no times."""
    mine, other = units.seconds.get(quantity.unit), units.seconds.get(unit)
    return quantity.value * mine / other if mine and other else quantity.value
