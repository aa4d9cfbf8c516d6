"""What an ambitious first offer changes against a moderate one, in the effect sizes of laboratory studies.

Recruiters one by one: sixteen limits for each set of traits, their answers weighted by their chances. For
clouds without lifts.
"""

from dataclasses import dataclass
from functools import cached_property
from math import log, pi, sqrt

import numpy as np

from planner.ask.cloud.normal import Reals
from planner.ask.cloud.recruiter_cloud import RecruiterCloud
from planner.ask.results import Floats

LIMITS = 16


@dataclass(frozen=True, slots=True)
class Deals:
    """Deals that an ask leads to: their chance, and mean and mean square of what they bring."""

    chance: float
    mean: float
    square: float

    @property
    def variance(self) -> float:
        """Variance of what deals bring."""
        return self.square - self.mean**2


@dataclass(frozen=True, eq=False)
class FirstOffers:
    """A cloud whose recruiters are asked one by one."""

    cloud: RecruiterCloud

    @cached_property
    def _limits(self) -> Reals:
        """What each can give, shape (16, 512)."""
        shape = LIMITS, len(self.cloud.traits.pull)
        chances = np.broadcast_to(((np.arange(LIMITS) + 0.5) / LIMITS)[:, None], shape)
        return self.cloud.headroom.quantile(chances)

    def deals(self, ask: float) -> Deals:
        """Return the deals of an ask: a full yes or a part of it."""
        traits, rows, limits = self.cloud.traits, np.array([[ask]]), self._limits
        not_withdrawn, taken = 1.0 - traits.withdrawal(rows), traits.accepts * (limits >= ask)
        full, part = (
            not_withdrawn * taken,
            not_withdrawn * traits.serious(rows) * (limits > 0) * (1.0 - taken),
        )
        conceded = np.minimum(traits.pull * ask, limits)
        chance = float((full + part).mean())
        mean = float((full * ask + part * conceded).mean()) / chance
        return Deals(chance, mean, float((full * ask**2 + part * conceded**2).mean()) / chance)


def deals_effect(offers: FirstOffers, moderate: float, ambitious: float) -> float:
    """Return Hedges' g of reaching a deal at all: the log of the odds ratio, times the root of 3 over pi."""
    few, many = offers.deals(ambitious).chance, offers.deals(moderate).chance
    return log(few / (1 - few) / (many / (1 - many))) * sqrt(3) / pi


def value_effect(offers: FirstOffers, moderate: float, ambitious: float) -> float:
    """Return g of what deals bring: the difference over the pooled standard deviation."""
    less, more = offers.deals(moderate), offers.deals(ambitious)
    return (more.mean - less.mean) / sqrt((less.variance + more.variance) / 2)


def outcome_correlation(offers: FirstOffers, asks: Floats) -> float:
    """Return the correlation of first offer and outcome over all deals; the asks count alike."""
    deals = [offers.deals(float(ask)) for ask in asks]
    weights = np.array([deal.chance for deal in deals])
    weights /= weights.sum()
    means = np.array([deal.mean for deal in deals])
    ask_mean, mean = float(weights @ asks), float(weights @ means)
    ask_sd = sqrt(float(weights @ asks**2) - ask_mean**2)
    sd = sqrt(float(weights @ np.array([deal.square for deal in deals])) - mean**2)
    return (float(weights @ (asks * means)) - ask_mean * mean) / (ask_sd * sd)
