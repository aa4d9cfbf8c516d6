"""Reading and changing one component."""

import pytest

from planner.pay.years.component import standing, with_component
from planner.plan import Grant, Instalment, Offer
from planner.plan.fields.terms import Component

FULL = Offer(
    id="o1",
    base=200_000.0,
    bonus_target=0.175,
    sign_on=(Instalment(id="a", amount=40_000.0), Instalment(id="b", amount=20_000.0, month=13)),
    grants=(Grant(id="g", value=300_000.0), Grant(id="h", units=1_000, price=100.0)),
)
AMOUNTS = [(Component.BASE, 2e5), (Component.EQUITY, 4e5), (Component.SIGN_ON, 6e4), (Component.BONUS, 17.5)]


@pytest.mark.parametrize(("component", "amount"), AMOUNTS)
def test_a_component_reads_in_its_own_unit(component: Component, amount: float) -> None:
    assert standing(FULL, component) == pytest.approx(amount)


@pytest.mark.parametrize("offer", [FULL, Offer(id="o2")])
@pytest.mark.parametrize(("component", "amount"), AMOUNTS)
def test_what_is_put_in_is_read_back(offer: Offer, component: Component, amount: float) -> None:
    assert standing(with_component(offer, component, 2 * amount), component) == pytest.approx(2 * amount)


def test_instalments_keep_their_proportions() -> None:
    changed = with_component(FULL, Component.SIGN_ON, 90_000.0)
    assert [instalment.amount for instalment in changed.sign_on] == pytest.approx([60_000, 30_000])


def test_units_stay_whole() -> None:
    assert with_component(FULL, Component.EQUITY, 440_040.0).grants[1].units == 1_100


def test_a_share_of_a_company_without_valuation_has_no_size() -> None:
    assert standing(Offer(id="o1", grants=(Grant(id="g", percent=0.001),)), Component.EQUITY) is None
