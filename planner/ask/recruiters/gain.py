"""The average gain of an ask over the cloud, in closed form.

Gain and the chance of a withdrawal are separate, so that another offer's worth only changes the loss.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.ask.recruiters.cloud import Cloud, chance_of, mean_up_to
from planner.ask.recruiters.recruiter_traits import OVERREACH_LEAST
from planner.ask.results import Floats

Ints = NDArray[np.int64]

MOST_RISK = 0.15
"""No ask is thought to lose the offer more often than this."""

BLOCK = 12
"""Asks at a time. With more, the allocator gives memory back at each step: page faults double the cost."""

FAR = 300.0
"""Limit of exponents, so that an absurd ask gives a small number and not an overflow."""


@dataclass(frozen=True, eq=False)
class Profile:
    """Averages over the cloud at asks above the standing offer: arrays of one shape (n,).

    `gain` is in the component's unit with the chance that the offer stands already in it; chances are too.
    """

    asks: Floats
    gain: Floats
    withdrawn: Floats
    full: Floats
    part: Floats

    def at(self, places: Ints) -> "Profile":
        """Return the profile at some of its asks."""
        return Profile(
            self.asks[places], self.gain[places], self.withdrawn[places], self.full[places], self.part[places]
        )

    def expected(self, loss: float) -> Floats:
        """Return the expected gain, given what a withdrawal loses in the component's unit."""
        return self.gain - self.withdrawn * loss


def average(cloud: Cloud, asks: Floats) -> Profile:
    """Return the averages over the cloud at asks above 0, shape (n,)."""
    blocks = [_average(cloud, asks[first : first + BLOCK]) for first in range(0, len(asks), BLOCK)]
    return blocks[0] if len(blocks) == 1 else joined(blocks)


def joined(profiles: Sequence[Profile]) -> Profile:
    """Return the profiles as one, in their order."""
    return Profile(
        asks=np.concatenate([profile.asks for profile in profiles]),
        gain=np.concatenate([profile.gain for profile in profiles]),
        withdrawn=np.concatenate([profile.withdrawn for profile in profiles]),
        full=np.concatenate([profile.full for profile in profiles]),
        part=np.concatenate([profile.part for profile in profiles]),
    )


def _average(cloud: Cloud, asks: Floats) -> Profile:
    ask = asks[:, np.newaxis]
    counter = cloud.pull * ask
    accepted = cloud.accepts * chance_of(cloud, ask)
    answers, withdrawn = answers_and_withdrawals(cloud, ask)
    not_withdrawn = 1.0 - withdrawn
    answered = answers * not_withdrawn
    gain = not_withdrawn * accepted * ask + answered * (mean_up_to(cloud, counter) - accepted * counter)
    return Profile(
        asks=asks,
        gain=gain.mean(axis=1),
        withdrawn=withdrawn.mean(axis=1),
        full=(not_withdrawn * accepted).mean(axis=1),
        part=(answered * (cloud.chance_of_headroom - accepted)).mean(axis=1),
    )


def answers_and_withdrawals(cloud: Cloud, ask: Floats) -> tuple[Floats, Floats]:
    """Return the chance of an answer where the ask was not taken, and of a withdrawal: (n, 512) each.

    Both are logistic in the ask over the credible ceiling, one shifted by the margin: one exponential serves
    both, as a product of one of the asks and one of the ceilings.
    """
    over = np.exp(np.minimum(ask / cloud.tau, FAR)) * np.exp(np.maximum(-cloud.ceiling / cloud.tau, -FAR))
    outrage = over / (over + np.exp(cloud.margin / cloud.tau))
    withdrawn = cloud.risk * (OVERREACH_LEAST + cloud.overreach * outrage)
    return 1.0 / (1.0 + over), np.minimum(withdrawn, MOST_RISK)
