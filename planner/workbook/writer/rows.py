"""Writes the rows of a worksheet in one pass, for the five kinds of cell that our sheets have.

XlsxWriter tests every cell for a dozen kinds and escapes each of its attributes, which is a third of the time
of an export. The output equals its own but for `spans`, which no reader needs. Overrides private methods: the
version is bounded in pyproject.toml, and tests/workbook/test_rows.py compares their signatures.
"""

import datetime
import math
from collections.abc import Callable, Iterable, Mapping
from itertools import product
from operator import itemgetter
from typing import Any

from xlsxwriter.exceptions import OverlappingRange
from xlsxwriter.format import Format
from xlsxwriter.worksheet import (
    CellBlankTuple,
    CellDatetimeTuple,
    CellFormulaTuple,
    CellNumberTuple,
    CellStringTuple,
    Worksheet,
)

from planner.workbook.sheets.page import column_letters
from planner.workbook.sheets.sheet import CellRange, Place, SheetCell
from planner.workbook.writer.writable import cell_text


class Rows(Worksheet):
    """A worksheet in which every cell has a format and no row or column has one."""

    def put_cells(self, cells: Mapping[Place, SheetCell], looks: Mapping[str, Format]) -> None:
        """Put all cells of a sheet; the place of each is tested by the two ends of the sheet alone."""
        table, index_of = self.table, self.str_table._get_shared_string_index
        for (row, column), (value, style, formula) in cells.items():
            look = looks[style]
            if formula:
                table[row][column] = CellFormulaTuple(formula, look, value)
            elif value is None:
                table[row][column] = CellBlankTuple(look)
            elif isinstance(value, str):
                table[row][column] = CellStringTuple(index_of(cell_text(value)), look)
            elif isinstance(value, datetime.date):
                time = datetime.datetime.combine(value, datetime.time())
                self._write_datetime(row, column, time, look)
            elif math.isfinite(value):
                table[row][column] = CellNumberTuple(value, look)
            else:
                raise TypeError(f"{value} in row {row + 1} is no number that a cell can hold")
        if not cells:
            return
        rows, columns = zip(*cells, strict=True)
        for end in (min, max):
            if self._check_dimensions(end(rows), end(columns)):
                raise IndexError(f"the sheet “{self.name}” is larger than a worksheet")

    def put_merges(self, spans: Iterable[CellRange]) -> None:
        """Show the cells of each span as one; OverlappingRange where two have a cell in common.

        A span of a single cell is that cell: Excel refuses a file that lists it.
        """
        for span in spans:
            top, left, bottom, right = span.first_row, span.first_column, span.last_row, span.last_column
            if (top, left) == (bottom, right):
                continue
            for place in product(range(top, bottom + 1), range(left, right + 1)):
                if place in self.merged_cells:
                    raise OverlappingRange(f"{span} overlaps {self.merged_cells[place]}")
                self.merged_cells[place] = span
            self.merge.append([top, left, bottom, right])

    def _write_rows(self) -> None:
        """Write every row that has a cell or a height."""
        looks = _Looks()
        for row in sorted({*self.row_info, *self.table}):
            cells = self.table.get(row)
            if not cells:
                self._write_empty_row(row, None, self.row_info.get(row))
                continue
            self._write_row(row, None, self.row_info.get(row))
            number = str(row + 1)
            parts = [
                f'<c r="{column_letters(column)}{number}" s="{looks[cell.format]}"'
                f"{_KINDS[type(cell)](self, cell)}"
                for column, cell in sorted(cells.items(), key=_COLUMN)
            ]
            self.fh.write("".join(parts) + "</row>")


class _Looks(dict[Format, int]):
    """The index of each format among the styles of the file."""

    def __missing__(self, look: Format) -> int:
        self[look] = index = int(look._get_xf_index())
        return index


def _number(_page: Rows, cell: Any) -> str:
    return f"><v>{cell.number:.16G}</v></c>"


def _string(_page: Rows, cell: Any) -> str:
    return f' t="s"><v>{cell.string}</v></c>'


def _formula(page: Rows, cell: Any) -> str:
    kind = ' t="str"' if isinstance(cell.value, str) and cell.value else ""
    formula, value = page._escape_data(cell.formula), page._escape_data(cell.value)
    return f"{kind}><f>{formula}</f><v>{value}</v></c>"


def _blank(_page: Rows, _cell: Any) -> str:
    return "/>"


_COLUMN = itemgetter(0)
_KINDS: dict[type, Callable[[Rows, Any], str]] = {
    CellNumberTuple: _number,
    CellDatetimeTuple: _number,
    CellStringTuple: _string,
    CellFormulaTuple: _formula,
    CellBlankTuple: _blank,
}
