"""The recruiter's workbook as a file: one page, no hiding place, text that stays text, the same bytes."""

import io
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.plan import Plan, edits
from planner.plan.entry.condition_text import read_conditions
from planner.share import share
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.sheet import AnswerChoice
from planner.workbook.sheets.styles import FORMATS
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan
from tests.workbook.recalculated import converted
from tests.workbook.zipped import unzipped

FORMULA_NAME = '=HYPERLINK("http://x","y")'


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


@pytest.fixture(scope="module")
def book(inputs: ModelInputs) -> Book:
    return recruiter_book(share(real_plan(), inputs, "o1"))


def opened(book: Book) -> Any:
    return openpyxl.load_workbook(io.BytesIO(book.to_bytes()))


def with_company(name: str) -> Plan:
    plan = real_plan()
    offers = tuple(replace(offer, company=name) if offer.id == "o1" else offer for offer in plan.offers)
    return replace(plan, offers=offers)


def test_the_table_shows_offer_proposal_and_difference(book: Book) -> None:
    rows = {row[0]: row[1:4] for row in book.sheet("Proposal").rows()}
    assert rows["Base salary, a year"] == (210_000, 227_000, 17_000)
    assert rows["Target bonus, % of base"] == (0.175, 0.175, 0)
    assert rows["Sign-on, all payments"] == (30_000, 60_000, 30_000)
    # 700,000 and 800,000 of a company of 1 bn; the change is in points
    assert rows["Equity, % of the company"] == pytest.approx((0.0007, 0.0008, 0.01))
    assert rows["At a company value of 1 bn"] == pytest.approx((700_000, 800_000, 100_000))


@pytest.mark.parametrize(
    ("raise_rate", "counted", "average"),
    [
        ("0", "No growth, no discount, before tax", 210_000.0),
        ("10%", "Yearly raises counted, before tax", 243_652.5),  # 210,000 (1 + 1.1 + 1.21 + 1.331) / 4
    ],
)
def test_an_average_with_raises_is_not_said_to_be_without_growth(
    raise_rate: str, counted: str, average: float, inputs: ModelInputs
) -> None:
    plan = edits.enter_all(
        edits.add_offer(Plan()), [("offers.o1.base", "210k"), ("offers.o1.raise_rate", raise_rate)], TODAY
    )
    rows = {row[0]: row for row in recruiter_book(share(plan, inputs, "o1")).sheet("Proposal").rows()}
    assert rows["Average of four years"][1] == pytest.approx(average)
    assert counted in rows["Average of four years"]


def test_totals_are_those_of_the_years(book: Book) -> None:
    rows = {row[0]: row[1:3] for row in book.sheet("Proposal").rows()}
    # 210,000 + 36,750 + 30,000 + 8,000 match + 5,000 moving + 175,000, and the same as proposed
    assert rows["Total, first year"] == pytest.approx((464_750, 539_725))
    # 1,754,000 and 1,963,900 over four years
    assert rows["Average of four years"] == pytest.approx((438_500, 490_975))


def test_the_same_shared_value_gives_the_same_bytes(book: Book) -> None:
    assert book.to_bytes() == book.to_bytes()


def test_nothing_hides_in_the_file(book: Book) -> None:
    parts = unzipped(book.to_bytes())
    for name, text in parts.items():
        assert not re.search(r'state="(very)?hidden"', text, re.IGNORECASE), name
        assert not re.search(r'<(row|col)[^>]*hidden="1"', text), name
        assert not re.search("<definedName (?!name=.?_xlnm.Print_Area)", text), name
        assert str(Path.cwd()) not in text, name
        assert not re.search(r"file://|[A-Z]:\\\\", text), name
    forbidden = r"comments|externalLink|custom\.xml|vmlDrawing|threadedComment|calcChain"
    assert not [name for name in parts if re.search(forbidden, name)]


def test_the_properties_hold_the_given_name_and_a_day_without_time(book: Book) -> None:
    core = unzipped(book.to_bytes())["docProps/core.xml"]
    assert "<dc:creator>Sam Rivera</dc:creator>" in core
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2026-11-22T00:00:00Z"}


def test_a_company_called_like_a_formula_stays_text(inputs: ModelInputs) -> None:
    plan = with_company(FORMULA_NAME)
    page = opened(recruiter_book(share(plan, inputs, "o1")))
    for sheet in page.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.hyperlink is None
                assert not (cell.data_type == "f" and "HYPERLINK" in str(cell.value))
    assert FORMULA_NAME in str(page["Proposal"]["A4"].value)


