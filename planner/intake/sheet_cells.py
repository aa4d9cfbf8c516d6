"""The cells of one sheet of a workbook, streamed, as texts at their places."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from planner.intake.book import Book, text_in, whole_number
from planner.intake.bounds import MOST_COLUMNS, MOST_MERGES, MOST_ROWS, CellCount, CellText
from planner.intake.clipboard import Cells
from planner.intake.errors import BrokenBookError, TableError
from planner.intake.markup import Event, Kind
from planner.intake.number_format import number_text

_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
_WHOLE = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that holds something: its place from 1, its text, and whether a formula stands in it."""

    row: int
    column: int
    text: str
    is_formula: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """Merged cells, from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def size(self) -> int:
        """How many cells it covers."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def __str__(self) -> str:
        return f"{column_name(self.left)}{self.top}:{column_name(self.right)}{self.bottom}"


@dataclass(slots=True)
class SheetCells:
    """All of a sheet: texts by row and column, its formulas, and its merged areas."""

    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    formulas: set[tuple[int, int]] = field(default_factory=set)
    areas: list[Area] = field(default_factory=list)
    covered: int = 0

    def rows(self) -> Cells:
        """Return the cells as rows of one length, from A1 to the last that is filled or merged."""
        places = [*self.texts, *self.formulas, *((area.bottom, area.right) for area in self.areas)]
        height = max((row for row, _ in places), default=0)
        width = max((column for _, column in places), default=0)
        rows = [[""] * width for _ in range(height)]
        for (row, column), text in self.texts.items():
            rows[row - 1][column - 1] = text
        return tuple(tuple(row) for row in rows)


def read_sheet(book: Book, part: str, count: CellCount) -> SheetCells:
    """Read a sheet within bounds. TableError at the first cell or merged area beyond them."""
    sheet = SheetCells()
    for item in _items(book, part):
        if isinstance(item, Area):
            _add_area(sheet, item, book.markup.name)
            continue
        place = (item.row, item.column)
        count.add(*place, item.text)
        sheet.texts[place] = item.text
        if item.is_formula:
            sheet.formulas.add(place)
    return sheet


def has_cells(book: Book, part: str) -> bool:
    """Say whether a sheet holds anything, reading no further than the first cell that does."""
    return any(isinstance(item, Cell) and item.text for item in _items(book, part))


def column_name(column: int) -> str:
    """Return the letters of a column from 1, as AB for 28."""
    letters = ""
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def _add_area(sheet: SheetCells, area: Area, name: str) -> None:
    sheet.areas.append(area)
    sheet.covered += area.size
    is_outside = area.bottom > MOST_ROWS or area.right > MOST_COLUMNS
    if is_outside or len(sheet.areas) > MOST_MERGES or sheet.covered > MOST_ROWS * MOST_COLUMNS:
        raise TableError(name, "its merged cells cover more than any table of offers. Unmerge them.")


def _items(book: Book, part: str) -> Iterator[Cell | Area]:
    name = book.markup.name
    row = column = 0
    events = book.markup.events(part)
    for kind, element, attributes in events:
        if kind is not Kind.START:
            continue
        if element == "row":
            row, column = (whole_number(attributes["r"], name) if "r" in attributes else row + 1), 0
        elif element == "c":
            at = _place(attributes["r"], name) if "r" in attributes else (row, column + 1)
            row, column = at
            if row < 1:
                raise BrokenBookError(name)
            cell = _cell(book, events, attributes, at)
            if cell.text or cell.is_formula:
                yield cell
        elif element == "mergeCell":
            yield _area(attributes.get("ref", ""), name)


def _cell(book: Book, events: Iterator[Event], attributes: Mapping[str, str], at: tuple[int, int]) -> Cell:
    name, inline, is_formula, in_value = book.markup.name, "", False, False
    stored = CellText(name)
    for kind, element, _ in events:
        if kind is Kind.TEXT:
            if in_value:
                stored.add(element)
        elif element == "v":
            in_value = kind is Kind.START
        elif element == "f":
            is_formula = True
        elif element == "is" and kind is Kind.START:
            inline = text_in(events, "is", name)
        elif element == "c" and kind is Kind.END:
            return Cell(*at, inline or _value(book, attributes, stored.joined()), is_formula)
    raise BrokenBookError(name)


def _value(book: Book, attributes: Mapping[str, str], stored: str) -> str:
    """Return the text of a stored value, by the cell's type and the format of its style."""
    kind = attributes.get("t", "n")
    if not stored or kind in ("str", "inlineStr", "e"):
        return stored
    if kind == "s":
        place = whole_number(stored.strip(), book.markup.name)
        if place >= len(book.texts):
            raise BrokenBookError(book.markup.name)
        return book.texts[place]
    if kind == "b":
        return "yes" if stored.strip() in ("1", "true") else "no"
    if kind == "d":
        day, _, time = stored.partition("T")
        return day if not time.strip("0:.Z") else f"{day} {time.rstrip('Z')}"
    style = attributes.get("s", "0")
    formats = book.formats
    place = int(style) if _WHOLE.fullmatch(style) else len(formats)
    number_format = formats[place] if place < len(formats) else ""
    return number_text(stored.strip(), number_format, from_1904=book.from_1904)


def _area(reference: str, name: str) -> Area:
    first, _, last = reference.partition(":")
    top, left = _place(first, name)
    bottom, right = _place(last or first, name)
    if bottom < top or right < left:
        raise BrokenBookError(name)
    return Area(top, left, bottom, right)


def _place(reference: str, name: str) -> tuple[int, int]:
    """Return the row and column of a reference as B7."""
    match = _PLACE.fullmatch(reference)
    if match is None:
        raise BrokenBookError(name)
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column
