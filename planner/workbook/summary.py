"""The summary of a batch: one row a plan, private as a whole."""

import datetime
from collections.abc import Callable, Sequence

from msgspec import Struct

from planner.workbook.sheets.book import Book
from planner.workbook.sheets.page import Column, Columns, Page, widths_of
from planner.workbook.sheets.sheet import Printing, Value
from planner.workbook.writer.xlsx import Properties

FILE = "summary.xlsx"
SIGNS_A_LINE = 84


class SummaryRow(Struct, frozen=True):
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


def _text(of: Callable[[SummaryRow], str]) -> Callable[[SummaryRow], Value]:
    """An empty text leaves its cell empty."""
    return lambda row: of(row) or None


COLUMNS: Columns[SummaryRow] = (
    Column("Plan", _text(lambda row: row.plan), "label", 26),
    Column("Currency", _text(lambda row: row.currency), "ruled", 9),
    Column("Chosen offer", _text(lambda row: row.chosen), "ruled", 22),
    Column("Best offer", _text(lambda row: row.best), "ruled", 22),
    Column("Pay on paper, year 1", lambda row: row.headline, "fixed.money", 13),
    Column("Worth to you, a year", lambda row: row.worth, "fixed.money", 13),
    Column("8 of 10 outcomes, from", lambda row: row.p10, "fixed.money", 13),
    Column("8 of 10 outcomes, to", lambda row: row.p90, "fixed.money", 13),
    Column("Above your walk-away, a year", lambda row: row.cushion, "fixed.money", 13),
    Column("Private workbook", _text(lambda row: row.private), "ruled", 34),
    Column("Recruiter's workbook", _text(lambda row: row.recruiter), "ruled", 34),
    Column("To mend", _text(lambda row: " ".join(row.wrong)), "ruled", 80),
)


def summary_book(rows: Sequence[SummaryRow], today: datetime.date) -> Book:
    """Return the workbook of one sheet: every plan, with the files written and the problems."""
    page = Page("Summary", widths_of(COLUMNS))
    wrong = sum(bool(row.wrong) for row in rows)
    counts = f"{len(rows)} plans, {wrong} with something to mend. Computed {today.isoformat()}. Private."
    page.head("All plans", counts, row=3)
    page.table(COLUMNS, rows, header=30, height=_height)
    sheet = page.sheet((4, 1), Printing(repeat_rows=4, footer="Private: not for a recruiter"))
    return Book((sheet,), Properties("All plans", "", today), FILE)


def _height(row: SummaryRow) -> float:
    return 14 * max(1, -(-len(" ".join(row.wrong)) // SIGNS_A_LINE)) + 3
