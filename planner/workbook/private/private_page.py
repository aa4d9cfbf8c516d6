"""A sheet of the private workbook: its banner, its title, one printed page, and tables at the right of it.

What is printed is laid out from the top within `columns`. An aside is a table in columns of its own at the
right of these, which is not printed; so is what follows `end_print`.
"""

import datetime
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from planner.values.days import spelled_day
from planner.workbook.layout.text_size import LINE, height
from planner.workbook.private.contents import ANSWERS, SUMMARY, TABS
from planner.workbook.sheets.formula import Term, TextFormula
from planner.workbook.sheets.page import Columns, Item, Page
from planner.workbook.sheets.sheet import (
    BookSheet,
    CellRange,
    Margins,
    PaperSize,
    Place,
    Printing,
    SheetCell,
)
from planner.workbook.sheets.styles import style_of
from planner.workbook.writer.page_breaks import ROW_HEIGHT

BANNER = "PRIVATE  ·  only for you  ·  never send this file: it holds your walk-away and every other offer"
FOOTER = "Private: not for a recruiter"
BACK = "back to Summary"
PIXELS = 820
"""Width of what is printed; a sheet that is wider prints smaller."""
FULL = 1080.0
"""Points that a page of this width may hold, so that it stays readable."""
FIRST_ROW = 5
HEADER_PAD, ROW_PAD = 8, 4  # points
SECTION = 21  # points of a heading
TALLEST = 390
"""Points of a row; every spreadsheet ends one at 409."""
MOST_AIR = 1.3
"""How far the rows of a short page are stretched."""
SIDE = {"Letter": 0.55, "A4": 0.43}
TOP, BOTTOM = 0.5, 0.62
HEIGHT_TO_WIDTH, POINTS_A_PIXEL = 1.31, 0.75
POINTS = 72  # of an inch
TWO_PAGES = 80
"""Per cent at which a sheet of two pages prints: its columns fit in every reader. Less if a page is long."""
GAP = 24  # pixels between what is printed and an aside, and between two asides


