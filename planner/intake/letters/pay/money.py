"""An amount of money as a letter means it: thousands from the context, and words that make it doubtful."""

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.phrases import Phrases
from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.topics.topic import Link, PayTopic

THOUSAND = 1_000.0
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
    """Whether one of some phrases stands shortly before a part of the text, within its sentence."""
    sentence = context.letter.sentence_at(span.start)
    return phrases.stands_in(context.text, Span(max(sentence.start, span.start - near), span.start))


def in_range(context: LetterContext, link: Link) -> bool:
    """Whether a number is an end of a range."""
    return context.tokens.range_of(link.number) is not None
