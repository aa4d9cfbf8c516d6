"""Imagined recruiters and their answers to an ask: chances and gain, averaged over them (MODEL 5).

All asks are over the standing offer. Gain and risk stay apart, so that another offer's worth, which only
changes what a withdrawal loses, costs nothing to follow.
"""

from collections.abc import Sequence
from functools import cached_property
from math import exp, log

import numpy as np
from msgspec import Struct

from planner.ask.cloud.lifts import Lifts
from planner.ask.cloud.normal import FAR, Reals
from planner.ask.cloud.own_headroom import OwnHeadroom
from planner.ask.cloud.traits import SINGLE
from planner.ask.results import Floats
from planner.values.bounds import at_most

MOST_RISK = 1e30
"""Every further round multiplies the risk: here a withdrawal is as likely as it gets, and it is a single."""
WITHDRAWAL_RANGE = (0.05, 0.95)
"""The quantiles over recruiters between which the chance of a withdrawal is shown."""


def after_rounds(risk: float, factor: float, rounds: int = 1) -> float:
    """Return the risk after further rounds, each of which multiplies it; at most `MOST_RISK`."""
    if rounds * log(max(factor, 1.0)) > log(MOST_RISK):
        return MOST_RISK
    return min(risk * factor**rounds, MOST_RISK)


class Averages(Struct, frozen=True, eq=False):
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
        return Averages(*(getattr(self, name)[places] for name in self.__struct_fields__))

    def followed_by(self, others: Sequence["Averages"]) -> "Averages":
        """Return these and others at larger asks as one."""
        every = (self, *others)
        return Averages(
            *(np.concatenate([getattr(each, name) for each in every]) for name in self.__struct_fields__)
        )

    def merged(self, other: "Averages") -> "Averages":
        """Return both as one, asks rising."""
        order = np.argsort(np.concatenate([self.asks, other.asks]), kind="stable")
        return Averages(
            *(
                np.concatenate([getattr(self, name), getattr(other, name)])[order]
                for name in self.__struct_fields__
            )
        )


class RecruiterTraits(Struct, frozen=True, eq=False, dict=True):
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
        certainty: Reals = 1.0 / (1.0 + self._doubt(asks))
        return certainty

    def withdrawal(self, asks: Reals) -> Reals:
        """Return the chance that an ask above 0 ends in a withdrawal, for each."""
        return self._withdrawal(asks, self._doubt(asks))

    def serious_and_withdrawal(self, asks: Reals) -> tuple[Reals, Reals]:
        """Return both chances, of one exponential."""
        doubt = self._doubt(asks)
        return 1.0 / (1.0 + doubt), self._withdrawal(asks, doubt)

    def _doubt(self, asks: Reals) -> Reals:
        """Return e^((x - c) / tau); `FAR` keeps it finite in single precision."""
        power: Reals = asks * (1.0 / self.tau) - self._ceiling_in_taus
        at_most(power, FAR, out=power)
        np.exp(power, out=power)
        return power

    def _withdrawal(self, asks: Reals, doubt: Reals) -> Reals:
        """Beyond the limit and its margin, 1 / (1 + e^-((x - c - margin) / tau)) is doubt / (doubt + far)."""
        reached = at_most(asks * self._inverse_ceiling, 1.0)
        reached += 1.0
        reached *= self._half_least
        doubt = doubt / (doubt + self._far)
        doubt *= self._more
        reached += doubt
        return at_most(reached, self.withdraw_most, out=reached)

    @cached_property
    def _ceiling_in_taus(self) -> Reals:
        return self.ceiling / self.tau

    @cached_property
    def _inverse_ceiling(self) -> Reals:
        """1 / c; infinite where every ask is beyond the limit."""
        inverse: Reals = np.full_like(self.ceiling, np.inf)
        np.divide(1.0, self.ceiling, out=inverse, where=self.ceiling > 0)
        return inverse

    @cached_property
    def _half_least(self) -> Reals:
        return self.risk * 0.5 * self.withdraw_least

    @cached_property
    def _more(self) -> Reals:
        return self.risk * self.withdraw_more

    @cached_property
    def _far(self) -> float:
        return exp(min(self.margin / self.tau, FAR))


