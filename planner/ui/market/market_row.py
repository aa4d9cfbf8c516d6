"""Parts that both tables of the Market sheet share: computed rows, and the cell of a typed field."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.plan import Comparable, OwnBand, Plan, entry
from planner.plan.registry import FieldSpec
from planner.ui.grid.cell import WORDS, GridCell, State, number_of, wrong_entry


@dataclass(frozen=True, slots=True)
class MarketRow:
    """A computed row."""

    group: str
    key: str
    label: str


def typed_cell(
    plan: Plan, where: str, item: OwnBand | Comparable, spec: FieldSpec, warnings: Mapping[str, str]
) -> GridCell:
    """Return the cell of a field of the item at the plan path `where`."""
    path, value = f"{where}.{spec.key}", getattr(item, spec.key)
    if wrong := wrong_entry(plan, spec, path):
        return wrong
    text, right = entry.display(spec, value), spec.kind not in WORDS
    return GridCell(text, State.INPUT, number_of(spec, value), right, path, warning=warnings.get(path, ""))
