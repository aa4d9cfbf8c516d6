"""Marks for the tokens of a sentence, and for small numbers, fractions, ordinals and lists of shares."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from planner.intake.letters.marks.mark_words import SignMarkWords
from planner.intake.letters.marks.marked_text import (
    MarkedText,
    MarkKind,
    plain_text,
    rewritten,
    with_marks,
)
from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token import (
    Amount,
    DateToken,
    Duration,
    Mask,
    MaskKind,
    NumberRange,
    Percent,
    Token,
)
from planner.intake.letters.tokens.tokenize import Tokens, tokens_in

Part = tuple[int, int, MarkKind, Any]
"""A part of a marked text, by start and end, and the mark that it becomes."""
LONGEST = 2_000
"""Characters of a sentence that are read; a longer one is no sentence of a letter."""
WHOLE = 0.011
"""How far a list of shares may sum from 100 %: 33/33/33 is one."""

_NAMES = frozenset(
    {MaskKind.PHONE, MaskKind.WEB, MaskKind.ADDRESS, MaskKind.NAME, MaskKind.TIME, MaskKind.REFERENCE}
)
_SHARES = re.compile(
    r"(?<![\w.,/$£€₹-])\d{1,3}(?:\.\d{1,4})?[ ]?%?(?:[ ]?[/|–-][ ]?\d{1,3}(?:\.\d{1,4})?[ ]?%?){1,5}"
    r"(?![\w/]|[.,]\d|-\d)"
)
_SLASHED = re.compile(
    r"(?<![\w.,/$£€₹-])\d{2,4}k?(?:[ ]?/[ ]?\d{1,4}k?%?){1,3}(?![\w/]|[.,]\d|-\d)", re.IGNORECASE
)
_TERMS = re.compile(
    r"(?<![\w.,/$£€₹-])(?P<years>[2-6])[ ]?/[ ]?(?P<cliff>[01])(?![\w/]|[.,]\d)"
    r"(?=\s*(?:vest|cliff|schedule|year|yr))"
    r"|(?:(?<=standard )|(?<=std )|(?<=usual )|(?<=vesting )|(?<=vest ))"
    r"(?P<y>[2-6])/(?P<c>[01])(?![\w/]|[.,]\d)",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    r"(?<![\w.,/$£€₹-])(?P<top>1(?=/)|\d{1,2}(?=/(?:36|48|60)))/(?P<bottom>2|3|4|5|6|8|10|12|16|20|24|36|48|60)"
    r"(?:(?:st|nd|rd|th)s?\b|(?=\s*(?:of|each|every|per|monthly|quarterly|annually|yearly|vest\w*|thereafter|"
    r"on\s+(?:the|each)|at\s+(?:the|each|one|an?|year|month|\d)|after|upon|,\s*1/)\b)"
    r"|(?<=1/3, 1/3)|(?<=, 1/[2-6])(?![\w/]))",
    re.IGNORECASE,
)
_SIMPLE = re.compile(r"(?<![\w.,$£€₹])(?:\d{1,9}(?:\.\d{1,4})?|\.\d{1,4})(?!\w|[.,]\d)")
_VULGAR: Mapping[str, float] = {
    "½": 1 / 2,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅛": 1 / 8,
    "⅙": 1 / 6,
    "⅕": 1 / 5,
}


def marked_sentence(text: str, sentence: Span, tokens: Tokens, words: SignMarkWords) -> MarkedText:
    """Mark a sentence of a letter by the letter's tokens that lie in it, and by its own small numbers."""
    sentence = Span(sentence.start, min(sentence.end, sentence.start + LONGEST))
    plain = plain_text(text, sentence)
    lists = [*_fractions(plain, words), *_lists(plain.coded)]
    inside = list(_inside(tokens, sentence))
    days = [token.span for token in inside if isinstance(token, DateToken)]
    lists = [
        part for part in lists if part[2] is not MarkKind.SLASHED or not _meets(part, sentence.start, days)
    ]
    marked = with_marks(plain, [*lists, *_tokens(inside, sentence.start, lists)])
    for pattern, kind, build in words.number_rules():
        marked = rewritten(marked, pattern, kind, build)
    years = [token.span for token in inside if isinstance(token, Mask) and token.kind is MaskKind.YEAR]
    return rewritten(marked, _SIMPLE, MarkKind.NUMBER, partial(_simple, years=years))


