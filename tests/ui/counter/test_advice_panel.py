"""Advice on Counter, by clicks and keys: shown before any release, released and taken back in one step."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.plan import Plan, Release, edits
from planner.plan.fields.terms import Cause, Component
from planner.ui.counter.sheet import CounterSheet
from tests.ui.conftest import User
from tests.ui.counter.conftest import turn
from tests.workbook.plans import SPEND

pytestmark = pytest.mark.same_window(same_sheets=True)


@pytest.fixture
def counter(sampled: User) -> CounterSheet:
    """Counter of the sample with 180,000 unvested, a bonus of 40,000 and one story, and nothing released."""
    session = sampled.window.session
    plan = edits.put(session.plan, "present.unvested", 180_000.0)
    plan = edits.put(plan, "present.accrued_bonus", 40_000.0)
    counters = tuple(replace(counter, release=Release()) for counter in plan.counters)
    session.apply("Hold all back", replace(plan, counters=counters, stories=(SPEND,)))
    sampled.turn_to("Counter")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    turn(sheet, "What they may know")
    return sheet


def release(plan: Plan) -> Release:
    return plan.counter("o1").release


def test_effects_of_a_release_are_shown_and_nothing_is_released(sampled: User, counter: CounterSheet) -> None:
    text = counter.known.advice.texts["unvested"].text()
    assert text.startswith("Tell them of the 180,000 unvested: ")
    assert "sign-on opens at " in text
    assert " instead of " in text
    assert release(sampled.plan) == Release()


def test_a_click_releases_and_an_undo_takes_it_back(sampled: User, counter: CounterSheet) -> None:
    analysis = sampled.window.session.analysis
    assert analysis is not None
    before = analysis.offers["o1"].asks[Component.SIGN_ON].opening
    QTest.mouseClick(counter.known.advice.buttons["unvested"], Qt.MouseButton.LeftButton)
    assert release(sampled.plan).causes == (Cause.UNVESTED,)
    assert "unvested" not in counter.known.advice.buttons
    analysis = sampled.window.session.analysis
    assert analysis is not None
    assert (analysis.offers["o1"].asks[Component.SIGN_ON].opening or 0) > (before or 0)
    sampled.press("Ctrl+Z")
    assert release(sampled.plan) == Release()
    assert "unvested" in counter.known.advice.buttons


def test_all_that_is_advised_is_released_by_keys_in_one_step(sampled: User, counter: CounterSheet) -> None:
    analysis = sampled.window.session.analysis
    assert analysis is not None
    best = analysis.advice["o1"].best
    assert [lever.id for lever in best] == ["unvested", "bonus"]
    steps = sampled.window.session.stack.count()
    counter.known.advice.tell_all.setFocus()
    sampled.press("Space")
    assert sampled.window.session.stack.count() == steps + 1
    assert release(sampled.plan).causes == (Cause.UNVESTED, Cause.BONUS)
    assert not counter.known.advice.tell_all.isVisible()
    sampled.press("Ctrl+Z")
    assert release(sampled.plan) == Release()


def test_a_name_is_never_released_with_the_advice(sampled: User, counter: CounterSheet) -> None:
    counter.known.advice.tell_all.setFocus()
    sampled.press("Space")
    assert not any(offer.name for offer in release(sampled.plan).offers)
