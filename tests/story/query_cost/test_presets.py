"""A preset fills what is empty or was a preset's, and never what the user typed."""

import datetime

from msgspec.structs import replace

from planner.market.serving_prices import ServingPreset
from planner.plan import Plan, Scenario
from planner.plan.edits import enter
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.story.query_cost.presets import TakenPreset, needs_rate, preset_notes, preset_text, take_preset
from tests.pay.vectors import real_tables

PRICES = real_tables().serving_prices
TODAY = datetime.date(2026, 11, 29)
EMPTY = Plan(scenarios=(Scenario(id="c1"),))


def preset(key: str) -> ServingPreset:
    found = PRICES.named(key)
    assert found is not None
    return found


def taken(plan: Plan, key: str, today: datetime.date = TODAY) -> TakenPreset:
    return take_preset(plan, "c1", preset(key), PRICES, today)


def note(plan: Plan, today: datetime.date = TODAY) -> str:
    [shown] = preset_notes(plan, plan.scenario("c1"), PRICES, today)
    return shown.text


def test_an_empty_scenario_takes_all_of_a_model() -> None:
    result = taken(EMPTY, "model/gpt-6.1-sol")
    scenario = result.plan.scenario("c1")
    assert (scenario.price_in, scenario.price_out, scenario.price_cached) == (2, 10, 0.1)
    assert (scenario.price_write, scenario.batch_price) == (2.5, 0.5)
    assert scenario.presets == ("model/gpt-6.1-sol",)
    assert result.kept == ()
    assert len(result.filled) == 4  # the batch price was half before


def test_what_was_typed_stays_and_is_named() -> None:
    typed = enter(EMPTY, "scenarios.c1.price_in", "3", TODAY)
    result = taken(typed, "model/gpt-6.1-sol")
    assert result.plan.scenario("c1").price_in == 3
    assert result.kept == ("Price, a million tokens in",)
    assert "Here other than published: Price, a million tokens in: 2." in note(result.plan)


def test_what_cannot_be_read_stays_as_typed() -> None:
    typed = enter(EMPTY, "scenarios.c1.price_in", "much", TODAY)
    result = taken(typed, "model/gpt-6.1-sol")
    assert result.plan.typed["scenarios.c1.price_in"].text == "much"
    assert "Price, a million tokens in" in result.kept


def test_another_model_replaces_the_prices_of_the_first_and_empties_what_it_lacks() -> None:
    first = taken(EMPTY, "model/gpt-6.1-sol").plan
    second = taken(first, "model/together-llama-3.3-70b")
    scenario = second.plan.scenario("c1")
    assert (scenario.price_in, scenario.price_out) == (0.88, 0.88)
    assert (scenario.price_cached, scenario.price_write) == (None, None)
    assert scenario.presets == ("model/together-llama-3.3-70b",)
    assert second.kept == ()


def test_a_price_of_before_its_change_is_replaced_after_it() -> None:
    old = taken(EMPTY, "model/gemini-4-argon").plan
    assert "Announced from 2026-12-01: Price, a million tokens in: 4" in note(old)
    later = datetime.date(2026, 12, 2)
    assert "Here other than published: Price, a million tokens in: 4" in note(old, later)
    renewed = taken(old, "model/gemini-4-argon", later)
    assert renewed.plan.scenario("c1").price_in == 4
    assert renewed.kept == ()


def test_a_gpu_and_a_throughput_make_the_scenario_one_of_gpu_time() -> None:
    plan = taken(taken(EMPTY, "gpu/h100-sxm/RunPod Secure").plan, "speed/Qwen3 8B/chat/64").plan
    scenario = plan.scenario("c1")
    assert scenario.pricing is Pricing.GPU
    assert (scenario.gpu_hour, scenario.load_speed, scenario.at_once, scenario.p95) == (
        3.99,
        9170.4,
        64,
        0.946,
    )
    assert len(scenario.presets) == 2


def test_a_small_model_is_apart_from_the_large_one() -> None:
    plan = taken(taken(EMPTY, "model/gpt-6-astra").plan, "small/gpt-6-luna").plan
    scenario = plan.scenario("c1")
    assert (scenario.price_in, scenario.small_price_in, scenario.small_price_out) == (10, 0.1, 0.5)


def test_prices_are_in_the_currency_of_the_plan_and_need_its_rate() -> None:
    euros = replace(EMPTY, currency="EUR")
    assert needs_rate(euros, preset("model/gpt-6.1-sol"))
    assert not needs_rate(euros, preset("speed/Qwen3 8B/chat/64"))
    rated = replace(euros, dollar_rate=0.9)
    assert not needs_rate(rated, preset("model/gpt-6.1-sol"))
    assert taken(rated, "model/gpt-6.1-sol").plan.scenario("c1").price_in == 1.8


def test_a_note_says_day_and_source_and_when_it_is_old() -> None:
    plan = taken(EMPTY, "model/gpt-6.1-sol").plan
    assert note(plan).startswith("Read on 2026-10-14; https://developers.openai.com/api/docs/pricing")
    assert "other than published" not in note(plan)
    later = datetime.date(2027, 2, 1)
    assert "more than 60 days ago: check it there" in note(plan, later)
    assert preset_notes(plan, plan.scenario("c1"), PRICES, later)[0].is_stale
    assert preset_text(plan, preset("small/gpt-6-luna"), TODAY) == (
        "Small model, a million tokens in: 0.1; Small model, a million tokens out: 0.5"
    )


def test_a_preset_of_another_version_is_left_out() -> None:
    plan = Plan(scenarios=(Scenario(id="c1", presets=("model/gone",)),))
    assert preset_notes(plan, plan.scenario("c1"), PRICES, TODAY) == ()
