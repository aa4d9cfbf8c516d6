"""A table from somewhere, as rows of texts, within bounds; what its file could not tell is noted."""

from dataclasses import dataclass
from pathlib import Path

from planner.disk import read_start, shown_name
from planner.intake.tables.bounds import LARGEST, Progress, no_progress
from planner.intake.tables.clipboard import TextRows, parse_cells
from planner.intake.tables.errors import TableError

ZIP = b"PK\x03\x04"
OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class TextTable:
    """Rows of one length, as texts; `notes` are whole sentences on what was done to get them."""

    cells: TextRows
    notes: tuple[str, ...] = ()


def read_table(path: Path, progress: Progress = no_progress) -> TextTable:
    """Read a csv or xlsx file, detected from content and not from the name. TableError if it is neither."""
    return table_of_bytes(bytes_of(path), shown_name(path), progress)


def bytes_of(path: Path) -> bytes:
    """Read a file, one byte beyond what a table may have at most. ReadError of `planner.disk` if it fails."""
    return read_start(path, LARGEST + 1)


def table_of_bytes(data: bytes, name: str, progress: Progress = no_progress) -> TextTable:
    """Read a table from a file's bytes, as `read_table` does."""
    if len(data) > LARGEST:
        raise TableError(name, f"it is larger than {LARGEST // 1_000_000} MB. Copy the part with the offers.")
    if data.startswith(OLD_OFFICE):
        raise TableError(
            name, "it has a password or is an old .xls file. Save it as .xlsx without a password."
        )
    if data.startswith(ZIP) and OPEN_DOCUMENT in data[:100]:
        raise TableError(name, "it is an OpenDocument file. Save it as .xlsx.")
    if data.startswith(ZIP):
        from planner.intake.excel.xlsx_table import read_xlsx

        return not_empty(read_xlsx(data, name, progress), name)
    _refuse_other_formats(data, name)
    from planner.intake.tables.csv_table import read_csv

    return not_empty(read_csv(data, name, progress), name)


def _refuse_other_formats(data: bytes, name: str) -> None:
    """Name what is text but no table, instead of reading its lines as rows."""
    head = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"{"):
        raise TableError(name, "it is no table. If it is a plan, open it instead.")
    if head.startswith((b"<!doctype", b"<html", b"<?xml", b"<table")):
        raise TableError(name, "it is a web page or XML, whatever its name says. Save it as .xlsx or CSV.")
    if head.startswith(b"%pdf"):
        raise TableError(name, "it is a PDF. Copy its table into a spreadsheet first.")


def table_of_text(text: str) -> TextTable:
    """Read pasted text: a rectangle as spreadsheets copy it. TableError if it is too large or empty."""
    return not_empty(TextTable(parse_cells(text)), "the clipboard")


def not_empty(table: TextTable, name: str) -> TextTable:
    """Return the table; TableError if none of its cells holds anything."""
    if not any(cell.strip() for row in table.cells for cell in row):
        raise TableError(name, "it is empty.")
    return table
