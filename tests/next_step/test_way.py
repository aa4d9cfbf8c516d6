"""The way to a letter, and how many of the first nine rows were typed."""

import datetime

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs, analyse
from planner.next_step import (
    PlanFacts,
    SessionFacts,
    WayStep,
    typed_of_nine,
    way_to_a_letter,
)
from planner.plan import Grant, Offer, Plan, Story, edits
from planner.plan.fields.terms import Component
from tests.inputs import known_inputs

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture(scope="module")
def known() -> ModelInputs:
    return known_inputs(TODAY)


def steps(plan: Plan, known: ModelInputs, copied: str = "") -> tuple[WayStep, ...]:
    facts = SessionFacts(copied=frozenset({copied} if copied else ()))
    return way_to_a_letter(PlanFacts(plan, analyse(plan, known), facts))


def test_a_new_plan_has_seven_steps_and_no_tick(known: ModelInputs) -> None:
    way = steps(Plan(), known)
    assert [step.title for step in way] == [
        "Company and base salary",
        "Sign-on",
        "City",
        "Equity, bonus, answer due",
        "A second offer, or your present job",
        "One story",
        "Read the letter, and send it",
    ]
    assert not any(step.done for step in way)


def test_steps_tick_themselves_in_any_order(known: ModelInputs) -> None:
    plan = edits.enter(Plan(offers=(Offer(id="o1", company="Aurora AI"),)), "offers.o1.base", "210k", TODAY)
    plan = edits.enter(plan, "offers.o1.sign_on", "30k", TODAY)
    assert [step.done for step in steps(plan, known)] == [True, True, *[False] * 5]
    plan = edits.enter(plan, "present.base", "185k", TODAY)
    assert [step.done for step in steps(plan, known)] == [True, True, False, False, True, False, False]
    assert steps(plan, known)[0].note == "the first answer is above"


def test_no_step_speaks_of_an_answer_that_is_not_there(known: ModelInputs) -> None:
    plan = edits.enter(Plan(offers=(Offer(id="o1", company="Aurora AI"),)), "offers.o1.base", "210k", TODAY)
    for key, text in (("bonus_target", "15%"), ("deadline", "in 9 days"), ("grants", "5,000 RSUs")):
        plan = edits.enter(plan, f"offers.o1.{key}", text, TODAY)
    first, _sign_on, _city, rest, *_ = steps(plan, known)  # units without a price: nothing is computed
    assert (first.done, first.note, rest.done, rest.note) == (True, "typed, both", True, "typed, all three")
    plan = edits.enter(plan, "offers.o1.grants", "5,000 RSUs at 42", TODAY)
    first, _sign_on, _city, rest, *_ = steps(plan, known)
    assert (first.note, rest.note) == ("the first answer is above", "the ask for equity is above")


def test_the_fourth_step_names_what_is_left_of_it(known: ModelInputs) -> None:
    plan = edits.enter(Plan(offers=(Offer(id="o1", company="Aurora AI"),)), "offers.o1.base", "210k", TODAY)
    assert steps(plan, known)[3].note == "three fields; an ask for equity needs the grant"
    plan = edits.enter(plan, "offers.o1.grants", "400k", TODAY)
    assert steps(plan, known)[3].note == "left: the bonus, the day of your answer"
    plan = edits.enter(plan, "offers.o1.bonus_target", "15 %", TODAY)
    plan = edits.enter(plan, "offers.o1.deadline", "2026-12-01", TODAY)
    assert (steps(plan, known)[3].done, steps(plan, known)[3].note) == (True, "the ask for equity is above")


def test_the_fifth_step_claims_no_more_than_any_present_job_does(known: ModelInputs) -> None:
    """A present job that pays little gives no room, but sets the walk-away as any."""
    plan = Plan(offers=(Offer(id="o1", company="Aurora AI", base=2e5),))
    low = edits.enter(plan, "present.base", "40k", TODAY)
    assert steps(low, known)[4].note == "what you could turn to: it sets your walk-away"
    openings = [analyse(each, known).offers["o1"].asks[Component.BASE].opening or 0.0 for each in (plan, low)]
    assert openings[1] <= openings[0]


def test_the_way_is_done_once_the_letter_was_copied(known: ModelInputs) -> None:
    offer = Offer(
        id="o1",
        company="Aurora AI",
        base=2e5,
        bonus_target=0.15,
        grants=(Grant(id="g1", value=1e5),),
        deadline=TODAY,
        metro="San Francisco-Oakland-Berkeley, CA",
    )
    plan = edits.enter(Plan(offers=(offer,)), "offers.o1.sign_on", "30k", TODAY)
    plan = edits.enter(plan, "present.base", "185k", TODAY)
    plan = replace(plan, stories=(Story(id="y1", title="Ranking"),))
    assert not all(step.done for step in steps(plan, known))
    assert all(step.done for step in steps(plan, known, copied="o1/0"))


def test_three_of_nine_rows_are_rough() -> None:
    plan = Plan(offers=(Offer(id="o1", company="Aurora AI"),))
    assert typed_of_nine(plan, plan.offer("o1")) == 0
    for key, text in (("base", "210k"), ("sign_on", "30k"), ("level", "Senior")):
        plan = edits.enter(plan, f"offers.o1.{key}", text, TODAY)
    assert typed_of_nine(plan, plan.offer("o1")) == 3  # a default that was typed counts


@pytest.mark.parametrize("text", ["0", "none", "0 %"])
def test_an_offer_without_a_bonus_says_so_and_goes_on(known: ModelInputs, text: str) -> None:
    offer = Offer(id="o1", company="Tern", base=1.9e5, grants=(Grant(id="g1", value=1e5),), deadline=TODAY)
    plan = Plan(offers=(offer,))
    assert rest(plan, known).note == "left: the bonus"
    plan = edits.enter(plan, "offers.o1.bonus_target", text, TODAY)
    assert rest(plan, known).done
    assert edits.typed_text(plan, "offers.o1.bonus_target") == text
    assert not rest(edits.clear(plan, ("offers.o1.bonus_target",)), known).done


def rest(plan: Plan, known: ModelInputs) -> WayStep:
    return next(step for step in steps(plan, known) if step.title == "Equity, bonus, answer due")
