"""What a reader found in a letter: values with their words, questions, rounds, and what it left out.

Nothing is guessed: a value that the text does not settle is a question, and words that fit no field are
kept for the note of their offer.
"""

from collections.abc import Iterator

from msgspec import Struct

from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component


class Span(Struct, frozen=True, order=True):
    """A part of a text: offsets of its first character and of the one after its last."""

    start: int
    end: int

    def words(self, text: str) -> str:
        """Return the part of the text that it marks."""
        return text[self.start : self.end]


class ReadValue(Struct, frozen=True):
    """A value read, in the plan's units, for a path in its offer, as `base` or `grants.1.years`.

    `doubt` says in a sentence why the user should look before it is taken; empty if the text is clear.
    """

    path: str
    value: object
    span: Span
    doubt: str = ""


class Question(Struct, frozen=True):
    """What the user must be asked about a path: why, and the values between which the text leaves it open."""

    path: str
    why: str
    values: tuple[object, ...] = ()
    spans: tuple[Span, ...] = ()


class KeptWords(Struct, frozen=True):
    """Words that no field takes: kept in the note of their offer, or left out for a reason."""

    span: Span
    why: str = ""


class OfferReading(Struct, frozen=True):
    """One offer of a text, or the present job: at most one value for each path."""

    values: tuple[ReadValue, ...]
    questions: tuple[Question, ...] = ()
    notes: tuple[KeptWords, ...] = ()
    is_present: bool = False

    @property
    def company(self) -> str:
        """The employer's name; empty if the text does not say."""
        return next((str(value.value) for value in self.values if value.path == "company"), "")


class RoundReading(Struct, frozen=True):
    """What a side said of one component: the whole figure in the plan's unit, or None if none was said."""

    who: Who
    component: Component
    value: float | None
    final: bool
    span: Span


class DifferenceReading(Struct, frozen=True):
    """A figure that is a difference alone, in the plan's unit; None if it is in per cent of something else.

    The whole figure follows from the amount that is in the plan: `whole_figure_of`.
    """

    who: Who
    component: Component
    amount: float | None
    span: Span


class LetterReading(Struct, frozen=True):
    """All that was read of a text. `refused` says why no offer and no reply is in it; empty if one is.

    `answer_day`: the deadline that a mere answer names, as the field of an offer that the text does not make.
    """

    text: str
    offers: tuple[OfferReading, ...] = ()
    rounds: tuple[RoundReading, ...] = ()
    questions: tuple[Question, ...] = ()
    left_out: tuple[KeptWords, ...] = ()
    refused: str = ""
    differences: tuple[DifferenceReading, ...] = ()
    answer_day: OfferReading | None = None

    def spans(self) -> Iterator[Span]:
        """Yield every part of the text that a value or a round came from."""
        for offer in self.offers:
            yield from (value.span for value in offer.values)
        yield from (reply.span for reply in self.rounds)
