"""Recruiters drawn one by one, straight from MODEL 5: what each can give, and how each answers an ask.

Nothing here uses a closed form of `planner.ask`: it is what those are held to.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.ask.recruiters.cloud import Cloud
from planner.ask.recruiters.gain import MOST_RISK
from planner.ask.recruiters.recruiter_traits import OVERREACH_LEAST, RecruiterTraits
from planner.ask.results import Floats

Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Recruiters:
    """As many recruiters as the cloud has manners: their headroom, and the luck (3, n) of one round."""

    cloud: Cloud
    headroom: Floats
    luck: Floats


@dataclass(frozen=True, eq=False)
class Replies:
    """What each recruiter did, shape (n,). `gain` is in the component's unit, a withdrawal's loss in it."""

    full: Flags
    part: Flags
    withdrawn: Flags
    gain: Floats


def any_manners(generator: np.random.Generator, count: int) -> RecruiterTraits:
    """Draw manners that were in no cloud of ours: independent, not stratified."""
    uniform, normal = generator.random, generator.standard_normal
    return RecruiterTraits(*(uniform(count) for _ in range(5)), *(normal(count) for _ in range(4)))


def drawn_headroom(cloud: Cloud, generator: np.random.Generator, draws: int) -> Floats:
    """Return the headroom of several recruiters of each manner, shape (draws, manners)."""
    shape = draws, len(cloud.median)
    room = generator.random(shape) >= cloud.no_room
    lognormal = cloud.median * np.exp(cloud.sigma * generator.standard_normal(shape))
    headroom: Floats = np.where(room, cloud.growth * lognormal + cloud.added, 0.0)
    for limit in cloud.limits:
        bound = generator.random(shape) < limit.share
        moved = np.maximum(headroom, limit.at) if limit.lifts else np.minimum(headroom, limit.at)
        headroom = np.where(bound, moved, headroom)
    return headroom


def meet(cloud: Cloud, generator: np.random.Generator) -> Recruiters:
    """Draw one recruiter of each manner."""
    headroom = drawn_headroom(cloud, generator, 1)[0]
    return Recruiters(cloud, headroom, generator.random((3, len(headroom))))


def replies(recruiters: Recruiters, ask: Floats | float, loss: float) -> Replies:
    """Play one round of an ask over the standing offer. No ask, no risk."""
    cloud, headroom = recruiters.cloud, recruiters.headroom
    accept, answer, withdraw = recruiters.luck
    withdrawn = (withdraw < risk(cloud, ask)) & (np.asarray(ask) > 0)
    accepted = (headroom >= ask) & (accept < cloud.accepts)
    met = ~accepted & (answer < answers(cloud, ask)) & (headroom > 0)
    got = np.where(accepted, ask, met * np.minimum(cloud.pull * ask, headroom))
    return Replies(accepted & ~withdrawn, met & ~withdrawn, withdrawn, np.where(withdrawn, -loss, got))


def answers(cloud: Cloud, ask: Floats | float) -> Floats:
    """Return the chance of an answer where an ask was not taken."""
    chance: Floats = 1 / (1 + np.exp(np.clip((ask - cloud.ceiling) / cloud.tau, -300, 300)))
    return chance


def risk(cloud: Cloud, ask: Floats | float) -> Floats:
    """Return the chance that an ask ends in a withdrawal."""
    over = np.clip((ask - cloud.ceiling - cloud.margin) / cloud.tau, -300, 300)
    chance: Floats = np.minimum(
        cloud.risk * (OVERREACH_LEAST + cloud.overreach / (1 + np.exp(-over))), MOST_RISK
    )
    return chance


def best_asks(recruiters: Recruiters, loss: float, points: int = 60) -> Floats:
    """Return what someone would ask who knows each recruiter's limit and manner, but not the luck."""
    cloud, headroom = recruiters.cloud, recruiters.headroom
    grid = np.linspace(0, 1.2 * max(float(cloud.ceiling.max()), float(headroom.max())), points)
    asks = np.vstack([np.broadcast_to(grid[:, None], (points, len(headroom))), headroom])
    taken = cloud.accepts * (headroom >= asks)
    given = (1 - taken) * answers(cloud, asks) * np.minimum(cloud.pull * asks, headroom)
    lost = risk(cloud, asks) * (asks > 0)
    expected = (1 - lost) * (taken * asks + given) - lost * loss
    best: Floats = asks[expected.argmax(axis=0), np.arange(len(headroom))]
    return best
