"""The employer of the people who speak in a chat."""

import re
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Span
from planner.intake.letters.role.employer.company_cues import TEAM
from planner.intake.letters.role.employer.names import name_at, name_before
from planner.intake.letters.text.lines import LineKind

_AGENCY = re.compile(r"\s(?:Search|Staffing|Recruitment|Recruiting|Resourcing|Headhunters)$")
"""How the name of an agency ends, which hires for another."""
_OF_SPEAKER = re.compile(r"\(([^()]+)\)|(?<=\w)\s(?:[-–—@|]|at|from)\s([A-Z][\w &.'’-]{1,30})(?=:)")

_BRACKETED = re.compile(r"\[[^\[\]\n]{3,60}\]")
"""A line that names who wrote what is below it."""


def team_speaker(context: LetterContext) -> Iterator[Span]:
    """The employer whose team speaks in a chat: `Hiring - Sundara: …`, `[Hui Min – TA, Sundara]`."""
    text = context.text
    for head in () if context.is_present else _speakers(context):
        for team in context.words.company.teams.within(text, head):
            mark = re.compile(r"\s*(?:[-–—|@,/]|at|from)\s*").match(text, team.end, head.end)
            name = (
                name_at(context, mark.end(), head.end)
                if mark
                else name_before(context, head.start, team.start)
            )
            if name is not None:
                yield name


def _speakers(context: LetterContext) -> Iterator[Span]:
    for line in context.letter.lines:
        if line.kind is LineKind.CHAT:
            yield Span(line.whole.start, line.span.start)
        elif _BRACKETED.fullmatch(context.text, line.span.start, line.span.end):
            yield line.span


def speaker(context: LetterContext) -> Iterator[Span]:
    """The employer in the brackets of a chat's speaker: `Vik (Thornbury)`."""
    for line in context.letter.lines:
        if line.kind is not LineKind.CHAT:
            continue
        label = max(line.whole.start, context.text.find(line.label, line.whole.start, line.span.start))
        bracket = _OF_SPEAKER.search(context.text, label, line.span.start)  # no dash of a time stamp
        if bracket is None:
            continue
        place = bracket.span(1 if bracket[1] else 2)
        name = name_at(context, *place)
        if (
            name
            and not TEAM.search(name.words(context.text))
            and not _AGENCY.search(name.words(context.text))
        ):
            yield name
