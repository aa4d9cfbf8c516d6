"""The reach: the least of three asks, of which only one depends on what is at stake (MODEL 5, the rule).

Everything but that one is computed once for a crowd and cached, so that another offer's worth, which only
moves the loss, costs one root.
"""

from functools import cached_property

import numpy as np
from msgspec import Struct

from planner.ask.cloud.recruiter_cloud import Averages
from planner.ask.results import Floats
from planner.ask.rule.crowd import Crowd
from planner.ask.rule.roots import Falling, largest_ask
from planner.market.asks.groups import RuleConstants

GRID = 24
"""Asks of the grid: twelfths of the median credible limit, up to twice that limit."""

NEXT_TO_NONE = 1e-6
"""Of the first ask of the grid: an ask just above nothing."""

CENT = 0.01
STEP_SHARE = 2e-5
"""A reach is rounded to the cent; where a step is small (points, per cent), to this share of it."""


class AskReach(Struct, frozen=True):
    """Asks over the standing offer. `reach` is the largest worth naming.

    `ceiling`: the largest ask that most take seriously. `best`: the best expected gain on the grid.
    """

    reach: float
    ceiling: float
    best: float


class Exploration(Struct, frozen=True, eq=False, dict=True):
    """A crowd on the grid of its asks. `spacing`: the median credible limit over 12. `step`: of asks."""

    crowd: Crowd
    rule: RuleConstants
    spacing: float
    step: float

    @cached_property
    def grid(self) -> Averages:
        """The averages at the asks of the grid."""
        return self._nodes_averages.at(slice(1, None))

    @cached_property
    def ceiling(self) -> float:
        """The ceiling shown, over the standing offer."""
        values = self._nodes_averages.serious
        return self._largest(self.crowd.serious, values, self.rule.serious, jumps=())

    @property
    def most_gain(self) -> float:
        """The best expected gain on the grid if a withdrawal lost nothing."""
        return float(self.grid.gain.max())

    def reach(self, loss: float) -> AskReach:
        """Return the reach where a withdrawal loses so much."""
        expected, largest = self.grid.expected(loss), self.largest(loss)
        return AskReach(largest, self._to_the_cent(self.ceiling), float(expected.max()))

    def target(self, largest: float) -> float:
        """Return what a third could pay, over the standing offer, at most the reach."""
        return min(largest, self._to_the_cent(self._payable))

    def largest(self, loss: float) -> float:
        """Return the reach alone: the largest ask worth naming where a withdrawal loses so much."""
        surest = self._bounded(self.crowd.yes, self._nodes_averages.yes, self._yes_at_reach(loss))
        return self._to_the_cent(min(self.ceiling, surest, self._moving))

    def _yes_at_reach(self, loss: float) -> float:
        """Return the chance of a full yes to ask for: surer the more is at stake against the most to gain."""
        most, at_risk = self.most_gain, self.crowd.first_risk * loss
        stake = min(1.0, at_risk / most) if most > 0 else float(at_risk > 0)
        return self.rule.yes_at_opening * (1.0 + self.rule.surer_with_stakes * stake)

    @cached_property
    def _moving(self) -> float:
        return self._bounded(self.crowd.moves, self._nodes_averages.moves, self.rule.least_move)

    @cached_property
    def _payable(self) -> float:
        return self._bounded(self.crowd.could, self._nodes_averages.could, self.rule.could_at_target)

    def _bounded(self, falling: Falling, values: Floats, threshold: float) -> float:
        """Return the largest ask that is high enough; the ceiling where it would lie beyond it."""
        beyond = int(np.searchsorted(self._nodes, self.ceiling))
        if beyond < len(values) and values[beyond] >= threshold:
            return self.ceiling
        if beyond == len(values) and falling(np.array([self.ceiling]))[0] >= threshold:
            return self.ceiling
        return self._largest(falling, values, threshold, self.crowd.common_jumps())

    def _largest(self, falling: Falling, values: Floats, threshold: float, jumps: tuple[float, ...]) -> float:
        return largest_ask(falling, self._nodes, values, threshold, jumps)

    def _to_the_cent(self, ask: float) -> float:
        cent = min(CENT, STEP_SHARE * self.step)
        return round(ask / cent) * cent

    @cached_property
    def _nodes(self) -> Floats:
        return self.spacing * np.arange(GRID + 1, dtype=np.float64)

    @cached_property
    def _nodes_averages(self) -> Averages:
        asks = self._nodes.copy()
        asks[0] = NEXT_TO_NONE * self.spacing
        return self.crowd.averages(asks)
