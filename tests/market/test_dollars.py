"""Dollars of the tables in a plan of another currency: at the rate typed, else unchanged, with a warning."""

import datetime
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from planner.analysis import Analysis, ModelInputs, analyse
from planner.files.reading import read_bytes
from planner.files.writing import to_bytes
from planner.market.asks.number import round_step
from planner.plan import Grant, Offer, Person, Plan
from planner.plan.edits import enter
from planner.plan.fields.terms import Level, Track
from planner.plan.schema.validation import model_from
from planner.share.redact import redacted
from tests.inputs import known_inputs
from tests.pay.vectors import real_tables

TODAY = datetime.date(2026, 11, 22)
TABLES = real_tables()
BAY = "San Francisco-Oakland-Berkeley, CA"
EUROS = 0.9


@pytest.fixture(scope="module")
def known() -> ModelInputs:
    return known_inputs(TODAY)


def plan_in(currency: str, rate: float | None, **typed: Any) -> Plan:
    """An offer of 200,000 in the plan's own currency."""
    fields = {"id": "o1", "base": 200_000.0, "state": "MD", "currency": currency, **typed}
    return Plan(currency=currency, dollar_rate=rate, offers=(model_from(Offer, fields),))


def tax_of(analysis: Analysis) -> float:
    net = analysis.offers["o1"].net
    assert net is not None
    return float(net.tax[0])


def warned(analysis: Analysis, key: str) -> list[str]:
    return [problem.message for problem in analysis.problems if problem.where == key]


def test_tax_is_that_of_the_dollars(known: ModelInputs) -> None:
    """200,000 euros at .90 for a dollar are 222,222.22 dollars, local tax and deferral with them."""
    typed = {"deferral": 18_000.0, "own_hsa": 3_600.0}
    euros = analyse(plan_in("EUR", EUROS, **typed), known)
    dollars = analyse(plan_in("USD", None, base=200_000 / 0.9, deferral=20_000.0, own_hsa=4_000.0), known)
    assert tax_of(euros) == pytest.approx(0.9 * tax_of(dollars), rel=1e-12)
    lines = {line.where: line.value for line in euros.offers["o1"].figures["net_1"].because}
    assert lines["dollar_rate"] == EUROS
    assert not warned(euros, "dollar_rate")


def test_the_fast_table_is_converted_alike() -> None:
    tables = TABLES.in_currency(150.0)
    offer = Offer(id="o1", state="MD", deferral=3_000_000.0)
    pay = tables.net_pay(offer, Person(other_income=9_000_000.0))
    wages = np.linspace(0, 1.5e8, 4_001)
    net, _ = pay.net_and_slope(wages.astype(np.float32))
    assert np.abs(net - pay.net(wages)).max() < 150
    plain = TABLES.net_pay(replace(offer, deferral=20_000.0), Person(other_income=60_000.0))
    assert pay.tax(wages) == pytest.approx(150 * plain.tax(wages / 150), rel=1e-9, abs=1e-4)


def test_without_a_rate_dollars_count_as_they_are_and_it_says_so(known: ModelInputs) -> None:
    euros = analyse(plan_in("EUR", None), known)
    assert tax_of(euros) == tax_of(analyse(plan_in("USD", None), known))
    [message] = warned(euros, "dollar_rate")
    assert "are taken for EUR. Type how many EUR one US dollar is." in message


def test_a_rate_in_a_plan_of_dollars_is_not_used_and_it_says_so(known: ModelInputs) -> None:
    analysis = analyse(plan_in("USD", EUROS), known)
    assert tax_of(analysis) == tax_of(analyse(plan_in("USD", None), known))
    assert "so this rate is not used" in warned(analysis, "dollar_rate")[0]


@pytest.mark.parametrize("text", ["0", "-1", "lots", "1e9"])
def test_a_rate_that_cannot_be_is_refused_and_stays_as_typed(text: str, known: ModelInputs) -> None:
    plan = enter(plan_in("EUR", None), "dollar_rate", text, TODAY)
    assert plan.dollar_rate is None
    assert plan.typed["dollar_rate"].text == text
    assert warned(analyse(plan, known), "dollar_rate")


