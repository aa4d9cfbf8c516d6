"""Draws one recruiter from those imagined of an offer: the same seed, the same recruiter.

Across components it is one person where all have equal weights: the same traits, each with a headroom of its
own.
"""

from collections.abc import Mapping

import numpy as np

from planner.ask.rounds.answering import AnsweringRecruiters
from planner.market.asks.constants import AskConstants
from planner.plan.fields.terms import Component
from planner.practice.recruiter import ImaginedRecruiter, Luck, Room

MOST_TURNS = 12
"""Rounds of luck that are drawn: more than anybody talks."""


def draw_recruiter(
    answering: Mapping[Component, AnsweringRecruiters], constants: AskConstants, seed: int
) -> ImaginedRecruiter:
    """Return the recruiter of a seed."""
    generator = np.random.default_rng(seed)
    who = float(generator.random())
    within = {component: float(generator.random()) for component in Component}
    luck = tuple(
        {component: Luck(*map(float, generator.random(3))) for component in Component}
        for _ in range(MOST_TURNS)
    )
    return ImaginedRecruiter(
        {component: _room(left, who, within[component]) for component, left in answering.items()},
        luck,
        bool(generator.random() < 0.5),
        constants.talk.most_rounds,
        constants.cloud.later_round_risk,
        seed,
    )


def _room(left: AnsweringRecruiters, who: float, within: float) -> Room:
    weights = left.recruiters.weights
    column = _drawn(weights.sum(axis=0), who)
    row = _drawn(weights[:, column], within)
    return Room(left.standing, left.recruiters.only(row, column), left.final)


def _drawn(weights: "np.typing.NDArray[np.floating]", chance: float) -> int:
    """Return the place of a draw among weights."""
    below = np.cumsum(weights)
    place = int(np.searchsorted(below, chance * float(below[-1]), side="right"))
    return min(place, len(weights) - 1)
