"""One figure of a text: what it counts, its value and its unit."""

from enum import StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """What a figure counts."""

    MONEY = "money"
    PERCENT = "per cent"
    POINTS = "points"
    MULTIPLE = "multiple"
    DURATION = "duration"
    RATIO = "ratio"
    PERCENTILE = "percentile"
    YEAR = "year"
    COUNT = "count"


class Quantity(Struct, frozen=True):
    """One figure at its place. `value` is in `unit`: a currency code, ms, h, % or a word.

    A rate's unit says so: `USD/month`. A multiple's value is the factor (`halved` is .5), a
    ratio's the share (`9 of 10` is .9). Where the words
    say a change, `before` and `after` hold both ends in that unit, and `value` is `after`.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: float
    unit: str = ""
    before: float | None = None
    after: float | None = None

    @property
    def is_change(self) -> bool:
        """Whether it says both what was and what is."""
        return self.before is not None
