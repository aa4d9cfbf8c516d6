"""Page breaks of a printed sheet, placed so that no chart and no short table is split over two pages."""

from collections.abc import Iterator

from planner.workbook.sheets.sheet import BookSheet, Printing, SheetChart

ROW_HEIGHT = 16.0  # points, in every reader
DOTS, POINTS = 96, 72  # of an inch
SPARE = 0.96  # readers measure letters and rows each a little otherwise
LEADING = ("header", "section", "story")  # roles of a row that belongs to the row below it
LARGEST_UNSPLIT = 0.6  # of a page: a table that is longer may be split
FEWEST_ROWS = 4  # rows of it that stand on the page where it begins

Block = tuple[int, int]
"""First row, and the row after the last."""


def breaks(sheet: BookSheet) -> tuple[int, ...]:
    """Return the rows before which a page ends early; none where no page has to."""
    tall = _down(sheet.printing) * POINTS * SPARE / _scale(sheet)
    repeated = sum(_height(sheet, row) for row in range(sheet.printing.repeat_rows))
    starts, used = list[int](), 0.0
    for top, first, end in _with_headings(sheet):
        heights = [_height(sheet, row) for row in range(top, end)]
        needed = sum(heights)
        if needed > LARGEST_UNSPLIT * tall and not _drawn_on(sheet, first):
            needed = sum(heights[: first - top + FEWEST_ROWS])
        if used + needed > tall and used > repeated:
            starts.append(top)
            used = repeated
        for height in heights:
            used = used + height if used + height <= tall else repeated + height
    return tuple(starts)


def _with_headings(sheet: BookSheet) -> Iterator[tuple[int, int, int]]:
    """Yield the first row of each block, with the row of the headings above it and the row after its last.

    A heading that has no rows of its own belongs to the chart or the table below it.
    """
    top: int | None = None
    for first, end in _blocks(sheet):
        is_gap = not _drawn_on(sheet, first) and not _is_filled(sheet, first)
        if _leads(sheet, end - 1) or (top is not None and is_gap):
            top = first if top is None else top
            continue
        yield first if top is None else top, first, end
        top = None


def _blocks(sheet: BookSheet) -> Iterator[Block]:
    """Yield charts side by side, tables, and the gaps between them, from the top."""
    last = max((row for row, _ in sheet.cells), default=-1)
    charts = sorted((chart.place[0], _bottom(sheet, chart)) for chart in sheet.charts)
    end = max([last + 1, *(bottom for _, bottom in charts)])
    filled = {row for (row, _), cell in sheet.cells.items() if cell.value not in (None, "")}
    filled |= {row for row, height in sheet.heights.items() if height < ROW_HEIGHT / 2}  # a breath in a table
    row = 0
    while row < end:
        below = row + 1
        drawn = [bottom for top, bottom in charts if top == row]
        if drawn:
            below = max(drawn)
        elif row in filled:
            while below in filled and not (_leads(sheet, below) and not _leads(sheet, below - 1)):
                below += 1
        yield row, below
        row = below


def _scale(sheet: BookSheet) -> float:
    """The part of its size at which columns and charts fit the width of a page, 1 at most."""
    wide = max((_right(sheet, chart) for chart in sheet.charts), default=0)
    return min(1.0, _across(sheet.printing) * DOTS / max(1, wide, sum(sheet.pixels)))


def _leads(sheet: BookSheet, row: int) -> bool:
    cell = sheet.cells.get((row, 0))
    return cell is not None and cell.style.partition(".")[0] in LEADING


def _is_filled(sheet: BookSheet, row: int) -> bool:
    cells = (sheet.cells.get((row, column)) for column in range(len(sheet.pixels)))
    return any(cell is not None and cell.value not in (None, "") for cell in cells)


def _drawn_on(sheet: BookSheet, row: int) -> bool:
    return any(chart.place[0] == row for chart in sheet.charts)


def _bottom(sheet: BookSheet, chart: SheetChart) -> int:
    """The row after the last that a chart covers."""
    row, left = chart.place[0], chart.size[1] * POINTS / DOTS
    while left > 0:
        left -= _height(sheet, row)
        row += 1
    return row


def _right(sheet: BookSheet, chart: SheetChart) -> float:
    return sum(sheet.pixels[: chart.place[1]]) + chart.size[0]


def _height(sheet: BookSheet, row: int) -> float:
    return sheet.heights.get(row, ROW_HEIGHT)


def _across(printing: Printing) -> float:
    paper = printing.paper
    return (paper.long if printing.landscape else paper.short) - 2 * printing.margins.side


def _down(printing: Printing) -> float:
    paper, margins = printing.paper, printing.margins
    return (paper.short if printing.landscape else paper.long) - margins.top - margins.bottom
