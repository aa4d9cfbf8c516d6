"""The figure that a released story leads with, and its measures before and after, from its sentences alone.

Only what a sentence says: a sign comes from the verb before the figure, and nothing is computed.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from planner.share.shared import SharedStory

_UNITS = (
    r"%|per\s?cent|percentage points|points?|pts|bps|times|×|x|k|K|m|M|mn|bn|billion|million|thousand|"
    r"ms|milliseconds|seconds?|minutes?|hours?|days?|weeks?|months?|years?|s"
)
_AMOUNT = rf"(?<![\w.,$€£-])[$€£]?\d+(?:[.,]\d+)*(?:\s?(?:{_UNITS})(?!\w))?(?!\w)"
_QUANTITY = re.compile(_AMOUNT)
_FALL = r"fell|falls|cut|cuts|dropped|drops|reduced|lowered|declined|decreased|shrank|saved|saves|down"
_RISE = r"rose|rises|grew|grows|increased|raised|gained|added|up"
_BEFORE = re.compile(
    rf"\b(?:(?P<fall>{_FALL})|(?P<rise>{_RISE}))\s+(?:(?:by|about|around|nearly|over|almost)\s+)*\Z",
    re.IGNORECASE,
)
_OBJECT = re.compile(rf"\b(?:(?P<fall>{_FALL})|(?P<rise>{_RISE}))\b[^.,;]{{1,60}}\bby\s+\Z", re.IGNORECASE)
_CHANGE = re.compile(
    rf"(?P<measure>[^.;:,]{{2,80}}?)\s+(?:had |has )?(?:rose|fell|grew|dropped)\b(?P<between>[^.;]{{0,40}}?)"
    rf"\bfrom\s+(?P<before>{_AMOUNT})\s+to\s+(?P<after>{_AMOUNT})(?P<span>\s+(?:a|per)\s+\w+)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAD = re.compile(r"\A\s*(?:and|but|while|so|then|that|the|our)\s+", re.IGNORECASE)
_NUMBER = re.compile(r"([$€£]?)(\d+(?:[.,]\d+)*)\s?(.*)", re.DOTALL)
_SCALES = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}


class Hero(Struct, frozen=True):
    """The headline of a story: its signed figure, if it has one, and the sentence."""

    figure: str
    sentence: str


class MeasuredChange(Struct, frozen=True):
    """A measure that a sentence of a part says before and after, in its own words."""

    part: str
    measure: str
    before: str
    after: str

    @property
    def amounts(self) -> tuple[float, float] | None:
        """Both ends as numbers of the same unit; None where they are in two units."""
        first, second = _number(self.before), _number(self.after)
        if first is None or second is None or first[1:] != second[1:]:
            return None
        return first[0], second[0]

    @property
    def form(self) -> str:
        """A number format for both ends, with their sign of money or their unit."""
        known = _number(self.before)
        if known is None:
            return "#,##0"
        decimals = max(_decimals(self.before), _decimals(self.after))
        number = "#,##0" + (f".{'0' * decimals}" if decimals else "")
        money, unit = (f'"{known[1]}"' if known[1] else ""), (f'" {known[2]}"' if known[2] else "")
        return f"{money}{number}{unit}"


def _decimals(text: str) -> int:
    """Digits after the point of an amount, none of one that is multiplied out."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None or match[3] in _SCALES:
        return 0
    return len(match[2].partition(".")[2])


def hero(story: SharedStory) -> Hero:
    """Return the figure and the sentence that a story leads with."""
    sentence = story.headline
    change = _CHANGE.search(sentence)
    for match in _QUANTITY.finditer(sentence):
        text = match.group()
        if _YEAR.fullmatch(text):
            continue
        if change is not None and match.start() == change.start("before"):
            return Hero(f"{change['before']} → {change['after']}", sentence)
        return Hero(_sign(sentence[: match.start()]) + text, sentence)
    return Hero("", sentence)


def _sign(before: str) -> str:
    match = _BEFORE.search(before) or _OBJECT.search(before)
    if match is None:
        return ""
    return "−" if match["fall"] else "+"


def measured_changes(story: SharedStory) -> tuple[MeasuredChange, ...]:
    """Return every measure that the released sentences say before and after."""
    return tuple(_changes(story))


def _changes(story: SharedStory) -> Iterator[MeasuredChange]:
    for part, sentences in story.parts:
        for sentence in sentences:
            for match in _CHANGE.finditer(sentence):
                measure = _LEAD.sub("", match["measure"].strip()) + (match["span"] or "")
                yield MeasuredChange(part, _capital(measure), match["before"], match["after"])


def _capital(measure: str) -> str:
    """Begin a word with a capital; a name such as p99 stays."""
    word = measure.partition(" ")[0]
    return measure[:1].upper() + measure[1:] if word.isalpha() else measure


def _number(text: str) -> tuple[float, str, str] | None:
    """Return an amount as its number, its sign of money and its unit; thousands are multiplied out."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    sign, digits, unit = match.groups()
    number = float(digits.replace(",", ""))
    scale = _SCALES.get(unit, 1.0)
    return number * scale, sign, "" if unit in _SCALES else unit
