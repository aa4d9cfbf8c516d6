"""Equity of the present job that leaving forfeits: asked for, as the plan counts that of a year."""

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.pay.money import amount_in, links_to
from planner.intake.letters.results import Question
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.topics.topic import PayTopic

_CUE = "unvested"


def read_unvested(context: LetterContext) -> PartReading:
    """Ask how much of an amount such as `80k unvested` would vest within a year."""
    for link in links_to(context, PayTopic.EQUITY):
        if link.cue is None or link.cue.span.words(context.text).lower() != _CUE:
            continue
        if isinstance(link.number, Amount) and (money := amount_in(context, link.number)):
            why = "How much of it would vest in the next 12 months is not said."
            return PartReading(questions=(Question("unvested", why, (money,), (link.number.span,)),))
    return PartReading()
