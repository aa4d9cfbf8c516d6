"""Workbooks of other programs: .xls and .ods, made from the shared table x1 by LibreOffice."""

import io
import zipfile
from pathlib import Path

import pytest

from planner.intake.offers.parse import parse_offers
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import read_table, table_of_bytes
from tests.corpus.cases import DATA
from tests.intake.tables.test_tables import TODAY

BOOKS = DATA / "workbooks"
CONTENT = "content.xml"


@pytest.mark.parametrize("name", ["offers.xls", "offers.ods"])
def test_an_old_workbook_is_read_as_its_xlsx_is(name: str) -> None:
    parsed = parse_offers(read_table(BOOKS / name), TODAY)
    assert [(column.company, column.is_present) for column in parsed.columns] == [
        ("Acme", False),
        ("Globex", False),
        ("Initech", True),
    ]
    assert {entry.key: entry.text for entry in parsed.columns[0].entries}["base"] == "165000"
    assert any("formats of cells" in note for note in parsed.notes)


def with_content(change: tuple[bytes, bytes]) -> bytes:
    changed = io.BytesIO()
    with zipfile.ZipFile(BOOKS / "offers.ods") as old, zipfile.ZipFile(changed, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, data.replace(*change) if part == CONTENT else data)
    return changed.getvalue()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ((b"<table:table-row ", b'<table:table-row table:number-rows-repeated="1048576" '), "rows or"),
        ((b"<table:table-cell ", b'<table:table-cell table:number-columns-repeated="9999" '), "columns"),
        ((b"</office:spreadsheet>", b""), "broken"),
        ((b"<office:document-content", b"<!DOCTYPE x><office:document-content"), "broken"),
    ],
    ids=["rows", "columns", "torn", "doctype"],
)
def test_an_ods_that_is_vast_or_broken_is_refused(change: tuple[bytes, bytes], reason: str) -> None:
    with pytest.raises(TableError, match=reason):
        table_of_bytes(with_content(change), "x.ods")


@pytest.mark.parametrize("length", [9, 600, 3_000, 7_000])
def test_a_torn_xls_is_refused(length: int, tmp_path: Path) -> None:
    path = tmp_path / "offers.xls"
    path.write_bytes((BOOKS / "offers.xls").read_bytes()[:length])
    with pytest.raises(TableError, match="broken or no workbook"):
        read_table(path)
