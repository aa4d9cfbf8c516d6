"""Updates the recruiters after a reply: those who would have answered so weigh more.

The cloud is never rebuilt. Each of the 512 recruiters has 8 limits, one from each eighth of its chances;
arrays are (8, 512), and (9, 512) once a figure was called final. Source of the weights: MODEL 5, "After a
reply".
"""

from dataclasses import dataclass, replace

import numpy as np

from planner.ask.recruiters.cloud import Cloud, chance_of
from planner.ask.recruiters.gain import Profile, answers_and_withdrawals
from planner.ask.recruiters.movers import FINAL_NO_ROOM
from planner.ask.results import Floats
from planner.ask.rounds.talk import Reply

LIMITS = 8
HALVINGS = 50
KERNEL = 0.05
"""Width of a part reply's kernel, as a share of the reference."""

FARTHEST = 4.0
"""Kernel widths: a reply farther than this from everybody's is outside the model."""

EFFECTIVE = 200.0
FEWEST = 20.0
"""Effective recruiters: under the first a likelihood is tempered, under the second nobody is said to fit."""

LATER_RISK = 2.0
GOLDEN = (5**0.5 - 1) / 2
SLIP = 1e-6


@dataclass(frozen=True, eq=False)
class WeightedRecruiters:
    """Recruiters with their headroom over the standing offer and their weights, which sum to 1.

    `cloud` holds their traits, moved to the standing offer; its own headroom is no longer read.
    """

    cloud: Cloud
    headroom: Floats
    weights: Floats

    @property
    def effective(self) -> float:
        """How many equal recruiters would tell as much."""
        return effective_number(self.weights)

    @property
    def no_room(self) -> float:
        """Chance that nothing is left to get."""
        return float(self.weights[self.headroom <= 0].sum())


def before_replies(cloud: Cloud) -> WeightedRecruiters:
    """Return a cloud's recruiters before any reply, all of one weight."""
    headroom = _drawn_headroom(cloud)
    return WeightedRecruiters(cloud, headroom, np.full(headroom.shape, 1.0 / headroom.size))


def after_reply(recruiters: WeightedRecruiters, reply: Reply) -> WeightedRecruiters | None:
    """Return the recruiters after a reply, relative to the new standing offer; None where nobody fits."""
    weights = tempered(recruiters.weights, likelihood(recruiters, reply))
    if effective_number(weights) < FEWEST:
        return None
    moved = _moved(recruiters, reply, weights)
    return _after_final(moved) if reply.final else moved


def likelihood(recruiters: WeightedRecruiters, reply: Reply) -> Floats:
    """Return how likely each recruiter answers so: all, a part, or nothing."""
    cloud, over, headroom = recruiters.cloud, reply.over, recruiters.headroom
    slip = SLIP * cloud.reference
    if reply.asked is None:
        return np.ones_like(headroom)
    could = headroom >= over - slip
    accepted = cloud.accepts * could
    if reply.gained >= over - slip:
        return accepted
    answers = answers_and_withdrawals(cloud, np.array([[over]]))[0]
    if reply.gained > slip:
        off = (np.minimum(cloud.pull * over, headroom) - reply.gained) / (KERNEL * cloud.reference)
        nearest = float(np.abs(off[recruiters.weights > 0]).min())
        near = np.exp(-0.5 * np.square(off)) if nearest <= FARTHEST else np.zeros_like(off)
        part: Floats = (1.0 - accepted) * answers * near
        return part
    nothing: Floats = (1.0 - accepted) * np.where(headroom <= 0, 1.0, 1.0 - answers)
    return nothing


