"""What worth did to the face value: each step by itself, and that nothing is lost on the way."""

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.pay.sensitivity.steps import StepKind, WorthSteps, face_to_worth, step_figures
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.present_value import discounts
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import worth
from planner.plan import Assumptions, Grant, Instalment, Offer, Person
from planner.plan.fields.terms import Clawback, GrantKind, Stage
from tests.pay.nets import net_by_year

ABROAD: dict[str, Any] = {"id": "o1", "state": "outside US", "tax_rate": 0.25, "base": 100_000.0}


@pytest.fixture
def simulation(tables: Tables, draws: Draws, simulation_cache: SimulationCache) -> Simulation:
    return Simulation(tables, draws, simulation_cache)


def walked(offer: Offer, simulation: Simulation, **assumed: Any) -> WorthSteps:
    person, assumptions = Person(), Assumptions(**assumed)
    total = worth(offer, person, assumptions, simulation).total
    return face_to_worth(offer, person, assumptions, simulation, total)


def amounts(steps: WorthSteps) -> dict[StepKind, float]:
    return {step.kind: step.amount for step in steps.steps}


RICH = Offer(
    id="o1",
    company="Acme",
    state="CA",
    stage=Stage.SERIES_B,
    base=210_000.0,
    bonus_target=0.2,
    refresher=40_000.0,
    sign_on=(Instalment(id="i1", amount=50_000.0, clawback=Clawback.CLIFF, clawback_months=24),),
    grants=(
        Grant(id="g1", value=400_000.0, milestone_share=0.5),
        Grant(id="g2", kind=GrantKind.OPTION, units=10_000, price=10.0, strike=4.0),
    ),
)


def test_face_and_all_steps_add_up_to_the_worth(simulation: Simulation) -> None:
    steps = walked(RICH, simulation)
    assert steps.face + sum(step.amount for step in steps.steps) == pytest.approx(steps.worth, abs=1e-6)
    assert all(abs(step.amount) > 1 for step in steps.steps)


def test_sure_cash_is_only_taxed_and_waited_for(simulation: Simulation) -> None:
    steps = walked(Offer(**ABROAD), simulation)
    waiting = -75_000 * (4 - discounts(0.04, 4).sum())
    assert steps.face == 400_000
    assert amounts(steps) == pytest.approx(
        dict.fromkeys(StepKind, 0.0) | {StepKind.TAX: -100_000, StepKind.WAITING: waiting}, abs=0.5
    )


def test_tax_is_that_of_the_years(simulation: Simulation) -> None:
    offer = replace(RICH, stage=Stage.PUBLIC_LARGE, grants=RICH.grants[:1])
    net = net_by_year(offer, Person(), Assumptions(), simulation.tables)
    assert amounts(walked(offer, simulation))[StepKind.TAX] == pytest.approx(-float(net.tax.sum()), rel=1e-5)


def test_the_strike_is_taken_off_the_face_value_once(simulation: Simulation) -> None:
    # 4 x (210k + 42k) + 50k + 400k + 10,000 x (10 - 4)
    steps = walked(RICH, simulation)
    assert steps.face == pytest.approx(1_518_000)
    no_tax = replace(RICH, state="outside US", tax_rate=0.0)
    assert amounts(walked(no_tax, simulation))[StepKind.TAX] == pytest.approx(0, abs=1)


def test_who_never_leaves_loses_nothing_by_leaving(simulation: Simulation) -> None:
    assert amounts(walked(RICH, simulation, leave_rate=0.0))[StepKind.LEAVING] == pytest.approx(0, abs=1e-6)
    assert amounts(walked(RICH, simulation))[StepKind.LEAVING] < -10_000


def test_a_bonus_of_95_in_100_is_its_20th_less_after_tax(simulation: Simulation) -> None:
    offer = Offer(**ABROAD, bonus_target=0.2)
    steps = amounts(walked(offer, simulation, payout_sd=0.0))
    assert steps[StepKind.TARGETS] == pytest.approx(-0.05 * 80_000 * 0.75, rel=1e-3)


def test_figures_name_only_what_changed_something(simulation: Simulation) -> None:
    offer = Offer(**ABROAD, company="Acme")
    shown = step_figures(offer, walked(offer, simulation), Person(), Assumptions(), simulation.tables)
    assert [figure.name for figure in shown] == [
        "Face value, 4 years · Acme",
        "Tax · Acme",
        "Waiting · Acme",
        "Worth to you, 4 years · Acme",
    ]
    assert np.isclose(sum(figure.value or 0.0 for figure in shown[:-1]), shown[-1].value or 0.0)
