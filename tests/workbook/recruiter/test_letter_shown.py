"""The recruiter's workbook says that the letter of another offer can be shown only where that is released."""

import pytest

from planner.analysis import ModelInputs
from planner.plan import PRESENT_ID, Plan, edits
from planner.plan.fields.terms import OfferForm
from planner.share import share
from planner.workbook.recruiter.recruiter_book import recruiter_book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan

SHOWN = "The letter can be shown."


@pytest.fixture(scope="module")
def known() -> ModelInputs:
    return known_inputs(TODAY)


def count(plan: Plan, known: ModelInputs) -> int:
    book = recruiter_book(share(plan, known, "o1"))
    return sum(SHOWN in str(cell.value) for sheet in book.sheets for cell in sheet.cells.values())


def test_it_is_named_once_it_is_released(known: ModelInputs) -> None:
    assert count(real_plan(), known) == 0
    assert count(edits.release_offer(real_plan(), "o1", "o3", "letter", on=True), known) == 1


def test_an_offer_that_is_not_written_any_more_has_none(known: ModelInputs) -> None:
    plan = edits.release_offer(real_plan(), "o1", "o3", "letter", on=True)
    assert count(edits.put(plan, "offers.o3.standing", OfferForm.VERBAL), known) == 0


def test_the_day_of_an_answer_is_no_day_of_the_present_job(known: ModelInputs) -> None:
    plan = edits.put(real_plan(), "counters.o1.due_elsewhere", TODAY)
    plan = edits.release_offer(plan, "o1", "o3", "name", on=True)
    plan = edits.release_offer(plan, "o1", PRESENT_ID, "amount", on=True)
    book = recruiter_book(share(plan, known, "o1"))
    texts = [str(cell.value) for sheet in book.sheets for cell in sheet.cells.values()]
    [job] = [text for text in texts if text.startswith("The present job")]
    assert "my answer" not in job
    assert any("Another" in text and "my answer by 22 Nov 2026" in text for text in texts)
