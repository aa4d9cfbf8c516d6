"""A job post as read: its text, and the pay ranges in it."""

from enum import StrEnum

from msgspec import Struct

from planner.intake.letters.results import Span

NOWHERE = Span(0, 0)


class Per(StrEnum):
    """What an amount is paid for; `NOT_SAID` where neither words nor size tell."""

    YEAR = "year"
    MONTH = "month"
    TWO_WEEKS = "two_weeks"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"
    NOT_SAID = ""


class PayKind(StrEnum):
    """What an amount is pay for. `PAY` where the post does not say whether it is base alone."""

    BASE = "base"
    PAY = "pay"
    OTE = "ote"
    TOTAL = "total"
    BONUS = "bonus"
    SIGN_ON = "sign_on"
    EQUITY = "equity"
    OTHER = "other"


class PostedRange(Struct, frozen=True):
    """A range of pay with its words. An end is None where the post leaves it open (`up to`, `from`).

    Amounts are as written, for one `per`, in `currency`: three letters, or empty where none is written.
    `are_ends_exchanged`: the post has the larger end first; `low` is the smaller all the same. `label` is
    the words before it, as `San Francisco`, and `place` the words that say where it holds.
    """

    span: Span
    low: float | None
    high: float | None
    currency: str
    per: Per
    kind: PayKind
    label: Span = NOWHERE
    place: Span = NOWHERE
    are_ends_exchanged: bool = False
    is_period_assumed: bool = False


class JobPost(Struct, frozen=True):
    """A post: its ranges of pay in the order of the text, and amounts that are none, with the reason."""

    text: str
    title: str = ""
    ranges: tuple[PostedRange, ...] = ()
    left_out: tuple[tuple[Span, str], ...] = ()
