"""Cells of workbooks by other writers come out as a person would type them; another reader agrees."""

import datetime
import io

import openpyxl
import pytest
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from python_calamine import CalamineWorkbook

from planner.analysis import analyse
from planner.intake.excel.area import column_name
from planner.intake.excel.sheet_cells import cell_text
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import grids_of, table_of_bytes
from planner.workbook.private.private_book import private_book
from tests.inputs import known_inputs
from tests.intake.hostile import LABELS, SHEET, sheet, with_members
from tests.workbook.plans import TODAY, real_plan

FORMATS: tuple[tuple[float | bool | str | datetime.datetime, str, str], ...] = (
    (0.175, "0.0%", "17.5%"),
    (210_000, '"$"#,##0', "$210000"),
    (210_000, "[$€-407] #,##0", "€210000"),
    (156_000, "[$CHF-807] #,##0", "CHF 156000"),
    (88_000, '#,##0 "USD"', "USD 88000"),
    (88_000, "[$-409]#,##0", "88000"),
    (88_000, "#,##0\\ _€_-", "88000"),
    (185, '0"k"', "185k"),
    (185_000, '#,##0,"k"', "185000"),
    (12.5, '0.0"%"', "12.5%"),
    (1_234_567.25, "#,##0.00", "1234567.25"),
    (datetime.datetime(2026, 3, 11), "yyyy-mm-dd", "2026-03-11"),
    (datetime.datetime(2026, 3, 11, 9, 30), "d.m.yy h:mm", "2026-03-11 09:30:00"),
    (True, "General", "yes"),
    ("_x000D_ as typed", "@", "_x000D_ as typed"),
    (1.5, "[h]:mm", "1.5"),
    (12, '0 "days"', "12"),
    (12, "0_d", "12"),
)


def test_xlsxwriter_cells() -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    page = book.add_worksheet()
    for row, (value, number_format, _) in enumerate(FORMATS):
        page.write(row, 1, value, book.add_format({"num_format": number_format}))
    page.write_formula(len(FORMATS), 1, "=1+1", None, 2)
    page.write_rich_string(len(FORMATS) + 1, 1, "two ", book.add_format({"bold": True}), "runs")
    book.close()
    cells = table_of_bytes(file.getvalue(), "x.xlsx").cells
    typed = [text for *_, text in FORMATS]
    assert [row[1] for row in cells] == [*typed, "2", "two runs"]


def test_openpyxl_cells() -> None:
    book, file = openpyxl.Workbook(), io.BytesIO()
    page = book.worksheets[0]
    for row, (value, number_format, _) in enumerate(FORMATS, start=1):
        page.cell(row, 2, value).number_format = number_format
    page.cell(len(FORMATS) + 1, 2, CellRichText("two ", TextBlock(InlineFont(b=True), "runs")))
    page.cell(len(FORMATS) + 2, 2, "=1+1")
    page.cell(len(FORMATS) + 3, 2, datetime.time(14, 45))
    book.save(file)
    cells = table_of_bytes(file.getvalue(), "x.xlsx").cells
    assert [row[1] for row in cells] == [*[text for *_, text in FORMATS], "two runs", "", "14:45:00"]


def test_days_from_1904_are_the_same_days() -> None:
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0].append([datetime.date(2026, 3, 11)])
    book.save(file)
    assert table_of_bytes(file.getvalue(), "x.xlsx").cells == (("2026-03-11",),)


def test_every_cell_of_our_own_workbook_is_as_another_reader_has_it() -> None:
    given = known_inputs(TODAY)
    data = private_book(analyse(real_plan(), given)).to_bytes()
    other = CalamineWorkbook.from_filelike(io.BytesIO(data))
    count = 0
    for grid in grids_of(data, "x.xlsx"):
        rows = other.get_sheet_by_name(grid.name).to_python(skip_empty_area=False)
        for ours, theirs in zip(grid.cells, rows, strict=False):
            for text, value in zip(ours, theirs, strict=False):
                if isinstance(value, str):
                    assert text == value
                    count += bool(text)
                elif isinstance(value, float):
                    number = float(text.lstrip("$").rstrip("%"))
                    assert number == pytest.approx(value * (100 if "%" in text else 1), abs=1e-9)
                    count += 1
    assert count > 1_000


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (float("inf"), "", "inf"),
        (float("nan"), "0%", "nan%"),
        pytest.param(-(10**4_299), "0%", "inf%", id="4,300 digits"),
        (10**20, "", "1" + "0" * 20),
        (1e300, "", str(int(1e300))),
        (datetime.timedelta(hours=36), "[h]:mm", "1.5"),
        (datetime.datetime(1899, 12, 26), "yyyy", "1899-12-26"),
        (100, "General", "100"),
    ],
)
def test_a_number_out_of_the_ordinary_is_written_whole(value: object, number_format: str, text: str) -> None:
    assert cell_text(value, number_format) == text


def test_columns_are_named_as_excel_does() -> None:
    assert [column_name(at) for at in (1, 26, 27, 300, 702, 703)] == ["A", "Z", "AA", "KN", "ZZ", "AAA"]


def test_a_sheet_with_a_prefix_and_without_places_is_read() -> None:
    xml = (
        b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row>'
        b'<x:c t="inlineStr"><x:is><x:t>Base</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row>'
        b'<x:row r="3"><x:c r="B3"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert table_of_bytes(with_members({SHEET: xml}), "x").cells == (("Base", "1"), ("", ""), ("", "2"))


def test_styled_cells_without_a_value_are_no_part_of_the_table() -> None:
    far = b'<row r="5000"><c r="XFD5000" s="1"/></row>'
    assert len(table_of_bytes(with_members({SHEET: sheet(LABELS + far)}), "x").cells) == 2


def test_a_strict_workbook_is_refused_by_name() -> None:
    strict = b'<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'
    with pytest.raises(TableError, match="Strict Open XML"):
        table_of_bytes(with_members({SHEET: strict}), "x")
