"""A letter's text with its lines, sentences and clauses, and lookups by place."""

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from planner.intake.letters.results import Span
from planner.intake.letters.text.blanked import (
    with_plain_raises,
    with_plain_ratios,
    with_whole_words,
    without_markup,
    without_old_figures,
    without_quote_marks,
    without_references,
)
from planner.intake.letters.text.lines import LetterLine, lines_of
from planner.intake.letters.text.pages import with_whole_pages
from planner.intake.letters.text.plain_blanks import with_plain_blanks
from planner.intake.letters.text.portal import with_labelled_values
from planner.intake.letters.text.sentences import clauses_of, sentences_of


class LetterText(Struct, frozen=True):
    """The words of a text, and its parts in their order; every place is one of the original text.

    `text` has blanks for what is no word, as quote marks and the ends of wrapped lines; `raw` still has them.
    """

    text: str
    lines: tuple[LetterLine, ...]
    sentences: tuple[Span, ...]
    raw: str

    def sentence_at(self, place: int) -> Span:
        """Return the sentence that holds a place; an empty span there if none does."""
        return _at(self.sentences, place)

    def clause_at(self, place: int) -> Span:
        """Return the clause that holds a place: the part of its sentence between two commas."""
        return _at(clauses_of(self.text, self.sentence_at(place)), place)

    def line_at(self, place: int) -> LetterLine:
        """Return the line that holds a place."""
        index = bisect_right(self.lines, place, key=lambda line: line.whole.start) - 1
        return self.lines[max(0, index)]

    def before(self, place: int, start: int) -> str:
        """Return the text from a start up to a place, in lower case."""
        return self.text[start:place].lower()


def letter_text(text: str) -> LetterText:
    """Split a text into its parts."""
    whole = with_whole_pages(without_markup(with_plain_blanks(text)))
    raw = with_labelled_values(with_whole_words(with_plain_ratios(whole)))
    raw = without_old_figures(raw, lines_of(raw))
    lines = lines_of(raw)
    sentences = sentences_of(raw, lines)
    words = with_plain_raises(without_references(without_quote_marks(raw, lines)))
    return LetterText(_unwrapped(words, sentences), lines, sentences, raw)


def _unwrapped(text: str, sentences: Sequence[Span]) -> str:
    """Return a text with blanks for the ends of lines inside sentences: a wrapped line ends no clause."""
    parts: list[str] = []
    place = 0
    for span in sentences:
        if "\n" in text[span.start : span.end]:
            parts += [text[place : span.start], text[span.start : span.end].replace("\n", " ")]
            place = span.end
    return "".join((*parts, text[place:]))


def _at(spans: Sequence[Span], place: int) -> Span:
    index = bisect_right(spans, place, key=lambda span: span.start) - 1
    if index >= 0 and spans[index].start <= place <= spans[index].end:
        return spans[index]
    return Span(place, place)
