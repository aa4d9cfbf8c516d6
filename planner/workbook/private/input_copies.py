"""A copy of the inputs as the fixed values of a workbook were computed.

A live cell compares it with the inputs, so that a fixed value can say when it is out of date.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planner.workbook.private.private_page import FIRST_ROW, PrivatePage
from planner.workbook.sheets.formula import Term, changed_cells
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import Place

AS_COMPUTED = "As computed"
LABEL, NARROWEST = 190, 92
COPY = "The inputs as they were when the fixed values were computed"


class Region(NamedTuple):
    """Rows of a page that hold inputs, all its columns; the last row included."""

    page: Page
    first: int
    last: int


def put_copies(assumptions: PrivatePage, regions: Sequence[Region]) -> Term:
    """Copy the inputs below each other, at the right of the assumptions; return how many differ from it."""
    width = max(len(region.page.widths) for region in regions)
    copy = assumptions.aside(AS_COMPUTED, (LABEL, *[NARROWEST] * (width - 1)), COPY)
    copy.row += 2
    pairs = [_put_copy(copy, region) for region in regions]
    copy.write(FIRST_ROW, 0, "Inputs changed since", "label")
    return copy.put(FIRST_ROW, 1, changed_cells(pairs), "computed.count")


def _put_copy(copy: Page, region: Region) -> tuple[str, str]:
    """Copy the values of a region below the last one; return the text of both ranges."""
    page, first, last = region
    start, columns = copy.row, len(page.widths)
    for row, column in _places(region):
        cell = page.cells.get((row, page.left + column))
        if cell is not None:
            style = f"computed.{cell.style.partition('.')[2]}" if "." in cell.style else "label"
            copy.write(start + row - first, column, cell.value, style)
    copy.row = start + last - first + 2
    now = page.range_of(first, 0, last, columns - 1)
    then = copy.range_of(start, 0, start + last - first, columns - 1)
    return now, then


def _places(region: Region) -> Iterator[Place]:
    columns = range(len(region.page.widths))
    return ((row, column) for row in range(region.first, region.last + 1) for column in columns)
