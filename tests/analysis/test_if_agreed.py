"""What an offer is worth more if its asks are granted."""

import datetime

import pytest
from msgspec.structs import replace

from planner.analysis import analyse
from planner.analysis.if_agreed import if_agreed
from planner.model_inputs import load_model_inputs
from planner.plan import Grant, Instalment, Offer, Plan, edits
from planner.plan.fields.terms import Component

TODAY = datetime.date(2026, 11, 22)
OFFER = Offer(
    id="o1",
    company="Aurora AI",
    base=210_000.0,
    sign_on=(Instalment(id="s1", amount=30_000.0),),
    grants=(Grant(id="g1", value=400_000.0),),
)


def test_it_is_the_worth_at_the_amounts_asked_less_that_as_offered() -> None:
    known, plan = load_model_inputs(TODAY), Plan(offers=(OFFER,))
    analysis = analyse(plan, known)
    asked = analysis.offers["o1"].asked.amounts
    assert {component: asked[component] for component in analysis.offers["o1"].asks} == {
        component: ask.opening
        for component, ask in analysis.offers["o1"].asks.items()
        if ask.opening is not None
    }
    granted = replace(
        OFFER,
        base=asked[Component.BASE],
        sign_on=(Instalment(id="s1", amount=asked[Component.SIGN_ON]),),
        grants=(Grant(id="g1", value=asked[Component.EQUITY]),),
    )
    then = analyse(Plan(offers=(granted,)), known).offers["o1"].worth
    now = analysis.offers["o1"].worth
    assert then is not None
    assert now is not None
    figure = if_agreed(analysis, "o1")
    assert figure is not None
    assert figure.value == pytest.approx(then.per_year - now.per_year, abs=0.01)


def test_once_the_user_chose_only_that_is_asked() -> None:
    known = load_model_inputs(TODAY)
    plan = edits.propose(Plan(offers=(OFFER,)), "o1", Component.BASE, 220_000.0)
    asked = analyse(plan, known).offers["o1"].asked
    assert asked.chosen
    assert asked.amounts == {Component.BASE: 220_000}


def test_nothing_is_said_of_an_offer_without_a_base() -> None:
    plan = Plan(offers=(Offer(id="o1", company="Aurora AI"),))
    assert if_agreed(analyse(plan, load_model_inputs(TODAY)), "o1") is None
