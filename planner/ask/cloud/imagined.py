"""Imagined recruiters and their answers to an ask: chances and gain, averaged over them (MODEL 5).

All asks are over the standing offer. Gain and risk stay apart, so that another offer's worth, which only
changes what a withdrawal loses, costs nothing to follow.
"""

from dataclasses import dataclass, fields

import numpy as np

from planner.ask.cloud.lifts import Lifts
from planner.ask.cloud.normal import Reals, logistic
from planner.ask.cloud.own_headroom import OwnHeadroom
from planner.ask.cloud.traits import SINGLE
from planner.ask.results import Floats


@dataclass(frozen=True, eq=False)
class Averages:
    """Averages at asks over the standing offer, arrays of one shape (n,).

    `full`, `part`, `withdrawn` are chances; `gain` is before what a withdrawal loses. `yes`: accepted if not
    withdrawn; `could`: headroom of at least the ask; `serious`: the ask is taken seriously.
    """

    asks: Floats
    gain: Floats
    withdrawn: Floats
    full: Floats
    part: Floats
    yes: Floats
    could: Floats
    serious: Floats

    def expected(self, loss: float) -> Floats:
        """Return the expected gain where a withdrawal loses so much."""
        return self.gain - self.withdrawn * loss

    @property
    def moves(self) -> Floats:
        """Chance that anything moves."""
        return self.full + self.part

    def at(self, places: slice) -> "Averages":
        """Return the averages at some of the asks."""
        return Averages(*(getattr(self, part.name)[places] for part in fields(self)))

    def merged(self, other: "Averages") -> "Averages":
        """Return both as one, asks rising."""
        order = np.argsort(np.concatenate([self.asks, other.asks]), kind="stable")
        return Averages(
            *(
                np.concatenate([getattr(self, part.name), getattr(other, part.name)])[order]
                for part in fields(self)
            )
        )


@dataclass(frozen=True, eq=False)
class Manners:
    """How each recruiter deals with an ask: arrays of shape (512,), amounts in the component's unit.

    `ceiling`: the credible limit over the standing offer; 0 or less after a reply that passed it.
    """

    accepts: Reals
    pull: Reals
    ceiling: Reals
    withdraw_least: Reals
    withdraw_more: Reals
    withdraw_most: float
    risk: float
    tau: float
    margin: float

    def serious(self, asks: Reals) -> Reals:
        """Return the chance that each takes an ask seriously: that they answer at all."""
        return logistic((self.ceiling - asks) / self.tau)

    def withdrawal(self, asks: Reals) -> Reals:
        """Return the chance that an ask ends in a withdrawal, for each."""
        reached = np.where(
            self.ceiling > 0, np.minimum(asks / np.where(self.ceiling > 0, self.ceiling, 1.0), 1.0), 1.0
        )
        beyond = logistic((asks - self.ceiling - self.margin) / self.tau)
        chance = self.risk * (self.withdraw_least * (0.5 + 0.5 * reached) + self.withdraw_more * beyond)
        return np.minimum(chance, self.withdraw_most)


