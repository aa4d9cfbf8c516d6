"""At which traffic own GPUs cost what a provider costs, by sums that a person can do."""

import pytest

from planner.plan import Plan
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.plan.schema.validation import model_from
from planner.story.query_cost.costing.break_even_traffic import crossing, month_cost
from planner.story.query_cost.figures.scenario_figures import scenario_costs
from planner.values import Figure
from tests.story.scenarios import by_gpu, by_tokens

API = by_tokens()
OWN = by_gpu(gpus=2.0, load_speed=1_000.0)


def same_cost(*scenarios: object) -> Figure:
    plan = model_from(Plan, {"scenarios": scenarios})
    return scenario_costs(plan, plan.scenarios[-1]).figures["same_cost"]


def test_own_gpus_pay_from_where_their_month_is_the_bill_of_the_provider() -> None:
    # 2 × 3.6 × 730 = 5,256 a month against .006 a query
    found = crossing(API, OWN)
    assert found.queries == pytest.approx(876_000)
    assert (found.below, found.above) == (False, True)
    figure = same_cost(API, OWN)
    assert figure.value == pytest.approx(876_000)
    assert figure.because[0].text == "Below it Large model costs less, above it Own GPU"


def test_a_search_on_both_sides_changes_nothing_and_on_one_side_moves_it() -> None:
    searched = {"search_calls": 1.0, "price_search": 2.0}
    both = crossing(by_tokens(**searched), by_gpu(gpus=2.0, **searched))
    assert both.queries == pytest.approx(876_000)
    assert crossing(API, by_gpu(gpus=2.0, **searched)).queries == pytest.approx(5_256 / 0.004)


def test_two_ways_without_monthly_costs_never_cross() -> None:
    assert crossing(API, by_tokens(id="c2", price_in=4.0)).queries is None
    assert "Large model costs less at any traffic" in same_cost(API, by_gpu(utilisation=0.01)).because[0].text


def test_the_minimum_of_a_store_bends_the_line_and_the_crossing_is_exact() -> None:
    # .001 a query and a store at 10 a million reads, 50 at least, against .002: the minimum ends at 5m,
    # below that 50 + .001 N = .002 N, so N = 50,000
    store = {"read_units": 1.0, "price_reads": 10.0, "store_minimum": 50.0}
    cheap = by_tokens(id="c2", price_in=0.0, price_out=5.0, **store)
    dear = by_tokens(price_in=0.0, price_out=10.0)
    assert month_cost(cheap, 1e6) == pytest.approx(1_050)
    assert crossing(dear, cheap).queries == pytest.approx(50_000)


def test_a_bill_grows_with_its_queries() -> None:
    # 6,000 for a million queries is .006 a query
    bill = by_tokens(pricing=Pricing.BILL, month_bill=6_000.0)
    assert crossing(bill, OWN).queries == pytest.approx(876_000)


def test_a_crossing_that_the_gpus_cannot_serve_is_none() -> None:
    # 200 tokens at 50 a second: 4 s a query, 2 × 2,628,000 / 4 = 1,314,000 at most, and 3.6 × 1,460 / .002
    slow = by_gpu(gpus=2.0, load_speed=50.0)
    figure = same_cost(by_tokens(price_in=1.0, price_out=5.0), slow)
    assert figure.value is None
    assert figure.because[0].text == "Only at 2,628,000, and the GPUs of Own GPU can answer 1,314,000 at most"
