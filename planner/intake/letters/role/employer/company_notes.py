"""The employer in notes of a talk: behind what the notes are, in a bracket behind who spoke for it, and the
employer that the writer would leave.
"""

import re
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Span
from planner.intake.letters.role.employer.names import name_at
from planner.intake.letters.text.lines import LineKind

_KIND = (
    r"(?:(?:my|quick|call|phone|zoom|video|meeting|recruiter|hr|offer|comp|interview|final|verbal)\s+){0,3}"
    r"(?:debrief|notes?|recap|summary|rundown|write-?up|breakdown|overview|details)"
)
_NOTE = re.compile(
    rf"\W{{0,4}}{_KIND}(?:\s+(?:from|on|with|of|for|re|w/)\s+(?:the\s+)?|\s*[-–—:|\t]\s*(?:the\s+)?|\s{{2,}})(?=[A-Z])",
    re.IGNORECASE,
)
"""What notes begin with, before the employer: `Debrief - Nimbus Orchard, spoke to Kel`."""
_NAME_ENDS = re.compile(r"\s*(?:[,(|]|[-–—]\s|$|call\b|offer\b|\d{1,2}/\d)")
_ROLE = (
    r"(?:(?:senior|sr\.?|lead|technical|tech|corporate)\s+)*(?:talent(?:\s+(?:acquisition|partner|team))?|recruit(?:er|ing|ment)"
    r"|hr(?:\s?bp)?|human\s+resources|people(?:\s+(?:ops|team|partner))?|hiring(?:\s+manager)?|ta)"
)
_SPEAKER = re.compile(rf"\(\s*{_ROLE}\s*(?:,|/|[-–—@|]|\bat\b|\bfrom\b|\bfor\b)\s*(?=[A-Z])", re.IGNORECASE)
"""A bracket behind a person: `Clay Winslow (Talent, Orrery Health)`."""
_AT = re.compile(r"\b(?:at|with|@)\s+(?=(?-i:[A-Z]))", re.IGNORECASE)
_NOW = re.compile(
    r"\s*(?:[,.;:)!(]|$|today\b|now\b|currently\b|right\snow\b|at\s(?:the\smoment|present)\b)", re.IGNORECASE
)


def name_after_note(context: LetterContext) -> Iterator[Span]:
    """Names behind what the first lines call themselves: `Offer summary | Zelkova Payments`."""
    text = context.text
    if context.is_present:
        return
    lines = [
        line
        for line in context.letter.lines
        if line.span.start < line.span.end and line.kind is not LineKind.CHAT
    ]
    for line in lines[:2]:
        note = _NOTE.match(text, line.whole.start, line.whole.end)
        name = name_at(context, note.end(), line.whole.end) if note else None
        if name is not None and _NAME_ENDS.match(text, name.end, line.whole.end):
            yield name


def name_of_speaker(context: LetterContext) -> Iterator[Span]:
    """Names behind the role of one who speaks for the employer."""
    for match in _SPEAKER.finditer(context.text) if not context.is_present else ():
        end = context.text.find(")", match.end())
        name = name_at(context, match.end(), end) if end >= 0 else None
        if name is not None and not context.text[name.end : end].strip(" ."):
            yield name


def name_of_present(context: LetterContext) -> Iterator[Span]:
    """Names after `at` in a sentence on the present pay: `I'm on 171 at Dunmore today`."""
    for sentence in context.sentences if context.is_present else ():
        for place in _AT.finditer(context.text, sentence.start, sentence.end):
            name = name_at(context, place.end(), sentence.end)
            if name is not None and _NOW.match(context.text, name.end, sentence.end):
                yield name
