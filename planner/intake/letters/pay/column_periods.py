"""For what time the column of an amount is: `Component | Monthly | Annual` above rows of pay."""

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.pay.pay_words import LetterPayWords
from planner.intake.letters.phrases import Phrases
from planner.intake.letters.results import Span
from planner.intake.letters.text.lines import LetterLine
from planner.intake.letters.tokens.token import Amount

LEAST_COLUMNS = 2


def head_of_column(context: LetterContext, amount: Amount) -> Span | None:
    """Return the cell that heads the column of an amount; None outside a table with heads without figures."""
    lines = context.letter.lines
    place = lines.index(context.letter.line_at(amount.span.start))
    cells = _cells(context.text, lines[place])
    column = next((k for k, cell in enumerate(cells) if cell.start <= amount.span.start < cell.end), 0)
    if column == 0 or len(cells) < LEAST_COLUMNS:
        return None
    for line in reversed(lines[:place]):
        heads = _cells(context.text, line)
        if len(heads) < LEAST_COLUMNS:
            return None
        if not any(sign.isdigit() for sign in line.span.words(context.text)):
            return heads[column] if len(heads) == len(cells) else None
    return None


def names_period(text: str, head: Span, words: LetterPayWords, phrases: Phrases) -> bool:
    """Whether a head is no more than a period, with its currency or a note in brackets: `Monthly (INR)`."""
    bare = text[head.start : head.end].partition("(")[0].strip(" *_:")
    for place in phrases.within(bare, Span(0, len(bare))):
        rest = (bare[: place.start] + bare[place.end :]).strip(" /*_:")
        if len(rest) <= 3 or words.paid.stands_in(rest):
            return True
    return False


def _cells(text: str, line: LetterLine) -> tuple[Span, ...]:
    """Return the cells of a row, with pipes between them or as the line has them."""
    if line.cells:
        return line.cells
    edges = [line.span.start - 1, *(p for p in range(line.span.start, line.span.end) if text[p] == "|")]
    ends = [*edges[1:], line.span.end]
    return tuple(Span(a + 1, b) for a, b in zip(edges, ends, strict=True)) if len(edges) > 1 else ()
