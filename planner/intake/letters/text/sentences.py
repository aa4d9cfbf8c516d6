"""Sentences and clauses of a line or of a wrapped paragraph, by their places.

A point within a number, after an initial or an abbreviation ends no sentence. A clause ends at a semicolon, a
bullet within the line, or a comma that does not stand inside a number; a table row is one sentence.
"""

import re
from collections.abc import Iterator, Sequence

from planner.intake.letters.results import Span
from planner.intake.letters.text.lines import LetterLine, LineKind

LONGEST = 1_000
"""Characters of one sentence."""
WRAPPED = 55
"""Characters from which a line without an end mark may go on in the next line."""

HEADING_WORDS = 3
"""Words of the longest heading; more of them before a colon end a sentence."""
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sr|Jr|St|No|Nr|Inc|Ltd|Pvt|Pte|Pty|Co|Corp|LLC|approx|ca|incl|excl|vs|p\.a|e\.g"
    r"|i\.e|etc|Rs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|min|max|est|ann|yr|mo|w\.e\.f|p\.m|a\.m|U\.S|[A-Z])$",
    re.IGNORECASE,
)
_GERMAN_DAY = re.compile(r"(?:^|\s)(?:der|den|dem|am|zum|vom|ab|bis)\s+\d{1,2}$", re.IGNORECASE)
_DAY = re.compile(r"(?:^|[^\W\d]\s|[,:]\s)\d{1,2}$")
_MONTH_AND_YEAR = re.compile(r"\s[^\W\d]{3,10}\.?\s(?:19|20)\d\d(?!\d)")
_SMALL_END = re.compile(r"(?:[a-z]{3,}|\d|\dk|%|\))$")
"""Before a point that ends a sentence in notes in small letters, where a small letter follows too."""
_NEXT_IS_LOWER = re.compile(r"\s+[a-z(&,;]")
_CLAUSE = re.compile(r";|\s[•●▪|]\s|\s[–—]\s|\s-\s|(?<!\d),|,(?!\d)|(?<=\d),(?=\d{1,2}(?!\d))|\s/\s|\s\+\s")
VERSUS = re.compile(r"\s+(?:vs\.?|versus|v\.|-vs-)\s+", re.IGNORECASE)
_OPEN_END = re.compile(
    r"(?<!\S)(?:of|the|an?|with|by|per|your|our|will\s+be|and|is|are|for\s+the|to\s+the|in\s+(?:two|three|four|equal|several))$"
)
"""Words that end no line of its own: the text goes on in the next line, however short this one is."""
_FIGURE = re.compile(r"\d[\d,.]*")
_LABEL = re.compile(r"[\w(][^:.\n|]{0,48}?(?::(?:\s|$)|\s[-–—]\s)")


def sentences_of(text: str, lines: Sequence[LetterLine]) -> tuple[Span, ...]:
    """Split lines into sentences; lines of a wrapped paragraph are read as one text."""
    rows = {line.span for line in lines if line.kind is LineKind.TABLE}
    return tuple(
        part
        for paragraph in _paragraphs(text, lines)
        for sentence in ((paragraph,) if paragraph in rows else _split(text, paragraph))
        for part in _bounded(text, sentence)
    )


def _bounded(text: str, sentence: Span) -> Iterator[Span]:
    """Cut a sentence beyond the bound at blanks: what is read of one grows with the square of its length."""
    start = sentence.start
    while sentence.end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        yield Span(start, cut)
        start = cut
    yield Span(start, sentence.end)


def clauses_of(text: str, sentence: Span) -> tuple[Span, ...]:
    """Split a sentence at its inner marks."""
    starts = [sentence.start]
    ends: list[int] = []
    for mark in _CLAUSE.finditer(text, sentence.start, sentence.end):
        ends.append(mark.start())
        starts.append(mark.end())
    return tuple(Span(a, b) for a, b in zip(starts, [*ends, sentence.end], strict=True) if b > a)


def _paragraphs(text: str, lines: Sequence[LetterLine]) -> Iterator[Span]:
    current: Span | None = None
    for place, line in enumerate(lines):
        if line.kind in (LineKind.BLANK, LineKind.RULE) or line.span.start == line.span.end:
            continue
        is_row = line.kind is LineKind.TABLE or lines[place - 1].kind is LineKind.TABLE
        if current is not None and not is_row and _goes_on(text, lines[place - 1], line):
            current = Span(current.start, line.span.end)
            continue
        if current is not None:
            yield current
        current = line.span
    if current is not None:
        yield current


def _goes_on(text: str, before: LetterLine, line: LetterLine) -> bool:
    """Whether a line is the rest of the paragraph of the line before it."""
    if line.kind is not LineKind.PLAIN or before.kind not in (LineKind.PLAIN, LineKind.BULLET):
        return False
    is_empty = before.span.start == before.span.end
    if is_empty or line.quotes != before.quotes or text[before.span.end - 1] in ".!?:;…":
        return False
    if _OPEN_END.search(text, before.span.start, before.span.end):
        return True
    is_closed = _LABEL.match(text, before.span.start, before.span.end) and text[before.span.end - 1] == ")"
    if is_closed and text[line.span.start].isupper():  # `Joining bonus: 5,000 (…)`, then the next entry
        return False
    return not _is_entry(text, before, line) and before.span.end - before.span.start >= WRAPPED


def _is_entry(text: str, before: LetterLine, line: LetterLine) -> bool:
    """Whether a line begins with a label of its own; the end of a wrapped sentence above a list has one too:
    `the details of the offer for Senior Product` and `Manager, Search (Austin, TX):`.
    """
    label = _LABEL.match(text, line.span.start, line.span.end)
    if label is None:
        return False
    is_whole = label.end() == line.span.end and len(label.group().split()) > HEADING_WORDS
    return not (is_whole and before.span.end - before.span.start >= WRAPPED)


def _split(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for end in _END.finditer(text, paragraph.start, paragraph.end):
        if end.end() < paragraph.end and _is_inside(text, paragraph, start, end):
            continue
        yield from _halves(text, Span(start, end.end()))
        start = end.end()
        while start < paragraph.end and text[start].isspace():
            start += 1
    if start < paragraph.end:
        yield from _halves(text, Span(start, paragraph.end))


def _halves(text: str, sentence: Span) -> Iterator[Span]:
    """Yield both sides of `Tessera 188/12 … vs Kittiwake 176/20 …`, each with pay of its own."""
    for versus in VERSUS.finditer(text, sentence.start, sentence.end):
        sides = Span(sentence.start, versus.start()), Span(versus.end(), sentence.end)
        if all(len(_FIGURE.findall(text, side.start, side.end)) > 1 for side in sides):
            yield from sides
            return
    yield sentence


def _is_inside(text: str, paragraph: Span, start: int, end: re.Match[str]) -> bool:
    """Whether a point ends an abbreviation and no sentence."""
    if end.group()[0] != ".":
        return bool(_NEXT_IS_LOWER.match(text, end.end())) and text[end.start()] != "!"
    head = text[max(start, end.start() - 12) : end.start()]
    if _GERMAN_DAY.search(head) or (_DAY.search(head) and _MONTH_AND_YEAR.match(text, end.end())):
        return True  # `1. Februar 2027`
    if _ABBREVIATED.search(head):
        return True
    is_note = text[paragraph.start].islower() and _SMALL_END.search(head)
    return not is_note and bool(_NEXT_IS_LOWER.match(text, end.end()))
