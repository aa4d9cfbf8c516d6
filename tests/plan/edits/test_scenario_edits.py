"""Cost scenarios in a plan: added, copied, moved, removed, typed, and kept in a file."""

import datetime
import json

import pytest
from msgspec.structs import replace

from planner import files
from planner.files import PartlyReadError
from planner.plan import Plan, Scenario, Story, edits
from planner.plan.check import blocked_offers, check
from planner.plan.edits.stories import (
    add_scenario,
    duplicate_scenario,
    link_story,
    move_scenario,
    remove_scenario,
)
from planner.plan.fields.scenario import has_field
from planner.plan.fields.scenario_terms.levers import Precision
from planner.plan.fields.scenario_terms.prices import Pricing

TODAY = datetime.date(2026, 1, 2)
PLAN = add_scenario(add_scenario(edits.add_offer(Plan(stories=(Story(id="y1"),)))))


def names(plan: Plan) -> list[str]:
    return [scenario.id for scenario in plan.scenarios]


def typed(plan: Plan, key: str, text: str) -> Plan:
    return edits.enter(plan, f"scenarios.c1.{key}", text, TODAY)


def warned(**changes: object) -> list[str]:
    scenario = replace(Scenario(id="c1"), **{"pricing": Pricing.GPU, **changes})
    return [problem.where for problem in check(Plan(scenarios=(scenario,)), TODAY)]


def test_a_scenario_is_added_after_another_and_moved_to_a_place() -> None:
    assert names(add_scenario(PLAN, after="c1")) == ["c1", "c3", "c2"]
    assert names(move_scenario(PLAN, "c2", 0)) == ["c2", "c1"]


def test_a_copy_takes_what_was_typed_along() -> None:
    plan = duplicate_scenario(typed(typed(PLAN, "name", "GPU"), "price_in", "much"), "c1")
    assert names(plan) == ["c1", "c3", "c2"]
    assert plan.scenario("c3").name == "GPU (copy)"
    assert plan.typed["scenarios.c3.price_in"].text == "much"


def test_a_removed_scenario_takes_its_typed_text_and_links_but_no_word_of_a_story() -> None:
    plan = remove_scenario(link_story(typed(PLAN, "requests", "lots"), "y1", "c1", "It cost 5."), "c1")
    assert names(plan) == ["c2"]
    assert plan.typed == {}
    assert (plan.story("y1").scenario, plan.story("y1").cost) == ("", "It cost 5.")


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("requests", "1.2m", 1_200_000),
        ("price_in", "$0.150", 0.15),
        ("utilisation", "60", 0.6),
        ("cache_rate", "30%", 0.3),
        ("precision_accuracy", "-.5", -0.5),
        ("pricing", "gpu", Pricing.GPU),
        ("precision", "int8", Precision.INT8),
    ],
)
def test_a_field_is_typed_as_people_write_it(key: str, text: str, value: object) -> None:
    assert getattr(typed(PLAN, key, text).scenario("c1"), key) == value


@pytest.mark.parametrize(
    ("key", "text"),
    [("utilisation", "0"), ("gpu_speed", "0"), ("users", "0"), ("requests", "1.200"), ("cache_rate", "140%")],
)
def test_what_would_divide_by_nothing_or_mean_two_things_stays_with_why(key: str, text: str) -> None:
    plan = typed(PLAN, key, text)
    assert plan.typed[f"scenarios.c1.{key}"].wrong.endswith(".")


def test_a_wrong_entry_of_a_scenario_bars_no_offer() -> None:
    plan = edits.enter(edits.enter(PLAN, "offers.o1.company", "A", TODAY), "offers.o1.base", "1k", TODAY)
    plan = typed(plan, "requests", "lots")
    problems = check(plan, TODAY)
    assert "scenarios.c1.requests" in [problem.where for problem in problems]
    assert blocked_offers(plan, problems) == frozenset()


def test_a_factor_that_is_not_used_or_not_typed_is_a_problem() -> None:
    assert warned() == []
    assert warned(precision_factor=1.6) == ["scenarios.c1.precision"]
    assert warned(precision=Precision.INT8) == ["scenarios.c1.precision_factor"]
    assert warned(precision=Precision.INT8, precision_factor=1.6, batch=8.0, batch_factor=4.0) == []
    assert warned(batch_factor=4.0) == ["scenarios.c1.batch"]
    assert warned(batch=8.0) == ["scenarios.c1.batch_factor"]
    assert warned(batch=2.0, batch_factor=4.0) == ["scenarios.c1.batch_factor"]
    twice = {"small_price_in": 1.0, "small_price_out": 2.0, "small_cost": 0.1}
    assert warned(pricing=Pricing.TOKENS, **twice) == ["scenarios.c1.small_cost"]


def test_each_pricing_has_its_own_fields() -> None:
    by_tokens, by_gpu = Scenario(id="c1"), Scenario(id="c1", pricing=Pricing.GPU)
    assert has_field(by_tokens, "price_in")
    assert not has_field(by_gpu, "price_in")
    assert has_field(by_gpu, "batch")
    assert not has_field(by_tokens, "batch")
    assert has_field(by_tokens, "requests")


def test_scenarios_come_back_from_a_file() -> None:
    plan = link_story(typed(PLAN, "requests", "1m"), "y1", "c2", "")
    assert files.read_bytes(files.to_bytes(plan), "x").plan == plan


def test_a_broken_file_costs_no_more_than_what_is_broken() -> None:
    scenarios = [{"id": "c1", "requests": "much"}, {"id": "c1"}]
    body = {"scenarios": scenarios, "stories": [{"id": "y1", "scenario": "c9"}]}
    data = json.dumps({"counterpoint": 1, "plan": body}).encode()
    with pytest.raises(PartlyReadError) as caught:
        files.read_bytes(data, "x")
    assert {problem.where for problem in caught.value.problems} == {
        "scenarios.c1.requests",
        "scenarios.c2",
        "stories.y1",
    }
    plan = files.read_bytes(data, "x", partly=True).plan
    assert names(plan) == ["c1", "c2"]
    assert plan.story("y1").scenario == ""
