"""Searches the ask with the best expected gain on a grid of whole steps: coarsely, then finely near it."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from planner.ask.recruiters.gain import Profile, joined
from planner.ask.results import Floats

COARSE, FINE = 20, 11
WITHIN = 0.95
"""Asks that bring this share of the best expected gain are as good: the curve is flat."""

Evaluate = Callable[[Floats], Profile]
SLIP = 1e-9


@dataclass(frozen=True, slots=True)
class AskGrid:
    """Whole figures that can be asked: multiples of `step` above the standing offer."""

    standing: float
    step: float

    @property
    def first(self) -> float:
        """The least ask over the standing offer."""
        return self.above(self.step * SLIP)

    def below(self, ask: Floats | float) -> Floats:
        """Return asks over the standing offer, rounded down to whole figures."""
        return np.floor((self.standing + ask) / self.step + SLIP) * self.step - self.standing

    def above(self, ask: float) -> float:
        """Return an ask over the standing offer, rounded up to a whole figure."""
        return float(np.ceil((self.standing + ask) / self.step - SLIP) * self.step - self.standing)

    def among(self, asks: Floats) -> Floats:
        """Return the distinct asks at or below these, rising, none below the first."""
        return _distinct(np.sort(np.maximum(self.below(asks), self.first)))


def _distinct(rising: Floats) -> Floats:
    """Return rising numbers without repetition (`np.unique` takes five times as long on so few)."""
    distinct: Floats = rising[np.concatenate([[True], rising[1:] != rising[:-1]])]
    return distinct


def coarse_asks(steps: AskGrid, top: float, knots: tuple[float, ...]) -> Floats:
    """Return asks up to `top`, and at the knots."""
    return steps.among(np.concatenate([np.linspace(top / COARSE, top, COARSE), knots]))


def refined(evaluate: Evaluate, coarse: Profile, best: int, steps: AskGrid) -> Profile:
    """Return the coarse profile with fine asks around one of its places added."""
    low, high = coarse.asks[max(best - 1, 0)], coarse.asks[min(best + 1, len(coarse.asks) - 1)]
    fine = steps.among(np.linspace(low, high, FINE))
    places = np.minimum(np.searchsorted(coarse.asks, fine), len(coarse.asks) - 1)
    fresh = fine[coarse.asks[places] != fine]
    return merged(coarse, evaluate(fresh)) if len(fresh) else coarse


def merged(profile: Profile, other: Profile) -> Profile:
    """Return two profiles as one, asks rising."""
    both = joined([profile, other])
    return both.at(np.argsort(both.asks))


def best_ask(profile: Profile, loss: float) -> tuple[float, float]:
    """Return the ask with the best expected gain, and that gain."""
    expected = profile.expected(loss)
    best = int(np.argmax(expected))
    return float(profile.asks[best]), float(expected[best])


def good_range(profile: Profile, loss: float, steps: AskGrid) -> tuple[float, float]:
    """Return the asks around the best whose expected gain is within 5 % of it, to whole figures inside."""
    expected = profile.expected(loss)
    best = int(np.argmax(expected))
    enough = WITHIN * float(expected[best])
    low = _crossing(profile.asks[best::-1], expected[best::-1], enough)
    high = _crossing(profile.asks[best:], expected[best:], enough)
    at_best = float(profile.asks[best])
    return min(steps.above(low), at_best), max(float(steps.below(high)), at_best)


def _crossing(asks: Floats, expected: Floats, enough: float) -> float:
    """Return where the gain, read outwards from the best, falls under `enough`; straight between two asks."""
    under = np.flatnonzero(expected < enough)
    if not len(under):
        return float(asks[-1])
    first = int(under[0])
    share = (expected[first - 1] - enough) / (expected[first - 1] - expected[first])
    return float(asks[first - 1] + share * (asks[first] - asks[first - 1]))
