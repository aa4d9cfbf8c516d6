"""The part reader of grants: from a letter's context to values, questions and words for the note."""

from planner.intake.letters.grants.read_grants import read_equity
from planner.intake.letters.marks.time_marks import marked_sentences
from planner.intake.letters.parts import LetterContext, PartReading


def read_grants_part(context: LetterContext) -> PartReading:
    """Return the grants, the refresher and the valuation of one offer."""
    words = context.words
    texts = marked_sentences(context.text, context.sentences, context.tokens, words.marks)
    read = read_equity(texts, words.grants, context.currency, in_thousands=context.in_thousands)
    return PartReading(read.values, read.questions, read.notes)
