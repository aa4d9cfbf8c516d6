"""The day by which an answer about the pay wants yours: it belongs to the offer that is talked about."""

from collections.abc import Iterable

from msgspec.structs import replace

from planner.intake.letters.conversation.turns import turns_of
from planner.intake.letters.conversation.words import ConversationWords
from planner.intake.letters.results import LetterReading, OfferReading
from planner.plan.fields.round import Who

DEADLINE = "deadline"


def answer_day(text: str, offers: Iterable[OfferReading], words: ConversationWords) -> OfferReading | None:
    """Return the deadline that their latest words name; None if they name none.

    `offers`: what was read of the text as if it made offers. A day that the user asks them for is none, nor
    is one of an older mail.
    """
    turns = turns_of(text, words)
    latest = min((turn.age for turn in turns), default=0)
    theirs = [turn.span for turn in turns if turn.who is Who.THEY and turn.age == latest]
    for offer in offers:
        for value in offer.values:
            is_theirs = any(span.start <= value.span.start and value.span.end <= span.end for span in theirs)
            if value.path == DEADLINE and is_theirs and not offer.is_present:
                return OfferReading((value,))
    return None


def with_answer_day(reading: LetterReading) -> LetterReading:
    """Return a reading of an answer with the day as a field of the offer that it goes into."""
    day = reading.answer_day
    if day is None:
        return reading
    offers = reading.offers or (OfferReading(()),)
    first = replace(offers[0], values=(*offers[0].values, *day.values))
    return replace(reading, offers=(first, *offers[1:]))
