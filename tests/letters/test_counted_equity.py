"""Letters ask for options in options and for a part of the company in per cent, with the money."""

from typing import Any

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.letters import Writer
from planner.letters.facts import facts_of
from planner.plan import Counter, Grant, Offer, Plan, Round, ShownPackage
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component, GrantKind, Stage
from planner.share import share, with_known_openings
from tests.letters.written import letter

OPTIONS: dict[str, Any] = {"kind": GrantKind.OPTION, "units": 50_000, "price": 4.0, "strike": 1.0}


def plan_of(grant: dict[str, Any], equity: float | None, **counter: Any) -> Plan:
    """One offer whose base is at the top of its band, which argues for equity."""
    offer = Offer(
        id="o1",
        company="Aurora",
        base=180_000.0,
        posted_min=150_000.0,
        posted_max=180_000.0,
        valuation=9e8,
        grants=(Grant(id="g", **grant),),
    )
    return Plan(offers=(offer,), counters=(Counter(id="o1", equity=equity, **counter),))


@pytest.mark.parametrize(
    ("grant", "equity", "line"),
    [
        (OPTIONS, 240_000.0, "60,000 options ($180,000 at face)"),
        ({**OPTIONS, "strike": 4.0}, 240_000.0, "60,000 options instead of"),
        ({"percent": 0.004}, 4_500_000.0, "0.5% of the company ($4,500,000)"),
        ({"units": 1_000, "price": 400.0}, 480_000.0, "- Equity $480,000 instead"),
        ({"value": 4e5}, 480_000.0, "- Equity $480,000 instead"),
    ],
)
def test_an_ask_is_counted_as_the_offer_counts_it(
    grant: dict[str, Any], equity: float, line: str, inputs: ModelInputs, writer: Writer
) -> None:
    assert line in letter(plan_of(grant, equity), "counter_email", inputs, writer).text


def test_an_answer_is_counted_too(inputs: ModelInputs, writer: Writer) -> None:
    """They said 55,000 options; 60,000 are asked for."""
    answer = Round(id="r1", offer="o1", who=Who.THEY, component=Component.EQUITY, value=220_000.0)
    plan = replace(plan_of(OPTIONS, 240_000.0), rounds=(answer,))
    text = letter(plan, "counter_email", inputs, writer).text
    assert "60,000 options ($180,000 at face)" in text
    assert "55,000 options ($165,000 at face)" in text


def test_packages_are_counted_too(inputs: ModelInputs, writer: Writer) -> None:
    package = ShownPackage(lead=Component.EQUITY, base=180_000.0, equity=260_000.0, sign_on=0.0, bonus=0.0)
    plan = plan_of(OPTIONS, 240_000.0, packages=(package,))
    assert "65,000 options ($195,000 at face)" in letter(plan, "counter_email", inputs, writer).text


@pytest.mark.parametrize("stage", [Stage.SEED, Stage.PUBLIC_LARGE])
def test_a_default_ask_is_in_whole_steps_of_per_cent_whatever_stage_is_typed(
    stage: Stage, inputs: ModelInputs
) -> None:
    plan = plan_of({"percent": 0.004}, None)
    staged = replace(plan.offers[0], stage=stage)
    plan = with_known_openings(replace(plan, offers=(staged,)), inputs, "o1")
    [ask] = [point for point in facts_of(share(plan, inputs, "o1")).points if point.key == "equity"]
    part = float(ask.wanted.text.split("%")[0])
    assert part > 0.4
    assert round(part / 0.005, 6) == round(part / 0.005)
