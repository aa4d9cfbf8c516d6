"""A cache of explored clouds, and of the asks that follow, between analyses. The owner passes the cache in.

The loss is in no key of an exploration, because another offer's worth changes no average.
"""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, field, replace
from typing import Any

from planner.ask.cloud.facts import Fact, cloud_of
from planner.ask.cloud.imagined import RecruiterCloud
from planner.ask.cloud.traits import MannerDraws, draw_manners
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.results import Ask
from planner.ask.rule.reach import GRID, Exploration
from planner.market.asks.constants import AskConstants

MOST = 512
SPACINGS = GRID // 2


@dataclass
class ExplorationCache:
    """Explorations by case, constants and the last fact that counts, asks by case; the oldest go first."""

    explored: dict[tuple[AskCase, AskConstants, Fact], Exploration] = field(default_factory=dict)
    answered: dict[tuple[AskCase, AskConstants], Ask] = field(default_factory=dict)
    draws: dict[tuple[int, int], MannerDraws] = field(default_factory=dict)

    def explore(self, case: AskCase, constants: AskConstants, upto: Fact = Fact.FINAL) -> Exploration:
        """Return the exploration of a case with its facts up to one of them."""
        key = (replace(case, loss=0.0, worth_factor=1.0), constants, upto)
        if key not in self.explored:
            evict_oldest(self.explored, MOST)
            self.explored[key] = self._explore(case, constants, upto)
        return self.explored[key]

    def answer(self, case: AskCase, constants: AskConstants, make: Callable[[Exploration], Ask]) -> Ask:
        """Return the ask that `make` finds in the exploration of a case: equal cases share one."""
        key = (case, constants)
        if key not in self.answered:
            evict_oldest(self.answered, MOST)
            self.answered[key] = make(self.explore(case, constants))
        return self.answered[key]

    def cloud(self, case: AskCase, constants: AskConstants, upto: Fact = Fact.FINAL) -> RecruiterCloud:
        """Return the imagined recruiters of a case with its facts up to one of them."""
        return cloud_of(case, constants, self.manners(constants), upto)

    def manners(self, constants: AskConstants) -> MannerDraws:
        """Return the draws of the recruiters' traits, which the constants' seed decides."""
        key = (constants.cloud.manners, constants.cloud.seed)
        if key not in self.draws:
            self.draws[key] = draw_manners(*key)
        return self.draws[key]

    def _explore(self, case: AskCase, constants: AskConstants, upto: Fact) -> Exploration:
        column = constants.of(case.component)
        return Exploration(
            crowd=self.cloud(case, constants, upto),
            rule=constants.rule,
            spacing=column.ceiling * case.reference / SPACINGS,
            step=case.step or column.step,
        )


def evict_oldest(entries: MutableMapping[Any, Any], most: int) -> None:
    """Remove the oldest entries until fewer than `most` are left."""
    while len(entries) >= most:
        entries.pop(next(iter(entries)))
