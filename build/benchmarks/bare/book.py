"""Writes cells with bare XlsxWriter, in a process of its own: `book.py CELLS.json OUT.xlsx`.

The yardstick of an export: it imports nothing of the program, and is given every value and formula. Dates are
ISO texts; `styles` are as many formats as the sheets have, all of them plain.
"""

import datetime
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

Cell = Sequence[Any]
"""Row, column, kind (`text`, `number`, `date`, `blank`), value, formula, style."""


def write_book(sheets: Mapping[str, Sequence[Cell]], target: object) -> None:
    """Write the same cells, each with one of as many formats, and nothing else: no widths, no charts."""
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    formats: dict[str, Any] = {}
    for name, cells in sheets.items():
        page = book.add_worksheet(name)
        for row, column, kind, value, formula, style in cells:
            if style not in formats:
                number = "yyyy-mm-dd" if "date" in style else f'0;"{len(formats)}"'
                formats[style] = book.add_format({"num_format": number})
            look = formats[style]
            if formula:
                page.write_formula(row, column, f"={formula}", look, value)
            elif kind == "text":
                page.write_string(row, column, value, look)
            elif kind == "date":
                page.write_datetime(row, column, datetime.date.fromisoformat(value), look)
            elif kind == "blank":
                page.write_blank(row, column, None, look)
            else:
                page.write_number(row, column, value, look)
    book.close()


if __name__ == "__main__":
    write_book(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), sys.argv[2])
