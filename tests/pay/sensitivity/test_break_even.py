"""Break-even: the found amount, put back into the offer, gives the target."""

import pytest
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.pay.sensitivity import break_even
from planner.pay.sensitivity.break_even import equal_amount
from planner.pay.worth import worth as worth_module
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import certain_worth, worth
from planner.pay.years.component import with_component
from planner.plan import Assumptions, Grant, Offer, Person
from planner.plan.fields.terms import Component, GrantKind, Stage

EVEN = Offer(id="o1", base=200_000.0, bonus_target=0.15, grants=(Grant(id="g", value=400_000.0),))


@pytest.mark.parametrize("component", list(Component))
@pytest.mark.parametrize("factor", [1.05, 1.5])
def test_the_amount_makes_the_offer_equal(
    component: Component, factor: float, tables: Tables, draws: Draws, simulation_cache: SimulationCache
) -> None:
    rest = (Person(), Assumptions(), Simulation(tables, draws, simulation_cache))
    target = factor * worth(EVEN, *rest).total
    amount = equal_amount(EVEN, component, target, *rest)
    assert amount is not None
    assert worth(with_component(EVEN, component, amount), *rest).total == pytest.approx(target, abs=150)


def test_an_amount_far_off_still_makes_the_offer_equal(
    tables: Tables, draws: Draws, simulation_cache: SimulationCache
) -> None:
    """Each further dollar of a huge grant brings less: one of Newton's steps leaves thousands."""
    rest = (Person(), Assumptions(), Simulation(tables, draws, simulation_cache))
    young = replace(EVEN, stage=Stage.SEED)
    target = 1.12 * worth(young, *rest).total
    amount = equal_amount(young, Component.EQUITY, target, *rest)
    assert amount is not None
    found = worth(with_component(young, Component.EQUITY, amount), *rest)
    assert found.total == pytest.approx(target, abs=60 * found.per_dollar[Component.EQUITY] + 0.5)


def test_no_amount_of_shares_makes_up_a_gap_that_every_failed_path_keeps(
    tables: Tables, draws: Draws, simulation_cache: SimulationCache
) -> None:
    small = Offer(id="o1", base=60_000.0, stage=Stage.SEED, grants=(Grant(id="g", value=10_000.0),))
    rest = (Person(gamma=4.0), Assumptions(), Simulation(tables, draws, simulation_cache))
    assert equal_amount(small, Component.EQUITY, 2 * worth(small, *rest).total, *rest) is None


def test_no_amount_answers_where_even_nothing_is_too_much(
    tables: Tables, draws: Draws, simulation_cache: SimulationCache
) -> None:
    assert (
        equal_amount(
            EVEN,
            Component.SIGN_ON,
            100_000.0,
            Person(),
            Assumptions(),
            Simulation(tables, draws, simulation_cache),
        )
        is None
    )


def test_a_grant_of_unknown_size_has_no_break_even(
    tables: Tables, draws: Draws, simulation_cache: SimulationCache
) -> None:
    unknown = replace(EVEN, grants=(Grant(id="g", percent=0.001),))
    rest = (Person(), Assumptions(), Simulation(tables, draws, simulation_cache))
    assert equal_amount(unknown, Component.EQUITY, 800_000.0, *rest) is None


def test_options_by_the_unit_have_a_break_even(
    tables: Tables, draws: Draws, simulation_cache: SimulationCache
) -> None:
    grant = Grant(id="g", kind=GrantKind.OPTION, units=10_000, price=10.0, strike=8.0)
    offer = replace(EVEN, grants=(grant,))
    rest = (Person(), Assumptions(), Simulation(tables, draws, simulation_cache))
    amount = equal_amount(offer, Component.EQUITY, worth(offer, *rest).total + 20_000, *rest)
    assert amount is not None
    assert amount > 20_000  # 10,000 x (10 - 8)
    more = worth(with_component(offer, Component.EQUITY, amount), *rest).total
    assert more == pytest.approx(worth(offer, *rest).total + 20_000, abs=100)


def test_searches_for_every_component_begin_with_one_valuation(
    tables: Tables, draws: Draws, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, valued = SimulationCache(), list[tuple[Offer, object]]()

    def counted(offer: Offer, person: Person, assumptions: Assumptions, simulation: Simulation) -> object:
        valued.append((offer, simulation.draws))
        return certain_worth(offer, person, assumptions, simulation)

    for module in (worth_module, break_even):
        monkeypatch.setattr(module, "certain_worth", counted)
    rest = (Person(), Assumptions(), Simulation(tables, draws, cache))
    target = 1.2 * worth(EVEN, *rest).total
    for component in Component:
        assert equal_amount(EVEN, component, target, *rest) is not None
    unchanged = [paths for offer, paths in valued if offer == EVEN]
    assert len(unchanged) == len({id(paths) for paths in unchanged}) == 2  # its worth on all, and on some


def test_a_search_through_a_shared_cache_finds_what_a_first_one_does(tables: Tables, draws: Draws) -> None:
    shared, target = SimulationCache(), 1_000_000.0
    cautious, poor = Person(gamma=6.0), Person(savings=5_000.0)
    plain, leaving = Assumptions(), Assumptions(leave_rate=0.3)
    asked = (
        (EVEN, Person(), plain),
        (EVEN, cautious, plain),
        (EVEN, poor, plain),
        (EVEN, Person(), leaving),
        (replace(EVEN, state="TX"), Person(), plain),
    )

    def amounts(cache: SimulationCache | None) -> list[float | None]:
        return [
            equal_amount(
                offer,
                Component.BASE,
                target,
                person,
                assumptions,
                Simulation(tables, draws, cache or SimulationCache()),
            )
            for offer, person, assumptions in asked
        ]

    assert amounts(shared) == amounts(None)
    assert len(set(amounts(None))) == len(asked)
