"""The employer's name at the end of a letter: in its signature, and in the domain of its mail address."""

import re
from collections.abc import Iterator, Sequence

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Span
from planner.intake.letters.role.employer.names import is_sure_name, name_at
from planner.intake.letters.text.lines import LetterLine, LineKind

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s+)?(?:by\s+)?", re.IGNORECASE
)
_MAIL = re.compile(r"@(?:[\w-]+\.)*(?P<name>[\w-]+)\.(?:co\.)?[a-z]{2,10}\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?P<lead>\w+,\s+|[-–—]\s?)?(?P<who>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*)?)\s?[(@,]\s?"
    r"(?:(?P<role>[\w &/.+-]{2,40}?)(?:,\s|\s@\s?|\sat\s|\s[-–—|]\s))?(?P<firm>[A-Z][\w &.'’-]{2,40})\)?"
)
_BRACKETED = re.compile(
    r"(?:[\w.'’-]+\s){0,2}\((?:[\w &/.-]{2,40}?(?:,\s|\s@\s?|\sat\s|\sof\s))?"
    r"(?P<firm>[A-Z][\w &.'’-]{2,40})\)"
)
"""A last line as `(founder, Tangramly)`, `Nadia (Foxglove Payments)`."""
_RECRUITS = re.compile(r"\b(?:recruit\w*|talent|sourc(?:er|ing)|people|hr|human resources)\b", re.IGNORECASE)
_HEADS = re.compile(
    r"\b(?:co-?)?(?:founder|owner|ceo|cto|coo|cpo|president|managing director)\b", re.IGNORECASE
)
_ROLE_LINE = re.compile(
    r"(?P<role>[A-Za-z][\w &/.,'’-]{2,40}?)"
    r"(?:(?P<bar>\s(?:\||@|•|·|–|—|-|at)\s)|,\s)(?P<firm>[A-Z][\w &.'’-]{2,40})"
)
"""A line below a person: `Talent Partner | Wayfare Mobility`."""
_BARRED = re.compile(
    r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}(?:\s\([\w/]{2,12}\))?\s?(?P<bar>[|•·]|\s[–—-])\s"
    r"(?P<role>[A-Za-z][\w &/.,'’-]{1,40}?)\s?(?P=bar)\s(?P<firm>[A-Z][\w &.'’-]{1,40})"
)
"""A line with person, role and employer: `Jo Marsh | Talent Acquisition | Brightwater Software`."""
_GOODBYE = re.compile(
    r"\b(?:[Tt]hanks|[Cc]heers|[Bb]est|[Rr]egards|[Tt]alk soon)[,!]?\s[A-Z][\w’'.]+(?:\s[A-Z][\w’'.]+)?\s"
    r"(?:\((?P<firm>[A-Z][\w &.'’-]{1,40})\))\W*$"
)
"""Words of goodbye and a person at the end of a line: `Thanks, Jack (Holloway Tech)`."""
_IN_LINE = re.compile(
    r"[-–—~]\s?[A-Z][\w’'.]+(?:\s[A-Z][\w’'.]+)?(?:,\s(?P<role>[\w &/.+-]{2,40}?))?"
    r"(?:,\s|\s@\s?|\sat\s|\sfrom\s)(?=[A-Z])"
)


def name_in_signature(context: LetterContext) -> Iterator[Span]:
    """A name among the last lines, below a person's."""
    lines = [line for line in context.letter.lines if line.span.start < line.span.end][-4:]
    for line in lines[-3:]:
        signed = _SIGNED.fullmatch(context.text, line.span.start, line.span.end)
        is_sure = len(lines) > 3 or (signed and signed["lead"] and len(lines) > 1)
        if signed is None or not is_sure or _is_goodbye(context, Span(*signed.span("who"))):
            continue
        if name := name_at(context, signed.start("firm"), signed.end("firm")):
            yield name
    for line in lines[-2:] if len(lines) > 1 else ():
        bracketed = _BRACKETED.fullmatch(context.text, line.span.start, line.span.end)
        name = name_at(context, bracketed.start("firm"), bracketed.end("firm")) if bracketed else None
        if name and name.end >= line.span.end - 2:
            yield name
    for line in lines[-2:] if len(lines) > 2 else ():
        of_role = _ROLE_LINE.fullmatch(context.text, line.span.start, line.span.end)
        name = name_at(context, of_role.start("firm"), of_role.end("firm")) if of_role else None
        is_sure = of_role is not None and (
            of_role["bar"] or _HEADS.search(of_role["role"]) or (name and _is_known(context, name))
        )
        if name and name.end >= line.span.end - 1 and is_sure:
            yield name
    for line in lines[-3:] if len(lines) > 2 else ():
        barred = _BARRED.match(context.text, line.whole.start, line.whole.end)
        name = name_at(context, barred.start("firm"), barred.end("firm")) if barred else None
        if barred and name and _speaks_for_firm(context, Span(*barred.span("role"))):
            yield name
    for line in reversed(lines):
        if line.kind is not LineKind.PLAIN or len(lines) < 3 or line.quotes:
            continue
        name = name_at(context, line.span.start, line.span.end)
        is_whole = name is not None and not context.text[name.end : line.span.end].strip(" .,")
        if name and is_whole and _is_below_person(context, lines, line):
            yield name


