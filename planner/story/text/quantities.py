"""The figures of a text with their units, spelled as people spell them; each with its exact place.

English units in any locale's digits: `1.2M`, `1,2 Mio`, `30 per cent`, `900ms → 300ms`, `from 12 to 4 hours`.
Names with figures in them (INT8, GPT-4, F1) are none. Linear in the length of the text.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from planner.story.text.cache import cached_by_text
from planner.story.text.units import Units


class Kind(StrEnum):
    """What a figure counts."""

    MONEY = "money"
    PERCENT = "per cent"
    POINTS = "points"
    MULTIPLE = "multiple"
    DURATION = "duration"
    RATIO = "ratio"
    PERCENTILE = "percentile"
    YEAR = "year"
    COUNT = "count"


class Quantity(Struct, frozen=True):
    """One figure at its place. `value` is in `unit`: a currency code, ms, h, % or a word.

    A rate's unit says so: `USD/month`. A multiple's value is the factor (`halved` is .5), a
    ratio's the share (`9 of 10` is .9). Where the words
    say a change, `before` and `after` hold both ends in that unit, and `value` is `after`.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: float
    unit: str = ""
    before: float | None = None
    after: float | None = None

    @property
    def is_change(self) -> bool:
        """Whether it says both what was and what is."""
        return self.before is not None


MOST_APART = 20
"""Times by which a figure can differ from one that looks like a year and is none: “from 2000 to $1,500”."""
_RANGE = re.compile(r"\s?(?:[-–—]|to|or)\s?", re.IGNORECASE)
_FROM_BEFORE = re.compile(r"\bfrom\b[^.;!?\n]{0,40}$", re.IGNORECASE)


@cached_by_text(4096)
def quantities(text: str, units: Units) -> tuple[Quantity, ...]:
    """Return the figures of a text in order, without overlap; a change is one figure."""
    amounts = [amount for match in units.amount.finditer(text) if (amount := _amount(match, units))]
    return tuple(_joined(text, amounts, units))


def _amount(match: re.Match[str], units: Units) -> Quantity | None:
    """One amount; a bare article or `one` without a unit counts nothing."""
    start, end, text = match.start(), match.end(), match.group()
    if turn := match["turn"]:
        return Quantity(start, end, text, Kind.MULTIPLE, units.turns[turn.lower()], "×")
    if share := match["share"]:
        return Quantity(start, end, text, Kind.RATIO, units.shares[" ".join(share.lower().split())], "share")
    if match["some"]:
        return _ratio(match, units)
    if percentile := match["percentile"]:
        value = re.sub(r"[^\d.]", "", percentile.replace(",", "."))
        return Quantity(start, end, text, Kind.PERCENTILE, float(value), "percentile")
    return _measured(match, units)


def _ratio(match: re.Match[str], units: Units) -> Quantity | None:
    """“9 of 10”; “3 of 2024” is none."""
    some, total = units.value(match["some"]), units.value(match["all"])
    if some > total or not total or _is_year(match["all"]):
        return None
    return Quantity(match.start(), match.end(), match.group(), Kind.RATIO, some / total, "share")


def _measured(match: re.Match[str], units: Units) -> Quantity | None:
    start, end, text = match.start(), match.end(), match.group()
    scale = (match["scale"] or match["glued"] or "").lower()
    is_money = bool(match["before"] or match["after"])
    value = units.value(match["number"], is_money=is_money) * units.scales.get(scale, 1.0)
    per = "/" + units.short_spans.get(match["per"].lower(), match["per"].lower()) if match["per"] else ""
    for group, kind in _KINDS.items():
        if spelling := match[group]:
            unit = _unit(group, spelling.strip().lower(), units)
            return Quantity(start, end, text, kind, value, unit + per)
    word = match["number"].lower()
    counted = (match["counted"] or "").lower()
    if word in units.numbers and not counted and not scale:
        return None
    is_year = _is_year(word) and not counted and not scale and not per
    return Quantity(start, end, text, Kind.YEAR if is_year else Kind.COUNT, value, counted + per)


_KINDS = {
    "percent": Kind.PERCENT,
    "points": Kind.POINTS,
    "multiple": Kind.MULTIPLE,
    "before": Kind.MONEY,
    "after": Kind.MONEY,
    "time": Kind.DURATION,
}
"""Kinds of a figure by the group of `Units.amount` that spells its unit."""


def _unit(group: str, spelling: str, units: Units) -> str:
    """Return the unit that a group spells."""
    match group:
        case "percent":
            return "%"
        case "points":
            return "bps" if spelling.startswith("b") else "points"
        case "multiple":
            return "×"
        case "before":
            return units.currencies.get(spelling.rstrip("."), "USD")
        case "after":
            return units.currencies[spelling]
        case _:
            return units.unit_of_time[spelling]


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and 1950 <= int(number) <= 2100


def _joined(text: str, amounts: list[Quantity], units: Units) -> Iterator[Quantity]:
    """Join two amounts that say a change or a range."""
    place = 0
    while place < len(amounts):
        quantity = amounts[place]
        following = amounts[place + 1] if place + 1 < len(amounts) else None
        if following and (pair := _pair(text, quantity, following, units)):
            yield pair
            place += 2
        else:
            yield quantity
            place += 1


def _pair(text: str, first: Quantity, second: Quantity, units: Units) -> Quantity | None:
    if second.start - first.end > 70:
        return None
    first, second = _alike(first, second)
    if first.kind is not second.kind or first.kind in (Kind.YEAR, Kind.PERCENTILE):
        return None
    if turned := _turned(text, first, second, units):
        return turned
    if gap := units.to.fullmatch(text, first.end, second.start):
        came_from = _FROM_BEFORE.search(text, max(0, first.start - 45), first.start)
        near = second.start - first.end < 12
        if gap["arrow"] or came_from or (near and _in(first, second.unit, units) > second.value):
            return _change(text, first, second, before=first, after=second, units=units)
    if _RANGE.fullmatch(text, first.end, second.start) and first.value < second.value:
        return replace(second, start=first.start, text=text[first.start : second.end])
    return None


def _turned(text: str, first: Quantity, second: Quantity, units: Units) -> Quantity | None:
    """Return the change of “9%, down from 12%”, or of figures with their times: “31% before, 24% after”."""
    if units.since.fullmatch(text, first.end, second.start):
        return _change(text, first, second, before=second, after=first, units=units)
    for was, now, is_first_before in ((units.once, units.now, True), (units.now, units.once, False)):
        time = was.match(text, first.end, second.start) if first.value != second.value else None
        if time and units.beside.fullmatch(text, time.end(), second.start) and now.match(text, second.end):
            before, after = (first, second) if is_first_before else (second, first)
            return _change(text, first, second, before=before, after=after, units=units)
    return None


def _alike(first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """Give a figure without a unit the unit of the other: “from 12 to 4 hours”."""
    if Kind.YEAR in (first.kind, second.kind) and not _near(first.value, second.value):
        return first, second  # “$2M from 2022” says when
    if first.kind in (Kind.COUNT, Kind.YEAR) and second.kind is not first.kind and not first.unit:
        return replace(first, kind=second.kind, unit=second.unit), second
    if second.kind in (Kind.COUNT, Kind.YEAR) and first.kind is not second.kind and not second.unit:
        return first, replace(second, kind=first.kind, unit=first.unit)
    return first, second


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
