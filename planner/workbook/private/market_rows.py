"""Items of the market one a row: each field of an item in a column of its own, blue where it was typed."""

from collections.abc import Iterable, Mapping

from planner.plan import Comparable, OwnBand
from planner.plan.registry import FieldSpec
from planner.values import Unit
from planner.workbook.sheets.formula import Term
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.shapes import SHAPES, plain

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
