"""Tables of web pages: merged cells are filled, hidden ones left out, and each table is one of its own."""

import pytest

from planner.intake.tables.bounds import MOST_COLUMNS
from planner.intake.tables.errors import TableError
from planner.intake.tables.html_table import HIDDEN
from planner.intake.tables.reading import table_of_bytes
from tests.intake.tables.test_more_layouts import reading


def test_merged_cells_are_filled() -> None:
    page = (
        b"<html><table><tr><th rowspan=2>Item<th colspan=2>Offers<tr><td>Vane<td>Rook"
        b"<tr><td>PTO<td colspan=2>22</table>"
    )
    cells = table_of_bytes(page, "x.html").cells
    assert cells == (("Item", "Offers", "Offers"), ("Item", "Vane", "Rook"), ("PTO", "22", "22"))


def test_names_under_a_merged_heading_are_the_companies() -> None:
    plan = reading(
        "<table><tr><th rowspan=2>Item<th colspan=2>On the table<tr><th>Vane<th>Rook"
        "<tr><td>Base<td>$190,000<td>$180,000<tr><td>Bonus<td>10&nbsp;%<td>15%</table>"
    )["plan"]
    assert [(offer["company"], offer["bonus_target"]) for offer in plan["offers"]] == [
        ("Vane", 0.1),
        ("Rook", 0.15),
    ]


def test_hidden_cells_are_left_out_and_noted() -> None:
    page = b"<table><tr><td>Base<td>190k<tr style='display:none'><td>Base<td>1</table>"
    table = table_of_bytes(page, "x.xls")
    assert table.cells == (("Base", "190k"), ("", ""))
    assert table.notes == (HIDDEN,)


def test_lines_around_a_table_are_rows_and_a_table_in_a_cell_is_its_own() -> None:
    page = b"<body><h1>In $k</h1><table><tr><td>a<table><tr><td>b</table></table><p>Source: calls</p></body>"
    table = table_of_bytes(page, "x.html")
    assert table.cells == (("In $k",), ("a",))
    assert table.others[0].cells == (("b",), ("Source: calls",))


def test_spans_beyond_the_bounds_cost_no_more_than_the_bounds() -> None:
    page = b"<table><tr><td colspan=99999 rowspan=99999>x</table>"
    assert len(table_of_bytes(page, "x.html").cells[0]) == MOST_COLUMNS
    with pytest.raises(TableError):
        table_of_bytes(b"<table>" + b"<tr><td colspan=300>x" * 400 + b"</table>", "x.html")
