"""From numbers to pixels, and ticks that a person would choose."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight line from values to pixels; `low` may be drawn below or right of `high`."""

    low: float
    high: float
    start: float
    end: float

    def pixel(self, value: float) -> float:
        """Return where a value is drawn."""
        span = self.high - self.low
        return self.start + (value - self.low) / span * (self.end - self.start) if span else self.start

    def value(self, pixel: float) -> float:
        """Return the value drawn at a pixel."""
        length = self.end - self.start
        return self.low + (pixel - self.start) / length * (self.high - self.low) if length else self.low


def ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    """Return round numbers from low to high, at most `most` of them: steps of 1, 2 or 5."""
    if not high > low or most < 2:
        return ()
    step = _round_up((high - low) / most)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return tuple(index * step for index in range(first, last + 1))


def _round_up(step: float) -> float:
    power: float = 10.0 ** math.floor(math.log10(step))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= step * (1 - 1e-9))
