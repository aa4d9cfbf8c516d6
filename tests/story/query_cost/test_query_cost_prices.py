"""What is new in a query's cost since plan version 6, each by a sum that a person can do."""

import pytest

from planner.plan.fields.scenario_terms.prices import Pricing
from planner.story.query_cost.costing.costs import query_cost
from planner.story.query_cost.costing.levers import LEVERS, CostLever
from planner.story.query_cost.costing.missing_inputs import missing_inputs
from tests.story.scenarios import by_gpu, by_tokens

PROMPT = {"prompt_cached": 0.8, "price_cached": 0.3}


def saved_by(scenario_lever: CostLever, **changes: object) -> float:
    cost = query_cost(by_tokens(**changes))
    return cost.steps[LEVERS.index(scenario_lever)]


def test_the_prompt_cache_is_a_discount_on_the_tokens_that_repeat() -> None:
    # 1,000 × (.2 × 3 + .8 × .3) / 1e6 = .00084, and .003 out
    assert query_cost(by_tokens(**PROMPT)).cost == pytest.approx(0.00384)
    assert saved_by(CostLever.PROMPT, **PROMPT) == pytest.approx(0.006 - 0.00384)


def test_cache_writes_cost_more_than_tokens_in() -> None:
    # 1,000 × (.1 × 3 + .8 × .3 + .1 × 3.75) / 1e6 = .000915, and .003 out
    cost = query_cost(by_tokens(**PROMPT, prompt_written=0.1, price_write=3.75))
    assert cost.cost == pytest.approx(0.003915)


def test_the_two_caches_are_apart() -> None:
    # the answer cache answers half for nothing: half of .00384
    assert query_cost(by_tokens(**PROMPT, cache_rate=0.5)).cost == pytest.approx(0.00192)


def test_a_batch_halves_the_price_of_what_can_wait() -> None:
    # .006 × (.6 + .4 × .5)
    assert query_cost(by_tokens(waits=0.4)).cost == pytest.approx(0.0048)
    assert query_cost(by_tokens(waits=0.4, batch_price=0.75)).cost == pytest.approx(0.0054)
    assert saved_by(CostLever.WAITING, waits=0.4) == pytest.approx(0.0012)


def test_calls_and_failures_multiply_the_model_alone() -> None:
    # 5 calls, of which one in five fails and is repeated: 5 / .8 = 6.25 × .006
    assert query_cost(by_tokens(calls=5.0, retried=0.2)).cost == pytest.approx(0.0375)
    # and a search at .01 comes once
    searched = by_tokens(calls=5.0, retried=0.2, search_calls=1.0, price_search=10.0)
    assert query_cost(searched).cost == pytest.approx(0.0475)


def test_reasoning_is_paid_as_tokens_out() -> None:
    assert query_cost(by_tokens(tokens_hidden=800.0)).cost == pytest.approx((1_000 * 3 + 1_000 * 15) / 1e6)


def test_long_prompts_are_dearer_in_both() -> None:
    # a tenth: in × 1.1 (twice the price), out × 1.05 (1.5 times): .0033 + .00315
    assert query_cost(by_tokens(long_share=0.1)).cost == pytest.approx(0.00645)


def test_retrieval_is_paid_a_query_and_by_the_month() -> None:
    scenario = by_tokens(
        **{"embed_tokens": 100.0, "price_embed": 0.02, "read_units": 5.0, "price_reads": 16.0},
        **{"rerank_tokens": 20_000.0, "price_rerank": 0.05, "stored_gb": 100.0, "price_gb": 0.33},
        **{"embed_month": 50_000_000.0},
    )
    cost = query_cost(scenario)
    # .000002 + .00008 + .001 a query; 33 stored and 1 embedded over a million queries
    assert cost.parts.retrieval == pytest.approx(0.001082)
    assert cost.parts.fixed == pytest.approx(34 / 1e6)
    assert cost.cost == pytest.approx(0.006 + 0.001082 + 0.000034)


