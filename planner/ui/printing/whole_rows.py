"""Keeps the rows of printed tables whole: a row that a page's end would part begins the next page.

Qt lays out tables row by row, but parts a row between its lines, and has no policy against it. So a table is
cut before such a row; each piece repeats the heads.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtGui import QTextBlockFormat, QTextDocument, QTextFormat, QTextTable

from planner.ui.printing.blocks import Part, PrintedTable, is_heading

Cuts = frozenset[tuple[int, int]]
"""Rows that begin a page: the place of the part, and of the row in it."""


def cuts_in(place: int, cuts: Cuts) -> tuple[int, ...]:
    """Return the rows of one part that begin a page, in order."""
    return tuple(sorted(row for part, row in cuts if part == place))


def pieces_of(part: PrintedTable, starts: Sequence[int]) -> Iterator[tuple[int, Sequence[tuple[str, ...]]]]:
    """Yield the pieces of a table, each with the place of its first row."""
    edges = (0, *(start for start in starts if start), len(part.rows))
    for start, end in pairwise(edges):
        yield start, part.rows[start:end]


def page_break() -> QTextBlockFormat:
    """Return the format of the line before a table that begins a page."""
    shape = QTextBlockFormat()
    shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    return shape


def with_whole_rows(laid_out: Callable[[Cuts], QTextDocument], parts: Sequence[Part]) -> QTextDocument:
    """Return the document, laid out on pages, with as many cuts as keep every row whole.

    A row that is higher than a page is parted all the same.
    """
    cuts: Cuts = frozenset()
    while True:
        made = laid_out(cuts)
        cut = _first_parted(made, parts, cuts)
        if cut is None:
            return made
        cuts |= {cut}


def _first_parted(made: QTextDocument, parts: Sequence[Part], cuts: Cuts) -> tuple[int, int] | None:
    """Return the row to cut before: the first that is parted, or the headings right above it."""
    pieces = (
        (place, start, part)
        for place, part in enumerate(parts)
        if isinstance(part, PrintedTable)
        for start, _ in pieces_of(part, cuts_in(place, cuts))
    )
    tables = (frame for frame in made.rootFrame().childFrames() if isinstance(frame, QTextTable))
    for (place, start, part), table in zip(pieces, tables, strict=True):
        for row in range(1, table.rows()):
            if not _is_parted(made, table, row):
                continue
            cut = start + row - 1
            while cut > start and is_heading(part.rows[cut - 1]):
                cut -= 1
            if (cut > start or start == 0) and (place, cut) not in cuts:
                return place, cut
    return None


def _is_parted(made: QTextDocument, table: QTextTable, row: int) -> bool:
    """Whether a row begins on another page than it ends on."""
    layout, page = made.documentLayout(), made.pageSize().height()
    top, bottom = float("inf"), 0.0
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        first, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
        top = min(top, layout.blockBoundingRect(first).top())
        bottom = max(bottom, layout.blockBoundingRect(last).bottom())
    return int(top // page) != int((bottom - 1) // page)
