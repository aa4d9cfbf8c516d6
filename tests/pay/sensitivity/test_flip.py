"""What would make two offers worth the same."""

from typing import Any

import pytest
from msgspec.structs import replace

import planner.pay.worth.worth as worth_module
from planner.market.tables import Tables
from planner.pay.sensitivity import break_even
from planner.pay.sensitivity.break_even import equal_amount
from planner.pay.sensitivity.flip import Flip, flip_figure, flip_text, flips
from planner.pay.sensitivity.flip_inputs import Rivals, flip_inputs
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import cached_total, certain_worth, worth
from planner.pay.years.component import with_component
from planner.pay.years.grant_size import exercise_cost, grant_size
from planner.plan import Assumptions, Grant, Offer, Person
from planner.plan.fields.terms import Component, GrantKind, Stage
from planner.values import Unit

ABROAD: dict[str, Any] = {"state": "outside US", "tax_rate": 0.0}
STEADY = Offer(id="o1", company="Steady", base=110_000.0, **ABROAD)
PAID = Offer(id="o2", company="Paid", base=100_000.0, **ABROAD)
HANGING = Offer(
    id="o3",
    company="Hanging",
    base=100_000.0,
    stage=Stage.SERIES_B,
    grants=(Grant(id="g1", value=150_000.0, milestone_share=1.0),),
    **ABROAD,
)


@pytest.fixture
def inputs(tables: Tables, draws: Draws, simulation_cache: SimulationCache) -> Simulation:
    return Simulation(tables, draws, simulation_cache)


def found(best: Offer, other: Offer, inputs: Simulation) -> dict[str, Flip]:
    return {flip.label: flip for flip in flips(Rivals(best, other, Person(), Assumptions(), inputs))}


def test_sure_cash_flips_at_the_others_base(inputs: Simulation) -> None:
    moved = found(STEADY, PAID, inputs)
    assert moved["Base of Steady"].flips_at == 100_000
    assert moved["Base of Paid"].flips_at == 110_000
    assert moved["Base of Paid"].gap_low == pytest.approx(110_000 - 80_000, rel=1e-4)
    assert set(moved) == {"Base of Steady", "Base of Paid"}


def test_the_strongest_input_comes_first(inputs: Simulation) -> None:
    duel = Rivals(STEADY, HANGING, Person(), Assumptions(), inputs)
    swings = [flip.swing for flip in flips(duel)]
    assert swings == sorted(swings, reverse=True)


def test_at_the_flip_the_gap_is_none(inputs: Simulation) -> None:
    duel = Rivals(STEADY, HANGING, Person(), Assumptions(), inputs)
    moved = found(STEADY, HANGING, inputs)
    base = moved["Base of Hanging"].flips_at
    assert base is not None
    there = replace(duel, other=with_component(HANGING, Component.BASE, base))
    assert there.gap() == pytest.approx(0, abs=60)


def test_a_milestone_that_is_sure_to_be_met_makes_the_hanging_offer_the_better_one(
    inputs: Simulation,
) -> None:
    duel = Rivals(replace_base(107_000.0), HANGING, Person(), Assumptions(), inputs)
    met = next(flip for flip in flips(duel) if flip.label == "Milestones of Hanging met")
    assert met.gap_low > 0 > met.gap_high
    assert met.now == 0.55
    assert met.flips_at is not None
    assert met.now < met.flips_at < 1


def test_the_valuation_of_a_company_moves_a_share_of_it_and_no_typed_amount(inputs: Simulation) -> None:
    owned = replace(
        HANGING, valuation=1.5e8, grants=(Grant(id="g1", percent=0.001),), id="o4", company="Owned"
    )
    moved = found(STEADY, owned, inputs)["Valuation of Owned"]
    assert (moved.now, moved.low, moved.high) == (1.5e8, 0.75e8, 2.25e8)
    assert moved.gap_low > moved.gap_high
    assert moved.where == "offers.o4.valuation"
    typed = replace(HANGING, valuation=1.5e8)
    assert "Valuation of Hanging" not in found(STEADY, typed, inputs)


def replace_base(base: float) -> Offer:
    return replace(STEADY, base=base)


def test_an_input_that_leaves_the_same_winner_has_no_flip(inputs: Simulation) -> None:
    rich = replace_base(300_000.0)
    moved = found(rich, HANGING, inputs)
    assert moved["Caution γ"].flips_at is None
    assert moved["You leave, a year"].flips_at is None


