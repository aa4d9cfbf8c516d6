"""Counts the contents of a workbook's XML before openpyxl makes objects of it, and refuses excesses.

openpyxl loads whole parts into memory before anything can be counted. Document types are refused, with every
entity; so is XML that is deep, or has tags or names without end: expat keeps each of those for a parse.
"""

import re
from collections.abc import Iterable
from posixpath import dirname

from msgspec import Struct, field

from planner.intake.excel.archive import resolve
from planner.intake.excel.area import Area, area_of, place_of
from planner.intake.tables.bounds import (
    DEEPEST,
    LAST_COLUMN,
    LAST_ROW,
    LONGEST_CELL,
    LONGEST_PIECE,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_MERGES,
    MOST_NAMES,
    MOST_OBJECTS,
    MOST_PIECES,
    MOST_ROWS,
    MOST_RUNS,
    MOST_SHEETS,
    MOST_TEXT,
    refuse_cell,
    refuse_size,
    refuse_text,
    refuse_unpacked,
)
from planner.intake.tables.errors import BrokenBookError, TableError, broken_book
from planner.intake.xml_feed import XmlFeed

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main "
_DIGITS = re.compile(r"\d{1,7}")


class ScannedSheet(Struct):
    """What openpyxl does not say of a sheet that it streams: merged areas, and formulas without a value."""

    areas: list[Area] = field(default_factory=list)
    uncomputed: set[tuple[int, int]] = field(default_factory=set)
    filled: int = 0


class Scan:
    """Counts over all parts of one workbook together."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.sheets: dict[str, ScannedSheet] = {}
        self._pieces = self._objects = self._cells = self._characters = self._covered = self._sheets = (
            self._runs
        ) = 0
        self._listed: set[str] = set()

    def part(self, part: str, pieces: Iterable[bytes]) -> Iterable[bytes]:
        """Yield a part's bytes on once they are counted. TableError if it is broken or passes a bound."""
        parser = _PartParser(self, part)
        fed = 0
        for piece in pieces:
            with broken_book(self.name):
                parser.xml.feed(piece)
            fed += len(piece)
            if fed - parser.xml.place > LONGEST_PIECE:
                raise BrokenBookError(self.name)
            yield piece
        with broken_book(self.name):
            parser.xml.close()

    def count_pieces(self, number: int, *, is_object: bool) -> None:
        """Count elements and attributes; openpyxl makes an object of each outside of rows and texts."""
        self._pieces += number
        self._objects += number if is_object else 0
        if self._pieces > MOST_PIECES or self._objects > MOST_OBJECTS:
            raise refuse_unpacked(self.name)

    def count_characters(self, number: int) -> None:
        """Count the characters of cells and of the texts that they share."""
        self._characters += number
        if self._characters > MOST_TEXT:
            raise refuse_text(self.name)

    def count_run(self) -> None:
        """Count a shared text, a run of it, or a property of a run: openpyxl makes an object of each."""
        self._runs += 1
        if self._runs > MOST_RUNS:
            raise refuse_text(self.name)

    def count_cell(self, row: int, column: int) -> None:
        """Count a cell that holds something, at its place from 1."""
        if row > MOST_ROWS or column > MOST_COLUMNS:
            raise refuse_size(self.name)
        self._cells += 1
        if self._cells > MOST_CELLS:
            raise refuse_text(self.name)

    def add_area(self, sheet: ScannedSheet, reference: str) -> None:
        """Note merged cells of a sheet."""
        area = area_of(reference)
        sheet.areas.append(area)
        self._covered += area.size
        is_outside = area.bottom > MOST_ROWS or area.right > MOST_COLUMNS
        if is_outside or len(sheet.areas) > MOST_MERGES or self._covered > MOST_ROWS * MOST_COLUMNS:
            raise TableError(self.name, "its merged cells cover more than any table of offers. Unmerge them.")

    def list_sheet(self, identity: str) -> None:
        """Count a sheet that the workbook lists."""
        self._sheets += 1
        if self._sheets > MOST_SHEETS:
            raise TableError(
                self.name, f"it has more than {MOST_SHEETS} sheets. Copy the one with the offers."
            )
        self.list_once(identity)

    def list_once(self, key: str) -> None:
        """Note a sheet's identity or part. None is listed twice: each time would cost another reading."""
        if key in self._listed:
            raise ValueError(key)
        self._listed.add(key)


