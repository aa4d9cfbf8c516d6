"""Every preset fills fields that exist, within their limits, and says where and when it was read."""

import datetime

import pytest

from planner.market.serving_prices import PresetKind, ServingPreset, ServingPrices
from planner.plan.registry import FIELDS
from tests.pay.vectors import real_tables

PRICES = real_tables().serving_prices
BEFORE, AFTER = datetime.date(2026, 11, 30), datetime.date(2026, 12, 1)


def named(key: str) -> ServingPreset:
    preset = PRICES.named(key)
    assert preset is not None
    return preset


def test_there_are_presets_of_each_kind_with_keys_of_their_own() -> None:
    assert {preset.kind for preset in PRICES.presets} == set(PresetKind)
    keys = [preset.key for preset in PRICES.presets]
    assert len(keys) == len(set(keys))
    assert len(PRICES.of(PresetKind.MODEL)) == 16


@pytest.mark.parametrize("preset", PRICES.presets, ids=lambda preset: preset.key)
def test_a_preset_fits_its_fields_and_has_a_source_and_a_day(preset: ServingPreset) -> None:
    for key, value in preset.values.items():
        assert FIELDS[f"Scenario.{key}"].validated(value) == value
    assert preset.values
    assert len(preset.source) > 10
    assert datetime.date(2026, 6, 1) <= preset.read_on <= datetime.date(2026, 11, 28)


def test_figures_are_those_of_the_sources() -> None:
    # as their pages had them: GPT-6.1 Sol 2 in, 10 out, .10 cached, 2.50 written, half in a batch
    assert named("model/gpt-6.1-sol").values == {
        **{"price_in": 2, "price_out": 10, "price_cached": 0.1, "price_write": 2.5, "batch_price": 0.5}
    }
    assert named("gpu/h100-sxm/RunPod Secure").values == {"gpu_hour": 3.99}
    assert named("speed/Qwen3 8B/chat/64").values == {"load_speed": 9_170.4, "at_once": 64, "p95": 0.946}
    assert named("store/pinecone-standard").values == {
        **{"price_reads": 16, "price_gb": 0.33, "store_minimum": 50}
    }


def test_an_announced_price_counts_from_its_day() -> None:
    argon = named("model/gemini-4-argon")
    assert (argon.on(BEFORE)["price_in"], argon.on(AFTER)["price_in"]) == (2, 4)
    assert argon.on(AFTER)["price_cached"] == 0.2
    assert argon.on(AFTER)["batch_price"] == 0.5
    assert [start for start, _ in argon.ahead(BEFORE)] == [AFTER]
    assert argon.ahead(AFTER) == ()


def test_a_preset_is_stale_after_sixty_days() -> None:
    sol = named("model/gpt-6.1-sol")  # read on 14 October
    assert not PRICES.is_stale(sol, datetime.date(2026, 12, 13))
    assert PRICES.is_stale(sol, datetime.date(2026, 12, 14))


def test_a_key_of_another_table_names_nothing() -> None:
    assert PRICES.named("model/other") is None
    assert ServingPrices().named("model/gpt-6.1-sol") is None


def test_a_number_format_at_a_promise_names_the_promise_and_fills_in_no_p95() -> None:
    preset = named("speed/Qwen3 8B/balanced/BF16/40")
    assert (preset.values, preset.read) == ({"load_speed": 2_814.7, "at_once": 40.0}, "2026-09-24")
    assert "p99 to first token 2 s" in preset.note
    assert "silybench" in preset.source


def test_what_is_measured_with_a_p95_is_not_listed_a_second_time() -> None:
    names = [preset.name for preset in PRICES.of(PresetKind.SPEED)]
    assert len(names) == len(set(names))
    assert named("speed/Qwen3 8B/chat/BF16/512").values["load_speed"] == 14_539.5
    assert PRICES.named("speed/Qwen3 8B/chat/FP8/512") is None


def test_the_most_that_a_gpu_gives_is_no_figure_to_plan_with() -> None:
    preset = named("speed/Llama 3.3 70B/most/1x B200/1000")
    assert preset.values == {"load_speed": 6_920.0}
    assert "no figure to plan with" in preset.note
    assert "TensorRT-LLM" in preset.source
    assert preset.name.endswith("the most it gives")
