"""One payment of a sign-on, and what its amount and its time mean."""

from msgspec import Struct

from planner.intake.letters.marks.marked_text import MarkedText, MarkKind
from planner.intake.letters.results import Span
from planner.intake.letters.sign_on.sign_on_words import SignOnWords
from planner.intake.letters.tokens.token import Amount

THOUSAND = 1_000.0


class Payment(Struct, frozen=True):
    """One payment, or the whole of a sign-on; `month` is None if the text does not say when.

    `start` and `end` are places in its sentence, the `sentence`th. `choices` without an `amount` are asked.
    """

    sentence: int
    start: int
    end: int
    amount: float | None
    span: Span
    currency: str = ""
    month: int | None = None
    month_span: Span | None = None
    why: str = ""
    choices: tuple[float, ...] = ()


def money_of(amount: Amount, *, in_thousands: bool) -> float | None:
    """Return money; None for a number that may be anything."""
    if amount.currency or amount.scale:
        return amount.value if amount.value >= 100 or not in_thousands else amount.value * THOUSAND
    if amount.is_bare:
        return amount.value * THOUSAND if in_thousands and amount.value < THOUSAND else None
    return amount.value if amount.value >= THOUSAND else None


def before_repayment(coded: str, words: SignOnWords) -> str:
    """Return the text up to the first word of leaving or paying back."""
    marks = [match.start() for key in ("repay", "leaving") if (match := words.words[key].search(coded))]
    return coded[: min(marks, default=len(coded))]


def month_of(text: MarkedText, sign: str) -> int:
    """Return the month of a point in time or the first one of a year; 0 for the start."""
    mark = text.marks[sign]
    if mark.kind is MarkKind.POINT:
        return int(mark.value[0])
    return 0 if mark.value[0] == 1 else 12 * int(mark.value[0]) - 11
