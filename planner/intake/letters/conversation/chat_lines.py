"""Lines of a chat: who speaks, by time stamps, by a name with a time, or by a label such as “Me:”."""

import re
from collections.abc import Sequence

from msgspec import Struct

from planner.intake.letters.conversation.words import ConversationWords
from planner.intake.letters.results import Span
from planner.intake.letters.text.quote_marks import LINE, QUOTED

_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \t\u202f]?[AaPp]\.?[Mm]\.?)?"
_FIGURES = r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?"
_DAY = rf"(?:{_FIGURES}|\d{{1,2}} [A-Za-z]{{3,9}}(?: \d{{4}})?|[A-Za-z]{{3,9}} \d{{1,2}}(?:, \d{{4}})?)"
_WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)(?:day|nesday|rsday|urday|sday)?\.?"
_STAMP = rf"(?:(?:{_WEEKDAY},?[ \t]+)?{_DAY},?[ \t]+|{_WEEKDAY},?[ \t]+)?{_TIME}|{_DAY}"
_WHO = r"(?P<who>[^\W\d_][^:\n<>\[\]]{0,50}?)"
_STAMPED = re.compile(
    rf"[ \t]*(?:\[(?:{_STAMP})\][ \t]*-?[ \t]*|\((?:{_STAMP})\)[ \t]*|(?:{_STAMP})[ \t]+[-–][ \t]+"
    rf"|(?:{_WEEKDAY},?[ \t]+)?(?:{_DAY},?[ \t]+)?{_TIME}[ \t]+)<?{_WHO}>?:(?=\s)[ \t]*"
)
_TIMED = re.compile(rf"[ \t]*{_WHO}[ \t]+[\[(]?{_TIME}[\])]?:(?=\s)[ \t]*")
_NAMED_LINE = re.compile(
    rf"[ \t]*{_WHO}(?:[ \t]{{2,8}}|[ \t]*[|•·][ \t]*"
    rf"|[ \t]+(?:at[ \t]+|sent the following messages? at[ \t]+)?)"
    rf"[\[(]?(?:{_DAY},?[ \t]+)?{_TIME}[\])]?[ \t]*"
)
_STAMP_LINE = re.compile(rf"[ \t]*\[(?:{_STAMP})\][ \t]+{_WHO}[ \t]*")
_LABELLED = re.compile(
    r"[ \t]*(?:[-*•–][ \t]+)?\**(?P<who>[^\W\d_][\w .&'’/-]{0,30}?"
    r"(?:[ ]?\([\w .&'’/-]{1,30}\))?)\**:(?!//)\**(?=\s)[ \t]*"
)
_BRACKETED = re.compile(r"[ \t]*\[(?P<who>[^\W\d_][\w .&'’/-]{0,30})\]:?[ \t]+(?=\S)")
_IN_A_LINE = re.compile(r"(?:(?<=[.!?…] )|(?<=[|/] ))(?P<who>[A-Za-z][A-Za-z ]{0,20}):[ \t]")


class ChatSpeech(Struct, frozen=True):
    """What a speaker says up to the next: the words without their label."""

    who: str
    span: Span
    label: Span


def speeches_of(text: str, part: Span, words: ConversationWords) -> tuple[ChatSpeech, ...]:
    """Return the speeches in a part of a text; none if it is no chat."""
    stamped = _marks(text, part, (_STAMPED, _TIMED))
    if stamped:
        return _speeches(part, stamped)
    named = _marks(text, part, (_NAMED_LINE, _STAMP_LINE), whole_line=True)
    if named:
        return _speeches(part, named)
    labelled = [
        mark
        for mark in _marks(text, part, (_LABELLED, _BRACKETED))
        if _folded(mark[0]) not in words.no_speakers
    ]
    sides = words.you | words.they
    if any(_folded(who) in sides for who, _ in labelled):
        return _speeches(part, sorted([*labelled, *_inner_marks(text, part, sides, labelled)], key=_place))
    names = {_folded(who) for who, _ in labelled}
    if len(names) == 2 and len(labelled) >= 3 and _covers(text, part, labelled):
        return _speeches(part, labelled)
    return ()


Mark = tuple[str, Span]


def _folded(who: str) -> str:
    return " ".join(who.casefold().split())


def _place(mark: Mark) -> int:
    return mark[1].start


def _covers(text: str, part: Span, marks: Sequence[Mark]) -> bool:
    """Whether a chat of two names begins the part: a list of fields has words of its own before."""
    return not text[part.start : marks[0][1].start].strip()


def _marks(
    text: str, part: Span, patterns: Sequence[re.Pattern[str]], *, whole_line: bool = False
) -> list[Mark]:
    marks: list[Mark] = []
    for line in LINE.finditer(text, part.start, part.end):
        start, end = line.start(), line.start() + len(line[0].rstrip())
        if quotes := QUOTED.match(text, start, end):
            start = quotes.end()
        for pattern in patterns:
            match = pattern.fullmatch(text, start, end) if whole_line else pattern.match(text, start, end)
            if match:
                marks.append((match["who"].strip(), Span(start, match.end())))
                break
    return marks


def _inner_marks(text: str, part: Span, sides: frozenset[str], known: Sequence[Mark]) -> list[Mark]:
    """Labels of sides after the end of a sentence: “Me: 240? Recruiter: 230.” on one line."""
    taken = {mark.end for _, mark in known}
    return [
        (match["who"], Span(*match.span()))
        for match in _IN_A_LINE.finditer(text, part.start, part.end)
        if _folded(match["who"]) in sides and match.end() not in taken
    ]


def _speeches(part: Span, marks: Sequence[Mark]) -> tuple[ChatSpeech, ...]:
    ends = [*(mark.start for _, mark in marks[1:]), part.end]
    return tuple(
        ChatSpeech(who, Span(mark.end, max(mark.end, end)), mark)
        for (who, mark), end in zip(marks, ends, strict=True)
    )
