"""How far an ask reaches with no rival, and with one of each gap, written or verbal (MODEL 9).

All gaps share one evaluation of own headroom on the grid of asks; between its asks the averages are straight.
"""

from collections.abc import Collection
from functools import cached_property
from typing import Any

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from planner.ask.cloud.facts import SERIOUS_ODDS
from planner.ask.cloud.lifts import Lifts
from planner.ask.cloud.normal import FAR, Reals
from planner.ask.cloud.recruiter_cloud import RecruiterCloud
from planner.ask.cloud.traits import SINGLE
from planner.ask.moves.path_recruiters import GAP_POINTS
from planner.ask.results import Floats
from planner.ask.rule.reach import GRID, NEXT_TO_NONE
from planner.market.asks.constants import AskConstants
from planner.market.asks.groups import RuleConstants
from planner.values.bounds import at_most

SPREADS = 3.0
"""The grid ends this many tau beyond the typical credible limit: there few take an ask seriously."""

SURELY_LESS = 0.75
"""Of recruiters: at the median limit half take an ask seriously with less than 1, half with less than 1/2."""

MOST_ASKS = 16 * GRID
"""Asks of the grid at most: a figure that was typed with ten digits too many must not fill the memory."""

GAIN_NODES = slice(3, None, 3)
"""Asks of the grid at which the gain is computed: its top is flat."""


class ComponentReaches(Struct, frozen=True):
    """A row of `ReachTable`: reaches over the standing offer, and the most that a gap counts."""

    plain: float
    written: tuple[float, ...]
    verbal: tuple[float, ...]
    cap: float

    @classmethod
    def none(cls) -> "ComponentReaches":
        """Return the row of a component that is not asked for."""
        nothing = (0.0,) * len(GAP_POINTS)
        return cls(0.0, nothing, nothing, 0.0)

    def in_dollars(self, unit: float) -> "ComponentReaches":
        """Return the row with each of its units worth so many dollars."""
        written, verbal = (tuple(unit * reach for reach in row) for row in (self.written, self.verbal))
        return ComponentReaches(unit * self.plain, written, verbal, unit * self.cap)


class OneRival(Struct, frozen=True):
    """One known rival with a gap: what it does to a cloud without any."""

    gap: float
    opens: float  # no room is rarer by
    share: float  # of recruiters that it lifts
    credible: float  # part of the gap that lifts the ceiling


