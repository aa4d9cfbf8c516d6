"""Own value against the employer's cost, by numbers that a person can check."""

import pytest

from planner.ask.package.package_worth import expected_years, own_values
from planner.pay.results import Worth
from planner.plan import Assumptions, Offer
from planner.plan.fields.terms import Component


def worth(**per_dollar: float) -> Worth:
    values = {component: per_dollar[component.value] for component in Component}
    return Worth(0.0, 0.0, 0.0, 0.0, 0.0, values)


FOUND = own_values(
    Offer(id="o1", rate=2.0),
    200_000.0,
    worth(base=4.8, equity=0.8, sign_on=1.2, bonus=8_000.0),
    Assumptions(leave_rate=0.0),
)


def test_who_never_leaves_stays_all_years_compared() -> None:
    assert expected_years(Assumptions(leave_rate=0.0)) == 4


def test_leaving_shortens_the_years_that_base_costs() -> None:
    assert expected_years(Assumptions(leave_rate=0.15)) == pytest.approx(3.008, abs=0.001)


def test_a_point_of_bonus_of_a_base_of_0_is_worth_nothing() -> None:
    """They may have written 0 in a round."""
    values = own_values(
        Offer(id="o1"), 0.0, worth(base=4.8, equity=0.8, sign_on=1.2, bonus=8_000.0), Assumptions()
    )
    assert {value.component: value.worth for value in values}[Component.BONUS] == 0.0


def test_worth_is_per_dollar_of_the_offers_currency_at_its_rate() -> None:
    assert {own_value.component: own_value.worth for own_value in FOUND} == {
        Component.BASE: 2.4,
        Component.EQUITY: 0.4,
        Component.SIGN_ON: 0.6,
        Component.BONUS: 2.0,  # a point of 200,000 is 2,000 a year: 8,000 / 2 / 2,000
    }


def test_the_best_value_for_its_cost_comes_first() -> None:
    assert [own_value.component for own_value in FOUND] == [
        Component.SIGN_ON,  # .6 / .8
        Component.EQUITY,  # .4 / .8
        Component.BONUS,  # 2 / 4.4
        Component.BASE,  # 2.4 / 6
    ]
    assert FOUND[0].per_cost == pytest.approx(0.75)
