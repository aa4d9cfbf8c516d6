"""What a query costs, by sums that a person can do."""

import pytest
from hypothesis import given

from planner.plan.fields.scenario_terms.levers import Precision
from planner.story.query_cost.costing.costs import query_cost
from planner.story.query_cost.costing.levers import LEVERS, accuracy, possible
from planner.story.query_cost.costing.missing_inputs import missing_inputs
from tests.draws import amounts
from tests.story.scenarios import LEVERS as PULLED
from tests.story.scenarios import by_gpu, by_tokens

share = amounts(0, 1)


def test_tokens_in_and_out_cost_their_prices() -> None:
    assert query_cost(by_tokens()).cost == pytest.approx((1_000 * 3 + 200 * 15) / 1e6)  # .006


def test_a_gpu_costs_its_seconds_idle_ones_too() -> None:
    cost = query_cost(by_gpu())
    assert cost.plain == pytest.approx(3.6 / 3_600 * 1_200 / (1_000 * 0.5))  # .001 × 2.4 s
    assert cost.cost == pytest.approx(0.0024 / 1.6 / 4)  # .000375


def test_a_token_in_may_count_as_less() -> None:
    assert query_cost(by_gpu(input_weight=0.1)).plain == pytest.approx(0.001 * (100 + 200) / 500)


def test_steps_follow_each_other_and_sum_to_the_whole() -> None:
    cost = query_cost(by_gpu())
    # .0024 → .0024/1.6 = .0015 → .0015/4 = .000375
    assert cost.steps == pytest.approx((0.0009, 0.001125, 0, 0, 0, 0))
    assert sum(cost.steps) == pytest.approx(cost.plain - cost.cost)


def test_alone_each_lever_is_set_against_none() -> None:
    # alone: 1 - 1/1.6 = .375 of .0024, and 1 - 1/4 = .75 of .0024
    assert query_cost(by_gpu()).alone == pytest.approx((0.0009, 0.0018, 0, 0, 0, 0))


def test_the_cache_is_asked_first_and_the_small_model_gets_its_share_of_the_rest() -> None:
    cost = query_cost(by_tokens(**PULLED))
    # 70 % miss; half of them at a tenth: .7 × (.5 × .006 + .5 × .0006)
    assert cost.cost == pytest.approx(0.7 * (0.003 + 0.0003))  # .00231
    assert cost.steps == pytest.approx((0, 0, 0, 0, 0.3 * 0.006, 0.7 * 0.5 * 0.0054))
    assert cost.alone == pytest.approx((0, 0, 0, 0, 0.3 * 0.006, 0.5 * 0.0054))


def test_a_cached_answer_may_cost_a_share() -> None:
    assert query_cost(by_tokens(cache_rate=0.5, cache_cost=0.2)).cost == pytest.approx(
        0.5 * 0.0012 + 0.5 * 0.006
    )


def test_all_from_the_cache_costs_nothing() -> None:
    assert query_cost(by_tokens(cache_rate=1.0, routed=0.5, small_cost=0.1)).cost == 0


def test_prices_of_the_small_model_go_before_its_share() -> None:
    scenario = by_tokens(routed=1.0, small_cost=0.5, small_price_in=0.3, small_price_out=1.5)
    assert query_cost(scenario).cost == pytest.approx(0.0006)


def test_fp16_and_batch_one_are_the_yardstick_whatever_their_factors_say() -> None:
    cost = query_cost(by_gpu(precision=Precision.FP16, batch=1.0))
    assert cost.cost == cost.plain == pytest.approx(0.0024)


def test_by_tokens_neither_quantisation_nor_batching_counts() -> None:
    cost = query_cost(by_tokens(precision=Precision.INT8, precision_factor=2.0, batch=8.0, batch_factor=4.0))
    assert cost.cost == pytest.approx(0.006)


def test_a_lever_may_cost_more_than_it_saves() -> None:
    cost = query_cost(by_tokens(routed=0.5, small_cost=2.0))
    assert cost.steps[-1] == pytest.approx(-0.003)
    assert cost.cost == pytest.approx(0.009)


def test_accuracy_is_weighted_by_who_answers() -> None:
    assert accuracy(by_tokens(**PULLED)) == pytest.approx(0.9 - 0.5 * 0.04)
    assert accuracy(by_gpu()) == pytest.approx(0.92 - 0.005)
    assert accuracy(by_gpu(routed=0.5, small_cost=0.1, small_accuracy=-4.0)) == pytest.approx(
        0.92 - 0.5 * 0.005 - 0.5 * 0.04
    )
    assert accuracy(by_tokens(accuracy=None)) is None
    assert possible(by_tokens(routed=1.0, small_accuracy=20.0)) is None


def test_what_is_missing_is_named() -> None:
    assert [lack.key for lack in missing_inputs(by_tokens(tokens_in=None, price_out=None))] == [
        "tokens_in",
        "price_out",
    ]
    assert [lack.key for lack in missing_inputs(by_gpu(gpu_hour=None, utilisation=None))] == [
        "gpu_hour",
        "utilisation",
    ]
    assert [lack.key for lack in missing_inputs(by_tokens(routed=0.5))] == ["small_cost"]
    assert [lack.key for lack in missing_inputs(by_tokens(routed=0.5, small_price_in=1.0))] == ["small_cost"]
    assert missing_inputs(by_tokens()) == ()


@given(share, share, share, amounts(0, 10), amounts(0.01, 1_000), amounts(0.01, 1_000))
def test_the_steps_always_sum_to_the_whole(
    hit: float, hit_cost: float, routed: float, small: float, factor: float, batched: float
) -> None:
    cost = query_cost(
        by_gpu(
            **{"cache_rate": hit, "cache_cost": hit_cost, "routed": routed, "small_cost": small},
            **{"precision_factor": factor, "batch_factor": batched},
        )
    )
    assert len(cost.steps) == len(LEVERS)
    assert sum(cost.steps) == pytest.approx(cost.plain - cost.cost, rel=1e-6, abs=1e-12)
    assert cost.cost >= 0
