"""The risk of shares that nobody typed: shown from the stage, and absent from the plan."""

import datetime

import pytest
from msgspec.structs import replace

from planner.analysis import analyse
from planner.market.assumed_risk import assumed_risk
from planner.market.check import late_tenders
from planner.market.worth_sources import read_worth_sources, sourced
from planner.plan import Assumptions, Offer, Plan
from planner.plan.fields.terms import Stage
from planner.plan.registry import FIELDS
from tests.inputs import known_inputs
from tests.market.test_tables import TABLES

PRIVATE = Offer(id="o1", company="Aurora", base=200_000.0, stage=Stage.SERIES_C)


def test_empty_fields_show_their_stages_numbers() -> None:
    shown = assumed_risk(PRIVATE, TABLES.stages, Assumptions())
    assert {key: value.value for key, value in shown.items()} == {
        "volatility": 0.6,
        "failure": 0.06,
        "liquidity_years": 4,
        "common_ratio": 0.6,
    }
    assert "from the stage, series C" in shown["volatility"].reason


def test_what_is_typed_is_not_assumed_and_a_tender_assumes_its_share() -> None:
    typed = replace(PRIVATE, volatility=0.5, tender_month=12)
    shown = assumed_risk(typed, TABLES.stages, Assumptions(tender_share=0.25))
    assert "volatility" not in shown
    assert shown["tender_share"].value == 0.25


def test_an_analysis_shows_them_and_leaves_the_plan_empty() -> None:
    analysis = analyse(Plan(offers=(PRIVATE,)), known_inputs(datetime.date(2026, 3, 2)))
    assert analysis.assumed["o1"]["liquidity_years"].value == 4
    assert analysis.plan.offers[0].liquidity_years is None


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"stage": Stage.PUBLIC_LARGE}, "as they vest"),
        ({"tender_month": 48}, "after 4 years"),
        ({"liquidity_years": 0.5}, "after 0.5 years"),
    ],
)
def test_a_tender_after_liquidity_is_a_warning(changes: dict[str, object], text: str) -> None:
    offer = replace(PRIVATE, **{"tender_month": 12, **changes})
    (problem,) = late_tenders(Plan(offers=(offer,)), TABLES)
    assert problem.where == "offers.o1.tender_month"
    assert text in problem.message


def test_a_tender_before_liquidity_is_no_problem() -> None:
    assert late_tenders(Plan(offers=(replace(PRIVATE, tender_month=12),)), TABLES) == ()


def test_every_number_of_worth_has_a_source() -> None:
    keys = {
        spec.key
        for spec in FIELDS.values()
        if spec.owner is Assumptions and spec.about.group.value in ("Simulation", "Milestones")
    }
    assert keys - {"stages"} <= set(TABLES.worth_sources)


def test_every_number_of_packages_has_a_source() -> None:
    keys = {"cost_base", "cost_equity", "cost_sign_on", "cost_bonus", "credible_total"}
    keys |= {"level_chance_low", "level_chance_high"}
    assert keys <= set(TABLES.worth_sources)
    assert sourced("Of it.", TABLES.worth_sources["credible_total"]).startswith("Of it. Assumed: ")
    assert sourced("A year.", TABLES.worth_sources["refresher_chance"]).startswith("A year. Assumed: ")


def test_a_source_of_another_default_is_refused() -> None:
    row = {"leave_rate": {"value": 0.2, "source": "[A]"}}
    with pytest.raises(ValueError, match="leave_rate"):
        read_worth_sources({"assumptions": row})
