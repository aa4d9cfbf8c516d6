"""Pasted text whose cells commas or semicolons part, as a CSV file in a text editor has it."""

import csv
import io
from collections import Counter

from planner.intake.tables.text_table import TextTable

SIGNS = ",;"
LEAST_ROWS, LEAST_COLUMNS = 2, 3
"""Rows with the header; two columns are a list of terms, and sentences with one comma."""
SHARE = 0.6
"""Of the lines with text that have the usual number of cells."""
LONGEST_CELL = 60
"""Characters, on average: longer cells between commas are sentences."""
LONGEST = 1_000_000
"""Characters of a text that is looked at."""


def separated_table(text: str) -> TextTable | None:
    """Return the table of a text most of whose lines have the same number of cells; None of another."""
    if "\t" in text or len(text) > LONGEST:
        return None
    tables = [table for sign in SIGNS if (table := _parted(text, sign)) is not None]
    return max(tables, key=lambda item: item[0])[1] if tables else None


def _parted(text: str, sign: str) -> tuple[float, TextTable] | None:
    """Return the share of usual lines and the table that a sign makes."""
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign) if any(row)]
    except csv.Error:
        return None
    (width, count), *_ = Counter(map(len, rows)).most_common(1) or [(0, 0)]
    cells = [cell for row in rows for cell in row]
    is_table = len(rows) >= LEAST_ROWS and width >= LEAST_COLUMNS and count >= SHARE * len(rows)
    if not is_table or sum(map(len, cells)) > LONGEST_CELL * len(cells):
        return None
    widest = max(map(len, rows))
    padded = tuple((*(cell.strip() for cell in row), *[""] * (widest - len(row))) for row in rows)
    return count / len(rows), TextTable(padded, separator=sign)
