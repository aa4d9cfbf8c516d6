"""The recruiters left after replies: those who would have answered so weigh more (MODEL 5, after a reply).

The cloud is never rebuilt. Each set of traits becomes eight recruiters, one from each eighth of its chances,
and a ninth where a final figure closed some. Where in its eighth one lies differs among them: always at the
middle, nobody would have much room. So: arrays are (8, 512) or (9, 512).
"""

from functools import cached_property

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from planner.ask.cloud.lifts import Lifts
from planner.ask.cloud.normal import Reals
from planner.ask.cloud.recruiter_cloud import Averages, RecruiterCloud, RecruiterTraits
from planner.ask.cloud.traits import TraitDraws
from planner.ask.results import Floats

EIGHTHS = 8
HALVINGS = 40
TOGETHER = 32
"""Asks that are averaged at once: all of a grid."""

SLIP = 1e-6
"""Of the reference: amounts this close are the same."""


class WeightedRecruiters(Struct, frozen=True, eq=False, dict=True):
    """Recruiters with headroom H, lift L <= H, and weights that sum to 1, over the standing amount.

    `chances`: where each lies among the lifts of their eight, for facts that are released later. `reference`
    measures what is the same.
    """

    traits: RecruiterTraits
    headroom: Reals
    lift: Reals
    weights: Reals
    chances: Reals
    step: float
    reference: float

    @property
    def first_risk(self) -> float:
        """Mean of risk x the least chance of a withdrawal."""
        risk = self.traits.risk * self.traits.withdraw_least
        return float((risk * self._trait_weights()).sum())

    def common_jumps(self) -> tuple[float, ...]:
        """Return none: every recruiter is a jump here, and many may share a lift."""
        return ()

    def serious(self, asks: Floats) -> Floats:
        """Return the weighted chance that asks are taken seriously."""
        chance: Floats = self.traits.serious(asks[:, np.newaxis]) @ self._trait_weights()
        return chance

    def could(self, asks: Floats) -> Floats:
        """Return the weighted chance of headroom of at least the asks."""
        return self._mean(self._could(asks).astype(float))

    def yes(self, asks: Floats) -> Floats:
        """Return the weighted chance that asks are accepted, if the offer is not withdrawn."""
        return self._mean(self.traits.accepts * self._could(asks))

    def moves(self, asks: Floats) -> Floats:
        """Return the weighted chance that anything moves."""
        serious, withdrawn = self._serious_and_withdrawal(asks)
        accepted, not_withdrawn = self.traits.accepts * self._could(asks), 1.0 - withdrawn
        full, part = not_withdrawn * accepted, not_withdrawn * serious * (self._any_room - accepted)
        return self._mean(full) + self._mean(part)

    def averages(self, asks: Floats) -> Averages:
        """Return all weighted averages at asks above 0, shape (n,).

        A few asks at a time: arrays of all recruiters at many asks are larger than the processor's cache.
        """
        first, *rest = (
            self._averages(asks[start : start + TOGETHER]) for start in range(0, len(asks), TOGETHER)
        )
        return first.followed_by(rest) if rest else first

    def _averages(self, asks: Floats) -> Averages:
        serious, withdrawn = self._serious_and_withdrawal(asks)
        could = self._could(asks)
        accepted, not_withdrawn = self.traits.accepts * could, 1.0 - withdrawn
        rows = asks[:, np.newaxis, np.newaxis]
        gain = serious * (1.0 - accepted)
        gain *= self.concession(rows)
        gain += accepted * rows
        gain *= not_withdrawn
        return Averages(
            asks=asks,
            gain=self._mean(gain),
            withdrawn=self._mean(withdrawn),
            full=self._mean(not_withdrawn * accepted),
            part=self._mean(not_withdrawn * serious * (self._any_room - accepted)),
            yes=self._mean(accepted),
            could=self._mean(could.astype(float)),
            serious=self._mean(serious),
        )

    def concession(self, asks: Reals) -> Reals:
        """Return what each gives who does not accept but answers: max(min(kx, H), min(L, x))."""
        conceded: Reals = np.maximum(
            np.minimum(self.traits.pull * asks, self.headroom), np.minimum(self.lift, asks)
        )
        return conceded

    def withdrawal_range(self, ask: float) -> tuple[float, float]:
        """Return the 5th and the 95th percentile of the chance of a withdrawal, by weight."""
        chances = self.traits.withdrawal(np.array([ask]))
        order = np.argsort(chances)
        below = np.cumsum(self._trait_weights()[order])
        low, high = (
            float(chances[order][min(int(np.searchsorted(below, share)), len(order) - 1)])
            for share in (0.05, 0.95)
        )
        return low, high

    def half_closed(self, still_open: float) -> "WeightedRecruiters":
        """Return the recruiters with only a share of them still open, as after a final figure: fact 9."""
        none = np.zeros((1, self.headroom.shape[1]))
        closed = (1.0 - still_open) * self.weights.sum(axis=0, keepdims=True)
        return replace(
            self,
            headroom=np.vstack([self.headroom, none]),
            lift=np.vstack([self.lift, none]),
            chances=np.vstack([self.chances, none + 1.0]),
            weights=np.vstack([still_open * self.weights, closed]),
        )

    def only(self, row: int, column: int) -> "WeightedRecruiters":
        """Return one of the recruiters alone, in double precision."""
        traits = self.traits
        each = ("accepts", "pull", "ceiling", "withdraw_least", "withdraw_more")
        arrays = {name: getattr(traits, name)[column : column + 1].astype(float) for name in each}
        place = slice(row, row + 1), slice(column, column + 1)
        return replace(
            self,
            traits=replace(traits, **arrays),
            headroom=self.headroom[place],
            lift=self.lift[place],
            weights=np.ones((1, 1)),
            chances=self.chances[place],
        )

    def lifted(self, lifts: Lifts | None, credible: float) -> "WeightedRecruiters":
        """Return the recruiters once facts are released that they did not know: facts 6 to 8.

        `credible`: the amount over the standing offer up to which an ask is now credible at least.
        """
        if lifts is None:
            return self
        lift = np.maximum(self.lift, lift_quantile(lifts, self.chances))
        traits = replace(self.traits, ceiling=np.maximum(self.traits.ceiling, credible))
        return replace(self, traits=traits, lift=lift, headroom=np.maximum(self.headroom, lift))

    def _serious_and_withdrawal(self, asks: Floats) -> tuple[Reals, Reals]:
        """Return the chances to be taken seriously and of a withdrawal, shape (n, 1, 512)."""
        serious, withdrawn = self.traits.serious_and_withdrawal(asks[:, np.newaxis])
        return serious[:, np.newaxis, :], withdrawn[:, np.newaxis, :]

    @cached_property
    def _any_room(self) -> NDArray[np.bool]:
        """Whether each has headroom of at least a step."""
        any_room: NDArray[np.bool] = self.headroom >= self.step - SLIP * self.reference
        return any_room

    def _could(self, asks: Floats) -> NDArray[np.bool]:
        could: NDArray[np.bool] = self.headroom >= asks[:, np.newaxis, np.newaxis] - SLIP * self.reference
        return could

    def _trait_weights(self) -> Floats:
        weights: Floats = self.weights.sum(axis=0)
        return weights

    def _mean(self, values: Reals) -> Floats:
        shape = (len(values), *self.headroom.shape)
        mean: Floats = np.einsum("nij,ij->n", np.broadcast_to(values, shape), self.weights)
        return mean


