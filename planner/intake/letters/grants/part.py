"""The part readers of grants: from a letter's context to values, questions and words for the note."""

from msgspec.structs import replace

from planner.intake.letters.grants.read_grants import read_equity
from planner.intake.letters.marks.time_marks import marked_sentences
from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.pay.periods import Period, period_of
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.topics.topic import PayTopic


def read_grants_part(context: LetterContext) -> PartReading:
    """Return the grants, the refresher and the valuation of one offer."""
    words = context.words
    texts = marked_sentences(context.text, context.sentences, context.tokens, words.marks)
    read = read_equity(texts, words.grants, context.currency, in_thousands=context.in_thousands)
    return PartReading(read.values, read.questions, read.notes)


def read_present_grants(context: LetterContext) -> PartReading:
    """Return the equity of the present job that is named by the year: `about 95k/yr in RSUs vesting`.

    What has not vested in all is asked for elsewhere: the plan counts what a year of it is worth.
    """
    yearly = tuple(
        dict.fromkeys(
            link.sentence
            for link in context.links
            if link.topic is PayTopic.EQUITY
            and isinstance(link.number, Amount)
            and period_of(context, link.number) is Period.YEAR
        )
    )
    if not yearly:
        return PartReading()
    read = read_grants_part(replace(context, sentences=yearly))
    return PartReading(
        tuple(value for value in read.values if value.path.startswith("grants.")), read.questions
    )
