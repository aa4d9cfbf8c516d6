"""The employer's name after words such as `on behalf of`, after a person who spoke, or in brackets."""

import re
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.phrases import Phrases
from planner.intake.letters.results import Span
from planner.intake.letters.role.employer.names import (
    is_sure_name,
    name_at,
)
from planner.intake.letters.text.lines import LineKind

_LEAD = re.compile(r"[\s:|*_\"“(]*(?:[Tt]he\s+(?=[A-Z]))?")


TEAM = re.compile(r"ops|talent|recruit|\bhr\b|people|\bta\b|team|\bshe\b|\bhe\b|they", re.IGNORECASE)


_PARTIES = frozenset({"offer letter -", "between", "by and between", "bei", "bij", "presso"})
"""Words after which only a sure name is the employer's."""


_CLOSES = re.compile(r"(?:\s(?:HR|TA|Talent|People|recruiting|recruiter))?\)")
_PERSONS = re.compile(
    r"\s*(?:@|\(|,|\bat\b|\bfrom\b|\bof\b|\bw/|\bwith\b)\s*(?=[A-Z]|recruiter|hiring|sourcer|founder|their)"
    r"(?:HR|TA|People|Talent|CEO|CTO|HM|(?:their\s+|the\s+)?(?:recruiter|hiring\s+manager|sourcer|(?:co-?)?founder)\b)?"
    r"\s?(?:@|,|at\b|from\b|for\b|of\b)?\s*"
)


_WITH = re.compile(r"(?:[^\w]|^)(?:with|to)\s$", re.IGNORECASE)
"""Before a name that may be a person's: `I spoke with Marek about what we can do at Tarrow`."""
_NO_EMPLOYER = re.compile(
    r"\b(?:(?:calls?|chats?|talks?|meetings?|conversations?|interviews?|time|lunch|coffee|dinner|session)\swith"
    r"|(?:offices?|site|campus|building|hub|headquarters|hq|studio)\s(?:is\s)?at)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""Before a person or a place: `your call with Amar`, `our office at Tanjong Pagar`."""
_OF_KIND = re.compile(r"\b(?:at|with|from|for)\s+an?\s+(?:[\w’'-]+\s){1,5}\((?=[A-Z])")


def after_sure_cue(context: LetterContext) -> Iterator[Span]:
    yield from _after(context, context.words.company.cues)


def of_person(context: LetterContext) -> Iterator[Span]:
    """The employer of a person who spoke: `spoke to Dana @ Quillmark`, `call with Jo from Fernway`."""
    text = context.text
    for name in _after(context, context.words.company.met):
        if is_sure_name(context, name):
            yield name
            continue
        after = _PERSONS.match(text, name.end)
        employer = (
            name_at(context, after.end(), context.letter.line_at(name.start).span.end) if after else None
        )
        if employer is not None:
            yield employer


def of_kind(context: LetterContext) -> Iterator[Span]:
    """Names in brackets behind the kind of an employer: `at a fintech (Cobalt Ledger)`."""
    text = context.text
    for sentence in context.sentences:
        for kind in _OF_KIND.finditer(text, sentence.start, sentence.end):
            name = name_at(context, kind.end(), sentence.end)
            if name and text[name.end : name.end + 1] == ")":
                yield name


def after_weak_cue(context: LetterContext) -> Iterator[Span]:
    """Names after `at`, `from`, `join`: one that is surely an employer's first, then the first of all."""
    names = [
        name
        for name in _after(context, context.words.company.weak_cues)
        if is_sure_name(context, name) or not _NO_EMPLOYER.search(context.text, 0, name.start)
    ]
    yield from (name for name in names if is_sure_name(context, name))
    yield from sorted(names, key=lambda name: _WITH.search(context.text, 0, name.start) is not None)


def _after(context: LetterContext, cues: Phrases) -> Iterator[Span]:
    text = context.text
    for sentence in context.sentences:
        line = context.letter.line_at(sentence.start)
        if line.kind is LineKind.HEADER and line.label in ("from", "to", "cc"):
            continue
        for cue in cues.within(text, sentence):
            lead = _LEAD.match(text, cue.end, sentence.end)
            name = name_at(context, lead.end() if lead else cue.end, sentence.end)
            is_doubtful = name and cue.words(text).lower() in _PARTIES and not is_sure_name(context, name)
            if name is not None and not is_doubtful:
                yield _in_bracket(context, name, sentence) or name


def _in_bracket(context: LetterContext, name: Span, sentence: Span) -> Span | None:
    """Return the employer in brackets after a person: `call w/ Dana (Hollin Street Games)`."""
    bracket = re.compile(r"\s\((?=[A-Z])").match(context.text, name.end, sentence.end)
    if bracket is None or " " in name.words(context.text):
        return None
    inner = name_at(context, bracket.end(), sentence.end)
    is_whole = inner is not None and _CLOSES.match(context.text, inner.end) is not None
    return inner if inner and is_whole and not TEAM.search(inner.words(context.text)) else None
