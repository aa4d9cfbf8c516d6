"""Whether a milestone is met on a path: more often where the company's shares did well (MODEL 3)."""

from math import ceil, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from planner.pay.worth.draws import Draws
from planner.plan import Assumptions, Grant
from planner.plan.fields.terms import MilestoneKind

SHARED = 0.5
"""Correlation of the milestone with the share price."""


def milestone_chance(grant: Grant, assumptions: Assumptions) -> float:
    """Return the chance that the milestone is met: the user's own, else the assumption for its kind."""
    if grant.milestone_chance is not None:
        return grant.milestone_chance
    return {
        MilestoneKind.TARGET: assumptions.chance_target,
        MilestoneKind.THRESHOLD: assumptions.chance_threshold,
        MilestoneKind.STRETCH: assumptions.chance_stretch,
    }[grant.milestone]


def milestone_delay(grant: Grant, assumptions: Assumptions) -> int:
    """Return the months by which the dependent part vests later than planned."""
    return assumptions.milestone_delay if grant.milestone_delay is None else grant.milestone_delay


def milestone_met(chance: float, month: int, draws: Draws, number: int) -> NDArray[np.bool_]:
    """Return on which paths it is met, shape (n,), judged once at its planned month.

    `number` is the grant's place in the offer: each has draws of its own.
    """
    if chance <= 0 or chance >= 1:
        return np.full(draws.paths, chance >= 1)
    quarter = max(1, ceil(month / 3))
    price = draws.brownian(quarter) / np.float32(sqrt(quarter / 4))
    own = draws.milestone(number)
    score = np.float32(SHARED) * price + np.float32(sqrt(1 - SHARED**2)) * own
    met: NDArray[np.bool_] = score > np.float32(NormalDist().inv_cdf(1 - chance))
    return met
