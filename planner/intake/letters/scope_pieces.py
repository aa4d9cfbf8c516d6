"""Cuts sentences in which several offers stand: `Fern: 230/15% … Oak: 215 base`, `210 at X or 195 at Y`.

A name counts only right beside an amount that may be a base; the present job begins at its own words.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.phrases import Phrases
from planner.intake.letters.results import Span
from planner.intake.letters.role.employer.names import cut_name
from planner.intake.letters.text.lines import LineKind
from planner.intake.letters.tokens.tokenize import tokens_in
from planner.intake.letters.topics.sentence import may_be_base

_NAME = r"(?P<name>[A-Z][\w&.'’-]*(?:[ ](?:&[ ])?[A-Z][\w&.'’-]*){0,2})"
_HEAD = re.compile(
    rf"(?:(?<![^\n])|(?<=[:;.,(?!]\s)|(?<=\band\s)|(?<=\bor\s)|(?<=\bvs\s)|(?<=\bvs\.\s)|(?<=\bversus\s)|(?<=-\s))"
    rf"{_NAME}(?:[ ]?\([^()\n]{{2,60}}\))?"
    r"(?:[ ]?(?::|=|[-–—])|[ ](?:(?:is|was|are|has|have|would|will|came|went)[ ])?(?:just[ ])?"
    r"(?:at|is|are|has|with|offer(?:s|ing|ed)?|pay(?:s|ing)?|g(?:ives?|iving|ave)|says|said|in[ ]at"
    r"|back[ ](?:at|with)|propos(?:es?|ed)|sent|starts?[ ]at|be[ ]at|come[ ]in[ ]at)(?:[ ](?:me|us|you))?"
    r"(?:[ ](?:an?|about|around|roughly|base[ ]of|a[ ]base[ ]of)){0,2})?"
    r"[ ]?(?=[$£€₹~]?\d)"
)
_AT = re.compile(rf"(?:\b(?:at|from|with)|@)\s{_NAME}")
_OR = re.compile(r"\s(?:or|vs\.?|versus|and|against)\s|[;,]\s", re.IGNORECASE)
_STOP = re.compile(
    r"(?:[.;,|(!?]|\s[-–—]|\bvs\.?|\bversus)\s*(?:(?:and|but|while|now|i am|i'm|im|i|me|my)\s+){0,2}$",
    re.IGNORECASE,
)
_BACK = 24
"""Characters before words of the present job in which its clause begins."""


class ScopePiece(Struct, frozen=True):
    """A sentence or a part of one; `name` is the employer that it begins with."""

    span: Span
    name: Span | None = None


def pieces_of(context: LetterContext, sentences: Sequence[Span]) -> tuple[ScopePiece, ...]:
    """Return sentences, those with several offers in parts; parts are in the order of the text."""
    return tuple(piece for sentence in sentences for piece in _pieces(context, sentence))


def cut_at_present(context: LetterContext, sentence: Span, present: Phrases) -> tuple[Span, ...]:
    """Return an offer and the present job of one sentence apart: `172/12%/220 …. current base 150`."""
    text = context.text
    for place in present.within(text, sentence):
        start = max(sentence.start, place.start - _BACK)
        stop = _STOP.search(text, start, place.start)
        if stop is None:
            continue
        parts = Span(sentence.start, stop.start() + 1), Span(stop.start() + 1, sentence.end)
        if all(tokens_in(context.tokens.numbers, part) for part in parts):
            return parts
    return (sentence,)


def named_line(context: LetterContext, sentence: Span) -> Span | None:
    """Return the name that is a whole line above lines with figures; None if the line is none."""
    line = context.letter.line_at(sentence.start)
    if line.kind not in (LineKind.PLAIN, LineKind.BULLET) or line.span != sentence:
        return None
    text = context.text[sentence.start : sentence.end]
    bare = text.strip(" *_#:=-–—")
    start = sentence.start + text.find(bare)
    match = re.compile(rf"{_NAME}(?:\*\*|__)?(?:[ ]?\([^()\n]{{2,60}}\))?").fullmatch(
        context.text, start, start + len(bare)
    )
    return _free_name(context, Span(*match.span("name"))) if match else None


def _pieces(context: LetterContext, sentence: Span) -> Iterator[ScopePiece]:
    named = named_amounts(context, sentence) or _sides(context, sentence)
    if not named:
        yield ScopePiece(sentence)
        return
    if named[0][0] > sentence.start:
        yield ScopePiece(Span(sentence.start, named[0][0]))
    ends = [start for start, _ in named[1:]] + [sentence.end]
    for (start, name), end in zip(named, ends, strict=True):
        yield ScopePiece(Span(start, end), name)


def named_amounts(context: LetterContext, sentence: Span) -> list[tuple[int, Span]]:
    """Return where names stand right before an amount that may be a base."""
    heads: list[tuple[int, Span]] = []
    for match in _HEAD.finditer(context.text, sentence.start, sentence.end):
        name = _free_name(context, Span(*match.span("name")))
        if name is not None and _base_at(context, match.end(), sentence.end):
            heads.append((match.start(), name))
    return heads


def _sides(context: LetterContext, sentence: Span) -> list[tuple[int, Span]]:
    """Return the sides of `210k at Stripe or 195k at Plaid`; nothing unless two have a base and a name."""
    marks = [
        (match.start(), match.end()) for match in _OR.finditer(context.text, sentence.start, sentence.end)
    ]
    starts = [sentence.start, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), sentence.end]
    sides: list[tuple[int, Span]] = []
    for start, end in zip(starts, ends, strict=True):
        at = _AT.search(context.text, start, end)
        name = _free_name(context, Span(*at.span("name"))) if at else None
        if (
            at
            and name
            and any(may_be_base(n) for n in tokens_in(context.tokens.numbers, Span(start, at.start())))
        ):
            sides.append((start, name))
    return sides if len(sides) > 1 else []


def _base_at(context: LetterContext, place: int, end: int) -> bool:
    numbers = tokens_in(context.tokens.numbers, Span(place, end))
    return bool(numbers) and numbers[0].span.start <= place + 1 and may_be_base(numbers[0])


def _free_name(context: LetterContext, name: Span) -> Span | None:
    """Return a run of capitals if it is a name as a whole: no label, place, title, day or word of pay."""
    labels = (context.words.days.start, context.words.days.deadline, context.words.role.cues)
    if any(phrases.first(context.text, name) == name for phrases in labels):
        return None
    if context.words.topics.cues_in(context.text, name) or context.words.kinds.present.stands_in(
        context.text, name
    ):
        return None
    return name if cut_name(context, name) == name else None
