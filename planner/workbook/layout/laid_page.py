"""A sheet laid out by measure: widths in pixels, heights in points from the text, both to a scale."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from planner.workbook.layout.named_cells import Content, NamedCells
from planner.workbook.layout.text_size import LINE, PIXELS_A_POINT, height, pieces
from planner.workbook.sheets.page import PLAIN
from planner.workbook.sheets.sheet import (
    BookSheet,
    CellLimit,
    CellRange,
    Merge,
    Place,
    Printing,
    SheetChart,
)
from planner.workbook.sheets.styles import style_of

INDENT = 12
"""Pixels of a step of indentation."""
TALLEST = 390
"""Points of a row; every spreadsheet ends one at 409."""


class PageScale(Struct, frozen=True):
    """How far a sheet is scaled to fill its page: its widths, and the heights of its rows and charts."""

    width: float = 1.0
    air: float = 1.0


LARGER_TYPE = 1.12
"""A page that has so much more room than content is laid out on narrower columns, so in larger type."""
NARROWER = 0.88
MOST_AIR = 1.3
AS_DRAWN = PageScale()
LateChart = Callable[[NamedCells], SheetChart]
"""Makes a chart once every cell has its place."""


class LaidPage:
    """Gathers the cells of one sheet from the top; `sheet` makes its formulas, after all pages are laid.

    `pixels`: widths of the columns at scale 1. `printed`: how many of them are on paper, all by default.
    """

    def __init__(
        self,
        name: str,
        pixels: Sequence[int],
        cells: NamedCells,
        scale: PageScale = AS_DRAWN,
        *,
        printed: int = 0,
        tab: str = "",
    ) -> None:
        self.name, self.cells, self.scale, self.tab = name, cells, scale, tab
        self.pixels = tuple(round(width * scale.width) for width in pixels)
        self.printed = printed or len(self.pixels)
        self.row = 0
        self.used = 0.0  # points of all rows, before they are stretched
        self.limits: list[CellLimit] = []
        self.charts: list[LateChart] = []
        self._styles: dict[Place, str] = {}
        self._heights: dict[int, float] = {}
        self._merges: list[Merge] = []

    def room(self, first: int, last: int, indents: int = 0) -> int:
        """Return the pixels of columns side by side, less some indentation."""
        return sum(self.pixels[first : last + 1]) - INDENT * indents

    @property
    def across(self) -> int:
        """The pixels of what is printed."""
        return self.room(0, self.printed - 1)

    def put(
        self, column: int, content: Content, style: str, name: str = "", *, row: int | None = None
    ) -> None:
        """Put a value or a formula into a cell of the row, or of another one."""
        place = self.row if row is None else row, column
        self.cells.put((self.name, *place), content, name)
        self._styles[place] = style

    def merge(
        self,
        first: int,
        last: int,
        content: Content,
        style: str,
        *,
        row: int | None = None,
        rows: int = 1,
    ) -> None:
        """Put a value or a formula into cells shown as one."""
        top = self.row if row is None else row
        for below in range(top, top + rows):
            for column in range(first, last + 1):
                self._styles[below, column] = style
        self.put(first, content, style, row=top)
        if last > first or rows > 1:
            self._merges.append(Merge(CellRange(top, first, top + rows - 1, last)))

    def step(self, points: float) -> None:
        """End the row at a height, stretched to the scale."""
        self._heights[self.row] = round(points * self.scale.air, 2)
        self.used += points
        self.row += 1

    def text(self, text: str, style: str, *, pad: float = 5, first: int = 0, last: int | None = None) -> None:
        """Put a text across columns, its row as high as it needs; one too long for a row into several."""
        end = self.printed - 1 if last is None else last
        for part in self.parts(text, style, first, end, pad):
            self.merge(first, end, part, style)
            self.step(self.needed(part, style, first, end) + pad)

    def parts(self, text: str, style: str, first: int, last: int, pad: float) -> Iterator[str]:
        """Yield a text in as many parts as it needs rows: one, but for a text that no row can hold."""
        look = style_of(style)
        room = self.room(first, last, look.indent)
        most = int((TALLEST / MOST_AIR - pad) / (look.size * LINE))
        yield from pieces(text, room, look.size, most, bold=look.bold)

    def needed(self, text: str, style: str, first: int, last: int) -> float:
        """Return the points that a wrapped text takes in columns side by side, without padding."""
        look = style_of(style)
        return height(text, self.room(first, last, look.indent), look.size, bold=look.bold)

    def step_over(self, least: float, *texts: tuple[str, str, int, int], pad: float) -> None:
        """End the row at the height that its texts need, each as `needed` takes it, or at the least."""
        self.step(max(least, *(self.needed(*text) + pad for text in texts)))

    def chart_height(self, points: float) -> int:
        """Return the pixels of a chart that fills a row of so many points."""
        return round(points * self.scale.air * PIXELS_A_POINT) - 2

    def sheet(self, frozen: Place = (0, 0), printing: Printing = PLAIN) -> BookSheet:
        """Return the finished sheet, with every formula and its value."""
        finished = {
            place: self.cells.cell((self.name, *place), style) for place, style in self._styles.items()
        }
        return BookSheet(
            self.name,
            finished,
            tuple((pixels - 5) / 7 for pixels in self.pixels),
            self._heights,
            frozen,
            tuple(self._merges),
            tuple(self.limits),
            tuple(make(self.cells) for make in self.charts),
            printing,
            self.tab,
        )


def page_scales(
    pages: Sequence[LaidPage], paper: float, former: Mapping[str, PageScale]
) -> dict[str, PageScale]:
    """Return the page_scales at which pages fill a paper; `paper`: its printed height, of the printed width.

    To be asked twice: first of pages as drawn, which gives their widths; then of those laid out at these
    widths, which gives the air between their lines.
    """
    made: dict[str, PageScale] = {}
    for page in pages:
        room = paper * page.across / PIXELS_A_POINT / page.used
        if page.name not in former:
            made[page.name] = PageScale(NARROWER if room > LARGER_TYPE else 1.0)
        else:
            made[page.name] = PageScale(former[page.name].width, min(MOST_AIR, max(1.0, room)))
    return made
