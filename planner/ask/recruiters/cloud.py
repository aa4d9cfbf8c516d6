"""A cloud of imagined recruiters for one component: how far each can go, and how each deals with an ask.

Headroom H is 0 with chance p0, else lognormal; evidence widens it, limits cut or lift it for a share of the
recruiters. P(H >= x) and E[min(y, H)] stay closed forms for each recruiter.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from planner.ask.recruiters.recruiter_traits import (
    ACCEPTS,
    CEILING_SPREAD,
    MEDIAN_SPREAD,
    OVERREACH_MORE,
    PULL_LIMITS,
    TABLE,
    TAIL_Z,
    RecruiterTraits,
    between,
)
from planner.ask.results import Floats
from planner.plan.fields.terms import Component

NEVER_BELOW = 1e-12
"""The least headroom above none, where a logarithm needs one."""


@dataclass(frozen=True, eq=False)
class HeadroomLimit:
    """A limit on the headroom of a share of the recruiters: `at` most that, or at least it if `lifts`.

    One number for all, or one a recruiter, shape (512,).
    """

    share: float
    at: float | Floats
    lifts: bool


@dataclass(frozen=True, eq=False)
class Cloud:
    """Recruiters, in arrays of shape (512,), in the component's unit.

    Where there is room, headroom is `growth` x lognormal(`median`, `sigma`) + `added`; then come the limits,
    in order. `risk` multiplies the chance that an ask ends in a withdrawal.
    """

    component: Component
    traits: RecruiterTraits
    standing: float
    reference: float
    no_room: Floats
    median: Floats
    sigma: Floats
    accepts: Floats
    pull: Floats
    ceiling: Floats
    overreach: Floats
    tau: float
    margin: float
    growth: float | Floats = 1.0
    added: float | Floats = 0.0
    limits: tuple[HeadroomLimit, ...] = ()
    risk: float = 1.0

    @cached_property
    def scale(self) -> Floats:
        """Median of the lognormal part of headroom, grown by evidence."""
        return self.growth * self.median

    @cached_property
    def log_scale(self) -> Floats:
        """Logarithm of the median."""
        return np.log(self.scale)

    @cached_property
    def mean(self) -> Floats:
        """Mean of the lognormal part of headroom."""
        return self.scale * np.exp(0.5 * np.square(self.sigma))

    @cached_property
    def chance_of_headroom(self) -> Floats:
        """Return P(H > 0) of each recruiter."""
        chance: Floats = chance_of(self, np.array([[NEVER_BELOW]]))[0]
        return chance

    @cached_property
    def credible(self) -> float:
        """Ceiling that the recruiters hold credible on average, over the standing offer."""
        return float(self.ceiling.mean())

    @property
    def top(self) -> float:
        """Ask over the standing offer beyond which nothing can be the best."""
        reach = self.credible + self.margin + 3 * self.tau
        lifted = [1.05 * float(np.max(limit.at)) for limit in self.limits if limit.lifts]
        return max(reach, *lifted) if lifted else reach

    @property
    def knots(self) -> tuple[float, ...]:
        """Asks at which many recruiters stop at once: the expected gain falls just beyond each."""
        return tuple(limit.at for limit in self.limits if isinstance(limit.at, float) and limit.at > 0)


def unmoved(component: Component, standing: float, reference: float, traits: RecruiterTraits) -> Cloud:
    """Return the cloud before any mover; it scales with the reference."""
    component_traits = TABLE[component]
    return Cloud(
        component=component,
        traits=traits,
        standing=standing,
        reference=reference,
        no_room=between(component_traits.no_room, traits.no_room),
        median=reference * component_traits.median * np.exp(MEDIAN_SPREAD * traits.median),
        sigma=np.log(between(component_traits.tail, traits.tail)) / TAIL_Z,
        accepts=between(ACCEPTS, traits.accepts),
        pull=np.clip(component_traits.pull[0] + component_traits.pull[1] * traits.pull, *PULL_LIMITS),
        ceiling=reference * component_traits.ceiling * np.exp(CEILING_SPREAD * traits.ceiling),
        overreach=between(OVERREACH_MORE, traits.overreach),
        tau=reference * component_traits.tau,
        margin=reference * component_traits.margin,
    )


def chance_of(cloud: Cloud, least: Floats) -> Floats:
    """Return P(H >= least) of each recruiter: (n, 1) or (n, 512) in, (n, 512) out. `least` is above 0."""
    chance = (1.0 - cloud.no_room) * chance_below(-_distance(cloud, least))
    for limit in cloud.limits:
        if limit.lifts:
            chance = chance + limit.share * (least <= limit.at) * (1.0 - chance)
        else:
            chance = chance * (1.0 - limit.share * (least > limit.at))
    return chance


def mean_up_to(cloud: Cloud, most: Floats) -> Floats:
    """Return E[min(most, H)] of each recruiter: (n, 512) or (512,) in, the same shape out."""
    return _limited_mean(cloud, most, len(cloud.limits))


def _limited_mean(cloud: Cloud, most: Floats, limits: int) -> Floats:
    """Return E[min(most, H)] under the first `limits` limits.

    E[min(y, H)] is the integral of P(H >= x) up to y: a cut takes away what lies beyond it, a lift fills up
    what lies before it.
    """
    mean = _free_mean(cloud, most)
    for index, limit in enumerate(cloud.limits[:limits]):
        at = np.broadcast_to(np.asarray(limit.at, dtype=np.float64), cloud.median.shape)
        mean_at = _limited_mean(cloud, at, index)
        before = np.where(most < at, mean, mean_at)
        gained = np.minimum(most, at) - before if limit.lifts else before - mean
        mean = mean + limit.share * gained
    return mean


def _free_mean(cloud: Cloud, most: Floats) -> Floats:
    """Return E[min(most, H)] before any limit, from the partial mean of a lognormal."""
    distance = _distance(cloud, most)
    past_added = np.maximum(most - cloud.added, 0.0)
    mean = cloud.mean * chance_below(distance - cloud.sigma) + past_added * chance_below(-distance)
    return (1.0 - cloud.no_room) * (np.minimum(most, cloud.added) + mean)


def _distance(cloud: Cloud, amount: Floats) -> Floats:
    """Return how far an amount of headroom lies from the median, in sigmas of the lognormal."""
    past_added = np.maximum(amount - cloud.added, NEVER_BELOW)
    return (np.log(past_added) - cloud.log_scale) / cloud.sigma


_COEFFICIENTS = (5.383e-6, 4.88906e-5, 3.80036e-5, 3.2776263e-3, 2.11410061e-2, 4.98673470e-2)
_FARTHEST = 30.0
"""Beyond it the chance is 0 or 1 to every digit, and powers stay finite."""


def chance_below(z: Floats) -> Floats:
    """Return P(Z <= z) for a standard normal Z, to 1.5e-7.

    Source: Abramowitz and Stegun 26.2.19. Works in place where it can: it is most of the cost of an ask.
    """
    distance = np.minimum(np.abs(z), _FARTHEST)
    power = distance * _COEFFICIENTS[0]
    for coefficient in _COEFFICIENTS[1:]:
        power += coefficient
        power *= distance
    power += 1.0
    for _ in range(4):  # to the 16th
        np.square(power, out=power)
    np.divide(0.5, power, out=power)
    return np.where(z > 0, 1.0 - power, power)
