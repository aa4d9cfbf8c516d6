"""The private workbook has fourteen sheets: each says PRIVATE, leads back, and prints on one page or two."""

import io
import re
import zipfile

import openpyxl
import pytest
from msgspec.structs import replace

from planner.analysis import analyse
from planner.plan import Offer, Plan, edits
from planner.workbook.private.contents import CONTENTS
from planner.workbook.private.private_book import private_book
from planner.workbook.private.private_page import PIXELS, PrivatePage
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.page import Column, Columns
from tests.inputs import known_inputs
from tests.workbook.plans import SPEND, TODAY, real_plan

GIVEN = known_inputs(TODAY)
NAMES = [entry.name for entry in CONTENTS]
SMALLEST = 0.55
"""Of its size, at which text of 10 points is still read on paper."""


def book_of(plan: Plan) -> Book:
    return private_book(analyse(plan, GIVEN))


@pytest.fixture(scope="module")
def book() -> Book:
    return book_of(real_plan())


def ten_offers() -> Plan:
    offers = tuple(
        Offer(id=f"o{number}", company=f"Company number {number} with a long name", base=1e5 + 9e3 * number)
        for number in range(1, 11)
    )
    return Plan(offers=offers, chosen="o3")


def many_stories() -> Plan:
    stories = tuple(replace(SPEND, id=f"y{n}", title=f"Story {n}") for n in range(60))
    return Plan(stories=stories)


def test_the_summary_comes_first_of_fourteen(book: Book) -> None:
    assert [sheet.name for sheet in book.sheets] == NAMES
    assert NAMES[0] == "Summary"
    assert len(NAMES) == 14


def test_the_first_row_of_each_sheet_says_private_and_stays(book: Book) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(book.to_bytes()))
    for page in workbook.worksheets:
        assert str(page["A1"].value).startswith("PRIVATE")
        assert page["A1"].fill.fgColor.rgb == "FFB3261E"
        assert page["A1"].font.color.rgb == "FFFFFFFF"
        assert str(page.freeze_panes).endswith("2")
        assert page.sheet_properties.tabColor is not None


def test_each_sheet_leads_back_and_the_contents_to_each(book: Book) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(book.to_bytes()))
    links = {
        page.title: [
            str(cell.hyperlink.location) for row in page.iter_rows() for cell in row if cell.hyperlink
        ]
        for page in workbook.worksheets
    }
    assert sorted(links.pop("Summary")) == sorted(f"'{name}'!A1" for name in NAMES)
    assert all(link == ["'Summary'!A1"] for link in links.values())


@pytest.mark.parametrize("plan", [Plan(), ten_offers(), many_stories()], ids=["empty", "ten", "stories"])
def test_it_prints_on_fifteen_pages_at_most_and_can_be_read(plan: Plan) -> None:
    pages = 0
    for sheet in book_of(plan).sheets:
        printing, area = sheet.printing, sheet.printing.area
        assert area is not None
        assert not printing.landscape
        pages += 1 + len(printing.breaks)
        wide = sum(sheet.pixels[: area.last_column + 1])
        tall = sum(sheet.heights.get(row, 16.0) for row in range(area.last_row + 1)) / (
            1 + len(printing.breaks)
        )
        assert min(PIXELS / wide, 1.31 * PIXELS * 0.75 / tall) > SMALLEST, sheet.name
    assert pages <= 15


def test_no_two_tables_at_the_right_touch(book: Book) -> None:
    for sheet in book.sheets:
        area = sheet.printing.area
        assert area is not None
        assert all(column != area.last_column + 1 for row, column in sheet.cells if row), sheet.name


def test_nothing_printed_is_wider_than_its_page(book: Book) -> None:
    """A merged text or a chart ends where the page does."""
    for sheet in book.sheets:
        area = sheet.printing.area
        assert area is not None
        wide = sum(sheet.pixels[: area.last_column + 1])
        for merge in sheet.merges:
            if merge.span.first_column <= area.last_column:
                assert merge.span.last_column <= area.last_column
        for chart in sheet.charts:
            if chart.place[1] <= area.last_column:
                assert sum(sheet.pixels[: chart.place[1]]) + chart.size[0] <= wide


def test_the_file_names_no_program(book: Book) -> None:
    with zipfile.ZipFile(io.BytesIO(book.to_bytes())) as parts:
        assert not re.search(b"Counterpoint", parts.read("docProps/core.xml"))


def test_a_hidden_offer_keeps_its_cells_but_is_in_no_chart() -> None:
    plan = edits.hide_offer(real_plan(), "o3")
    sheets = book_of(plan)
    assert "Crest" not in [row[0] for row in sheets.sheet("Summary").rows()]
    assert "Crest" in [row[0] for row in sheets.sheet("Pay by year").rows()]


def test_a_row_that_is_given_a_height_is_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    page, measured = PrivatePage("Stories", (60,)), list[str]()

    def needed(text: str, *_place: object) -> float:
        measured.append(text)
        return 50.0

    monkeypatch.setattr(page, "needed", needed)
    texts: Columns[str] = (Column("", lambda text: text, "part_text"),)
    page.table(texts, ["Tall", "Own"], height=lambda text: 99.0 if text == "Tall" else 0.0, headings=False)
    assert measured == ["Own"]
    assert page.heights[page.row - 2] == 99.0
    assert page.heights[page.row - 1] > 50.0
