"""A text in which each number, duration, date or share is one private sign, so that patterns see kinds.

`One quarter vests on the first anniversary` becomes `S vests on A`, with S a share and A months after the
start. Signs keep the place of their words: every match leads back to a span of the letter.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import IntEnum, auto
from typing import Any

from msgspec import Struct

from planner.intake.letters.results import Span

_FIRST, _ROOM = 0xF0000, 0x800
_SHORTENED = re.compile(
    r"\b(approx|incl|excl|ca|est|min|max|avg|nos?|e\.g|i\.e|inc|ltd|corp|vs)\.", re.IGNORECASE
)
"""Words with a point that ends no sentence: gaps of patterns stop at a point."""
_LEADER = re.compile(r"\.{3,}")
"""Dots between a label and its value."""
_PRIVATE = re.compile(r"[\U000F0000-\U000FFFFF]")


class MarkKind(IntEnum):
    """What a sign means, and the type of its value."""

    MONEY = 0  # Amount with a currency
    SCALED = auto()  # Amount with a scale and no currency, as 170k
    NUMBER = auto()  # Amount that is a plain number
    RANGE = auto()  # NumberRange
    PERCENT = auto()  # float, a share of 1
    FRACTION = auto()  # float, a share of 1
    TIME = auto()  # Duration
    ORDINAL = auto()  # int
    DAY = auto()  # DateToken
    NAME = auto()  # a word with digits that is no number
    SHARES = auto()  # tuple of floats that sum to 1
    YEAR = auto()  # (first, last) year of the job
    POINT = auto()  # tuple of months after the start
    EVERY = auto()  # months between two events
    TERMS = auto()  # (years, years of the cliff), as 4/1
    SLASHED = auto()  # tuple of Amounts, as 600/4


_CLASSES = {
    kind.name.lower(): rf"[\U{_FIRST + kind * _ROOM:08x}-\U{_FIRST + (kind + 1) * _ROOM - 1:08x}]"
    for kind in MarkKind
}


def _union(*kinds: str) -> str:
    return "[" + "".join(_CLASSES[kind][1:-1] for kind in kinds) + "]"


PIECES: Mapping[str, str] = {
    **_CLASSES,
    "share": _union("percent", "fraction"),
    "amount": _union("money", "scaled", "number"),
    "cash": _union("money", "scaled"),
    "mark": r"[\U000f0000-\U000fffff]",
    "gap": r"[^.;\n\U000f0000-\U000fffff]{0,70}?",
    "short_gap": r"[^.;,:\n\U000f0000-\U000fffff]{0,40}?",
}
"""Pieces that patterns over marked texts are written with; a gap holds no sign."""


class SignMark(Struct, frozen=True):
    """A sign's meaning, and its words in the letter."""

    kind: MarkKind
    value: Any
    span: Span


class MarkedText(Struct, frozen=True):
    """`coded` has one sign for each mark; `places` are the spans of its characters in the letter `source`."""

    source: str
    coded: str
    places: tuple[Span, ...]
    marks: Mapping[str, SignMark]

    def span(self, start: int, end: int) -> Span:
        """Return the words in the letter of a part of `coded`."""
        if start >= end:
            place = self.places[min(start, len(self.places) - 1)].start
            return Span(place, place)
        return Span(self.places[start].start, self.places[end - 1].end)

    def match_span(self, match: re.Match[str], group: str | int = 0) -> Span:
        """Return the words in the letter of a match or of one of its groups."""
        return self.span(match.start(group), match.end(group))

    def value(self, sign: str) -> Any:
        """Return the value of a sign."""
        return self.marks[sign].value

    def marked(self, part: str, kind: MarkKind) -> list[Any]:
        """Return the values of all signs of a kind in a part of `coded`."""
        return [
            self.marks[sign].value for sign in part if sign in self.marks and self.marks[sign].kind is kind
        ]


def plain_text(text: str, span: Span) -> MarkedText:
    """Return a part of a letter without any mark yet; signs of its own become blanks."""
    coded = _PRIVATE.sub(" ", text[span.start : span.end])
    coded = _SHORTENED.sub(lambda match: match[1] + " ", coded)
    coded = _LEADER.sub(lambda match: " " * len(match.group()), coded)
    return MarkedText(text, coded, tuple(Span(place, place + 1) for place in range(span.start, span.end)), {})


def with_marks(text: MarkedText, parts: Sequence[tuple[int, int, MarkKind, Any]]) -> MarkedText:
    """Replace parts of `coded`, by start and end, by new marks; of parts that overlap the first counts."""
    if not parts:
        return text
    marks = dict(text.marks)
    counts = Counter(mark.kind for mark in marks.values())
    coded: list[str] = []
    places: list[Span] = []
    last = 0
    for start, end, kind, value in sorted(parts, key=lambda part: part[0]):
        if start < last or counts[kind] >= _ROOM:
            continue
        coded += text.coded[last:start]
        places += text.places[last:start]
        sign, span = chr(_FIRST + kind * _ROOM + counts[kind]), text.span(start, end)
        counts[kind] += 1
        marks[sign] = SignMark(kind, value, span)
        coded.append(sign)
        places.append(span)
        last = end
    coded += text.coded[last:]
    places += text.places[last:]
    return MarkedText(text.source, "".join(coded), tuple(places), marks)


def rewritten(
    text: MarkedText,
    pattern: re.Pattern[str],
    kind: MarkKind,
    build: Callable[[MarkedText, re.Match[str]], Any],
) -> MarkedText:
    """Replace each match by a mark with the value that `build` makes of it; None leaves the match alone."""
    return with_marks(text, list(_built(text, pattern, kind, build)))


def _built(
    text: MarkedText,
    pattern: re.Pattern[str],
    kind: MarkKind,
    build: Callable[[MarkedText, re.Match[str]], Any],
) -> Iterator[tuple[int, int, MarkKind, Any]]:
    for match in pattern.finditer(text.coded):
        value = build(text, match)
        if value is not None:
            yield match.start(), match.end(), kind, value
