"""What a letter's numbers are before they mean a field: amounts, per cents, dates, durations, masks."""

import datetime
from enum import StrEnum

from msgspec import Struct

from planner.intake.letters.results import Span


class Amount(Struct, frozen=True):
    """A number that may be money or a count, with its written scale applied: `35k` is 35,000.

    `currency` is three letters, empty if none is written. `is_bare`: neither currency nor scale nor groups of
    digits, below 1,000: in `210 base` thousands are meant. `per_head` words (a year, units) are the reader's.
    """

    span: Span
    value: float
    currency: str = ""
    scale: str = ""
    is_bare: bool = False


class Percent(Struct, frozen=True):
    """A per cent, as a share of 1."""

    span: Span
    value: float


class NumberRange(Struct, frozen=True):
    """Two amounts, or two per cents, that are the ends of a range, in the unit of the ends."""

    span: Span
    low: Amount | Percent
    high: Amount | Percent


class DateToken(Struct, frozen=True):
    """A day. Several `choices` if day and month may be swapped; none if no day is named, as in `in Q1`."""

    span: Span
    choices: tuple[datetime.date, ...]
    is_relative: bool = False

    @property
    def day(self) -> datetime.date | None:
        """The day, if there is exactly one."""
        return self.choices[0] if len(self.choices) == 1 else None


class Duration(Struct, frozen=True):
    """A length of time: a count of `unit` (hour, day, business day, week, month, quarter, year; empty for
    salaries, each a month's).
    """

    span: Span
    count: float
    unit: str

    @property
    def months(self) -> float:
        """The length in months; 30 days or four weeks count as one."""
        per_unit = {"week": 0.25, "month": 1, "quarter": 3, "year": 12, "hour": 1 / 720}
        return self.count * per_unit.get(self.unit, 1 / 30)


class MaskKind(StrEnum):
    """Why a number is no amount."""

    PHONE = "telephone"
    WEB = "mail or web address"
    ADDRESS = "address or post code"
    NAME = "name of a plan, form or rule"
    TIME = "time of day"
    YEAR = "year"
    LEVEL = "job level"
    REFERENCE = "reference"
    ORDINAL = "ordinal"


class Mask(Struct, frozen=True):
    """A place with digits that are no amount."""

    span: Span
    kind: MaskKind


Token = Amount | Percent | DateToken | Duration | NumberRange