@pytest.mark.parametrize("sign", ["=1+1", "+1", "-1", "@sum(1)", "http://x.example"])
def test_text_that_looks_like_something_else_stays_text(sign: str, inputs: ModelInputs) -> None:
    plan = real_plan()
    counter = replace(plan.counters[0], intent=sign)
    page = opened(recruiter_book(share(replace(plan, counters=(counter,)), inputs, "o1")))
    cell = page["Proposal"]["A6"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (sign, "s", None)


def test_each_sheet_prints_on_letter_one_page_wide(book: Book) -> None:
    for sheet in opened(book).worksheets:
        assert sheet.page_setup.paperSize == 1
        assert sheet.page_setup.fitToWidth in (None, 1)  # 1 where it is not said
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        margins = sheet.page_margins
        assert (margins.left, margins.right, margins.top, margins.bottom) == (0.55, 0.55, 0.5, 0.62)
        assert sheet.page_setup.orientation == "portrait"
    assert opened(book)["Proposal"].page_setup.fitToHeight in (None, 1)


@pytest.mark.linux
def test_the_proposal_is_one_printed_page(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "proposal.xlsx"
    path.write_bytes(book.to_bytes())
    [printed] = converted([path], tmp_path, to="pdf")
    pages = re.findall(rb"/Type\s*/Page\b(?!s)", printed.read_bytes())
    assert len(pages) == 2  # one for each of Proposal and Year by year


def test_every_chart_has_a_text_for_who_cannot_see_it(book: Book) -> None:
    parts = unzipped(book.to_bytes())
    drawings = "".join(text for name, text in parts.items() if "/drawings/drawing" in name)
    charts = [chart for sheet in book.sheets for chart in sheet.charts]
    assert len(charts) == 3
    for chart in charts:
        assert f'descr="{chart.alternative}"'.replace("'", "&apos;") in drawings.replace("'", "&apos;")


def test_the_released_causes_are_a_reason_with_their_sum(book: Book) -> None:
    rows = {row[0]: row[1] for row in book.sheet("Proposal").rows()}
    assert rows["Sign-on"] == (
        "Equity forfeited by leaving, next 12 months: 90,000; "
        "bonus forfeited for the months worked: 12,333. Together 102,333."
    )


@pytest.mark.parametrize("name", ["A" * 400, "R&D & Sons" * 30, "half \ud800 sign", "x" * 40_000])
def test_a_name_of_any_kind_leaves_a_file_that_opens(name: str, inputs: ModelInputs) -> None:
    book = opened(recruiter_book(share(with_company(name), inputs, "o1")))
    assert book.sheetnames == ["Proposal", "Year by year"]


def test_a_name_that_ends_with_a_stop_gets_no_second_one(inputs: ModelInputs) -> None:
    texts = [
        str(cell.value)
        for sheet in recruiter_book(share(with_company("Delta Inc."), inputs, "o1")).sheets
        for cell in sheet.cells.values()
    ]
    assert any("of Delta Inc. Yearly" in text or "by Delta Inc. Yearly" in text for text in texts)
    assert not any("Inc.." in text for text in texts)


def test_one_line_is_not_lines() -> None:
    assert FORMATS["answered_1"].number.startswith('0" of 1 line answered"')
    assert FORMATS["answered_2"].number.startswith('0" of 2 lines answered"')


def test_what_they_agreed_to_is_not_asked_for_again(inputs: ModelInputs) -> None:
    conditions = read_conditions("two engineers by June; title: Staff PM (agreed)")
    plan = edits.put(real_plan(), "counters.o1.conditions", conditions)
    sheet = recruiter_book(share(plan, inputs, "o1")).sheet("Proposal")
    rows = {row[1]: place for place, row in enumerate(sheet.rows())}
    boxes = {limit.span.first_row for limit in sheet.limits if isinstance(limit, AnswerChoice)}
    assert rows["two engineers by June"] in boxes
    assert rows["Staff PM (agreed)"] not in boxes


def test_own_words_begin_a_cell_with_a_capital_and_less_has_no_borrowed_reason(inputs: ModelInputs) -> None:
    plan = edits.put(real_plan(), "counters.o1.why_base", "the grant you named for a lead")
    plan = edits.put(plan, "counters.o1.sign_on", 10_000.0)
    rows = {row[0]: row for row in recruiter_book(share(plan, inputs, "o1")).sheet("Proposal").rows()}
    assert rows["Base salary, a year"][4] == "The grant you named for a lead"
    assert rows["Sign-on, all payments"][4] == ""


def test_a_number_without_room_is_drawn_smaller_and_not_as_hashes(book: Book) -> None:
    """Pay in won has nine digits: LibreOffice showed ### for twenty of its figures."""
    numbers = [
        cell
        for sheet in opened(book).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type in ("n", "f") and cell.number_format != "General" and cell.value is not None
    ]
    assert len(numbers) > 100
    looks = {cell.coordinate: cell.alignment for cell in numbers}
    assert not [place for place, look in looks.items() if not look.shrink_to_fit and not look.wrap_text]
