"""Finds cells of a returned workbook that were added or changed and that nobody read as an amount."""

import datetime
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from planner.intake.tables.reading import Grid
from planner.values.days import MONTHS, spelled_day

MOST_SHOWN = 12
LONGEST_SHOWN = 120
_NUMBER = re.compile(r"-?[€£¥₹$]?\d+(?:\.\d+)?%?")
_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_IN_WORDS = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}\b")

Place = tuple[str, int, int]
"""A cell: the name of its sheet, row and column from 0."""


class SentBook(Struct, frozen=True, dict=True):
    """The workbook as it would be sent now, on the day `today`."""

    grids: tuple[Grid, ...] = ()
    today: datetime.date | None = None

    @cached_property
    def texts(self) -> frozenset[str]:
        """Every text in it, squeezed."""
        rows = (row for grid in self.grids for row in grid.cells)
        return frozenset(_squeezed(text) for row in rows for text in row if text.strip())

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """By the label of a row, the most numbers in a row of that label."""
        numbers: dict[str, int] = {}
        for row in (row for grid in self.grids for row in grid.cells):
            label = _label(row)
            numbers[label] = max(numbers.get(label, 0), _count_numbers(row))
        return numbers

    def knows(self, text: str) -> bool:
        """Return whether a text is one of the book's, also where it was sent on another day."""
        squeezed = _squeezed(text)
        return squeezed in self.texts or self._sent_today(squeezed) in self.texts

    def _sent_today(self, text: str) -> str:
        """Return a text with today in place of each day."""
        if self.today is None:
            return text
        return _IN_WORDS.sub(spelled_day(self.today), _ISO.sub(self.today.isoformat(), text))

    def computes(self, row: Sequence[str], column: int) -> bool:
        """Return whether the row of that label has a formula in a column, empty as it was sent."""
        label = _label(row)
        return any(
            at == column and _label(grid.cells[place]) == label
            for grid in self.grids
            for place, at in grid.uncomputed
        )

    def has_numbers(self, row: Sequence[str], count: int) -> bool:
        """Return whether the book's row of that label has as many numbers: they are computed."""
        return count <= self.numbers.get(_label(row), 0)


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def is_number(text: str) -> bool:
    """Return whether a cell holds a plain number."""
    return _NUMBER.fullmatch(text.strip()) is not None


def _label(row: Sequence[str]) -> str:
    return next((_squeezed(text) for text in row if text.strip() and not is_number(text)), "")


def _count_numbers(row: Sequence[str]) -> int:
    return sum(map(is_number, row))


def unread_cells(
    grids: Sequence[Grid], sent: SentBook, read: Collection[Place], names: Collection[str]
) -> tuple[str, ...]:
    """Return a sentence for each cell that is not in the book as sent and was not read, and how many more.

    `names` of company and role may head any sheet. Without a book to compare with nothing is returned.
    """
    if not sent.grids:
        return ()
    lines = [
        f"{grid.place(row, column)}: “{_short(text)}”"
        for grid in grids
        for row, texts in enumerate(grid.cells)
        for column, text in _new_cells(texts, sent)
        if (grid.name, row, column) not in read and text.strip() not in names
    ]
    more = len(lines) - MOST_SHOWN
    return tuple(lines) if more <= 0 else (*lines[:MOST_SHOWN], f"and {more} more cells that are not ours.")


def _new_cells(row: Sequence[str], sent: SentBook) -> Iterable[tuple[int, str]]:
    filled = [
        (column, text)
        for column, text in enumerate(row)
        if text.strip() and not (is_number(text) and sent.computes(row, column))
    ]
    numbers = sum(is_number(text) for _, text in filled)
    is_computed = sent.has_numbers(row, numbers)
    return [
        (column, text)
        for column, text in filled
        if not sent.knows(text) and not (is_number(text) and is_computed)
    ]


def _short(text: str) -> str:
    squeezed = _squeezed(text)
    return squeezed if len(squeezed) <= LONGEST_SHOWN else f"{squeezed[:LONGEST_SHOWN].rstrip()}…"
