"""The difference between two states of a session, so that each view redraws only its part.

Compared by identity, so cheap.
"""

from typing import TYPE_CHECKING

from msgspec import Struct

from planner.plan import Plan
from planner.plan.paths import offer_of

if TYPE_CHECKING:
    from planner.analysis import Analysis


class Change(Struct, frozen=True):
    """Plan and analysis before and after. `replaced`: another plan was opened."""

    before: Plan
    plan: Plan
    analysis_before: "Analysis | None"
    analysis: "Analysis | None"
    replaced: bool = False

    @property
    def columns(self) -> bool:
        """Whether offers were added, removed, moved, hidden or shown."""
        return _columns(self.before) != _columns(self.plan)

    @property
    def computed(self) -> bool:
        """Whether the analysis changed."""
        return self.analysis is not self.analysis_before

    def parts(self, *keys: str) -> bool:
        """Whether any of these parts of the plan changed, as in `parts("person", "assumptions")`."""
        return any(getattr(self.before, key) is not getattr(self.plan, key) for key in keys)

    def offers(self) -> frozenset[str]:
        """Return the ids of offers, and `present`, whose entries or results changed."""
        if self.replaced:
            return frozenset(column.id for column in self.plan.columns())
        old_columns = {column.id: column for column in self.before.columns()}
        changed = {offer_of(path) for path in self.typed()} | self._recomputed()
        return frozenset(
            column.id
            for column in self.plan.columns()
            if column.id in changed or old_columns.get(column.id) is not column
        )

    def _recomputed(self) -> frozenset[str]:
        return self.analysis.changed_since(self.analysis_before) if self.analysis else frozenset()

    def typed(self) -> frozenset[str]:
        """Return the paths whose typed text changed."""
        old, new = self.before.typed, self.plan.typed
        if old is new:
            return frozenset()
        return frozenset(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))


def _columns(plan: Plan) -> tuple[tuple[str, bool], ...]:
    return tuple((column.id, column.hidden) for column in plan.columns())
