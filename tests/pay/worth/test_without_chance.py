"""Worth where nothing is left to chance: present values that a person can compute (MODEL 3).

No swings, no failure, nobody leaves: a share grows by 4 % + 4.5 % a year and is discounted by 4 %; tax is a
quarter of all wages. 100,000 of RSUs that vest after a year are worth 75,000 e^.045.
"""

from math import exp
from typing import Any

import pytest

from planner.market.tables import Tables
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import worth
from planner.plan import Assumptions, Grant, Instalment, Offer, Person
from planner.plan.fields.terms import GrantKind
from tests.pay.nets import net_by_year

SURE: dict[str, Any] = {"volatility": 0.0, "failure": 0.0, "liquidity_years": 0.0, "common_ratio": 1.0}
TAXED: dict[str, Any] = {"id": "o1", "state": "outside US", "tax_rate": 0.25, **SURE}
IN_A_YEAR: dict[str, Any] = {"id": "g1", "events": ((12, 1.0),)}
CERTAIN: dict[str, Any] = {"payout_mean": 1.0, "payout_sd": 0.0, "leave_rate": 0.0, "refresher_chance": 1.0}


def shares(**fields: Any) -> tuple[Grant, ...]:
    return (Grant(**{**IN_A_YEAR, "value": 100_000.0, **fields}),)


def paid(month: int) -> tuple[Instalment, ...]:
    return (Instalment(id="s1", amount=10_000.0, month=month),)


def options(strike: float) -> tuple[Grant, ...]:
    return (Grant(**IN_A_YEAR, kind=GrantKind.OPTION, units=1_000, price=50.0, strike=strike),)


MILESTONE = {"milestone_share": 1.0, "milestone_chance": 1.0, "milestone_delay": 6}
TWO_DATES = ((3, 0.5), (9, 0.5))
EARLY, LATE = 50_000 * exp(0.085 / 4), 50_000 * exp(0.085 * 3 / 4)
MEAN_YEARS = (EARLY / 4 + LATE * 3 / 4) / (EARLY + LATE)
REFRESHED = [(month / 12, 1_000 * exp(0.085 * month / 12)) for month in (15, 18, 21, 24)]
REFRESHED_SUM = sum(value for _, value in REFRESHED)
REFRESHED_YEARS = sum(years * value for years, value in REFRESHED) / REFRESHED_SUM
CASES: list[tuple[str, dict[str, Any], int, float]] = [
    ("base, from the middle of each year", {"base": 1e5}, 2, 75_000 * (exp(-0.02) + exp(-0.06))),
    ("a raise", {"base": 1e5, "raise_rate": 0.1}, 2, 75_000 * (exp(-0.02) + 1.1 * exp(-0.06))),
    ("a bonus at target", {"base": 1e5, "bonus_target": 0.2}, 1, 90_000 * exp(-0.02)),
    ("a sign-on in month 13", {"sign_on": paid(13)}, 2, 7_500 * exp(-0.06)),
    ("a sign-on in month 12", {"sign_on": paid(12)}, 2, 7_500 * exp(-0.02)),
    ("benefits, untaxed", {"benefits": 4e3, "relocation": 6e3}, 1, 10_000 * exp(-0.02)),
    ("shares", {"grants": shares()}, 1, 75_000 * exp(0.045)),
    ("shares made a year later", {"grants": shares(offset=12)}, 2, 75_000 * exp(0.09)),
    ("shares past the years compared", {"grants": shares(offset=12)}, 1, 0.0),
    ("shares sold after two years", {"grants": shares(), "liquidity_years": 2.0}, 1, 75_000 * exp(0.09)),
    ("common at .6", {"grants": shares(), "common_ratio": 0.6}, 1, 45_000 * exp(0.045)),
    ("two dates, from their mean by value", {"grants": shares(events=TWO_DATES)}, 1,
     0.75 * (EARLY + LATE) * exp(-0.04 * MEAN_YEARS)),
    ("a cash plan", {"grants": shares(kind=GrantKind.CASH), "liquidity_years": 2.0}, 1, 75_000 * exp(-0.04)),
    ("a milestone, half a year late", {"grants": shares(**MILESTONE)}, 2, 75_000 * exp(0.0675)),
    ("a milestone that the years compared end before", {"grants": shares(**MILESTONE)}, 1, 0.0),
    ("an option", {"grants": options(40.0)}, 1, 750 * (50 * exp(0.085) - 40) * exp(-0.04)),
    ("an option that stays under water", {"grants": options(60.0)}, 1, 0.0),
    ("an option that is sold later", {"grants": options(60.0), "liquidity_years": 4.0}, 1,
     750 * (50 * exp(0.34) - 60) * exp(-0.16)),
    ("a refresher, a sixteenth at 15, 18, 21 and 24 months", {"refresher": 16_000.0}, 2,
     0.75 * REFRESHED_SUM * exp(-0.04 * REFRESHED_YEARS)),
]  # fmt: skip


def total(offer: Offer, years: int, tables: Tables, draws: Draws) -> float:
    assumed = Assumptions(horizon_years=years, **CERTAIN)
    return worth(offer, Person(), assumed, Simulation(tables, draws, SimulationCache())).total


@pytest.mark.parametrize(
    ("fields", "years", "by_hand"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_without_chance_worth_is_a_present_value(
    fields: dict[str, Any], years: int, by_hand: float, tables: Tables, draws: Draws
) -> None:
    offer = Offer(**{**TAXED, "base": 0.0, **fields})
    assert total(offer, years, tables, draws) == pytest.approx(by_hand, rel=1e-5, abs=1)


def test_shares_sold_after_the_years_compared_are_taxed_on_top_of_the_last_base(
    tables: Tables, draws: Draws
) -> None:
    """A year at 200,000, and 100,000 e^.17 for shares that can be sold after two: taxed from 200,000 on."""
    place: dict[str, Any] = {"id": "o1", "state": "TX", "base": 200_000.0}
    offer = Offer(**place, **{**SURE, "liquidity_years": 2.0}, grants=shares())
    sold = 100_000 * exp(0.17)
    taxes = [
        float(net_by_year(Offer(**{**place, "base": wages}), Person(), Assumptions(), tables).tax[0])
        for wages in (200_000.0, 200_000 + sold)
    ]
    gained = total(offer, 1, tables, draws) - total(Offer(**place), 1, tables, draws)
    assert gained == pytest.approx(exp(-0.08) * (sold - (taxes[1] - taxes[0])), rel=1e-4)
