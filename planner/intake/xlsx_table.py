"""The first sheet of an Excel workbook that holds anything, as texts; looked at before it is trusted."""

import datetime
import io
import re
import warnings
import zipfile
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from planner.intake.table import MOST_COLUMNS, MOST_ROWS, Table, TableError

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MOST_UNPACKED = 60_000_000  # bytes; a small file can unpack to a full disk
_MERGE = re.compile(rb'mergeCell\s[^>]*?ref\s*=\s*["\']\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)')
_SIGNS = "€£¥₹$"  # the dollar last: it opens every sign that a format spells out, as [$€-407]


def read_xlsx(data: bytes, name: str) -> Table:
    """Read the first sheet that holds anything. Merged cells are filled, and noted."""
    book = open_book(data, name)
    filled = [sheet for sheet in book.worksheets if _has_value(sheet)]
    if not filled:
        raise TableError(name, "it has no sheet with cells.")
    sheet = filled[0]
    refuse_large(sheet, name)
    notes = [f"Only the sheet “{sheet.title}” was read."] if len(filled) > 1 else []
    cells = [[cell_text(cell) for cell in row] for row in sheet.iter_rows()]
    notes += _fill_merged(sheet, cells)
    return Table(tuple(tuple(row) for row in cells), tuple(notes))


def refuse_large(sheet: "Worksheet", name: str) -> None:
    """Raise TableError if a sheet has more rows or columns than any table of offers."""
    if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
        raise TableError(
            name,
            f"it has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns. Copy the part with the offers.",
        )


def open_book(data: bytes, name: str, *, values: bool = True) -> "Workbook":
    """Open a workbook within bounds: its values, or its formulas. TableError if it cannot be read."""
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    if not openpyxl.DEFUSEDXML:
        raise TableError(name, "the safe XML reader (defusedxml) is not installed. Install it.")
    try:
        _look_at(data, name)
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # openpyxl warns of parts that it leaves out; no cell is among them
            return openpyxl.load_workbook(io.BytesIO(data), data_only=values)
    except (
        zipfile.BadZipFile,
        InvalidFileException,
        ParseError,
        KeyError,
        ValueError,  # defusedxml's refusals too
        TypeError,
        AttributeError,
        IndexError,
        EOFError,
        RuntimeError,  # an encrypted or oddly packed member
    ) as error:
        raise TableError(
            name, "it is no workbook that can be read, or it is broken. Save it again."
        ) from error


def _look_at(data: bytes, name: str) -> None:
    """Refuse what would unpack to too much, or whose merged cells would be too many to lay out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > MOST_UNPACKED:
            raise TableError(
                name, "it unpacks to more than any table of offers. Copy the part with the offers."
            )
        for member in archive.namelist():
            if member.startswith("xl/worksheets/") and member.endswith(".xml"):
                _look_at_merged(archive.read(member), name)


def _look_at_merged(xml: bytes, name: str) -> None:
    from openpyxl.utils import column_index_from_string

    area = 0
    for left, top, right, bottom in _MERGE.findall(xml):
        columns = column_index_from_string(right.decode()) - column_index_from_string(left.decode()) + 1
        area += max(0, columns) * max(0, int(bottom) - int(top) + 1)
    if area > MOST_ROWS * MOST_COLUMNS:
        raise TableError(name, "its merged cells cover more than any table of offers. Unmerge them.")


def _has_value(sheet: "Worksheet") -> bool:
    """Look no further than the bounds: openpyxl makes every cell that it is asked for."""
    last = {"max_row": min(sheet.max_row, MOST_ROWS), "max_col": min(sheet.max_column, MOST_COLUMNS)}
    rows = sheet.iter_rows(**last, values_only=True)
    return any(value is not None for row in rows for value in row)


def _fill_merged(sheet: "Worksheet", cells: list[list[str]]) -> list[str]:
    notes = []
    for merged in sheet.merged_cells.ranges:
        text = cells[merged.min_row - 1][merged.min_col - 1]
        if not text:
            continue
        for row in range(merged.min_row, merged.max_row + 1):
            for column in range(merged.min_col, merged.max_col + 1):
                cells[row - 1][column - 1] = text
        notes.append(f"The cells {merged.coord} are merged; “{text[:60]}” is taken for each of them.")
    return notes


def cell_text(cell: Any) -> str:
    """Return a cell as a person would type it: what its format says of a number is kept."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, int | float):
        return _number(value, str(cell.number_format or ""))
    return str(value)


def _number(value: float, number_format: str) -> str:
    text = f"{round(value, 10):.10f}".rstrip("0").rstrip(".")
    if "%" in number_format:
        return f"{round(value * 100, 10):.10f}".rstrip("0").rstrip(".") + "%"
    sign = next((one for one in _SIGNS if one in number_format), "")
    return sign + text
