"""Queues and GPUs under load, by sums that a person can do; the measured pair is that of silybench."""

import math

import pytest
from msgspec.structs import replace

from planner.story.query_cost.costing.queueing import waiting_time, waits_chance
from planner.story.query_cost.costing.under_load import under_load
from tests.story.scenarios import by_gpu


def test_one_place_waits_as_often_as_it_is_taken() -> None:
    assert waits_chance(1, 0.5) == pytest.approx(0.5)  # M/M/1: the load itself
    # P(wait > t) = .5 e^(-(1 - .5) t / 2 s), .05 at t = 2 ln(10) / .5
    assert waiting_time(1, 0.5, 2.0, 0.95) == pytest.approx(4 * math.log(10))


def test_two_places_by_erlangs_c() -> None:
    # a = 1: B = (1/2) / (1 + 1 + 1/2) = 1/5; C = B / (1 - ½ (1 - B)) = (1/5) / (3/5) = 1/3
    assert waits_chance(2, 1.0) == pytest.approx(1 / 3)
    # c = 3, a = 2: B = (8/6) / (1 + 2 + 2 + 8/6) = 4/19; C = (4/19) / (1 - 2/3 × 15/19) = 4/9
    assert waits_chance(3, 2.0) == pytest.approx(4 / 9)
    assert waiting_time(2, 1.0, 3.0, 0.95) == pytest.approx(3 * math.log((1 / 3) / 0.05))


def test_nobody_waits_for_idle_places_and_everybody_above_capacity() -> None:
    assert waits_chance(4, 0.0) == 0
    assert waiting_time(100, 10.0, 1.0, 0.95) == 0
    assert (waits_chance(2, 2.0), waiting_time(2, 2.0, 1.0, 0.95)) == (1, math.inf)


def test_a_hundred_million_places_take_no_time() -> None:
    assert waits_chance(40_960_000, 1e6) == pytest.approx(0, abs=1e-9)
    assert 0 < waits_chance(40_960_000, 40_959_000.0) < 1


def test_gpus_are_busy_for_the_seconds_of_their_queries() -> None:
    # 200 tokens at 1,000 a second: .2 s; 1,000,000 of them on 2 × 2,628,000 s
    load = under_load(by_gpu(gpus=2.0, load_speed=1_000.0))
    assert load is not None
    assert load.busy == pytest.approx(200_000 / 5_256_000)
    assert load.capacity == pytest.approx(5_256_000 / 0.2)
    assert load.p95 is None  # without the queries at once there are no places to wait for


def test_an_answer_takes_what_littles_law_says() -> None:
    # chat at 64 at once on an H100: 64 × 128 / 9,170.4 = .893 s; measured: p95 .946 s
    chat = by_gpu(gpus=1.0, load_speed=9_170.4, at_once=64.0, tokens_out=128.0, requests=1e6)
    load = under_load(chat)
    assert load is not None
    assert load.answer == pytest.approx(0.8933, abs=1e-4)
    assert load.waiting == 0
    assert load.p95 == load.answer
    measured = under_load(replace(chat, p95=0.946))
    assert measured is not None
    assert measured.p95 == 0.946


def test_the_p95_is_the_answer_and_the_waiting_in_the_busiest_hour() -> None:
    # one place that takes 200/100 = 2 s; 657,000 a month = .25 a second at its peak of one: a = .5
    one_place = by_gpu(gpus=1.0, load_speed=100.0, at_once=1.0, requests=657_000.0)
    load = under_load(one_place)
    assert load is not None
    assert load.busy == pytest.approx(0.5)
    assert load.waiting == pytest.approx(4 * math.log(10))  # as the M/M/1 above
    assert load.p95 == pytest.approx(2 + 4 * math.log(10))
    assert load.needed == 1  # it bears its traffic, and nothing is promised
    busy = under_load(replace(one_place, peak=2.0))
    assert busy is not None
    assert (busy.waiting, busy.needed) == (math.inf, 2)


def test_the_fewest_gpus_keep_the_promise() -> None:
    # a = .5 of places that take 2 s. Two: C = .1 by Erlang, so 2 × ln(2) / 1.5 = .924 s of waiting
    served = by_gpu(gpus=1.0, load_speed=100.0, at_once=1.0, requests=657_000.0, promise=3.0)
    load = under_load(served)
    assert load is not None
    assert load.needed == 2
    hasty = under_load(replace(served, promise=2.5))
    assert hasty is not None
    assert hasty.needed == 3  # C = 1/66: fewer than 5 in 100 wait
    never = under_load(replace(served, promise=1.9))
    assert never is not None
    assert never.needed is None


def test_the_cache_and_the_small_model_leave_the_gpus_idle() -> None:
    # .2 s: 30 % cached, of the rest half at a tenth: .7 × .55
    load = under_load(
        by_gpu(gpus=1.0, load_speed=1_000.0, cache_rate=0.3, routed=0.5, small_cost=0.1, calls=2.0)
    )
    assert load is not None
    assert load.work == pytest.approx(0.2 * 0.7 * 0.55 * 2)


def test_without_gpus_speed_or_traffic_there_is_no_load() -> None:
    assert under_load(by_gpu()) is None
    assert under_load(by_gpu(gpus=1.0, gpu_speed=None)) is None
    assert under_load(by_gpu(gpus=1.0, requests=0.0)) is None


def test_traffic_beyond_all_gpus_has_no_number_of_them() -> None:
    load = under_load(by_gpu(gpus=1.0, load_speed=0.01, at_once=4_096.0, requests=1e13))
    assert load is not None
    assert load.needed is None
