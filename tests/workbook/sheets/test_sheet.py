"""Formulas: the small values that everything else is made of."""

from collections.abc import Sequence

import pytest

from planner.workbook.sheets.formula import RangeTerm, Term, along_knots, capped, paid_in_year, term
from planner.workbook.sheets.page import Column, Page, column_letters


def test_brackets_keep_the_order_of_operations() -> None:
    a, b = Term("A1", 6.0), Term("B1", 2.0)
    assert ((a - b) * 3).text == "(A1-B1)*3"
    assert (a - (b - 1)).text == "A1-(B1-1)"
    assert (a / (b * 3)).text == "A1/(B1*3)"
    assert (a / (b * 3)).value == 1
    assert ((term(1) + b) ** 2).text == "(1+B1)^2"
    assert (a * -2).text == "A1*(-2)"


def test_an_empty_cell_takes_no_part_in_a_sum() -> None:
    page = Page("Sheet", (10,))
    with pytest.raises(TypeError, match="empty"):
        page.put(0, 0, None, "input.money") * 2


def test_an_empty_cap_caps_nothing() -> None:
    assert capped(Term("A1", 9.0), Term("B1", None)).value == 9
    assert capped(Term("A1", 9.0), Term("B1", 5.0)).value == 5


def test_a_month_belongs_to_its_year() -> None:
    months, amounts = RangeTerm("A1:A4", (0, 12, 13, 24)), RangeTerm("B1:B4", (1, 10, 100, 1000))
    assert paid_in_year(months, amounts, 1).value == 11
    assert paid_in_year(months, amounts, 2).value == 1100


def test_a_curve_adds_what_lies_beyond_each_knot() -> None:
    knots, turns = RangeTerm("A1:A2", (0, 100)), RangeTerm("B1:B2", (0.1, 0.2))
    assert along_knots(Term("C1", 150.0), knots, turns).value == pytest.approx(0.1 * 150 + 0.2 * 50)


def test_columns_are_lettered_as_in_a_spreadsheet() -> None:
    assert [column_letters(one) for one in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_a_reference_names_its_sheet_elsewhere_and_not_at_home() -> None:
    home, away = Page("It's here", (10,)), Page("There", (10,))
    cell = home.put(0, 0, 2.0)
    home.put(1, 0, cell * 2)
    away.put(0, 0, cell * 3)
    assert home.cells[1, 0].formula == "A1*2"
    assert away.cells[0, 0].formula == "'It''s here'!A1*3"


def test_a_formula_may_slice_the_cells_left_of_it() -> None:
    """Its own cell and those right of it are not there yet, so a slice must not look at them."""
    page = Page("Sheet", (10, 10, 10))
    columns: tuple[Column[float], ...] = (
        Column("One", lambda number: number, "money"),
        Column("Two", lambda number: 2 * number, "money"),
        Column("Sum", formula=lambda _number, cells: sum(cells[:2], term(0)), style="money"),
    )
    page.table(columns, (3.0,))
    assert [cell.value for cell in page.cells.values()][3:] == [3.0, 6.0, 9.0]


def test_a_formula_may_go_through_all_cells_of_its_row() -> None:
    """Its own cell and the formulas right of it are empty until they are put."""
    page = Page("Sheet", (10, 10, 10))

    def numbers(number: float, cells: Sequence[Term]) -> float:
        return number + sum(cell.value or 0.0 for cell in cells)

    columns: tuple[Column[float], ...] = (
        Column("One", lambda number: number, "money"),
        Column("Left out", style=""),
        Column("Sum", formula=numbers, style="money"),
        Column("Sum of all", formula=numbers, style="money"),
    )
    rows = page.table(columns, (3.0,))
    assert [cell.value for cell in rows.cells[0]] == [3.0, None, 6.0, 12.0]
