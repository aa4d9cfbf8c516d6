"""What is computed at an entry of one offer on its own: its pay once, and no reasons before they are read."""

from typing import Any

import pytest
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.pay import figures, valuation
from planner.pay.results import Pay
from planner.pay.valuation import face_valuation, full_valuation
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.simulation import Simulation
from planner.pay.years.pay_by_year import pay_by_year
from planner.plan import Assumptions, Grant, Offer, Person
from planner.values import Line

OFFER = Offer(id="o1", base=200_000.0, bonus_target=0.15)


@pytest.fixture
def simulation(tables: Tables, draws: Draws, simulation_cache: SimulationCache) -> Simulation:
    return Simulation(tables, draws, simulation_cache)


def test_pay_is_computed_once(simulation: Simulation, monkeypatch: pytest.MonkeyPatch) -> None:
    horizons: list[int] = []

    def counting(offer: Offer, horizon: int) -> Pay:
        horizons.append(horizon)
        return pay_by_year(offer, horizon)

    monkeypatch.setattr(valuation, "pay_by_year", counting)
    assert full_valuation(OFFER, Person(), Assumptions(), simulation).worth is not None
    assert horizons == [Assumptions().horizon_years]


def test_reasons_of_pay_and_worth_are_made_when_they_are_read(
    simulation: Simulation, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def line(text: str, *rest: Any, **more: Any) -> Line:
        made.append(text)
        return Line(text, *rest, **more)

    monkeypatch.setattr(figures, "Line", line)
    valued = full_valuation(OFFER, Person(), Assumptions(), simulation).figures
    assert valued["target_1"].text == "230,000"
    assert "Target bonus" not in made
    assert "Pay on paper, 4 years, at face value" not in made
    assert [reason.text for reason in valued["target_1"].because] == ["Base", "Target bonus"]
    assert valued["worth_year"].because[0].text == "Pay on paper, 4 years, at face value"


def test_cash_is_valued_where_a_grant_has_no_size_yet() -> None:
    unsized = replace(OFFER, bonus_guaranteed=10_000.0, grants=(Grant(id="g1", percent=0.001),))
    valued = face_valuation(unsized, 4)
    assert {key: figure.value for key, figure in valued.figures.items()} == {
        "guaranteed_1": pytest.approx(210_000),
        "target_1": pytest.approx(230_000),
    }
    assert valued.pay is None
