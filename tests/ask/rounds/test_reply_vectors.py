"""The checked replies: weighting of 300,000 sampled recruiters, against our 4,096."""

from typing import Any

import pytest
from msgspec.structs import replace

from planner.ask.results import Ask
from planner.ask.rounds.after_reply import after_reply
from planner.ask.rounds.recruiters_left import recruiters_of
from planner.ask.rounds.talk import Reply
from planner.ask.rule.answer import ask_from
from planner.ask.rule.reach import Exploration
from tests.ask.cases import CACHE, CONSTANTS, ask_case, vectors

CASES = vectors("replies")
by_name = pytest.mark.parametrize("vector", CASES, ids=[case["name"] for case in CASES])


def _next(vector: dict[str, Any]) -> Ask:
    case, asked = ask_case(vector["case"]), vector["asked"]
    before = CACHE.explore(case, CONSTANTS)
    recruiters = recruiters_of(CACHE.cloud(case, CONSTANTS), CACHE.trait_draws(CONSTANTS), case.reference)
    after = after_reply(
        recruiters, Reply(asked, case.standing, vector["now"], final=False, where=""), CONSTANTS
    )
    assert after is not None
    explored = Exploration(after, CONSTANTS.rule, before.spacing, before.step)
    less = max(explored.step, CONSTANTS.talk.give_back * (asked - vector["now"]))
    return ask_from(replace(case, standing=vector["now"]), explored, CONSTANTS, asked - less)


@by_name
def test_reach_ceiling_and_best(vector: dict[str, Any]) -> None:
    ask, reference = _next(vector), vector["case"]["reference"]
    assert ask.reach == pytest.approx(vector["reach"], abs=0.02 * reference)
    assert ask.target_reach == pytest.approx(vector["target_reach"], abs=0.02 * reference)
    assert ask.ceiling == pytest.approx(vector["ceiling"], abs=0.01 * reference)
    assert ask.best == pytest.approx(vector["best"], abs=max(0.08 * vector["best"], 0.002 * reference))


@by_name
def test_the_next_ask_and_its_chances(vector: dict[str, Any]) -> None:
    ask = _next(vector)
    assert (ask.opening is None) == (vector["opening"] is None)
    if ask.opening is not None:
        assert ask.opening == pytest.approx(vector["opening"], abs=2 * ask.step)
        assert ask.target == pytest.approx(vector["target"], abs=2 * ask.step)
        chances = vector["chances"]
        assert ask.chances.full == pytest.approx(chances["full"], abs=0.05)
        assert ask.chances.part == pytest.approx(chances["part"], abs=0.05)
        assert ask.chances.withdrawn == pytest.approx(chances["withdrawn"], abs=0.05)
