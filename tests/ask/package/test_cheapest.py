"""The cheapest figures of a worth: best value for its cost first, checked on sums that a person can do."""

import pytest
from msgspec.structs import replace

from planner.analysis import analyse
from planner.ask.package.cheapest import CheapestSearch, ComponentPart, filled
from planner.ask.package.package_results import Amounts, Cheapest, OwnValue
from planner.ask.package.packages import EQUAL, ExactWorth, Packer
from planner.ask.package.span import ComponentSpan
from planner.model_inputs import load_model_inputs
from planner.plan.edits.negotiation import hold_component
from planner.plan.fields.terms import Component, Hold
from tests.workbook.plans import TODAY, real_plan

BASE, EQUITY, SIGN_ON, BONUS = Component
PARTS = [ComponentPart(BASE, 10.0, 2.0, 4.0, 1.0), ComponentPart(EQUITY, 10.0, 3.0, 3.0, 1.0)]
SPANS = {
    BASE: ComponentSpan(BASE, 200e3, 200e3, 210e3, 220e3, 224e3, 500.0, 1.0),
    EQUITY: ComponentSpan(EQUITY, 400e3, 400e3, 440e3, 480e3, 500e3, 5_000.0, 0.25),
    SIGN_ON: ComponentSpan(SIGN_ON, 20e3, 20e3, 40e3, 60e3, 70e3, 1_000.0, 0.25),
}
VALUES = [OwnValue(SIGN_ON, 1.0, 0.5), OwnValue(BASE, 4.0, 4.0), OwnValue(EQUITY, 1.0, 2.0)]


class Sum:
    """Worth as so much a dollar."""

    def quick(self, amounts: Amounts) -> float:
        return 4 * amounts[BASE] + amounts[EQUITY] + amounts[SIGN_ON]

    def exact(self, amounts: Amounts) -> ExactWorth:
        return ExactWorth(self.quick(amounts), {BASE: 4.0, EQUITY: 1.0, SIGN_ON: 1.0})


def found(spans: dict[Component, ComponentSpan] = SPANS, most: float = 1e6) -> Cheapest | None:
    packages, _ = Packer(spans, most, 4.0, Sum()).packages()
    return CheapestSearch(spans, VALUES, 200e3, most, 4.0, Sum()).find(packages)


def test_the_best_value_for_its_cost_is_filled_first() -> None:
    assert filled(PARTS, 24.0, 100.0) == {EQUITY: 8.0, BASE: 0.0}
    assert filled(PARTS, 36.0, 100.0) == {EQUITY: 10.0, BASE: 3.0}


def test_it_stops_at_what_is_credible_together() -> None:
    assert filled(PARTS, 50.0, 12.0) == {EQUITY: 10.0, BASE: 2.0}


def test_what_is_worth_nothing_to_you_is_left_as_it_is() -> None:
    assert filled([replace(PARTS[0], worth=0.0), PARTS[1]], 40.0, 100.0) == {EQUITY: 10.0, BASE: 0.0}


def test_it_is_worth_what_the_packages_are_and_costs_less() -> None:
    cheapest = found()
    assert cheapest is not None
    # the packages are 156 thousand over the offer: 50 from the sign-on, 96 from base at 4 a dollar, 10 left
    assert cheapest.amounts[SIGN_ON] == 70e3
    assert cheapest.amounts[BASE] == pytest.approx(224e3, abs=100)
    assert cheapest.amounts[EQUITY] == pytest.approx(410e3, abs=1_000)
    assert cheapest.worth_year == pytest.approx((1_220e3 + 156e3) / 4, abs=250)
    assert cheapest.cost < cheapest.least


def test_where_one_component_moves_the_package_is_as_cheap() -> None:
    fixed = {
        component: replace(span, opening=span.standing, top=span.standing)
        for component, span in SPANS.items()
    }
    assert found({**fixed, SIGN_ON: SPANS[SIGN_ON]}) is None


def test_without_packages_there_is_none() -> None:
    assert CheapestSearch(SPANS, VALUES, 200e3, 1e6, 4.0, Sum()).find(()) is None


def test_a_held_component_stays_in_every_package() -> None:
    known, plan = load_model_inputs(TODAY), hold_component(real_plan(), "o1", SIGN_ON, Hold.AS_OFFERED)
    packaging = analyse(plan, known).packages["o1"]
    assert packaging is not None
    assert packaging.packages
    assert {package.amounts[SIGN_ON] for package in packaging.packages} == {30e3}
    worths = [package.worth_year for package in packaging.packages]
    if packaging.cheapest is not None:
        assert packaging.cheapest.amounts[SIGN_ON] == 30e3
        assert packaging.cheapest.worth_year == pytest.approx(sum(worths) / len(worths), abs=EQUAL)
