"""A thread of mails as messages: quoted by `>`, by “On … wrote:”, or by a block of headers."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from planner.intake.letters.conversation.mail_dates import date_in
from planner.intake.letters.conversation.words import ConversationWords
from planner.intake.letters.results import Span
from planner.intake.letters.text.quote_marks import LINE, QUOTED

LONGEST_ATTRIBUTION = 240
HEADER_LINES = 12
_HEADER = re.compile(
    r"\**(From|Von|De|Da|Van|Från|Sent|Date|Gesendet|Datum|Envoyé|Fecha|Data|To|An|À|Para|Cc|Subject|Betreff"
    r"|Objet|Asunto|Oggetto|Reply-To)\**[ \t]?:\**[ \t]*(.*)",
    re.IGNORECASE,
)
_WRITERS = frozenset(("from", "von", "de", "da", "van", "från"))
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:[ ,]+[^\W\d_][\w.'’-]*){0,4}")
_DATE_WORDS = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b\.?|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?"
    r"|\b(?:am|pm|at|um|uhr|à|on|gmt|utc|est|pst|cet|de|kl|the)\b|[\d.:/,+]+(?:st|nd|rd|th)?",
    re.IGNORECASE,
)


class MailPart(Struct, frozen=True):
    """A part of one mail: `age` 0 is the mail itself, 1 the one that it answers, and so on."""

    span: Span
    age: int
    author: str = ""
    address: str = ""
    day: str = ""


class _Line(Struct, frozen=True):
    whole: Span
    quotes: int
    words: str


def messages_of(text: str, words: ConversationWords) -> tuple[MailPart, ...]:
    """Return the parts of a thread in the order of the text; a text without quotes is one message."""
    merged: list[MailPart] = []
    for part in _parts(_lines(text), words):
        last = merged[-1] if merged else None
        if last is not None and (last.age, last.author, last.address) == (
            part.age,
            part.author,
            part.address,
        ):
            merged[-1] = MailPart(Span(last.span.start, part.span.end), *_who(last))
        else:
            merged.append(part)
    return _by_day(merged)


def _who(message: MailPart) -> tuple[int, str, str, str]:
    return message.age, message.author, message.address, message.day


def _by_day(messages: Sequence[MailPart]) -> tuple[MailPart, ...]:
    """Count ages from the newest day where a thread runs from its oldest mail down to its newest."""
    days = [message.day for message in messages]
    if len(messages) < 2 or not all(days) or days != sorted(days) or days[0] == days[-1]:
        return tuple(messages)
    oldest = max(message.age for message in messages)
    return tuple(
        MailPart(part.span, oldest - part.age, part.author, part.address, part.day) for part in messages
    )


def _lines(text: str) -> list[_Line]:
    lines = []
    for match in LINE.finditer(text):
        if match.start() == match.end():
            continue
        mark = QUOTED.match(text, match.start(), match.end())
        start = mark.end() if mark else match.start()
        quotes = mark[0].count(">") if mark else 0
        lines.append(_Line(Span(*match.span()), quotes, text[start : match.end()].strip()))
    return lines


class _Thread(Struct):
    """Where the walk through the lines is: extra age by marks other than `>`, and writers by age."""

    base: int = 0
    begun: bool = False
    writers: dict[int, tuple[str, str, str]] = field(default_factory=dict)


def _parts(lines: Sequence[_Line], words: ConversationWords) -> Iterator[MailPart]:
    thread, place = _Thread(), 0
    while place < len(lines):
        line = lines[place]
        used = _mark_lines(lines, place, thread, words)
        if used:
            place += used
            continue
        if line.words:
            thread.begun = True
            age = line.quotes + thread.base
            author, address, day = thread.writers.get(age, ("", "", ""))
            yield MailPart(line.whole, age, author, address, day)
        place += 1


def _mark_lines(lines: Sequence[_Line], place: int, thread: _Thread, words: ConversationWords) -> int:
    """Take lines that say where another mail begins; return how many, 0 for words of a mail."""
    line = lines[place]
    age = line.quotes + thread.base
    if taken := _attribution(lines, place, words):
        count, writer = taken
        below = _next_with_words(lines, place + count)
        if below is not None and below.quotes <= line.quotes:
            thread.base += 1
        thread.writers[age + 1] = writer
        return count
    if _is_separator(line.words, words):
        below = _next_with_words(lines, place + 1)
        if below is not None and thread.begun and not _HEADER.fullmatch(below.words):
            thread.base += 1
        return 1
    if taken := _header_block(lines, place):
        count, writer = taken
        if thread.begun and not _first_at(lines, place):
            thread.base += 1
            age += 1
        thread.writers[age] = writer
        return count
    return 0


def _first_at(lines: Sequence[_Line], place: int) -> bool:
    """Whether a header block begins a quoted part whose writer it names: nothing quoted comes before it."""
    quotes = lines[place].quotes
    return quotes > 0 and (place == 0 or lines[place - 1].quotes < quotes)


def _next_with_words(lines: Sequence[_Line], place: int) -> _Line | None:
    return next((line for line in lines[place : place + 20] if line.words), None)


def _is_separator(line: str, words: ConversationWords) -> bool:
    bare = line.strip("-_=*> :").casefold()
    rule = len(line) >= 24 and not line.strip("_")
    return rule or (len(line) < 80 and bool(bare) and bare in words.separators)


def _attribution(
    lines: Sequence[_Line], place: int, words: ConversationWords
) -> tuple[int, tuple[str, str, str]] | None:
    """Read “On … Mira Holt <mira@…> wrote:” on one line or two."""
    line = lines[place].words
    if not line or len(line) > LONGEST_ATTRIBUTION:
        return None
    first = line.split(maxsplit=1)[0].casefold()
    candidates = [(1, line)]
    if place + 1 < len(lines) and first in words.quote_begins and not line.endswith(":"):
        candidates.append((2, f"{line} {lines[place + 1].words}"))
    for count, joined in candidates:
        if len(joined) <= LONGEST_ATTRIBUTION and joined.endswith(":"):
            folded = joined.casefold()
            for verb in words.quote_verbs:
                at = folded.rfind(f" {verb}")
                if at < 0 or folded[at + 1 + len(verb) : at + 2 + len(verb)] not in (" ", ":"):
                    continue
                if first in words.quote_begins or folded.endswith(f" {verb}:"):
                    return count, _writer(joined[:at], joined[at + 1 + len(verb) :].rstrip(":"))
    return None


def _writer(before: str, after: str) -> tuple[str, str, str]:
    """Return name, address and day of an attribution, whose name is before or after its verb."""
    address = _ADDRESS.search(before) or _ADDRESS.search(after)
    name = _name(after) or _name(before)
    return name, address[0].casefold() if address else "", date_in(before) or date_in(after)


def _name(words: str) -> str:
    bare = re.sub(r"<[^>]{0,80}>|\[[^\]]{0,80}\]|\([^)]{0,80}\)|[\w.+-]{1,64}@\S{1,80}|\"", " ", words)
    names = [
        match[0].strip(" ,")
        for match in _NAME.finditer(_DATE_WORDS.sub(" ", f" {bare} ".replace("On ", " ", 1)))
    ]
    return names[-1] if names else ""


def _header_block(lines: Sequence[_Line], place: int) -> tuple[int, tuple[str, str, str]] | None:
    """Read “From: … Sent: … To: …”: at least two headers, one of them the writer's."""
    author = address = day = ""
    count = seen = 0
    for line in lines[place : place + HEADER_LINES]:
        header = _HEADER.fullmatch(line.words)
        if header is None:
            break
        count, seen = count + 1, seen + 1
        if header[1].casefold() in _WRITERS and not author:
            found_address = _ADDRESS.search(header[2])
            address = found_address[0].casefold() if found_address else ""
            author = _name(header[2]) or address.partition("@")[0]
        else:
            day = day or date_in(header[2])
    return (count, (author, address, day)) if seen >= 2 and author else None
