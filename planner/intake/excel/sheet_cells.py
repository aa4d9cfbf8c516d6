"""Reads the cells of a sheet as texts through openpyxl, row by row, and the first filled sheet as a table."""

import datetime
import math
import sys
from collections.abc import Iterator
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from planner.intake.excel.area import Area
from planner.intake.excel.book import SCANNED, OpenBook, open_book, quiet
from planner.intake.excel.number_format import bare_format, signs_of
from planner.intake.excel.scan import ScannedSheet
from planner.intake.tables.bounds import MOST_COLUMNS, MOST_NOTES, MOST_ROWS, CellCount, Progress, no_progress
from planner.intake.tables.errors import TableError, broken_book
from planner.intake.tables.text_table import TextRows, TextTable


class SheetCells(Struct):
    """All of a sheet: texts by row and column from 1, formulas without a value from 0, merged areas."""

    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    uncomputed: frozenset[tuple[int, int]] = frozenset()
    areas: tuple[Area, ...] = ()

    def rows(self) -> TextRows:
        """Return the cells as rows of one length, from A1 to the last that is filled or merged."""
        formulas = ((row + 1, column + 1) for row, column in self.uncomputed)
        places = [*self.texts, *formulas, *((area.bottom, area.right) for area in self.areas)]
        height = max((row for row, _ in places), default=0)
        width = max((column for _, column in places), default=0)
        rows = [[""] * width for _ in range(height)]
        for (row, column), text in self.texts.items():
            rows[row - 1][column - 1] = text
        return tuple(tuple(row) for row in rows)


def read_sheet(book: OpenBook, sheet: Any, scanned: ScannedSheet, count: CellCount) -> SheetCells:
    """Read a sheet of a book. TableError if it is broken, or the texts of its cells come to too much."""
    cells = SheetCells(uncomputed=frozenset(scanned.uncomputed), areas=tuple(scanned.areas))
    for number, row in enumerate(_rows(book, sheet), start=1):
        book.progress(SCANNED + (1 - SCANNED) * min(1.0, len(cells.texts) / max(1, scanned.filled)))
        for column, text in row:
            count.add(number, column, text)
            cells.texts[number, column] = text
    return cells


def _rows(book: OpenBook, sheet: Any) -> Iterator[list[tuple[int, str]]]:
    """Yield the cells of each row that hold text. What openpyxl raises means a broken book."""
    sheet.reset_dimensions()  # what a sheet states of its size may be wrong
    rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)
    while True:
        with broken_book(book.name), quiet():
            row = next(rows, None)
            filled = [] if row is None else [(at, cell) for at, cell in enumerate(row, 1) if _is_filled(cell)]
            stored = [(at, cell.value, str(cell.number_format or "")) for at, cell in filled]
        if row is None:
            return
        yield [(at, text) for at, value, form in stored if (text := cell_text(value, form))]


def _is_filled(cell: Any) -> bool:
    return cell.value is not None


_LARGEST_WHOLE = 1e15  # floats above have no digits after the point


def cell_text(value: Any, number_format: str) -> str:
    """Write a value as typed: as a date, in per cent, with its currency sign; empty for none."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime.datetime():
            is_day = value.time() == datetime.time()
            return value.date().isoformat() if is_day else value.isoformat(" ", "seconds")
        case datetime.timedelta():
            return _plain(value.total_seconds() / 86_400)
        case int() | float():
            return _number_text(value, number_format)
        case _:
            return str(value).replace("_x000D_\n", "\r\n")


def _number_text(value: float, number_format: str) -> str:
    if "%" in bare_format(number_format):
        return _plain(value * 100) + "%"
    before, after = signs_of(number_format)
    return f"{before}{_plain(value)}{after}"


def _plain(value: float) -> str:
    if abs(value) > sys.float_info.max:  # a whole number may have thousands of digits
        return "inf"
    if math.isnan(value):
        return "nan"
    if abs(value) >= _LARGEST_WHOLE:
        return str(int(value))
    return f"{round(value, 10):.10f}".rstrip("0").rstrip(".")


def read_xlsx(data: bytes, name: str, progress: Progress = no_progress) -> TextTable:
    """Read all sheets that hold anything, the first with the others. Merged cells are filled, and noted."""
    book = open_book(data, name, progress)
    count = CellCount(name)
    tables = []
    for sheet, scanned in book.sheets():
        cells = read_sheet(book, sheet, scanned, count)
        if cells.texts:
            notes = _fill_merged(cells, count)
            tables.append(TextTable(cells.rows(), tuple(notes), sheet.title))
    if not tables:
        raise TableError(name, "it has no sheet with cells.")
    return replace(tables[0], others=tuple(tables[1:]))


def _fill_merged(sheet: SheetCells, count: CellCount) -> list[str]:
    """Put the text of merged cells into each of them; return a note on each area, and on how many more."""
    notes = []
    for area in sheet.areas:
        text = sheet.texts.get((area.top, area.left), "")
        if not text:
            continue
        for row in range(area.top, area.bottom + 1):
            for column in range(area.left, area.right + 1):
                count.add(row, column, text)
                sheet.texts[row, column] = text
        notes.append(f"The cells {area} are merged; “{text[:60]}” is taken for each of them.")
    more = len(notes) - MOST_NOTES
    return notes if more <= 0 else [*notes[:MOST_NOTES], f"So are {more} more areas of merged cells."]
