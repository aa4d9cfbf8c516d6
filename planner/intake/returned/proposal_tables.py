"""Finds the tables of a returned proposal: headers by their headings, rows by their labels."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from msgspec import Struct

from planner.intake.returned.words import LONGEST_HEADING, ColumnHeading, ReturnedWords, plain
from planner.intake.tables.reading import Grid
from planner.plan.fields.terms import Component

MOST_RIGHT = 3
"""Cells after the label in a list without headings: old, new and a note."""
_DIGIT = re.compile(r"\d")
OURS = frozenset({ColumnHeading.OFFER, ColumnHeading.PROPOSAL, ColumnHeading.PACKAGE})


class LabelledCell(Struct, frozen=True):
    """One cell of a labelled row: what heads its column, and the heading itself."""

    component: Component
    heading: ColumnHeading
    heading_text: str
    text: str
    grid: Grid
    place: tuple[int, int]

    label: str = ""

    @property
    def where(self) -> str:
        """The address of the cell, as Proposal!C7."""
        return self.grid.place(*self.place)

    @property
    def is_computed(self) -> bool:
        """Whether it has a value: a formula that nothing computed has none."""
        return self.place not in self.grid.uncomputed


class LabelledRow(Struct, frozen=True):
    """A row with the label of a component; `headings` are those of its columns, in the row `header`."""

    component: Component
    grid: Grid
    row: int
    label: int
    headings: Mapping[int, tuple[ColumnHeading, str]]
    header: int | None = None

    def read_places(self) -> Iterator[tuple[int, int]]:
        """Yield the places of its label, its cells and the headings of its columns."""
        yield from ((self.row, column) for column in range(len(self.grid.cells[self.row])))
        if self.header is not None:
            yield from ((self.header, column) for column in range(len(self.grid.cells[self.header])))

    def cells(self) -> Iterator[LabelledCell]:
        """Yield its cells beside the label: all that have a heading of ours or hold anything."""
        for column, text in enumerate(self.grid.cells[self.row]):
            heading, heading_text = self.headings.get(column, (ColumnHeading.UNKNOWN, ""))
            place = (self.row, column)
            filled = text.strip() or place in self.grid.uncomputed
            if column != self.label and (filled or heading in OURS):
                label = self.grid.cells[self.row][self.label].strip()
                yield LabelledCell(
                    self.component, heading, heading_text, text.strip(), self.grid, place, label
                )


def labelled_rows(grid: Grid, words: ReturnedWords) -> tuple[LabelledRow, ...]:
    """Return the labelled rows below each header; a sheet of theirs may do without a header."""
    headers = [number for number in range(len(grid.cells)) if _is_header(grid, number, words)]
    if not headers:
        return tuple(_rows(grid, 0, len(grid.cells), {}, words)) if _is_plain_list(grid, words) else ()
    ends = [*headers[1:], len(grid.cells)]
    return tuple(
        row
        for header, end in zip(headers, ends, strict=True)
        if plain(first_text(grid.cells[header])) not in words.computed_tables
        for row in _rows(grid, header + 1, end, _headings(grid.cells[header], words), words, header)
    )


def first_text(row: Sequence[str]) -> str:
    """Return the first cell of a row that is not empty."""
    return next((text.strip() for text in row if text.strip()), "")


class AnsweredBox(Struct, frozen=True):
    """A row that is answered as a whole, as a package or a condition: its texts, and that of its box."""

    texts: tuple[str, ...]
    text: str
    grid: Grid
    place: tuple[int, int]

    @property
    def name(self) -> str:
        """The first text of the row."""
        return self.texts[0]

    @property
    def where(self) -> str:
        """The address of the box, as Proposal!F34."""
        return self.grid.place(*self.place)


def answered_boxes(grid: Grid, words: ReturnedWords, tables: Container[str]) -> Iterator[AnsweredBox]:
    """Yield the rows whose box is not empty, of the tables with these headings, as `plain` writes them."""
    column: int | None = None
    for number, row in enumerate(grid.cells):
        name = first_text(row)
        if plain(name) in tables:
            kinds = [words.heading(text) for text in row]
            column = kinds.index(ColumnHeading.ANSWER) if ColumnHeading.ANSWER in kinds else None
        elif not name:
            column = None
        elif column is not None and column < len(row) and row[column].strip():
            texts = tuple(text.strip() for text in row[:column] if text.strip())
            yield AnsweredBox(texts, row[column].strip(), grid, (number, column))


def _headings(row: Sequence[str], words: ReturnedWords) -> dict[int, tuple[ColumnHeading, str]]:
    named = {column: (words.heading(text), text.strip()) for column, text in enumerate(row) if text.strip()}
    ours = _spread_title(row, named)
    return named if ours is None else {**named, ours: (ColumnHeading.OFFER, row[ours - 1].strip())}


def _spread_title(row: Sequence[str], named: Mapping[int, tuple[ColumnHeading, str]]) -> int | None:
    """Return the column of amounts below a heading that is over the labels, as “Terms as offered”."""
    only = next(iter(named), None)
    if only is not None and len(named) == 1 and named[only][0] is ColumnHeading.OFFER and only + 1 < len(row):
        return only + 1
    return None


def _is_header(grid: Grid, number: int, words: ReturnedWords) -> bool:
    """Return whether a row heads columns: one heading beside its labels, and a labelled row below it."""
    row = grid.cells[number]
    if any(words.component(text) for text in row):
        return False
    headings = _headings(row, words)
    kinds = {column: kind for column, (kind, _) in headings.items() if kind is not ColumnHeading.UNKNOWN}
    if not kinds:
        return False
    below = next(_rows(grid, number + 1, len(grid.cells), headings, words), None)
    return below is not None and any(column != below.label for column in kinds)


def _rows(
    grid: Grid,
    start: int,
    end: int,
    headings: Mapping[int, tuple[ColumnHeading, str]],
    words: ReturnedWords,
    header: int | None = None,
) -> Iterator[LabelledRow]:
    for number in range(start, end):
        for column, text in enumerate(grid.cells[number]):
            component = words.component(text)
            if component is not None:
                yield LabelledRow(component, grid, number, column, headings, header)
                break


def _is_plain_list(grid: Grid, words: ReturnedWords) -> bool:
    """Return whether a sheet without headings lists amounts of components, each in the row of its label."""
    rows = list(_rows(grid, 0, len(grid.cells), {}, words))
    right = [_right_of(row) for row in rows]
    return all(
        len(texts) <= MOST_RIGHT and not any(_before(row)) for row, texts in zip(rows, right, strict=True)
    ) and any(len(text) <= LONGEST_HEADING and _DIGIT.search(text) for texts in right for text in texts)


def _right_of(row: LabelledRow) -> list[str]:
    return [text for text in row.grid.cells[row.row][row.label + 1 :] if text.strip()]


def _before(row: LabelledRow) -> list[str]:
    return [text.strip() for text in row.grid.cells[row.row][: row.label]]
