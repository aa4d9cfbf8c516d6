"""Cells refer to each other by name over sheets, and pages are scaled to fill their paper."""

import pytest

from planner.workbook.layout.laid_page import LaidPage, PageScale, page_scales
from planner.workbook.layout.named_cells import NamedCells
from planner.workbook.sheets.formula import total


def test_a_cell_may_refer_to_one_that_is_put_later_on_another_sheet() -> None:
    cells = NamedCells()
    first, second = LaidPage("First", (100,), cells), LaidPage("Second", (100, 100), cells)
    first.put(0, lambda cells: cells["b"] - cells["a"], "amount.money")
    first.step(20)
    second.put(0, 3.0, "typed.money", "a")
    second.put(1, 10.0, "typed.money", "b")
    second.step(20)
    cell = first.sheet().cells[0, 0]
    assert (cell.value, cell.formula) == (7, "'Second'!B1-'Second'!A1")


def test_a_range_counts_empty_cells_as_nothing() -> None:
    cells = NamedCells()
    page = LaidPage("Page", (100, 100, 100), cells)
    page.put(0, 2.0, "amount.money", "first")
    page.put(2, 5.0, "amount.money", "last")
    page.step(20)
    page.put(0, lambda cells: total(cells.between("first", "last")), "amount.money")
    cell = page.sheet().cells[1, 0]
    assert (cell.value, cell.formula) == (7, "SUM(A1:C1)")


def test_a_merge_spans_its_cells_and_keeps_their_style() -> None:
    page = LaidPage("Page", (100, 100), NamedCells())
    page.merge(0, 1, "Words", "head", rows=2)
    sheet = page.sheet()
    assert {place: cell.value for place, cell in sheet.cells.items()} == {
        **{(0, 0): "Words", (0, 1): None},
        **{(1, 0): None, (1, 1): None},
    }


def page_of(points: float, scale: PageScale) -> LaidPage:
    page = LaidPage("Page", (400, 400), NamedCells(), scale)
    page.step(points)
    return page


def test_a_page_with_room_prints_in_larger_type_then_breathes() -> None:
    """800 pixels are 600 points; at 1.31 of that 786 points are printed. 600 of them leave 1.31."""
    widths = page_scales([page_of(600, PageScale())], 1.31, {})
    assert widths["Page"] == PageScale(0.88)
    again = page_scales([page_of(600, widths["Page"])], 1.31, widths)
    assert again["Page"].width == 0.88
    assert again["Page"].air == pytest.approx(1.31 * 704 * 0.75 / 600)  # 1.153
    full = page_scales([page_of(750, PageScale())], 1.31, {})
    assert full["Page"] == PageScale(1.0)
    assert page_scales([page_of(900, PageScale())], 1.31, full)["Page"] == PageScale(1.0, 1.0)


def test_no_page_is_stretched_by_more_than_three_tenths() -> None:
    sparse = {"Page": PageScale(0.88)}
    assert page_scales([page_of(200, PageScale(0.88))], 1.31, sparse)["Page"].air == 1.3


def test_no_row_is_higher_than_a_spreadsheet_shows() -> None:
    page = LaidPage("Page", (400, 400), NamedCells(), PageScale(1.0, 1.3))
    page.text("I would like this job very much. " * 300, "intent")
    assert max(page.sheet().heights.values()) <= 409