class GapReaches(Struct, frozen=True, eq=False, dict=True):
    """The reaches of one component. `cloud`: its recruiters with no rival known. `follow`: how far each
    follows a rival's gap, shape (512,). `spacing`: of the grid, where `MOST_ASKS` reach.
    `loss`: what a withdrawal loses.
    """

    cloud: RecruiterCloud
    rule: RuleConstants
    follow: Reals
    spacing: float
    loss: float

    def reach(self, rival: OneRival | None) -> float:
        """Return the reach over the standing offer with one rival known, or none."""
        ceiling = self._ceiling(rival)
        nodes = self._nodes[: self._needed(ceiling)]
        accepted, any_room = self._accepted(nodes, rival), self._could(self._step, rival)
        serious, withdrawn = self._reaction(nodes, ceiling)
        moves = any_room - accepted
        moves *= serious
        moves += accepted
        moves *= 1.0 - withdrawn
        most = min(
            self._largest(_mean(serious), self.rule.serious),
            self._largest(_mean(moves), self.rule.least_move),
        )
        return min(most, self._surest(_mean(accepted), rival, most))

    def _surest(self, accepted: Reals, rival: OneRival | None, most: float) -> float:
        """Return the largest ask that enough accept, or some ask of at least `most` where that is no less.

        How sure a yes has to be takes the gain, which is slow: it is left out where the surest would do.
        """
        surest = self.rule.yes_at_opening * (1.0 + max(self.rule.surer_with_stakes, 0.0))
        least = self._largest(accepted, surest)
        return least if least >= most else self._largest(accepted, self._yes_at_reach(rival))

    def _accepted(self, nodes: Reals, rival: OneRival | None) -> Reals:
        return self.cloud.traits.accepts * self._could(nodes, rival)

    def _could(self, amounts: Reals, rival: OneRival | None) -> Reals:
        """Return S, the chance of headroom of at least the amounts."""
        size, unlifted = (part[: len(amounts)] for part in self._shared(amounts))
        room = 1.0 - self.cloud.headroom.no_room * (1.0 - (rival.opens if rival else 0.0))
        below: Reals = room * size
        np.subtract(1.0, below, out=below)
        below *= unlifted
        if rival is not None and rival.gap > 0:
            lifted = (amounts <= self.follow * SINGLE(rival.gap)).astype(SINGLE)
            lifted *= SINGLE(rival.share)
            below *= np.subtract(1.0, lifted, out=lifted)
        could = np.subtract(1.0, below, out=below)
        could *= SINGLE(self.cloud.still_open)
        return could

    def _shared(self, amounts: Reals) -> tuple[Reals, Reals]:
        return self._shared_at_step if amounts is self._step else self._shared_at_nodes

    @cached_property
    def _shared_at_nodes(self) -> tuple[Reals, Reals]:
        return self._without_rival(self._nodes)

    @cached_property
    def _shared_at_step(self) -> tuple[Reals, Reals]:
        return self._without_rival(self._step)

    def _without_rival(self, amounts: Reals) -> tuple[Reals, Reals]:
        """Return the chance of own headroom of at least the amounts where there is room, and of no lift."""
        own = self.cloud.headroom
        size = own.chance(amounts) / (1.0 - own.no_room)
        lifts = self.cloud.lifts
        return size, np.ones((1, 1), SINGLE) if lifts is None else 1.0 - lifts.chance(amounts)

    def _ceiling(self, rival: OneRival | None) -> Reals:
        traits = self.cloud.traits
        if rival is None or rival.credible * rival.gap <= 0:
            return traits.ceiling
        credible = rival.credible * rival.gap
        edge = traits.tau * np.log(SERIOUS_ODDS)
        lifted: Reals = np.maximum(traits.ceiling, SINGLE(credible + min(credible, edge)))
        return lifted

    def _needed(self, ceiling: Reals) -> int:
        """Return how many asks of the grid are needed: at the median limit too few take an ask seriously."""
        if self.rule.serious < SURELY_LESS:
            return len(self._nodes)
        return int(np.ceil(_median(ceiling) / self._spacing)) + 1

    def _reaction(self, nodes: Reals, ceiling: Reals) -> tuple[Reals, Reals]:
        """Return the chances that asks are taken seriously and that they end in a withdrawal."""
        traits = self.cloud.traits
        odds = nodes - ceiling
        odds *= SINGLE(1.0 / traits.tau)
        at_most(odds, FAR, out=odds)
        np.exp(odds, out=odds)
        serious = 1.0 + odds
        np.divide(1.0, serious, out=serious)
        beyond = odds
        beyond *= SINGLE(np.exp(-traits.margin / traits.tau))
        beyond /= 1.0 + beyond
        beyond *= traits.withdraw_more
        risk: Reals = nodes / ceiling
        at_most(risk, 1.0, out=risk)
        risk *= SINGLE(0.5)
        risk += SINGLE(0.5)
        risk *= traits.withdraw_least
        risk += beyond
        risk *= SINGLE(traits.risk)
        return serious, at_most(risk, traits.withdraw_most, out=risk)

    def _yes_at_reach(self, rival: OneRival | None) -> float:
        """Return the chance of a full yes to ask for: surer the more is at stake."""
        at_risk = self._at_risk
        if at_risk <= 0:
            return self.rule.yes_at_opening
        most = float(self._known(rival).gain(self._asks[GAIN_NODES]).max())
        stake = min(1.0, at_risk / most) if most > 0 else 1.0
        return self.rule.yes_at_opening * (1.0 + self.rule.surer_with_stakes * stake)

    @cached_property
    def _at_risk(self) -> float:
        return self.cloud.first_risk * self.loss

    def _known(self, rival: OneRival | None) -> RecruiterCloud:
        """Return the cloud with a rival known."""
        if rival is None:
            return self.cloud
        own = replace(self.cloud.headroom, no_room=self.cloud.headroom.no_room * SINGLE(1.0 - rival.opens))
        lifts = self.cloud.lifts
        if rival.gap > 0:
            written = self.follow * SINGLE(rival.gap)
            lifts = replace(lifts or Lifts(), written=written, written_share=rival.share)
        traits = replace(self.cloud.traits, ceiling=self._ceiling(rival))
        return replace(self.cloud, headroom=own, lifts=lifts, traits=traits)

    def _largest(self, values: Reals, threshold: float) -> float:
        """Return the largest ask at which a falling average is high enough, straight between the nodes."""
        reached = (values >= threshold).nonzero()[0]
        if not reached.size:
            return 0.0
        last = int(reached[-1])
        if last + 1 == len(values):
            return float(self._asks[last])
        high, low = float(values[last]), float(values[last + 1])
        return float(self._asks[last]) + self._spacing * (high - threshold) / (high - low)

    @cached_property
    def _asks(self) -> Floats:
        count = max(GRID, int(np.ceil(self._top / self._spacing)))
        return self._spacing * np.arange(count + 1, dtype=np.float64)

    @cached_property
    def _top(self) -> float:
        traits = self.cloud.traits
        return float(_median(traits.ceiling)) + SPREADS * traits.tau

    @cached_property
    def _spacing(self) -> float:
        """The spacing, wider where a limit beyond all sense would need more asks than memory holds."""
        return max(self.spacing, self._top / MOST_ASKS)

    @cached_property
    def _nodes(self) -> Reals:
        nodes = self._asks.astype(SINGLE)[:, np.newaxis]
        nodes[0] = NEXT_TO_NONE * self._spacing
        return nodes

    @cached_property
    def _step(self) -> Reals:
        return np.array([[self.cloud.step]], SINGLE)


def _mean(chances: Reals) -> Reals:
    """Return the mean over recruiters at each ask, in single precision."""
    means: Reals = np.add.reduce(chances, axis=1)
    means /= SINGLE(chances.shape[1])
    return means


def _median(amounts: Reals) -> np.floating[Any]:
    """Return what `np.median` returns for an even number of amounts, in a third of its time."""
    middle = len(amounts) // 2
    ordered = np.sort(amounts)
    median: np.floating[Any] = (ordered[middle - 1] + ordered[middle]) / SINGLE(2.0)
    return median


def component_reaches(
    reaches: GapReaches, constants: AskConstants, cap: float, kinds: Collection[bool]
) -> ComponentReaches:
    """Return the reaches with no rival, and with one at each gap point up to `cap`.

    `kinds`: whether written (True) and verbal rivals can be known at all; the row of a kind that cannot is 0.
    """
    rival, gaps = constants.rival, [share * cap for share in GAP_POINTS]
    written = (OneRival(gap, rival.written_opens, rival.written_share, 1.0) for gap in gaps)
    verbal = (OneRival(gap, rival.verbal_opens, rival.verbal_share, rival.verbal_credit) for gap in gaps)
    nothing = (0.0,) * len(GAP_POINTS)
    return ComponentReaches(
        plain=reaches.reach(None),
        written=tuple(map(reaches.reach, written)) if True in kinds else nothing,
        verbal=tuple(map(reaches.reach, verbal)) if False in kinds else nothing,
        cap=cap,
    )
