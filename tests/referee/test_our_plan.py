"""Our side of a talk opens, concedes and accepts as MODEL 7 says. NegMAS is not needed for it."""

from dataclasses import replace

import pytest

from planner.plan.fields.terms import Component
from tests.referee.our_plan import OurPlan, named, shares, way
from tests.referee.talks import LEVELS, Talk, talks

NOTHING, ALL = (0, 0, 0, 0), tuple(levels - 1 for levels in LEVELS.values())


@pytest.fixture
def talk() -> Talk:
    """All four weigh the same; base goes from the ceiling to 40 % of it, nothing else is asked."""
    quarter, nothing = (0.25, 0.25, 0.25, 0.25), (0.0, 0.0, 0.0, 0.0)
    opening, target = (1.0, 0.0, 0.0, 0.0), (0.4, 0.0, 0.0, 0.0)
    return Talk(quarter, quarter, 0.5, opening, target, top=opening, thought_cost=quarter, raises=nothing)


def test_four_rounds_go_55_85_and_100_percent_of_the_way() -> None:
    assert [way(turn, 4) for turn in range(4)] == pytest.approx([0.0, 0.55, 0.85, 1.0])


def test_eight_rounds_go_the_way_in_even_steps() -> None:
    assert [way(turn, 8) for turn in range(8)] == pytest.approx([turn / 7 for turn in range(8)])


def test_it_opens_at_the_opening_and_ends_at_the_target(talk: Talk) -> None:
    plan = OurPlan(talk, 4)
    assert plan.proposal(0) == (10, 0, 0, 0)
    assert plan.proposal(3) == (4, 0, 0, 0)


def test_of_all_worth_as_much_it_names_what_is_thought_to_cost_least(talk: Talk) -> None:
    dear_base = replace(talk, top=(1.0, 0.3, 0.0, 0.0), thought_cost=(0.4, 0.2, 0.2, 0.2))
    assert OurPlan(dear_base, 4).proposal(3) == (1, 3, 0, 0)
    assert OurPlan(replace(dear_base, thought_cost=(0.1, 0.3, 0.3, 0.3)), 4).proposal(3) == (4, 0, 0, 0)


def test_it_names_no_more_than_is_credible(talk: Talk) -> None:
    assert OurPlan(replace(talk, raises=(1.25, 0.0, 0.0, 0.0)), 4).proposal(0) == (8, 0, 0, 0)


def test_it_never_asks_for_less_than_they_offered(talk: Talk) -> None:
    plan = OurPlan(talk, 4)
    assert not plan.accepts((0, 0, 6, 0), 0)
    assert plan.proposal(3) == (6, 0, 0, 0)


def test_it_accepts_by_worth_whatever_the_component(talk: Talk) -> None:
    plan = OurPlan(talk, 4)
    assert plan.accepts((0, 10, 0, 0), 0)
    assert not plan.accepts((0, 9, 0, 0), 0)


def test_in_the_last_round_it_takes_whatever_beats_the_standing_offer(talk: Talk) -> None:
    plan = OurPlan(talk, 4)
    assert plan.accepts((0, 0, 1, 0), 3)
    assert not plan.accepts((0, 0, 1, 0), 2)
    assert not plan.accepts(NOTHING, 3)


def test_all_of_it_is_worth_one_and_the_standing_offer_nothing(talk: Talk) -> None:
    assert talk.worth(shares(ALL)) == pytest.approx(1.0)
    assert talk.worth(shares(NOTHING)) == 0.0


def test_figures_that_can_be_named_are_named_again() -> None:
    assert named(shares((3, 10, 0, 2))) == (3, 10, 0, 2)


def test_both_sides_weigh_every_component_and_our_opening_is_above_our_target() -> None:
    for one in talks(5, 3):
        assert sum(one.own) == pytest.approx(1.0)
        assert sum(one.cost) == pytest.approx(1.0)
        assert min(one.own) > 0
        assert one.worth(one.opening) > one.worth(one.target) > 0


def test_the_openings_are_credible_together_and_no_top_is_under_its_opening() -> None:
    for one in talks(5, 3):
        assert (
            sum(raised * share for raised, share in zip(one.raises, one.opening, strict=True)) <= 1.0 + 1e-9
        )
        assert all(top >= opening for top, opening in zip(one.top, one.opening, strict=True))


def test_the_bonus_is_one_of_the_four_that_are_talked_about() -> None:
    assert list(LEVELS) == [Component.BASE, Component.EQUITY, Component.SIGN_ON, Component.BONUS]


def test_a_component_without_room_is_not_named(talk: Talk) -> None:
    no_room = replace(talk, own=(0.0, 0.4, 0.3, 0.3), thought_cost=(0.0, 0.4, 0.3, 0.3), top=(0.0, 1, 1, 1))
    assert OurPlan(replace(no_room, opening=(0.0, 0.5, 0.0, 0.0)), 4).proposal(0) == (0, 5, 0, 0)


def test_every_offer_of_the_runs_can_be_drawn() -> None:
    for drawn in talks(12, 20260104):
        assert sum(drawn.own) == pytest.approx(1.0)
        assert all(0.0 <= share <= 1.0 for share in drawn.opening)
