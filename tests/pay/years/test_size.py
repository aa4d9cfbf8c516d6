"""Face value of a grant: options count at price less strike, and never more than the shares beneath them."""

from typing import Any

import pytest
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.pay.sensitivity.break_even import equal_amount
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import worth
from planner.pay.years.component import standing, with_component
from planner.pay.years.grant_size import (
    depends_on_valuation,
    equity_face,
    exercise_cost,
    grant_size,
    option_lines,
    option_terms,
    shares_value,
    strike_ratio,
)
from planner.pay.years.pay_by_year import pay_by_year
from planner.plan import Assumptions, Grant, Offer, Person
from planner.plan.fields.terms import OUTSIDE_US, Cadence, Component, GrantKind, OptionTax
from tests.pay.vectors import cases

OPTION = GrantKind.OPTION


def option(**changes: Any) -> Grant:
    fields: dict[str, Any] = {"id": "g1", "kind": OPTION, "units": 10_000, "price": 20.0, "strike": 5.0}
    return Grant(**(fields | changes))


def offer(*grants: Grant, **changes: Any) -> Offer:
    fields: dict[str, Any] = {"id": "o1", "base": 180_000.0, "grants": grants}
    return Offer(**(fields | changes))


@pytest.mark.parametrize("case", cases("options"), ids=lambda case: str(case["name"]))
def test_each_checked_case_of_options_is_met_to_the_cent(case: dict[str, Any]) -> None:
    given = case["grant"]
    grant = option(
        **{key: given[key] for key in ("units", "price", "strike", "cliff")},
        years=tuple(given["years"]),
        cadence=Cadence(given["cadence"]),
    )
    one = offer(grant, base=case["base"], bonus_target=case["bonus"])
    terms = option_terms(grant, one)
    assert terms is not None
    assert terms.face == pytest.approx(case["face"], abs=0.005)
    assert terms.exercise_cost == pytest.approx(case["exercise_cost"], abs=0.005)
    assert terms.has_no_spread is case["no_spread"]
    assert equity_face(one) == pytest.approx(case["face"], abs=0.005)
    assert standing(one, Component.EQUITY) == given["units"] * given["price"]
    pay = pay_by_year(one, 4)
    assert pay.equity == pytest.approx(case["equity_by_year"], abs=0.005)
    assert pay.headline == pytest.approx(case["headline"], abs=0.005)


@pytest.mark.parametrize("missing", [{"strike": None}, {"price": None}, {"units": None}])
def test_an_option_without_an_input_has_no_size(missing: dict[str, None]) -> None:
    assert grant_size(option(**missing), offer()) is None


def test_a_share_of_a_company_is_counted_less_its_strike() -> None:
    grant = option(units=None, percent=0.001, price=10.0, strike=4.0)
    company = offer(valuation=200e6)
    assert shares_value(grant, company) == 200_000
    assert grant_size(grant, company) == pytest.approx(120_000)  # 20,000 options x (10 - 4)
    assert exercise_cost(grant, company) == pytest.approx(80_000)


def test_a_share_of_a_company_whose_strike_is_not_named_counts_at_the_money() -> None:
    grant = option(units=None, percent=0.006, price=None, strike=None)
    company = offer(grant, valuation=18e6)
    assert shares_value(grant, company) == pytest.approx(108_000)
    assert grant_size(grant, company) == 0
    assert exercise_cost(grant, company) is None
    assert "the strike is not named yet" in option_lines(company)[0].text


def test_a_strike_of_shares_is_not_counted() -> None:
    assert grant_size(option(kind=GrantKind.RSU), offer()) == 200_000


@pytest.mark.parametrize("strike", [5.0, 20.0, 25.0])
def test_scaling_the_shares_scales_the_options_whatever_their_strike(strike: float) -> None:
    wider = with_component(offer(option(strike=strike)), Component.EQUITY, 300_000.0)
    assert wider.grants[0].units == 15_000  # of 20 each
    assert standing(wider, Component.EQUITY) == 300_000


@pytest.mark.parametrize("strike", [4.0, 19.0, 20.0, 25.0])
def test_one_more_dollar_of_equity_is_worth_what_it_adds(
    strike: float, tables: Tables, draws: Draws, simulation_cache: SimulationCache
) -> None:
    one = offer(option(strike=strike), Grant(id="g2", value=40_000.0))
    rest = (Person(), Assumptions(), Simulation(tables, draws, simulation_cache))
    now = standing(one, Component.EQUITY) or 0.0
    here, there = worth(one, *rest), worth(with_component(one, Component.EQUITY, now + 2_000), *rest)
    assert there.total - here.total == pytest.approx(2_000 * here.per_dollar[Component.EQUITY], rel=0.02)


