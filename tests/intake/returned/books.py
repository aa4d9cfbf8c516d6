"""Books written by our exporter and changed as recruiters change them."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

import openpyxl
from msgspec.structs import replace
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.files import sample_plan
from planner.intake.returned.comments import comments_of
from planner.intake.returned.reading import compared
from planner.intake.returned.results import Returned
from planner.intake.returned.unread_cells import SentBook
from planner.intake.tables.reading import grids_of
from planner.plan import Plan
from planner.plan.edits import put
from planner.share import share
from planner.workbook.recruiter.recruiter_book import recruiter_book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY

SAMPLE = Path(__file__).parents[3] / "resources" / "samples" / "sample.counterpoint"
LABELS = {
    "base": "Base salary, a year",
    "bonus": "Target bonus, % of base",
    "sign_on": "Sign-on, all payments",
    "equity": "Equity, % of the company",
}
OUR_BOXES = 6
"""The column of the boxes to answer in."""
OLD = Path(__file__).parents[2] / "data" / "intake" / "returned" / "proposal_before_answers.xlsx"
"""The sample's proposal as the program wrote it before the boxes: 234,000, 17.5 %, 90,000 and 965,000."""
Edit = Callable[[Workbook], None]
Figure = tuple[str, float]
Answer = str | float


@cache
def plan() -> Plan:
    """Return the sample: Aurora AI offers 210,000, 17.5 %, 30,000 and 0.07 % of 1 bn."""
    return sample_plan(SAMPLE.read_text(encoding="utf-8"), TODAY)


@cache
def book_bytes(offer: str = "o1") -> bytes:
    """Return the workbook for a recruiter; it proposes 234,000, 17.5 %, 90,000 and 965,000 to Aurora AI."""
    return recruiter_book(share(plan(), known_inputs(TODAY), offer)).to_bytes()


def sent() -> SentBook:
    """Return the workbook as sent, to compare with."""
    return SentBook(grids_of(book_bytes(), "sent.xlsx"), TODAY)


def edited(edit: Edit, *, values: bool = True, data: bytes = b"") -> bytes:
    """Open the workbook, with its values as after Excel computed it, edit it and save it."""
    book = openpyxl.load_workbook(io.BytesIO(data or book_bytes()), data_only=values)
    edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_back(data: bytes, of: Plan | None = None, offer: str = "o1") -> Returned:
    """Read a workbook as the window does: with its comments, against what was sent."""
    grids, comments = grids_of(data, "back.xlsx"), comments_of(data, "back.xlsx")
    return compared(grids, of or plan(), offer, TODAY, "back.xlsx", comments, sent())


def figures(returned: Returned) -> list[Figure]:
    """Return what differs, by component."""
    return [(item.component.value, round(item.new, 6)) for item in returned.differences]


def row_of(sheet: Worksheet, label: str) -> int:
    """Return the row of a label."""
    return next(row for row in range(1, 80) if sheet.cell(row, 1).value == label)


def answers(heading: str, **texts: Answer) -> Edit:
    """Return an edit that answers in our boxes, or in a column of theirs beside them."""
    column = OUR_BOXES if heading == "Your answer" else OUR_BOXES + 1

    def edit(book: Workbook) -> None:
        sheet = book["Proposal"]
        sheet.cell(row_of(sheet, "Terms"), column).value = heading
        for component, text in texts.items():
            sheet.cell(row_of(sheet, LABELS[component]), column, text)

    return edit


def put_amount(component: str, text: Answer) -> Edit:
    """Return an edit that types over the proposed amount."""

    def edit(book: Workbook) -> None:
        sheet = book["Proposal"]
        sheet.cell(row_of(sheet, LABELS[component]), 3, text)

    return edit


def own_sheet(title: str, rows: list[list[object]], index: int | None = None) -> Edit:
    """Return an edit that adds a sheet of theirs."""

    def edit(book: Workbook) -> None:
        sheet = book.create_sheet(title, index)
        for row in rows:
            sheet.append(row)

    return edit


def with_units(edit: Edit) -> tuple[bytes, Plan]:
    """Return an edited book and the plan with 8,000 units at 50 in place of the per cent."""
    grants = plan().offer("o1").grants
    in_units = replace(grants[0], percent=None, units=8_000, price=50.0)
    return edited(edit), put(plan(), "offers.o1.grants", (in_units,))