@dataclass(frozen=True, eq=False)
class RecruiterCloud:
    """Manners with the distribution of their headroom: own, lifted by facts, and 0 for some after a final.

    `still_open`: the share that has any headroom at all. `step`: the least ask.
    """

    headroom: OwnHeadroom
    lifts: Lifts | None
    manners: Manners
    still_open: float
    step: float

    @property
    def first_risk(self) -> float:
        """Mean of risk x the least chance of a withdrawal."""
        return float(np.mean(self.manners.risk * self.manners.withdraw_least))

    def common_jumps(self) -> tuple[float, ...]:
        """Return the asks at which the headroom of many recruiters ends at once."""
        cut = self.headroom.cut
        same_cut = (float(cut[0]),) if cut is not None and np.ptp(cut) == 0 else ()
        return (*same_cut, *(self.lifts.common_jumps() if self.lifts else ()))

    def chance(self, asks: Reals) -> Reals:
        """Return S, the chance of headroom of at least an ask; asks of shape (n, 1)."""
        own = self.headroom.chance(asks)
        if self.lifts is not None:
            own = 1.0 - (1.0 - own) * (1.0 - self.lifts.chance(asks))
        return own if self.still_open == 1.0 else self.still_open * own

    def serious(self, asks: Floats) -> Floats:
        """Return the mean chance that asks, shape (n,), are taken seriously."""
        return _mean(self.manners.serious(_rows(asks)))

    def could(self, asks: Floats) -> Floats:
        """Return the mean chance of headroom of at least the asks."""
        return _mean(self.chance(_rows(asks)))

    def yes(self, asks: Floats) -> Floats:
        """Return the mean chance that asks are accepted, if the offer is not withdrawn."""
        return _mean(self.manners.accepts * self.chance(_rows(asks)))

    def moves(self, asks: Floats) -> Floats:
        """Return the mean chance that anything moves."""
        rows = _rows(asks)
        accepted = self.manners.accepts * self.chance(rows)
        answered = self.manners.serious(rows) * (self._any_room() - accepted)
        return _mean((1.0 - self.manners.withdrawal(rows)) * (accepted + answered))

    def averages(self, asks: Floats) -> Averages:
        """Return all averages at asks above 0, shape (n,)."""
        rows, manners, lifts = _rows(asks), self.manners, self.lifts
        own = self.headroom.chance(rows)
        lifted = lifts.chance(rows) if lifts is not None else None
        could = own if lifted is None else 1.0 - (1.0 - own) * (1.0 - lifted)
        could = self.still_open * could
        accepted, serious = manners.accepts * could, manners.serious(rows)
        withdrawn = manners.withdrawal(rows)
        not_withdrawn = 1.0 - withdrawn
        pulled = manners.pull * rows
        conceded = self._integral(pulled)
        conceded_if_could = pulled * could
        if lifts is not None and lifted is not None:
            lift = lifts.integral(pulled, rows)
            conceded = conceded + self.still_open * lift
            both = own * lift + (1.0 - own) * (rows - pulled) * lifted
            conceded_if_could = conceded_if_could + self.still_open * both
        answered = serious * (conceded - manners.accepts * conceded_if_could)
        return Averages(
            asks=asks,
            gain=_mean(not_withdrawn * (rows * accepted + answered)),
            withdrawn=_mean(withdrawn),
            full=_mean(not_withdrawn * accepted),
            part=_mean(not_withdrawn * serious * (self._any_room() - accepted)),
            yes=_mean(accepted),
            could=_mean(could),
            serious=_mean(serious),
        )

    def withdrawal_range(self, ask: float) -> tuple[float, float]:
        """Return the 5th and the 95th percentile of the chance of a withdrawal over recruiters."""
        low, high = np.quantile(self.manners.withdrawal(np.array([[ask]])), (0.05, 0.95))
        return float(low), float(high)

    def _any_room(self) -> Reals:
        return self.chance(np.array([[self.step]], SINGLE))

    def _integral(self, amounts: Reals) -> Reals:
        """Return M, the integral of S from 0 to amounts of shape (n, 512)."""
        if self.lifts is None:
            return self.still_open * self.headroom.integral(amounts)
        unused = self.headroom.unused(amounts)
        total = amounts - unused
        points, drops = self.lifts.jumps
        for at_point, drop in zip(self.headroom.unused(points), drops, strict=True):
            total += drop * np.minimum(unused, at_point)
        return self.still_open * total


def _rows(asks: Floats) -> Reals:
    """Return asks as rows against the manners."""
    return asks.astype(SINGLE)[:, np.newaxis]


def _mean(values: Reals) -> Floats:
    means: Floats = values.mean(axis=-1).astype(np.float64)
    return means
