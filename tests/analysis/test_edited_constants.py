"""The user's constants of the asks in an analysis: used where they can be, named where they cannot."""

import datetime

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs, analyse
from planner.analysis.constant_openings import with_openings
from planner.analysis.explained import explained
from planner.model_inputs import load_model_inputs
from planner.plan import Plan, edits
from planner.plan.fields.terms import Component
from planner.values import Severity

TODAY = datetime.date(2026, 9, 1)
CEILING, TAU = "ask_constants.components.base.ceiling", "ask_constants.components.base.tau"


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return load_model_inputs(TODAY)


@pytest.fixture(scope="module")
def plan() -> Plan:
    with_offer = edits.add_offer(Plan())
    entries = [("present.base", "185k"), ("offers.o1.base", "210k"), ("offers.o1.company", "Aurora")]
    return edits.enter_all(with_offer, entries, TODAY)


def test_an_edited_constant_is_used_and_the_tables_stay(plan: Plan, inputs: ModelInputs) -> None:
    analysis = analyse(edits.enter(plan, CEILING, "0.3", TODAY), inputs)
    assert analysis.tables.asks.base.ceiling == 0.3
    assert analysis.tables.asks.edited == {"components.base.ceiling"}
    assert inputs.tables.asks.base.ceiling == 0.15
    assert not [problem for problem in analysis.problems if problem.where.startswith("ask_constants")]


def test_what_cannot_be_used_is_named_and_the_table_is_used(plan: Plan, inputs: ModelInputs) -> None:
    wrong = edits.enter_all(plan, [(CEILING, "0.3"), (TAU, "50"), ("ask_constants.rule.gone", "1")], TODAY)
    analysis = analyse(wrong, inputs)
    assert (analysis.tables.asks.base.ceiling, analysis.tables.asks.base.tau) == (0.3, 0.03)
    problems = {problem.where: problem for problem in analysis.problems}
    assert problems[TAU].message == "“How gradual the limit is” must be from 0.001 to 5."
    assert problems[TAU].severity is Severity.ERROR
    gone = problems["ask_constants.rule.gone"]
    assert gone.message == "No assumption about asks is called “rule.gone”; it counts nothing."
    assert gone.severity is Severity.WARNING  # it bars no export


def test_an_edit_computes_asks_anew_and_no_worth(plan: Plan, inputs: ModelInputs) -> None:
    before = analyse(plan, inputs)
    after = analyse(edits.enter(plan, CEILING, "0.3", TODAY), inputs, before)
    assert after.valued["o1"] is before.valued["o1"]
    assert after.offers["o1"] is not before.offers["o1"]
    again = analyse(edits.enter(after.plan, "title", "Mine", TODAY), inputs, after)
    assert again.offers["o1"] is after.offers["o1"]
    set_back = analyse(edits.clear(after.plan, [CEILING]), after.model_inputs, after)
    assert set_back.tables.asks == inputs.tables.asks


def test_a_constant_is_explained_where_no_offer_has_asks(inputs: ModelInputs) -> None:
    analysis = analyse(Plan(), inputs)
    text = with_openings(explained(Plan(), analysis, CEILING), analysis, "components.base.ceiling").reason
    assert text == "Left at its default. Assumed: guides: 10 to 20 %. No offer has asks yet."


def test_the_openings_at_the_default_are_those_without_the_edit(plan: Plan, inputs: ModelInputs) -> None:
    key, path = "rule.worth_asking", "ask_constants.rule.worth_asking"
    without = analyse(plan, inputs)
    edited = edits.enter(plan, path, "1,000", TODAY)
    analysis = analyse(edited, inputs, without)
    lines = with_openings(explained(edited, analysis, path), analysis, key).lines
    opening = without.offers["o1"].asks[Component.BASE].opening
    assert opening is not None
    [base] = [line for line in lines if line.text == "Base: open at, Aurora"]
    assert base.source == f"{opening:,.0f} with the default"


def test_a_lower_credible_limit_lowers_the_opening(plan: Plan, inputs: ModelInputs) -> None:
    openings = [
        analyse(edits.enter(plan, CEILING, text, TODAY), inputs).offers["o1"].asks[Component.BASE].opening
        for text in ("0.05", "")
    ]
    assert openings[0] is not None
    assert openings[1] is not None
    assert openings[0] < openings[1]


def test_the_room_before_series_c_is_that_of_its_own_assumption(plan: Plan, inputs: ModelInputs) -> None:
    typed = edits.enter_all(plan, [("assumptions.early_base", "0.5"), (CEILING, "0.3")], TODAY)
    constants = analyse(typed, inputs).tables.asks
    assert (constants.base.early_room, constants.base.ceiling) == (0.5, 0.3)
    again = analyse(plan, analyse(typed, inputs).model_inputs).tables.asks
    assert again == inputs.tables.asks


def test_edited_tables_are_cached_between_analyses(plan: Plan, inputs: ModelInputs) -> None:
    before = analyse(edits.enter(plan, CEILING, "0.3", TODAY), inputs)
    after = analyse(edits.enter(before.plan, "offers.o1.base", "212k", TODAY), inputs, before)
    assert after.tables is before.tables
    assert after.tables is not inputs.tables
    assert analyse(after.plan, after.model_inputs).tables is before.tables  # lent by an analysis
    other = analyse(edits.enter(before.plan, CEILING, "0.31", TODAY), inputs, before)
    assert other.tables is not before.tables
    set_back = analyse(edits.clear(before.plan, [CEILING]), before.model_inputs, before)
    assert set_back.tables is inputs.tables


def test_edited_tables_of_another_currency_have_their_own_cache(plan: Plan, inputs: ModelInputs) -> None:
    dollars = edits.enter(plan, CEILING, "0.3", TODAY)
    euros = replace(dollars, currency="EUR", dollar_rate=0.9)
    in_dollars, in_euros = analyse(dollars, inputs), analyse(euros, inputs)
    assert in_euros.tables.asks.premium.high == pytest.approx(0.9 * inputs.tables.asks.premium.high)
    assert analyse(euros, in_dollars.model_inputs).tables is in_euros.tables
    assert analyse(dollars, in_euros.model_inputs).tables is in_dollars.tables
