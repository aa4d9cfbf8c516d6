"""Reads files and pasted text as tables of texts: detects the format from content and picks the reader."""

from pathlib import Path

from msgspec import Struct

from planner.disk import display_name, read_start
from planner.intake.excel.area import column_name
from planner.intake.excel.book import open_book
from planner.intake.excel.calamine_book import read_old_book
from planner.intake.excel.sheet_cells import read_sheet, read_xlsx
from planner.intake.tables.barred_text import barred_rows
from planner.intake.tables.bounds import LARGEST, CellCount, Progress, no_progress
from planner.intake.tables.clipboard import parse_cells
from planner.intake.tables.csv_table import read_csv
from planner.intake.tables.errors import TableError
from planner.intake.tables.html_table import STARTS, read_html
from planner.intake.tables.separated_text import separated_table
from planner.intake.tables.spaced_text import LONGEST, spaced_rows
from planner.intake.tables.text_table import TextRows, TextTable

ZIP = b"PK\x03\x04"
OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_BLANK = b"\xef\xbb\xbf \t\r\n"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_table(path: Path, progress: Progress = no_progress) -> TextTable:
    """Read a csv or xlsx file, detected from content, not from the name. TableError if it is neither."""
    return table_of_bytes(bytes_of(path), display_name(path), progress)


def bytes_of(path: Path) -> bytes:
    """Read a file, one byte beyond what a table may have at most. ReadError of `planner.disk` if it fails."""
    return read_start(path, LARGEST + 1)


def table_of_bytes(data: bytes, name: str, progress: Progress = no_progress) -> TextTable:
    """Read a table from a file's bytes, as `read_table` does."""
    if len(data) > LARGEST:
        raise TableError(name, f"it is larger than {LARGEST // 1_000_000} MB. Copy the part with the offers.")
    if data.startswith(OLD_OFFICE) or (data.startswith(ZIP) and OPEN_DOCUMENT in data[:100]):
        return not_empty(read_old_book(data, name, progress), name)
    if data.startswith(ZIP):
        return not_empty(read_xlsx(data, name, progress), name)
    if data[:200].lstrip(_BLANK).lower().startswith(STARTS):
        return read_html(data, name)
    _refuse_other_formats(data, name)
    if len(data) <= LONGEST and (rows := spaced_rows(data.decode("utf-8", "replace"))) is not None:
        return TextTable(rows)
    return not_empty(read_csv(data, name, progress), name)


def _refuse_other_formats(data: bytes, name: str) -> None:
    """Raise TableError for JSON, XML and PDF, whose lines would otherwise be read as rows."""
    head = data[:200].lstrip(_BLANK).lower()
    if head.startswith(b"{"):
        raise TableError(name, "it is no table. If it is a plan, open it instead.")
    if head.startswith((b"<!doctype", b"<?xml")):
        raise TableError(name, "it is XML, whatever its name says. Save it as .xlsx or CSV.")
    if head.startswith(b"%pdf"):
        raise TableError(name, "it is a PDF. Copy its table into a spreadsheet first.")


def table_of_text(text: str) -> TextTable:
    """Read text that a spreadsheet copied, or a table as plain text. TableError if too large or empty."""
    if (rows := spaced_rows(text) or barred_rows(text)) is not None:
        return not_empty(TextTable(rows), "the clipboard")
    table = separated_table(text) if len(text) <= LARGEST else None
    return not_empty(table or TextTable(parse_cells(text)), "the clipboard")


def not_empty(table: TextTable, name: str) -> TextTable:
    """Return the table; TableError if none of its cells holds anything."""
    if not any(cell.strip() for row in table.cells for cell in row):
        raise TableError(name, "it is empty.")
    return table


class Grid(Struct, frozen=True):
    """One sheet: name, cells as texts, and the places (row, column from 0) of formulas without a value."""

    name: str
    cells: TextRows
    uncomputed: frozenset[tuple[int, int]] = frozenset()

    def place(self, row: int, column: int) -> str:
        """Return the address of a cell, as Proposal!C7."""
        cell = f"{column_name(column + 1)}{row + 1}"
        return f"{self.name}!{cell}" if self.name else cell


def grids_of(data: bytes, name: str, progress: Progress = no_progress) -> tuple[Grid, ...]:
    """Read all sheets of a workbook, or the one table of a csv file. TableError if it is neither."""
    if not data.startswith(ZIP) or len(data) > LARGEST:
        return (Grid("", table_of_bytes(data, name, progress).cells),)
    book = open_book(data, name, progress)
    count = CellCount(name)
    grids = []
    for sheet, scanned in book.sheets():
        cells = read_sheet(book, sheet, scanned, count)
        grids.append(Grid(sheet.title, cells.rows(), cells.uncomputed))
    return tuple(grids)
