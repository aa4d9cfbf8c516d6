"""What differs between two plans: fields with their texts, items once, marks never."""

import datetime

from planner.plan import Offer, Plan, Story, edits
from planner.plan.differences import PlanDifference, differences, field_of
from planner.plan.field_name import field_name

TODAY = datetime.date(2026, 1, 2)
PLAN = Plan(
    offers=(Offer(id="o1", company="Aurora AI", base=210_000.0), Offer(id="o2", company="Crest")),
    stories=(Story(id="y1", title="Latency"),),
)


def test_one_field_is_one_difference_with_its_texts() -> None:
    after = edits.enter(PLAN, "offers.o1.base", "212k", TODAY)
    assert list(differences(PLAN, after)) == [PlanDifference("offers.o1.base", "210,000", "212,000")]


def test_a_day_is_written_as_in_its_cell() -> None:
    after = edits.enter(PLAN, "offers.o1.deadline", "2026-01-16", TODAY)
    assert list(differences(PLAN, after)) == [PlanDifference("offers.o1.deadline", "–", "Fri 16 Jan 2026")]


def test_an_entry_that_cannot_be_read_shows_as_it_was_typed() -> None:
    after = edits.enter(PLAN, "offers.o2.base", "ten", TODAY)
    assert list(differences(PLAN, after)) == [PlanDifference("offers.o2.base", "–", "ten")]


def test_a_removed_item_is_one_difference_without_a_field() -> None:
    after = edits.remove_offer(PLAN, "o2")
    assert [difference.path for difference in differences(PLAN, after)] == ["offers.o2"]
    assert field_of(after, "offers.o2") == ""
    assert field_of(PLAN, "offers.o2") == "offers.o2.company"


def test_a_moved_item_is_one_difference() -> None:
    after = edits.move_offer(PLAN, "o2", 0)
    assert [difference.path for difference in differences(PLAN, after)] == ["offers.o2"]


def test_a_mark_leads_to_the_first_field_of_its_item() -> None:
    after = edits.hide_offer(PLAN, "o1")
    (hidden,) = differences(PLAN, after)
    assert (hidden.path, hidden.after, field_of(after, hidden.path)) == (
        "offers.o1.hidden",
        "",
        "offers.o1.company",
    )


def test_typing_a_default_is_a_difference_of_no_other_field() -> None:
    after = edits.enter(PLAN, "offers.o1.level", "Senior", TODAY)
    assert [difference.path for difference in differences(PLAN, after)] in ([], ["offers.o1.level"])


def test_names_of_fields_stand_in_a_sentence() -> None:
    assert field_name(PLAN, "offers.o1.base") == "base salary of Aurora AI"
    assert field_name(PLAN, "stories.y1.title") == "title of Latency"
    assert field_name(PLAN, "offers.gone.base") == ""
