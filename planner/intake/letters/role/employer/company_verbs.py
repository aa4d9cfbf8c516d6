"""The employer's name before what an employer does: `is pleased to`, `would be glad to`, `wants you`."""

import re
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Span
from planner.intake.letters.role.employer.names import is_sure_name, name_before

_NEEDS_MORE = frozenset(
    {"offer", "hr", "talent", "careers", "recruiting", "offer letter", "hereby", "recruiting team"}
)
_FEELS = re.compile(
    r"\b(?:(?:would|could|will|shall|is|are|was|were|has\s+been|have\s+been)\s+(?:be\s+)?)"
    r"(?:(?:\w+ly|very|so|most|quite|more\s+than)\s+){0,2}$",
    re.IGNORECASE,
)
_TO = re.compile(r"\s+(?:to|and\s+\w+\s+to|that)\b", re.IGNORECASE)
BEFORE_FEELING = 40
"""Characters before a feeling in which its verb is."""


def name_before_verb(context: LetterContext) -> Iterator[Span]:
    """Names before what an employer does: `Marrow & Pike Biologics is ready to employ you`."""
    company = context.words.company
    for sentence in context.sentences:
        for place in sorted((*company.after.within(context.text, sentence), *_feelings(context, sentence))):
            if context.text[place.start - 1 : place.start] not in (" ", "\n"):
                continue
            name = name_before(context, sentence.start, place.start)
            needs_more = place.words(context.text).lower() in _NEEDS_MORE
            is_apposed = "," in context.text[name.end : place.start] if name else False
            is_recruiter = place.words(context.text).lower() == "recruiter"
            needs_more = needs_more or (is_apposed and is_recruiter)
            if name and is_recruiter and company.recruiter_kinds.first(context.text, name) == name:
                continue  # `Senior Technical Recruiter`
            if name and (not needs_more or is_sure_name(context, name)):
                yield name


def _feelings(context: LetterContext, sentence: Span) -> Iterator[Span]:
    """Places such as `would be glad to`, whatever the feeling and the time of its verb."""
    text = context.text
    for feeling in context.words.company.eager.within(text, sentence):
        verb = _FEELS.search(text, max(sentence.start, feeling.start - BEFORE_FEELING), feeling.start)
        if verb and _TO.match(text, feeling.end, sentence.end):
            yield Span(verb.start(), feeling.end)
