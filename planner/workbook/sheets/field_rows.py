"""Typed fields down, items across: the blue part of the sheets of offers and of cost scenarios."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from planner.plan import Offer, Scenario
from planner.plan.fields.about import Group
from planner.plan.registry import FieldSpec
from planner.workbook.sheets.formula import Term
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.shapes import SHAPES, plain

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
