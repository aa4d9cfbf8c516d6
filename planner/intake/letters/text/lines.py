"""Lines of a letter and what each is: mail header, bullet, table row, chat turn, quoted, or plain.

A line's span leaves out its bullet, quote marks, time stamp and speaker: only its words are left.
"""

import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.results import Span
from planner.intake.letters.text.quote_marks import QUOTED


class LineKind(StrEnum):
    """What a line is."""

    BLANK = "blank"
    PLAIN = "plain"
    BULLET = "bullet"
    HEADER = "mail header"
    TABLE = "table row"
    RULE = "rule of a table"
    CHAT = "chat turn"


class LetterLine(Struct, frozen=True):
    """A line: its words, its kind, the cells of a table row, and the label of a header or a chat's speaker.

    `quotes` counts the `>` before it; `whole` is the line with all marks.
    """

    span: Span
    whole: Span
    kind: LineKind
    cells: tuple[Span, ...] = ()
    label: str = ""
    quotes: int = 0


_HEADER = re.compile(
    r"(From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|Von|An|Betreff|Datum|Gesendet|De|Envoy[ée]|Objet)"
    r"[ \t]?:[ \t]*(?=\S)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[ \t]*(?:[*•●▪◦‣·–—+-]|\(?\d{1,2}[.)]|\(?[a-h][.)])[ \t]+(?=\S)")
_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|?)+[ \t]*|[ \t]*[+|=_-]{3,}[ \t]*")
_COLUMN_GAP = re.compile(r"(?<=\S)(?:[ ]*\t[ \t]*|[ ]{3,}|[ ]*(?:\.{3,}|…{2,}|_{3,})[ ]*)(?=\S)")
_STAMP = (
    r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?,?[ \t]+\d{1,2}:\d{2}(?::\d{2})?(?:[ \t\u202f]?[AaPp]\.?[Mm]\.?)?"
)
_STAMPED = re.compile(
    rf"(?:\[(?:{_STAMP}|\d{{1,2}}:\d{{2}}(?:[ ]?[AaPp][Mm])?)\][ \t]*|{_STAMP}[ \t]+[-–][ \t]+"
    r"|\d{1,2}:\d\d:\d\d[ \t]+)"
    r"(?:(?P<who>[^:\n]{1,40}):|(?P<bracketed>(?!)))[ \t]*"
)
_TIMED_SPEAKER = re.compile(
    r"(?P<who>[^\W\d_][\w.'’ -]{0,30}?(?:[ ]\([\w .&'’-]{1,30}\))?)[ \t]{1,4}[\[(]?\d{1,2}:\d{2}"
    r"(?:[ ]?[AaPp][Mm])?[\])]?:(?P<bracketed>(?!))?[ \t]+(?=\S)"
)
_SPEAKER_LINE = re.compile(
    r"(?P<who>\w[\w.'’ -]{0,30}?(?:[ ]\([\w .&'’-]{1,30}\))?)[ \t]{1,4}\[?\d{1,2}:\d{2}(?:[ ]?[AaPp][Mm])?\]?"
)
_NAMED_SPEAKER = re.compile(
    r"(?m)^(?P<who>[A-Z][\w.'’-]{1,20}(?:[ ][A-Z][\w.'’-]{0,20})?(?:[ ]\([\w .&'’-]{1,30}\))?):[ \t]+(?=\S)"
)
_SPEAKER = re.compile(
    r"(?:(?P<who>(?:Me|You|I|Recruiter|HR|HM|Hiring manager|Candidate|Them|Her|Him)):[ \t]+"
    r"|\[(?P<bracketed>Me|You|I|Recruiter|HR|HM|Hiring manager|Candidate|Them|Her|Him)\]:?[ \t]+)(?=\S)",
    re.IGNORECASE,
)


def lines_of(text: str) -> tuple[LetterLine, ...]:
    """Split a text at its line ends; no character is lost between the lines but the ends themselves."""
    lines: list[LetterLine] = []
    speaker = ""
    named = _named_speakers(text)
    for line in _whole_lines(text):
        read = _read_line(text, line, named, may_be_header=_header_may_stand(lines))
        if read.kind is LineKind.CHAT:
            speaker = read.label
        elif speaker and read.kind is LineKind.PLAIN and lines and lines[-1].kind is LineKind.CHAT:
            read = replace(read, kind=LineKind.CHAT, label=speaker)
        lines.append(read)
    return tuple(lines)


