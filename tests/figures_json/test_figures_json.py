"""What scripts read of packages, and of stories: evidence, its effects, and the certificates' nothing."""

import datetime
import json

import pytest
from msgspec.structs import replace

from planner.analysis import analyse
from planner.figures_json import figures_json
from planner.plan import Plan
from planner.plan.edits import enter
from planner.plan.edits.stories import add_stories
from planner.plan.fields.terms import Component
from tests.analysis.test_analysis import GPU_SPEND, two_offers
from tests.inputs import known_inputs
from tests.story.scenarios import by_gpu, by_tokens
from tests.workbook.plans import real_plan


def test_scripts_read_evidence_and_its_effects() -> None:
    plan = replace(add_stories(two_offers(), (GPU_SPEND,)), certificates=("MLOps",))
    given = known_inputs(datetime.date(2026, 11, 22))
    read = json.loads(json.dumps(figures_json(analyse(plan, given))))
    assert read["evidence"]["best"] == ["y1"]
    assert read["evidence"]["areas"] == ["inference optimisation"]
    assert 0 < read["evidence"]["value"] <= 0.6  # one story, by the weight of the best
    assert read["evidence"]["retold"] == {}
    offer = next(offer for offer in read["offers"] if offer["id"] == "o1")
    assert offer["evidence_effects"][0]["what"] == "Two more stories as good as “GPU spend”"
    assert offer["evidence_effects"][0]["openings"]["base"] > 0
    assert read["certificates"]["value"] == 0
    assert next(offer for offer in read["offers"] if offer["id"] == "present")["evidence_effects"] == []


def test_scripts_read_packages_matches_and_the_level_above() -> None:
    today = datetime.date(2026, 11, 22)
    plan = enter(
        enter(real_plan(), "offers.o1.market_min", "200k", today), "offers.o1.market_max", "240k", today
    )
    plan = enter(enter(plan, "offers.o1.next_min", "240k", today), "offers.o1.next_max", "300k", today)
    analysis = analyse(plan, known_inputs(today))
    read = json.loads(json.dumps(figures_json(analysis)))
    offers = {offer["id"]: offer["packages"] for offer in read["offers"]}
    packaging = analysis.packages["o1"]
    assert packaging is not None
    assert [package["amounts"]["base"] for package in offers["o1"]["packages"]] == [
        package.amounts[Component.BASE] for package in packaging.packages
    ]
    match, level = offers["o1"]["match"], packaging.level_up
    assert match == {
        "to": "o3",
        "amounts": {component.value: packaging.matches[component] for component in Component},
    }
    assert level is not None
    assert offers["o1"]["level_up"]["adds"] == {"base": 50_000} == {"base": level.gains[0][1]}
    assert offers["present"] is None


def test_a_script_reads_what_a_query_costs() -> None:
    scenarios = (by_tokens(), by_gpu())
    first, second = figures_json(
        analyse(Plan(scenarios=scenarios), known_inputs(datetime.date(2026, 11, 22)))
    )["scenarios"]
    assert first["figures"]["query"]["value"] == pytest.approx(0.006)
    assert first["verdict"] is None
    assert (second["name"], second["verdict"]) == ("Own GPU", "always")


def test_each_ask_has_a_range_of_withdrawals_and_what_moves_it_most() -> None:
    analysis = analyse(two_offers(), known_inputs(datetime.date(2026, 11, 22)))
    offers = json.loads(json.dumps(figures_json(analysis)))["offers"]
    ask = next(offer for offer in offers if offer["id"] == "o1")["asks"]["base"]
    low, high = ask["chances"]["withdrawn_range"]
    assert 0 < low < ask["chances"]["withdrawn"] < high < 0.15
    assert len(ask["otherwise"]) == 2
    assert all(effect["opening"] != ask["opening"] for effect in ask["otherwise"])


def test_constants_of_asks_that_were_changed_are_listed_for_scripts() -> None:
    today = datetime.date(2026, 11, 22)
    plan = enter(Plan(), "ask_constants.components.base.no_room", "0.1–0.3", today)
    inputs = known_inputs(today)
    listed = json.loads(json.dumps(figures_json(analyse(plan, inputs))))["constants"]
    assert listed == [
        {
            "key": "components.base.no_room",
            "label": "Chance that they cannot move at all",
            "value": [0.1, 0.3],
            "default": [0.2, 0.5],
        }
    ]
    assert figures_json(analyse(Plan(), inputs))["constants"] == []


def test_scripts_read_cash_by_month() -> None:
    """Crest pays 40,000 at month 1 and 20,000 at month 13; the months less April are the years' net pay."""
    analysis = analyse(real_plan(), known_inputs(datetime.date(2026, 11, 22)))
    read = json.loads(json.dumps(figures_json(analysis)))
    months = next(offer for offer in read["offers"] if offer["id"] == "o3")["cash_by_month"]
    assert (months["sign_on"][0], months["sign_on"][12], sum(months["sign_on"])) == (40_000, 20_000, 60_000)
    net = analysis.offers["o3"].net
    assert net is not None
    assert sum(months["net"][:12]) - months["due_in_april"][0] == pytest.approx(net.net[0], abs=0.1)


def test_a_scenario_has_what_was_tried_and_the_sources_of_its_prices() -> None:
    scenario = by_tokens(presets=("model/gpt-6.1-sol",), what_down_values="200", what_across_values="0; 50%")
    plan = Plan(scenarios=(scenario,))
    [found] = figures_json(analyse(plan, known_inputs(datetime.date(2026, 11, 22))))["scenarios"]
    assert found["what_if"]["values"] == [[pytest.approx(0.006), pytest.approx(0.003)]]
    assert found["what_if"]["across"] == {"key": "cache_rate", "values": [0, 0.5]}
    assert (found["presets"][0]["read"], found["presets"][0]["stale"]) == ("2026-10-14", False)
