"""Taking replies into the offer, and accepting it: the log still tells the whole way."""

import datetime

from msgspec.structs import replace

from planner.ask.opening.asks import asks
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.rounds.accept import accept, take_over, talks
from planner.ask.rounds.turns import TurnCache
from planner.plan import Assumptions, Offer, Plan, Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from tests.ask.cases import CONSTANTS

TODAY = datetime.date(2026, 1, 9)


def negotiated(plain: Offer) -> Plan:
    when = datetime.date(2026, 1, 5)
    you, they = Who.YOU, Who.THEY
    figures = ((you, Component.BASE, 230e3), (they, Component.BASE, 218e3), (you, Component.EQUITY, 500e3))
    rounds = tuple(
        Round(id=f"r{place}", offer="o1", when=when, who=who, component=component, value=value)
        for place, (who, component, value) in enumerate(figures, 1)
    )
    return Plan(offers=(plain,), rounds=rounds)


def test_a_reply_taken_over_stands_in_the_offer_and_keeps_its_history(plain: Offer) -> None:
    plan = negotiated(plain)
    before, after = talks(plan, "o1")[Component.BASE], take_over(plan, "o1")
    assert after.offer("o1").base == 218_000
    assert talks(after, "o1")[Component.BASE] == before
    first = after.rounds[0]
    assert (first.who, first.value, first.note) == (Who.THEY, 210_000, "First offer")


def test_taking_over_again_changes_nothing(plain: Offer) -> None:
    once = take_over(negotiated(plain), "o1")
    assert take_over(once, "o1") == once


def test_accepting_logs_a_yes_to_each_part_of_the_offer(plain: Offer) -> None:
    plan = accept(negotiated(plain), "o1", TODAY)
    yes = [round_ for round_ in plan.rounds if round_.note == "Accepted"]
    assert [(round_.component, round_.value, round_.when) for round_ in yes] == [
        (Component.BASE, 218_000, TODAY),
        (Component.EQUITY, 400_000, TODAY),
        (Component.SIGN_ON, 30_000, TODAY),
        (Component.BONUS, 17.5, TODAY),
    ]
    assert all(talk.accepted for talk in talks(plan, "o1").values())


def test_an_accepted_bonus_is_a_share_in_the_offer(plain: Offer) -> None:
    component = Component.BONUS
    rounds = (
        Round(id="r1", offer="o1", component=component, value=25.0),
        Round(id="r2", offer="o1", component=component, who=Who.THEY, value=20.0),
    )
    assert accept(Plan(offers=(plain,), rounds=rounds), "o1", TODAY).offer("o1").bonus_target == 0.2


def test_a_figure_beyond_the_limit_of_its_field_stays_there_as_text(plain: Offer) -> None:
    """As in a log from a file: the log's own limits are wider."""
    component = Component.BONUS
    rounds = (Round(id="r1", offer="o1", component=component, who=Who.THEY, value=20_000.0),)
    plan = take_over(Plan(offers=(plain,), rounds=rounds), "o1")
    typed = plan.typed["offers.o1.bonus_target"]
    assert plan.offer("o1").bonus_target == plain.bonus_target
    assert (typed.text, typed.wrong) == ("20000%", "Target bonus must be 500 % or less.")


def test_after_the_yes_nothing_more_is_asked_also_of_what_nobody_spoke_about(plain: Offer) -> None:
    """Base alone was talked about: the strip went on asking for a sign-on of an offer that was accepted."""
    bare = replace(plain, sign_on=())
    base = negotiated(bare).rounds[:2]
    plan = accept(Plan(offers=(bare,), rounds=base), "o1", TODAY)
    made = asks(bare, AskFacts(), Assumptions(), CONSTANTS, TurnCache(), plan.rounds_of("o1"))
    assert not any(ask.opening for ask in made.values())
    assert made[Component.SIGN_ON].why_not == "You accepted their offer, without any sign-on."
    assert accept(plan, "o1", TODAY) == plan


def test_where_nothing_was_said_nothing_is_accepted(plain: Offer) -> None:
    plan = Plan(offers=(plain,))
    assert accept(plan, "o1", TODAY) == plan
