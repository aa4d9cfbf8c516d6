"""Reweights the recruiters by a reply, and counts from the amount after it (MODEL 5)."""

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from planner.ask.cloud.normal import Reals
from planner.ask.cloud.recruiter_cloud import after_rounds
from planner.ask.rounds.recruiters_left import SLIP, WeightedRecruiters
from planner.ask.rounds.talk import Reply
from planner.market.asks.constants import AskConstants

EFFECTIVE = 200.0
FEWEST = 20.0
"""Effective recruiters: under the first a likelihood is tempered, under the second nobody fits."""

LEAST_POWER = 0.05
HALVINGS = 30


def after_reply(
    recruiters: WeightedRecruiters, reply: Reply, constants: AskConstants
) -> WeightedRecruiters | None:
    """Return the recruiters after a reply, over the new standing offer; None where nobody fits.

    What they moved unasked weighs nobody, it only moves the standing offer; an offer that falls is no
    evidence, and leaves the recruiters as they were.
    """
    if reply.asked is None:
        return moved(recruiters, reply.gained, gave_all=np.zeros(recruiters.headroom.shape, bool), risk=1.0)
    if reply.gained < -SLIP * recruiters.reference:
        return _wary(recruiters, constants.cloud.later_round_risk)
    weights = tempered(recruiters.weights, likelihood(recruiters, reply, constants))
    if effective_number(weights) < FEWEST:
        return None
    gave_all, risk = _gave_all(recruiters, reply, constants.talk.courtesy), constants.cloud.later_round_risk
    return replace(moved(recruiters, reply.gained, gave_all, risk), weights=weights)


def likelihood(recruiters: WeightedRecruiters, reply: Reply, constants: AskConstants) -> Reals:
    """Return how likely each recruiter answers so: all of it, a part, or nothing but a courtesy."""
    talk, over, slip = constants.talk, reply.over, SLIP * recruiters.reference
    accepted = recruiters.traits.accepts * (recruiters.headroom >= over - slip)
    if reply.gained >= over - slip:
        return accepted
    serious = recruiters.traits.serious(np.array([over]))
    if reply.gained >= talk.courtesy * over - slip:
        conceded = recruiters.concession(np.array([over]))
        off = (conceded - reply.gained) / (talk.reply_spread * over)
        part: Reals = (1.0 - accepted) * serious * np.exp(-0.5 * np.square(off)) * (conceded > 0)
        return part
    nothing: Reals = (1.0 - accepted) * np.where(recruiters.headroom <= 0, 1.0, 1.0 - serious)
    return nothing


def tempered(weights: Reals, chances: Reals) -> Reals:
    """Return weights times the largest power of the likelihood, 1 at most, that leaves enough recruiters.

    Zero stays zero at every power. All zeros: nobody fits.
    """
    best = float(chances.max())
    if best <= 0:
        return np.zeros_like(weights)
    relative = chances / best

    def at(power: float) -> Reals:
        raised = weights * np.where(relative > 0, relative**power, 0.0)
        total = float(raised.sum())
        return raised / total if total > 0 else raised

    if effective_number(at(1.0)) >= EFFECTIVE:
        return at(1.0)
    low, high = LEAST_POWER, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if effective_number(at(middle)) >= EFFECTIVE else (low, middle)
    return at(low)


def effective_number(weights: Reals) -> float:
    """Return the effective number of weights that sum to 1 (Kish); 0 where all are zero."""
    squares = float(np.square(weights).sum())
    return 1.0 / squares if squares > 0 else 0.0


def _gave_all(recruiters: WeightedRecruiters, reply: Reply, courtesy: float) -> NDArray[np.bool]:
    """Whether a part of the ask was all that a recruiter had; a courtesy counts as nothing given."""
    slip = SLIP * recruiters.reference
    gave: NDArray[np.bool] = recruiters.concession(np.array([reply.over])) >= recruiters.headroom - slip
    partly = courtesy * reply.over - slip <= reply.gained < reply.over - slip
    return gave if partly else np.zeros_like(gave)


def moved(
    recruiters: WeightedRecruiters, gained: float, gave_all: NDArray[np.bool], risk: float
) -> WeightedRecruiters:
    """Count headroom, lift and credible limit from the new standing offer; `risk`: of a further ask."""
    gained, traits = max(gained, 0.0), recruiters.traits
    headroom = np.where(gave_all, 0.0, np.maximum(recruiters.headroom - gained, 0.0))
    return replace(
        recruiters,
        traits=replace(traits, ceiling=traits.ceiling - gained, risk=after_rounds(traits.risk, risk)),
        headroom=headroom,
        lift=np.minimum(np.maximum(recruiters.lift - gained, 0.0), headroom),
    )


def _wary(recruiters: WeightedRecruiters, risk: float) -> WeightedRecruiters:
    traits = recruiters.traits
    return replace(recruiters, traits=replace(traits, risk=after_rounds(traits.risk, risk)))
