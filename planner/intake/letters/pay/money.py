"""An amount of money as a letter means it: thousands from the context, and words that make it doubtful."""

import re

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.phrases import Phrases
from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token import Amount, NumberRange
from planner.intake.letters.tokens.tokenize import tokens_in
from planner.intake.letters.topics.topic import Link, PayTopic

THOUSAND = 1_000.0
_CHANGE = re.compile(
    r"\b(?:goes|go|went|mov\w+|up|increas\w+|rais\w+|chang\w+|bump\w*|improv\w+|revis\w+|adjust\w+|ris(?:es?|ing|en)|rose|climb\w*|tak(?:es?|ing)|took|bring\w*|lift\w*|push\w*|sign-on)"
    r"\b[^.;\d]{0,24}\bfrom\s+(?:(?:your|my)\s+(?:current|present)\s+(?:(?:base|salary|bonus)\s+)?(?:of\s+)?)?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:no|without|(?:do|does|did)(?:n['’]t|\s+not)\s+(?:have|get|offer|do)(?:\s+(?:the|an?|any|that))?)\s+$",
    re.IGNORECASE,
)
DENIAL = 24
"""Characters before a figure in which it is said that there is none."""
NEAR = 26
"""Characters before an amount in which `up to` or `around` is of it."""


def amount_in(context: LetterContext, amount: Amount) -> float | None:
    """Return the money of an amount; None for a bare number where nothing says that thousands are meant."""
    if not amount.is_bare:
        return amount.value
    return amount.value * THOUSAND if context.in_thousands else None


def links_to(context: LetterContext, *topics: PayTopic) -> tuple[Link, ...]:
    """Return the links of numbers about some topics."""
    return tuple(link for link in context.links if link.topic in topics)


def has_before(context: LetterContext, span: Span, phrases: Phrases, near: int = NEAR) -> bool:
    """Whether one of some phrases is shortly before a part of the text, within its sentence."""
    sentence = context.letter.sentence_at(span.start)
    numbers = tokens_in(context.tokens.numbers, Span(sentence.start, span.start))
    start = max([sentence.start, span.start - near, *(n.span.end for n in numbers)])
    return phrases.stands_in(context.text, Span(start, span.start))


def is_denied(context: LetterContext, span: Span) -> bool:
    """Whether a figure is of what there is not: `no 5% match yet`, `we don't have a 10% bonus`."""
    sentence = context.letter.sentence_at(span.start)
    start = max(sentence.start, span.start - DENIAL)
    return _DENIED.search(context.text[start : span.start]) is not None


def in_range(context: LetterContext, link: Link) -> bool:
    """Whether a number is an end of a range; the later figure of a change is none."""
    ends = context.tokens.range_of(link.number)
    if ends is None:
        return False
    return not (is_change(context, ends) and link.number.span == ends.high.span)


def is_change(context: LetterContext, ends: NumberRange) -> bool:
    """Whether two amounts are before and after: `base goes from $180,000 to $190,000`."""
    sentence = context.letter.sentence_at(ends.span.start)
    before = context.text[max(sentence.start, ends.span.start - 40) : ends.span.start]
    if _CHANGE.search(before) is not None:
        return True
    earlier = [r for r in context.tokens.ranges if sentence.start <= r.span.start < ends.span.start]
    return _FROM.search(before) is not None and bool(earlier) and is_change(context, earlier[-1])