def _inside(tokens: Tokens, sentence: Span) -> Iterator[Token | Mask]:
    """Yield the tokens of a sentence; days that count from today are lengths of time here."""
    yield from tokens_in(tokens.ranges, sentence)
    yield from tokens_in(tokens.numbers, sentence)
    yield from tokens_in(tokens.durations, sentence)
    yield from tokens_in(tokens.masks, sentence)
    yield from (day for day in tokens_in(tokens.dates, sentence) if not day.is_relative)


def _fractions(text: MarkedText, words: SignMarkWords) -> Iterator[Part]:
    """Yield fractions in words, before tokens: `one forty-eighth` is not 140."""
    for match in _NUMERIC.finditer(text.coded):
        yield match.start(), match.end(), MarkKind.FRACTION, int(match["top"]) / int(match["bottom"])
    for pattern, kind, build in words.fraction_rules():
        for match in pattern.finditer(text.coded):
            share = build(text, match)
            if share is not None:
                yield match.start(), match.end(), kind, share


def _lists(coded: str) -> Iterator[Part]:
    """Yield lists of yearly shares, as `5-15-40-40`, and amounts between slashes, as `600/4`."""
    for match in _SHARES.finditer(coded):
        numbers = [float(number) / 100 for number in re.findall(r"\d+(?:\.\d+)?", match.group())]
        if abs(sum(numbers) - 1) <= WHOLE and len(numbers) <= 6:
            yield match.start(), match.end(), MarkKind.SHARES, tuple(numbers)
    for sign, value in _VULGAR.items():
        for match in re.finditer(rf"(?P<whole>\d{{1,2}})?[ ]?{sign}(?P<percent>[ ]?%)?", coded):
            number = float(match["whole"] or 0) + value
            if match["percent"]:
                yield match.start(), match.end(), MarkKind.PERCENT, number / 100
            elif not match["whole"]:
                yield match.start(), match.end(), MarkKind.FRACTION, value
    for match in _TERMS.finditer(coded):
        yield (
            match.start(),
            match.end(),
            MarkKind.TERMS,
            (int(match["years"] or match["y"]), int(match["cliff"] or match["c"])),
        )
    for match in _SLASHED.finditer(coded):
        parts = re.findall(r"(\d+)(k?)(%?)", match.group(), re.IGNORECASE)
        yield (
            match.start(),
            match.end(),
            MarkKind.SLASHED,
            tuple((float(a) * (1e3 if k else 1), bool(k)) for a, k, _ in parts),
        )


def _tokens(tokens: Sequence[Token | Mask], offset: int, lists: Sequence[Part]) -> Iterator[Part]:
    """Yield the marks of tokens that no list of shares holds."""
    ranges = [token.span for token in tokens if isinstance(token, NumberRange)]
    for token in tokens:
        start, end = token.span.start - offset, token.span.end - offset
        if any(start < last and first < end for first, last, _, _ in lists):
            continue
        if not isinstance(token, NumberRange) and any(
            span.start <= token.span.start and token.span.end <= span.end for span in ranges
        ):
            continue
        mark = _mark(token)
        if mark is not None:
            yield start, end, *mark


def _meets(part: Part, offset: int, spans: Sequence[Span]) -> bool:
    return any(part[0] + offset < span.end and span.start < part[1] + offset for span in spans)


def _mark(token: Token | Mask) -> tuple[MarkKind, Any] | None:
    match token:
        case Amount():
            scale = MarkKind.SCALED if token.scale else MarkKind.NUMBER
            return MarkKind.MONEY if token.currency else scale, token
        case Percent():
            return MarkKind.PERCENT, token.value
        case Mask():
            return (MarkKind.NAME, token) if token.kind in _NAMES else None
    return _KINDS[type(token)], token


_KINDS: Mapping[type[Token], MarkKind] = {
    NumberRange: MarkKind.RANGE,
    Duration: MarkKind.TIME,
    DateToken: MarkKind.DAY,
}


def _simple(text: MarkedText, match: re.Match[str], *, years: Sequence[Span]) -> Amount | None:
    """Return a plain number; None for a year of the calendar: `grants start with the 2027 cycle`."""
    span = text.match_span(match)
    if span in years:
        return None
    value = float(match.group())
    return Amount(span, value, is_bare=value < 1000)
