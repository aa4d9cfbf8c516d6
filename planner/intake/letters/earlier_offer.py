"""A mail that changes an offer above the offer itself: the newest figure counts, the rest stays as it was.

`Your base is now $221,000. All other parts stay as in my mail of Monday.` above that mail.
"""

import re

from msgspec.structs import replace

from planner.intake.letters.conversation.turns import turns_of
from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import OfferReading, ReadValue, Span
from planner.plan.fields.round import Who

_STAYS = re.compile(
    r"\b(?:(?:all|the|every|any)\s+(?:of\s+the\s+)?(?:other|rest|remaining)|everything\s+else|nothing\s+else|otherwise)\b"
    r"|\b(?:stays?|staying|remains?|keep(?:s|ing)?)\b[^.;\n]{0,30}\b(?:same|at\s+what|what\s+(?:i|we)\s+sent|as\s+is|put)\b"
    r"|\b(?:unchanged|as\s+in\s+my|as\s+before|as\s+(?:i\s+)?(?:sent|said|discussed|outlined|described))\b",
    re.IGNORECASE,
)
"""Words by which the rest of an offer stays."""
_LISTS = ("grants", "sign_on")


def earlier_offer_of(context: LetterContext) -> tuple[Span, ...]:
    """Return the sentences of the employer's older mail that their newest one leaves in force."""
    turns = turns_of(context.letter.raw, context.words.conversation)
    newest = [turn for turn in turns if turn.age == 0]
    if not newest or any(turn.who is not Who.THEY for turn in newest):
        return ()
    if not any(_STAYS.search(turn.span.words(context.text)) for turn in newest):
        return ()
    ages = [turn.age for turn in turns if turn.age > 0 and turn.who is Who.THEY]
    spans = [turn.span for turn in turns if ages and turn.age == min(ages) and turn.who is Who.THEY]
    return tuple(
        sentence
        for sentence in context.letter.sentences
        if any(span.start <= sentence.start < span.end for span in spans)
    )


def joined_offers(newest: OfferReading, earlier: OfferReading) -> OfferReading:
    """Return an offer as it was with what the newest mail says of it."""
    paths = {value.path for value in newest.values} | {question.path for question in newest.questions}
    heads = {path.partition(".")[0] for path in paths}
    values = tuple(value for value in earlier.values if not _is_said(value, paths, heads))
    questions = tuple(q for q in earlier.questions if q.path.partition(".")[0] not in heads)
    return replace(
        newest,
        values=(*newest.values, *values),
        questions=(*newest.questions, *questions),
        notes=(*newest.notes, *earlier.notes),
    )


def _is_said(value: ReadValue, paths: set[str], heads: set[str]) -> bool:
    head = value.path.partition(".")[0]
    return value.path in paths or (head in _LISTS and head in heads)
