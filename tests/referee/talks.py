"""Talks about four components with random wishes on both sides: what each is worth to you and costs them.

Nothing here is drawn from the priors of MODEL 5 but the offer: how far a recruiter goes is any share of the
whole, and is not known to either plan.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from planner.ask.opening.asks import asks
from planner.ask.package.package_results import Amounts
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.results import Ask
from planner.ask.rounds.turns import TurnCache
from planner.plan import Assumptions
from planner.plan.fields.terms import Component
from tests.referee.planned import planned
from tests.referee.worlds import A_YEAR, CONSTANTS, HORIZON, drawn_offer

LEVELS: Mapping[Component, int] = {
    Component.BASE: 11,
    Component.EQUITY: 11,
    Component.SIGN_ON: 11,
    Component.BONUS: 6,
}
"""Figures that can be named of each component, from the standing offer to the credible ceiling."""

OWN: Mapping[Component, tuple[float, float]] = {
    Component.BASE: (0.55, 0.75),
    Component.EQUITY: (0.20, 0.70),
    Component.SIGN_ON: (0.50, 0.75),
    Component.BONUS: (0.45, 0.75),
}
"""What a dollar is worth to you after tax, risk and time: from the careful to the bold."""

WISHES = (0.6, 1.4)
BUDGET = (0.1, 0.9)
"""A recruiter's own factor on the cost of MODEL 7; how far one goes, as a share of what all would cost."""

Shares = tuple[float, ...]
"""How far each component goes, in the order of LEVELS: 0 as offered, 1 at the credible ceiling."""


@dataclass(frozen=True, eq=False)
class Talk:
    """One offer between two sides. `own` and `cost` sum to 1: each side's weight of the whole of a component.

    `opening`, `target` and `top` are our plan, `thought_cost` what we take for theirs, `raises` the share of
    the credible total that the whole of each takes; `budget` is the recruiter's limit, as a share of the
    whole cost.
    """

    own: Shares
    cost: Shares
    budget: float
    opening: Shares
    target: Shares
    top: Shares
    thought_cost: Shares
    raises: Shares

    def worth(self, shares: Shares) -> float:
        """Return what is gained over the standing offer: 0 nothing, 1 all of it at the ceiling."""
        return sum(weight * share for weight, share in zip(self.own, shares, strict=True))


def talks(count: int, seed: int) -> tuple[Talk, ...]:
    """Draw as many offers, each with the wishes of two sides."""
    generator = np.random.default_rng(seed)
    cache = TurnCache()
    return tuple(_talk(generator, cache) for _ in range(count))


def _talk(generator: np.random.Generator, cache: TurnCache) -> Talk:
    offer = drawn_offer(generator, bonus_target=float(generator.integers(10, 26)) / 100)
    first_asks = asks(offer, AskFacts(), Assumptions(), CONSTANTS, cache)
    a_year = {**A_YEAR, Component.BASE: 1.0 + offer.bonus_target, Component.BONUS: (offer.base or 0.0) / 100}
    per_unit = {
        component: HORIZON * a_year[component] * generator.uniform(*OWN[component]) for component in LEVELS
    }
    ours = planned(offer, first_asks, per_unit, a_year)
    whole = {
        component: first_asks[component].ceiling - first_asks[component].standing for component in LEVELS
    }
    thought = {component: ours.costs[component] * whole[component] for component in LEVELS}
    return Talk(
        own=_weights([whole[component] * per_unit[component] for component in LEVELS]),
        cost=_weights([thought[component] * generator.uniform(*WISHES) for component in LEVELS]),
        budget=float(generator.uniform(*BUDGET)),
        opening=_shares(first_asks, ours.opening),
        target=_shares(first_asks, ours.target),
        top=_shares(first_asks, ours.top),
        thought_cost=_weights(list(thought.values())),
        raises=tuple(ours.raises[component] * whole[component] for component in LEVELS),
    )


def _weights(values: list[float]) -> Shares:
    return tuple(value / sum(values) for value in values)


def _shares(first_asks: Mapping[Component, Ask], amounts: Amounts) -> Shares:
    """Return how far figures go on the way to the ceiling."""
    return tuple(_share(first_asks[component], amounts[component]) for component in LEVELS)


def _share(ask: Ask, figure: float) -> float:
    """Return how far a figure goes on the way to the ceiling; 0 where nothing above the offer is credible."""
    room = ask.ceiling - ask.standing
    return min(1.0, (figure - ask.standing) / room) if room > 0 else 0.0
