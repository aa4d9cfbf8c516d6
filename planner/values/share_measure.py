"""Amounts of shares as a number of them or as a part of the company, with the dollars (MODEL 5)."""

from math import floor

from msgspec import Struct

from planner.values.unit import Unit, shown

PER_CENT = "% of the company"
"""The noun of a measure in per cent."""
FINEST = 4
"""Digits of a per cent that are shown."""


class ShareMeasure(Struct, frozen=True):
    """What an amount of shares is counted in: options, units, or per cent of the company.

    `size` is the amount of one, at its price before any strike; `face` is what one counts at face, which is
    less for an option.
    """

    noun: str
    size: float
    face: float

    def count(self, amount: float) -> float:
        """Return how many an amount is: whole units, or per cent to its finest digit."""
        number = amount / self.size
        return round(number, FINEST) if self.noun == PER_CENT else float(round(number))

    def at_face(self, amount: float) -> float:
        """Return what an amount counts at face value."""
        return amount if self.face == self.size else amount * self.face / self.size

    def down(self, amount: float, per_cent_step: float) -> float:
        """Return the next amount down that a letter names: in whole units, or in steps of per cent."""
        step = per_cent_step if self.noun == PER_CENT else 1.0
        return floor(round(amount / self.size / step, 9)) * step * self.size

    def counted(self, amount: float) -> str:
        """Write how many an amount is: `60,000 options`, `0.42 % of the company`."""
        number = self.count(amount)
        noun = self.noun.removesuffix("s") if number == 1 else self.noun
        return f"{shown(number, Unit.COUNT)} {noun}"

    def brief(self, amount: float) -> str:
        """Write how many an amount is where room is short: `60,000 options`, `0.42 %`."""
        return self.counted(amount).replace(PER_CENT, "%")

    def span(self, low: float, high: float) -> str:
        """Write how many a range is, with its noun once."""
        return f"{shown(self.count(low), Unit.COUNT)} – {self.counted(high)}"

    def text(self, amount: float) -> str:
        """Write how many, with the dollars: `60,000 options (180,000 at face)`."""
        return f"{self.counted(amount)} ({self.dollars(amount)})"

    def dollars(self, amount: float) -> str:
        """Write what an amount counts, and that it is at face where that is less than its shares."""
        tail = "" if self.face == self.size else " at face"
        return f"{shown(self.at_face(amount), Unit.MONEY)}{tail}"
