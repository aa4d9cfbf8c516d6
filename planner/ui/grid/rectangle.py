"""Rectangles of cells: copied as text, pasted, filled and cleared as functions from a Plan to a Plan."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from planner.plan import Plan, edits

Cells = Sequence[tuple[int, str]]
"""Cells of a grid: the row, and the identity of the column."""


class Table(Protocol):
    """What a grid's columns are in the plan."""

    def path_at(self, plan: Plan, row: int, column: str) -> str:
        """The field at a row of a column; empty for a heading, a result, or what the column has not."""
        ...

    def add(self, plan: Plan) -> tuple[Plan, str]:
        """Add a column at the end; return its identity too."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """Rows of the sheet and identities of columns, as they stand on the screen."""

    rows: Sequence[int]
    columns: Sequence[str]


@dataclass(frozen=True, slots=True)
class Pasted:
    """The plan after a paste, and how many texts found no field to go to."""

    plan: Plan
    left: int


def paste(
    table: Table, plan: Plan, place: Place, texts: Sequence[Sequence[str]], today: datetime.date
) -> Pasted:
    """Type a rectangle of texts from a place on; columns beyond the last become new ones.

    `place` runs on to the last row and column of the sheet. One text fills a whole place of more cells.
    """
    width = max(len(row) for row in texts)
    columns = list(place.columns[:width])
    while len(columns) < width:
        plan, new = table.add(plan)
        columns.append(new)
    left = 0
    entries: list[tuple[str, str]] = []
    for number, row in enumerate(texts):
        for column, text in zip(columns, row, strict=False):
            path = table.path_at(plan, place.rows[number], column) if number < len(place.rows) else ""
            if path:
                entries.append((path, text))
            else:
                left += bool(text.strip())
    return Pasted(edits.enter_all(plan, entries, today), left)


def paste_one(table: Table, plan: Plan, cells: Cells, text: str, today: datetime.date) -> Plan:
    """Type one text into every field among some cells."""
    return edits.enter_all(plan, ((path, text) for path in paths(table, plan, cells)), today)


def fill_right(table: Table, plan: Plan, place: Place, today: datetime.date) -> Plan:
    """Type what the first column of a place says into its other columns."""
    first, *others = place.columns
    cells = [((row, first), [(row, column) for column in others]) for row in place.rows]
    return _filled(table, plan, cells, today)


def fill_down(table: Table, plan: Plan, place: Place, today: datetime.date) -> Plan:
    """Type what the first row of a place says into its other rows."""
    first, *others = place.rows
    cells = [((first, column), [(row, column) for row in others]) for column in place.columns]
    return _filled(table, plan, cells, today)


def _filled(
    table: Table, plan: Plan, cells: Sequence[tuple[tuple[int, str], Cells]], today: datetime.date
) -> Plan:
    """Type what each source cell says into the cells beside it, all at once."""
    entries: list[tuple[str, str]] = []
    for (row, column), others in cells:
        if source := table.path_at(plan, row, column):
            text = edits.typed_text(plan, source)
            entries += [(path, text) for path in paths(table, plan, others)]
    return edits.enter_all(plan, entries, today)


def clear(table: Table, plan: Plan, cells: Cells) -> Plan:
    """Set every field among some cells back to its default."""
    return edits.clear(plan, paths(table, plan, cells))


def paths(table: Table, plan: Plan, cells: Cells) -> tuple[str, ...]:
    """The fields among some cells."""
    found = (table.path_at(plan, row, column) for row, column in cells)
    return tuple(path for path in found if path)
