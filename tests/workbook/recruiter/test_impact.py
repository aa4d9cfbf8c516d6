"""The recruiter's Impact sheet: released sentences alone, in the role's order, pointed to from Proposal."""

import io
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.plan import Plan
from planner.plan.edits import enter
from planner.plan.edits.stories import release_story
from planner.plan.fields.terms import Track
from planner.share import share
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.sheets.book import Book
from tests.inputs import known_inputs
from tests.workbook.plans import SPEND, TODAY, TOLD_SPEND, real_plan, storied_plan
from tests.workbook.recalculated import converted


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def book_of(plan: Plan, inputs: ModelInputs) -> Book:
    return recruiter_book(share(plan, inputs, "o1"))


def parts(book: Book) -> list[tuple[Any, ...]]:
    return [row[:2] for row in book.sheet("Impact").rows() if row[0]][3:]


def telling(text: str) -> Plan:
    plan = enter(storied_plan(), "stories.y1.result", text, TODAY)
    return release_story(plan, "o1", "y1", (text,))


def test_without_a_released_story_there_is_no_impact_sheet(inputs: ModelInputs) -> None:
    names = [sheet.name for sheet in book_of(real_plan(), inputs).sheets]
    assert names == ["Proposal", "Year by year"]


def test_the_result_comes_first_for_an_ai_pm(inputs: ModelInputs) -> None:
    assert parts(book_of(storied_plan(), inputs))[:7] == [
        ("GPU spend cut by a fifth", None),
        ("−20 %", TOLD_SPEND[3]),
        ("Supports the proposed sign-on", None),
        ("Decision", TOLD_SPEND[2]),
        ("What showed it", TOLD_SPEND[0]),
        ("Root cause", TOLD_SPEND[1]),
        ("Cost and trade-off", TOLD_SPEND[4]),
    ]


def test_what_broke_comes_first_for_an_ml_pm(inputs: ModelInputs) -> None:
    plan = storied_plan()
    offers = tuple(replace(offer, track=Track.ML_PM) for offer in plan.offers)
    rows = parts(book_of(replace(plan, offers=offers), inputs))
    heads = ["What showed it", "Root cause", "Decision", "Cost and trade-off"]
    assert [row[0] for row in rows[3:7]] == heads  # the result stands beside its figure


def test_the_proposal_names_the_story_with_its_component(inputs: ModelInputs) -> None:
    rows = {row[0]: row for row in book_of(storied_plan(), inputs).sheet("Proposal").rows()}
    why = (  # 60,000 is asked, 90,000 is listed, and 60,000 is what the released offer pays
        "Covers part of what I give up by leaving, listed below; another written offer: 60,000; "
        "GPU spend cut by a fifth (see Impact)"
    )
    assert rows["Sign-on, all payments"][4] == why
    assert rows["Equity, % of the company"][4] == ""  # nothing is released for it


def test_four_reasons_at_most_the_case_and_typed_ones_first(inputs: ModelInputs) -> None:
    rows = book_of(storied_plan(), inputs).sheet("Proposal").rows()
    start = next(place for place, row in enumerate(rows) if row[0] == "Reasons")
    reasons = [row[:2] for row in rows[start + 1 : start + 5]]
    assert [topic for topic, _ in reasons] == ["Sign-on", "The proposal", "", "Impact"]
    assert [str(text)[:8] for _, text in reasons[1:3]] == ["I took t", "The role"]
    assert reasons[3][1] == f"{TOLD_SPEND[3]} See Impact."


@pytest.mark.parametrize(
    "sign", ["=1+1", "+1 % of users", "-1", "@sum(A1)", "http://x.example", "<b>5 %</b>"]
)
def test_a_sentence_that_looks_like_something_else_stays_text(sign: str, inputs: ModelInputs) -> None:
    plan = enter(telling(sign), "stories.y1.title", sign, TODAY)
    file = openpyxl.load_workbook(io.BytesIO(book_of(plan, inputs).to_bytes()))
    cells = [cell for row in file["Impact"].iter_rows() for cell in row if cell.value == sign]
    assert [(cell.data_type, cell.hyperlink) for cell in cells] == [("s", None)] * 2


def test_a_part_too_long_for_a_row_goes_on_in_the_next_with_nothing_lost(inputs: ModelInputs) -> None:
    text = "Spend fell, " * 1_600 + "and stayed down."
    sheet = book_of(telling(text), inputs).sheet("Impact")
    texts = [str(cell) for row in sheet.rows() for cell in row[:2] if cell]
    rows = [cell for cell in texts if cell.startswith(("Spend", "fell", "and", "stayed"))]
    assert " ".join(rows) == text
    assert max(sheet.heights.values()) < 409  # where every spreadsheet ends a row


@pytest.mark.linux
def test_it_prints_one_page_wide_on_one_page(inputs: ModelInputs, tmp_path: Path) -> None:
    path = tmp_path / "proposal.xlsx"
    path.write_bytes(book_of(storied_plan(), inputs).to_bytes())
    [printed] = converted([path], tmp_path, to="pdf")
    pages = re.findall(rb"/Type\s*/Page\b(?!s)", printed.read_bytes())
    assert len(pages) == 3  # Proposal, Year by year, Impact


def test_it_says_whose_words_they_are(inputs: ModelInputs) -> None:
    rows = str(book_of(storied_plan(), inputs).sheet("Impact").rows())
    assert "told by Sam Rivera" in rows
    assert SPEND.role not in rows
