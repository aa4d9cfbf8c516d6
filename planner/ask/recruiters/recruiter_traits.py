"""The traits of 512 imagined recruiters, drawn once and passed in.

Source of the table: MODEL 5, whose spread stays under the measured spread of new hires' pay.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import NormalDist
from types import MappingProxyType

import numpy as np

from planner.ask.results import Floats
from planner.plan.fields.terms import Component

COUNT = 512
TAIL_Z = NormalDist().inv_cdf(0.9)
"""Where the 90th percentile of a standard normal lies."""


@dataclass(frozen=True, slots=True)
class ComponentTraits:
    """One column of the table. Shares of the reference R but for `step`, which is in the component's unit."""

    no_room: tuple[float, float]  # chance, uniform
    median: float  # headroom, lognormal across recruiters
    tail: tuple[float, float]  # 90th percentile over median, uniform
    pull: tuple[float, float]  # of your ask: mean and spread, normal, clipped
    ceiling: float  # credible, lognormal across recruiters
    tau: float
    margin: float  # of overreach
    step: float
    say_width: float  # widest range to say out loud, as a share of its top


TABLE: Mapping[Component, ComponentTraits] = MappingProxyType(
    {
        Component.BASE: ComponentTraits(
            (0.20, 0.50), 0.04, (1.8, 3.2), (0.45, 0.12), 0.15, 0.03, 0.12, 500.0, 0.08
        ),
        Component.EQUITY: ComponentTraits(
            (0.15, 0.45), 0.10, (2.4, 4.2), (0.50, 0.12), 0.45, 0.05, 0.12, 5_000.0, 0.15
        ),
        Component.SIGN_ON: ComponentTraits(
            (0.15, 0.45), 0.06, (2.4, 3.9), (0.55, 0.12), 0.25, 0.03, 0.12, 1_000.0, 0.15
        ),
        Component.BONUS: ComponentTraits(
            (0.80, 0.90), 2.0, (2.0, 3.0), (0.30, 0.10), 5.0, 1.0, 4.0, 0.5, 0.15
        ),
    }
)

MEDIAN_SPREAD = 0.35
CEILING_SPREAD = 0.10
PULL_LIMITS = (0.2, 0.7)
ACCEPTS = (0.75, 0.95)
OVERREACH_LEAST = 0.005
OVERREACH_MORE = (0.01, 0.08)
RIVAL_REACH = (0.5, 1.0)
"""The rows of the table that are the same for every component."""


@dataclass(frozen=True, eq=False)
class RecruiterTraits:
    """Stratified draws of everything in which recruiters differ: arrays of shape (512,).

    Uniform from 0 to 1: `no_room`, `tail`, `accepts`, `overreach`, `rival`. Standard normal: the others.
    """

    no_room: Floats
    tail: Floats
    accepts: Floats
    overreach: Floats
    rival: Floats
    median: Floats
    pull: Floats
    ceiling: Floats
    story: Floats


def draw_recruiter_traits(generator: np.random.Generator, count: int = COUNT) -> RecruiterTraits:
    """Draw a Latin hypercube: each trait once in each of `count` equal slices of chance."""
    middles = (np.arange(count) + 0.5) / count
    normals = np.array([NormalDist().inv_cdf(middle) for middle in middles])

    def uniform() -> Floats:
        return generator.permutation(middles)

    def normal() -> Floats:
        return generator.permutation(normals)

    return RecruiterTraits(
        no_room=uniform(),
        tail=uniform(),
        accepts=uniform(),
        overreach=uniform(),
        rival=uniform(),
        median=normal(),
        pull=normal(),
        ceiling=normal(),
        story=normal(),
    )


def between(limits: tuple[float, float], chance: Floats) -> Floats:
    """Return the quantiles of a uniform distribution."""
    low, high = limits
    return low + (high - low) * chance
