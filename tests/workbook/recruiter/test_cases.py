"""Every kind of proposal keeps to its pages: one sheet a page on both papers, nothing cut, nothing false."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from planner.plan.condition import Condition, ConditionKind
from planner.plan.fields.terms import Paper
from planner.share import share
from planner.workbook.layout.text_size import fits
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.number_format import cell_text
from planner.workbook.sheets.sheet import AnswerChoice, BookSheet, ChartKind
from planner.workbook.sheets.styles import style_of
from tests.inputs import known_inputs
from tests.workbook.audited import faults
from tests.workbook.cases import CASES, LONG_COMPANY, LONG_NAME, LONG_ROLE, with_counter, with_person
from tests.workbook.plans import TODAY
from tests.workbook.recalculated import converted
from tests.workbook.zipped import unzipped

PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


@pytest.fixture(scope="module")
def books() -> Mapping[str, Book]:
    inputs = known_inputs(TODAY)
    plans = {name: make() for name, make in CASES.items()}
    return {name: recruiter_book(share(plan, inputs, plan.chosen)) for name, plan in plans.items()}


def texts(sheet: BookSheet) -> list[str]:
    return [text for cell in sheet.cells.values() if (text := cell_text(cell))]


def row(sheet: BookSheet, label: str) -> list[str]:
    [place] = [at[0] for at, cell in sheet.cells.items() if at[1] == 0 and cell.value == label]
    return [cell_text(cell) for at, cell in sorted(sheet.cells.items()) if at[0] == place]


@pytest.mark.parametrize("name", CASES)
def test_no_book_breaks_the_schema(name: str, books: Mapping[str, Book], tmp_path: Path) -> None:
    assert faults(books[name], tmp_path) == []


@pytest.mark.parametrize("name", CASES)
def test_every_text_has_room_in_its_cell(name: str, books: Mapping[str, Book]) -> None:
    """A figure too wide for its cell would be ###, and a label without room is cut."""
    for sheet in books[name].sheets:
        merged = {(merge.span.first_row, merge.span.first_column): merge.span for merge in sheet.merges}
        area = sheet.printing.area
        assert area is not None
        for (at, column), cell in sheet.cells.items():
            style, text = style_of(cell.style), cell_text(cell)
            if column > area.last_column or style.wrap or not text:
                continue
            last = merged[at, column].last_column if (at, column) in merged else column
            room = sum(sheet.pixels[column : last + 1]) - 12 * style.indent + 10
            assert fits(text, room, style.size, bold=style.bold), (sheet.name, at, column, text)


