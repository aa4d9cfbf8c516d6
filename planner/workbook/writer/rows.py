"""Writes the rows of a worksheet in one pass, for the five kinds of cell that our sheets have.

XlsxWriter tests every cell for a dozen kinds and escapes each of its attributes, which is a third of the time
of an export. The output equals its own but for `spans`, which no reader needs. Overrides private methods: the
version is bounded in pyproject.toml, and tests/workbook/test_rows.py compares their signatures.
"""

from collections.abc import Callable
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from planner.workbook.sheets.page import column_letters


class Rows(Worksheet):
    """A worksheet in which every cell has a format and no row or column has one."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        """Return a formula unchanged: the library searches each for thirty functions that we never use."""
        del expand_future_functions
        return formula

    def _write_rows(self) -> None:
        """Write every row that has a cell or a height."""
        looks: dict[Format, int] = {}
        for row in sorted({*self.row_info, *self.table}):
            cells = self.table.get(row)
            if not cells:
                self._write_empty_row(row, None, self.row_info.get(row))
                continue
            self._write_row(row, None, self.row_info.get(row))
            number = str(row + 1)
            parts = [
                f'<c r="{column_letters(column)}{number}" s="{_index(looks, cells[column].format)}"'
                f"{_KINDS[type(cells[column]).__name__](self, cells[column])}"
                for column in sorted(cells)
            ]
            self.fh.write("".join(parts) + "</row>")


def _index(looks: dict[Format, int], look: Format) -> int:
    """Return the index of a format among the styles of the file."""
    if look not in looks:
        looks[look] = look._get_xf_index()
    return looks[look]


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


_KINDS: dict[str, Callable[[Rows, Any], str]] = {
    "Number": _number,
    "Datetime": _number,
    "String": _string,
    "Formula": _formula,
    "Blank": _blank,
}
