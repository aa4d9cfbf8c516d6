"""The cells of one sheet of a workbook as texts at their places, read by openpyxl row by row."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from planner.intake.excel.area import Area
from planner.intake.excel.book import SCANNED, OpenBook, quiet
from planner.intake.excel.cell_text import cell_text
from planner.intake.excel.scan import ScannedSheet
from planner.intake.tables.bounds import MOST_COLUMNS, MOST_ROWS, CellCount
from planner.intake.tables.clipboard import TextRows
from planner.intake.tables.errors import broken_book


@dataclass(slots=True)
class SheetCells:
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
    """Give the cells of each row that hold text. What openpyxl raises means a broken book."""
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
