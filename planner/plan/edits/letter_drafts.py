"""Edits of the letters that the user changed: keep one, find one, go back to the plan's own text."""

from msgspec.structs import replace

from planner.plan.edits.offers import fresh_id
from planner.plan.fields.plan import Plan
from planner.plan.letter_versions import EditedLetter
from planner.plan.schema.validation import checked


def draft_of(plan: Plan, offer_id: str, kind: str) -> EditedLetter | None:
    """Return a letter as the user edited it; None where it is as the plan writes it."""
    return next(
        (draft for draft in plan.letter_drafts if (draft.offer, draft.kind) == (offer_id, kind)), None
    )


def keep_draft(plan: Plan, edited: EditedLetter) -> Plan:
    """Keep an edited letter, in the place of the one of its kind to the same recruiter."""
    before = draft_of(plan, edited.offer, edited.kind)
    new_id = before.id if before else fresh_id("d", plan.letter_drafts)
    new = replace(checked(EditedLetter, edited), id=new_id)
    if new == before:
        return plan
    rows = tuple(new if draft is before else draft for draft in plan.letter_drafts)
    return replace(plan, letter_drafts=rows if before else (*rows, new))


def drop_draft(plan: Plan, offer_id: str, kind: str) -> Plan:
    """Let a letter be as the plan writes it."""
    before = draft_of(plan, offer_id, kind)
    if before is None:
        return plan
    rows = tuple(draft for draft in plan.letter_drafts if draft is not before)
    return replace(plan, letter_drafts=rows)
