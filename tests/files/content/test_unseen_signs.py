"""Signs that nobody sees, in the texts of a plan file."""

import json

from planner import files
from planner.plan import Offer, Plan, Story
from planner.plan.letter_versions import DraftPart, EditedLetter


def test_names_of_a_plan_file_are_cleaned_as_typed_ones_are() -> None:
    """A bell in a name, a sign of no width in a role; a letter that was edited stays as it is."""
    offer = Offer(id="o1", company="Auro\x07ra", title="AI\u200b PM", base=2e5)
    edited = EditedLetter(id="d1", offer="o1", kind="counter_email", body=(DraftPart(text="Hi\x0c"),))
    plan = Plan(offers=(offer,), stories=(Story(id="y1", title="Drift\u202e"),), letter_drafts=(edited,))
    opened = files.read_bytes(files.to_bytes(plan), "x")
    assert (opened.plan.offers[0].company, opened.plan.offers[0].title) == ("Aurora", "AI PM")
    assert opened.plan.stories[0].title == "Drift"
    assert opened.plan.letter_drafts == plan.letter_drafts
    assert opened.notes == ("Signs that nobody sees were taken out of 3 texts.",)


def test_a_file_without_them_has_no_note() -> None:
    plan = Plan(offers=(Offer(id="o1", company="Zoë’s 日本 👩‍🔧", note="one\ntwo"),))
    opened = files.read_bytes(files.to_bytes(plan), "x")
    assert (opened.plan, opened.notes) == (plan, ())
    assert json.loads(files.to_bytes(opened.plan)) == json.loads(files.to_bytes(plan))