def test_the_minimum_of_a_vector_store_is_paid_where_it_is_larger() -> None:
    # reads 1e6 × 1 × 16 / 1e6 = 16, storage 3.30: 30.70 are missing to 50
    store = {"read_units": 1.0, "price_reads": 16.0, "stored_gb": 10.0, "price_gb": 0.33}
    cost = query_cost(by_tokens(**store, store_minimum=50.0))
    assert cost.parts.fixed * 1e6 == pytest.approx(3.3 + 30.7)
    assert (cost.parts.fixed + cost.parts.retrieval) * 1e6 == pytest.approx(50)


def test_people_are_paid_by_their_minutes() -> None:
    # one in fifty, 3 minutes at 40 an hour: .02 × 2 = .04
    cost = query_cost(by_tokens(reviewed=0.02, review_minutes=3.0, review_hour=40.0))
    assert cost.parts.people == pytest.approx(0.04)
    assert cost.cost == pytest.approx(0.046)


def test_the_parts_sum_to_the_cost_and_the_steps_to_the_whole() -> None:
    scenario = by_tokens(
        **PROMPT, waits=0.3, cache_rate=0.2, cache_cost=0.1, routed=0.5, small_cost=0.1, search_calls=1.0,
        price_search=2.5, reviewed=0.01, review_minutes=1.0, review_hour=30.0, stored_gb=9.0, price_gb=0.3,
        calls=3.0, retried=0.05,
    )  # fmt: skip
    cost = query_cost(scenario)
    assert cost.parts.total == pytest.approx(cost.cost)
    assert sum(cost.steps) == pytest.approx(cost.plain - cost.cost)


def test_a_bill_is_divided_by_its_queries_and_levers_scale_it() -> None:
    bill = {"pricing": Pricing.BILL, "month_bill": 12_000.0, "bill_share": 0.75}
    # 9,000 over a million; half of the queries at half the price; a fifth answered from the cache
    assert query_cost(by_tokens(**bill)).cost == pytest.approx(0.009)
    assert query_cost(by_tokens(**bill, waits=0.5)).cost == pytest.approx(0.00675)
    assert query_cost(by_tokens(**bill, waits=0.5, cache_rate=0.2)).cost == pytest.approx(0.0054)
    assert query_cost(by_tokens(**bill, calls=9.0, retried=0.5)).cost == pytest.approx(0.009)


def test_a_throughput_under_load_holds_batching_and_number_format() -> None:
    measured = by_gpu(load_speed=2_000.0)
    # 200 tokens out at 2,000 a second, half idle: .2 s at .001
    cost = query_cost(measured)
    assert cost.cost == cost.plain == pytest.approx(0.0002)
    assert cost.steps == (0, 0, 0, 0, 0, 0)


def test_gpus_that_are_always_on_cost_the_month_whatever_the_traffic() -> None:
    # 2 × 3.6 × 730 = 5,256 over a million queries
    cost = query_cost(by_gpu(gpus=2.0))
    assert cost.parts.fixed == cost.cost == pytest.approx(0.005256)
    assert query_cost(by_gpu(gpus=2.0, requests=2e6)).cost == pytest.approx(0.002628)
    assert sum(cost.steps) == 0


def test_what_is_missing_for_the_new_prices_is_named() -> None:
    def missing(**changes: object) -> list[str]:
        return [lack.key for lack in missing_inputs(by_tokens(**changes))]

    assert missing(prompt_cached=0.5) == ["price_cached"]
    assert missing(prompt_written=0.5) == ["price_write"]
    assert missing(**PROMPT, prompt_written=0.5, price_write=4.0) == ["prompt_written"]
    assert missing(search_calls=1.0) == ["price_search"]
    assert missing(reviewed=0.1) == ["review_minutes", "review_hour"]
    assert missing(pricing=Pricing.BILL, requests=None) == ["month_bill", "requests"]
    assert missing(stored_gb=1.0, price_gb=1.0, requests=0.0) == ["requests"]
    assert [lack.key for lack in missing_inputs(by_gpu(gpus=2.0, gpu_hour=None, requests=0.0))] == [
        "gpu_hour",
        "requests",
    ]
    assert missing_inputs(by_gpu(gpus=2.0, tokens_in=None, gpu_speed=None, utilisation=None)) == ()
