"""Reads .xls and .ods workbooks through calamine, which reads a sheet in one call: sizes are checked before.

The formats of cells are not read: a per cent is its fraction, and a currency that only a format shows is
lost, so a note says to check it.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from msgspec.structs import replace

from planner.intake.excel.archive import Archive
from planner.intake.excel.ods_scan import scan_ods
from planner.intake.excel.sheet_cells import cell_text
from planner.intake.tables.bounds import (
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SHEETS,
    CellCount,
    Progress,
    no_progress,
    refuse_size,
)
from planner.intake.tables.errors import TableError
from planner.intake.tables.text_table import TextTable

FORMATS = "The formats of cells in this kind of file are not read. Check the currency and the per cents."


def read_old_book(data: bytes, name: str, progress: Progress = no_progress) -> TextTable:
    """Read all sheets that hold anything, the first with the others. TableError if broken or too large."""
    if data.startswith(b"PK"):
        scan_ods(Archive(data, name, progress), name)
    with _calamine_errors(name):
        import python_calamine

        book = python_calamine.load_workbook(io.BytesIO(data))
        titles = list(book.sheet_names)
    if len(titles) > MOST_SHEETS:
        raise TableError(name, f"it has more than {MOST_SHEETS} sheets. Copy the one with the offers.")
    count = CellCount(name)
    tables = []
    for place, title in enumerate(titles):
        progress(place / len(titles))
        rows = _rows(book, place, name, count)
        if any(cell for row in rows for cell in row):
            tables.append(TextTable(tuple(rows), (FORMATS,), title))
    if not tables:
        raise TableError(name, "it has no sheet with cells.")
    return replace(tables[0], others=tuple(tables[1:]))


@contextmanager
def _calamine_errors(name: str) -> Iterator[None]:
    """Turn what calamine raises for damaged files, its panics too, into a TableError.

    Put around calls of calamine only. A panic is no Exception, so it is known by its name.
    """
    try:
        yield
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise TableError(
            name, "it has a password, or is broken or no workbook. Save it as .xlsx without a password."
        ) from error


def _rows(book: Any, place: int, name: str, count: CellCount) -> list[tuple[str, ...]]:
    with _calamine_errors(name):
        sheet = book.get_sheet_by_index(place)
        height, width = sheet.total_height, sheet.total_width
    if height > MOST_ROWS or width > MOST_COLUMNS:
        raise refuse_size(name)
    with _calamine_errors(name):
        values = sheet.to_python(skip_empty_area=False)
        merged = sheet.merged_cell_ranges or []
    rows = [[cell_text(value, "") for value in row] for row in values]
    for (top, left), (bottom, right) in merged:
        _fill(rows, top, left, bottom, right)
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            if text:
                count.add(number, column, text)
    return [tuple(row) for row in rows]


def _fill(rows: list[list[str]], top: int, left: int, bottom: int, right: int) -> None:
    """Put the text of merged cells into each of them."""
    if top >= len(rows) or left >= len(rows[top]):
        return
    text = rows[top][left]
    for row in rows[top : bottom + 1]:
        for column in range(left, min(right + 1, len(row))):
            row[column] = text
