"""Where the cells of a sheet are on paper: columns and rows in points, and which rows each page has."""

from collections.abc import Sequence

from msgspec import Struct

from planner.pdf.surface import Box, Frame
from planner.workbook.sheets.sheet import BookSheet, CellRange, Printing
from planner.workbook.writer.page_breaks import ROW_HEIGHT, breaks

INCH = 72.0
POINTS_A_PIXEL = 72 / 96


class PaperPage(Struct, frozen=True):
    """One page: its size, its rows from the top (repeated ones first), and where they are drawn."""

    sheet: BookSheet
    width: float
    height: float
    rows: tuple[int, ...]
    area: CellRange
    frame: Frame

    def left(self, column: int) -> float:
        """Return the left edge of a column, in points from that of the first printed one."""
        return POINTS_A_PIXEL * sum(self.sheet.pixels[self.area.first_column : column])

    def top(self, row: int) -> float:
        """Return the upper edge of a row of the page, in points from that of its first row."""
        return sum(row_height(self.sheet, before) for before in self.rows[: self.rows.index(row)])

    def box(self, span: CellRange) -> Box:
        """Return the rectangle of cells whose rows are on the page."""
        left, top = self.left(span.first_column), self.top(span.first_row)
        tall = sum(row_height(self.sheet, row) for row in range(span.first_row, span.last_row + 1))
        return Box(left, top, self.left(span.last_column + 1) - left, tall)


def row_height(sheet: BookSheet, row: int) -> float:
    """Return the height of a row in points."""
    return sheet.heights.get(row, ROW_HEIGHT)


def paper_pages(sheet: BookSheet) -> tuple[PaperPage, ...]:
    """Return the pages of a sheet: all of it on one where it is set so, else as many as its rows take."""
    printing, area = sheet.printing, printed_area(sheet)
    width, height = _paper(printing)
    margins = printing.margins
    room = width - 2 * margins.side * INCH, height - (margins.top + margins.bottom) * INCH
    across = POINTS_A_PIXEL * sum(sheet.pixels[area.first_column : area.last_column + 1])
    rows = range(area.first_row, area.last_row + 1)
    scale = printing.scale / 100 if printing.scale else min(1.0, room[0] / max(across, 1))
    if printing.one_page:
        scale = min(scale, room[1] / sum(row_height(sheet, row) for row in rows))
    left = margins.side * INCH + ((room[0] - across * scale) / 2 if printing.centred else 0)
    frame = Frame(left, margins.top * INCH, scale)
    slices = (tuple(rows),) if printing.one_page else _slices(sheet, rows, room[1] / scale)
    return tuple(PaperPage(sheet, width, height, page_rows, area, frame) for page_rows in slices)


def printed_area(sheet: BookSheet) -> CellRange:
    """Return the cells that are printed: the print area, else all cells and what charts cover."""
    if sheet.printing.area is not None:
        return sheet.printing.area
    last_row = max((row for row, _ in sheet.cells), default=0)
    for chart in sheet.charts:
        row, left = chart.place[0], chart.size[1] * POINTS_A_PIXEL
        while left > 0:
            left -= row_height(sheet, row)
            last_row, row = max(last_row, row), row + 1
    return CellRange(0, 0, last_row, max(max((column for _, column in sheet.cells), default=0), 0))


def _paper(printing: Printing) -> tuple[float, float]:
    """Return width and height of the paper in points."""
    short, long = printing.paper.short * INCH, printing.paper.long * INCH
    return (long, short) if printing.landscape else (short, long)


def _slices(sheet: BookSheet, rows: Sequence[int], room: float) -> tuple[tuple[int, ...], ...]:
    """Return the rows of each page: it ends where the sheet says so, or where the next row has no room."""
    early, repeated = set(sheet.printing.breaks or breaks(sheet)), tuple(range(sheet.printing.repeat_rows))
    pages: list[tuple[int, ...]] = []
    page: list[int] = []
    used = 0.0
    for row in rows:
        high = row_height(sheet, row)
        if page and (row in early or used + high > room):
            pages.append(tuple(page))
            page, used = list(repeated), sum(row_height(sheet, again) for again in repeated)
        page.append(row)
        used += high
    return (*pages, tuple(page))
