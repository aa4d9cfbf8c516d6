"""Rectangles of cells: copied as text, pasted, filled and cleared as functions from a Plan to a Plan."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from planner.plan import Plan, edits
from planner.plan.paths import root
from planner.ui.offers.cells import applies
from planner.ui.offers.rows import ROWS, FieldRow


@dataclass(frozen=True, slots=True)
class Place:
    """Rows of the sheet and identities of columns, as they stand on the screen."""

    rows: Sequence[int]
    offers: Sequence[str]


@dataclass(frozen=True, slots=True)
class Pasted:
    """The plan after a paste, and how many texts found no field to go to."""

    plan: Plan
    left: int


def paste(plan: Plan, place: Place, texts: Sequence[Sequence[str]], today: datetime.date) -> Pasted:
    """Type a rectangle of texts from a place on; columns beyond the last become new offers.

    `place` runs on to the last row and column of the sheet. One text fills a whole place of more cells.
    """
    width = max(len(row) for row in texts)
    columns = list(place.offers[:width])
    while len(columns) < width:
        plan = edits.add_offer(plan)
        columns.append(plan.offers[-1].id)
    left = 0
    entries: list[tuple[str, str]] = []
    for number, row in enumerate(texts):
        for column, text in zip(columns, row, strict=False):
            path = path_at(plan, place.rows[number], column) if number < len(place.rows) else ""
            if path:
                entries.append((path, text))
            else:
                left += bool(text.strip())
    return Pasted(edits.enter_all(plan, entries, today), left)


def paste_one(plan: Plan, place: Place, text: str, today: datetime.date) -> Plan:
    """Type one text into every field of a place."""
    return edits.enter_all(plan, ((path, text) for path in paths(plan, place)), today)


def fill_right(plan: Plan, place: Place, today: datetime.date) -> Plan:
    """Type what the first column of a place says into its other columns."""
    first, *others = place.offers
    for row in place.rows:
        source = path_at(plan, row, first)
        if source:
            into = Place((row,), others)
            plan = paste_one(plan, into, edits.typed_text(plan, source), today)
    return plan


def fill_down(plan: Plan, place: Place, today: datetime.date) -> Plan:
    """Type what the first row of a place says into its other rows."""
    first, *others = place.rows
    for column in place.offers:
        source = path_at(plan, first, column)
        if source:
            into = Place(others, (column,))
            plan = paste_one(plan, into, edits.typed_text(plan, source), today)
    return plan


def clear(plan: Plan, place: Place) -> Plan:
    """Set every field of a place back to its default."""
    return edits.clear(plan, paths(plan, place))


def paths(plan: Plan, place: Place) -> tuple[str, ...]:
    """The fields of a place."""
    found = (path_at(plan, row, column) for row in place.rows for column in place.offers)
    return tuple(path for path in found if path)


def path_at(plan: Plan, row: int, offer_id: str) -> str:
    """The field at a row of an offer; empty for a heading, a result, or a field that the column has not."""
    held = ROWS[row]
    if not isinstance(held, FieldRow) or not applies(held.spec, plan.offer(offer_id)):
        return ""
    return f"{root(offer_id)}.{held.spec.key}"
