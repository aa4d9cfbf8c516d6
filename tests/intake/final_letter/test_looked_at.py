"""The acceptance warns until the letter to sign was compared with the terms as they are."""

from planner.ask.rounds.accept import accept
from planner.ask.rounds.signed_letter import is_looked_at, looked_at, not_looked_at
from planner.plan import Plan, Round, edits
from planner.plan.edits.negotiation import append_rounds
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.share.redact import redacted
from tests.intake.final_letter.conftest import pair


def seen() -> Plan:
    return looked_at(pair("02").plan, "o1")


def test_a_plan_warns_until_the_letter_was_looked_at() -> None:
    assert not_looked_at(pair("02").plan, "o1").startswith("The letter to sign was not compared")
    assert not_looked_at(seen(), "o1") == ""


def test_a_changed_offer_or_answer_counts_as_not_looked_at() -> None:
    changed = edits.put(seen(), "offers.o1.relocation", 5_000.0)
    answer = Round(id="", offer="o1", who=Who.THEY, component=Component.BASE, value=229_000.0)
    assert not is_looked_at(changed, "o1")
    assert not is_looked_at(append_rounds(seen(), [answer]), "o1")


def test_a_private_note_or_the_acceptance_itself_changes_nothing() -> None:
    noted = edits.put(seen(), "offers.o1.note", "good team")
    assert is_looked_at(noted, "o1")
    assert is_looked_at(accept(noted, "o1", pair("02").today), "o1")


def test_no_recruiter_gets_to_know_of_it() -> None:
    assert redacted(seen(), "o1").counter("o1").signed_terms == ""
