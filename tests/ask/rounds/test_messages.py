"""The log as messages: what was said together, what it changed, and what was left without an answer."""

import datetime
from typing import Any

from msgspec.structs import replace

from planner.ask.results import Ask
from planner.ask.rounds.asked_for import AskedFor
from planner.ask.rounds.gap import Gap, GapStep, gap_finding
from planner.ask.rounds.messages import first_offered, messages, whole_messages
from planner.ask.rounds.suggestion import suggested
from planner.plan import Offer, Plan, Round, edits
from planner.plan.edits.negotiation import complete_message, log_message
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component

TODAY = datetime.date(2026, 1, 2)
BASE, EQUITY, SIGN_ON = Component.BASE, Component.EQUITY, Component.SIGN_ON
EMPTY = Plan(offers=(Offer(id="o1", company="Aurora", base=210_000.0),))
ASKED = log_message(EMPTY, "o1", Who.YOU, TODAY, {BASE: 236_000.0, EQUITY: 970_000.0})


def test_a_message_is_a_step_for_each_component_and_names_what_was_said() -> None:
    (message,) = messages(ASKED, "o1")
    assert len(message.steps) == len(Component)
    assert message.named == {BASE: 236_000.0, EQUITY: 970_000.0}


def test_their_answer_says_by_how_much_it_moved_and_what_it_left_open() -> None:
    plan = log_message(ASKED, "o1", Who.THEY, TODAY, {BASE: 220_000.0})
    answer = messages(plan, "o1")[-1]
    assert answer.gains == {BASE: 10_000.0}
    assert answer.unanswered == {EQUITY}


def test_what_they_say_of_another_part_first_leaves_the_offer_before_the_log() -> None:
    plan = log_message(EMPTY, "o1", Who.THEY, TODAY, {EQUITY: 500_000.0})
    plan = log_message(plan, "o1", Who.YOU, TODAY, {BASE: 236_000.0})
    plan = log_message(plan, "o1", Who.THEY, TODAY, {BASE: 220_000.0})
    assert [message.gains for message in messages(plan, "o1")] == [{}, {}, {BASE: 10_000.0}]


def test_steps_that_differ_in_day_side_or_note_are_messages_of_their_own() -> None:
    def step(number: int, component: Component, **fields: Any) -> Round:
        values: dict[str, Any] = {"when": TODAY, "who": Who.THEY, "value": 1.0} | fields
        return Round(id=f"r{number}", offer="o1", component=component, **values)

    log = (
        step(1, BASE, note="call"),
        step(2, EQUITY),
        step(3, BASE),
        step(4, EQUITY, note="mail"),
        step(5, SIGN_ON, note="other"),
        step(6, Component.BONUS, who=Who.YOU),
    )
    read = messages(replace(EMPTY, rounds=log), "o1")
    assert [[step.id for step in message.steps] for message in read] == [
        ["r1", "r2"],
        ["r3", "r4"],
        ["r5"],
        ["r6"],
    ]


def test_an_edit_of_the_first_step_goes_to_the_whole_message() -> None:
    first = ASKED.rounds[0].id
    plan = edits.enter(ASKED, f"rounds.{first}.who", "they", TODAY)
    whole = whole_messages(ASKED, plan, "o1")
    assert {step.who for step in whole.rounds} == {Who.THEY}


def test_a_message_gets_the_steps_it_lacks_without_its_figures() -> None:
    plan = replace(EMPTY, rounds=(Round(id="r1", offer="o1", value=5.0, note="call"),))
    whole = complete_message(plan, ["r1"])
    assert [(step.component, step.value, step.note) for step in whole.rounds] == [
        (BASE, 5.0, "call"),
        (EQUITY, None, ""),
        (SIGN_ON, None, ""),
        (Component.BONUS, None, ""),
    ]


def test_the_first_offer_is_what_the_log_begins_with_or_the_sheet_offers() -> None:
    assert first_offered(ASKED, "o1")[BASE] == 210_000.0
    theirs = log_message(EMPTY, "o1", Who.THEY, TODAY, {BASE: 205_000.0})
    assert first_offered(theirs, "o1")[BASE] == 205_000.0


def test_a_gap_is_that_of_the_next_ask_and_that_of_the_first() -> None:
    steps = (
        GapStep(None, 210_000.0, None),
        GapStep(TODAY, 210_000.0, 236_000.0),
        GapStep(TODAY, 220_000.0, 236_000.0),
    )
    shown = Gap(BASE, steps, 233_500.0, 227_500.0)
    assert gap_finding(shown) == "You are 13,500 apart on base, 26,000 at the start"
    assert gap_finding(Gap(BASE, steps[:1], 236_000.0, None)) == "The first ask is 26,000 above their base"
    assert gap_finding(Gap(BASE, steps[:2], None, None)) == "You are 26,000 apart on base"


def test_without_asks_nothing_is_suggested() -> None:
    none: dict[Component, Ask] = {}
    assert suggested(none, AskedFor()) == {}
