"""Rectangles of cells as the text that Excel and Google Sheets put on the clipboard and take from it.

Cells are parted by tabs and rows by line ends; a cell that holds either, or a quote at its head, is quoted.
"""

from collections.abc import Sequence

Cells = tuple[tuple[str, ...], ...]


def parse_cells(text: str) -> Cells:
    """Return the rows of a copied rectangle, all of one length. A single line end at its end adds no row."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    rows: list[list[str]] = [[]]
    place = 0
    while place <= len(text):
        cell, place = _cell(text, place)
        rows[-1].append(cell)
        if text[place : place + 1] == "\n" and place + 1 < len(text):
            rows.append([])
        elif text[place : place + 1] == "\n":
            break
        place += 1
    width = max(len(row) for row in rows)
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


def format_cells(rows: Sequence[Sequence[str]]) -> str:
    """Write a rectangle so that a spreadsheet, or `parse_cells`, takes it cell by cell.

    Each row ends its line, as theirs do, but for a lone cell: that may be pasted into a letter.
    """
    lines = ["\t".join(_quoted(cell) for cell in row) for row in rows]
    is_lone = len(rows) == 1 and len(rows[0]) == 1
    return lines[0] if is_lone else "".join(line + "\n" for line in lines)


def _cell(text: str, place: int) -> tuple[str, int]:
    """Read one cell from a place; return it and the place of the tab, line end or end after it."""
    if text[place : place + 1] == '"':
        closed = _quoted_cell(text, place + 1)
        if closed is not None:
            return closed
    end = min(found for found in (text.find("\t", place), text.find("\n", place), len(text)) if found >= 0)
    return text[place:end], end


def _quoted_cell(text: str, place: int) -> tuple[str, int] | None:
    """Read a quoted cell; None if the quote is not closed at the cell's end, and so is a mere sign."""
    parts = []
    while True:
        end = text.find('"', place)
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