def _is_known(context: LetterContext, name: Span) -> bool:
    """Whether a name is an employer's by itself, or the text writes it before: `CEO, Tidepool Logic`."""
    return is_sure_name(context, name) or name.words(context.text) in context.text[: name.start]


def _speaks_for_firm(context: LetterContext, role: Span) -> bool:
    """Whether a part of a signature is a role of one who makes offers: a job's title or a team."""
    text, words = context.text, context.words
    return (
        words.role.nouns.stands_in(text, role)
        or words.company.teams.stands_in(text, role)
        or _RECRUITS.search(text, role.start, role.end) is not None
    )


def _is_goodbye(context: LetterContext, line: Span) -> bool:
    """Whether a line is `Cheers, Lou`: words of goodbye and a person."""
    closing = context.words.company.closings.first(context.text, line)
    return closing is not None and closing.start == line.start


def name_signed_in_line(context: LetterContext) -> Iterator[Span]:
    """The employer after a person at the end of a text: `… by Friday? - Oskar, CEO, Tidepool Robotics`."""
    text = context.text
    last = next(
        (line.span for line in reversed(context.letter.lines) if line.span.start < line.span.end), None
    )
    goodbye = _GOODBYE.search(text, last.start, last.end) if last else None
    if goodbye and (name := name_at(context, *goodbye.span("firm"))):
        yield name
    for signed in _IN_LINE.finditer(text, last.start, last.end) if last else ():
        name = name_at(context, signed.end(), last.end if last else 0)
        is_last = name is not None and not text[name.end : last.end if last else 0].strip(" .!")
        is_firm = (
            signed["role"] or "," not in signed.group() or (name and _may_be_firm(context, signed, name))
        )
        if name and is_last and is_firm:
            yield name


def _may_be_firm(context: LetterContext, signed: re.Match[str], name: Span) -> bool:
    """Whether a name behind a person and a comma is an employer: behind a whole sentence, and no role."""
    if is_sure_name(context, name):
        return True
    role = context.words.role
    is_role = role.before.stands_in(context.text, name) or role.nouns.stands_in(context.text, name)
    return not is_role and context.text[: signed.start()].rstrip()[-1:] in tuple(".!?")


def _is_below_person(context: LetterContext, lines: Sequence[LetterLine], line: LetterLine) -> bool:
    place = lines.index(line)
    above = lines[place - 1].span.words(context.text) if place else ""
    if above.endswith(",") or context.words.kinds.boilerplate.stands_in(above):
        return False
    return bool(re.fullmatch(r"[-–—]?\s?[A-Z][\w.'’ +&,-]{1,60}", above)) and not above.endswith(
        (".", "!", "?")
    )


def name_of_copyright(context: LetterContext) -> Iterator[Span]:
    """The name behind `© 2026` that the text has elsewhere too: a portal's own maker is named there alone."""
    for mark in _COPYRIGHT.finditer(context.text):
        name = name_at(context, mark.end(), len(context.text))
        if name and name.words(context.text) in context.text[: mark.start()]:
            yield name


def is_of_copyright(context: LetterContext, name: Span) -> bool:
    """Whether a name follows a sign of copyright, as that of who made the page."""
    line = context.letter.line_at(name.start).span
    return any(mark.end() == name.start for mark in _COPYRIGHT.finditer(context.text, line.start, name.end))


def name_of_domain(context: LetterContext) -> Iterator[Span]:
    """The words of the text that a mail's domain is made of: `halcyonlabs.io` and `Halcyon Labs`."""
    for domain in mail_domain(context):
        letters = [re.escape(letter) for letter in domain.words(context.text)]
        spelled = re.compile(r"(?<![\w@.])" + r"[ &-]{0,3}".join(letters) + r"(?![\w.]*\w)", re.IGNORECASE)
        for match in spelled.finditer(context.text):
            if match.group()[0].isupper():
                yield Span(match.start(), match.end())


def mail_domain(context: LetterContext) -> Iterator[Span]:
    """The domain of a mail address that is no provider's."""
    for match in _MAIL.finditer(context.text):
        name = Span(*match.span("name"))
        if context.words.company.mail.first(context.text, name) != name:
            yield name
