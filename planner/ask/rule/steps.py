"""Whole figures that can be named: multiples of a step, as $227,500."""

from math import ceil, floor

from msgspec import Struct

DIGITS = 9
"""Digits of a number of steps: what differs beyond them is noise of the arithmetic."""


class AskSteps(Struct, frozen=True):
    """Multiples of `step`, in the component's unit."""

    step: float

    def down(self, amount: float) -> float:
        """Return the largest whole figure that is not above an amount."""
        return self._figure(floor(round(amount / self.step, DIGITS)))

    def up(self, amount: float) -> float:
        """Return the least whole figure that is not below an amount."""
        return self._figure(ceil(round(amount / self.step, DIGITS)))

    def above(self, amount: float) -> float:
        """Return the least whole figure above an amount."""
        return self._figure(floor(round(amount / self.step, DIGITS)) + 1)

    def _figure(self, count: int) -> float:
        return round(count * self.step, DIGITS)
