"""The part reader of sign-ons: from a letter's context to values, questions and words for the note."""

from bisect import bisect_right

from planner.intake.letters.marks.time_marks import marked_sentences
from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.sign_on.payments import YES_ALONE
from planner.intake.letters.sign_on.read_sign_on import read_sign_ons
from planner.intake.letters.text.lines import LineKind


def read_sign_on_part(context: LetterContext) -> PartReading:
    """Return the payments of the sign-on of one offer, and what of them is owed back."""
    words = context.words
    texts = marked_sentences(context.text, context.sentences, context.tokens, words.marks)
    before = [_before(context, text.places[0].start) for text in texts]
    read = read_sign_ons(texts, before, words.sign_on, context.currency, in_thousands=context.in_thousands)
    return PartReading(tuple(read.values), tuple(read.questions), tuple(read.notes))


def _before(context: LetterContext, place: int) -> str:
    """Return the sentence before a place; in a talk the question that it answers, behind a mere yes."""
    sentences, text = context.letter.sentences, context.text
    index = bisect_right(sentences, place, key=lambda span: span.end) - 1
    while index > 0 and YES_ALONE.fullmatch(text, sentences[index].start, sentences[index].end):
        index -= 1
    if index < 0:
        return ""
    line = context.letter.line_at(sentences[index].start)
    if line.kind is not LineKind.CHAT or line.span.end > place:
        return sentences[index].words(text)
    asked = index
    while (
        asked > 0 and text[sentences[asked].end - 1] != "?" and sentences[asked - 1].start >= line.span.start
    ):
        asked -= 1
    return sentences[asked if text[sentences[asked].end - 1] == "?" else index].words(text)
