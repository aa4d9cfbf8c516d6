"""How far an ask reaches with no rival, and with one of each gap, written or verbal (MODEL 9)."""

from dataclasses import dataclass, replace

from planner.ask.moves.path_recruiters import GAP_POINTS
from planner.ask.recruiters.ask_case import AskCase, KnownRival
from planner.ask.rule.explorations import ExplorationCache
from planner.market.ask_constants import AskConstants


@dataclass(frozen=True, slots=True)
class ComponentReaches:
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


def component_reaches(case: AskCase, constants: AskConstants, cache: ExplorationCache) -> ComponentReaches:
    """Return the reaches of a case without rivals; `case.loss` is what a withdrawal loses."""
    cap = constants.of(case.component).rival_cap * case.reference

    def reach(*rivals: KnownRival) -> float:
        known = replace(case, rivals=rivals)
        return cache.explore(known, constants).reach(case.loss).reach

    return ComponentReaches(
        plain=reach(),
        written=tuple(reach(KnownRival(share * cap, written=True)) for share in GAP_POINTS),
        verbal=tuple(reach(KnownRival(share * cap, written=False)) for share in GAP_POINTS),
        cap=cap,
    )
