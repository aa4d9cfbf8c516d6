"""What to ask for in bare numpy: the yardstick of an ask. It knows nothing of the program.

The rule of MODEL 5 for a component without facts: 512 imagined recruiters of its own draws, their averages on
a grid of 24 asks, and the largest asks that most take seriously, that are granted often enough, and that
move anything; then the averages at the opening. Constants are those of the model's table for base pay.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Singles = NDArray[np.floating[Any]]
"""Single precision, as far as numpy's types can tell."""

Doubles = NDArray[np.float64]

MANNERS, GRID, PARTS, SECTIONS = 512, 24, 12, 2
SERIOUS, YES, MOVES, COULD = 0.80, 0.07, 0.20, 1 / 3
SURER = 1.25


@dataclass(frozen=True)
class BareTraits:
    """In what recruiters differ, each an array (512,) of uniform or normal draws."""

    no_room: Singles
    accepts: Singles
    pull: Singles
    median: Singles
    sigma: Singles
    ceiling: Singles
    least: Singles
    more: Singles


def bare_traits() -> BareTraits:
    """Draw the recruiters once."""
    random = np.random.default_rng(11)

    def uniform(low: float, high: float) -> Singles:
        return random.uniform(low, high, MANNERS).astype(np.float32)

    return BareTraits(
        no_room=uniform(0.2, 0.5),
        accepts=uniform(0.75, 0.95),
        pull=random.normal(0.45, 0.12, MANNERS).clip(0.2, 0.7).astype(np.float32),
        median=np.exp(0.35 * random.normal(size=MANNERS)).astype(np.float32),
        sigma=np.log(uniform(1.8, 3.2)) / np.float32(1.2816),
        ceiling=np.exp(0.3 * random.normal(size=MANNERS)).astype(np.float32),
        least=uniform(0.005, 0.03),
        more=uniform(0.01, 0.08),
    )


def _logistic(values: Singles) -> Singles:
    power = np.exp(np.minimum(-values, 80))
    power += 1
    return np.reciprocal(power)


def _cdf(values: Singles) -> Singles:
    return _logistic(values * (1.5976 + 0.07056 * values * values))


class BareAsk:
    """An ask for one component of a reference amount, explored once."""

    def __init__(self, traits: BareTraits, reference: float) -> None:
        self._traits = traits
        self._median = traits.median * np.float32(0.04 * reference)
        self._log_median, self._steep = np.log(self._median), 1 / traits.sigma
        self._whole = self._median * np.exp(traits.sigma**2 / 2)
        self._ceiling = traits.ceiling * np.float32(0.15 * reference)
        self._tau, self._margin = np.float32(0.03 * reference), np.float32(0.12 * reference)
        self._room = self._could(np.full((1, 1), 500, np.float32))
        spacing = 0.15 * reference / (GRID // 2)
        self.nodes = np.linspace(0, GRID * spacing, GRID + 1)
        self.averages = self.averaged(np.maximum(self.nodes, 1e-6 * spacing))
        self._limit = self._largest(self._serious_mean, self.averages["serious"], SERIOUS)

    def opening(self, loss: float) -> tuple[float, float, dict[str, Doubles]]:
        """Return opening, target, and the averages at the opening, where a withdrawal loses so much."""
        gain = self.averages["gain"][1:]
        stake = min(1.0, float(self._traits.least.mean()) * loss / float(gain.max()))
        at_least = YES * (1 + SURER * stake)
        yes = self._under_limit(self._yes_mean, self.averages["yes"], at_least)
        moves = self._under_limit(self._moves_mean, self.averages["moves"], MOVES)
        could = self._under_limit(self._could_mean, self.averages["could"], COULD)
        reach = min(self._limit, yes, moves)
        opening = max(500 * np.floor(reach / 500), 500.0)
        at_opening = self.averaged(np.array([opening]))
        np.quantile(self._withdrawn(np.full((1, 1), opening, np.float32)), [0.05, 0.95])
        return float(opening), min(could, reach), at_opening

    def averaged(self, asks: Doubles) -> dict[str, Doubles]:
        """Return all averages over the recruiters at asks above 0."""
        traits, rows = self._traits, asks.astype(np.float32)[:, None]
        could, serious, withdrawn = self._could(rows), self._serious(rows), self._withdrawn(rows)
        accepted, kept = traits.accepts * could, 1 - withdrawn
        pulled = traits.pull * rows
        conceded = self._integral(pulled) - traits.accepts * pulled * could
        some = kept * (accepted + serious * (self._room - accepted))
        values = {
            "gain": kept * (rows * accepted + serious * conceded),
            "withdrawn": withdrawn,
            "full": kept * accepted,
            "moves": some,
            "yes": accepted,
            "could": could,
            "serious": serious,
        }
        return {name: value.mean(axis=1).astype(np.float64) for name, value in values.items()}

    def _depth(self, amounts: Singles) -> Singles:
        result: Singles = (np.log(amounts) - self._log_median) * self._steep
        return result

    def _could(self, rows: Singles) -> Singles:
        return (1 - self._traits.no_room) * _cdf(-self._depth(rows))

    def _integral(self, amounts: Singles) -> Singles:
        depth = self._depth(amounts)
        limited = self._whole * _cdf(depth - self._traits.sigma) + amounts * _cdf(-depth)
        return (1 - self._traits.no_room) * limited

    def _serious(self, rows: Singles) -> Singles:
        return _logistic((self._ceiling - rows) / self._tau)

    def _withdrawn(self, rows: Singles) -> Singles:
        reached = np.minimum(rows / self._ceiling, 1)
        beyond = _logistic((rows - self._ceiling - self._margin) / self._tau)
        return np.minimum(self._traits.least * (0.5 + 0.5 * reached) + self._traits.more * beyond, 0.15)

    def _serious_mean(self, rows: Singles) -> Singles:
        result: Singles = self._serious(rows).mean(axis=1)
        return result

    def _could_mean(self, rows: Singles) -> Singles:
        result: Singles = self._could(rows).mean(axis=1)
        return result

    def _yes_mean(self, rows: Singles) -> Singles:
        result: Singles = (self._traits.accepts * self._could(rows)).mean(axis=1)
        return result

    def _moves_mean(self, rows: Singles) -> Singles:
        accepted = self._traits.accepts * self._could(rows)
        some = accepted + self._serious(rows) * (self._room - accepted)
        result: Singles = ((1 - self._withdrawn(rows)) * some).mean(axis=1)
        return result

    def _under_limit(self, mean: Callable[[Singles], Singles], values: Doubles, least: float) -> float:
        beyond = int(np.searchsorted(self.nodes, self._limit))
        if beyond < len(values) and values[beyond] >= least:
            return self._limit
        return self._largest(mean, values, least)

    def _largest(self, mean: Callable[[Singles], Singles], values: Doubles, least: float) -> float:
        """Return the largest ask with a mean of at least so much: two sections of twelve, and a line."""
        asks, means = self.nodes, values
        for section in range(SECTIONS + 1):
            last = int(np.flatnonzero(means[:-1] >= least)[-1])
            ends, at_ends = asks[last : last + 2], means[last : last + 2]
            if section < SECTIONS:
                asks = np.linspace(ends[0], ends[1], PARTS + 1)
                inner = mean(asks[1:-1].astype(np.float32)[:, None])
                means = np.concatenate([at_ends[:1], inner, at_ends[1:]])
        share = (at_ends[0] - least) / (at_ends[0] - at_ends[1])
        return float(ends[0] + share * (ends[1] - ends[0]))
