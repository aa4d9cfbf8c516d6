"""Names of other companies in the opening sentence and the reasons, found before anything leaves."""

from typing import Any

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs, analyse
from planner.plan import Counter, Offer, Plan
from planner.plan.fields.counter import Release, Released
from planner.share.leak_check import PrivateWord, private_words_in
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def plan_with(**words: Any) -> Plan:
    offers = (Offer(id="o1", company="Halden Systems"), Offer(id="o2", company="Rivetworks"))
    return Plan(offers=offers, counters=(Counter(id="o1", **words),))


def words_in(plan: Plan, offer_id: str, inputs: ModelInputs) -> tuple[PrivateWord, ...]:
    return private_words_in(plan, offer_id, analyse(plan, inputs))


def test_a_name_is_found_where_it_is_typed(inputs: ModelInputs) -> None:
    opening = plan_with(intent="Rivetworks offers more.", reasons=("I led a team.",))
    assert words_in(opening, "o1", inputs) == (PrivateWord("Rivetworks", "counters.o1.intent"),)
    reasons = plan_with(reasons=("I led a team.", "As Rivetworks said."))
    assert words_in(reasons, "o1", inputs) == (PrivateWord("Rivetworks", "counters.o1.reasons"),)


def test_own_and_released_names_and_doubts_are_none(inputs: ModelInputs) -> None:
    assert words_in(plan_with(intent="I like Halden Systems."), "o1", inputs) == ()
    told = Release(offers=(Released(id="o2", existence=True, name=True),))
    assert words_in(plan_with(intent="Rivetworks too.", release=told), "o1", inputs) == ()
    assert words_in(plan_with(), "o1", inputs) == ()
    assert words_in(plan_with(intent="Rivetworks."), "o2", inputs) == ()


def test_words_are_read_again_when_they_a_name_or_the_release_change(inputs: ModelInputs) -> None:
    plan = plan_with(intent="Rivetworks offers more.")
    [word] = words_in(plan, "o1", inputs)
    assert word.quoted == "Rivetworks"
    renamed = replace(plan, offers=(plan.offers[0], replace(plan.offers[1], company="Zorvex")))
    assert words_in(renamed, "o1", inputs) == ()
    assert words_in(replace(renamed, counters=(Counter(id="o1", intent="Zorvex."),)), "o1", inputs)
    told = Release(offers=(Released(id="o2", existence=True, name=True),))
    released = replace(plan, counters=(replace(plan.counters[0], release=told),))
    assert words_in(released, "o1", inputs) == ()
    assert words_in(plan, "o1", inputs) == (word,)
