"""Rectangles of cells as the text that Excel and Google Sheets put on the clipboard and take from it.

Tabs separate cells and line ends rows; a cell with either of them, or with a leading quote, is quoted.
"""

import re
from collections.abc import Iterator, Sequence

from planner.intake.tables.bounds import LARGEST, LONGEST_CELL, CellCount
from planner.intake.tables.errors import TableError
from planner.intake.tables.text_table import TextRows

NAME = "the clipboard"
_LINE_END = re.compile(r"\r\n?")
_CELL_END = re.compile(r"[\t\n]")
_HALVES = re.compile("[\ud800-\udfff]")


def parse_cells(text: str) -> TextRows:
    """Return the rows of a copied rectangle, all of one length. A single line end at its end adds no row.

    Halves of characters become replacement characters. TableError if it is larger than any table.
    """
    if len(text) > LARGEST:
        raise TableError(NAME, f"it holds more than {LARGEST:,} characters. Copy the part with the offers.")
    count = CellCount(NAME)
    rows: list[list[str]] = [[]]
    for cell, end in _cells(_HALVES.sub("\ufffd", _LINE_END.sub("\n", text))):
        rows[-1].append(cell)
        if cell or end == "\n":
            count.add(len(rows), len(rows[-1]), cell)
        if end == "\n":
            rows.append([])
    width = max(len(row) for row in rows)
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


def format_cells(rows: Sequence[Sequence[str]]) -> str:
    """Write a rectangle so that a spreadsheet, or `parse_cells`, takes it cell by cell.

    Each row ends its line, as theirs do, but for a lone cell: that may be pasted into a letter.
    """
    lines = ["\t".join(_quoted(cell) for cell in row) for row in rows]
    is_lone = len(rows) == 1 and len(rows[0]) == 1
    return lines[0] if is_lone else "".join(line + "\n" for line in lines)


def _cells(text: str) -> Iterator[tuple[str, str]]:
    """Yield each cell with the sign that ends it; a line end at the very end of the text is none."""
    place = 0
    while place <= len(text):
        cell, place = _cell(text, place)
        end = text[place : place + 1] if place + 1 < len(text) or text[place : place + 1] == "\t" else ""
        yield cell, end
        if text[place : place + 1] == "\n" and not end:
            return
        place += 1


def _cell(text: str, place: int) -> tuple[str, int]:
    """Read one cell from a place; return it and the place of the tab, line end or end after it."""
    if text[place : place + 1] == '"':
        closed = _quoted_cell(text, place + 1)
        if closed is not None:
            return closed
    match = _CELL_END.search(text, place)
    end = match.start() if match else len(text)
    return text[place:end], end


def _quoted_cell(text: str, place: int) -> tuple[str, int] | None:
    """Read a quoted cell; None if the quote is not closed at the cell's end, and so is a mere sign."""
    parts = []
    last = place + LONGEST_CELL + 2  # so that quotes that are never closed cost no more than their cell
    while True:
        end = text.find('"', place, last)
        if end < 0:
            return None
        parts.append(text[place:end])
        after = text[end + 1 : end + 2]
        if after != '"':
            return ("".join(parts), end + 1) if after in ("", "\t", "\n") else None
        parts.append('"')
        place = end + 2


def _quoted(cell: str) -> str:
    if any(sign in cell for sign in "\t\n\r") or cell.startswith('"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