def _named_speakers(text: str) -> frozenset[str]:
    """Return who speaks by name in a talk that has a line of `Me:`: with a firm in brackets, or twice."""
    if not re.search(r"(?mi)^[ \t]*(?:me|i|you):[ \t]", text):
        return frozenset()
    heads = Counter(match["who"] for match in _NAMED_SPEAKER.finditer(text))
    return frozenset(who for who, times in heads.items() if times > 1 or "(" in who)


def _whole_lines(text: str) -> Iterator[Span]:
    start = 0
    for match in re.finditer(r"\r\n|[\n\r\f\v\u2028\u2029\x85]", text):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, len(text))


def _header_may_stand(lines: list[LetterLine]) -> bool:
    """Headers stand at the top, or after a blank line or another header."""
    return not lines or lines[-1].kind in (LineKind.HEADER, LineKind.BLANK, LineKind.RULE)


def _read_line(text: str, whole: Span, named: frozenset[str], *, may_be_header: bool) -> LetterLine:
    start = whole.start
    quotes = 0
    if quoted := QUOTED.match(text, whole.start, whole.end):
        start, quotes = quoted.end(), quoted.group().count(">")
    span = _trimmed(text, Span(start, whole.end))
    if span.start == span.end:
        return LetterLine(span, whole, LineKind.BLANK, quotes=quotes)
    if _RULE.fullmatch(text, span.start, span.end):
        return LetterLine(span, whole, LineKind.RULE, quotes=quotes)
    cells = cells_of(text, span)
    if cells:
        return LetterLine(span, whole, LineKind.TABLE, cells, quotes=quotes)
    if may_be_header and (header := _HEADER.match(text, span.start, span.end)):
        return LetterLine(
            Span(header.end(), span.end), whole, LineKind.HEADER, label=header[1].lower(), quotes=quotes
        )
    return replace(_turn_or_plain(text, span, whole, named), quotes=quotes)


def _turn_or_plain(text: str, span: Span, whole: Span, named: frozenset[str]) -> LetterLine:
    for pattern in (_STAMPED, _TIMED_SPEAKER, _SPEAKER):
        if turn := pattern.match(text, span.start, span.end):
            who = turn["who"] or turn["bracketed"]
            return LetterLine(Span(turn.end(), span.end), whole, LineKind.CHAT, label=who.strip())
    turn = _NAMED_SPEAKER.match(text, span.start, span.end) if named else None
    if turn and turn["who"] in named:
        return LetterLine(Span(turn.end(), span.end), whole, LineKind.CHAT, label=turn["who"].strip())
    if turn := _SPEAKER_LINE.fullmatch(text, span.start, span.end):
        return LetterLine(Span(span.end, span.end), whole, LineKind.CHAT, label=turn["who"].strip())
    if bullet := _BULLET.match(text, span.start, span.end):
        return LetterLine(_trimmed(text, Span(bullet.end(), span.end)), whole, LineKind.BULLET)
    return LetterLine(span, whole, LineKind.PLAIN)


def cells_of(text: str, span: Span) -> tuple[Span, ...]:
    """Return the cells of a row with pipes at its ends, with tabs or wide gaps; none for any other line."""
    if text[span.start] == "|" and text.count("|", span.start, span.end) >= 2:
        edges = [place for place in range(span.start, span.end) if text[place] == "|"]
        if edges[-1] != span.end - 1:
            edges.append(span.end)
        return tuple(_trimmed(text, Span(a + 1, b)) for a, b in pairwise(edges))
    gaps = [gap.end() for gap in _COLUMN_GAP.finditer(text, span.start, span.end)]
    if gaps:
        edges = [span.start, *gaps]
        return tuple(_trimmed(text, Span(a, b)) for a, b in zip(edges, [*edges[1:], span.end], strict=True))
    return ()


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