def recruiters_of(cloud: RecruiterCloud, draws: TraitDraws, reference: float) -> WeightedRecruiters:
    """Return the recruiters of a cloud before any reply, all of one weight."""
    own = cloud.headroom.quantile((np.arange(EIGHTHS)[:, np.newaxis] + draws.eighth) / EIGHTHS).astype(float)
    chances = (draws.order + 0.5) / EIGHTHS
    lift = np.zeros_like(own) if cloud.lifts is None else lift_quantile(cloud.lifts, chances)
    weights = np.full(own.shape, 1.0 / own.size)
    headroom = np.maximum(own, lift)
    recruiters = WeightedRecruiters(cloud.traits, headroom, lift, weights, chances, cloud.step, reference)
    return recruiters if cloud.still_open == 1.0 else recruiters.half_closed(cloud.still_open)


def lift_quantile(lifts: Lifts, chances: Reals) -> Reals:
    """Return the largest lift that is reached with at least a chance, shape (8, 512); 0 where none is."""
    points = lifts.jumps[0]
    highest = float(points.max())
    low, high = np.zeros(chances.shape), np.full(chances.shape, highest)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        reached = lifts.chance(middle) >= chances
        low, high = np.where(reached, middle, low), np.where(reached, high, middle)
    at_top = lifts.chance(np.full(chances.shape, highest)) >= chances
    lift: Reals = np.where(at_top, highest, _on_jumps(low, points))
    return np.where(lift > SLIP * highest, lift, 0.0)


def _on_jumps(amounts: Reals, points: Reals) -> Reals:
    """Return amounts, those next to a jump exactly on it."""
    for point in points:
        amounts = np.where(np.abs(amounts - point) <= 1e-7 * np.abs(point), point, amounts)
    return amounts
