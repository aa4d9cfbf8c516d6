"""A figure called final ends the asks of its component until something new is released (MODEL 5)."""

import datetime

from msgspec.structs import replace

from planner.ask.opening.asks import asks
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.results import Ask
from planner.ask.rounds.turns import TurnCache
from planner.plan import Assumptions, Offer, Plan, Round, edits
from planner.plan.edits.negotiation import log_round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component, OfferForm
from tests.ask.cases import CONSTANTS

TODAY = datetime.date(2026, 3, 2)


def base_ask(offer: Offer, *, released: bool, again: bool = False) -> Ask:
    rival = replace(offer, id="o2", base=230_000.0, standing=OfferForm.WRITTEN)
    facts = (
        AskFacts(competing=(rival,), released=frozenset({"offer o2", "amount o2"}))
        if released
        else AskFacts()
    )
    rounds = [
        Round(id="r1", who=Who.YOU, value=230_500.0),
        Round(id="r2", who=Who.THEY, value=212_000.0, final=True, known=()),
    ]
    if again:
        rounds += [
            Round(id="r3", who=Who.YOU, value=225_000.0),
            Round(id="r4", who=Who.THEY, value=212_000.0),
        ]
    return asks(offer, facts, Assumptions(), CONSTANTS, TurnCache(), tuple(rounds))[Component.BASE]


def test_nothing_new_since_a_final_ends_the_asks_of_its_component(plain: Offer) -> None:
    ask = base_ask(plain, released=False)
    assert (ask.opening, ask.best) == (None, 0.0)
    assert "final" in ask.why_not


def test_something_new_allows_one_more_ask_and_then_none(plain: Offer) -> None:
    ask = base_ask(plain, released=True)
    assert ask.opening is not None
    assert 212_000 < ask.opening < 230_500
    assert base_ask(plain, released=True, again=True).opening is None


def test_a_final_typed_in_the_offer_counts_as_silent(plain: Offer) -> None:
    final = replace(plain, final_base=210_000.0)
    ask = asks(final, AskFacts(), Assumptions(), CONSTANTS, TurnCache())[Component.BASE]
    assert (ask.standing, ask.opening) == (210_000.0, None)


def test_a_logged_round_records_what_is_released_by_then() -> None:
    plan = Plan(offers=(Offer(id="o1", base=2e5), Offer(id="o2", base=2.1e5)))
    with_amount = edits.release_offer(plan, "o1", "o2", "amount", on=True)
    assert log_round(with_amount, "o1", TODAY).rounds[-1].known == ("offer o2", "amount o2")
