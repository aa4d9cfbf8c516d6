"""Which assumptions move an ask most, and to what."""

import pytest
from msgspec.structs import replace

from planner.ask.recruiters.ask_case import AskCase, KnownRival
from planner.ask.results import AssumptionEffect
from planner.ask.rule.answer import answer
from planner.ask.rule.assumption_effects import assumption_effects
from planner.ask.rule.explorations import ExplorationCache
from planner.market.asks.constants import AskConstants
from planner.model_inputs import load_tables
from planner.plan.fields.terms import Component

BASE = AskCase(Component.BASE, 200_000.0, 200_000.0)


@pytest.fixture(scope="module")
def constants() -> AskConstants:
    return load_tables().asks


def effects(case: AskCase, constants: AskConstants) -> dict[str, float | None]:
    cache = ExplorationCache()
    opening = answer(case, constants, cache).opening
    assert opening is not None
    listed = assumption_effects(
        opening,
        case.standing,
        case,
        constants,
        lambda other: answer(case, other, cache).opening,
    )
    return {effect.text: effect.opening for effect in listed}


def test_the_limit_and_the_room_move_a_plain_ask_most(constants: AskConstants) -> None:
    """MODEL 10: limits × .66 open base 5.3 % up, room halved 4.9 % up, unchanged 9.8 %."""
    assert effects(BASE, constants) == {
        "the usual room is half": pytest.approx(209_800, abs=1_000),
        "limits are a third lower": pytest.approx(211_000, abs=1_500),
    }


def test_a_better_offer_makes_its_share_count(constants: AskConstants) -> None:
    """Where the limit is lifted by the rival's gap, it no longer binds: those who follow the rival do."""
    case = replace(BASE, rivals=(KnownRival(30_000.0, written=True),))
    assert any("follow a better offer" in text for text in effects(case, constants))


def test_what_moves_nothing_is_not_named(constants: AskConstants) -> None:
    assert assumption_effects(5.0, 1.0, BASE, constants, lambda _: 5.0) == ()


def test_each_assumption_counts_once_and_no_ask_is_a_fall_to_the_standing_offer(
    constants: AskConstants,
) -> None:
    def again(other: AskConstants) -> float | None:
        if other.base.ceiling < constants.base.ceiling:
            return None
        return 10.0 if other.base.median == constants.base.median else 11.0

    assert assumption_effects(10.0, 8.0, BASE, constants, again) == (
        AssumptionEffect("limits are a third lower", None),
        AssumptionEffect("the usual room is half", 11.0),
    )


def test_other_components_keep_their_numbers(constants: AskConstants) -> None:
    seen: list[AskConstants] = []

    def again(other: AskConstants) -> float:
        seen.append(other)
        return 5.0

    case = replace(BASE, component=Component.EQUITY)
    assumption_effects(5.0, 1.0, case, constants, again)
    assert {other.base for other in seen} == {constants.base}
    assert len({other.equity.ceiling for other in seen}) == 3


@pytest.mark.parametrize(
    ("case", "asked"),
    [
        (BASE, 6),
        (replace(BASE, rivals=(KnownRival(30_000.0, written=True),)), 8),
        (replace(BASE, component=Component.SIGN_ON, case=90_000.0), 8),
    ],
)
def test_shares_of_what_the_case_has_not_are_not_tried(
    case: AskCase, asked: int, constants: AskConstants
) -> None:
    tried: list[AskConstants] = []

    def again(other: AskConstants) -> float:
        tried.append(other)
        return 5.0

    assumption_effects(5.0, 1.0, case, constants, again)
    assert len(tried) == asked
