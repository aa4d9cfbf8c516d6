import datetime
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from planner.disk import ReadError
from planner.intake.offers.parse import parse_offers
from planner.intake.offers.parsed_offers import merge_offers
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import read_table, table_of_bytes
from planner.plan import Plan

TODAY = datetime.date(2026, 3, 2)


def workbook(fill: Callable[[Worksheet], None]) -> bytes:
    book = openpyxl.Workbook()
    fill(book.worksheets[0])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def offers(sheet: Worksheet) -> None:
    sheet.append(["Company", "Aurora", "Beacon"])
    sheet.append(["Base", 210_000, 190_000.5])
    sheet.append(["Bonus", 0.175, 0.15])
    sheet["B3"].number_format = "0.0%"
    sheet.append(["Deadline", datetime.datetime(2026, 3, 11), None])


def test_numbers_per_cents_and_dates_of_a_workbook_are_read() -> None:
    table = table_of_bytes(workbook(offers), "x.xlsx")
    made = merge_offers(Plan(), parse_offers(table, TODAY), TODAY)
    offer, two = made.offers
    assert (offer.base, offer.bonus_target, offer.deadline) == (210_000, 0.175, datetime.date(2026, 3, 11))
    assert (two.base, two.bonus_target, two.deadline) == (190_000.5, 0.15, None)


def test_a_table_has_no_more_rows_than_its_sheet() -> None:
    assert len(table_of_bytes(workbook(offers), "x.xlsx").cells) == 4


def test_merged_cells_are_filled_and_noted() -> None:
    def fill(sheet: Worksheet) -> None:
        offers(sheet)
        sheet.append(["Sign-on", "30k"])
        sheet.merge_cells("B5:C5")

    table = table_of_bytes(workbook(fill), "x.xlsx")
    assert table.cells[4] == ("Sign-on", "30k", "30k")
    assert table.notes == ("The cells B5:C5 are merged; “30k” is taken for each of them.",)


def test_a_foreign_currency_is_that_of_its_offer_and_so_not_taken_for_dollars() -> None:
    def fill(sheet: Worksheet) -> None:
        offers(sheet)
        sheet["B2"].number_format = "[$€-407] #,##0"

    table = table_of_bytes(workbook(fill), "x.xlsx")
    first, second = merge_offers(Plan(), parse_offers(table, TODAY), TODAY).offers
    assert (first.base, first.currency, second.currency) == (210_000, "EUR", "USD")


def test_all_sheets_with_cells_are_read_and_the_one_of_offers_is_named() -> None:
    book = openpyxl.Workbook()
    offers(book.create_sheet("Mine"))
    offers(book.create_sheet("Other"))
    held = io.BytesIO()
    book.save(held)
    table = table_of_bytes(held.getvalue(), "x.xlsx")
    assert (table.sheet, [other.sheet for other in table.others]) == ("Mine", ["Other"])
    assert parse_offers(table, TODAY).notes == ("Only the sheet “Mine” was read.",)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_read_in_the_ways_that_spreadsheets_write_it(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    rows = [["Company", "Aurora, Inc; “A”", "B"], ["Base", "$210,000", "190k"], ["Bonus", "15%", "10%"]]
    text = "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    path = tmp_path / "offers.csv"
    path.write_bytes(text.encode(encoding))
    assert [list(row) for row in read_table(path).cells] == rows


def test_windows_text_is_read_and_noted() -> None:
    table = table_of_bytes("Company,Café\nBase,1k\n".encode("cp1252"), "x.csv")
    assert table.cells[0] == ("Company", "Café")
    assert "cp1252" in table.notes[0]


def with_part(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return held.getvalue()


def entity(xml: bytes) -> bytes:
    return b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + xml[xml.index(b"<worksheet") :]


def vast_merge(xml: bytes) -> bytes:
    merge = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    return xml.replace(b"</sheetData>", b"</sheetData>" + merge)


def wide(sheet: Worksheet) -> None:
    sheet.cell(1, 1, "x")
    sheet.cell(1_000_000, 16_000, "x")


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b"\n,,\n", "it is empty"),
        (b"\x00\x01\x02\x03", "neither CSV nor"),
        (b"\xd0\xcf\x11\xe0rest", "broken or no workbook"),
        (b"PK\x03\x04 broken", "no workbook that can be read"),
        (workbook(offers)[:3000], "no workbook that can be read"),
        (workbook(lambda _sheet: None), "no sheet with cells"),
        (with_part(workbook(offers), SHEET, entity), "no workbook that can be read"),
        (with_part(workbook(offers), SHEET, vast_merge), "merged cells cover more"),
        (b"a\n" * 2001, "more than 2,000 rows"),
        (b"," * 301 + b"x", "300 columns"),
        (b" " * 20_000_001, "larger than 20 MB"),
        (workbook(wide), "300 columns"),
        (b'Company,"A\nBase,1\n' + b'"' + b"x" * 140_000, "its text breaks"),
    ],
    ids=lambda value: value if isinstance(value, str) else "data",
)
def test_what_is_no_table_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(TableError, match=reason):
        table_of_bytes(data, "x")


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"no such file or directory. Check the name"):
        read_table(tmp_path / "none.csv")


@pytest.mark.linux
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "offers.csv")
    with pytest.raises(ReadError, match="it is a pipe and no ordinary file"):
        read_table(tmp_path / "offers.csv")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"counterpoint": 1, "plan": {"state": 1}}', "If it is a plan, open it"),
        (b"\xef\xbb\xbf<html><p>Base 190,000</p></html>", "web page without a table"),
        (b"<?xml version='1.0'?><rows/>", "it is XML"),
        (b"%PDF-1.7", "it is a PDF"),
        (
            b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
            "no workbook that can be read",
        ),
    ],
)
def test_another_format_is_named_whatever_the_file_is_called(data: bytes, reason: str) -> None:
    with pytest.raises(TableError, match=reason):
        table_of_bytes(data, "offers.csv")
