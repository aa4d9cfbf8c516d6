"""After a part, one smaller ask more: down by a quarter of what was not conceded, and only once."""

import pytest
from msgspec.structs import replace

from planner.ask.advice.one_more import with_one_more
from planner.ask.rounds.talk import Talk, read_talk
from planner.model_inputs import load_tables
from planner.plan import Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from tests.ask.advice.asks import an_ask

CONSTANTS = load_tables().asks.talk
NO_ASK = replace(
    an_ask(Component.SIGN_ON, 40_000.0, None, 40_000.0), step=1_000.0, reach=11_900.0, target_reach=5_200.0
)


def talk(*log: tuple[Who, float, bool]) -> Talk:
    rounds = (
        Round(id=f"r{place}", offer="o1", who=who, component=Component.SIGN_ON, value=value, final=final)
        for place, (who, value, final) in enumerate(log)
    )
    return read_talk(20_000.0, rounds, Component.SIGN_ON)


PART = ((Who.YOU, 70_000.0, False), (Who.THEY, 40_000.0, False))


def test_after_a_part_one_smaller_ask_is_made_within_the_reach() -> None:
    ask = with_one_more(NO_ASK, talk(*PART), CONSTANTS)
    assert (ask.opening, ask.target, ask.why_not) == (51_000, 45_000, "")


def test_it_comes_down_by_a_quarter_of_what_was_not_conceded() -> None:
    far = replace(NO_ASK, reach=90_000.0)
    assert with_one_more(far, talk(*PART), CONSTANTS).opening == 62_000  # 70 - (70 - 40) / 4 = 62.5


def test_a_courtesy_counts_as_a_part() -> None:
    courtesy = talk((Who.YOU, 70_000.0, False), (Who.THEY, 21_000.0, False))
    ask = replace(NO_ASK, standing=21_000.0, reach=6_000.0, target_reach=0.0)
    assert with_one_more(ask, courtesy, CONSTANTS).opening == 27_000


@pytest.mark.parametrize(
    "log",
    [
        (),
        (*PART, (Who.YOU, 55_000.0, False), (Who.THEY, 45_000.0, False)),  # the second answer
        ((Who.YOU, 70_000.0, False), (Who.THEY, 20_000.0, False)),  # nothing conceded
        ((Who.YOU, 70_000.0, False), (Who.THEY, 70_000.0, False)),  # all of it
        ((Who.YOU, 70_000.0, False), (Who.THEY, 40_000.0, True)),  # final
        (*PART, (Who.YOU, 40_000.0, False)),  # accepted
        (*PART, (Who.YOU, 55_000.0, False)),  # asked again, not answered yet
    ],
)
def test_otherwise_no_ask_is_added(log: tuple[tuple[Who, float, bool], ...]) -> None:
    assert with_one_more(NO_ASK, talk(*log), CONSTANTS) == NO_ASK


def test_an_ask_that_the_rule_makes_stays_as_it_is() -> None:
    made = an_ask(Component.SIGN_ON, 40_000.0, 60_000.0, 50_000.0)
    assert with_one_more(made, talk(*PART), CONSTANTS) == made