class RecruiterCloud(Struct, frozen=True, eq=False, dict=True):
    """Recruiters with the distribution of their headroom: own, lifted by facts, and 0 for some after a final.

    `still_open`: the share that has any headroom at all. `step`: the least ask.
    """

    headroom: OwnHeadroom
    lifts: Lifts | None
    traits: RecruiterTraits
    still_open: float
    step: float

    @cached_property
    def first_risk(self) -> float:
        """Mean of risk x the least chance of a withdrawal."""
        return float(np.mean(self.traits.risk * self.traits.withdraw_least))

    def common_jumps(self) -> tuple[float, ...]:
        """Return the asks at which the headroom of many recruiters ends at once."""
        cut = self.headroom.cut
        same_cut = (float(cut[0]),) if cut is not None and np.ptp(cut) == 0 else ()
        return (*same_cut, *(self.lifts.common_jumps() if self.lifts else ()))

    def chance(self, asks: Reals) -> Reals:
        """Return S, the chance of headroom of at least an ask; asks of shape (n, 1)."""
        own = self.headroom.chance(asks)
        if self.lifts is not None:
            own = _either(own, self.lifts.none(asks))
        return own if self.still_open == 1.0 else self.still_open * own

    def serious(self, asks: Floats) -> Floats:
        """Return the mean chance that asks, shape (n,), are taken seriously."""
        return _mean(self.traits.serious(_rows(asks)))

    def could(self, asks: Floats) -> Floats:
        """Return the mean chance of headroom of at least the asks."""
        return _mean(self.chance(_rows(asks)))

    def yes(self, asks: Floats) -> Floats:
        """Return the mean chance that asks are accepted, if the offer is not withdrawn."""
        return _mean(self.traits.accepts * self.chance(_rows(asks)))

    def moves(self, asks: Floats) -> Floats:
        """Return the mean chance that anything moves."""
        rows = _rows(asks)
        accepted = self.traits.accepts * self.chance(rows)
        serious, withdrawn = self.traits.serious_and_withdrawal(rows)
        answered = self._any_room - accepted
        answered *= serious
        accepted += answered
        accepted *= 1.0 - withdrawn
        return _mean(accepted)

    def averages(self, asks: Floats) -> Averages:
        """Return all averages at asks above 0, shape (n,)."""
        answers = self._answers(asks)
        accepted, serious, stays = answers.accepted, answers.serious, 1.0 - answers.withdrawn
        full, part = stays * accepted, stays * serious * (self._any_room - accepted)
        # in the order of `Averages`; averaged at once, as a call for each takes longer than its sums
        chances = (stays * answers.gain, answers.withdrawn, full, part, accepted, answers.could, serious)
        return Averages(asks, *_mean(np.concatenate(chances)).reshape(len(chances), -1))

    def gain(self, asks: Floats) -> Floats:
        """Return the mean gain at asks above 0, shape (n,), before what a withdrawal loses."""
        answers = self._answers(asks)
        return _mean((1.0 - answers.withdrawn) * answers.gain)

    def _answers(self, asks: Floats) -> "_Answers":
        rows, traits, lifts = _rows(asks), self.traits, self.lifts
        own = self.headroom.chance(rows)
        unlifted = lifts.none(rows) if lifts is not None else None
        could = own if unlifted is None else _either(own, unlifted)
        could = could if self.still_open == 1.0 else self.still_open * could
        accepted, (serious, withdrawn) = traits.accepts * could, traits.serious_and_withdrawal(rows)
        pulled = traits.pull * rows
        conceded = self._integral(pulled)
        conceded_if_could = pulled * could
        if lifts is not None and unlifted is not None:
            lift = lifts.integral(pulled, rows)
            conceded = conceded + self.still_open * lift
            both = own * lift + (1.0 - own) * (rows - pulled) * (1.0 - unlifted)
            conceded_if_could = conceded_if_could + self.still_open * both
        answered = serious * (conceded - traits.accepts * conceded_if_could)
        return _Answers(rows * accepted + answered, could, accepted, serious, withdrawn)

    def withdrawal_range(self, ask: float) -> tuple[float, float]:
        """Return the 5th and the 95th percentile of the chance of a withdrawal over recruiters."""
        chances = np.sort(self.traits.withdrawal(np.array([[ask]]))[0])
        low, high = (_at_rank(chances, share * (len(chances) - 1)) for share in WITHDRAWAL_RANGE)
        return low, high

    @cached_property
    def _any_room(self) -> Reals:
        return self.chance(np.array([[self.step]], SINGLE))

    def _integral(self, amounts: Reals) -> Reals:
        """Return M, the integral of S from 0 to amounts of shape (n, 512)."""
        if self.lifts is None:
            own = self.headroom.integral(amounts)
            return own if self.still_open == 1.0 else self.still_open * own
        unused = self.headroom.unused(amounts)
        parts = np.minimum(unused, self._unused_at_jumps[:, np.newaxis])
        parts *= self.lifts.jumps[1][:, np.newaxis]
        total = amounts - unused
        for part in parts:
            total += part
        return self.still_open * total

    @cached_property
    def _unused_at_jumps(self) -> Reals:
        """What is not reached up to each jump of the lifts."""
        return self.headroom.unused(self.lifts.jumps[0]) if self.lifts is not None else np.zeros(0)


class _Answers(Struct, frozen=True, eq=False):
    """What each recruiter does at each ask, shape (n, 512): chances, and the gain if it is not withdrawn."""

    gain: Reals
    could: Reals
    accepted: Reals
    serious: Reals
    withdrawn: Reals


def _either(own: Reals, unlifted: Reals) -> Reals:
    """Return the chance of headroom of one's own or of a lift."""
    neither = 1.0 - own
    neither = neither * unlifted
    return np.subtract(1.0, neither, out=neither)


def _at_rank(rising: Reals, rank: float) -> float:
    """Return the value at a rank below the last, straight between two values."""
    place = int(rank)
    below, above = float(rising[place]), float(rising[place + 1])
    return below + (above - below) * (rank - place)


def _rows(asks: Floats) -> Reals:
    """Return asks as rows against the recruiters."""
    return asks.astype(SINGLE)[:, np.newaxis]


def _mean(values: Reals) -> Floats:
    means: Floats = np.add.reduce(values, axis=-1).astype(np.float64)
    means /= values.shape[-1]
    return means
