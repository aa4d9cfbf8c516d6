"""Edits of the copies of letters: note what was taken out of the program, to whom, when and how."""

from msgspec.structs import replace

from planner.plan.edits.offers import fresh_id
from planner.plan.fields.plan import Plan
from planner.plan.letter_versions import MOST_COPIES, LetterCopy
from planner.plan.schema.validation import checked


def note_letter(plan: Plan, taken: LetterCopy) -> Plan:
    """Keep a letter as it was taken out; the same text in the same way within a minute is kept once."""
    bare = replace(checked(LetterCopy, taken), id="")
    if any(replace(copy, id="") == bare for copy in plan.letter_copies[-5:]):
        return plan
    new = replace(taken, id=fresh_id("v", plan.letter_copies))
    return replace(plan, letter_copies=(*plan.letter_copies, new)[-MOST_COPIES:])


def copies_of(plan: Plan, offer_id: str, kind: str) -> tuple[LetterCopy, ...]:
    """Return the copies of one letter to one recruiter, the latest first."""
    return tuple(copy for copy in reversed(plan.letter_copies) if (copy.offer, copy.kind) == (offer_id, kind))
