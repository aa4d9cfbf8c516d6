"""The private As computed sheet: the inputs as they were when the fixed values were computed.

A live cell compares them with the inputs as they are, so that a fixed value can say when it is out of date.
"""

import datetime
from collections.abc import Sequence

from planner.workbook.sheets.formula import TextFormula, unchanged
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import SheetCell

NAME = "As computed"


def put_copies(pages: Sequence[Page], today: datetime.date) -> tuple[Page, TextFormula]:
    """Copy the cells of the input pages one beneath another; return the page and the cell that compares."""
    width = max(len(page.widths) for page in pages)
    copy = Page(NAME, (36, *[18.0] * (width - 1)))
    copy.put(0, 0, f"Inputs as computed {today.isoformat()}", "title")
    copy.heights[0] = 24
    copy.row = 4
    pairs = [_copied(copy, page) for page in pages]
    copy.put(2, 0, "The fixed values of this workbook stand", "label")
    named = copy.put(2, 1, unchanged(pairs), "good.right")
    return copy, TextFormula(named.text, "as computed")


def _copied(copy: Page, page: Page) -> tuple[str, str]:
    """Copy a page's values beneath the last one; return the text of both ranges."""
    rows = max(row for row, _ in page.cells)
    columns = max(column for _, column in page.cells)
    start = copy.row
    for (row, column), cell in page.cells.items():
        style = f"computed.{cell.style.partition('.')[2]}" if "." in cell.style else "label"
        copy.cells[start + row, column] = SheetCell(cell.value, style)
    copy.row = start + rows + 2
    now = page.range_of(0, 0, rows, columns)
    then = copy.range_of(start, 0, start + rows, columns)
    return now, then
