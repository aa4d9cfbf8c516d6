"""Writes the rows of a worksheet in one pass, for the five kinds of cell that our sheets have.

XlsxWriter tests every cell for a dozen kinds, keeps it, and escapes each of its attributes, which is a third
of the time of an export. The output equals its own but for `spans`, which no reader needs. Overrides private
methods: the version is bounded in pyproject.toml, and tests/workbook/writer/test_rows.py compares their
signatures.
"""

import datetime
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

from xlsxwriter.exceptions import OverlappingRange
from xlsxwriter.format import Format
from xlsxwriter.worksheet import RowInfo, Worksheet

from planner.workbook.sheets.page import column_letters
from planner.workbook.sheets.sheet import CellRange, Place, SheetCell
from planner.workbook.writer.writable import cell_text

WrittenCell = tuple[int, Format, str]
"""The column of a cell, its format, and what is written of it behind these."""


class Rows(Worksheet):
    """A worksheet whose cells are put together, each with a format; no row or column has one, nor an outline.

    A cell that the library's own methods write is not among them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._cells: Mapping[Place, SheetCell] = {}
        self._written: defaultdict[int, list[WrittenCell]] = defaultdict(list)  # by row

    def put_cells(self, cells: Mapping[Place, SheetCell], looks: Mapping[str, Format]) -> None:
        """Put all cells of a sheet; the place of each is tested by the two ends of the sheet alone."""
        self._cells = cells
        written, index_of = self._written, self.str_table._get_shared_string_index
        for (row, column), cell in cells.items():
            value = cell.value
            if cell.formula:
                body = self._formula(cell.formula, value)
            elif value is None:
                body = "/>"
            elif isinstance(value, str):
                body = f' t="s"><v>{index_of(cell_text(value))}</v></c>'
            else:
                body = f"><v>{self._number(value, row):.16G}</v></c>"
            written[row].append((column, looks[cell.style], body))
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

    def _number(self, value: float | datetime.date, row: int) -> float:
        """Return a number, or a day as every spreadsheet counts it; TypeError for what is no number."""
        if isinstance(value, datetime.date):
            return float(self._convert_date_time(datetime.datetime.combine(value, datetime.time())))
        if math.isfinite(value):
            return value
        raise TypeError(f"{value} in row {row + 1} is no number that a cell can hold")

    def _formula(self, formula: str, value: Any) -> str:
        kind = ' t="str"' if isinstance(value, str) and value else ""
        return f"{kind}><f>{self._escape_data(formula)}</f><v>{self._escape_data(value)}</v></c>"

    def _get_range_data(self, row_start: int, col_start: int, row_end: int, col_end: int) -> list[Any]:
        """Return what a chart keeps of the cells that it draws; None where there is none."""
        places = product(range(row_start, row_end + 1), range(col_start, col_end + 1))
        return [self._chart_value(self._cells.get(place)) for place in places]

    def _chart_value(self, cell: SheetCell | None) -> Any:
        if cell is None:
            return None
        if cell.formula:
            return 0 if cell.value is None else cell.value
        if cell.value is None or isinstance(cell.value, str):
            return cell_text(cell.value or "")
        return f"{self._number(cell.value, 0):.16g}"

    def _write_rows(self) -> None:
        """Write every row that has a cell or a height."""
        indexes, rows = _Indexes(), []
        for row in sorted({*self.row_info, *self._written}):
            number, cells = row + 1, self._written.get(row)
            start = f'<row r="{number}"{self._row_look(self.row_info.get(row))}'
            if not cells:
                rows.append(f"{start}/>")
                continue
            parts = [
                f'<c r="{column_letters(column)}{number}" s="{indexes[look]}"{body}'
                for column, look, body in sorted(cells)
            ]
            rows.append(f"{start}>{''.join(parts)}</row>")
        self.fh.write("".join(rows))

    def _row_look(self, info: RowInfo | None) -> str:
        """Return the attributes of a row behind its number: its height where it is not Excel's own."""
        pixels = self.default_row_height if info is None or info.height is None else info.height
        hidden = ' hidden="1"' if info is not None and info.hidden else ""
        if pixels == self.default_row_height == self.original_row_height:
            return hidden
        return f' ht="{pixels * 0.75:.16g}"{hidden} customHeight="1"'


class _Indexes(dict[Format, int]):
    """Where each format lies among those of the file: it takes its place when it is first asked for."""

    def __missing__(self, look: Format) -> int:
        self[look] = index = int(look._get_xf_index())
        return index
