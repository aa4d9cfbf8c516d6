"""Every figure of a scenario has its reasons; one that cannot be has none of a value, and says why."""

import datetime
import math

import pytest

from planner.plan import Plan, Scenario
from planner.plan.edits import enter
from planner.story.query_cost.figures.rows import COST_ROWS
from planner.story.query_cost.figures.scenario_figures import scenario_costs
from planner.values import Figure, Unit
from tests.story.scenarios import LEVERS, by_gpu, by_tokens

TODAY = datetime.date(2026, 1, 2)
BASE = by_tokens()


def figures(*scenarios: Scenario) -> dict[str, Figure]:
    return dict(scenario_costs(Plan(scenarios=scenarios), scenarios[-1]).figures)


def why(figure: Figure) -> str:
    return " ".join(line.text for line in figure.because)


def test_a_month_and_a_user_cost_what_their_queries_cost() -> None:
    found = figures(BASE)
    assert found["month"].value == pytest.approx(0.006 * 1_000_000)
    assert found["user"].value == pytest.approx(6_000 / 20_000)  # .30
    assert found["saved"].value == 0


def test_every_row_has_a_figure_with_reasons_whatever_is_typed() -> None:
    for scenario in (Scenario(id="c1"), BASE, by_gpu(id="c1"), by_tokens(requests=None, accuracy=None)):
        found = figures(scenario)
        assert set(found) == {row.key for row in COST_ROWS}
        assert all(figure.because for figure in found.values())
        assert all(figure.value is None or math.isfinite(figure.value) for figure in found.values())


def test_no_queries_cost_nothing_a_month() -> None:
    found = figures(by_tokens(requests=0.0))
    assert (found["month"].value, found["user"].value) == (0, 0)


def test_what_is_missing_is_said_and_leads_to_its_field() -> None:
    query = figures(by_tokens(price_in=None))["query"]
    assert query.value is None
    assert query.because[0].text == "Type the price of a million tokens in."
    assert query.because[0].where == "scenarios.c1.price_in"
    assert figures(by_tokens(requests=None))["month"].value is None
    assert figures(by_tokens(users=None))["user"].value is None


def test_an_entry_that_cannot_be_read_leaves_no_figure_of_its_scenario() -> None:
    plan = enter(Plan(scenarios=(BASE,)), "scenarios.c1.price_in", "much", TODAY)
    query = scenario_costs(plan, BASE).figures["query"]
    assert query.value is None
    assert "Mend Price, a million tokens in: “much” is not a number." in why(query)


def test_the_reasons_of_a_query_are_what_was_typed() -> None:
    query = figures(by_tokens(**LEVERS))["query"]
    told = {line.text: line.value for line in query.because}
    assert told["Tokens in, a call"] == 1_000
    assert told["A full answer of the large model"] == pytest.approx(0.006)
    assert told["An answer of the small model"] == pytest.approx(0.0006)
    assert told["Sent to the small model"] == 0.5
    assert query.unit is Unit.PRICE


def test_the_first_scenario_is_what_others_are_measured_against() -> None:
    found = figures(BASE, by_tokens(id="c2", **LEVERS))
    assert found["more_cost"].value == pytest.approx(0.00231 / 0.006 - 1)  # 61.5 % less
    assert found["saved_against"].value == pytest.approx((0.006 - 0.00231) * 1e6)
    assert found["more_accuracy"].value == pytest.approx(-2)
    assert found["break_even"].value == pytest.approx(0.00369 / 0.02)
    assert "the first" in why(figures(BASE)["more_cost"])


def test_where_one_is_better_in_both_it_is_said_in_words() -> None:
    turn = figures(BASE, by_gpu())["break_even"]
    assert turn.value is None
    assert "whatever a right answer is worth" in why(turn)


def test_a_baseline_that_costs_nothing_has_no_share() -> None:
    found = figures(by_tokens(cache_rate=1.0), by_tokens(id="c2"))
    assert found["more_cost"].value is None
    assert "costs nothing" in why(found["more_cost"])
    assert found["saved_against"].value == pytest.approx(-6_000)


def test_a_baseline_without_a_cost_is_said() -> None:
    assert "has no cost yet" in why(figures(Scenario(id="c1"), by_tokens(id="c2"))["more_cost"])


def test_accuracy_beyond_all_answers_is_no_figure() -> None:
    found = figures(BASE, by_tokens(id="c2", routed=1.0, small_cost=0.1, small_accuracy=20.0))
    assert found["accuracy"].value is None
    assert found["break_even"].value is None
    assert found["more_cost"].value is not None


def test_a_figure_names_every_input_that_moves_it() -> None:
    gpu = figures(by_gpu(input_weight=0.1))
    assert "A token in counts as" in why(gpu["plain"])
    small = figures(by_tokens(**LEVERS))
    assert "Small model, share of the cost" in why(small["step.SMALL"])
    assert "Small model, share of the cost" in why(small["alone.SMALL"])
    priced = figures(by_tokens(routed=0.5, small_price_in=0.3, small_price_out=1.5, small_cost=0.1))
    assert "Small model, a million tokens in" in why(priced["step.SMALL"])
    assert "Small model, share of the cost" not in why(priced["step.SMALL"])
