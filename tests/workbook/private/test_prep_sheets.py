"""The cheat sheet and the checklist in the private workbook."""

from msgspec.structs import replace

from planner.analysis import analyse
from planner.plan import Plan, Prep
from planner.plan.fields.prep import DrillAnswer
from planner.workbook.private.private_book import private_book
from tests.inputs import known_inputs
from tests.prep.stories import FULL
from tests.workbook.plans import TODAY, real_plan

GIVEN = known_inputs(TODAY)


def texts(plan: Plan) -> list[str]:
    sheet = private_book(analyse(plan, GIVEN)).sheet("Prep")
    return [str(value) for row in sheet.rows() for value in row if value is not None]


def test_the_cheat_sheet_has_its_three_sections_with_their_lines() -> None:
    prep = Prep(latency_budgets=("=Search: p95 under 300 ms",))
    cells = texts(replace(real_plan(), prep=prep, stories=FULL))
    assert "=Search: p95 under 300 ms" in cells
    assert cells.index("Latency budgets") < cells.index("Adoption KPIs") < cells.index("Vesting dates")
    assert any(one.startswith("Aurora AI, equity") for one in cells)


def test_the_checklist_says_what_is_done_and_holds_the_notes() -> None:
    narrative = "Agents eat forms. " * 7
    prep = Prep(narrative=narrative, case_studies=("One", "Two"))
    cells = texts(replace(real_plan(), prep=prep))
    assert {narrative, "One\nTwo", "2 of 2 noted.", "Yours to tick."} <= set(cells)
    assert cells.count("plan") >= 2


def test_answers_of_drills_are_there_in_full_with_their_question_the_latest_first() -> None:
    answers = (
        DrillAnswer(id="a1", question="phone.direction", text="=One line of direction. " * 40, rating=4),
        DrillAnswer(id="a2", question="phone.gone", text="Later.", seconds=84, when=TODAY),
    )
    cells = texts(replace(real_plan(), prep=Prep(answers=answers)))
    asked = cells.index("Tell me about yourself, for this job.")
    assert cells[asked + 1 : asked + 3] == ["4 of 5", answers[0].text]
    later = cells.index("A question that this version does not ask")
    assert cells[later + 1 : later + 4] == ["not rated", "Later.", f"{TODAY.isoformat()}, 84 s"]
    assert later < asked
