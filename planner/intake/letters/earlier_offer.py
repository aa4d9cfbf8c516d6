"""A mail that changes an offer above the offer itself: the newest figure counts, the rest stays as it was.

`Your base is now $221,000. All other parts stay as in my mail of Monday.` above that mail.
"""

import re
from collections.abc import Sequence

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
_LISTS = frozenset({"grants", "sign_on"})
_SIZES = frozenset({"amount", "value", "units", "percent", "kind", "month"})
"""What of a payment or grant is its size; the other keys are its terms."""


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
    lists = heads & _LISTS
    same_terms = {head for head in lists if _keeps_terms(head, newest.values, earlier.values)}
    values = tuple(
        value
        for value in earlier.values
        if not _is_said(value, paths, lists, has_same_terms=value.path.partition(".")[0] in same_terms)
    )
    questions = tuple(q for q in earlier.questions if q.path.partition(".")[0] not in heads)
    return replace(
        newest,
        values=(*newest.values, *values),
        questions=(*newest.questions, *questions),
        notes=(*newest.notes, *earlier.notes),
    )


def _is_said(value: ReadValue, paths: set[str], heads: set[str], *, has_same_terms: bool) -> bool:
    head, _, key = value.path.partition(".")
    return value.path in paths or (
        head in heads and not (has_same_terms and key.partition(".")[2] not in _SIZES)
    )


def _keeps_terms(head: str, newest: Sequence[ReadValue], earlier: Sequence[ReadValue]) -> bool:
    """Whether the newest mail changes the size of the only payment or grant, whose terms stay."""
    new, old = (
        [value.path for value in values if value.path.startswith(f"{head}.")] for values in (newest, earlier)
    )
    return bool(new) and all(path.startswith(f"{head}.0.") for path in (*new, *old))