class PrivatePage(Page):
    """Gathers one sheet. `pixels`: widths of its columns; the first `printed` are on paper, else all."""

    def __init__(self, name: str, pixels: Sequence[int], printed: int = 0) -> None:
        super().__init__(name, tuple((width - 5) / 7 for width in pixels))
        self.pixels = tuple(pixels)
        self.columns = printed or len(self.pixels)
        self.links: dict[Place, str] = {}
        self._right = list(pixels)
        self._asides: list[Page] = []
        self._printed = self._second = 0
        self._put_banner()

    def _put_banner(self) -> None:
        self.sentence(BANNER, "banner", self.columns, 22)
        self.write(1, 0, self.name.upper(), "sheet_name")
        if self.name != SUMMARY:
            self.write(1, self.columns - 1, BACK, "back")
            self.links[1, self.columns - 1] = SUMMARY
        self.heights |= {1: 22, 4: 8}
        self.row = FIRST_ROW

    def put_name(self, name: str) -> None:
        """Put the title of the plan at the right of the sheet's name."""
        below, self.row = self.row, 1
        self.write(1, 1, name, "state")
        self.merge(1, self.columns - 1, "state")
        self.row = below

    def head(self, title: str = "", subtitle: str = "", *, row: int = 0) -> None:
        """Put the headline of the sheet, what it answers by default; continue where it was, or at a row."""
        below, self.row = self.row, 2
        self.merges[:] = [merge for merge in self.merges if merge.span.first_row != self.row]
        self.prose(title or ANSWERS[self.name], "page_title", pad=5)
        self.row = row or below
        if subtitle:
            self.write(3, 0, subtitle, "page_line")

    def put_state(self, today: datetime.date, currency: str, fresh: Term) -> None:
        """Say when the fixed values were computed, and whether an input was changed since."""
        half = self.columns // 2
        self.write(3, 0, f"Computed {spelled_day(today)}, in {currency}.", "page_line")
        below, self.row = self.row, 3
        self.write(3, half, fresh * 1, "state.fresh")
        self.merge(half, self.columns - 1, "state.fresh")
        self.row = below

    @property
    def used(self) -> float:
        """Points of the rows above the current one."""
        return sum(self.heights.get(row, ROW_HEIGHT) for row in range(self.row))

    def has_room(self, rows: float) -> bool:
        """Whether so many rows of the usual height still fit on a page that stays readable."""
        return self.used + rows * ROW_HEIGHT <= FULL * sum(self.pixels[: self.columns]) / PIXELS

    def prose(
        self, text: str, style: str, *, pad: float = 4, first: int = 0, last: int | None = None
    ) -> None:
        """Put a text across columns into the next row, as high as it needs."""
        end = self.columns - 1 if last is None else last
        points = max(self.needed(text, style, first, end) + pad, ROW_HEIGHT)
        self.heights[self.row] = max(points, self.heights.get(self.row, 0))
        self.write(self.row, first, text, style)
        if end > first:
            self.merge(first, end, style)
        self.row += 1

    def header(self, *titles: str) -> None:
        """Put a header row, as high as its titles need."""
        row = self.row
        super().header(*titles)
        needed = max(self.needed(title, "header", column, column) for column, title in enumerate(titles))
        self.heights[row] = needed + HEADER_PAD

    def text(self, text: str | TextFormula, style: str = "text") -> None:
        """Put a text into the first column of the next row; a heading has more room."""
        if style == "section":
            self.heights[self.row] = SECTION
        super().text(text, style)

    def headings(self, columns: Columns[Item], height: float = 0, left: int = 0) -> None:
        """Put the header of a table, as high as its texts need."""
        row = self.row
        super().headings(columns, height, left)
        self.heights[row] = max(height, self._measured(columns, row, left) + HEADER_PAD)

    def _fit_row(self, columns: Columns[Item], left: int) -> None:
        """Make the row as high as its wrapped texts need."""
        needed = self._measured(columns, self.row, left)
        if needed + ROW_PAD > ROW_HEIGHT:
            self.heights[self.row] = needed + ROW_PAD

    def _measured(self, columns: Columns[Item], row: int, left: int) -> float:
        """Return the points of the highest text of a row among those that wrap."""
        points = 0.0
        for column in columns:
            cell = self.cells.get((row, left))
            if cell is not None and type(cell.value) is str and style_of(cell.style).wrap:
                points = max(points, self.needed(cell.value, cell.style, left, left + column.span - 1))
            left += column.span
        return points

    def needed(self, text: str, style: str, first: int, last: int) -> float:
        """Return the points that a text takes in columns side by side, without padding."""
        look = style_of(style)
        room = sum(self.pixels[first : last + 1]) - 12 * look.indent
        if len(text) * look.size < room and "\n" not in text:  # no letter is wider than its size in pixels
            return look.size * LINE
        return min(height(text, room, look.size, bold=look.bold), TALLEST)

    def aside(self, title: str, pixels: Sequence[int], note: str = "") -> Page:
        """Return a page for a table at the right of what is printed, in columns of its own."""
        self._right.append(GAP)
        page = Page(self.name, tuple((width - 5) / 7 for width in pixels), len(self._right))
        self._right += pixels
        page.cells, page.merges, page.charts = self.cells, self.merges, self.charts
        page.write(2, 0, title, "aside_title")
        if note:
            page.write(3, 0, note, "page_line")
        page.row = FIRST_ROW
        self._asides.append(page)
        return page

    def overflow(self, title: str) -> Page:
        """Return an aside with the columns of what is printed, for what has no room there."""
        return self.aside(title, self.pixels)

    def end_print(self) -> None:
        """End the print area; later rows are below it."""
        self._printed = self.row

    @property
    def room(self) -> float:
        """Height of a printed page in points, on the shorter paper, at the width of the print area."""
        return HEIGHT_TO_WIDTH * sum(self.pixels[: self.columns]) * POINTS_A_PIXEL

    def next_page(self) -> None:
        """Begin a second page with the next row."""
        self._second = self.row

    def _printing(self, last: int, paper: PaperSize) -> Printing:
        printing = Printing(
            landscape=False,
            one_page=True,
            footer=FOOTER,
            paper=paper,
            margins=Margins(SIDE[paper.name], TOP, BOTTOM),
            area=CellRange(0, 0, last, self.columns - 1),
            centred=True,
        )
        if not self._second:
            return printing
        heights = [self.heights.get(row, ROW_HEIGHT) for row in range(last + 1)]
        tallest = max(sum(heights[: self._second]), heights[0] + sum(heights[self._second :]))
        scale = min(TWO_PAGES, int(100 * (paper.long - TOP - BOTTOM) * POINTS / tallest))
        return replace(printing, one_page=False, repeat_rows=1, scale=scale, breaks=(self._second,))

    def finished(self, paper: PaperSize, *, frozen: Place = (1, 1)) -> BookSheet:
        """Return the sheet; the rows of a short page are stretched to fill it."""
        last = (self._printed or self.row) - 1
        for aside in self._asides:
            self.heights |= {row: points for row, points in aside.heights.items() if row > last}
            aside.write(0, 0, "PRIVATE", "banner_left")
        for column in range(self.columns, len(self._right)):
            self.cells.setdefault((0, column), SheetCell(None, "banner"))
        if not self._second:
            self._stretch(last)
        return BookSheet(
            self.name,
            self.cells,
            tuple((width - 5) / 7 for width in self._right),
            self.heights,
            frozen,
            tuple(self.merges),
            tuple(self.limits),
            tuple(self.charts),
            self._printing(last, paper),
            TABS[self.name],
            self.links,
        )

    def _stretch(self, last: int) -> None:
        """Give the rows and charts of a page with room left more height."""
        heights = {row: self.heights.get(row, ROW_HEIGHT) for row in range(last + 1)}
        air = min(MOST_AIR, self.room / sum(heights.values()))
        if air <= 1:
            return
        self.heights |= {row: round(points * air, 1) for row, points in heights.items() if row}
        self.charts[:] = [
            replace(chart, size=(chart.size[0], round(chart.size[1] * air))) for chart in self.charts
        ]


def overflowing(page: PrivatePage, title: str, rows: float) -> Iterator[Page]:
    """Yield the page for each block of so many rows that has room on it, then an aside for all others."""
    while page.has_room(rows):
        yield page
    rest = page.overflow(title)
    while True:
        yield rest