def test_an_option_at_the_money_is_worth_something_though_its_face_is_none(
    tables: Tables, draws: Draws, simulation_cache: SimulationCache
) -> None:
    rest = (Person(), Assumptions(), Simulation(tables, draws, simulation_cache))
    one = offer(option(strike=20.0))
    without = worth(offer(), *rest).total
    assert worth(one, *rest).total > without + 10_000
    amount = equal_amount(one, Component.EQUITY, worth(one, *rest).total + 20_000, *rest)
    assert amount is not None
    more = worth(with_component(one, Component.EQUITY, amount), *rest).total
    assert more == pytest.approx(worth(one, *rest).total + 20_000, abs=100)


@pytest.mark.parametrize(
    ("grant", "hangs"),
    [
        ({"percent": 0.001}, True),
        ({"percent": 0.001, "units": 1_000}, True),
        ({"percent": 0.001, "price": 20.0}, True),
        ({"percent": 0.001, "units": 1_000, "price": 20.0}, False),
        ({"percent": 0.001, "value": 50_000.0}, False),
        ({"percent": 0.001, "valuation": 2e8}, False),
        ({}, False),
    ],
)
def test_only_a_share_without_its_own_valuation_hangs_on_that_of_the_company(
    grant: dict[str, Any], hangs: bool
) -> None:
    assert depends_on_valuation(Grant(id="g1", **grant)) is hangs


@pytest.mark.parametrize(
    ("changes", "cost"),
    [
        ({}, 50_000),  # 10,000 x 5
        ({"value": 100_000.0}, 25_000),  # 5,000 options of 20 by value, x 5
        ({"value": 100_000.0, "price": None}, None),
        ({"units": None}, None),
        ({"strike": None}, None),
        ({"value": 0.0, "price": 0.0}, 0),
    ],
)
def test_exercising_costs_the_strike_of_every_option_that_is_known(
    changes: dict[str, Any], cost: float | None
) -> None:
    assert exercise_cost(option(**changes), offer()) == cost


@pytest.mark.parametrize(("changes", "spread"), [({}, 15), ({"price": None}, None), ({"strike": None}, None)])
def test_a_spread_needs_price_and_strike(changes: dict[str, None], spread: float | None) -> None:
    terms = option_terms(option(**changes), offer())
    assert terms is not None
    assert terms.spread == spread
    assert terms.has_no_spread is False


@pytest.mark.parametrize(
    ("strike", "price", "ratio"),
    [(5.0, 20.0, 0.25), (0.0, None, 0), (5.0, None, None), (None, 20.0, None), (5.0, 0.0, float("inf"))],
)
def test_a_strike_is_a_ratio_of_its_price(
    strike: float | None, price: float | None, ratio: float | None
) -> None:
    assert strike_ratio(option(strike=strike, price=price)) == ratio


def test_what_options_on_dollars_of_worthless_shares_cost_to_exercise_is_not_known() -> None:
    """How many there are cannot be told from a price of 0."""
    grant = Grant(id="g1", kind=GrantKind.OPTION, value=400e3, price=0.0, strike=5.0)
    assert exercise_cost(grant, Offer(id="o1")) is None
    assert exercise_cost(replace(grant, price=10.0), Offer(id="o1")) == 200e3


@pytest.mark.parametrize(("tax", "says"), [(OptionTax.ISO, "at most"), (OptionTax.NSO, "an NSO")])
def test_an_option_says_how_its_tax_is_counted_and_what_is_not_modelled(tax: OptionTax, says: str) -> None:
    grant = Grant(id="g1", kind=GrantKind.OPTION, units=100, price=20.0, strike=5.0, option_tax=tax)
    *_, line = option_lines(Offer(id="o1", grants=(grant,)))
    assert says in line.text
    assert "AMT, 83(b) elections and QSBS are not modelled" in line.text
    assert (line.value, line.where) == (None, "offers.o1.grants.g1")


def test_an_option_taxed_outside_the_us_has_no_us_kind() -> None:
    grant = Grant(id="g1", kind=GrantKind.OPTION, units=100, price=20.0, strike=5.0)
    lines = option_lines(Offer(id="o1", grants=(grant,), state=OUTSIDE_US, tax_rate=0.3))
    assert not any("NSO" in line.text for line in lines)
