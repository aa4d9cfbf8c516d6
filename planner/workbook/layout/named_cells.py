"""Cells by name over the sheets of one book, so that sheets can refer to each other whichever is laid first.

A cell has a value, or a function that makes its formula from other cells by their names. Formulas are made
when all cells have been placed, each with its value.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from planner.workbook.sheets.formula import RangeTerm, Term, TextFormula
from planner.workbook.sheets.page import address
from planner.workbook.sheets.sheet import CellRange, SheetCell, Value

SheetPlace = tuple[str, int, int]
"""Sheet, row and column from 0."""
Formula = Callable[["NamedCells"], Term | TextFormula]
Content = Value | Formula
_NUMBERS = (int, float)


class NamedCells:
    """The cells of a book while it is laid out. KeyError for a name that no cell has."""

    def __init__(self) -> None:
        self._contents: dict[SheetPlace, Content] = {}
        self._places: dict[str, SheetPlace] = {}
        self._made: dict[SheetPlace, Value | Term | TextFormula] = {}

    @property
    def places(self) -> Mapping[str, SheetPlace]:
        """Every name with the place of its cell."""
        return MappingProxyType(self._places)

    def put(self, place: SheetPlace, content: Content, name: str = "") -> None:
        """Set the value of a cell, and its name if it has one."""
        self._contents[place] = content
        if name:
            self._places[name] = place

    def __getitem__(self, name: str) -> Term:
        """Return the term that names a cell."""
        return self._term(self._places[name])

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def at(self, sheet: str, row: int, column: int) -> Term:
        """Return the term that names a cell by its place."""
        return self._term((sheet, row, column))

    def between(self, first: str, last: str) -> RangeTerm:
        """Return the cells from one name to another on the same sheet."""
        span = self.span(first, last)
        return self.range_of(self._places[first][0], span)

    def span(self, first: str, last: str) -> CellRange:
        """Return the rectangle between two names on the same sheet."""
        return CellRange(*self._places[first][1:], *self._places[last][1:])

    def range_of(self, sheet: str, span: CellRange) -> RangeTerm:
        """Return a rectangle of cells of a sheet as formulas name it, with the numbers in it."""
        cells = [
            self._term((sheet, row, column))
            for row in range(span.first_row, span.last_row + 1)
            for column in range(span.first_column, span.last_column + 1)
        ]
        first, last = address(span.first_row, span.first_column), address(span.last_row, span.last_column)
        return RangeTerm(f"{_prefix(sheet)}{first}:{last}", tuple(cell.value for cell in cells))

    def cell(self, place: SheetPlace, style: str) -> SheetCell:
        """Return the finished cell: its value and its formula."""
        made = self._content(place)
        if isinstance(made, Term | TextFormula):
            return SheetCell(made.value, style, made.text.replace(_prefix(place[0]), ""))
        return SheetCell(made, style)

    def _content(self, place: SheetPlace) -> Value | Term | TextFormula:
        if place not in self._made:
            content = self._contents.get(place)
            self._made[place] = content(self) if callable(content) else content
        return self._made[place]

    def _term(self, place: SheetPlace) -> Term:
        made = self._content(place)
        value = made.value if isinstance(made, Term | TextFormula) else made
        number = float(value) if isinstance(value, _NUMBERS) else None
        return Term(f"{_prefix(place[0])}{address(place[1], place[2])}", number)


def _prefix(sheet: str) -> str:
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!"
