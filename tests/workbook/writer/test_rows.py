"""The rows that we write ourselves are those that the library would have written."""

import datetime
import gc
import inspect
import io
import math
import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from xlsxwriter import Workbook
from xlsxwriter.exceptions import OverlappingRange
from xlsxwriter.format import Format
from xlsxwriter.sharedstrings import SharedStringTable
from xlsxwriter.worksheet import Worksheet

from planner.workbook.sheets.sheet import BookSheet, CellRange, Place, SheetCell
from planner.workbook.writer.rows import Rows
from planner.workbook.writer.xlsx import Properties, to_bytes
from tests.workbook.zipped import unzipped

SHEET, CHART = "xl/worksheets/sheet1.xml", "xl/charts/chart1.xml"


def both(work: Callable[[Workbook, Worksheet], object]) -> tuple[str, str]:
    """Return the rows of one sheet as we write them, and as the library does, without its `spans`."""
    ours, theirs = (rows(work, kind) for kind in (Rows, None))
    return ours, without_spans(theirs)


def without_spans(text: str) -> str:
    return re.sub(r' spans="[0-9:]+"', "", text)


def rows(work: Callable[[Workbook, Any], object], kind: type[Worksheet] | None) -> str:
    text = whole(work, kind)[SHEET]
    return text[text.index("<sheetData") : text.index("<pageMargins")]


def whole(work: Callable[[Workbook, Any], object], kind: type[Worksheet] | None = Rows) -> dict[str, str]:
    """Return every part of a book with one sheet."""
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": datetime.datetime(2026, 1, 2)})  # by default the second of its closing
    work(book, book.add_worksheet("One", kind))
    book.close()
    return unzipped(buffer.getvalue())


def test_rows_with_and_without_cells_are_as_the_library_writes_them() -> None:
    typed = {
        (0, 0): SheetCell("<b> & “ü”", "bold"),
        (0, 1): SheetCell(None, "bold"),
        (1, 27): SheetCell(-0.1 + 0.3, "bold"),
        (1, 0): SheetCell(1e21, "bold"),
        (2, 1): SheetCell(datetime.date(2026, 11, 22), "dated"),
        (4, 2): SheetCell(1234.5, "bold", "B2<>'A & B'!C3"),
        (4, 1): SheetCell("as <computed>", "bold", 'IF(A1=1,"as <computed>","")'),
        (5, 0): SheetCell("", "bold", "A9"),
        (18, 0): SheetCell(" later block of rows ", "dated"),
    }

    def laid(book: Workbook, page: Worksheet) -> Mapping[str, Format]:
        page.set_default_row(16)
        page.set_row(1, 30)
        page.set_row(2, 15)  # the usual height of a sheet that has none of its own
        page.set_row(5, 0)
        page.set_row(7, 5)
        page.set_row(8, 0)
        return {
            "bold": book.add_format({"bold": True}),
            "dated": book.add_format({"num_format": "d mmm yyyy"}),
        }

    def together(book: Workbook, page: Rows) -> None:
        page.put_cells(typed, laid(book, page))

    def one_by_one(book: Workbook, page: Worksheet) -> None:
        put_each(typed, page, laid(book, page))

    ours, theirs = rows(together, Rows), without_spans(rows(one_by_one, None))
    assert ours == theirs
    assert ours.count("<c ") == 9


CELLS = {
    (1, 2): SheetCell("<b> & “ü”", "text"),
    (1, 3): SheetCell(None, "text"),
    (2, 27): SheetCell(-0.1 + 0.3, "text"),
    (3, 1): SheetCell(datetime.date(2026, 11, 22), "text"),
    (4, 2): SheetCell(1234.5, "text", "B2<>'A & B'!C3"),
    (9, 1): SheetCell("<b> & “ü”", "text"),
}


def put_together(book: Workbook, page: Rows) -> None:
    page.put_cells(CELLS, {"text": book.add_format({"bold": True})})


def put_one_by_one(book: Workbook, page: Worksheet) -> None:
    put_each(CELLS, page, {"text": book.add_format({"bold": True})})


def put_each(cells: Mapping[Place, SheetCell], page: Worksheet, looks: Mapping[str, Format]) -> None:
    """Put cells as the library does."""
    for (row, column), cell in cells.items():
        value, look = cell.value, looks[cell.style]
        if cell.formula:
            page.write_formula(row, column, cell.formula, look, value)
        elif value is None:
            page.write_blank(row, column, None, look)
        elif isinstance(value, str):
            page.write_string(row, column, value, look)
        elif isinstance(value, datetime.date):
            time = datetime.datetime.combine(value, datetime.time())
            page.write_datetime(row, column, time, look)
        else:
            page.write_number(row, column, value, look)


def test_cells_put_together_are_as_the_library_puts_them_one_by_one() -> None:
    ours, theirs = whole(put_together), whole(put_one_by_one, None)
    assert {**theirs, SHEET: without_spans(theirs[SHEET])} == ours


