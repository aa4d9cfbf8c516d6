"""Recruiters drawn one by one, straight from MODEL 5: what each can give, and how each answers an ask.

Nothing here uses a closed form of `planner.ask`: it is what those are held to.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.ask.cloud.lifts import Lifts
from planner.ask.cloud.recruiter_cloud import RecruiterCloud
from planner.ask.cloud.traits import TraitDraws
from planner.ask.results import Floats

Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Recruiters:
    """As many recruiters as the cloud has: headroom, lift, and the luck (3, n) of one round."""

    cloud: RecruiterCloud
    headroom: Floats
    lift: Floats
    luck: Floats


@dataclass(frozen=True, eq=False)
class Replies:
    """What each recruiter did, shape (n,). `gain` is in the component's unit, a withdrawal's loss in it."""

    full: Flags
    part: Flags
    withdrawn: Flags
    gain: Floats


def any_trait_draws(generator: np.random.Generator, count: int) -> TraitDraws:
    """Draw traits that were in no cloud of ours: independent, not stratified."""
    uniform, normal = generator.random, generator.standard_normal
    names = [name for name in TraitDraws.__struct_fields__ if name != "order"]
    normals = {"median", "pull", "ceiling", "story"}
    drawn = {name: (normal if name in normals else uniform)(count) for name in names}
    return TraitDraws(**drawn, order=np.zeros((8, count)))


def drawn_headroom(cloud: RecruiterCloud, generator: np.random.Generator, draws: int) -> Floats:
    """Return the headroom of several recruiters of each set of traits, shape (draws, traits)."""
    return _drawn(cloud, generator, draws)[0]


def _drawn(cloud: RecruiterCloud, generator: np.random.Generator, draws: int) -> tuple[Floats, Floats]:
    """Return headroom and lift: facts 1 to 5, then 6 to 8, then 9."""
    own, shape = cloud.headroom, (draws, len(cloud.headroom.median))
    size = own.median * np.exp(own.sigma * generator.standard_normal(shape))
    if own.added is not None:
        size = size + own.added
    if own.cut is not None:
        size = np.where(generator.random(shape) < own.cut_share, np.minimum(size, own.cut), size)
    size = np.where(generator.random(shape) < own.no_room, 0.0, size)
    lift = np.zeros(shape) if cloud.lifts is None else _lift(cloud.lifts, generator, shape)
    is_open = generator.random(shape) < cloud.still_open
    lift = np.where(is_open, lift, 0.0)
    return np.maximum(np.where(is_open, size, 0.0), lift), lift


def _lift(lifts: Lifts, generator: np.random.Generator, shape: tuple[int, int]) -> Floats:
    """Return what the facts justify to each recruiter: one chance for all rivals."""
    lift = np.zeros(shape)
    if lifts.minimum is not None:
        lift = np.where(generator.random(shape) < lifts.minimum_share, lifts.minimum, 0.0)
    chance = generator.random(shape)
    for reach, share in ((lifts.written, lifts.written_share), (lifts.verbal, lifts.verbal_share)):
        if reach is not None:
            lift = np.maximum(lift, np.where(chance < share, reach, 0.0))
    if (case := lifts.case) is not None:
        covers = generator.random(shape)
        top = (case.high + case.until - covers) * case.reference
        covered = np.where(covers < case.low, case.cap, np.where(covers < case.high, top, 0.0))
        lift = np.maximum(lift, np.minimum(np.minimum(case.most, case.cap), covered))
    return lift


def meet(cloud: RecruiterCloud, generator: np.random.Generator) -> Recruiters:
    """Draw one recruiter of each set of traits."""
    headroom, lift = _drawn(cloud, generator, 1)
    return Recruiters(cloud, headroom[0], lift[0], generator.random((3, headroom.shape[1])))


def replies(recruiters: Recruiters, ask: Floats | float, loss: float) -> Replies:
    """Play one round of an ask over the standing offer. No ask, no risk."""
    cloud, headroom = recruiters.cloud, recruiters.headroom
    accept, answer, withdraw = recruiters.luck
    asks = np.asarray(ask, dtype=float)
    withdrawn = (withdraw < cloud.traits.withdrawal(asks)) & (asks > 0)
    accepted = (headroom >= asks) & (accept < cloud.traits.accepts)
    met = ~accepted & (answer < cloud.traits.serious(asks)) & (headroom > 0)
    got = np.where(accepted, asks, met * given(recruiters, asks))
    return Replies(accepted & ~withdrawn, met & ~withdrawn, withdrawn, np.where(withdrawn, -loss, got))


def given(recruiters: Recruiters, asks: Floats) -> Floats:
    """Return what those give who answer an ask without accepting it."""
    pulled = np.minimum(recruiters.cloud.traits.pull * asks, recruiters.headroom)
    gives: Floats = np.maximum(pulled, np.minimum(recruiters.lift, asks))
    return gives


def best_asks(recruiters: Recruiters, loss: float, points: int = 60) -> Floats:
    """Return what someone would ask who knows each recruiter's limit and traits, but not the luck."""
    traits, headroom = recruiters.cloud.traits, recruiters.headroom
    grid = np.linspace(0, 1.2 * max(float(traits.ceiling.max()), float(headroom.max())), points)
    asks = np.vstack([np.broadcast_to(grid[:, None], (points, len(headroom))), headroom])
    taken = traits.accepts * (headroom >= asks)
    met = (1 - taken) * traits.serious(asks) * given(recruiters, asks)
    lost = traits.withdrawal(asks) * (asks > 0)
    expected = (1 - lost) * (taken * asks + met) - lost * loss
    best: Floats = asks[expected.argmax(axis=0), np.arange(len(headroom))]
    return best
