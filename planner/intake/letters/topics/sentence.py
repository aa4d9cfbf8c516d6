"""One sentence as linking sees it: its clauses, cues and numbers."""

from msgspec import Struct

from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token import Amount, Percent
from planner.intake.letters.topics.topic import Cue, PayTopic

Number = Amount | Percent
_MONEY_ONLY = frozenset(
    {PayTopic.BASE, PayTopic.SIGN_ON, PayTopic.RELOCATION, PayTopic.POSTED, PayTopic.PRICE, PayTopic.DAYS_OFF}
)

NO_DAYS = 10_000
"""A number from which on days off are not counted."""


class LinkedSentence(Struct, frozen=True):
    """A sentence, and what is linked in it."""

    text: str
    span: Span
    clauses: tuple[Span, ...]
    cues: tuple[Cue, ...]
    numbers: tuple[Number, ...]


def fits(number: Number, cue: Cue | None) -> bool:
    """Whether a number can be about the topic of a cue: a base is no per cent."""
    if cue is None or cue.topic is PayTopic.BASIS:
        return False
    if cue.topic is PayTopic.DAYS_OFF and number.value >= NO_DAYS:
        return False  # `the board signed off: $172,000`
    return not (isinstance(number, Percent) and cue.topic in _MONEY_ONLY)


def may_be_base(number: Number) -> bool:
    """Whether a number alone may be a year's base: 30,000 and more, or bare thousands from 60."""
    if not isinstance(number, Amount):
        return False
    return 30_000 <= number.value < 2_000_000 or (number.is_bare and 60 <= number.value < 1_000)
