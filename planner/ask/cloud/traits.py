"""Draws of everything in which imagined recruiters differ, made once and passed in (MODEL 5).

Stratified: the middles of equal slices of chance, each trait permuted by a fixed seed.
"""

from statistics import NormalDist

import numpy as np
from msgspec import Struct

from planner.ask.cloud.normal import Reals

SINGLE = np.float32
"""Precision of the cloud: twice as fast as doubles, and right to a few cents in a million."""


class MannerDraws(Struct, frozen=True, eq=False):
    """Draws of shape (512,): uniform from 0 to 1; `median`, `pull`, `ceiling` and `story` standard normal.

    After a reply each manner is eight recruiters: `eighth` is where in its eighth the headroom of a recruiter
    lies, `order`, shape (8, 512), in which order lifts are dealt to them.
    """

    no_room: Reals
    tail: Reals
    accepts: Reals
    withdraw_least: Reals
    withdraw_more: Reals
    band: Reals
    rival: Reals
    case: Reals
    median: Reals
    pull: Reals
    ceiling: Reals
    story: Reals
    order: Reals
    eighth: Reals


def draw_manners(count: int, seed: int, slices: int = 8) -> MannerDraws:
    """Return the draws of `count` manners; the same for the same seed."""
    generator = np.random.default_rng(seed)
    middles = (np.arange(count) + 0.5) / count
    normals = np.array([NormalDist().inv_cdf(middle) for middle in middles])

    def uniform() -> Reals:
        return generator.permutation(middles).astype(SINGLE)

    def normal() -> Reals:
        return generator.permutation(normals).astype(SINGLE)

    return MannerDraws(
        no_room=uniform(),
        tail=uniform(),
        accepts=uniform(),
        withdraw_least=uniform(),
        withdraw_more=uniform(),
        band=uniform(),
        rival=uniform(),
        case=uniform(),
        median=normal(),
        pull=normal(),
        ceiling=normal(),
        story=normal(),
        order=generator.permuted(np.tile(np.arange(slices), (count, 1)), axis=1).T,
        eighth=uniform(),
    )


def between(limits: tuple[float, float], chance: Reals) -> Reals:
    """Return the quantiles of a uniform distribution."""
    low, high = limits
    return low + (high - low) * chance
