"""Lifts: amounts that a fact justifies to a recruiter, whatever their own headroom: facts 6 to 8 (MODEL 5).

The chance P_L of a lift of at least x falls in jumps, and along one slope of the documented case, which
integrals take in four pieces. Integrals run from jump to jump: a fixed grid that a jump slides over would
make them fall where a fact gets better.
"""

from functools import cached_property

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.ask.cloud.normal import Reals
from planner.ask.cloud.traits import SINGLE

SLOPE_PIECES = 4


class CaseLift(Struct, frozen=True, dict=True):
    """A documented case: `most` that each recruiter pays of it, shape (512,), and its chance to be covered.

    The chance falls from `high` beyond `until` to `low`, one for one with the amount over `reference`.
    """

    most: Reals
    cap: float
    reference: float
    high: float
    low: float
    until: float

    def share(self, amounts: Reals) -> Reals:
        """Return the chance that a recruiter covers an amount, whatever they pay at most."""
        top = self.high + self.until
        share: Reals = np.clip(top - amounts / self.reference, self.low, self.high)
        return share

    @cached_property
    def limit(self) -> Reals:
        """The most that each recruiter covers: what they pay of it, and no more than the cap."""
        return np.minimum(self.most, self.cap)

    @cached_property
    def slope(self) -> Reals:
        """The ends of the pieces of the slope, rising; the cap ends it early.

        As precise as the jumps on them: one rounded past its end would take the next piece's share.
        """
        start = self.until * self.reference
        end = max((self.high + self.until - self.low) * self.reference, start)
        ends = np.linspace(min(start, self.cap), min(end, self.cap), SLOPE_PIECES + 1)
        return ends.astype(SINGLE)

    def stepped_share(self, amounts: Reals) -> Reals:
        """Return the chance with the slope in steps: on each piece that of its middle."""
        ends = self.slope
        middles = (ends[:-1] + ends[1:]) / 2
        values = np.concatenate([[self.high], self.share(middles), [self.share(np.array(self.cap))]])
        return values[np.searchsorted(ends, amounts, side="left")]


class Lifts(Struct, frozen=True, dict=True):
    """All lifts of one case. A lift that is not there is None; shares are chances.

    `minimum`: what is missing to the posted minimum. `written`, `verbal`: most that each recruiter follows
    the best rival of the kind, shape (512,).
    """

    minimum: float | None = None
    minimum_share: float = 0.0
    written: Reals | None = None
    written_share: float = 0.0
    verbal: Reals | None = None
    verbal_share: float = 0.0
    case: CaseLift | None = None

    @property
    def any(self) -> bool:
        """Whether there is a lift at all."""
        return not (
            self.minimum is None and self.written is None and self.verbal is None and self.case is None
        )

    def chance(self, amounts: Reals) -> Reals:
        """Return P_L, the chance of a lift of at least an amount; shape (n, 1) or (n, 512) to (n, 512)."""
        return 1.0 - self.none(amounts)

    def none(self, amounts: Reals, *, stepped: bool = False) -> Reals:
        """Return 1 - P_L in single precision; `stepped`: with the slope of the case in steps."""
        none: Reals = np.ones(1, SINGLE)
        if self.minimum is not None:
            none = none * _less(self.minimum_share, amounts <= self.minimum)
        rival = None
        if self.verbal is not None:
            rival = _less(self.verbal_share, amounts <= self.verbal)
        if self.written is not None:
            written = _less(self.written_share, amounts <= self.written)
            rival = written if rival is None else np.minimum(rival, written, out=rival)
        if rival is not None:
            none = none * rival
        if (case := self.case) is not None:
            share = case.stepped_share(amounts) if stepped else case.share(amounts)
            none = none * _less(share.astype(SINGLE), amounts <= case.limit)
        return none

    @cached_property
    def jumps(self) -> tuple[Reals, Reals]:
        """Where P_L falls, rising, and by how much: two arrays of shape (jumps, 512)."""
        points = [point for point in (self.written, self.verbal) if point is not None]
        if self.minimum is not None:
            points.append(np.array([self.minimum], SINGLE))
        if self.case is not None:
            limit, ends = self.case.limit, (float(end) for end in self.case.slope)
            points += [np.minimum(limit, end) for end in (*ends, self.case.cap)]
        rising = np.empty((len(points), max(map(len, points))), SINGLE)
        for row, point in zip(rising, points, strict=True):
            row[:] = point
        rising.sort(axis=0)
        drops = np.broadcast_to(1.0 - self.none(rising, stepped=True), rising.shape).copy()
        drops[:-1] -= drops[1:]
        return rising, drops

    def common_jumps(self) -> tuple[float, ...]:
        """Return the jumps that many recruiters share, above 0."""
        shared = [] if self.minimum is None else [self.minimum]
        if self.case is not None:
            shared.append(self.case.cap)
            shared.append(float(self.case.most.max()) if np.ptp(self.case.most) == 0 else 0.0)
        for reach in (self.written, self.verbal):
            if reach is not None and np.ptp(reach) == 0:
                shared.append(float(reach[0]))
        return tuple(jump for jump in shared if jump > 0)

    def integral(self, low: Reals, high: Reals) -> Reals:
        """Return the integral of P_L between two amounts; `low` of shape (n, 512)."""
        points, drops = (part[:, np.newaxis] for part in self.jumps)
        high = np.broadcast_to(high, low.shape).copy()  # one number a row would go one by one
        parts = np.minimum(low, points)
        np.subtract(np.minimum(high, points), parts, out=parts)
        parts *= drops
        total: Reals = np.add.reduce(parts, axis=0)
        return total


def _less(share: Reals | float, reached: NDArray[np.bool]) -> Reals:
    """Return 1 - a share where it is reached, else 1, in single precision."""
    less = reached.astype(SINGLE)
    less *= share
    return np.subtract(1.0, less, out=less)
