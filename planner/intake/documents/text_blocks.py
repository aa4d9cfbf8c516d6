"""Builds the text of a document from its blocks: paragraphs, list items, quotations and tables.

Formats that know their structure (HTML, Word) write into it. It decides what is a table of data, written as
rows with bars, and what only places blocks on a page, as mails do with tables.
"""

import re

from msgspec import Struct, field

from planner.intake.documents.bounds import DEEPEST

LONG_CELL = 240  # characters; two of them in a row are columns of prose
TABBED_CELL = 80  # characters; longer ones are sentences that a tab indents
_MARK = re.compile(r"[-•*–\u25a1\u2022\u2610\u2612]|- [-•*–]?|\(?[0-9A-Za-z]{1,4}[.)]")
_SPACES = re.compile(r"[ \t\r\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_HALVES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def cleaned(text: str) -> str:
    """Return a text without invisible signs, with plain spaces, and with marks for broken signs."""
    text = _HALVES.sub("\ufffd", _INVISIBLE.sub("", text))
    return _SPACES.sub(" ", _CONTROLS.sub(" ", text))


class _TextBlock(Struct, frozen=True):
    """A finished block; `is_item`: it is close to items before and after it."""

    text: str
    is_item: bool = False
    quotes: int = 0

    def written(self) -> str:
        mark = "> " * self.quotes
        return "\n".join(f"{mark}{line}".rstrip() for line in self.text.split("\n")) if mark else self.text


class _OpenTable(Struct):
    """An open table: its rows of cells, each a list of blocks, and the container that it is in."""

    outer: list[_TextBlock]
    rows: list[list[list[_TextBlock]]] = field(default_factory=list)


class TextBlocks:
    """The blocks of one document, in reading order."""

    def __init__(self) -> None:
        self._blocks: list[_TextBlock] = []
        self._line: list[str] = []
        self._tables: list[_OpenTable] = []
        self._is_item = False
        self._quotes = self._too_deep = 0

    def add(self, text: str) -> None:
        """Add text to the current block; a line end in it begins a new line."""
        self._line.append(text)

    def end_block(self) -> None:
        """End the current paragraph or item."""
        lines = [_tabbed(line) for line in "".join(self._line).split("\n")]
        text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
        if text.strip("- "):
            is_item = self._is_item or all(line.startswith("| ") for line in lines)
            self._blocks.append(_TextBlock(text, is_item, self._quotes))
        self._line, self._is_item = [], False

    def begin_item(self) -> None:
        """Begin an item of a list."""
        self.end_block()
        self._is_item = True
        self._line.append("- ")

    def quote(self, step: int) -> None:
        """Enter (1) or leave (-1) a quotation."""
        self.end_block()
        self._quotes = max(0, self._quotes + step)

    def open_table(self) -> None:
        """Begin a table, inside a cell or not; rows of a table that is too deep go to the outer one."""
        self.end_block()
        if len(self._tables) >= DEEPEST:
            self._too_deep += 1
            return
        self._tables.append(_OpenTable(self._blocks))
        self._blocks = []

    def open_row(self) -> None:
        """Begin a row; does nothing outside of tables."""
        if self._tables:
            self._leave_cell()
            self._tables[-1].rows.append([])

    def drop_row(self) -> None:
        """Forget the current row, that a tracked change deleted."""
        if self._tables and self._tables[-1].rows:
            self._leave_cell()
            self._tables[-1].rows.pop()

    def open_cell(self) -> None:
        """Begin a cell; does nothing outside of tables."""
        if self._tables:
            self._leave_cell()
            table = self._tables[-1]
            if not table.rows:
                table.rows.append([])
            self._blocks = []
            table.rows[-1].append(self._blocks)

    def close_table(self) -> None:
        """End the current table and write it where it is; does nothing outside of tables."""
        if not self._tables or self._too_deep:
            self._too_deep = max(0, self._too_deep - 1)
            return
        self._leave_cell()
        table = self._tables.pop()
        self._blocks = table.outer
        if _is_data(table.rows):
            self._blocks.append(
                _TextBlock("\n".join(map(_row_text, filter(any, table.rows))), quotes=self._quotes)
            )
        else:
            self._blocks.extend(block for row in table.rows for cell in row for block in cell)

    def text(self) -> str:
        """Close whatever is open and return the text."""
        self.end_block()
        self._too_deep = 0
        while self._tables:
            self.close_table()
        parts: list[str] = []
        before: _TextBlock | None = None
        for block in self._blocks:
            if before is not None:
                parts.append("\n" if before.is_item and block.is_item else "\n\n")
            parts.append(block.written())
            before = block
        return "".join(parts)

    def _leave_cell(self) -> None:
        """End the open cell. Blocks that stand in a table outside of its cells are kept before it."""
        self.end_block()
        table = self._tables[-1]
        if not (table.rows and table.rows[-1] and table.rows[-1][-1] is self._blocks):
            table.outer.extend(self._blocks)
        self._blocks = []


def _tabbed(line: str) -> str:
    """Return a line cleaned; one whose tabs part short cells is a row of a table."""
    cells = [cleaned(cell).strip() for cell in line.strip().split("\t")]
    cells = [cell for cell in cells if cell]
    is_row = (
        len(cells) > 1 and all(len(cell) <= TABBED_CELL for cell in cells) and not _MARK.fullmatch(cells[0])
    )
    return table_row(cells) if is_row else " ".join(cells)


def _is_data(rows: list[list[list[_TextBlock]]]) -> bool:
    """Return whether rows have cells side by side that are no columns of prose and no tables of rows."""
    filled = [[cell for cell in row if cell] for row in rows]
    if not any(len(row) > 1 for row in filled):
        return False
    for row in filled:
        lengths = [sum(len(block.text) for block in cell) for cell in row]
        if sum(length > LONG_CELL for length in lengths) > 1:
            return False
        if any(block.text.startswith("| ") for cell in row for block in cell):
            return False
    return True


def _row_text(row: list[list[_TextBlock]]) -> str:
    """Write a row as a line of cells with bars; a bar within a cell becomes a slash."""
    return table_row([" ".join(block.text for block in cell) for cell in row])


def table_row(cells: list[str]) -> str:
    """Write cells as one line with bars."""
    return "| " + " | ".join(" ".join(cell.replace("|", "/").split()) for cell in cells) + " |"
