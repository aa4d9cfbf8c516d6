"""More bonus is asked for only where it is set individually, or was talked about."""

from msgspec.structs import replace

from planner.ask.opening.asks import asks
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.results import Ask
from planner.ask.rounds.turns import TurnCache
from planner.plan import Assumptions, Offer, Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from tests.ask.cases import CONSTANTS


def bonus_ask(offer: Offer, rounds: tuple[Round, ...] = ()) -> Ask:
    return asks(offer, AskFacts(), Assumptions(), CONSTANTS, TurnCache(), rounds)[Component.BONUS]


def test_a_bonus_set_by_level_is_not_asked_for_and_says_how_to(plain: Offer) -> None:
    by_level = replace(plain, bonus_individual=False)
    ask = bonus_ask(by_level)
    assert (ask.opening, ask.target) == (None, 17.5)
    assert "Bonus set individually" in ask.why_not


def test_a_bonus_set_individually_is_asked_for(plain: Offer) -> None:
    ask = bonus_ask(plain)
    assert "set by level" not in ask.why_not
    assert ask.best > 0


def test_a_bonus_that_was_talked_about_is_followed_up(plain: Offer) -> None:
    by_level = replace(plain, bonus_individual=False)
    asked = Round(id="r1", offer="o1", who=Who.YOU, component=Component.BONUS, value=20.0)
    assert bonus_ask(by_level, (asked,)).waiting == 20.0


def test_an_offer_says_so_only_where_the_user_did() -> None:
    assert not Offer(id="o1").bonus_individual
