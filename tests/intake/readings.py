"""Every kind of file that comes from outside: honest examples, how each is damaged, and how it is read."""

import datetime
import io
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import xlsxwriter

from planner.files import read_bytes, recovery, sample_plan, to_bytes
from planner.intake.comparables import read_jobs, with_jobs
from planner.intake.offers.parse import parse_offers
from planner.intake.offers.parsed_offers import merge_offers
from planner.intake.returned.comments import comments_of
from planner.intake.returned.reading import compared
from planner.intake.returned.unread_cells import SentBook
from planner.intake.tables.clipboard import parse_cells
from planner.intake.tables.reading import ZIP, grids_of, table_of_bytes, table_of_text
from planner.intake.tables.text_table import TextTable
from planner.plan import Plan
from planner.share import share
from planner.values import PlannerError
from planner.workbook.recruiter.recruiter_book import recruiter_book
from tests.inputs import known_inputs
from tests.intake.mutations import damaged_book, damaged_plan, damaged_text
from tests.workbook.plans import real_plan, storied_plan

TODAY = datetime.date(2026, 3, 2)
SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "sample.counterpoint"
ROWS = (
    ("Company", "Current", "Aurora, Inc", "Beacon"),
    ("Base salary", "185k", "$210,000", "190000"),
    ("Bonus", "", "17.5%", "15"),
    ("RSU", "", "400k", "0.07% of 900m"),
    ("Vesting", "", "38/32/20/10 no cliff", "4y"),
    ("Sign-on", "", "30k", "40k + 20k at 13"),
    ("Location", "", "San Francisco, CA", "Austin, TX"),
    ("Posted band", "", "190–235k", "$180,000 to $220,000 a year"),
    ("Deadline", "", "in 9 days", "2026-03-20"),
    ("Gym", "", "yes", "two “rooms”"),
)
JOBS = (
    ("Company", "Title", "Level", "Location", "Date", "Base salary", "Bonus", "RSU", "Signing bonus", "Mood"),
    ("Aurora", "AI PM", "Senior", "Austin, TX", "3/1/2025", "$210k", "15%", "100,000", "30k", "good"),
    ("Beacon", "ML PM", "Staff", "CA", "2026", "240,000", "36,000", "", "", ""),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One kind: makers of honest files, the damage done to them, and the whole way into a plan."""

    seeds: Callable[[], Sequence[bytes]]
    damage: Callable[[bytes, random.Random], bytes]
    read: Callable[[bytes], object]

    def damaged(self, number: int) -> bytes:
        """Return the damaged file of a number: the same for the same number, on every machine."""
        rng = random.Random(number)
        return self.damage(rng.choice(self.seeds()), rng)

    def refuses_or_reads(self, data: bytes) -> bool:
        """Say whether a file was read. What escapes is none of our own errors."""
        try:
            self.read(data)
        except PlannerError:
            return False
        return True


@cache
def plan() -> Plan:
    """Return the sample plan."""
    return sample_plan(SAMPLE.read_text(encoding="utf-8"), TODAY)


def read_book(data: bytes) -> None:
    """Import offers and comparable jobs from a file, and save the plan that they make."""
    take(table_of_bytes(data, "offers.xlsx"))


def read_clipboard(data: bytes) -> None:
    """Import from copied text, lone halves of characters included, and paste it."""
    text = data.decode("utf-8", "surrogateescape")
    parse_cells(text)
    take(table_of_text(text))


def take(table: TextTable) -> None:
    """Take a table as offers and as comparable jobs, whichever it can be; the plan can be saved and read."""
    refused = []
    for as_plan in (_offers, _jobs):
        try:
            read_bytes(to_bytes(as_plan(table)), "saved")
        except PlannerError as error:
            refused.append(error)
    if len(refused) == 2:
        raise refused[0]


def read_returned(data: bytes) -> None:
    """Compare a returned workbook with what was sent."""
    grids = grids_of(data, "back.xlsx")
    comments = comments_of(data, "back.xlsx") if data.startswith(ZIP) else ()
    compared(grids, plan(), "o1", TODAY, "back.xlsx", comments, SentBook(grids[:1], TODAY))


def read_plan(data: bytes) -> None:
    """Open the rest of a plan file, and save it."""
    to_bytes(read_bytes(data, "x.counterpoint", partly=True).plan)


def read_recovery(data: bytes) -> None:
    """List a recovery copy at the start, and recover it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / recovery.FOLDER / "0-1.recovery"
        path.parent.mkdir()
        path.write_bytes(data)
        for copy in recovery.copies(Path(folder)):
            assert isinstance(copy.is_abandoned, bool)
            to_bytes(recovery.recover(copy)[0].plan)


def _offers(table: TextTable) -> Plan:
    return merge_offers(Plan(), parse_offers(table, TODAY), TODAY)


def _jobs(table: TextTable) -> Plan:
    return with_jobs(Plan(), read_jobs(table, TODAY))


@cache
def books() -> tuple[bytes, ...]:
    """Return workbooks of two other writers."""
    return (_by_openpyxl(), _by_xlsxwriter())


@cache
def sent() -> tuple[bytes, ...]:
    """Return what a recruiter got, as we wrote it, as another program saved it, and as a table of text."""
    ours = recruiter_book(share(plan(), known_inputs(TODAY), "o1")).to_bytes()
    book, file = openpyxl.load_workbook(io.BytesIO(ours), data_only=True), io.BytesIO()
    book.save(file)
    return (ours, file.getvalue(), *books())


@cache
def csv_files() -> tuple[bytes, ...]:
    """Return tables as text, in several ways of parting cells."""
    quoted = [[f'"{text}"' for text in row] for row in ROWS]
    return (
        "\r\n".join(",".join(row) for row in quoted).encode(),
        "\n".join(";".join(row) for row in quoted).encode("utf-16"),
        "\n".join("|".join(row) for row in ROWS).encode("cp1252"),
        "\n".join(",".join(f'"{text}"' for text in row) for row in JOBS).encode("utf-8-sig"),
    )


@cache
def copied() -> tuple[bytes, ...]:
    """Return what spreadsheets put on the clipboard."""
    return tuple("".join("\t".join(row) + "\n" for row in rows).encode() for rows in (ROWS, JOBS))


@cache
def plan_files() -> tuple[bytes, ...]:
    """Return the sample plan as saved, and plans of other shapes."""
    return tuple(to_bytes(one) for one in (plan(), real_plan(), storied_plan()))


@cache
def recovery_files() -> tuple[bytes, ...]:
    """Return a recovery copy of the sample plan."""
    with TemporaryDirectory() as folder:
        return (
            recovery.write(Path(folder), plan(), Path("/home/me/offers.counterpoint"), "abc").read_bytes(),
        )


def _by_openpyxl() -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    page = book.worksheets[0]
    for row in ROWS:
        page.append([*row[:2], None, *row[2:]])
    page["B2"] = 185_000
    page["B2"].number_format = "[$€-407] #,##0"
    page["D9"] = datetime.datetime(2026, 3, 11)
    page["E3"] = 0.15
    page["E3"].number_format = "0.0%"
    page["E10"] = "=1+1"
    page.merge_cells("A12:C13")
    page["A12"] = True
    book.create_sheet("Other").append(list(JOBS[0]))
    book.save(file)
    return file.getvalue()


def _by_xlsxwriter() -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    page = book.add_worksheet("Jobs")
    for number, row in enumerate(JOBS):
        page.write_row(number, 0, row)
    page.write_datetime(1, 4, datetime.datetime(2025, 3, 1), book.add_format({"num_format": "m/d/yyyy"}))
    page.write_number(1, 5, 210_000, book.add_format({"num_format": '"$"#,##0'}))
    page.write_rich_string(2, 0, "Bea", book.add_format({"bold": True}), "con")
    page.write_formula(2, 5, "=240000", None, 240_000)
    page.write_comment(2, 6, "as told")
    page.merge_range(4, 0, 4, 3, "merged")
    book.close()
    return file.getvalue()


READINGS: Mapping[str, Reading] = {
    "xlsx": Reading(books, damaged_book, read_book),
    "csv": Reading(csv_files, damaged_text, read_book),
    "clipboard": Reading(copied, damaged_text, read_clipboard),
    "plan": Reading(plan_files, damaged_plan, read_plan),
    "recovery": Reading(recovery_files, damaged_plan, read_recovery),
    "returned": Reading(sent, damaged_book, read_returned),
}
