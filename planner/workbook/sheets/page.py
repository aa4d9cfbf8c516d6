"""A sheet while it is being laid out: cells are put one by one and answer the term that names them."""

from collections.abc import Sequence
from functools import cache

from planner.workbook.sheets.formula import RangeTerm, Term, TextFormula
from planner.workbook.sheets.sheet import (
    BookSheet,
    CellRange,
    Merge,
    NumberLimit,
    Place,
    Printing,
    SheetCell,
    SheetChart,
    Value,
)

PLAIN = Printing()
_FORMULAS, _NUMBERS = (
    (Term, TextFormula),
    (int, float),
)  # tuples: a union is built anew at each of 3,000 cells


@cache
def column_letters(column: int) -> str:
    """Return A for 0, Z for 25, AA for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """Return B3 for row 2, column 1."""
    return f"{column_letters(column)}{row + 1}"


class Page:
    """Gathers the cells of one sheet. What it refers to on other pages keeps their names."""

    def __init__(self, name: str, widths: Sequence[float]) -> None:
        self.name, self.widths = name, tuple(widths)
        quoted = name.replace("'", "''")
        self._prefix = f"'{quoted}'!"
        self.cells: dict[Place, SheetCell] = {}
        self.heights: dict[int, float] = {}
        self.merges: list[Merge] = []
        self.limits: list[NumberLimit] = []
        self.charts: list[SheetChart] = []
        self.row = 0  # where the next line goes

    def put(self, row: int, column: int, value: Value | Term | TextFormula, style: str = "text") -> Term:
        """Put a value, or a formula with its value, and return the term that names the cell."""
        held: Value
        if isinstance(value, _FORMULAS):
            held, formula = value.value, value.text.replace(self._prefix, "")
        else:
            held, formula = value, ""
        self.cells[row, column] = SheetCell(held, style, formula)
        return Term(
            f"{self._prefix}{column_letters(column)}{row + 1}",
            float(held) if isinstance(held, _NUMBERS) else None,
        )

    def line(
        self, *values: Value | Term | TextFormula, style: str = "text", first: str = "label"
    ) -> list[Term]:
        """Put values from the first column on into the next row."""
        styles = [first, *[style] * (len(values) - 1)]
        named = [
            self.put(self.row, column, value, styles[column])
            for column, value in enumerate(values)
            if value is not None
        ]
        self.row += 1
        return named

    def sentence(self, text: str, style: str, columns: int, height: float = 0) -> None:
        """Put a text across columns into the next row."""
        self.put(self.row, 0, text, style)
        for column in range(1, columns):
            self.cells[self.row, column] = SheetCell(None, style)
        self.merges.append(Merge(CellRange(self.row, 0, self.row, columns - 1)))
        if height:
            self.heights[self.row] = height
        self.row += 1

    def header(self, *titles: str) -> None:
        """Put a header row: the first title left, the others right, over their numbers."""
        for column, title in enumerate(titles):
            self.put(self.row, column, title, "header.right" if column else "header")
        self.row += 1

    def range_of(self, first_row: int, first_column: int, last_row: int, last_column: int) -> str:
        """Return how a formula names a rectangle of cells."""
        return f"{self._prefix}{address(first_row, first_column)}:{address(last_row, last_column)}"

    def span(self, first_row: int, first_column: int, last_row: int, last_column: int) -> RangeTerm:
        """Name a rectangle of cells, with the numbers in it."""
        values = [
            self.cells.get((row, column))
            for row in range(first_row, last_row + 1)
            for column in range(first_column, last_column + 1)
        ]
        numbers = tuple(
            float(cell.value) if cell is not None and isinstance(cell.value, _NUMBERS) else None
            for cell in values
        )
        return RangeTerm(self.range_of(first_row, first_column, last_row, last_column), numbers)

    def sheet(self, frozen: Place = (0, 0), printing: Printing = PLAIN) -> BookSheet:
        """Return the sheet as it stands."""
        return BookSheet(
            self.name,
            self.cells,
            self.widths,
            self.heights,
            frozen,
            tuple(self.merges),
            tuple(self.limits),
            tuple(self.charts),
            printing,
        )