@pytest.mark.linux
def test_each_sheet_is_one_page_on_both_papers(books: Mapping[str, Book], tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.xlsx" for name in ("sample", "a4", "long", "seven")]
    for path in paths:
        path.write_bytes(books[path.stem].to_bytes())
    for printed in converted(paths, tmp_path, to="pdf"):
        assert len(PAGE.findall(printed.read_bytes())) == len(books[printed.stem].sheets), printed.stem


def test_letter_and_a4_print_the_same_width(books: Mapping[str, Book]) -> None:
    letter, a4 = (books[name].sheet("Proposal").printing for name in ("sample", "a4"))
    assert letter.paper.short - 2 * letter.margins.side == pytest.approx(7.4)
    assert a4.paper.short - 2 * a4.margins.side == pytest.approx(7.4, abs=0.01)
    assert a4.paper.name == Paper.A4.value


def test_the_heading_names_the_days_and_the_reader(books: Mapping[str, Book]) -> None:
    written = texts(books["sample"].sheet("Proposal"))
    for text in ("22 Nov 2026", "Maria Chen", "4 Dec 2026", "7 Dec 2026"):
        assert text in written
    assert written[-1].startswith("Answers and questions to Jordan Ellis, jordan.ellis@example.com")


def test_long_names_wrap_or_shrink_and_stand_whole(books: Mapping[str, Book]) -> None:
    sheet = books["long"].sheet("Proposal")
    written = texts(sheet)
    assert LONG_NAME in written
    assert f"{LONG_ROLE}, {LONG_COMPANY}" in written
    assert "For Bartholomew Worthington-Smythe III" in written
    assert sheet.heights[3] > 30  # two lines of the role
    assert len(sheet.printing.footer) <= 100


def test_without_a_band_the_years_take_the_whole_width(books: Mapping[str, Book]) -> None:
    [chart] = books["cash"].sheet("Proposal").charts
    assert chart.kind is ChartKind.COLUMNS
    assert chart.size[0] > 600
    assert not any("posted range" in text for text in texts(books["cash"].sheet("Proposal")))
    assert "Equity" not in str(books["cash"].sheet("Year by year").rows())


def test_an_ask_above_the_band_says_so_and_never_calls_it_the_maximum(books: Mapping[str, Book]) -> None:
    sheet = books["options"].sheet("Proposal")
    assert "Base proposed: above your posted range" in texts(sheet)
    band = next(chart for chart in sheet.charts if chart.kind is ChartKind.ROWS)
    assert band.across == "Your posted range: 170,000 to 200,000"
    assert band.look is not None
    assert (band.look.values.low, band.look.values.high) == (170_000, 205_000)


def test_equity_is_asked_in_the_employers_unit_with_its_worth(books: Mapping[str, Book]) -> None:
    sheet = books["options"].sheet("Proposal")
    assert row(sheet, "Stock options, number")[:4] == ["Stock options, number", "40,000", "55,000", "+15,000"]
    worth = row(sheet, "Worth today: price less strike")
    assert worth[1:4] == ["340,000", "467,500", "+127,500"]
    water = row(books["under water"].sheet("Proposal"), "Worth today: price less strike")
    assert water[1:4] == ["–", "–", "–"]
    assert row(books["units"].sheet("Proposal"), "Equity units, number")[1:3] == ["1,500", "1,800"]
    assert row(books["units"].sheet("Proposal"), "The grant at 175.25 a share")[1:3] == ["262,875", "315,450"]


def test_with_nothing_but_a_base_there_is_one_line_and_no_empty_heading(books: Mapping[str, Book]) -> None:
    written = texts(books["bare"].sheet("Proposal"))
    assert [text for text in written if text in ("Reasons", "Or one of these instead", "Valid until")] == []
    assert row(books["bare"].sheet("Proposal"), "Base salary, a year")[1:4] == [
        "100,000",
        "110,000",
        "+10,000",
    ]
    assert "For the employer: name and date" in written


def test_every_other_offer_is_a_row_and_a_reason_is_told_once(books: Mapping[str, Book]) -> None:
    sheet = books["seven"].sheet("Proposal")
    offers = [text for text in texts(sheet) if text.startswith("Another") and text.endswith(".")]
    assert len(offers) == 6
    assert row(sheet, "Sign-on, all payments")[4].count("60,000") == 1


def test_a_sentence_of_nine_thousand_letters_loses_nothing() -> None:
    text = ("I would like this job very much. " * 280).strip()
    plan = with_counter(CASES["sample"](), intent=text)
    sheet = recruiter_book(share(plan, known_inputs(TODAY), "o1")).sheet("Opening")
    assert text in " ".join(str(cell.value) for _, cell in sorted(sheet.cells.items()) if cell.value)
    assert max(sheet.heights.values()) <= 409


def test_a_condition_is_a_row_with_a_box_and_moves_no_figure(books: Mapping[str, Book]) -> None:
    asked = Condition(id="d1", kind=ConditionKind.HEAD_COUNT, text="two engineers by June")
    plan = with_counter(CASES["sample"](), conditions=(asked,))
    sheet = recruiter_book(share(plan, known_inputs(TODAY), "o1")).sheet("Proposal")
    assert row(sheet, "Head count")[1] == "two engineers by June"
    before = books["sample"].sheet("Proposal")
    assert row(sheet, "Total, first year") == row(before, "Total, first year")
    boxes = [limit for limit in sheet.limits if isinstance(limit, AnswerChoice)]
    assert len(boxes) == 1 + sum(isinstance(limit, AnswerChoice) for limit in before.limits)


def test_the_program_is_named_only_with_the_users_consent() -> None:
    inputs = known_inputs(TODAY)
    for credit in (False, True):
        plan = with_person(CASES["sample"](), credit=credit)
        book = recruiter_book(share(plan, inputs, "o1"))
        assert book.properties.title == "Compensation proposal: Jordan Ellis, Aurora AI"
        assert book.properties.author == "Jordan Ellis"
        assert ("Counterpoint" in unzipped(book.to_bytes())["docProps/core.xml"]) is credit


def test_the_users_own_reason_stands_beside_its_line() -> None:
    plan = with_counter(CASES["cash"](), why_base="I have run inference for eight years.")
    book = recruiter_book(share(plan, known_inputs(TODAY), plan.chosen))
    assert row(book.sheets[0], "Base salary, a year")[4] == "I have run inference for eight years."