class _PartParser:
    """expat's handlers for one part. A ValueError of theirs ends the parse as broken."""

    def __init__(self, scan: Scan, part: str) -> None:
        self._scan, self._part = scan, part
        self._open: list[str] = []
        self._prefixes: set[str | None] = set()
        self._sheet: ScannedSheet | None = None
        self._row = self._column = self._cell_characters = 0
        self._has_value = self._has_formula = self._is_counted = False
        self.xml = XmlFeed(self._start, self._end, self._text, self._prefix)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        element = name.removeprefix(MAIN)
        parent = self._open[-1] if self._open else ""
        self._open.append(element)
        if len(self._open) > DEEPEST or len(self.xml.names) > MOST_NAMES:
            raise ValueError(name)
        if element != "t" and self._open[1:2] == ["si"]:
            self._scan.count_run()
        is_object = len(self._open) < 2 or self._open[1] not in ("sheetData", "si")
        self._scan.count_pieces(1 + len(attributes), is_object=is_object)
        if parent == "row":
            self._begin_cell(element, attributes)
        elif parent == "c":
            self._begin_value(element)
        elif element == "row":
            self._begin_row(attributes)
        elif element == "c" and self._sheet is not None:
            raise ValueError(element)
        elif element == "si":
            self._cell_characters = 0
        elif is_object:
            self._outside_of_cells(name, element, attributes)

    def _outside_of_cells(self, name: str, element: str, attributes: dict[str, str]) -> None:
        if name.startswith(STRICT):
            raise TableError(
                self._scan.name, "it is a Strict Open XML workbook. Save it as an Excel workbook (.xlsx)."
            )
        if element == "worksheet":
            self._sheet = self._scan.sheets.setdefault(self._part, ScannedSheet())
        elif element == "mergeCell" and self._sheet is not None:
            self._scan.add_area(self._sheet, attributes.get("ref", ""))
        elif element == "sheet":
            self._scan.list_sheet(next((text for key, text in attributes.items() if key.endswith(" id")), ""))
        elif name.endswith(" Relationship") and attributes.get("TargetMode") != "External":
            folder = dirname(dirname(self._part))
            self._scan.list_once("/" + resolve(folder, attributes.get("Target", "")))

    def _begin_row(self, attributes: dict[str, str]) -> None:
        row = _number(attributes["r"]) if "r" in attributes else self._row + 1
        if not self._row < row <= LAST_ROW:  # openpyxl loses rows that are out of order; Excel refuses them
            raise ValueError(row)
        self._row, self._column = row, 0

    def _begin_cell(self, element: str, attributes: dict[str, str]) -> None:
        row, column = place_of(attributes["r"]) if "r" in attributes else (self._row, self._column + 1)
        if row != self._row or not self._column < column <= LAST_COLUMN or element not in ("c", "extLst"):
            raise ValueError(element)
        self._column, self._cell_characters = column, 0
        self._has_value = self._has_formula = self._is_counted = False

    def _begin_value(self, element: str) -> None:
        self._has_formula |= element == "f"
        if not self._is_counted and element in ("v", "is", "f"):
            self._scan.count_cell(self._row, self._column)
            self._is_counted = True
            if self._sheet is not None:
                self._sheet.filled += 1

    def _end(self, _name: str) -> None:
        element = self._open.pop()
        if element == "c" and self._has_formula and not self._has_value and self._sheet is not None:
            self._sheet.uncomputed.add((self._row - 1, self._column - 1))

    def _text(self, text: str) -> None:
        element = self._open[-1]
        if element in ("v", "t"):
            self._has_value = True
            self._cell_characters += len(text)
            if self._cell_characters > LONGEST_CELL:
                raise refuse_cell(self._scan.name)
            self._scan.count_characters(len(text))

    def _prefix(self, prefix: str | None, _uri: str | None) -> None:
        self._prefixes.add(prefix)
        self._scan.count_pieces(1, is_object=True)
        if len(self._prefixes) > MOST_NAMES:
            raise ValueError(prefix)


def _number(text: str) -> int:
    if not _DIGITS.fullmatch(text):
        raise ValueError(text)
    return int(text)
