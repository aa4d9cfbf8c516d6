"""Where a letter is signed: below its words of goodbye, names and titles are of who writes it."""

from planner.intake.letters.parts import LetterContext

LAST_LINES = 5


def signed_from(context: LetterContext) -> int:
    """Return where the last lines say goodbye; the end of the text if they do not."""
    lines = [line.span for line in context.letter.lines if line.span.start < line.span.end]
    for line in lines[1:][-LAST_LINES:]:
        closing = context.words.company.closings.first(context.text, line)
        if closing and closing.start == line.start and line.end - closing.end <= 1:
            return line.start
    return len(context.text)
