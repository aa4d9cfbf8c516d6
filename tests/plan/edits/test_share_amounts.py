"""Equity typed and shown as options, units or per cent of the company, where asks for it are made so."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from planner.plan import Grant, Offer, Plan, edits
from planner.plan.edits.negotiation import log_round
from planner.plan.fields.terms import Component, GrantKind, Stage
from planner.plan.share_measure import letter_measure, share_measure
from planner.values.share_measure import PER_CENT, ShareMeasure

TODAY = datetime.date(2026, 3, 2)
EQUITY = "counters.o1.equity"
OPTIONS: dict[str, Any] = {"kind": GrantKind.OPTION, "units": 50_000, "price": 4.0, "strike": 1.0}
PART: dict[str, Any] = {"percent": 0.004}
STRIKE: dict[str, Any] = {"kind": GrantKind.OPTION, "price": 4.0, "strike": 1.0}
CASES = json.loads((Path(__file__).parents[2] / "data" / "options.json").read_text(encoding="utf-8"))["cases"]


def offered(*grants: dict[str, Any], **fields: Any) -> Offer:
    plain: dict[str, Any] = {"id": "o1", "company": "Aurora", "base": 200_000.0, "valuation": 9e8}
    made = tuple(Grant(id=f"g{place}", **grant) for place, grant in enumerate(grants))
    return Offer(**(plain | fields), grants=made)


def plan_of(*grants: dict[str, Any], **fields: Any) -> Plan:
    return Plan(offers=(offered(*grants, **fields),))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_options_are_asked_for_in_units(case: dict[str, Any]) -> None:
    grant = {key: case["grant"][key] for key in ("units", "price", "strike")}
    measure = share_measure(offered({"kind": GrantKind.OPTION, **grant}))
    assert case["ask_in"] == "units"
    assert measure == ShareMeasure("options", grant["price"], case["face"] / grant["units"])


@pytest.mark.parametrize(
    ("grants", "stage", "measure"),
    [
        ([PART], Stage.SERIES_A, ShareMeasure(PER_CENT, 9e6, 9e6)),
        ([PART], Stage.SERIES_C, None),
        ([{"units": 1_000, "price": 30.0}], Stage.SEED, ShareMeasure("shares", 30.0, 30.0)),
        ([{"units": 1_000, "price": 30.0}], Stage.PUBLIC_LARGE, None),
        ([{"value": 4e5}], Stage.SERIES_A, None),
        ([OPTIONS], Stage.PUBLIC_LARGE, ShareMeasure("options", 4.0, 3.0)),
        ([OPTIONS, {**OPTIONS, "price": 10.0}], Stage.SERIES_A, ShareMeasure("options", 7.0, 6.0)),
        ([{**PART, **STRIKE}], Stage.SERIES_C, ShareMeasure(PER_CENT, 9e6, 6.75e6)),
        ([OPTIONS, PART], Stage.SERIES_A, None),
        ([OPTIONS, {"value": 4e5}], Stage.SERIES_A, None),
        ([{**OPTIONS, "price": None}], Stage.SERIES_A, None),
        ([], Stage.SERIES_A, None),
    ],
)
def test_what_an_ask_is_counted_in(
    grants: list[dict[str, Any]], stage: Stage, measure: ShareMeasure | None
) -> None:
    assert share_measure(offered(*grants, stage=stage)) == measure


def test_a_letter_counts_options_and_per_cent_whatever_the_stage() -> None:
    assert letter_measure(offered(OPTIONS)) == ShareMeasure("options", 4.0, 3.0)
    assert letter_measure(offered(PART)) == ShareMeasure(PER_CENT, 9e6, 9e6)
    assert letter_measure(offered({"units": 1_000, "price": 30.0}, stage=Stage.SEED)) is None


@pytest.mark.parametrize(
    ("text", "dollars"),
    [("60,000 options", 240_000.0), ("60k units", 240_000.0), ("240k", 240_000.0), ("1 ISO", 4.0)],
)
def test_a_proposal_of_options_is_typed_in_either(text: str, dollars: float) -> None:
    plan = edits.enter(plan_of(OPTIONS), EQUITY, text, TODAY)
    assert plan.counter("o1").equity == dollars
    assert not plan.typed
    assert edits.shown_text(plan, EQUITY) in ("60,000 options", "1 option")
    assert edits.enter(plan, EQUITY, edits.typed_text(plan, EQUITY), TODAY) == plan


@pytest.mark.parametrize("text", ["0.5%", "0.5 % of the company", "0.5% of company", "4.5m"])
def test_a_proposal_of_a_part_of_the_company(text: str) -> None:
    plan = edits.enter(plan_of(PART, stage=Stage.SERIES_A), EQUITY, text, TODAY)
    assert plan.counter("o1").equity == pytest.approx(4_500_000)
    assert edits.shown_text(plan, EQUITY) == "0.5 % of the company"


@pytest.mark.parametrize(
    ("plan", "text", "why"),
    [
        (plan_of({"value": 4e5}), "60,000 options", "counted in dollars"),
        (plan_of(OPTIONS), "0.5%", "counted in options. Type 50,000 options"),
        (plan_of(PART, stage=Stage.SEED), "60,000 options", "Type 0.5 %"),
        (plan_of(OPTIONS), "9,000,000,000,000 options", "or less"),
    ],
)
def test_what_is_counted_otherwise_is_refused_and_stays_as_typed(plan: Plan, text: str, why: str) -> None:
    after = edits.enter(plan, EQUITY, text, TODAY)
    assert after.counter("o1").equity is None
    assert after.typed[EQUITY].text == text
    assert why in after.typed[EQUITY].wrong


def test_a_logged_answer_of_equity_is_counted_too() -> None:
    plan = log_round(plan_of(OPTIONS), "o1", TODAY)
    path = f"rounds.{plan.rounds[0].id}"
    plan = edits.put(plan, f"{path}.component", Component.EQUITY)
    plan = edits.enter(plan, f"{path}.value", "55,000 options", TODAY)
    assert plan.rounds[0].value == 220_000.0
    assert edits.shown_text(plan, f"{path}.value") == "55,000 options"
    base = edits.put(plan, f"{path}.component", Component.BASE)
    wrong = edits.enter(base, f"{path}.value", "55,000 options", TODAY).typed[f"{path}.value"].wrong
    assert "not a number" in wrong
