"""The rows that we write ourselves are those that the library would have written."""

import datetime
import inspect
import io
import re
from collections.abc import Callable

import pytest
from xlsxwriter import Workbook, worksheet
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from planner.workbook.writer.rows import Rows
from tests.workbook.zipped import unzipped

SHEET = "xl/worksheets/sheet1.xml"


def both(work: Callable[[Workbook, Worksheet], object]) -> tuple[str, str]:
    """Return the rows of one sheet as we write them, and as the library does, without its `spans`."""
    ours, theirs = (rows(work, kind) for kind in (Rows, None))
    return ours, re.sub(r' spans="[0-9:]+"', "", theirs)


def rows(work: Callable[[Workbook, Worksheet], object], kind: type[Worksheet] | None) -> str:
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    work(book, book.add_worksheet("One", kind))
    book.close()
    text = unzipped(buffer.getvalue())[SHEET]
    return text[text.index("<sheetData") : text.index("<pageMargins")]


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


def test_a_sheet_without_cells_has_no_rows() -> None:
    ours, theirs = both(lambda _book, _page: None)
    assert ours == theirs


@pytest.mark.parametrize(
    ("kind", "name", "parameters"),
    [
        (Worksheet, "_prepare_formula", ("formula", "expand_future_functions")),
        (Worksheet, "_write_rows", ()),
        (Worksheet, "_write_row", ("row", "spans", "row_info", "empty_row")),
        (Worksheet, "_write_empty_row", ("row", "spans", "row_info")),
        (Worksheet, "_escape_data", ("data",)),
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
    assert sorted(overridden) == ["_prepare_formula", "_write_rows"]
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
