"""Fields of the plan as cells: the number format of a unit, a value as a cell holds it, rows and columns."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import Any, TypeVar

from planner.plan import Comparable, Grant, Instalment, Offer, OwnBand, Scenario
from planner.plan.entry import choice_name
from planner.plan.entry.grants.writing import write_grants
from planner.plan.entry.instalments.writing import write_instalments
from planner.plan.registry import FieldSpec
from planner.plan.schema.about import Group
from planner.values import Unit
from planner.workbook.sheets.formula import Term
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.sheet import Value

FITTING = 32
"""Letters that fit on one line of a column."""
AFTER_NUMBERS = "source"
"""The one text field that follows columns of numbers, and so is indented."""
OfferOrScenario = TypeVar("OfferOrScenario", Offer, Scenario)
MarketItem = TypeVar("MarketItem", OwnBand, Comparable)
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
    Unit.SECONDS: "ratio",
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
    if all(isinstance(item, Grant) for item in items):
        return write_grants(items) or None
    if all(isinstance(item, Instalment) for item in items):
        return write_instalments(items) or None
    return ", ".join(str(item) for item in items) or None


def put_fields(
    page: Page,
    groups: Iterable[tuple[Group, Iterable[FieldSpec]]],
    items: Sequence[OfferOrScenario],
    has: Callable[[OfferOrScenario, FieldSpec], bool],
    is_assumed: Callable[[OfferOrScenario, FieldSpec], bool] = lambda _item, _spec: False,
    letters: int = FITTING,
) -> Mapping[tuple[str, str], Term]:
    """Put a row for each field, by group, and a column for each item, without a header.

    Returns each cell by (identity of the item, key of the field). Assumed values are amber. `letters`: how
    many fit on one line of a column; a longer text wraps.
    """

    def cell_of(item: OfferOrScenario) -> Column[FieldSpec]:
        def value(spec: FieldSpec) -> Value:
            return plain(getattr(item, spec.key)) if has(item, spec) else None

        def style(spec: FieldSpec) -> str:
            if not has(item, spec):
                return "label"
            return _style(spec, value(spec), letters, assumed=is_assumed(item, spec))

        return Column("", value, style)

    def height(spec: FieldSpec) -> float:
        return max(
            (_height(getattr(item, spec.key), letters) for item in items if has(item, spec)), default=0
        )

    columns = (Column("", lambda spec: spec.about.label, "sub"), *map(cell_of, items))
    cells: dict[tuple[str, str], Term] = {}
    for group, specs in groups:
        page.text(group.value, "section")
        rows = page.table(columns, specs, height=height, headings=False)
        for spec, row in zip(specs, rows.cells, strict=True):
            cells |= {(item.id, spec.key): cell for item, cell in zip(items, row[1:], strict=True)}
    return cells


def _height(value: object, letters: int) -> float:
    """Points for a text that is longer than its column is wide; 0 leaves the row as it is."""
    text = plain(value)
    return 13 * -(-len(text) // letters) + 4 if isinstance(text, str) and len(text) > letters else 0


def _style(spec: FieldSpec, value: Value, letters: int, *, assumed: bool) -> str:
    role = "assumption" if assumed or spec.about.assumption else "input"
    if isinstance(value, str):
        return f"{role}_long" if len(value) > letters else f"{role}.word"
    return f"{role}.{SHAPES[spec.about.unit]}"


def field_columns(specs: Iterable[FieldSpec]) -> Columns[MarketItem]:
    """Return a column of typed values for each field, its heading over numbers on the right."""

    def column(spec: FieldSpec) -> Column[MarketItem]:
        left = "header_why" if spec.key == AFTER_NUMBERS else "header"
        heading_style = left if spec.about.unit is Unit.TEXT else "header.right"
        style = style_of_field(spec, "input")
        return Column(
            spec.about.label, lambda item: plain(getattr(item, spec.key)), style, heading_style=heading_style
        )

    return tuple(map(column, specs))


def style_of_field(spec: FieldSpec, role: str) -> str:
    """Return the style of a field's cell: texts left, numbers in the format of their unit."""
    if spec.key == AFTER_NUMBERS:
        return f"{role}_in"
    return role if spec.about.unit is Unit.TEXT else f"{role}.{SHAPES[spec.about.unit]}"
