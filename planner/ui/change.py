"""What a change changed: values that each view asks whether it cares. Compared by identity, so cheap."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.plan import Plan
from planner.plan.paths import offer_of

if TYPE_CHECKING:
    from planner.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Change:
    """The plan and what it comes to, before and after. `replaced`: another plan was opened."""

    before: Plan
    plan: Plan
    analysis_before: "Analysis | None"
    analysis: "Analysis | None"
    replaced: bool = False

    @property
    def columns(self) -> bool:
        """Whether offers came, went, moved, or were hidden or shown."""
        return _columns(self.before) != _columns(self.plan)

    @property
    def computed(self) -> bool:
        """Whether anything was computed anew."""
        return self.analysis is not self.analysis_before

    def parts(self, *keys: str) -> bool:
        """Whether any of these parts of the plan changed: `parts("person", "assumptions")`."""
        return any(getattr(self.before, key) is not getattr(self.plan, key) for key in keys)

    def offers(self) -> frozenset[str]:
        """Identities of offers, and `present`, whose entries or results are other than before."""
        if self.replaced:
            return frozenset(column.id for column in self.plan.columns())
        held = {column.id: column for column in self.before.columns()}
        touched = {offer_of(path) for path in self.typed()} | self._recomputed()
        return frozenset(
            column.id
            for column in self.plan.columns()
            if column.id in touched or held.get(column.id) is not column
        )

    def _recomputed(self) -> frozenset[str]:
        return self.analysis.changed_since(self.analysis_before) if self.analysis else frozenset()

    def typed(self) -> frozenset[str]:
        """Paths whose kept text changed."""
        old, new = self.before.typed, self.plan.typed
        if old is new:
            return frozenset()
        return frozenset(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))


def _columns(plan: Plan) -> tuple[tuple[str, bool], ...]:
    return tuple((column.id, column.hidden) for column in plan.columns())
