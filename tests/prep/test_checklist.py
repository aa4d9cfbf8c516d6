"""Items are ticked by what the plan has, else by hand."""

import pytest

from planner.plan import Plan, Prep, PrepItem, Story
from planner.plan.edits.stories import tick
from planner.prep.checklist import ChecklistItem, checklist
from tests.lexicon import LEXICON
from tests.prep.stories import FULL, LABELS, ROLLBACK, THIN


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
    assert "“Canary rollback”" in check.proof.text


def test_what_is_missing_of_the_lifecycle_is_named() -> None:
    said = found(Plan(stories=(LABELS,)))[PrepItem.LIFECYCLE].proof.text
    assert "labelling" not in said.partition("missing")[2]
    assert "deployment" in said


def test_an_item_leads_to_the_story_that_lacks_it() -> None:
    assert found(Plan(stories=(*FULL, THIN)))[PrepItem.POST_MORTEMS].proof.where == "stories.y4.title"


@pytest.mark.parametrize(
    ("prep", "item"),
    [
        (Prep(narrative="Agents eat forms."), PrepItem.NARRATIVE),
        (Prep(latency_script="Faster or surer: pick one."), PrepItem.LATENCY_SCRIPT),
        (Prep(role_talk="Ana, ML PM: on call every fifth week."), PrepItem.ROLE_TALK),
        (Prep(case_studies=("One", "Two")), PrepItem.CASE_STUDIES),
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
    assert found(Plan(stories=FULL))[PrepItem.BOTH_LENSES].done


def test_more_than_are_asked_for_are_not_counted_over_it() -> None:
    check = found(Plan(prep=Prep(case_studies=("One", "Two", "Three"))))[PrepItem.CASE_STUDIES]
    assert (check.proof.enough, check.proof.text) == (True, "2 of 2 noted.")
