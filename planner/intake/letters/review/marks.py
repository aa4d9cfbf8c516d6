"""Marks in the letter: which part belongs to which row, with its number; and spans that follow an edit."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from planner.intake.letters.results import Span
from planner.intake.letters.review.review import Review

RowPlace = tuple[int, str]
"""A line of the review: the place of its offer, and the key of its row. Rounds have the place -1."""
ROUNDS = -1


class LetterMark(Struct, frozen=True):
    """A part of the text with the number of its row; 0 for one to be looked at, shown as `?`."""

    span: Span
    number: int
    line: RowPlace
    doubtful: bool = False

    @property
    def sign(self) -> str:
        """What is written behind its words."""
        return str(self.number) if self.number else "?"


def marks_of(review: Review) -> tuple[LetterMark, ...]:
    """Return a mark for each span of each row, numbered as the rows come in the text.

    Rows that begin at the same words share their number.
    """
    lines = sorted(_lines(review), key=lambda entry: entry[1][0])
    marks: list[LetterMark] = []
    number, last = 0, Span(-1, -1)
    for line, spans, doubtful in lines:
        if not doubtful and spans[0] != last:
            number, last = number + 1, spans[0]
        marks += [LetterMark(span, 0 if doubtful else number, line, doubtful) for span in spans]
    return tuple(sorted(marks, key=lambda mark: (mark.span, mark.line)))


def numbers_of(marks: Iterable[LetterMark]) -> dict[RowPlace, str]:
    """Return what each line of the review has as its number."""
    return {mark.line: mark.sign for mark in marks}


def moved(span: Span, start: int, removed: int, added: int) -> Span | None:
    """Return a span after an edit that replaced `removed` letters at `start`; None if it touched the span."""
    if span.end <= start:
        return span
    if span.start >= start + removed:
        return Span(span.start + added - removed, span.end + added - removed)
    return None


def _lines(review: Review) -> Iterator[tuple[RowPlace, tuple[Span, ...], bool]]:
    for place, offer in enumerate(review.offers):
        for row in offer.rows:
            if row.spans:
                yield (place, row.key), _merged(row.spans), row.doubtful or bool(row.why and not row.values)
    for place, step in enumerate(review.reading.rounds):
        if step.span.start < step.span.end:
            yield (ROUNDS, str(place)), (step.span,), False


def _merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans of one row in the order of the text, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
