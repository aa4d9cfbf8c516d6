"""Every sheet of a returned file as texts, with the formulas that nobody has computed marked."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.intake.clipboard import Cells
from planner.intake.table import LARGEST, ZIP, table_of_bytes
from planner.intake.xlsx_table import cell_text, open_book, refuse_large

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: its name, its cells as texts, and where (row, column from 0) a formula has no value."""

    name: str
    cells: Cells
    uncomputed: frozenset[tuple[int, int]] = frozenset()

    def place(self, row: int, column: int) -> str:
        """Write a place as people do, as Proposal!C7."""
        from openpyxl.utils import get_column_letter

        cell = f"{get_column_letter(column + 1)}{row + 1}"
        return f"{self.name}!{cell}" if self.name else cell


def grids_of(data: bytes, name: str) -> tuple[Grid, ...]:
    """Read all sheets of a workbook, or the one table of a csv file. TableError if it is neither."""
    if not data.startswith(ZIP) or len(data) > LARGEST:
        return (Grid("", table_of_bytes(data, name).cells),)
    values, formulas = open_book(data, name), open_book(data, name, values=False)
    pairs = zip(values.worksheets, formulas.worksheets, strict=True)
    return tuple(_grid(sheet, written, name) for sheet, written in pairs)


def _grid(sheet: "Worksheet", written: "Worksheet", name: str) -> Grid:
    refuse_large(sheet, name)
    cells = tuple(tuple(cell_text(cell) for cell in row) for row in sheet.iter_rows())
    rows = written.iter_rows(max_row=sheet.max_row, max_col=sheet.max_column)
    uncomputed = {
        (number, column)
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
        if cell.data_type == "f" and not cells[number][column]
    }
    return Grid(sheet.title, cells, frozenset(uncomputed))
