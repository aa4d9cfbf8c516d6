"""A talk is practised by the figures that the analysis shows."""

from planner.analysis import analyse
from planner.plan import Offer, Plan
from planner.plan.fields.terms import Component
from planner.practice.plan_figures import plan_figures
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan


def test_they_are_those_of_the_analysis() -> None:
    analysis = analyse(real_plan(), known_inputs(TODAY))
    offer = analysis.plan.chosen_offer()
    assert offer is not None
    figures, result = plan_figures(analysis, offer.id), analysis.offers[offer.id]
    assert figures.asked == result.asked.amounts
    assert figures.settle[Component.BASE] == result.asks[Component.BASE].target
    assert figures.present_base == analysis.plan.present.base


def test_an_offer_without_a_base_has_nobody_to_answer() -> None:
    plan = Plan(offers=(Offer(id="o1", company="Aurora"),))
    assert analyse(plan, known_inputs(TODAY)).who_answers("o1") == {}
