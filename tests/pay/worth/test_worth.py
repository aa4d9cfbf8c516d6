"""Worth against the checked cases, and what any worth must hold."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.pay.results import Worth
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import certain_worth, percentiles, worth
from planner.pay.years.component import standing, with_component
from planner.plan import Assumptions, Grant, Instalment, Offer, Person
from planner.plan.fields.terms import Clawback, Component, Filing, Stage
from tests.pay.vectors import cases, offer_of

ABROAD: dict[str, Any] = {"id": "o1", "state": "outside US", "tax_rate": 0.0}


@dataclass(frozen=True)
class Room:
    tables: Tables
    draws: Draws
    simulation_cache: SimulationCache

    def worth(self, offer: Offer, person: Person | None = None, **assumed: Any) -> Worth:
        return worth(
            offer,
            person or Person(),
            Assumptions(**assumed),
            Simulation(self.tables, self.draws, self.simulation_cache),
        )


@pytest.fixture
def room(tables: Tables, draws: Draws, simulation_cache: SimulationCache) -> Room:
    return Room(tables, draws, simulation_cache)


def person(case: dict[str, Any]) -> Person:
    return Person(filing=Filing(case["filing"]), savings=float(case["savings"]), gamma=float(case["gamma"]))


@pytest.mark.parametrize("case", cases("worth"), ids=lambda case: str(case["name"]))
def test_each_checked_case_is_met(case: dict[str, Any], room: Room) -> None:
    found = room.worth(offer_of(case["offer"], case["state"]), person(case))
    assert found.total == pytest.approx(case["worth"], rel=0.003)
    assert found.per_year == pytest.approx(case["worth_per_year"], rel=0.003)
    assert found.p10 == pytest.approx(case["p10"], rel=0.01)
    assert found.p50 == pytest.approx(case["p50"], rel=0.01)
    assert found.p90 == pytest.approx(case["p90"], rel=0.015)


@pytest.mark.parametrize("case", cases("worth"), ids=lambda case: str(case["name"]))
def test_the_total_alone_is_that_of_the_whole_worth(case: dict[str, Any], room: Room) -> None:
    offer, whose = offer_of(case["offer"], case["state"]), person(case)
    alone = certain_worth(
        offer, whose, Assumptions(), Simulation(room.tables, room.draws, room.simulation_cache)
    )
    assert alone.total == room.worth(offer, whose).total


@pytest.mark.parametrize(
    ("stage", "total", "p90"),
    [
        (Stage.PUBLIC_MID, 893_289, 1_451_211),
        (Stage.LATE_PRIVATE, 780_977, 1_278_539),
        (Stage.SERIES_C, 727_702, 1_211_310),
        (Stage.SERIES_B, 680_635, 1_063_693),
        (Stage.SEED, 610_989, 665_561),
    ],
)
def test_a_large_grant_is_worth_what_800_000_paths_drawn_apart_say(
    stage: Stage, total: float, p90: float, room: Room
) -> None:
    """Numbers of an independent simulation by months, written from MODEL 3 alone."""
    offer = Offer(id="o1", base=200_000.0, bonus_target=0.15, stage=stage, grants=(Grant(id="g", value=1e6),))
    found = room.worth(replace(offer, sign_on=(Instalment(id="s1", amount=50_000.0),)))
    assert found.total == pytest.approx(total, rel=0.003)
    assert found.p90 == pytest.approx(p90, rel=0.01)


@pytest.mark.parametrize("case", cases("worth"), ids=lambda case: str(case["name"]))
@pytest.mark.parametrize(
    ("component", "more"),
    [(Component.BASE, 500), (Component.EQUITY, 2_000), (Component.SIGN_ON, 500), (Component.BONUS, 0.2)],
)
def test_a_dollar_more_is_worth_what_the_difference_says(
    case: dict[str, Any], component: Component, more: float, room: Room
) -> None:
    offer = offer_of(case["offer"], case["state"])
    found = room.worth(offer, person(case))
    higher = room.worth(
        with_component(offer, component, (standing(offer, component) or 0) + more), person(case)
    )
    assert found.per_dollar[component] == pytest.approx((higher.total - found.total) / more, rel=0.01)


def test_certain_untaxed_pay_is_worth_its_present_value(room: Room) -> None:
    found = room.worth(Offer(**ABROAD, base=100_000.0), risk_free=0.0)
    assert found.total == pytest.approx(400_000, rel=1e-5)
    assert found.per_year == pytest.approx(100_000, rel=1e-5)
    assert found.per_dollar[Component.BASE] == pytest.approx(4, rel=1e-4)


def test_a_certain_sum_is_worth_the_same_at_any_caution(room: Room) -> None:
    one = Offer(**ABROAD, base=100_000.0)
    worths = [room.worth(one, Person(gamma=gamma)).total for gamma in (0.0, 1.0, 2.0, 5.0, 10.0)]
    assert worths == pytest.approx([worths[0]] * 5, rel=1e-4)


def test_more_caution_is_less_worth_where_pay_is_risky(room: Room) -> None:
    offer = Offer(id="o1", base=100_000.0, stage=Stage.SEED, grants=(Grant(id="g", value=400_000.0),))
    worths = [room.worth(offer, Person(gamma=gamma)).total for gamma in (0.0, 1.0, 2.0, 5.0)]
    assert worths == sorted(worths, reverse=True)


def test_the_risk_neutral_worth_of_a_held_grant_is_its_face(room: Room) -> None:
    offer = Offer(**ABROAD, base=0.0, grants=(Grant(id="g", value=100_000.0),))
    neutral = room.worth(offer, Person(gamma=0.0), leave_rate=0.0, equity_premium=0.0)
    assert neutral.total == pytest.approx(100_000, rel=0.005)


def test_another_currency_scales_worth_and_its_dollar(room: Room) -> None:
    dollars = room.worth(Offer(id="o1", base=110_000.0))
    euros = room.worth(Offer(id="o1", base=100_000.0, currency="EUR", rate=1.1))
    assert euros.total == pytest.approx(dollars.total)
    assert euros.per_dollar[Component.BASE] == pytest.approx(1.1 * dollars.per_dollar[Component.BASE])


def test_match_and_benefits_count_untaxed_from_mid_year(room: Room) -> None:
    bare = Offer(id="o1", base=100_000.0)
    more = replace(bare, match_rate=0.05, benefits=1_000.0)
    gained = room.worth(more, risk_free=0.0).total - room.worth(bare, risk_free=0.0).total
    assert gained == pytest.approx(4 * 6_000, rel=1e-3)


def test_a_guaranteed_bonus_takes_the_chance_out_of_the_first_year(room: Room) -> None:
    plain = Offer(**ABROAD, base=100_000.0, bonus_target=0.2)
    sure = replace(plain, bonus_guaranteed=100_000.0)
    gained = room.worth(sure, Person(gamma=0.0), risk_free=0.0).total
    gained -= room.worth(plain, Person(gamma=0.0), risk_free=0.0).total
    assert gained == pytest.approx(100_000 - 0.95 * 20_000, rel=1e-3)


@pytest.mark.parametrize("cap", [None, 3_999.0, 4_000.0, 4_001.0, 20_000.0])
def test_a_dollar_of_base_brings_its_match_only_under_the_cap(cap: float | None, room: Room) -> None:
    """4 % of 100k are 4,000: at that cap and below, one more dollar of base is matched no more."""
    offer = Offer(**ABROAD, base=100_000.0, match_rate=0.04, match_cap=cap)
    person = Person(gamma=0.0)
    here = room.worth(offer, person, risk_free=0.0)
    matched = 0.04 if cap is None or cap > 4_000 else 0.0
    assert here.per_dollar[Component.BASE] == pytest.approx(4 * (1 + matched), rel=1e-6)
    more = room.worth(replace(offer, base=100_010.0), person, risk_free=0.0).total
    assert more - here.total == pytest.approx(10 * here.per_dollar[Component.BASE], abs=0.1)


def test_a_clawback_costs_the_chance_of_leaving_in_time(room: Room) -> None:
    def signed(kind: Clawback) -> Offer:
        paid = Instalment(id="i", amount=100_000.0, month=0, clawback=kind, clawback_months=12)
        return Offer(**ABROAD, base=200_000.0, sign_on=(paid,))

    kinds = (Clawback.NONE, Clawback.CLIFF, Clawback.PRORATED)
    free, cliff, prorated = (room.worth(signed(k), Person(gamma=0.0), risk_free=0.0).total for k in kinds)
    assert free - cliff == pytest.approx(100_000 * 0.139292, rel=0.002)  # 1 - exp(-.15)
    assert free - prorated == pytest.approx(100_000 * 0.071386, rel=0.002)  # 1 - (1 - exp(-.15)) / .15


def test_a_later_instalment_is_lost_by_those_who_left(room: Room) -> None:
    late = Offer(**ABROAD, base=0.0, sign_on=(Instalment(id="i", amount=100_000.0, month=24),))
    found = room.worth(late, Person(gamma=0.0), risk_free=0.0)
    assert found.total == pytest.approx(100_000 * 0.740818, rel=0.002)  # exp(-.15 * 2)


def test_a_repaid_clawback_gives_its_tax_back(room: Room) -> None:
    def signed(kind: Clawback) -> Offer:
        paid = Instalment(id="i", amount=50_000.0, month=0, clawback=kind, clawback_months=12)
        return Offer(id="o1", state="TX", base=100_000.0, sign_on=(paid,))

    kinds = (Clawback.NONE, Clawback.CLIFF)
    free, cliff = (room.worth(signed(k), Person(gamma=0.0), risk_free=0.0).total for k in kinds)
    pay = room.tables.net_pay(signed(Clawback.NONE), Person())
    cost = 50_000 - float(pay.tax(150_000.0) - pay.tax(100_000.0))
    assert free - cliff == pytest.approx(cost * 0.139292, rel=0.005)


def test_what_was_kept_never_changes_an_answer(room: Room, tables: Tables, draws: Draws) -> None:
    offer = offer_of(cases("worth")[0]["offer"])
    first = room.worth(offer).total
    room.worth(replace(offer, stage=Stage.SEED, base=1.0))
    assert room.worth(offer).total == first
    assert Room(tables, draws, SimulationCache(most=1)).worth(offer).total == first


@pytest.mark.parametrize("horizon", [1, 2, 6])
def test_any_horizon_has_its_worth(horizon: int, room: Room) -> None:
    offer = offer_of(cases("worth")[1]["offer"])
    assert room.worth(offer, horizon_years=horizon).total > 100_000 * horizon


def test_great_caution_and_little_savings_stay_finite(room: Room) -> None:
    offer = Offer(id="o1", base=0.0, stage=Stage.SEED, grants=(Grant(id="g", value=1e9),))
    found = room.worth(offer, Person(gamma=10.0, savings=1_000.0))
    assert 0 <= found.total < 1_000
    assert 0 <= found.per_dollar[Component.EQUITY] < 1


def test_a_grant_that_vests_after_the_horizon_adds_nothing(room: Room) -> None:
    bare = Offer(id="o1", base=100_000.0)
    late = Grant(id="g", value=1e6, events=((600, 1.0),), milestone_share=0.5)
    assert room.worth(replace(bare, grants=(late,))).total == room.worth(bare).total


def test_a_grant_without_vesting_adds_nothing(room: Room) -> None:
    bare = Offer(id="o1", base=100_000.0)
    empty = replace(bare, grants=(Grant(id="g", value=1e6, years=()),))
    assert room.worth(empty).total == room.worth(bare).total


def test_two_grants_are_worth_what_one_of_both_is(room: Room) -> None:
    bare = Offer(id="o1", base=100_000.0)
    halves = replace(bare, grants=tuple(Grant(id=one, value=50_000.0) for one in "gh"))
    whole = replace(bare, grants=(Grant(id="g", value=100_000.0),))
    assert room.worth(halves).total == pytest.approx(room.worth(whole).total, rel=1e-6)


def test_percentiles_are_values_at_their_rank() -> None:
    assert percentiles(np.array([7.0, 0, 10, 3, 1, 9, 5, 2, 8, 4, 6])) == (1, 5, 9)


def test_a_dollar_of_base_counts_in_the_tax_on_shares_sold_after_the_last_year(room: Room) -> None:
    """Shares of a private company are sold in year 6, on top of the last of four raised bases."""
    grants = (Grant(id="g", value=600_000.0),)
    offer = Offer(id="o1", base=150_000.0, raise_rate=0.08, stage=Stage.SERIES_B, grants=grants)
    found, higher = room.worth(offer), room.worth(replace(offer, base=150_500.0))
    assert found.per_dollar[Component.BASE] == pytest.approx((higher.total - found.total) / 500, rel=0.002)
