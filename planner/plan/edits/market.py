"""Edits of the user's own market rows: bands and comparable jobs. Their fields are typed as any other."""

from collections.abc import Sequence
from typing import Literal

from msgspec.structs import replace

from planner.plan.edits.entries import without_typed
from planner.plan.edits.offers import fresh_id
from planner.plan.fields.market_row import Comparable, OwnBand
from planner.plan.fields.plan import Plan
from planner.plan.schema.validation import checked

Rows = Literal["bands", "comparables"]


def add_band(plan: Plan, like: OwnBand | None = None) -> Plan:
    """Add a band at the end: an empty one, or a copy of `like`; InvalidValueError if a value is outside."""
    new = replace(checked(OwnBand, like or OwnBand(id="")), id=fresh_id("b", plan.bands))
    return replace(plan, bands=(*plan.bands, new))


def add_comparables(plan: Plan, rows: Sequence[Comparable]) -> Plan:
    """Add comparable jobs at the end, with fresh identities; InvalidValueError if a value is outside."""
    taken = {comparable.id for comparable in plan.comparables}
    number, named = 0, []
    for row in rows:
        number += 1
        while f"k{number}" in taken:
            number += 1
        named.append(replace(checked(Comparable, row), id=f"k{number}"))
    return replace(plan, comparables=(*plan.comparables, *named))


def remove_rows(plan: Plan, rows: Rows, row_ids: Sequence[str]) -> Plan:
    """Remove rows by identity, with their typed texts."""
    removed = frozenset(row_ids)
    remaining = tuple(row for row in getattr(plan, rows) if row.id not in removed)
    return replace(without_typed(plan, [f"{rows}.{row_id}" for row_id in row_ids]), **{rows: remaining})
