"""The part reader of sign-ons: from a letter's context to values, questions and words for the note."""

from bisect import bisect_right

from planner.intake.letters.marks.time_marks import marked_sentences
from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.sign_on.read_sign_on import read_sign_ons


def read_sign_on_part(context: LetterContext) -> PartReading:
    """Return the payments of the sign-on of one offer, and what of them is owed back."""
    words = context.words
    texts = marked_sentences(context.text, context.sentences, context.tokens, words.marks)
    before = [_before(context, text.places[0].start) for text in texts]
    read = read_sign_ons(texts, before, words.sign_on, context.currency, in_thousands=context.in_thousands)
    return PartReading(tuple(read.values), tuple(read.questions), tuple(read.notes))


def _before(context: LetterContext, place: int) -> str:
    """Return the sentence before a place; in a talk it may be the candidate's question."""
    sentences = context.letter.sentences
    index = bisect_right(sentences, place, key=lambda span: span.end) - 1
    return sentences[index].words(context.text) if index >= 0 else ""
