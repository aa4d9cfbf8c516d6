"""The private floor of an offer."""

import pytest

from planner.ask.opening.alternatives import (
    RESERVATION,
    SEARCH,
    alternative_title,
    alternatives_to,
    beyond_pay,
    walk_away,
)
from planner.ask.opening.break_even_limit import most_break_even
from planner.ask.results import WalkAway
from planner.ask.sentences import break_even, cushion, fall_back_text
from planner.model_inputs import load_tables
from planner.plan import Grant, Offer, Person, Plan
from planner.plan.fields.terms import Component

PLAN = Plan(
    person=Person(switching_cost=5_000.0),
    offers=(Offer(id="o1", not_pay=3_000.0), Offer(id="o2", not_pay=-1_000.0)),
)


def at_floor(_: Component, floor: float) -> float:
    return floor


def floor_of(offer_id: str, **worth: float) -> WalkAway:
    others = {other: amount for other, amount in worth.items() if other != offer_id}
    return walk_away(PLAN, offer_id, worth[offer_id], others, at_floor)


def test_against_the_present_job_a_new_one_must_bring_the_cost_of_switching() -> None:
    result = floor_of("o1", present=120_000.0, o1=130_000.0)
    assert (result.alternative, result.floor, result.cushion) == ("present", 122_000, 8_000)


def test_against_another_offer_the_cost_of_switching_cancels_out() -> None:
    result = floor_of("o1", present=100_000.0, o1=130_000.0, o2=140_000.0)
    assert (result.alternative, result.floor, result.cushion) == ("o2", 136_000, -6_000)


def test_the_best_alternative_counts_what_is_not_pay() -> None:
    assert floor_of("o2", present=120_000.0, o1=123_000.0, o2=0.0).alternative == "o1"


def test_break_even_is_looked_for_at_the_floor_when_it_is_read() -> None:
    asked: list[tuple[Component, float]] = []

    def equal_amount(component: Component, floor: float) -> float | None:
        asked.append((component, floor))
        return None if component is Component.EQUITY else 200_000.0

    result = walk_away(PLAN, "o1", 130_000.0, {"present": 120_000.0}, equal_amount)
    assert result.break_even[Component.EQUITY] is None
    assert result.break_even[Component.BASE] == 200_000
    assert asked == [(Component.EQUITY, 122_000.0), (Component.BASE, 122_000.0)]


def test_without_an_alternative_searching_on_is_assumed() -> None:
    """.7 of 500,000; a typed reservation pay or any other job goes before it."""
    assert alternatives_to({}, None, 500_000.0, 0.7) == {SEARCH: 350_000}
    assert alternatives_to({}, 300_000.0, 500_000.0, 0.7) == {RESERVATION: 300_000}
    assert alternatives_to({"present": 1.0}, None, 500_000.0, 0.7) == {"present": 1.0}


def test_searching_on_has_the_cost_of_switching_above_it() -> None:
    """91,000 and 5,000 of switching, less 3,000 that this offer is worth besides its pay."""
    result = walk_away(PLAN, "o1", 130_000.0, {SEARCH: 91_000.0}, at_floor)
    assert (result.floor, result.cushion) == (93_000, 37_000)
    assert fall_back_text(result).startswith("No other open offer, present job or pay elsewhere is known")
    assert fall_back_text(walk_away(PLAN, "o1", 1.0, {"present": 1.0}, at_floor)) == ""


LIMITS = load_tables().asks.package
GRANT = Grant(id="g", value=400_000.0)
GRANT_OF_20M, GRANT_OF_40M = (Grant(id=f"g{at}", value=4e5, valuation=at) for at in (20e6, 40e6))


@pytest.mark.parametrize(
    ("component", "offer", "most"),
    [
        (Component.BASE, Offer(id="o1", base=200_000.0), 600_000),
        (Component.SIGN_ON, Offer(id="o1", base=200_000.0), 600_000),  # 3 times base pay, its reference
        (Component.BONUS, Offer(id="o1", base=2e5, bonus_target=0.15), 45),
        (Component.BONUS, Offer(id="o1", base=2e5), 3),  # the reference is one point
        (Component.EQUITY, Offer(id="o1", grants=(GRANT,)), 1_600_000),
        (Component.EQUITY, Offer(id="o1", grants=(GRANT,), valuation=20e6), 1_000_000),  # 5 % of it
        (Component.EQUITY, Offer(id="o1", grants=(GRANT_OF_20M, GRANT_OF_40M)), 2_000_000),  # 5 % of 40m
        (Component.EQUITY, Offer(id="o1"), 5_000_000),
        (Component.EQUITY, Offer(id="o1", valuation=60e6), 3_000_000),
    ],
)
def test_beyond_these_amounts_no_amount_makes_up_the_gap(
    component: Component, offer: Offer, most: float
) -> None:
    assert most_break_even(offer, component, LIMITS) == pytest.approx(most)


def test_a_floor_names_only_what_is_in_it() -> None:
    """5,000 of switching; 3,000 that o1 is worth besides its pay, 4,000 more than o2."""
    with_both = floor_of("o1", present=120_000.0, o1=130_000.0)
    without_switching = floor_of("o1", present=100_000.0, o1=130_000.0, o2=140_000.0)
    plain = walk_away(Plan(offers=(Offer(id="o1"),)), "o1", 1.0, {"present": 1.0}, at_floor)
    assert beyond_pay(with_both) == ("the cost of switching", "what is not pay")
    assert beyond_pay(without_switching) == ("what is not pay",)
    assert beyond_pay(plain) == ()
    assert "your present job. This offer" in cushion(plain, "your present job")


def test_above_the_floor_there_is_no_gap_to_make_up() -> None:
    """It said that no amount of sign-on makes up the gap of an offer that is worth more than all else."""
    assert break_even(Component.SIGN_ON, None, 0.0, is_above=True) == "It is above without any sign-on."
    assert break_even(Component.SIGN_ON, None, 0.0) == "No amount of sign-on makes up the gap."


def test_a_name_with_a_full_stop_ends_its_sentence_once() -> None:
    text = cushion(floor_of("o1", present=120_000.0, o1=130_000.0, o2=150_000.0), "Acme, Inc.")
    assert "Acme, Inc. and what is not pay. This" in text
    plain = walk_away(Plan(offers=(Offer(id="o1"),)), "o1", 1.0, {"present": 1.0}, at_floor)
    assert "Acme, Inc. This" in cushion(plain, "Acme, Inc.")


@pytest.mark.parametrize(
    ("identity", "name"),
    [
        (RESERVATION, "the pay that you would settle for elsewhere"),
        (SEARCH, "going on searching, assumed"),
        ("present", "your present job"),
        ("o2", "Calder"),
    ],
)
def test_an_alternative_has_a_name_within_a_sentence(identity: str, name: str) -> None:
    plan = Plan(offers=(Offer(id="o1", company="Aurora"), Offer(id="o2", company="Calder")))
    assert alternative_title(plan, identity) == name
