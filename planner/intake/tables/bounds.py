"""The largest table that is read. Readers stream, and refuse a file as soon as it passes one of these.

At every limit a reading stays under 300 MB and 10 s; `python -m tests.intake.fuzz` measures it.
"""

from collections.abc import Callable

from planner.intake.tables.errors import TableError

LARGEST = 20_000_000  # bytes of a file, characters of the clipboard
MOST_ROWS = 2_000
MOST_COLUMNS = 300
MOST_CELLS = 100_000  # that hold anything
MOST_TEXT = 5_000_000  # characters of all cells
LONGEST_CELL = 32_767  # characters; the most that Excel holds in a cell
MOST_UNPACKED = 60_000_000  # bytes of a workbook as decoded, all parts together
MOST_MEMBERS = 5_000  # files in a workbook
MOST_PIECES = 800_000  # elements and attributes of a workbook, all parts together
MOST_OBJECTS = 100_000  # of those, outside of rows and shared texts: openpyxl is slow with styles
MOST_RUNS = 200_000  # shared texts, their runs and what formats these
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384  # of a sheet in Excel
MOST_NAMES = 5_000  # different names of elements and attributes; Excel uses under 500
DEEPEST = 100  # elements inside each other
LONGEST_PIECE = 1_000_000  # bytes of one tag or comment
MOST_MERGES = 2_000
MOST_SHEETS = 250
MOST_OFFERS = 200
MOST_NOTES = 20  # sentences on merged cells

Progress = Callable[[float], None]
"""Receives the share of a reading that is done, 0 to 1; raises StoppedError to end it."""


def no_progress(_done: float) -> None:
    """Go on: nobody watches."""


def refuse_size(name: str) -> TableError:
    """Return the error for a table of too many rows or columns."""
    return TableError(
        name,
        f"it has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns. Copy the part with the offers.",
    )


def refuse_unpacked(name: str) -> TableError:
    """Return the error for a workbook that is small as a file and vast in memory."""
    return TableError(name, "it unpacks to more than any table of offers. Copy the part with the offers.")


def refuse_cell(name: str) -> TableError:
    """Return the error for a cell of too long a text."""
    return TableError(name, f"a cell has more than {LONGEST_CELL:,} characters. Shorten it.")


def refuse_text(name: str) -> TableError:
    """Return the error for more text than a table of offers holds."""
    return TableError(
        name,
        f"it has more than {MOST_CELLS:,} cells or {MOST_TEXT // 1_000_000} million characters. "
        "Copy the part with the offers.",
    )


class CellCount:
    """Counts the cells and characters of a reading; raises TableError at the first beyond the bounds."""

    def __init__(self, name: str) -> None:
        self._name, self._cells, self._characters = name, 0, 0

    def add(self, row: int, column: int, text: str) -> None:
        """Count a cell that holds something, at its place from 1."""
        if row > MOST_ROWS or column > MOST_COLUMNS:
            raise refuse_size(self._name)
        if len(text) > LONGEST_CELL:
            raise refuse_cell(self._name)
        self._cells += 1
        self._characters += len(text)
        if self._cells > MOST_CELLS or self._characters > MOST_TEXT:
            raise refuse_text(self._name)
