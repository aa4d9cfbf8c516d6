"""Draws of everything in which imagined recruiters differ, made once and passed in (MODEL 5).

Stratified: the middles of equal slices of chance, each trait permuted by a fixed seed.
"""

from statistics import NormalDist

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.ask.cloud.normal import Reals

SINGLE = np.float32
"""Precision of the cloud: twice as fast as doubles, and right to a few cents in a million."""


Dealt = NDArray[np.int16]
TRAITS = 13
"""Rows of slices before those of `order`: eight uniform, four standard normal, and `eighth`."""
SLICES = 8


class TraitDraws(Struct, frozen=True, eq=False):
    """Draws of shape (512,): uniform from 0 to 1; `median`, `pull`, `ceiling` and `story` standard normal.

    After a reply each is eight recruiters: `eighth` is where in its eighth the headroom of a recruiter
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


def draw_traits(count: int, seed: int, slices: int = SLICES) -> TraitDraws:
    """Return the draws of `count` recruiters; the same for the same seed."""
    return trait_draws_of(dealt(count, seed, slices))


def dealt(count: int, seed: int, slices: int = SLICES) -> Dealt:
    """Return each recruiter's slice of each trait, a row a trait, `order` last: what the seed decides.

    Brings numpy.random with it, 3 MB: the program reads `resources/tables/recruiter_traits.npy`, which
    `build/draws.py` wrote.
    """
    generator = np.random.default_rng(seed)
    rows = [generator.permutation(count) for _ in range(TRAITS - 1)]
    order = generator.permuted(np.tile(np.arange(slices), (count, 1)), axis=1).T
    return np.array([*rows, generator.permutation(count), *order], dtype=np.int16)


def trait_draws_of(rows: Dealt) -> TraitDraws:
    """Return the draws whose slices are these rows, as `dealt` gives them; ValueError for other rows."""
    if rows.ndim != 2 or len(rows) <= TRAITS:
        raise ValueError("no draws of traits")
    for places, count in ((rows[:TRAITS], rows.shape[1]), (rows[TRAITS:], len(rows) - TRAITS)):
        if places.min() < 0 or places.max() >= count:
            raise ValueError("draws of traits out of their slices")
    middles = (np.arange(rows.shape[1]) + 0.5) / rows.shape[1]
    normals = np.array([NormalDist().inv_cdf(middle) for middle in middles])

    def uniform(place: int) -> Reals:
        drawn: Reals = middles[rows[place]].astype(SINGLE)
        return drawn

    def normal(place: int) -> Reals:
        drawn: Reals = normals[rows[place]].astype(SINGLE)
        return drawn

    return TraitDraws(
        no_room=uniform(0),
        tail=uniform(1),
        accepts=uniform(2),
        withdraw_least=uniform(3),
        withdraw_more=uniform(4),
        band=uniform(5),
        rival=uniform(6),
        case=uniform(7),
        median=normal(8),
        pull=normal(9),
        ceiling=normal(10),
        story=normal(11),
        order=np.ascontiguousarray(rows[TRAITS:].T, dtype=np.float64).T,
        eighth=uniform(12),
    )


def between(limits: tuple[float, float], chance: Reals) -> Reals:
    """Return the quantiles of a uniform distribution."""
    low, high = limits
    return low + (high - low) * chance
