"""More bonus is asked for only where it is set individually, or was talked about."""

from planner.ask.opening.asks import asks
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.recruiters.cache import AskCache
from planner.ask.recruiters.recruiter_traits import RecruiterTraits
from planner.ask.results import Ask
from planner.plan import Assumptions, Offer, Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component


def bonus_ask(offer: Offer, manners: RecruiterTraits, rounds: tuple[Round, ...] = ()) -> Ask:
    return asks(offer, AskFacts(), Assumptions(), AskCache(manners), rounds)[Component.BONUS]


def test_a_bonus_set_by_level_is_not_asked_for_and_says_how_to(
    plain: Offer, manners: RecruiterTraits
) -> None:
    by_level = plain.model_copy(update={"bonus_individual": False})
    ask = bonus_ask(by_level, manners)
    assert (ask.opening, ask.target) == (None, 17.5)
    assert "Bonus set individually" in ask.why_not


def test_a_bonus_set_individually_is_asked_for(plain: Offer, manners: RecruiterTraits) -> None:
    assert bonus_ask(plain, manners).opening is not None


def test_a_bonus_that_was_talked_about_is_followed_up(plain: Offer, manners: RecruiterTraits) -> None:
    by_level = plain.model_copy(update={"bonus_individual": False})
    asked = Round(id="r1", offer="o1", who=Who.YOU, component=Component.BONUS, value=20.0)
    assert bonus_ask(by_level, manners, (asked,)).waiting == 20.0


def test_an_offer_says_so_only_where_the_user_did() -> None:
    assert not Offer(id="o1").bonus_individual
