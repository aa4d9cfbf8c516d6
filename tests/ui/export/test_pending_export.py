"""A pending export describes exactly what is released, and refuses what is not ready."""

import pytest

from planner.plan import edits
from planner.plan.fields.terms import Component
from planner.workbook.pending_export import private_export, recruiter_export, released_texts
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


def test_each_released_thing_is_named(sampled: User) -> None:
    analysis = sampled.window.session.analysis
    assert analysis is not None
    pending = recruiter_export(sampled.plan, analysis.model_inputs, "o1")
    assert pending.shared is not None
    words = " ".join(released_texts(pending.shared))
    assert pending.shared.others[0].description in words
    assert pending.shared.causes[0].description in words
    assert "Crest" not in words


def test_a_reason_of_ones_own_is_named_where_it_is_asked_for(sampled: User) -> None:
    """The workbook had it, while the list of what leaves named nothing of the user's."""
    analysis = sampled.window.session.analysis
    assert analysis is not None
    typed = edits.enter_all(
        sampled.plan,
        (
            ("counters.o1.base", "234k"),
            ("counters.o1.why_base", "I led search for eight years."),
            ("counters.o1.bonus", ""),
            ("counters.o1.why_bonus", "It is paid to all."),
        ),
        analysis.today,
    )
    released = recruiter_export(typed, analysis.model_inputs, "o1").released
    assert "Your reason: I led search for eight years." in released
    assert "Your reason: It is paid to all." not in released


def test_without_a_proposal_there_is_no_workbook(sampled: User) -> None:
    analysis = sampled.window.session.analysis
    assert analysis is not None
    plan = edits.clear(sampled.plan, [f"counters.o1.{component.value}" for component in Component])
    pending = recruiter_export(plan, analysis.model_inputs, "o1")
    assert pending.lacks_proposal
    assert not pending.ready
    assert pending.refusal.startswith("Nothing is proposed to Aurora AI")


def test_an_offer_that_is_gone_is_refused_in_a_sentence(sampled: User) -> None:
    analysis = sampled.window.session.analysis
    assert analysis is not None
    pending = recruiter_export(sampled.plan, analysis.model_inputs, "nobody")
    assert not pending.ready
    assert pending.refusal == "This offer is no longer in the plan."


def test_the_private_workbook_waits_for_entries_that_cannot_be_read(sampled: User) -> None:
    analysis = sampled.window.session.analysis
    assert analysis is not None
    plan = edits.enter(sampled.plan, "present.base", "lots", sampled.window.session.today)
    pending = private_export(plan, analysis)
    assert not pending.ready
    assert "lots" in pending.refusal
    assert [bar.where for bar in pending.bars] == ["present.base"]