def weighted_profile(recruiters: WeightedRecruiters, asks: Floats) -> Profile:
    """Return the weighted averages at asks above 0 over the standing offer, shape (n,)."""
    cloud, ask = recruiters.cloud, asks[:, np.newaxis, np.newaxis]
    answers, withdrawn = (
        withdrawal[:, np.newaxis, :] for withdrawal in answers_and_withdrawals(cloud, asks[:, np.newaxis])
    )
    accepted = cloud.accepts * (recruiters.headroom >= ask - SLIP * cloud.reference)
    not_withdrawn, conceded = 1.0 - withdrawn, np.minimum(cloud.pull * ask, recruiters.headroom)

    def mean(values: Floats) -> Floats:
        total: Floats = np.einsum("nij,ij->n", np.broadcast_to(values, accepted.shape), recruiters.weights)
        return total

    return Profile(
        asks=asks,
        gain=mean(not_withdrawn * (accepted * ask + (1.0 - accepted) * answers * conceded)),
        withdrawn=mean(withdrawn),
        full=mean(not_withdrawn * accepted),
        part=mean(not_withdrawn * answers * ((recruiters.headroom > 0) - accepted)),
    )


def tempered(weights: Floats, chances: Floats) -> Floats:
    """Return weights times the largest power of the likelihood, 1 at most, that leaves enough recruiters.

    Zero stays zero at every power. All zeros: nobody fits.
    """
    best = float(chances.max())
    if best <= 0:
        return np.zeros_like(weights)
    relative = chances / best

    def at(power: float) -> Floats:
        raised = weights * np.where(relative > 0, relative**power, 0.0)
        total = float(raised.sum())
        return raised / total if total > 0 else raised

    if effective_number(at(1.0)) >= EFFECTIVE:
        return at(1.0)
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if effective_number(at(middle)) >= EFFECTIVE else (low, middle)
    return at(low)


def effective_number(weights: Floats) -> float:
    """Return the effective number of weights that sum to 1 (Kish); 0 where all are zero."""
    squares = float(np.square(weights).sum())
    return 1.0 / squares if squares > 0 else 0.0


def _moved(recruiters: WeightedRecruiters, reply: Reply, weights: Floats) -> WeightedRecruiters:
    """Count headroom and ceiling from the new standing offer; who gave all that they had has none left."""
    cloud, gained = recruiters.cloud, reply.gained
    remaining = np.maximum(recruiters.headroom - gained, 0.0)
    if SLIP * cloud.reference < gained < reply.over:
        remaining = np.where(recruiters.headroom <= cloud.pull * reply.over, 0.0, remaining)
    standing = replace(
        cloud,
        standing=reply.after,
        ceiling=cloud.ceiling - gained,
        limits=(),
        risk=cloud.risk * (1.0 if reply.asked is None else LATER_RISK),
    )
    return WeightedRecruiters(standing, remaining, weights)


def _after_final(recruiters: WeightedRecruiters) -> WeightedRecruiters:
    """Add recruiters without headroom until their share is that after any final figure."""
    share = (FINAL_NO_ROOM - recruiters.no_room) / max(1.0 - recruiters.no_room, SLIP)
    if share <= 0:
        return recruiters
    without = recruiters.weights.sum(axis=0) * share
    return WeightedRecruiters(
        recruiters.cloud,
        np.vstack([recruiters.headroom, np.zeros_like(without)]),
        np.vstack([recruiters.weights * (1.0 - share), without]),
    )


def _drawn_headroom(cloud: Cloud) -> Floats:
    """Return 8 limits a recruiter: the headroom at which P(H >= x) falls under a chance from each eighth.

    Where in its eighth a chance lies differs from recruiter to recruiter, by a sequence that fills evenly.
    """
    count = len(cloud.median)
    inside = np.mod((np.arange(count) + 0.5) * GOLDEN, 1.0)
    chances = (np.arange(LIMITS)[:, np.newaxis] + inside) / LIMITS
    low, high = np.zeros_like(chances), np.full_like(chances, _highest(cloud))
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        reached = chance_of(cloud, middle) >= chances
        low, high = np.where(reached, middle, low), np.where(reached, high, middle)
    return np.where(chances < cloud.chance_of_headroom, low, 0.0)


def _highest(cloud: Cloud) -> float:
    """Return an amount of headroom that nobody has."""
    lifted = [float(np.max(limit.at)) for limit in cloud.limits]
    return float(np.max(cloud.scale * np.exp(5.0 * cloud.sigma) + cloud.added)) + max(lifted, default=0.0)
