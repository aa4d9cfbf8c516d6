"""A cache of explored clouds, and of the asks that follow, between analyses. The owner passes the cache in.

The loss is in no key of an exploration, because another offer's worth changes no average.
"""

from collections.abc import Callable

from msgspec.structs import replace

from planner.ask.cloud.facts import Fact, cloud_of
from planner.ask.cloud.recruiter_cloud import RecruiterCloud
from planner.ask.cloud.traits import TraitDraws, draw_traits
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.results import Ask
from planner.ask.rule.reach import GRID, Exploration
from planner.market.asks.constants import AskConstants
from planner.values.result_cache import ResultCache

MOST = 512
SPACINGS = GRID // 2


class ExplorationCache:
    """Explorations by case, constants and the last fact that counts, asks by case, traits by seed.

    `shared` is read as well, and nothing is put into it.
    """

    def __init__(self, shared: "ExplorationCache | None" = None) -> None:
        self.explored: ResultCache[tuple[AskCase, AskConstants, Fact]] = ResultCache(
            MOST, shared.explored if shared else None
        )
        self.answered: ResultCache[tuple[AskCase, AskConstants]] = ResultCache(
            MOST, shared.answered if shared else None
        )
        self.draws: ResultCache[tuple[int, int]] = ResultCache(MOST, shared.draws if shared else None)

    def explore(self, case: AskCase, constants: AskConstants, upto: Fact = Fact.FINAL) -> Exploration:
        """Return the exploration of a case with its facts up to one of them."""
        key = (replace(case, loss=0.0, worth_factor=1.0), constants, upto)
        return self.explored.get(key, lambda: self._explore(case, constants, upto))

    def answer(self, case: AskCase, constants: AskConstants, make: Callable[[Exploration], Ask]) -> Ask:
        """Return the ask that `make` finds in the exploration of a case: equal cases share one."""
        return self.answered.get((case, constants), lambda: make(self.explore(case, constants)))

    def cloud(self, case: AskCase, constants: AskConstants, upto: Fact = Fact.FINAL) -> RecruiterCloud:
        """Return the imagined recruiters of a case with its facts up to one of them."""
        return cloud_of(case, constants, self.trait_draws(constants), upto)

    def trait_draws(self, constants: AskConstants) -> TraitDraws:
        """Return the draws of the recruiters' traits, which the constants' seed decides."""
        key = (constants.cloud.manners, constants.cloud.seed)
        return self.draws.get(key, lambda: draw_traits(*key))

    def keep_trait_draws(self, constants: AskConstants, draws: TraitDraws) -> None:
        """Keep the draws of a seed that were read: the next ask draws none."""
        self.draws.get((constants.cloud.manners, constants.cloud.seed), lambda: draws)

    def _explore(self, case: AskCase, constants: AskConstants, upto: Fact) -> Exploration:
        column = constants.of(case.component)
        return Exploration(
            crowd=self.cloud(case, constants, upto),
            rule=constants.rule,
            spacing=column.ceiling * case.reference / SPACINGS,
            step=case.step or column.step,
        )
