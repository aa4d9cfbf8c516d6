"""The private floor of an offer."""

from planner.ask.opening.alternatives import walk_away
from planner.ask.results import WalkAway
from planner.plan import Offer, Person, Plan
from planner.plan.fields.terms import Component

PLAN = Plan(
    person=Person(switching_cost=5_000.0),
    offers=(Offer(id="o1", not_pay=3_000.0), Offer(id="o2", not_pay=-1_000.0)),
)


def at_floor(_: Component, floor: float) -> float:
    return floor


def floor_of(offer_id: str, **worth: float) -> WalkAway:
    found = walk_away(PLAN, offer_id, worth, at_floor)
    assert found is not None
    return found


def test_against_the_present_job_a_new_one_must_bring_the_cost_of_switching() -> None:
    found = floor_of("o1", present=120_000.0, o1=130_000.0)
    assert (found.alternative, found.floor, found.cushion) == ("present", 122_000, 8_000)


def test_against_another_offer_the_cost_of_switching_cancels_out() -> None:
    found = floor_of("o1", present=100_000.0, o1=130_000.0, o2=140_000.0)
    assert (found.alternative, found.floor, found.cushion) == ("o2", 136_000, -6_000)


def test_the_best_alternative_counts_what_is_not_pay() -> None:
    assert floor_of("o2", present=120_000.0, o1=123_000.0, o2=0.0).alternative == "o1"


def test_break_even_is_looked_for_at_the_floor_when_it_is_read() -> None:
    asked: list[tuple[Component, float]] = []

    def equal_amount(component: Component, floor: float) -> float | None:
        asked.append((component, floor))
        return None if component is Component.EQUITY else 200_000.0

    found = walk_away(PLAN, "o1", {"present": 120_000.0, "o1": 130_000.0}, equal_amount)
    assert found is not None
    assert found.break_even[Component.EQUITY] is None
    assert found.break_even[Component.BASE] == 200_000
    assert asked == [(Component.EQUITY, 122_000.0), (Component.BASE, 122_000.0)]


def test_without_an_alternative_there_is_no_walk_away() -> None:
    assert walk_away(PLAN, "o1", {"o1": 130_000.0}, at_floor) is None
