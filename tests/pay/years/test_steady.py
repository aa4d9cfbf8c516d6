"""What a year waits for, by numbers that can be checked by hand."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.pay.years.pay_by_year import pay_by_year
from planner.pay.years.steady import Steady, steady_by_year
from planner.pay.years.steady_figures import SteadyFigures
from planner.plan import Assumptions, Grant, Instalment, Offer
from planner.plan.fields.terms import Cadence, Stage

HALF = Grant(
    id="g1",
    value=400_000.0,
    cadence=Cadence.QUARTERLY,
    milestone_share=0.5,
    milestone_chance=0.55,
    milestone_delay=6,
)
BEACON = Offer(
    id="o2",
    company="Beacon",
    stage=Stage.SERIES_C,
    base=200_000.0,
    bonus_target=0.15,
    bonus_guaranteed=10_000.0,
    sign_on=(Instalment(id="s1", amount=50_000.0),),
    benefits=7_000.0,
    grants=(HALF,),
)


def steady(offer: Offer) -> Steady:
    return steady_by_year(offer, pay_by_year(offer, 4), Assumptions())


def thousands(amounts: Sequence[float]) -> list[float]:
    return [round(amount / 1000, 2) for amount in amounts]


def test_cash_is_guaranteed_and_the_rest_of_the_target() -> None:
    found = steady(BEACON)
    assert thousands(list(found.guaranteed)) == [260, 200, 200, 200]
    assert thousands(list(found.target)) == [20, 30, 30, 30]


def test_half_a_grant_hangs_on_vesting_and_half_on_the_milestone() -> None:
    found = steady(BEACON)
    assert thousands(list(found.vesting)) == [50, 50, 50, 50]
    assert thousands(list(found.hanging)) == [50, 50, 50, 50]


def test_a_milestone_counts_by_its_chance_six_months_later() -> None:
    # 12.5k a quarter, 55 % of it, from month 18: the four of month 12, then two more in year 2; two are late
    found = steady(BEACON)
    assert thousands(list(found.expected)) == [0, 41.25, 27.5, 27.5]
    assert found.weighted.sum() == pytest.approx(found.face.sum() - 200_000 + 96_250)


def test_a_delay_of_none_only_weighs() -> None:
    sure = replace(BEACON, grants=(replace(HALF, milestone_delay=0),))
    assert thousands(list(steady(sure).expected)) == [27.5] * 4


def test_benefits_are_in_no_part_and_all_else_adds_up_to_the_headline() -> None:
    pay = pay_by_year(BEACON, 4)
    assert list(steady(BEACON).face + 7_000) == pytest.approx(list(pay.headline))


def test_another_currency_is_counted_in_the_plans() -> None:
    abroad = replace(BEACON, rate=2.0)
    assert thousands(list(steady(abroad).expected)) == [0, 82.5, 55, 55]


def test_each_figure_says_what_it_waits_for(tables: Tables) -> None:
    figures = SteadyFigures(BEACON, pay_by_year(BEACON, 4), steady(BEACON), Assumptions(), tables)
    face, late = figures.of_year(2, weighted=False), figures.of_year(2, weighted=True)
    assert [figure.value for figure in face] == pytest.approx([200_000, 30_000, 50_000, 50_000])
    assert late[3].value == pytest.approx(41_250)
    assert late[3].name == "Hangs on a milestone, by its chance and late, year 2 · Beacon"
    assert [line.value for line in late[3].because] == pytest.approx([50_000, 0.55, 6, 41_250])
    assert "sold after" in face[2].because[1].text
    assert face[:3] == late[:3]
