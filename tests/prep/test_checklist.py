"""Items are ticked by what the plan has, else by hand."""

import datetime

import pytest
from msgspec.structs import replace

from planner.plan import PARTS, DrillAnswer, Plan, Prep, PrepItem, Story
from planner.plan.edits.prep import tick
from planner.prep.checklist import ChecklistItem, checklist
from tests.prep.stories import FULL, LABELS, LEXICON, ROLLBACK, THIN

WORDS = " ".join(["word"] * 40)
READ = "Kestrel's assistant promised refunds that nobody checked"


def found(plan: Plan) -> dict[PrepItem, ChecklistItem]:
    return {check.item: check for check in checklist(plan, LEXICON)}


def test_an_empty_plan_has_nothing_done_and_every_item_a_source() -> None:
    checks = found(Plan())
    assert not any(check.done for check in checks.values())
    assert all("Valenx Press" in check.source and check.proof.text.endswith(".") for check in checks.values())
    assert list(checks) == list(PrepItem)


def test_three_stories_of_failure_tick_the_first_item() -> None:
    assert not found(Plan(stories=(ROLLBACK, THIN)))[PrepItem.FAILURES].done
    check = found(Plan(stories=(*FULL, THIN)))[PrepItem.FAILURES]
    assert check.done
    assert "“Canary rollback”" in check.proof.in_full
    assert ("Canary rollback", "stories.y1") in [
        (link.text, link.where.rpartition(".")[0]) for link in check.proof.links
    ]


def test_what_is_missing_of_the_lifecycle_is_named() -> None:
    said = found(Plan(stories=(LABELS,)))[PrepItem.LIFECYCLE].proof.text
    assert "labelling" not in said.partition("missing")[2]
    assert "deployment" in said


def test_an_item_leads_to_the_story_that_lacks_it() -> None:
    assert found(Plan(stories=(*FULL[:2], THIN)))[PrepItem.FAILURES].proof.where == "stories.y4.title"


@pytest.mark.parametrize(
    ("prep", "item"),
    [
        (Prep(narrative=WORDS), PrepItem.NARRATIVE),
        (Prep(latency_script=WORDS), PrepItem.LATENCY_SCRIPT),
        (Prep(role_talk="Ana, an ML PM, is on call every fifth week."), PrepItem.ROLE_TALK),
        (Prep(case_studies=("One", "Two")), PrepItem.CASE_STUDIES),
        (Prep(post_mortems=(READ, READ)), PrepItem.POST_MORTEMS),
    ],
)
def test_a_note_ticks_its_item(prep: Prep, item: PrepItem) -> None:
    assert found(Plan(prep=prep))[item].done
    assert [prep_item for prep_item, check in found(Plan(prep=prep)).items() if check.done] == [item]


def test_one_case_study_is_not_two() -> None:
    check = found(Plan(prep=Prep(case_studies=("One",))))[PrepItem.CASE_STUDIES]
    assert (check.done, check.proof.text) == (False, "1 of 2 noted.")


def test_a_tick_by_hand_does_an_item_without_proof() -> None:
    check = found(tick(Plan(), PrepItem.REHEARSED, on=True))[PrepItem.REHEARSED]
    assert (check.done, check.by_hand, check.proof.enough) == (True, True, False)


def test_projects_in_both_lenses_need_words_of_each() -> None:
    one_sided = Story(id="y9", title="Drift", signal="Drift rose in production and latency at p99 doubled.")
    check = found(Plan(stories=(*FULL[:2], one_sided)))[PrepItem.BOTH_LENSES]
    assert not check.done
    assert not found(Plan(stories=FULL))[PrepItem.BOTH_LENSES].done  # the first says little of the market
    market = replace(ROLLBACK, lesson="Adoption by small shops rose from 20 % to 31 %.")
    assert found(Plan(stories=(market, *FULL[1:])))[PrepItem.BOTH_LENSES].done


def test_more_than_are_asked_for_are_not_counted_over_it() -> None:
    check = found(Plan(prep=Prep(case_studies=("One", "Two", "Three"))))[PrepItem.CASE_STUDIES]
    assert (check.proof.enough, check.proof.text) == (True, "2 of 2 noted.")


def test_a_word_or_two_is_no_note_and_says_what_is_missing() -> None:
    check = found(Plan(prep=Prep(narrative="Agents eat forms.")))[PrepItem.NARRATIVE]
    assert (check.done, check.proof.text) == (False, "3 of at least 20 words.")


def test_own_failures_are_no_post_mortems_of_launches() -> None:
    check = found(Plan(stories=FULL, prep=Prep(post_mortems=(READ, "Heron's launch"))))[PrepItem.POST_MORTEMS]
    assert not check.done
    assert check.proof.text.startswith("1 of 2 of other companies noted. A line needs")
    assert check.proof.where == "prep.post_mortems"


def test_a_hypothetical_answer_proves_nothing() -> None:
    would = replace(
        ROLLBACK,
        **{part: f"I would try that. I could do this. {getattr(ROLLBACK, part)} I would." for part in PARTS},
    )
    text = found(Plan(stories=(would,)))[PrepItem.FAILURES].proof.text
    assert text.startswith("0 of 3")


def test_drills_on_three_days_keep_the_preparation_up() -> None:
    days = [datetime.date(2026, 3, day) for day in (1, 2, 2, 3)]
    answers = tuple(
        DrillAnswer(id=f"d{place}", question="q", text="So.", when=day) for place, day in enumerate(days)
    )
    assert found(Plan(prep=Prep(answers=answers)))[PrepItem.SYSTEM].proof.enough
    check = found(Plan(prep=Prep(answers=answers[:3])))[PrepItem.SYSTEM]
    assert (check.proof.enough, check.proof.text) == (False, "Drilled on 2 of 3 days.")


def test_the_cheat_sheet_leads_to_what_is_still_empty() -> None:
    assert found(Plan(stories=FULL))[PrepItem.CHEAT_SHEET].proof.where == "offers"


def test_what_the_cheat_sheet_lacks_is_listed_with_one_and() -> None:
    assert found(Plan())[PrepItem.CHEAT_SHEET].proof.text == (
        "Nothing yet of latency budgets, adoption KPIs and vesting dates."
    )
