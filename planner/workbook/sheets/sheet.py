"""A sheet of a workbook as a value: what the window previews, tests read and one writer writes."""

import datetime
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct, field

Value = float | str | datetime.date | None
Place = tuple[int, int]
"""Row and column, both from 0."""


class SheetCell(Struct, frozen=True, gc=False):
    """One cell: its value, and the formula (without `=`) that computes it; typed text has none."""

    value: Value
    style: str = "text"
    formula: str = ""


class CellRange(Struct, frozen=True):
    """A rectangle of cells, the last row and column included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


class Merge(Struct, frozen=True):
    """Cells shown as one, for a sentence that runs across the page."""

    span: CellRange


class NumberLimit(Struct, frozen=True):
    """A data validation: numbers from `low` to `high` (None: no end), and the message for others."""

    span: CellRange
    low: float
    high: float | None
    message: str


class AnswerChoice(Struct, frozen=True):
    """A list to choose from that also takes anything typed; the prompt is shown on the cell."""

    span: CellRange
    choices: tuple[str, ...]
    title: str
    prompt: str


CellLimit = NumberLimit | AnswerChoice


THOUSANDS = '#,##0,"k"'


class ChartKind(StrEnum):
    """The charts that a sheet can hold."""

    STACKED = "stacked"
    COLUMNS = "columns"
    LINES = "lines"
    ROWS = "rows"  # bars that lie, one over the other, from the top
    STACKED_ROWS = "stacked rows"
    CURVE = "curve"  # labels are numbers

    @property
    def lies(self) -> bool:
        """Whether bars lie: the labels are on the axis that goes up."""
        return self in (ChartKind.ROWS, ChartKind.STACKED_ROWS)


class Series(Struct, frozen=True):
    """One row or column of a chart: its name, the cells of its labels and values, and its colour.

    A series without a colour is invisible and only lifts what is stacked on it. `points` are colours of its
    bars one by one, in place of `color`.
    """

    name: str
    labels: CellRange
    values: CellRange
    color: str
    overlaid: bool = False  # a line over stacked columns, a mark on a curve
    hatched: bool = False
    dashed: bool = False  # an overlaid series as a bar at each label, without a line
    border: str = ""
    points: tuple[str, ...] = ()
    spread: tuple[CellRange, CellRange] | None = None  # cells of how far below and above it a range goes
    thin: bool = False  # drawn thin, behind the others
    stripes: int = 1  # of the mark of an offer in the window; a line is dashed from two on
    sheet: str = ""  # where the cells are; empty: on the chart's own sheet

    @classmethod
    def down(cls, name: str, color: str, column: int, rows: tuple[int, int], labels: int = 0) -> "Series":
        """Return the values of a column between two rows, labelled by another column."""
        first, last = rows
        return cls(
            name, CellRange(first, labels, last, labels), CellRange(first, column, last, column), color
        )


Share = float
"""A part of a chart's width or height, from its left or top."""


class ChartBox(NamedTuple):
    """A rectangle inside a chart, as shares of its size."""

    left: Share
    top: Share
    width: Share
    height: Share


class ValueAxis(Struct, frozen=True):
    """The axis of values; `ends_only`: nothing between its ends is labelled."""

    shown: bool = True
    low: float | None = 0
    high: float | None = None
    ends_only: bool = False
    gridlines: bool = False


class ChartLook(Struct, frozen=True):
    """A chart of a page laid out by measure: no border; its title, if any, is a cell above it.

    `gap` between bars and `overlap` of series in hundredths of a bar's width, as spreadsheets count them.
    """

    plot: ChartBox
    values: ValueAxis = ValueAxis()
    gap: int = 55
    overlap: int = 0
    legend: ChartBox | None = None
    plot_fill: str = ""
    inside: tuple[str, ...] = ()  # colours of the amounts at the inner end of each bar; none: outside
    own_title: bool = False


class SheetChart(Struct, frozen=True):
    """A native chart. The title states the finding; `alternative` is its text for screen readers."""

    kind: ChartKind
    title: str
    series: tuple[Series, ...]
    place: Place
    size: tuple[int, int]
    alternative: str
    across: str = ""  # what the labels count
    form: str = THOUSANDS  # number format of the values
    label_step: int = 0  # write each n-th label; 0: as many as fit
    labelled: bool = False  # each bar with its amount
    look: ChartLook | None = None


class PaperSize(NamedTuple):
    """A paper by its name, its short and its long side in inches."""

    name: str
    short: float
    long: float


LETTER_PAPER = PaperSize("Letter", 8.5, 11.0)
A4_PAPER = PaperSize("A4", 210 / 25.4, 297 / 25.4)


class Margins(NamedTuple):
    """Margins of a printed page, in inches; `footer`: of the footer from the lower edge."""

    side: float
    top: float
    bottom: float
    footer: float = 0.3


EVEN_MARGINS = Margins(0.6, 0.6, 0.6)


class Printing(Struct, frozen=True):
    """How a sheet prints, one page wide; `one_page` fits its height too. `area`: what prints, None all."""

    landscape: bool = True
    one_page: bool = False
    scale: int = 0  # per cent, in place of fitting the width; `breaks`: the rows that begin a page then
    breaks: tuple[int, ...] = ()
    repeat_rows: int = 0  # header rows on every page
    footer: str = ""
    paper: PaperSize = LETTER_PAPER
    margins: Margins = EVEN_MARGINS
    area: CellRange | None = None
    centred: bool = False


class BookSheet(Struct, frozen=True):
    """A whole sheet. Cells by (row, column); widths in characters by column, heights in points by row."""

    name: str
    cells: Mapping[Place, SheetCell]
    widths: tuple[float, ...]
    heights: Mapping[int, float] = field(default_factory=dict)
    frozen: Place = (0, 0)
    merges: tuple[Merge, ...] = ()
    limits: tuple[CellLimit, ...] = ()
    charts: tuple[SheetChart, ...] = ()
    printing: Printing = Printing()
    tab: str = ""  # colour of its tab
    links: Mapping[Place, str] = field(default_factory=dict)  # cells that lead to another sheet, by its name

    @property
    def pixels(self) -> tuple[int, ...]:
        """Widths of the columns in pixels, as every spreadsheet makes them of characters."""
        return tuple(int(7 * width + 0.5) + 5 for width in self.widths)

    def rows(self) -> tuple[tuple[Value, ...], ...]:
        """Values row by row, None where there is no cell: the plain view of the sheet."""
        height = max((row for row, _ in self.cells), default=-1) + 1
        width = max((column for _, column in self.cells), default=-1) + 1
        return tuple(
            tuple(cell.value if (cell := self.cells.get((row, column))) else None for column in range(width))
            for row in range(height)
        )
