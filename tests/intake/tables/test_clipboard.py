from hypothesis import given
from hypothesis import strategies as st

from planner.intake.tables.clipboard import format_cells, parse_cells

CELL = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=8)
RECTANGLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1, max_size=4)
)


@given(RECTANGLES)
def test_what_is_copied_is_pasted_back_cell_by_cell(rows: list[list[str]]) -> None:
    assert parse_cells(format_cells(rows)) == tuple(tuple(row) for row in rows)


def test_the_line_end_that_excel_adds_is_no_row() -> None:
    assert parse_cells("a\tb\r\nc\td\r\n") == (("a", "b"), ("c", "d"))


def test_a_quoted_cell_may_hold_line_ends_and_quotes() -> None:
    assert parse_cells('"two\nlines"\t"say ""no"""') == (("two\nlines", 'say "no"'),)


def test_a_quote_that_is_not_closed_is_only_a_quote() -> None:
    assert parse_cells('"open\tb') == (('"open', "b"),)


def test_short_rows_are_filled_up_with_empty_cells() -> None:
    assert parse_cells("a\tb\tc\nd") == (("a", "b", "c"), ("d", "", ""))


def test_a_lone_cell_is_copied_without_a_line_end() -> None:
    assert format_cells([["210k"]]) == "210k"
