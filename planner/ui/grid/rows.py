"""The fields of a table as data: headings, typed fields from the registry, computed figures."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from msgspec import Struct

from planner.plan.registry import FieldSpec
from planner.plan.schema.about import Group


class ComputedRow(Protocol):
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
        """The label in the header."""
        ...


class GroupRow(Struct, frozen=True):
    """The heading of a group of rows. One that does not fold is not selected either.

    `names`: the field that names an item, typed in the heading's own cells while it is empty. `is_line`:
    drawn as a line of text while it is folded; rows of its group that are filled stay in sight.
    """

    title: str
    computed: bool
    folds: bool = True
    names: FieldSpec | None = None
    is_line: bool = False


class FieldRow(Struct, frozen=True):
    """A field that is typed."""

    group: str
    spec: FieldSpec

    @property
    def key(self) -> str:
        """Name of the field, as `TableSource.locate` gives it."""
        return self.spec.key

    @property
    def help(self) -> str:
        """Text of the tooltip."""
        return self.spec.about.help


class ComputedField(Struct, frozen=True):
    """A computed row that no other part of the program describes."""

    group: str
    key: str
    label: str


Row = GroupRow | FieldRow | ComputedRow


def typed_rows(groups: Iterable[tuple[Group, Iterable[FieldSpec]]]) -> tuple[Row, ...]:
    """Return the headings and fields of some groups."""
    rows: list[Row] = []
    for group, specs in groups:
        rows.append(GroupRow(group.value, computed=False))
        rows.extend(FieldRow(group.value, spec) for spec in specs)
    return tuple(rows)


def computed_rows(results: Sequence[ComputedRow]) -> tuple[Row, ...]:
    """Return the headings and rows of computed groups."""
    rows: list[Row] = []
    for group in dict.fromkeys(row.group for row in results):
        rows.append(GroupRow(group, computed=True))
        rows.extend(row for row in results if row.group == group)
    return tuple(rows)


def label(row: Row) -> str:
    """Return the label of a row in the header."""
    if isinstance(row, GroupRow):
        return row.title
    return row.spec.about.label if isinstance(row, FieldRow) else row.label


def key_of(row: Row) -> str:
    """Return the key of the field or figure of a row; empty for a heading that names nothing."""
    if isinstance(row, GroupRow):
        return row.names.key if row.names else ""
    return row.key


def group_of(row: Row) -> str:
    """Return the group that a row belongs to; a heading belongs to its own."""
    return row.title if isinstance(row, GroupRow) else row.group


def help_of(row: Row) -> str:
    """Return the tooltip of a row."""
    return row.help if isinstance(row, FieldRow) else ""
