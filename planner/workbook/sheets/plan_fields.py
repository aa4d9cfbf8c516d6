"""Which number format a unit of the plan takes in a sheet."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import Any, TypeVar

from planner.plan import Comparable, Grant, Instalment, Offer, OwnBand, Scenario
from planner.plan.entry import choice_name
from planner.plan.entry.grant_text import write_grants
from planner.plan.entry.instalment_text import write_instalments
from planner.plan.fields.about import Group
from planner.plan.registry import FieldSpec
from planner.values import Unit
from planner.workbook.sheets.formula import Term
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import Value

SHAPES: Mapping[Unit, str] = {
    Unit.MONEY: "money",
    Unit.MONEY_YEAR: "money",
    Unit.PRICE: "price",
    Unit.SHARE: "share",
    Unit.POINTS: "points",
    Unit.CHANCE: "chance",
    Unit.MONTHS: "count",
    Unit.YEARS: "ratio",
    Unit.COUNT: "count",
    Unit.YEAR: "year",
    Unit.RATIO: "ratio",
    Unit.DATE: "date",
    Unit.TEXT: "word",
}


def plain(value: Any) -> Value:
    """Return a field's value as a cell holds it: a choice as its word, grants as the text that reads back."""
    if isinstance(value, Enum):
        return choice_name(str(value.value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return _listed(value)
    if value is None or isinstance(value, str | datetime.date):
        return value or None
    return float(value)


def _listed(items: tuple[Any, ...]) -> str | None:
    if all(isinstance(one, Grant) for one in items):
        return write_grants(items) or None
    if all(isinstance(one, Instalment) for one in items):
        return write_instalments(items) or None
    return ", ".join(str(one) for one in items) or None


FITTING = 32
"""Letters that fit on one line of a column."""
Item = TypeVar("Item", Offer, Scenario)


def put_fields(
    page: Page,
    groups: Iterable[tuple[Group, Iterable[FieldSpec]]],
    items: Sequence[Item],
    has: Callable[[Item, FieldSpec], bool],
    taken: Callable[[Item, FieldSpec], bool] = lambda _item, _spec: False,
) -> Mapping[tuple[str, str], Term]:
    """Put the fields by group into the next rows; return each cell by (item's identity, field's key).

    `taken` says of which fields the value was assumed and not typed: those are amber.
    """
    cells: dict[tuple[str, str], Term] = {}
    for group, specs in groups:
        page.put(page.row, 0, group.value, "section")
        page.row += 1
        for spec in specs:
            page.put(page.row, 0, spec.about.label, "sub")
            for column, item in enumerate(items, 1):
                held = plain(getattr(item, spec.key)) if has(item, spec) else None
                style = _style(page, spec, held, assumed=taken(item, spec)) if has(item, spec) else "label"
                cells[item.id, spec.key] = page.put(page.row, column, held, style)
            page.row += 1
    return cells


def _style(page: Page, spec: FieldSpec, held: object, *, assumed: bool) -> str:
    """The style of a field's cell; a long text makes its row high."""
    role = "assumption" if assumed or spec.about.assumption else "input"
    if isinstance(held, str) and len(held) > FITTING:
        lines = -(-len(held) // FITTING)
        page.heights[page.row] = max(page.heights.get(page.row, 0), 13 * lines + 4)
        return f"{role}_long"
    return f"{role}.{'word' if isinstance(held, str) else SHAPES[spec.about.unit]}"


BESIDE_NUMBERS = "source"
"""The one text that stands right of numbers, and so is indented."""


def put_header(page: Page, specs: Iterable[FieldSpec], *more: str) -> None:
    """Put the labels of fields as a header, those of numbers right, then further ones, right."""
    column = 0
    for column, spec in enumerate(specs):
        indented = spec.key == BESIDE_NUMBERS
        left = "header_why" if indented else "header"
        style = left if spec.about.unit is Unit.TEXT else "header.right"
        page.put(page.row, column, spec.about.label, style)
    for place, title in enumerate(more, column + 1):
        page.put(page.row, place, title, "header.right")
    page.heights[page.row] = 30
    page.row += 1


def put_typed(page: Page, specs: Iterable[FieldSpec], item: OwnBand | Comparable) -> Mapping[str, Term]:
    """Put an item's fields into the row that is next, and stay on it; return each cell by the field's key."""
    row = page.row
    return {
        spec.key: page.put(row, column, plain(getattr(item, spec.key)), style_of_field(spec, "input"))
        for column, spec in enumerate(specs)
    }


def style_of_field(spec: FieldSpec, role: str) -> str:
    """Return the style of a field's cell: texts left, numbers in the format of their unit."""
    if spec.key == BESIDE_NUMBERS:
        return f"{role}_in"
    return role if spec.about.unit is Unit.TEXT else f"{role}.{SHAPES[spec.about.unit]}"
