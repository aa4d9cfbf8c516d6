"""The cheat sheet and the checklist in the private workbook."""

from planner.analysis import analyse
from planner.model_inputs import load_model_inputs
from planner.plan import Plan, Prep
from planner.workbook.private.private_book import private_book
from tests.prep.stories import FULL
from tests.workbook.plans import TODAY, real_plan

GIVEN = load_model_inputs(TODAY)


def texts(plan: Plan) -> list[str]:
    sheet = private_book(analyse(plan, GIVEN)).sheet("Prep")
    return [str(value) for row in sheet.rows() for value in row if value is not None]


def test_the_cheat_sheet_has_its_three_sections_with_their_lines() -> None:
    prep = Prep(latency_budgets=("=Search: p95 under 300 ms",))
    cells = texts(real_plan().model_copy(update={"prep": prep, "stories": FULL}))
    assert "=Search: p95 under 300 ms" in cells
    assert cells.index("Latency budgets") < cells.index("Adoption KPIs") < cells.index("Vesting dates")
    assert any(one.startswith("Aurora AI, equity") for one in cells)


def test_the_checklist_says_what_is_done_and_holds_the_notes() -> None:
    narrative = "Agents eat forms. " * 7
    prep = Prep(narrative=narrative, case_studies=("One", "Two"))
    cells = texts(real_plan().model_copy(update={"prep": prep}))
    assert {narrative, "One\nTwo", "2 of 2 noted.", "Yours to tick."} <= set(cells)
    assert cells.count("plan") >= 2
