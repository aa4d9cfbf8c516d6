"""The employer's name in the head of a text: before `offer`, in a subject, after a team in `From:`."""

import re
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Span
from planner.intake.letters.role.employer.names import is_sure_name, name_at
from planner.intake.letters.text.lines import LineKind

_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|tr)\s?:\s*|\[[^\]\n]{0,20}\]\s*)*", re.IGNORECASE)
_OFFER = re.compile(r"\soffer(?=\s*(?:[,:;(|.–—-]|$|\n))", re.IGNORECASE)
_CALL = re.compile(
    r",?\s(?:phone\s|video\s)?(?:call|chat|screen|zoom|convo)\b[^\n(]{0,20}"
    r"\([^()\n]{0,30}\b(?:hr|hrbp|ta|recruit\w*|talent|people|hiring)\b[^()\n]{0,20}\)",
    re.IGNORECASE,
)
"""Behind an employer at the head of a note: `Quillmark call 11/25 (Grant, HR)`."""
_AFTER_MARK = re.compile(r"(?:\s[|–—-]\s|:\s|\s@\s)(?=[A-Z])")
_SUBJECT = re.compile(r"\s*\**(?:subject|re|betreff|objet|asunto)\**\s?:", re.IGNORECASE)
_SUBJECT_ENDS = re.compile(r"[ .)]*(?:\([^()\n]{2,30}\)\s*)?")
"""Behind a name at the end of a subject: `Offer - Calder Biologics (corrected)`."""
_WRITER = re.compile(r"\s*\**(?:from|von)\**\s?:\s*", re.IGNORECASE)
_FIRM_LAST = re.compile(r"[^\n,]{2,60},\s+(?=[A-Z])")
_JOIN = re.compile(r"\s*(?:[-–—|@,/]|at|from|of)\s*")


def name_before_offer(context: LetterContext) -> Iterator[Span]:
    """Names that open the text or its subject, before `offer`: `Halvard offer, Austin TX: 165k base`."""
    text = context.text
    for head in _heads(context):
        name = name_at(context, head.start, head.end)
        if name is None or context.words.company.offer_kinds.stands_in(text, name):
            continue
        if _OFFER.match(text, name.end, head.end):
            yield name


def name_before_call(context: LetterContext) -> Iterator[Span]:
    """Names that open the text before a call with one who recruits: `Quillmark call 11/25 (Grant, HR)`."""
    text = context.text
    for head in _heads(context):
        name = name_at(context, head.start, head.end)
        if name and _CALL.match(text, name.end, head.end):
            nouns = context.words.company.small_nouns
            yield from () if nouns.stands_in(text, name) else (name,)


def name_in_subject(context: LetterContext) -> Iterator[Span]:
    """Names of trade after a mark in the subject of an offer: `Revised offer | Candlewood Robotics`."""
    text = context.text
    for line in context.letter.lines:
        subject = _SUBJECT.match(text, line.whole.start, line.whole.end)
        if subject is None or not context.words.company.offer_words.stands_in(text, line.whole):
            continue
        for mark in _AFTER_MARK.finditer(text, subject.end(), line.whole.end):
            name = name_at(context, mark.end(), line.whole.end)
            if (
                name
                and is_sure_name(context, name)
                and _SUBJECT_ENDS.fullmatch(text, name.end, line.whole.end)
            ):
                yield name


def name_after_team(context: LetterContext) -> Iterator[Span]:
    """Names after a team that writes: `From: People Operations, Larkfield Analytics`."""
    text = context.text
    for line in context.letter.lines:
        writer = _WRITER.match(text, line.whole.start, line.whole.end)
        if writer is None:
            continue
        for team in context.words.company.teams.within(text, Span(writer.end(), line.whole.end)):
            mark = _JOIN.match(text, team.end, line.whole.end)
            name = name_at(context, mark.end(), line.whole.end) if mark else None
            if name is not None:
                yield name
        last = _FIRM_LAST.match(text, writer.end(), line.whole.end)
        name = name_at(context, last.end() if last else writer.end(), line.whole.end)
        if name and is_sure_name(context, name) and not text[name.end : line.whole.end].strip(" .,<>)"):
            yield name  # `From: Thornfield Medical Group, P.C.`


def _heads(context: LetterContext) -> Iterator[Span]:
    """The first sentence of a text without headers, and the subjects, behind `Re:`; of an offer alone."""
    if context.is_present:
        return
    text, lines = context.text, [line for line in context.letter.lines if line.span.start < line.span.end]
    subjects = [line.span for line in lines if line.kind is LineKind.HEADER and line.label == "subject"]
    first = [lines[0].span] if lines and lines[0].kind is LineKind.PLAIN else []
    for span in (*subjects, *first):
        reply = _REPLY.match(text, span.start, span.end)
        yield Span(reply.end() if reply else span.start, span.end)
