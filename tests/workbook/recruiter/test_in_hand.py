"""Other offers in the proposal come with the day of the user's answer; a long opening sentence is named."""

import datetime

import pytest

from planner.analysis import ModelInputs
from planner.plan import Grant, Offer, Plan, edits
from planner.share import share
from planner.workbook.pending_export import recruiter_export
from planner.workbook.recruiter.recruiter_book import recruiter_book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan

DUE = datetime.date(2026, 11, 30)


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def in_hand(plan: Plan, inputs: ModelInputs) -> str:
    rows = recruiter_book(share(plan, inputs, "o1")).sheet("Proposal").rows()
    return next((str(row[1]) for row in rows if row[0] == "Also in hand"), "")


def test_the_day_of_the_answer_elsewhere_stands_with_the_offer(inputs: ModelInputs) -> None:
    plan = edits.put(real_plan(), "counters.o1.due_elsewhere", DUE)
    assert in_hand(plan, inputs).endswith(" They need my answer by 30 Nov 2026.")
    assert "answer by" not in in_hand(real_plan(), inputs)
    over = edits.put(real_plan(), "counters.o1.due_elsewhere", TODAY - datetime.timedelta(days=1))
    assert "answer by" not in in_hand(over, inputs)


def test_the_day_alone_tells_of_no_other_offer(inputs: ModelInputs) -> None:
    plan = edits.put(real_plan(), "counters.o1.due_elsewhere", DUE)
    plan = edits.put(plan, "counters.o1.release", type(plan.counters[0].release)())
    rows = recruiter_book(share(plan, inputs, "o1")).sheet("Proposal").rows()
    assert not [cell for row in rows for cell in row if "30 Nov" in str(cell)]


def test_a_long_opening_sentence_is_named_before_the_export(inputs: ModelInputs) -> None:
    plan = edits.put(real_plan(), "counters.o1.intent", "I want it. " * 820)
    assert recruiter_export(plan, inputs, "o1").long_opening == (
        "Your opening has 9,019 letters: the proposal has its beginning, and the last page, Opening, "
        "all of it. 300 letters at most are read."
    )
    assert recruiter_export(real_plan(), inputs, "o1").long_opening == ""


def test_figures_that_are_no_better_are_not_shown(inputs: ModelInputs) -> None:
    """The other offer pays less base: its amounts, released all the same, would speak against the asks."""
    plan = edits.release_offer(real_plan(), "o1", "o2", "amount", on=True)
    for key, value in (("base", 190_000.0), ("bonus_target", 0.0), ("grants", ()), ("sign_on", ())):
        plan = edits.put(plan, f"offers.o2.{key}", value)
    assert "190,000" not in in_hand(plan, inputs)
    assert in_hand(plan, inputs).startswith("Another ")
    better = edits.put(plan, "offers.o2.base", 240_000.0)
    assert "base salary 240,000" in in_hand(better, inputs)


def test_of_better_and_worse_figures_the_better_are_shown(inputs: ModelInputs) -> None:
    plan = edits.release_offer(real_plan(), "o1", "o2", "amount", on=True)
    plan = edits.put(plan, "offers.o2.base", 190_000.0)
    plan = edits.put(plan, "offers.o2.bonus_target", 0.3)
    shown = in_hand(plan, inputs)
    assert "30 %" in shown
    assert "190,000" not in shown
    assert "in year 1" not in shown


def test_equity_is_explained_only_where_there_is_any(inputs: ModelInputs) -> None:
    def words(plan: Plan) -> str:
        book = recruiter_book(share(plan, inputs, "o1"))
        return " ".join(str(value) for row in book.sheet("Year by year").rows() for value in row if value)

    cash = Plan(offers=(Offer(id="o1", company="Aurora", base=2e5),))
    assert "equity" not in words(cash)
    assert "equity at the value stated" in words(
        edits.put(cash, "offers.o1.grants", (Grant(id="g1", value=4e5),))
    )
