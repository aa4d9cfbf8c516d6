"""Tables of a web page: saved from a sheet, a wiki or a mail, or under the name .xls by a web program.

Merged cells are filled as in workbooks. Each table with cells is one, with the lines around it as cells of
their own; a table inside another one is read for itself. Hidden rows and cells are left out, and noted.
"""

import re
from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from planner.intake.documents.markup import Tag, tokens
from planner.intake.documents.text_bytes import decoded
from planner.intake.tables.bounds import (
    MOST_COLUMNS,
    MOST_PIECES,
    MOST_ROWS,
    MOST_SHEETS,
    CellCount,
    refuse_unpacked,
)
from planner.intake.tables.errors import TableError
from planner.intake.tables.text_table import TextRows, TextTable

STARTS = (b"<!doctype html", b"<html", b"<table", b"<body", b"<meta", b"<div", b"<style")
HIDDEN = "Cells that the page hides were left out."
_ENCODING = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden")
_BLOCKS = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "caption", "section", "title", "body")
)
_SPACES = re.compile(r"[ \t\r\n\f\u00a0]+")
_BREAKS = re.compile(r" *\n *(?:\n *)*")


class _PageCell(Struct):
    """A cell while it is read: its texts, and over how many rows and columns it is."""

    height: int
    width: int
    is_hidden: bool
    texts: list[str] = field(default_factory=list)

    def text(self) -> str:
        """Return what is seen in it; a break is a line end."""
        return _BREAKS.sub("\n", _plain("".join(self.texts))).strip()


class _PageTable(Struct):
    """A table while it is read."""

    rows: list[list[_PageCell]] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    hides: bool = False
    is_hidden_row: bool = False


def read_html(data: bytes, name: str) -> TextTable:
    """Read the tables of a page, the first with the others. TableError if there is none, or beyond bounds."""
    stated = _ENCODING.search(data[:4_000])
    source, notes = decoded(data, stated[1].decode("ascii") if stated else "")
    count = CellCount(name)
    tables: list[TextTable] = []
    for table in _tables(source, name):
        rows = _filled(table, count, name)
        if any(cell for row in rows for cell in row):
            own = (HIDDEN,) if table.hides else ()
            tables.append(TextTable(rows, (*notes, *own), f"table {len(tables) + 1}"))
        if len(tables) > MOST_SHEETS:
            raise TableError(name, f"it has more than {MOST_SHEETS} tables. Copy the one with the offers.")
    if not tables:
        raise TableError(name, "it is a web page without a table. Copy its text, or save the table as CSV.")
    return replace(tables[0], others=tuple(tables[1:]))


def _tables(source: str, name: str) -> list[_PageTable]:
    """Return the tables in order; a line of text goes to the table after it, and after the last to that."""
    page = _Page(name)
    for token in tokens(source):
        if isinstance(token, Tag):
            page.take(token)
        elif isinstance(token, str):
            page.add(token)
    page.end_line()
    if page.tables:
        page.tables[-1].below = page.lines
    return page.tables


class _Page:
    """Follows the tags of a page."""

    def __init__(self, name: str) -> None:
        self.tables: list[_PageTable] = []
        self.lines: list[str] = []
        self._open: list[_PageTable] = []
        self._line: list[str] = []
        self._name, self._count = name, 0

    def add(self, text: str) -> None:
        """Put a text into the open cell, else into the line around the tables."""
        if not self._open:
            self._line.append(text)
        elif self._open[-1].rows and self._open[-1].rows[-1]:
            self._open[-1].rows[-1][-1].texts.append(_SPACES.sub(" ", text))

    def take(self, tag: Tag) -> None:
        """Follow one tag."""
        self._count += 1
        if self._count > MOST_PIECES:
            raise refuse_unpacked(self._name)
        match tag.name:
            case "table":
                self._table(opens=tag.opens)
            case "tr" if tag.opens and self._open:
                self._open[-1].rows.append([])
                self._open[-1].is_hidden_row = _is_hidden(tag)
            case "td" | "th" if tag.opens and self._open:
                self._cell(tag)
            case "br":
                self.add("\n") if not self._open else self._break()
            case name if name in _BLOCKS:
                self.end_line() if not self._open else self._break()
            case _:
                pass

    def end_line(self) -> None:
        """End the line around the tables."""
        text = _plain("".join(self._line)).strip()
        self._line.clear()
        if text:
            self.lines.append(" ".join(text.split()))

    def _break(self) -> None:
        if self._open[-1].rows and self._open[-1].rows[-1]:
            self._open[-1].rows[-1][-1].texts.append("\n")

    def _table(self, *, opens: bool) -> None:
        if opens:
            self.end_line()
            table = _PageTable(above=self.lines if not self._open else [])
            self.lines = [] if not self._open else self.lines
            self._open.append(table)
            self.tables.append(table)
        elif self._open:
            self._open.pop()

    def _cell(self, tag: Tag) -> None:
        table = self._open[-1]
        if not table.rows:
            table.rows.append([])
        is_hidden = table.is_hidden_row or _is_hidden(tag)
        table.hides |= is_hidden
        height = _span(tag.attributes.get("rowspan", ""), MOST_ROWS)
        width = _span(tag.attributes.get("colspan", ""), MOST_COLUMNS)
        table.rows[-1].append(_PageCell(height, width, is_hidden))


def _span(text: str, most: int) -> int:
    return min(most, max(1, int(text))) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _is_hidden(tag: Tag) -> bool:
    style = tag.attributes.get("style", "").lower()
    return "hidden" in tag.attributes or (bool(style) and _HIDDEN.search(style) is not None)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2011", "-").replace("\u200b", "")


def _filled(table: _PageTable, count: CellCount, name: str) -> TextRows:
    """Return the rows of one length, merged cells filled, with the lines around the table."""
    rows: list[dict[int, str]] = [{0: line} for line in table.above]
    first = len(rows)
    for place, cells in enumerate(table.rows):
        at = first + place
        column = 0
        for cell in cells:
            while at < len(rows) and column in rows[at]:
                column += 1
            for row, over in _places(cell, at, column):
                if row >= first + len(table.rows) or over >= MOST_COLUMNS:
                    continue
                while len(rows) <= row:
                    rows.append({})
                rows[row][over] = "" if cell.is_hidden else cell.text()
                count.add(row + 1, over + 1, rows[row][over])
            column += cell.width
        while len(rows) <= at:
            rows.append({})
    rows += [{0: line} for line in table.below]
    width = max((max(row, default=-1) + 1 for row in rows), default=0)
    if len(rows) > MOST_ROWS:
        raise TableError(name, f"it has more than {MOST_ROWS:,} rows. Copy the part with the offers.")
    return tuple(tuple(row.get(at, "") for at in range(width)) for row in rows)


def _places(cell: _PageCell, row: int, column: int) -> Iterator[tuple[int, int]]:
    for down in range(cell.height):
        for over in range(cell.width):
            yield row + down, column + over
