"""The rows of the Offers sheet as data: folds, typed fields from the registry, computed rows."""

from dataclasses import dataclass

from planner.analysis import RESULT_ROWS, ResultRow
from planner.plan.about import Group
from planner.plan.registry import FieldSpec, grid_groups


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of a fold."""

    title: str
    computed: bool


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field that is typed."""

    group: str
    spec: FieldSpec


Row = GroupRow | FieldRow | ResultRow


def _typed() -> list[Row]:
    rows: list[Row] = []
    for group, specs in grid_groups():
        rows.append(GroupRow(group.value, computed=False))
        rows.extend(FieldRow(group.value, spec) for spec in specs)
    return rows


def _computed() -> list[Row]:
    rows: list[Row] = []
    for group in dict.fromkeys(row.group for row in RESULT_ROWS):
        rows.append(GroupRow(group, computed=True))
        rows.extend(row for row in RESULT_ROWS if row.group == group)
    return rows


ROWS: tuple[Row, ...] = (*_typed(), *_computed())
"""Every row in order; their number never changes while the program runs."""

SELDOM: frozenset[str] = frozenset((Group.BENEFITS.value, Group.TERMS.value, Group.LEAVING.value))
"""Folds that start closed, so that the results stand on the first screen."""


def label(row: Row) -> str:
    """What the vertical header says."""
    if isinstance(row, GroupRow):
        return row.title
    return row.spec.about.label if isinstance(row, FieldRow) else row.label


def group_of(row: Row) -> str:
    """The fold that a row belongs to; a heading belongs to its own."""
    return row.title if isinstance(row, GroupRow) else row.group


def row_of_key(key: str) -> int:
    """The row of a field of an offer, as `base`; -1 if the grid has none."""
    return _FIELD_ROWS.get(key, -1)


_FIELD_ROWS = {row.spec.key: place for place, row in enumerate(ROWS) if isinstance(row, FieldRow)}
