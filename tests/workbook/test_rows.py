"""The rows that we write ourselves are those that the library would have written."""

import datetime
import gc
import inspect
import io
import math
import re
from collections.abc import Callable
from typing import Any

import pytest
from xlsxwriter import Workbook, worksheet
from xlsxwriter.exceptions import OverlappingRange
from xlsxwriter.format import Format
from xlsxwriter.sharedstrings import SharedStringTable
from xlsxwriter.worksheet import Worksheet

from planner.workbook.sheets.sheet import BookSheet, CellRange, SheetCell
from planner.workbook.writer.rows import Rows
from planner.workbook.writer.xlsx import Properties, to_bytes
from tests.workbook.zipped import unzipped

SHEET = "xl/worksheets/sheet1.xml"


def both(work: Callable[[Workbook, Worksheet], object]) -> tuple[str, str]:
    """Return the rows of one sheet as we write them, and as the library does, without its `spans`."""
    ours, theirs = (rows(work, kind) for kind in (Rows, None))
    return ours, re.sub(r' spans="[0-9:]+"', "", theirs)


def rows(work: Callable[[Workbook, Any], object], kind: type[Worksheet] | None) -> str:
    text = whole(work, kind)[SHEET]
    return text[text.index("<sheetData") : text.index("<pageMargins")]


def whole(work: Callable[[Workbook, Any], object], kind: type[Worksheet] | None = Rows) -> dict[str, str]:
    """Return every part of a book with one sheet."""
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    work(book, book.add_worksheet("One", kind))
    book.close()
    return unzipped(buffer.getvalue())


def filled(book: Workbook, page: Worksheet) -> None:
    bold, dated = book.add_format({"bold": True}), book.add_format({"num_format": "d mmm yyyy"})
    page.set_default_row(16)
    page.set_row(1, 30)
    page.set_row(7, 5)
    page.merge_range(0, 0, 0, 2, "")
    page.write_string(0, 0, "<b> & “ü”", bold)
    page.write_blank(0, 1, None, bold)
    page.write_number(1, 27, -0.1 + 0.3, bold)
    page.write_number(1, 0, 1e21, bold)
    page.write_datetime(2, 1, datetime.datetime(2026, 11, 22), dated)
    page.write_formula(4, 2, "B2<>'A & B'!C3", bold, 1234.5)
    page.write_formula(4, 1, 'IF(A1=1,"as <computed>","")', bold, "as <computed>")
    page.write_formula(5, 0, "A9", bold, "")
    page.write_string(18, 0, " later block of rows ", dated)


def test_rows_of_every_kind_of_cell_are_as_the_library_writes_them() -> None:
    ours, theirs = both(filled)
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
    bold = book.add_format({"bold": True})
    for (row, column), cell in CELLS.items():
        if cell.formula:
            page.write_formula(row, column, cell.formula, bold, cell.value)
        elif cell.value is None:
            page.write_blank(row, column, None, bold)
        else:
            page.write(row, column, cell.value, bold)


def test_cells_put_together_are_as_the_library_puts_them_one_by_one() -> None:
    assert whole(put_together) == whole(put_one_by_one)


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
        (Worksheet, "_write_row", ("row", "spans", "row_info", "empty_row")),
        (Worksheet, "_write_empty_row", ("row", "spans", "row_info")),
        (Worksheet, "_escape_data", ("data",)),
        (Worksheet, "_check_dimensions", ("row", "col", "ignore_row", "ignore_col")),
        (Worksheet, "_write_datetime", ("row", "col", "date", "cell_format")),
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
    assert sorted(overridden) == ["_write_rows"]
    for name in overridden:
        ours, theirs = (inspect.signature(vars(kind)[name]).parameters for kind in (Rows, Worksheet))
        assert list(ours) == list(theirs)


def test_the_library_holds_cells_as_the_rows_read_them() -> None:
    assert {
        kind.__name__: kind._fields
        for kind in (
            worksheet.CellNumberTuple,
            worksheet.CellDatetimeTuple,
            worksheet.CellStringTuple,
            worksheet.CellFormulaTuple,
            worksheet.CellBlankTuple,
        )
    } == {
        "Number": ("number", "format"),
        "Datetime": ("number", "format"),
        "String": ("string", "format"),
        "Formula": ("formula", "format", "value"),
        "Blank": ("format",),
    }


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
