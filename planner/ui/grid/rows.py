"""The rows of a grid as data: folds, typed fields from the registry, computed rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from planner.plan.fields.about import Group
from planner.plan.registry import FieldSpec


class ResultRow(Protocol):
    """A computed row: its fold, the key of its figure, and its label."""

    @property
    def group(self) -> str:
        """The fold."""
        ...

    @property
    def key(self) -> str:
        """The key of its figure."""
        ...

    @property
    def label(self) -> str:
        """What the header says."""
        ...


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


def typed_rows(groups: Iterable[tuple[Group, Iterable[FieldSpec]]]) -> tuple[Row, ...]:
    """Return the headings and fields of some folds."""
    rows: list[Row] = []
    for group, specs in groups:
        rows.append(GroupRow(group.value, computed=False))
        rows.extend(FieldRow(group.value, spec) for spec in specs)
    return tuple(rows)


def computed_rows(results: Sequence[ResultRow]) -> tuple[Row, ...]:
    """Return the headings and rows of computed folds."""
    rows: list[Row] = []
    for group in dict.fromkeys(row.group for row in results):
        rows.append(GroupRow(group, computed=True))
        rows.extend(row for row in results if row.group == group)
    return tuple(rows)


def label(row: Row) -> str:
    """What the vertical header says."""
    if isinstance(row, GroupRow):
        return row.title
    return row.spec.about.label if isinstance(row, FieldRow) else row.label


def group_of(row: Row) -> str:
    """The fold that a row belongs to; a heading belongs to its own."""
    return row.title if isinstance(row, GroupRow) else row.group


def help_of(row: Row) -> str:
    """What a tooltip says of a row."""
    return row.spec.about.help if isinstance(row, FieldRow) else ""