def test_bands_premium_and_measured_pay_are_converted() -> None:
    tables = TABLES.in_currency(EUROS)
    for row, published in zip(tables.bands.rows, TABLES.bands.rows, strict=True):
        assert row.bonus == published.bonus
        assert row.equity_share == published.equity_share
        if published.base:
            assert row.base == pytest.approx([0.9 * amount for amount in published.base])
    assert tables.bands.premium.high == pytest.approx(0.9 * TABLES.bands.premium.high)
    here, there = (table.measured[0].rows[0].figures[0] for table in (tables, TABLES))
    assert here[1] == pytest.approx(0.9 * there[1])


def test_constants_that_are_dollars_are_converted_and_steps_stay_round() -> None:
    asks, published = TABLES.in_currency(EUROS).asks, TABLES.asks
    assert asks.rule.worth_asking == pytest.approx(0.9 * published.rule.worth_asking)
    assert asks.premium.base_high == pytest.approx(0.9 * published.premium.base_high)
    assert asks.package.equal == pytest.approx(0.9 * published.package.equal)
    assert asks.package.walk_no_grant == pytest.approx(0.9 * published.package.walk_no_grant)
    assert (asks.base, asks.equity, asks.cloud) == (published.base, published.equity, published.cloud)
    yen = TABLES.in_currency(150.0).asks
    assert (yen.base.step, yen.bonus.step) == (100_000, published.bonus.step)
    assert (round_step(500, 2.5), round_step(500, 10), round_step(1_000, 0.1)) == (500, 5_000, 100)


def test_the_user_s_own_constant_is_in_the_plan_s_currency() -> None:
    asks, problems = TABLES.in_currency(EUROS).asks.with_edits({"premium.high": 70_000.0})
    assert not problems
    assert asks.premium.high == 70_000
    assert asks.premium.base_high == pytest.approx(0.9 * TABLES.asks.premium.base_high)


def test_a_conversion_is_made_once_and_undone_to_the_published_tables() -> None:
    euros = TABLES.in_currency(EUROS)
    assert TABLES.in_currency(EUROS) is euros
    assert euros.in_currency(EUROS) is euros
    assert euros.in_currency(1.0) is TABLES
    assert euros.in_currency(150.0) is TABLES.in_currency(150.0)
    assert TABLES.in_currency(1.0) is TABLES


def test_a_changed_rate_reuses_nothing_of_the_earlier_analysis(known: ModelInputs) -> None:
    before = analyse(plan_in("EUR", None), known)
    after = analyse(plan_in("EUR", EUROS), before.model_inputs, before)
    assert tax_of(after) == tax_of(analyse(plan_in("EUR", EUROS), known))
    back = analyse(plan_in("EUR", None), after.model_inputs, after)
    assert tax_of(back) == tax_of(before)


def test_the_market_band_is_in_the_plan_s_currency(known: ModelInputs) -> None:
    typed = {"metro": BAY, "state": "CA", "track": Track.AI_PM, "level": Level.SENIOR}
    [row] = [
        row
        for row in analyse(plan_in("EUR", EUROS, **typed), known).tables.bands.rows
        if row.is_for(plan_in("EUR", EUROS, **typed).offer("o1"), Level.SENIOR) and row.base
    ][:1]
    assert row.base == pytest.approx((180_000, 202_500))


def test_limits_of_a_grant_are_dollars(known: ModelInputs) -> None:
    """6 m rupees are no slip at 85 for a dollar; 6 m dollars are."""
    grants = (Grant(id="g1", value=6_000_000.0),)
    rupees = analyse(plan_in("INR", 85.0, grants=grants), known)
    assert not warned(rupees, "offers.o1.grants.g1.value")
    dollars = analyse(plan_in("USD", None, grants=grants), known)
    assert "That is rarely meant" in warned(dollars, "offers.o1.grants.g1.value")[0]


def test_what_leaves_counts_at_the_rate_of_the_plan() -> None:
    plan = plan_in("EUR", EUROS)
    assert redacted(plan, "o1").dollar == EUROS
    abroad = Offer(id="o2", base=1.0, currency="USD", rate=0.9)
    plan = replace(plan, offers=(*plan.offers, abroad))
    assert redacted(plan, "o2").dollar == 1


def test_the_rate_is_saved_and_read_again() -> None:
    plan = plan_in("EUR", EUROS)
    assert read_bytes(to_bytes(plan), "x").plan.dollar_rate == EUROS
