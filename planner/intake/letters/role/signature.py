"""Where a letter is signed: below its words of goodbye, names and titles are of who writes it."""

import re
from collections.abc import Sequence

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Span

LAST_LINES = 5
MOST_GOODBYE = 4
"""Words of a goodbye that no list knows: `Can't wait,`."""
MOST_SIGNED = 4
"""Lines of the last paragraph that is a person with a title and an employer."""
LONGEST_SIGNED = 60
"""Characters of a line of it."""
_PERSON = re.compile(r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){0,2}")
_FULL_NAME = re.compile(r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){1,2}")


def signed_from(context: LetterContext) -> int:
    """Return where the last lines say goodbye or name who writes; the end of the text if they do neither."""
    lines = [line.span for line in context.letter.lines if line.span.start < line.span.end]
    for place, line in enumerate(lines[1:][-LAST_LINES:], max(1, len(lines) - LAST_LINES)):
        closing = context.words.company.closings.first(context.text, line)
        if closing and closing.start == line.start and line.end - closing.end <= 1:
            return line.start
        if place >= len(lines) // 2 and _is_goodbye(context.text, line, lines[place + 1 : place + 2]):
            return line.start
    return _last_paragraph(context, lines)


def _is_goodbye(text: str, line: Span, below: Sequence[Span]) -> bool:
    """Whether a line is a few words up to a comma, above the name of a person."""
    words = line.words(text)
    is_short = words.endswith(",") and len(words.split()) <= MOST_GOODBYE
    return is_short and any(_PERSON.fullmatch(text, name.start, name.end) for name in below)


def _last_paragraph(context: LetterContext, lines: Sequence[Span]) -> int:
    """Return where the last paragraph begins if it is a person with a title; else the end of the text."""
    text = context.text
    start = text.rstrip().rfind("\n\n") + 2
    signed = [line for line in lines if line.start >= start]
    is_block = start > 1 and 2 <= len(signed) <= MOST_SIGNED and signed[0].start > lines[0].start
    if not is_block or not _FULL_NAME.fullmatch(text, signed[0].start, signed[0].end):
        return len(text)
    is_plain = not any(sign.isdigit() for sign in text[start:])
    is_short = all(line.end - line.start <= LONGEST_SIGNED for line in signed)
    is_person = not context.words.role.nouns.stands_in(text, signed[0])
    return signed[0].start if is_plain and is_short and is_person else len(text)
