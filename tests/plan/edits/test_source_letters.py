"""A plan keeps the letter of an offer, and says of each value which words it came from until it is edited."""

import datetime

from msgspec.structs import replace

from planner.analysis.explained import explained
from planner.files.content.identity import repair_references
from planner.plan import Plan, edits
from planner.plan.edits.letters import keep_letter, quotations
from planner.plan.schema.content import content_of
from planner.plan.schema.validation import model_from
from planner.plan.source_letter import LONGEST_LETTER, MOST_LETTERS, SourceLetter
from planner.share.redact import redacted

TODAY = datetime.date(2026, 11, 24)
TEXT = "We offer you an annual base salary of $210,000 and 400 RSUs over four years."


def read_plan() -> Plan:
    plan = edits.add_offer(Plan())
    plan = edits.enter(plan, "offers.o1.base", "210k", TODAY)
    plan = edits.enter(plan, "offers.o1.grants", "400 RSUs at 10 4y", TODAY)
    places = [("base", 13, 46), ("grants.g1.units", 51, 59), ("grants.g1.years", 60, 75), ("none", 0, 2)]
    return keep_letter(plan, SourceLetter(id="", offer="o1", day=TODAY, text=TEXT), places)


def words(plan: Plan, path: str) -> list[str]:
    return [quotation.words for quotation in quotations(plan, path)]


def test_a_value_is_quoted_from_its_letter() -> None:
    assert words(read_plan(), "offers.o1.base") == ["an annual base salary of $210,000"]


def test_a_list_is_quoted_with_the_words_of_its_items() -> None:
    assert words(read_plan(), "offers.o1.grants") == ["400 RSUs", "over four years"]


def test_an_edited_value_is_quoted_no_more_and_its_undo_is() -> None:
    plan = read_plan()
    assert words(edits.enter(plan, "offers.o1.base", "211k", TODAY), "offers.o1.base") == []
    assert words(plan, "offers.o1.base")


def test_a_field_that_the_offer_lacks_has_no_origin() -> None:
    (letter,) = read_plan().letters
    assert [origin.path for origin in letter.origins] == ["base", "grants.g1.units", "grants.g1.years"]


def test_the_explain_bar_names_the_letter_and_its_day() -> None:
    reason = explained(read_plan(), None, "offers.o1.base").reason
    assert "From the letter of 24 Nov 2026: “an annual base salary of $210,000”." in reason


def test_the_letter_goes_with_its_offer() -> None:
    assert edits.remove_offer(read_plan(), "o1").letters == ()


def test_a_letter_and_their_number_are_bounded() -> None:
    plan = read_plan()
    for number in range(MOST_LETTERS):
        letter = SourceLetter(id="", offer="o1", name=str(number), text="x" * (LONGEST_LETTER + 1))
        plan = keep_letter(plan, letter, [("base", 0, LONGEST_LETTER + 1)])
    assert len(plan.letters) == MOST_LETTERS
    assert len({letter.id for letter in plan.letters}) == MOST_LETTERS
    assert plan.letters[-1].origins == ()
    assert len(plan.letters[-1].text) == LONGEST_LETTER


def test_a_file_keeps_the_letter_and_drops_that_of_a_missing_offer() -> None:
    plan = read_plan()
    stored, _ = repair_references(model_from(Plan, content_of(plan)))
    assert stored.letters == plan.letters
    orphaned = replace(plan.letters[0], id="m2", offer="o9")
    repaired, problems = repair_references(replace(plan, letters=(*plan.letters, orphaned)))
    assert repaired.letters == plan.letters
    assert [problem.where for problem in problems] == ["letters.m2"]


def test_what_leaves_is_the_same_with_and_without_the_letter() -> None:
    plan = read_plan()
    assert redacted(plan, "o1") == redacted(replace(plan, letters=()), "o1")