def test_a_chart_keeps_the_values_that_it_draws_as_the_library_does() -> None:
    cells = {
        (0, 0): SheetCell("Pay", "text"),
        (1, 0): SheetCell(0.1 + 0.2, "text"),
        (2, 0): SheetCell(7.0, "text", "A2*2"),
        (3, 0): SheetCell(None, "text"),
        (5, 0): SheetCell(datetime.date(2026, 11, 22), "text"),
        (0, 1): SheetCell("first", "text"),
        (1, 1): SheetCell("a & b", "text"),
        (2, 1): SheetCell(None, "text", "A9"),
    }

    def charted(put: Callable[[Any, Mapping[str, Format]], None]) -> Callable[[Workbook, Any], None]:
        def work(book: Workbook, page: Worksheet) -> None:
            put(page, {"text": book.add_format({"bold": True})})
            chart = book.add_chart({"type": "column"})
            chart.add_series({"values": ["One", 1, 0, 6, 0], "categories": ["One", 0, 1, 3, 1]})
            page.insert_chart(0, 4, chart)

        return work

    ours = whole(charted(lambda page, looks: page.put_cells(cells, looks)))[CHART]
    theirs = whole(charted(lambda page, looks: put_each(cells, page, looks)), None)[CHART]
    assert ours == theirs
    assert "<c:v>0.3</c:v>" in ours
    assert "<c:v>a &amp; b</c:v>" in ours


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(TypeError, match="row 3"):
        rows(
            lambda book, page: page.put_cells(
                {(2, 0): SheetCell(value, "text")}, {"text": book.add_format()}
            ),
            Rows,
        )


def test_a_sheet_larger_than_a_worksheet_is_refused() -> None:
    with pytest.raises(IndexError, match="One"):
        rows(
            lambda book, page: page.put_cells(
                {(0, 16_384): SheetCell(1.0, "text")}, {"text": book.add_format()}
            ),
            Rows,
        )


def test_merges_put_together_are_as_the_library_puts_them() -> None:
    spans = CellRange(0, 0, 0, 2), CellRange(1, 1, 3, 1)

    def one_by_one(_book: Workbook, page: Worksheet) -> None:
        for span in spans:
            page.merge_range(span.first_row, span.first_column, span.last_row, span.last_column, "")

    together = whole(lambda _book, page: page.put_merges(spans))[SHEET]
    theirs = whole(one_by_one)[SHEET]
    assert together[together.index("<mergeCells") :] == theirs[theirs.index("<mergeCells") :]


def test_merges_that_overlap_are_refused() -> None:
    with pytest.raises(OverlappingRange):
        whole(lambda _book, page: page.put_merges([CellRange(0, 0, 0, 2), CellRange(0, 2, 1, 2)]))
    with pytest.raises(OverlappingRange):
        whole(lambda _book, page: page.put_merges([CellRange(0, 0, 0, 2)] * 2))


def test_a_single_cell_is_no_merge() -> None:
    assert "mergeCell" not in whole(lambda _book, page: page.put_merges([CellRange(3, 1, 3, 1)]))[SHEET]


def test_a_sheet_without_cells_has_no_rows() -> None:
    ours, theirs = both(lambda _book, _page: None)
    assert ours == theirs


@pytest.mark.parametrize(
    ("kind", "name", "parameters"),
    [
        (Worksheet, "_write_rows", ()),
        (Worksheet, "_escape_data", ("data",)),
        (Worksheet, "_check_dimensions", ("row", "col", "ignore_row", "ignore_col")),
        (Worksheet, "_convert_date_time", ("dt_obj",)),
        (Worksheet, "_get_range_data", ("row_start", "col_start", "row_end", "col_end")),
        (SharedStringTable, "_get_shared_string_index", ("string",)),
        (Format, "_get_xf_index", ()),
    ],
)
def test_a_private_part_of_the_library_is_as_we_override_or_call_it(
    kind: type, name: str, parameters: tuple[str, ...]
) -> None:
    own, *rest = inspect.signature(getattr(kind, name)).parameters
    assert own == "self"
    assert tuple(rest) == parameters


def test_what_we_override_takes_what_the_library_passes() -> None:
    overridden = [name for name in vars(Rows) if name in vars(Worksheet) and not name.startswith("__")]
    assert sorted(overridden) == ["_get_range_data", "_write_rows"]
    for name in overridden:
        ours, theirs = (inspect.signature(vars(kind)[name]).parameters for kind in (Rows, Worksheet))
        assert list(ours) == list(theirs)


def test_a_book_is_freed_once_its_bytes_are_made() -> None:
    sheet = BookSheet("One", {(0, 0): SheetCell("typed", "text")}, (10.0,))
    gc.collect()
    gc.disable()
    try:
        to_bytes([sheet], Properties("Title", "Author", datetime.date(2026, 1, 2)))
        left = [thing for thing in gc.get_objects() if isinstance(thing, Workbook | Worksheet)]
    finally:
        gc.enable()
    assert left == []
