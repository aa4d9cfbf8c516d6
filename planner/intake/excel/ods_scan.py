"""Counts the cells of an .ods before calamine reads it: a cell may be repeated a billion times."""

from planner.intake.excel.archive import Archive
from planner.intake.tables.bounds import (
    DEEPEST,
    LAST_COLUMN,
    LAST_ROW,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    refuse_size,
    refuse_text,
)
from planner.intake.tables.errors import broken_book
from planner.intake.xml_feed import XmlFeed

CONTENT = "content.xml"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_VALUE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 value-type"


def scan_ods(archive: Archive, name: str) -> None:
    """Decode all of it within bounds. TableError if its cells, repeated ones too, are too many."""
    for part in archive.parts:
        if part != CONTENT and not part.endswith("/"):
            for _ in archive.pieces(part):
                continue
    scan = _OdsScan(name)
    for piece in archive.pieces(CONTENT):
        with broken_book(name):
            scan.xml.feed(piece)


class _OdsScan:
    """expat's handlers for the content. A ValueError of theirs ends the parse as broken."""

    def __init__(self, name: str) -> None:
        self._name, self._depth, self._cells = name, 0, 0
        self._row = self._column = self._filled = 0
        self.xml = XmlFeed(self._start, self._end)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ValueError(name)
        element = name.removeprefix(_TABLE)
        if element == "table":
            self._row = 0
        elif element == "table-row":
            self._repeated = _times(attributes, "rows", LAST_ROW)
            self._column = self._filled = 0
        elif element in ("table-cell", "covered-table-cell"):
            self._column += (times := _times(attributes, "columns", LAST_COLUMN))
            if _VALUE in attributes:
                self._filled += times
                self._refuse_column()

    def _refuse_column(self) -> None:
        if self._column > MOST_COLUMNS:
            raise refuse_size(self._name)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if name != f"{_TABLE}table-row":
            return
        self._row += self._repeated
        self._cells += self._filled * self._repeated
        if self._filled and self._row > MOST_ROWS:
            raise refuse_size(self._name)
        if self._cells > MOST_CELLS:
            raise refuse_text(self._name)


def _times(attributes: dict[str, str], what: str, most: int) -> int:
    times = int(attributes.get(f"{_TABLE}number-{what}-repeated", "1"))
    if not 1 <= times <= most:
        raise ValueError(what)
    return times
