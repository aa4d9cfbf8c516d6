"""Every sheet of a returned file as texts, with the formulas that nobody has computed marked."""

from dataclasses import dataclass

from planner.intake.excel.area import column_name
from planner.intake.excel.book import open_book
from planner.intake.excel.sheet_cells import read_sheet
from planner.intake.tables.bounds import LARGEST, CellCount, Progress, no_progress
from planner.intake.tables.clipboard import TextRows
from planner.intake.tables.table import ZIP, table_of_bytes


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: its name, its cells as texts, and where (row, column from 0) a formula has no value."""

    name: str
    cells: TextRows
    uncomputed: frozenset[tuple[int, int]] = frozenset()

    def place(self, row: int, column: int) -> str:
        """Write a place as people do, as Proposal!C7."""
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
