"""An offer that is hidden, or whose day is over, is asked about before a text says that it is held."""

import datetime

import pytest

from planner.analysis import ModelInputs
from planner.letters import LETTERS, letter_texts
from planner.model_inputs import load_writer
from planner.plan import Plan, edits
from planner.share import Leak, OutgoingTexts, leaks, share
from planner.workbook.pending_export import recruiter_export
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan

YESTERDAY = TODAY - datetime.timedelta(days=1)


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def holding(**changes: object) -> Plan:
    """The real plan, which tells o1 of o2 alone; that offer with some changes."""
    plan = edits.release_offer(real_plan(), "o1", "o2", "existence", on=True)
    for other in plan.offers[2:]:
        plan = edits.release_offer(plan, "o1", other.id, "existence", on=False)
    for key, value in changes.items():
        plan = edits.put(plan, f"offers.o2.{key}", value)
    return plan


def about_letter(plan: Plan, inputs: ModelInputs, key: str) -> list[Leak]:
    """What is asked about the rival before a letter leaves."""
    writer, shared = load_writer(), share(plan, inputs, "o1")
    kind = next(kind for kind in LETTERS if kind.key == key)
    found = leaks(shared, plan, inputs, OutgoingTexts(lambda masked: letter_texts(writer, kind, masked)))
    return [leak for leak in found if leak.id.startswith("rival-")]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"hidden": True}, "is hidden, and Aurora AI reads that you hold it. Take the release back, or show"),
        ({"deadline": YESTERDAY}, "was to be answered by 21 Nov 2026, and Aurora AI reads that you hold it."),
    ],
)
def test_the_workbook_waits_until_the_user_lets_it_pass(
    changes: dict[str, object], why: str, inputs: ModelInputs
) -> None:
    plan = holding(**changes)
    pending = recruiter_export(plan, inputs, "o1")
    [bar] = [bar for bar in pending.bars if isinstance(bar, Leak) and bar.id.startswith("rival-")]
    assert why in bar.message
    assert not pending.ready
    assert not bar.stops
    passed = recruiter_export(plan, inputs, "o1", frozenset({bar.id}))
    assert bar in passed.passed


def test_an_offer_that_is_held_is_not_asked_about(inputs: ModelInputs) -> None:
    pending = recruiter_export(holding(deadline=TODAY), inputs, "o1")
    assert not [bar for bar in pending.bars if isinstance(bar, Leak) and bar.id.startswith("rival-")]


def test_only_letters_that_mention_it_ask(inputs: ModelInputs) -> None:
    plan = holding(hidden=True)
    assert len(about_letter(plan, inputs, "counter_email")) == 1
    assert about_letter(plan, inputs, "thanks") == []
