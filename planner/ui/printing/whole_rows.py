"""Keeps printed rows whole, and headings with what they head: what a page's end would part begins a page.

Qt lays out tables row by row, but parts a row between its lines, and leaves a heading as the last line of a
page; it has no policy against either. So a table is cut before such a row, each piece with the heads again,
and a heading begins the page of what it heads.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextDocument, QTextFormat, QTextTable

from planner.ui.printing.parts import Part, PrintedTable, PrintedText, is_heading

Cut = tuple[int, int]
"""What begins a page: the place of a part, and of the row in it; 0 for all of the part."""
Cuts = frozenset[Cut]


class LaidOut(Struct, frozen=True, eq=False):
    """A document on pages, with where each of its parts begins."""

    document: QTextDocument
    starts: tuple[int, ...]

    def page_of(self, part: int) -> int:
        """Return the page on which a part begins."""
        return self.page_at(self._top(self.document.findBlock(self.starts[part])))

    def pages_of_row(self, table: QTextTable, row: int) -> tuple[int, int]:
        """Return the page on which a row of a table begins, and the one on which it ends."""
        cells = [table.cellAt(row, column) for column in range(table.columns())]
        top = min(self._top(cell.firstCursorPosition().block()) for cell in cells)
        bottom = max(self._bottom(cell.lastCursorPosition().block()) for cell in cells)
        return self.page_at(top), self.page_at(bottom - 1)

    def page_at(self, height: float) -> int:
        """Return the page of a height in the document."""
        return int(height // self.document.pageSize().height())

    def _top(self, block: QTextBlock) -> float:
        """Return the top of the first line: Qt leaves the block on the page that its line has left."""
        layout = block.layout()
        return self._place(block) + (layout.lineAt(0).y() if layout.lineCount() else 0)

    def _bottom(self, block: QTextBlock) -> float:
        layout = block.layout()
        last = layout.lineCount() - 1
        return self._place(block) + (layout.lineAt(last).rect().bottom() if last >= 0 else 0)

    def _place(self, block: QTextBlock) -> float:
        return self.document.documentLayout().blockBoundingRect(block).top()


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


def with_whole_rows(laid_out: Callable[[Cuts], LaidOut], parts: Sequence[Part]) -> QTextDocument:
    """Return the document, laid out on pages, with as many cuts as keep rows whole and headings with theirs.

    A row that is higher than a page is parted all the same.
    """
    cuts: Cuts = frozenset()
    while True:
        made = laid_out(cuts)
        cut = next((cut for cut in _wanted(made, parts, cuts) if cut not in cuts), None)
        if cut is None:
            return made.document
        cuts |= {cut}


def _wanted(made: LaidOut, parts: Sequence[Part], cuts: Cuts) -> Iterator[Cut]:
    """Yield where pages should begin, from the top: a heading left alone, or a row that is parted."""
    frames = (frame for frame in made.document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    for place, part in enumerate(parts):
        if isinstance(part, PrintedTable):
            for start, rows in pieces_of(part, cuts_in(place, cuts)):
                row = _parted_row(made, next(frames), part, rows)
                if row == 0 and start == 0:
                    yield _with_headings(parts, place), 0
                elif row:
                    yield place, start + row
        elif _is_title(part) and place + 1 < len(parts) and made.page_of(place) != made.page_of(place + 1):
            yield _with_headings(parts, place), 0


def _parted_row(
    made: LaidOut, table: QTextTable, part: PrintedTable, rows: Sequence[tuple[str, ...]]
) -> int | None:
    """Return the row of a piece that should begin a page: parted, or headings parted from the row below."""
    pages = [made.pages_of_row(table, row) for row in range(table.rows())]
    if part.head_rows and pages[0][0] != pages[1][0]:
        return 0
    for row, (begins, ends) in enumerate(pages[part.head_rows :]):
        is_alone = row > 0 and is_heading(rows[row - 1]) and pages[part.head_rows + row - 1][0] != begins
        if begins != ends or is_alone:
            return next((above + 1 for above in range(row - 1, -1, -1) if not is_heading(rows[above])), 0)
    return None


def _with_headings(parts: Sequence[Part], place: int) -> int:
    """Return the place of the first of the titles right above a part; its own where there is none."""
    while place > 0 and _is_title(parts[place - 1]):
        place -= 1
    return place


def _is_title(part: Part) -> bool:
    return isinstance(part, PrintedText) and part.strong
