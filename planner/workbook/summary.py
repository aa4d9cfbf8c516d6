"""The summary of a batch: one row a plan, private as a whole."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from planner.workbook.sheets.book import Book
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import Printing, Value
from planner.workbook.writer.xlsx import Properties

FILE = "summary.xlsx"
TITLES = (
    *("Plan", "Currency", "Chosen offer", "Best offer", "Headline, year 1", "Worth to you, a year"),
    *("P10", "P90", "Above your walk-away, a year", "Private workbook", "Recruiter's workbook", "To mend"),
)
SHAPES = (*("ruled",) * 3, *("fixed.money",) * 5, *("ruled",) * 3)
WIDTHS = (26, 9, 22, 22, *(13,) * 5, 34, 34, 80)
SIGNS_A_LINE = 84


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One plan of a batch. Figures are of its chosen offer, else of its best, in the plan's currency.

    `private` and `recruiter` name the workbooks, empty where none was written; `wrong` says what to mend,
    `notes` what reads otherwise than in an older version.
    """

    plan: str
    currency: str = ""
    chosen: str = ""
    best: str = ""
    headline: float | None = None
    worth: float | None = None
    p10: float | None = None
    p90: float | None = None
    cushion: float | None = None
    private: str = ""
    recruiter: str = ""
    wrong: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def values(self) -> tuple[Value, ...]:
        """The cells in the order of the titles."""
        figures = (self.headline, self.worth, self.p10, self.p90, self.cushion)
        names = (self.plan, self.currency, self.chosen, self.best)
        cells = (*names, *figures, self.private, self.recruiter, " ".join(self.wrong))
        return tuple(None if cell == "" else cell for cell in cells)


def summary_book(rows: Sequence[SummaryRow], today: datetime.date) -> Book:
    """Return the workbook of one sheet: every plan, with what was written and what is to mend."""
    page = Page("Summary", WIDTHS)
    page.put(0, 0, "All plans", "title")
    page.heights[0] = 24
    wrong = sum(bool(row.wrong) for row in rows)
    told = f"{len(rows)} plans, {wrong} with something to mend. Computed {today.isoformat()}. Private."
    page.put(1, 0, told, "subtitle")
    page.row = 3
    page.header(*TITLES)
    page.heights[page.row - 1] = 30
    for row in rows:
        _put(page, row)
    sheet = page.sheet((4, 1), Printing(repeat_rows=4, footer="Private: not for a recruiter"))
    return Book((sheet,), Properties("All plans", "", today), FILE)


def _put(page: Page, row: SummaryRow) -> None:
    styles = ("label", *SHAPES)
    for column, (value, style) in enumerate(zip(row.values(), styles, strict=True)):
        page.put(page.row, column, value, style)
    lines = -(-len(" ".join(row.wrong)) // SIGNS_A_LINE)
    page.heights[page.row] = 14 * max(1, lines) + 3
    page.row += 1
