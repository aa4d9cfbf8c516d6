"""Columns parted by blanks alone, as notes have them, under a line of headers; other lines may be around.

Cells go to the header that they lie under, so that an empty cell moves none. A line that does not fit the
headers ends the table.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from textwrap import dedent

from planner.intake.tables.text_table import TextRows

LEAST_COLUMNS = 4
"""A text of fewer is a list of terms with their figures, as letters have."""
LEAST_ROWS = 2
LEAST_NAMES, LEAST_INDENT, LEAST_LABELLED = 2, 4, 4
"""Under names alone, with labels at the left edge: names, blanks before them, and lines."""
LONGEST = 100_000
"""Characters of a text that is looked at."""
_CELL = re.compile(r"\S+(?:[ ]\S+)*")
_RULE = re.compile(r"\s*[-=_–—*~+|]{3}[-=_–—*~+|\s]*")
"""A line drawn under names: no cell of it says anything."""
_CORNERS = frozenset(
    (
        "term",
        "terms",
        "item",
        "items",
        "what",
        "part",
        "component",
        "field",
        "detail",
        "details",
        "offer",
        "category",
    )
)
"""Words over the labels."""
_NOW = re.compile(r"\b(?:now|today|current|present|stay|offer(?: \w)?):(?= )", re.IGNORECASE)
"""Words with a colon before a name: `Now: Acme`."""
_NO_HEADER = re.compile(r"[\t|;:]|,(?:\s{2}|\s*$)|(?<!\S)[$€£₹~+-]?\d|\d[\d.,]*\s?[%k](?!\w)", re.IGNORECASE)
"""A sign that parts columns, as the comma of a CSV file with blanks behind it, or a figure."""
_IN_HEADER = re.compile(
    r"\([^()]*\)|(?<!\w)(?:Y|Yr|Year|401)\s?\(?\d?k?\)?(?!\w)|/\s?4\s?y(?:rs?)?\b", re.IGNORECASE
)
"""Figures that headers have: units in brackets, years, and the plan of retirement."""

Place = tuple[int, int]


def spaced_rows(text: str) -> TextRows | None:
    """Return the rows of a text with one table of spaced columns; lines around it are cells of their own."""
    if len(text) > LONGEST or "\t" in text:
        return None
    lines = dedent(text).splitlines()
    for place, line in enumerate(lines):
        columns = [match.span() for match in _CELL.finditer(line)]
        is_cornered = len(columns) > LEAST_NAMES and line[slice(*columns[0])].lower() in _CORNERS
        is_indented = is_cornered or (len(columns) >= LEAST_NAMES and columns[0][0] >= LEAST_INDENT)
        bare = _NOW.sub(" ", line) if is_indented else line
        is_no_header = _NO_HEADER.search(_IN_HEADER.sub(" ", bare)) or not _are_apart(columns)
        if (len(columns) < LEAST_COLUMNS and not is_indented) or is_no_header:
            continue
        if is_indented and not is_cornered:
            columns = [(0, 0), *columns]
        lower = list(_lower_headers(lines[place + 1 :], columns)) if is_indented else []
        body = place + 1 + len(lower)
        rows = list(_rows(lines[body:], columns, has_labels=is_indented))
        if len(rows) < (LEAST_LABELLED if is_indented else LEAST_ROWS):
            continue
        width = len(columns)
        after = lines[body + len(rows) :]
        header = tuple(line[start:end] for start, end in columns)
        return (*_alone(lines[:place], width), header, *filter(any, lower), *rows, *_alone(after, width))
    return None


def _lower_headers(lines: Sequence[str], columns: Sequence[Place]) -> Iterator[tuple[str, ...]]:
    """Yield lines under the names that have no label: rules, as empty rows, and more on each name."""
    for line in lines:
        if _RULE.fullmatch(line):
            yield ("",) * len(columns)
            continue
        cells = [""] * len(columns)
        for match in _CELL.finditer(line):
            column = _under(match.span(), columns[1:]) + 1
            if match.start() < LEAST_INDENT or cells[column]:
                return
            cells[column] = match.group()
        if not any(cells):
            return
        yield tuple(cells)


def _are_apart(columns: Sequence[Place]) -> bool:
    return all(start - end >= 2 for (_, end), (start, _) in pairwise(columns))


def _rows(lines: Sequence[str], columns: Sequence[Place], *, has_labels: bool) -> Iterator[tuple[str, ...]]:
    """Yield lines as cells up to the first that does not fit: each row has a name and a figure.

    Under names alone each row begins with a label at the left edge, and has any cell.
    """
    for line in lines:
        cells = [""] * len(columns)
        for match in _CELL.finditer(line):
            is_label = has_labels and match.start() == 0
            column = 0 if is_label else _under(match.span(), columns[has_labels:]) + has_labels
            if cells[column]:
                return
            cells[column] = match.group()
        filled = [cell for cell in cells[1:] if cell]
        if not cells[0] or not (filled if has_labels else any(re.search(r"\d", cell) for cell in filled)):
            return
        yield tuple(cells)


def _under(cell: Place, columns: Sequence[Place]) -> int:
    """Return the column that a cell lies under: where it begins or ends nearest to its header."""
    return min(
        range(len(columns)),
        key=lambda at: min(abs(cell[0] - columns[at][0]), abs(cell[1] - columns[at][1])),
    )


def _alone(lines: Sequence[str], width: int) -> Iterator[tuple[str, ...]]:
    return ((line.strip(), *[""] * (width - 1)) for line in lines if line.strip())
