"""What goes into the note: sentences with numbers that no field took, and words worth keeping."""

from collections.abc import Iterator, Sequence

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import KeptWords, ReadValue, Span
from planner.intake.letters.text.lines import LineKind
from planner.intake.letters.tokens.token import Duration
from planner.intake.letters.tokens.tokenize import tokens_in

SHORT = 8
"""Characters of a sentence that says nothing by itself, as a heading of one word."""


def notes_of(context: LetterContext, values: Sequence[ReadValue]) -> tuple[KeptWords, ...]:
    """Return the sentences that a field does not take in full, in the order of the text."""
    return tuple(_kept(context, [value.span for value in values]))


def _kept(context: LetterContext, spans: Sequence[Span]) -> Iterator[KeptWords]:
    for sentence in context.sentences:
        line = context.letter.line_at(sentence.start)
        if line.kind is LineKind.HEADER or sentence.end - sentence.start < 4:
            continue
        if _is_worth_a_note(context, sentence, spans):
            yield KeptWords(sentence)


def _is_worth_a_note(context: LetterContext, sentence: Span, spans: Sequence[Span]) -> bool:
    is_long = sentence.end - sentence.start > SHORT
    if is_long and context.words.kinds.note.stands_in(context.text, sentence):
        return True
    numbers = tokens_in(context.tokens.numbers, sentence)
    days = tokens_in(context.tokens.dates, sentence)
    durations: tuple[Duration, ...] = tokens_in(context.tokens.durations, sentence)
    return any(not _is_read(token.span, spans) for token in (*numbers, *days, *durations))


def _is_read(part: Span, spans: Sequence[Span]) -> bool:
    return any(span.start < part.end and part.start < span.end for span in spans)
