"""The figures of a text with their units, spelled as people spell them; each with its exact place.

English units in any locale's digits: `1.2M`, `1,2 Mio`, `30 per cent`, `900ms → 300ms`, `from 12 to 4 hours`.
Names with figures in them (INT8, GPT-4, F1) are none. Linear in the length of the text.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from planner.story.text import units
from planner.story.text.cache import cached_by_text


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


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure: `text` is `whole[start:end]`; `value` is in `unit`: a currency code, ms, h, % or a word.

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


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_SPACES = " \u00a0\u202f\u2009"
_DIGITS = (
    rf"\d{{1,3}}(?:[,'’{_SPACES}]\d{{3}})+(?!\d)(?:\.\d+)?"  # 1,200 and 1 200.5
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?|\d{1,3}\.\d{3},\d+"  # 1.200.000 and 1.200,50
    r"|\d+(?:[.,]\d+)?|\.\d+"
)
_WHOLE = rf"{_DIGITS}|{_any(units.SMALL)}"
_ARTICLE = rf"(?:{_any(units.ARTICLES)})(?=[{_SPACES}-](?:{_any(units.TIMES)})\b)"
_AMOUNT = re.compile(
    rf"""
    (?P<turn>\b(?:{_any(units.TURNS)})\b)
    | \b(?P<share>{_any(units.SHARES)})\b
    | (?<![\w.,])(?P<some>{_WHOLE})\ (?:times?\ )?(?:in|of|out\ of)(?:\ every)?\ (?P<all>{_WHOLE})
      (?![\w%]|[.,]\d)(?!\ ?[%$€£])
    | \b(?P<percentile>p(?:50|75|9\d(?:[.,]?9+)?)|(?:50|9\d(?:\.9+)?)th\ percentile)\b
    | (?: (?<![\w.,])(?P<before>us\$|[acr]\$|[$€£¥₹₩₺₽]|(?:usd|eur|gbp|chf|inr|jpy|rs\.?)[{_SPACES}]?)
      | (?<![\w.,])(?<!(?-i:[A-Z])[-‑]) )
      (?P<number>{_DIGITS}|(?<!\w)(?:{_any(units.WORDS)}|{_ARTICLE})(?!\w))
      (?:[{_SPACES}-]?(?P<scale>{_any(units.SCALES)})(?![\w%])|(?P<glued>mm|mn|bn|[kmb])(?=[$€£]))?
      (?: [{_SPACES}-]?(?P<percent>{_any(units.PER_CENT)})(?!\w)(?!\ points?\b|\ pts?\b)
        | [{_SPACES}-]?(?P<points>{_any(units.POINTS)})(?!\w)
        | [{_SPACES}]?(?P<multiple>[x×]|times(?!\ (?:a|an|per)\b)|-?fold)(?!\w)
        | [{_SPACES}]?(?P<after>[$€£¥₹](?!\d)|(?:{_any(units.CURRENCIES)})(?!\w))
        | [{_SPACES}-]?(?P<time>{_any(units.TIMES)})(?!\w)
        | (?(before)(?!)|[{_SPACES}-](?P<counted>(?!(?:{_any(units.STOP_WORDS)})\b)[a-z][\w'’-]*))
      )?
      (?:[{_SPACES}]?(?:/|per[{_SPACES}]|an?[{_SPACES}](?={_any(units.SPANS)}))[{_SPACES}]?(?P<per>(?:\d+k?[{_SPACES}])?[a-z]+))?
    """,
    re.IGNORECASE | re.VERBOSE,
)
MOST_APART = 20
"""Times by which a figure can differ from one that looks like a year and is none: “from 2000 to $1,500”."""
_ABOUT = (
    r"(?:about|around|roughly|nearly|almost|just|only|under|below|over|above|less than|some|an?|the|~|≈|<|>)"
)
_TO = re.compile(
    rf"(?P<arrow>\s*(?:→|⇒|[-=–—]+>|»)\s*~?)|[^.;!?\n]{{0,60}}?[\s,]to\s+(?:{_ABOUT}\s*){{0,2}}",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"[\s,]*\(?\s*(?:down |up )?(?:from|was|instead of)\s+(?:{_ABOUT}\s*){{0,2}}", re.IGNORECASE
)
_RANGE = re.compile(r"\s?(?:[-–—]|to|or)\s?", re.IGNORECASE)
_FROM_BEFORE = re.compile(r"\bfrom\b[^.;!?\n]{0,40}$", re.IGNORECASE)


@cached_by_text(4096)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the figures of a text in order, without overlap; a change is one figure."""
    return tuple(
        _joined(text, [quantity for match in _AMOUNT.finditer(text) if (quantity := _amount(match))])
    )


def _amount(match: re.Match[str]) -> Quantity | None:
    """One amount; a bare article or `one` without a unit counts nothing."""
    start, end, text = match.start(), match.end(), match.group()
    if turn := match["turn"]:
        return Quantity(start, end, text, Kind.MULTIPLE, units.TURNS[turn.lower()], "×")
    if share := match["share"]:
        return Quantity(start, end, text, Kind.RATIO, units.SHARES[" ".join(share.lower().split())], "share")
    if match["some"]:
        return _ratio(match)
    if percentile := match["percentile"]:
        value = re.sub(r"[^\d.]", "", percentile.replace(",", "."))
        return Quantity(start, end, text, Kind.PERCENTILE, float(value), "percentile")
    return _measured(match)


def _ratio(match: re.Match[str]) -> Quantity | None:
    """“9 of 10”; “3 of 2024” is none."""
    some, whole = units.value(match["some"]), units.value(match["all"])
    if some > whole or not whole or _is_year(match["all"]):
        return None
    return Quantity(match.start(), match.end(), match.group(), Kind.RATIO, some / whole, "share")


def _measured(match: re.Match[str]) -> Quantity | None:
    start, end, text = match.start(), match.end(), match.group()
    scale = (match["scale"] or match["glued"] or "").lower()
    is_money = bool(match["before"] or match["after"])
    value = units.value(match["number"], is_money=is_money) * units.SCALES.get(scale, 1.0)
    per = "/" + units.TIMES_ONE.get(match["per"].lower(), match["per"].lower()) if match["per"] else ""
    for group, kind, named in _UNITS:
        if found := match[group]:
            return Quantity(start, end, text, kind, value, named(found.strip().lower()) + per)
    word = match["number"].lower()
    counted = (match["counted"] or "").lower()
    if word in units.WORDS and not counted and not scale:
        return None
    is_year = _is_year(word) and not counted and not scale and not per
    return Quantity(start, end, text, Kind.YEAR if is_year else Kind.COUNT, value, counted + per)


_UNITS: tuple[tuple[str, Kind, Callable[[str], str]], ...] = (
    ("percent", Kind.PERCENT, lambda _found: "%"),
    ("points", Kind.POINTS, lambda found: "bps" if found.startswith(("b",)) else "points"),
    ("multiple", Kind.MULTIPLE, lambda _found: "×"),
    ("before", Kind.MONEY, lambda found: units.CURRENCIES.get(found.rstrip("."), "USD")),
    ("after", Kind.MONEY, lambda found: units.CURRENCIES[found]),
    ("time", Kind.DURATION, lambda found: units.TIMES[found]),
)


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and 1950 <= int(number) <= 2100


def _joined(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """Join two amounts that say a change or a range."""
    place = 0
    while place < len(found):
        quantity = found[place]
        if place + 1 < len(found) and (pair := _pair(text, quantity, found[place + 1])):
            yield pair
            place += 2
        else:
            yield quantity
            place += 1


def _pair(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    if second.start - first.end > 70:
        return None
    quantity, two = _alike(first, second)
    if quantity.kind is not two.kind or quantity.kind in (Kind.YEAR, Kind.PERCENTILE):
        return None
    if _FROM.fullmatch(text, first.end, second.start):
        return _change(text, quantity, two, before=two, after=quantity)
    if gap := _TO.fullmatch(text, first.end, second.start):
        came_from = _FROM_BEFORE.search(text, max(0, first.start - 45), first.start)
        near = second.start - first.end < 12
        if gap["arrow"] or came_from or (near and _in(quantity, two.unit) > two.value):
            return _change(text, quantity, two, before=quantity, after=two)
    if _RANGE.fullmatch(text, first.end, second.start) and quantity.value < two.value:
        return replace(two, start=quantity.start, text=text[quantity.start : two.end])
    return None


def _alike(first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """Lend the unit of one to the other where it has none: “from 12 to 4 hours”."""
    if Kind.YEAR in (first.kind, second.kind) and not _near(first.value, second.value):
        return first, second  # “$2M from 2022” says when
    if first.kind in (Kind.COUNT, Kind.YEAR) and second.kind is not first.kind and not first.unit:
        return replace(first, kind=second.kind, unit=second.unit), second
    if second.kind in (Kind.COUNT, Kind.YEAR) and first.kind is not second.kind and not second.unit:
        return first, replace(second, kind=first.kind, unit=first.unit)
    return first, second


def _near(one: float, two: float) -> bool:
    return max(one, two) < MOST_APART * min(one, two)


def _change(text: str, quantity: Quantity, two: Quantity, *, before: Quantity, after: Quantity) -> Quantity:
    unit = after.unit or before.unit
    return Quantity(
        start=quantity.start,
        end=two.end,
        text=text[quantity.start : two.end],
        kind=after.kind,
        value=after.value,
        unit=unit,
        before=_in(before, unit),
        after=after.value,
    )


def _in(quantity: Quantity, unit: str) -> float:
    """The value in another unit of time; as it is where the units are no times."""
    mine, other = units.SECONDS.get(quantity.unit), units.SECONDS.get(unit)
    return quantity.value * mine / other if mine and other else quantity.value
