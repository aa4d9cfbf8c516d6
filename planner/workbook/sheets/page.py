"""A sheet while it is laid out: tables of columns, and cells that return the term that names them."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Generic, TypeVar, overload

from msgspec import Struct

from planner.workbook.sheets.formula import RangeTerm, Term, TextFormula
from planner.workbook.sheets.sheet import (
    BookSheet,
    CellLimit,
    CellRange,
    Merge,
    Place,
    Printing,
    SheetCell,
    SheetChart,
    Value,
)

PLAIN = Printing()
TITLE_HEIGHT = 24  # points
Content = Value | Term | TextFormula
Item = TypeVar("Item")
NOTHING = Term("", None)
_FORMULAS, _NUMBERS = (Term, TextFormula), (int, float)
# tuples, as a union would be built anew at each of 3,000 cells


class Column(Struct, Generic[Item], frozen=True):
    """A column of a table: its heading, how the cell of an item is made, and the cell's style.

    `formula` replaces `cell` where the content refers to cells of the same row: it gets all that have no
    formula of their own, and the formulas left of it, by column.
    An empty style leaves the cell out. `width` in characters is for sheets of one table. `heading_style` is
    by default left in the first column, right elsewhere. `span`: columns of the sheet that it is merged over.
    """

    heading: str | None
    cell: Callable[[Item], Content] | None = None
    style: str | Callable[[Item], str] = "label"
    width: float = 14.0
    heading_style: str = ""
    formula: Callable[[Item, Sequence[Term]], Content] | None = None
    span: int = 1


Columns = tuple[Column[Item], ...]


def widths_of(columns: Columns[Item]) -> tuple[float, ...]:
    """Return the widths of a sheet that holds one table."""
    return tuple(column.width for column in columns)


class TableRows(Struct, frozen=True):
    """Where the rows of a table are, without its header; `last` is `first - 1` where there is none."""

    first: int
    last: int
    cells: tuple["RowTerms", ...]

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last row, as `Series.down` takes them."""
        return self.first, self.last


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
    """Gathers the cells of one sheet. What it refers to on other pages keeps their names.

    Columns are counted from `left`, so that a table can be laid out at the right of others.
    """

    def __init__(self, name: str, widths: Sequence[float], left: int = 0) -> None:
        self.name, self.widths, self.left = name, tuple(widths), left
        quoted = name.replace("'", "''")
        self._prefix = f"'{quoted}'!"
        self.cells: dict[Place, SheetCell] = {}
        self.heights: dict[int, float] = {}
        self.merges: list[Merge] = []
        self.limits: list[CellLimit] = []
        self.charts: list[SheetChart] = []
        self.row = 0  # where the next line goes

    def head(self, title: str, subtitle: str = "", *, row: int = 2) -> None:
        """Put the title of the sheet, and what it says below; continue at a row."""
        self.write(0, 0, title, "title")
        if subtitle:
            self.write(1, 0, subtitle, "subtitle")
        self.heights[0] = TITLE_HEIGHT
        self.row = row

    def put(self, row: int, column: int, value: Content, style: str = "text") -> Term:
        """Put a value, or a formula with its value, and return the term that names the cell."""
        self.write(row, column, value, style)
        return self.term(row, column)

    def write(self, row: int, column: int, value: Content, style: str = "text") -> None:
        """Put a value, or a formula with its value, into a cell that needs no name."""
        if isinstance(value, _FORMULAS):
            cell = SheetCell(value.value, style, value.text.replace(self._prefix, ""))
        else:
            cell = SheetCell(value, style)
        self.cells[row, self.left + column] = cell

    def term(self, row: int, column: int) -> Term:
        """Return the term that names a cell."""
        column += self.left
        value = self.cells[row, column].value
        number = float(value) if isinstance(value, _NUMBERS) else None
        return Term(f"{self._prefix}{column_letters(column)}{row + 1}", number)

    def table(
        self,
        columns: Columns[Item],
        items: Iterable[Item],
        *,
        header: float = 0,
        height: Callable[[Item], float] | None = None,
        headings: bool = True,
        left: int = 0,
    ) -> TableRows:
        """Put a header and a row for each item, from the column `left` on. Heights in points, 0: as usual."""
        if headings:
            self.headings(columns, header, left)
        first = self.row
        rows = []
        for item in items:
            rows.append(self._row(columns, item, left))
            if height is not None and (points := height(item)):
                self.heights[self.row] = points
            else:
                self._fit_row(columns, left)
            self.row += 1
        return TableRows(first, self.row - 1, tuple(rows))

    def table_beside(self, row: int, left: int, columns: Columns[Item], items: Iterable[Item]) -> TableRows:
        """Put a table with its header at a place of its own, and leave `row` as it was."""
        below, self.row = self.row, row
        rows = self.table(columns, items, left=left)
        self.row = below
        return rows

    def headings(self, columns: Columns[Item], height: float = 0, left: int = 0) -> None:
        """Put the header of a table into the next row."""
        for place, column in enumerate(columns):
            style = column.heading_style or ("header.right" if place else "header")
            self.write(self.row, left, column.heading, style)
            left = self._after(column, left, style)
        if height:
            self.heights[self.row] = height
        self.row += 1

    def _row(self, columns: Columns[Item], item: Item, left: int) -> "RowTerms":
        places: list[int | None] = []
        cells, formulas = RowTerms(self, self.row, places), []
        for column in columns:
            style = column.style if isinstance(column.style, str) else column.style(item)
            places.append(left if style else None)
            if style and column.formula is not None:
                formulas.append((left, column.formula, style))
            elif style:
                self.write(self.row, left, None if column.cell is None else column.cell(item), style)
            left = left + 1 if column.span == 1 else self._after(column, left, style)
        for place, formula, style in formulas:
            self.write(self.row, place, formula(item, cells), style)
        return cells

    def _fit_row(self, columns: Columns[Item], left: int) -> None:
        """Give the row of a table the height that its texts need; here the usual one."""

    def _after(self, column: Column[Item], left: int, style: str) -> int:
        """Return where the next column begins, and merge the cells that this one takes."""
        if column.span == 1:
            return left + 1
        if style:
            self.merge(left, left + column.span - 1, style)
        return left + column.span

    def merge(self, first: int, last: int, style: str) -> None:
        """Show cells of the row as one; the first of them is put apart."""
        for column in range(first + 1, last + 1):
            self.cells[self.row, self.left + column] = SheetCell(None, style)
        if last > first:
            span = CellRange(self.row, self.left + first, self.row, self.left + last)
            self.merges.append(Merge(span))

    def gap(self, rows: int = 1, height: float = 0) -> None:
        """Leave rows empty, the first of them `height` points high, 0 for the usual height."""
        if height:
            self.heights[self.row] = height
        self.row += rows

    def text(self, text: str | TextFormula, style: str = "text") -> None:
        """Put a text into the first column of the next row."""
        self.write(self.row, 0, text, style)
        self.row += 1

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
        self.write(self.row, 0, text, style)
        if columns > 1:
            self.merge(0, columns - 1, style)
        if height:
            self.heights[self.row] = height
        self.row += 1

    def header(self, *titles: str) -> None:
        """Put a header row: the first title left, the others right, over their numbers."""
        for column, title in enumerate(titles):
            self.write(self.row, column, title, "header.right" if column else "header")
        self.row += 1

    def range_of(self, first_row: int, first_column: int, last_row: int, last_column: int) -> str:
        """Return how a formula names a rectangle of cells."""
        first, last = address(first_row, self.left + first_column), address(last_row, self.left + last_column)
        return f"{self._prefix}{first}:{last}"

    def span(self, first_row: int, first_column: int, last_row: int, last_column: int) -> RangeTerm:
        """Name a rectangle of cells, with the numbers in it."""
        values = [
            self.cells.get((row, self.left + column))
            for row in range(first_row, last_row + 1)
            for column in range(first_column, last_column + 1)
        ]
        numbers = tuple(
            float(cell.value) if cell is not None and isinstance(cell.value, _NUMBERS) else None
            for cell in values
        )
        return RangeTerm(self.range_of(first_row, first_column, last_row, last_column), numbers)

    def sheet(self, frozen: Place = (0, 0), printing: Printing = PLAIN) -> BookSheet:
        """Return the finished sheet."""
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


class RowTerms(Sequence[Term]):
    """The cells of a row of a table by its columns, each as the term that names it.

    A term is made when it is read: few are. One that was left out, or is not there yet, has no number.
    """

    def __init__(self, page: Page, row: int, places: Sequence[int | None]) -> None:
        self._page, self._row, self._places = page, row, places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> Term: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Term, ...]: ...
    def __getitem__(self, place: int | slice) -> Term | tuple[Term, ...]:
        if isinstance(place, slice):
            return tuple(self[at] for at in range(len(self))[place])
        column, page = self._places[place], self._page
        if column is None or (self._row, page.left + column) not in page.cells:
            return NOTHING
        return page.term(self._row, column)
