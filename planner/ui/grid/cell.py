"""What stands in one cell: a value made from the plan and what it comes to, with no Qt in it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from planner.plan import Plan, entry
from planner.plan.paths import spec_at, value_at
from planner.plan.registry import FieldKind, FieldSpec
from planner.values import Figure, Unit


class State(StrEnum):
    """How a cell is painted, and whether it is typed in."""

    INPUT = "input"
    COMPUTED = "computed"
    OUTSIDE = "outside"  # the field does not apply to this column
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Cell:
    """Text, state, number for sums, and what it is about: a plan path or a figure."""

    text: str
    state: State
    number: float | None = None
    right: bool = True
    path: str = ""
    wrong: str = ""  # why the entry cannot be read
    warning: str = ""  # why it should be looked at
    assumed: str = ""  # where a value comes from that nobody typed
    note: str = ""  # what of a typed value is assumed
    figure: Figure | None = None
    ranged: bool = False  # drawn with its range beside it


HEADING = Cell("", State.HEADING)
OUTSIDE = Cell("", State.OUTSIDE)
WORDS = (FieldKind.TEXT, FieldKind.CHOICE, FieldKind.FLAG)
"""Kinds of fields that stand on the left of their cell."""


def wrong_entry(plan: Plan, spec: FieldSpec, path: str) -> Cell | None:
    """Return the cell of an entry that cannot be read; None where the field holds a value."""
    kept = plan.typed.get(path)
    if kept is None or not kept.wrong:
        return None
    return Cell(kept.text, State.INPUT, right=spec.kind not in WORDS, path=path, wrong=kept.wrong)


def number_of(spec: FieldSpec, value: Any) -> float | None:
    """Return what a field's value adds to the sum of a selection."""
    return float(value) if spec.kind in (FieldKind.NUMBER, FieldKind.INTEGER) and value is not None else None


def copied(cell: Cell, plan: Plan) -> str:
    """The text that a cell gives to the clipboard: numbers whole, as other spreadsheets read them."""
    if cell.figure is not None:
        return "" if cell.number is None else _digits(cell.number, cell.figure.unit)
    if not cell.path or cell.wrong:
        return cell.text
    spec, value = spec_at(plan, cell.path), value_at(plan, cell.path)
    plain = spec.kind is FieldKind.NUMBER and spec.about.unit not in (Unit.SHARE, Unit.CHANCE)
    return _digits(value, spec.about.unit) if plain and value is not None else entry.write(spec, value)


def _digits(number: float, unit: Unit) -> str:
    fine = 12 if unit is Unit.PRICE else 6
    return f"{Decimal(repr(round(number, fine))):f}".removesuffix(".0")