def test_a_valuation_moves_the_price_of_options_and_not_how_many_they_are(inputs: Simulation) -> None:
    """.1 % of 100M at 10 a share are 10,000 options at a strike of 4: at 150M each is worth 15 less 4."""
    option = Grant(id="g1", kind=GrantKind.OPTION, percent=0.001, price=10.0, strike=4.0)
    owned = Offer(id="o4", company="Owned", base=100_000.0, valuation=1e8, grants=(option,), **ABROAD)
    duel = Rivals(STEADY, owned, Person(), Assumptions(), inputs)
    [valuation] = [input_ for input_ in flip_inputs(duel) if input_.label == "Valuation of Owned"]
    moved = valuation.at(1.5e8).other
    assert grant_size(option, owned) == pytest.approx(60_000)
    assert grant_size(moved.grants[0], moved) == pytest.approx(110_000)
    assert exercise_cost(moved.grants[0], moved) == pytest.approx(40_000)


def test_a_rate_of_the_dollar_moves_what_is_cached(inputs: Simulation) -> None:
    """Taxed offers in euros: the tables' dollars are converted, so another rate is another tax."""
    best, other = (replace(offer, state="CA", tax_rate=None) for offer in (STEADY, PAID))

    def gaps(simulation: Simulation) -> list[float]:
        rivals = Rivals(best, other, Person(), Assumptions(), simulation)
        return [flip.gap_low for flip in flips(rivals)]

    by_rate = [replace(inputs, tables=inputs.tables.in_currency(rate)) for rate in (0.9, 0.5)]
    shared = [gaps(simulation) for simulation in by_rate]
    fresh = [gaps(replace(simulation, cache=SimulationCache())) for simulation in by_rate]
    assert shared == fresh
    assert shared[0] != shared[1]


@pytest.fixture
def valued(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Offer, Assumptions]]:
    """Offers with the assumptions that they are valued under, as it happens."""
    calls = list[tuple[Offer, Assumptions]]()

    def counted(offer: Offer, person: Person, assumptions: Assumptions, simulation: Simulation) -> object:
        calls.append((offer, assumptions))
        return certain_worth(offer, person, assumptions, simulation)

    for module in (worth_module, break_even):
        monkeypatch.setattr(module, "certain_worth", counted)
    return calls


def test_the_walk_away_finds_the_amounts_of_equal_worth_that_flips_have_found(
    tables: Tables, draws: Draws, valued: list[tuple[Offer, Assumptions]]
) -> None:
    inputs = Simulation(tables, draws, SimulationCache())
    rest = (Person(), Assumptions(), inputs)
    target = worth(PAID, *rest).total
    moved = found(STEADY, PAID, inputs)
    valued.clear()
    assert equal_amount(STEADY, Component.BASE, target, *rest) == moved["Base of Steady"].flips_at
    assert not valued


def test_a_view_of_a_stage_values_no_offer_of_another_stage(
    tables: Tables, draws: Draws, valued: list[tuple[Offer, Assumptions]]
) -> None:
    found(STEADY, HANGING, Simulation(tables, draws, SimulationCache()))
    views = [(offer.stage, view.id) for offer, assumptions in valued for view in assumptions.stages]
    assert STEADY.stage is not HANGING.stage
    assert views
    assert all(stage is view for stage, view in views)


def test_what_is_simulated_for_flips_stays_out_of_the_shared_cache(
    tables: Tables, draws: Draws, valued: list[tuple[Offer, Assumptions]]
) -> None:
    cache = SimulationCache()
    found(STEADY, HANGING, Simulation(tables, draws, cache))
    offer, moved = next(pair for pair in valued if pair[1].stages)
    valued.clear()
    cached_total(offer, Person(), moved, Simulation(tables, draws, cache))
    assert valued == [(offer, moved)]


def test_refreshers_move_the_gap_where_one_of_the_two_has_them(inputs: Simulation) -> None:
    granted = replace(STEADY, refresher=40_000.0)
    assert "Refreshers granted" in found(granted, PAID, inputs)
    assert "Refreshers granted" in found(PAID, granted, inputs)
    assert "Refreshers granted" not in found(STEADY, PAID, inputs)


def test_a_flip_is_a_figure_with_both_ends_of_its_range() -> None:
    flip = Flip("Base of Paid", Unit.MONEY, "offers.o2.base", 1e5, 8e4, 1.2e5, 30_000.0, -10_000.0, 110_000.0)
    figure = flip_figure(flip, STEADY, PAID)
    assert (figure.name, figure.value) == ("Base of Paid: Steady and Paid are worth the same at", 110_000.0)
    assert [(line.text, line.value) for line in figure.because] == [
        ("As it is now", 100_000.0),
        ("Steady is worth more than Paid, a year, at 80,000", 30_000.0),
        ("Steady is worth more than Paid, a year, at 120,000", -10_000.0),
    ]
    assert flip_text(flip) == "same at 110,000 (+10,000)"
    assert flip_text(replace(flip, flips_at=None)) == "no flip, 80,000 to 120,000"
