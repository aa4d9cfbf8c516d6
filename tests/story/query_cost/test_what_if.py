"""The what-if table: two inputs, several values of each, by sums that a person can do."""

import datetime

import pytest

from planner.plan import Plan, Scenario
from planner.plan.edits import enter
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.story.query_cost.what_if import WhatIf, chosen_inputs, inputs, what_if, what_if_lines
from tests.story.scenarios import by_gpu, by_tokens

TODAY = datetime.date(2026, 1, 2)


def table(scenario: Scenario) -> WhatIf:
    return what_if(Plan(scenarios=(scenario,)), scenario, TODAY)


def amounts(found: WhatIf) -> list[list[float | None]]:
    return [[figure.value for figure in row] for row in found.figures]


def test_both_inputs_are_varied_and_nothing_else() -> None:
    found = table(
        by_tokens(
            **{"what_down": "tokens_out", "what_down_values": "100; 200; 400"},
            **{"what_across": "cache_rate", "what_across_values": "0 %; 50 %"},
        )
    )
    # .003 in and .0015, .003, .006 out; half of it where half is answered from the cache
    assert amounts(found) == [
        [pytest.approx(0.0045), pytest.approx(0.00225)],
        [pytest.approx(0.006), pytest.approx(0.003)],
        [pytest.approx(0.009), pytest.approx(0.0045)],
    ]
    assert found.here == (1, 0)


def test_without_typed_values_they_lie_around_the_present_ones() -> None:
    found = table(by_tokens(cache_rate=0.3))
    assert (found.down.key, found.across.key) == ("tokens_out", "cache_rate")
    assert found.down_values == (100, 200, 400, 800)
    assert found.across_values == (0, 0.25, 0.3, 0.5, 0.75)
    assert found.here == (1, 2)


def test_each_way_of_pricing_begins_with_inputs_of_its_own() -> None:
    assert chosen_inputs(by_gpu()) == ("utilisation", "gpu_hour")
    assert chosen_inputs(by_gpu(gpus=2.0)) == ("requests", "gpus")
    assert chosen_inputs(by_tokens(pricing=Pricing.BILL)) == ("waits", "cache_rate")
    assert chosen_inputs(by_tokens(what_down="gpus")) == ("tokens_out", "cache_rate")  # of GPUs alone
    down, across = chosen_inputs(by_tokens(what_down="cache_rate"))
    assert down == "cache_rate" != across
    assert "accuracy" not in {spec.key for spec in inputs(by_tokens())}


def test_gpus_always_on_are_divided_by_their_traffic() -> None:
    found = table(by_gpu(gpus=1.0, what_down_values="1m, 2m", what_across_values="1; 2"))
    # 3.6 × 730 = 2,628 a GPU
    assert amounts(found) == [
        [pytest.approx(0.002628), pytest.approx(0.005256)],
        [pytest.approx(0.001314), pytest.approx(0.002628)],
    ]


def test_a_month_or_the_load_can_be_shown_instead() -> None:
    month = table(by_tokens(what_shown="month", what_down_values="200", what_across_values="0; 50%"))
    assert amounts(month) == [[pytest.approx(6_000), pytest.approx(3_000)]]
    busy = table(
        by_gpu(
            gpus=1.0, load_speed=1_000.0, what_shown="busy", what_down_values="1m", what_across_values="1; 2"
        )
    )
    assert amounts(busy) == [[pytest.approx(0.2e6 / 2_628_000), pytest.approx(0.1e6 / 2_628_000)]]


def test_a_bill_is_of_its_queries_at_any_traffic() -> None:
    bill = by_tokens(
        pricing=Pricing.BILL, month_bill=6_000.0, what_down="requests", what_down_values="1m; 2m"
    )
    assert amounts(table(bill))[1][0] == pytest.approx(0.006)


def test_an_empty_scenario_has_no_table_and_says_why() -> None:
    found = table(Scenario(id="c1"))
    assert found.figures == ()
    assert found.wrong == {
        "what_down_values": "Type “Tokens out, a call” of the scenario, or the values to try."
    }
    typed = table(Scenario(id="c1", what_down_values="100; 200"))
    assert amounts(typed) == [[None] * 4] * 2
    assert typed.figures[0][0].because[0].text == "Type the tokens in of a call."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("many", "is not a number"),
        ("-5", "must be 0 or more"),
        ("1e12", "is not a number"),
        ("1.000", "could be thousands or a fraction"),
        ("12,5", "commas in odd places"),
        ("1; 2; 3; 4; 5; 6; 7; 8; 9", "at most 8 fit"),
        ("99999999999999999", "or less"),
    ],
)
def test_a_value_that_cannot_be_is_said(text: str, words: str) -> None:
    found = table(by_tokens(what_down_values=text))
    assert found.figures == ()
    assert words in found.wrong["what_down_values"]


def test_zero_and_a_great_number_have_a_figure_or_a_reason() -> None:
    found = table(by_tokens(what_down="requests", what_down_values="0; 1000000000000", what_shown="month"))
    assert [row[0].value for row in found.figures] == [0, pytest.approx(0.006e12)]


def test_an_entry_that_cannot_be_read_leaves_no_figure() -> None:
    plan = enter(Plan(scenarios=(by_tokens(),)), "scenarios.c1.price_in", "much", TODAY)
    found = what_if(plan, plan.scenario("c1"), TODAY)
    assert {figure.value for row in found.figures for figure in row} == {None}


def test_the_table_is_said_in_lines_too() -> None:
    scenario = by_tokens(what_down_values="200", what_across_values="0; 50%")
    assert what_if_lines(Plan(scenarios=(scenario,)), scenario, TODAY) == (
        "Cost a query, Tokens out, a call 200, by Answer cache: queries answered: "
        "0.006 at 0 %, 0.003 at 50 %",
    )
    assert what_if_lines(Plan(scenarios=(Scenario(id="c1"),)), Scenario(id="c1"), TODAY) == ()
