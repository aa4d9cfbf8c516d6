"""A band of base pay and the headroom that it leaves above an offer: the first mover of the cloud."""

from dataclasses import dataclass, replace

import numpy as np

from planner.ask.recruiters.cloud import Cloud, HeadroomLimit
from planner.values import Unit, shown

LEAST_CEILING = 0.02
"""Of the reference: what stays credible at the very top of a band."""

CUT_SHARE = 0.85
CUT_ROOM = 1.1
LIFT_SHARE = 0.70
"""A posted band: how many it binds, how far beyond it these go, and how many pay at least its bottom."""


@dataclass(frozen=True, slots=True)
class PayBand:
    """A band of base, `low` to `high`, in the offer's currency."""

    low: float
    high: float

    def penetration(self, amount: float) -> float:
        """Return how far into the band an amount lies: 0 at its bottom, 1 at its top."""
        if self.high <= self.low:
            return 0.0 if amount < self.low else 1.0
        return (amount - self.low) / (self.high - self.low)

    def headroom_factor(self, amount: float) -> float:
        """Return the factor on headroom: the more of the band is left, the larger."""
        return float(np.clip(2.0 * (1.0 - self.penetration(amount)), 0.1, 2.0))

    def ceiling(self, cloud: Cloud) -> float:
        """Return the credible ceiling over the standing offer."""
        return max(self.high - cloud.standing, LEAST_CEILING * cloud.reference)

    def describe(self, name: str, amount: float) -> str:
        """Say where an amount lies."""
        place = shown(round(self.penetration(amount), 2), Unit.SHARE)
        low, high = shown(self.low, Unit.MONEY), shown(self.high, Unit.MONEY)
        return f"{name} {low} to {high}: the offer stands at {place} of it."


@dataclass(frozen=True, slots=True)
class PostedBandMover:
    """The employer's own band: it sets the ceiling, cuts most limits, and lifts an offer that is below it."""

    band: PayBand
    where: str

    def move(self, cloud: Cloud) -> Cloud:
        """Scale headroom by the rest of the band, cut it near the top, lift it to the bottom."""
        return replace(
            cloud,
            median=cloud.median * self.band.headroom_factor(cloud.standing),
            ceiling=np.full_like(cloud.ceiling, self.band.ceiling(cloud)),
            limits=(*cloud.limits, *self._limits(cloud.standing)),
        )

    def _limits(self, standing: float) -> tuple[HeadroomLimit, ...]:
        cut = HeadroomLimit(CUT_SHARE, max(0.0, CUT_ROOM * (self.band.high - standing)), lifts=False)
        if standing >= self.band.low:
            return (cut,)
        return cut, HeadroomLimit(LIFT_SHARE, self.band.low - standing, lifts=True)

    def describe(self, cloud: Cloud) -> str:
        """Say where the offer lies in the band."""
        return self.band.describe("Posted band", cloud.standing)


@dataclass(frozen=True, slots=True)
class MarketBandMover:
    """The market's band: counts half, and binds no recruiter."""

    band: PayBand
    where: str

    def move(self, cloud: Cloud) -> Cloud:
        """Move headroom and ceiling half as far as a posted band would."""
        return replace(
            cloud,
            median=cloud.median * 0.5 * (1.0 + self.band.headroom_factor(cloud.standing)),
            ceiling=0.5 * (cloud.ceiling + self.band.ceiling(cloud)),
        )

    def describe(self, cloud: Cloud) -> str:
        """Say where the offer lies in the band."""
        return self.band.describe("Market band", cloud.standing)
