"""A plan of many stories opens at once: its stories are judged between the events of the window."""

import gc
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.plan import Plan, Story
from planner.plan.fields.terms import Track
from planner.story import judged
from planner.story.lexicon import Lexicon
from planner.story.rubric.judgement import Judgement
from planner.story.rubric.rubric import judge
from planner.ui import judging
from planner.ui.prep.checklist_page import JUDGING
from planner.ui.prep.sheet import PrepSheet
from planner.ui.stories.sheet import StoriesSheet
from tests.ui.conftest import Opener, User
from tests.ui.stories.written import field

pytestmark = pytest.mark.same_window
MANY = 40
STEPS = 5
"""Steps for a row of one sentence: the sentence, its points, its lens, its evidence, the row itself."""


@pytest.fixture
def judgings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The identities of the stories that were judged for a list or as evidence, one after another."""
    ids: list[str] = []

    def counted(story: Story, lexicon: Lexicon, track: Track | None = None) -> Judgement:
        ids.append(story.id)
        return judge(story, lexicon, track)

    monkeypatch.setattr(judged, "judge", counted)
    monkeypatch.setattr(judging, "AT_ONCE", 4)
    monkeypatch.setattr(judging, "SLICE", 0.0)
    return ids


def many(plan: Plan) -> Plan:
    """Return a plan with many stories, no two alike."""
    stories = tuple(
        Story(id=f"n{number}", result=f"I cut run {number} from {number + 2} to {number + 1} hours.")
        for number in range(1, MANY + 1)
    )
    return replace(plan, stories=stories, counters=())


def wait_for_analysis(user: User) -> None:
    """Give the window its events until there is an analysis."""
    for _ in range(20 * MANY):
        if user.window.session.analysis is None:
            QApplication.processEvents()
    assert user.window.session.analysis is not None


def test_many_stories_are_shown_before_they_are_judged_and_those_seen_first(
    sampled: User, sheet: StoriesSheet, judgings: list[str]
) -> None:
    plan, view = many(sampled.plan), sheet.list.view
    judgings.clear()  # of what the sheet was painted with before
    sampled.window.session.replace(replace(plan, stories=plan.stories[::-1]))
    view.repaint()
    assert view.stories.rowCount() == MANY
    assert view.stories.entry(1).full_text == "Story 2"
    assert set(judgings) == {f"n{MANY}"}  # the story on the page
    assert sampled.window.session.analysis is None
    view.scrollToBottom()
    view.repaint()
    for _ in range(STEPS):
        view.stories.slices.do_slice()
    assert judgings[-1] == "n1"
    assert view.stories.entry(MANY - 1).note
    wait_for_analysis(sampled)
    assert sorted(judgings) == sorted(story.id for story in plan.stories)


def test_a_slice_judges_one_story(sampled: User, sheet: StoriesSheet, judgings: list[str]) -> None:
    del sheet
    sampled.window.session.replace(many(sampled.plan))
    before = len(judgings)
    QApplication.processEvents()
    assert len(judgings) <= before + 2  # one of the list, one of the plan


def test_an_edit_of_a_story_judges_that_story(
    sampled: User, sheet: StoriesSheet, judgings: list[str]
) -> None:
    sampled.window.session.replace(many(sampled.plan))
    wait_for_analysis(sampled)
    judgings.clear()
    field(sheet, "cost").setFocus()
    sampled.type("It cost $4,000.")
    sampled.press("Ctrl+Return")
    assert sampled.plan.story("n1").cost
    assert set(judgings) == {"n1"}
    assert sampled.window.session.analysis is not None


def test_an_edit_while_stories_are_judged_judges_no_other_again(
    sampled: User, sheet: StoriesSheet, judgings: list[str]
) -> None:
    judgings.clear()  # of what the sheet was painted with before
    sampled.window.session.replace(many(sampled.plan))
    for _ in range(MANY // 2):
        QApplication.processEvents()
    field(sheet, "cost").setFocus()
    sampled.type("It cost $4,000.")
    sampled.press("Ctrl+Return")
    wait_for_analysis(sampled)
    others = [story_id for story_id in judgings if story_id != "n1"]
    assert sorted(others) == sorted(story.id for story in sampled.plan.stories[1:])


def test_every_sheet_can_be_shown_while_stories_are_judged(
    sampled: User, sheet: StoriesSheet, judgings: list[str]
) -> None:
    del sheet
    judgings.clear()
    sampled.window.session.replace(many(sampled.plan))
    for place in range(len(sampled.window.entries)):
        sampled.window.tabs.setCurrentIndex(place)
        sampled.window.repaint()
        assert sampled.window.session.analysis is None
    assert len(set(judgings)) < MANY / 2  # no sheet judged them all at once
    sampled.turn_to("Prep")
    prep = sampled.window.sheet
    assert isinstance(prep, PrepSheet)
    assert prep.checks.done.text() == JUDGING
    assert not any(box.isVisible() for box in prep.checks.boxes.values())  # what they say is of the sample
    assert not gc.isenabled()
    wait_for_analysis(sampled)
    assert prep.checks.done.text() != JUDGING
    assert all(box.isVisible() for box in prep.checks.boxes.values())
    assert gc.isenabled()
    gc.unfreeze()


def test_no_cheat_sheet_is_saved_without_the_stories_that_are_being_judged(
    sampled: User, sheet: StoriesSheet, judgings: list[str], tmp_path: Path
) -> None:
    del sheet, judgings
    sampled.window.session.replace(many(sampled.plan))
    sampled.turn_to("Prep")
    prep = sampled.window.sheet
    assert isinstance(prep, PrepSheet)
    sampled.answers.path = tmp_path / "cheat.pdf"
    QTest.keyClick(prep.cheat.save, Qt.Key.Key_Space)
    assert sampled.window.status.note.text().startswith("Your stories are being judged")
    assert not sampled.answers.path.exists()
    wait_for_analysis(sampled)
    QTest.keyClick(prep.cheat.save, Qt.Key.Key_Space)
    assert sampled.answers.path.exists()
    gc.unfreeze()


def test_garbage_is_collected_again_after_a_window_that_was_judging(
    open_window: Opener, judgings: list[str]
) -> None:
    del judgings
    user = open_window()
    user.window.run_command("sample")
    user.window.session.replace(many(user.plan))
    assert not gc.isenabled()
    user.window.session.stack.setClean()
    user.window.close()
    assert gc.isenabled()
    gc.unfreeze()


def test_what_many_stories_left_is_collected_with_a_plan_of_few(
    sampled: User, sheet: StoriesSheet, judgings: list[str]
) -> None:
    del sheet, judgings
    sampled.window.session.replace(many(sampled.plan))
    wait_for_analysis(sampled)
    assert gc.get_freeze_count() > 0
    sampled.press("Ctrl+N")
    assert gc.get_freeze_count() == 0


def test_garbage_is_collected_after_the_stories_of_a_start_which_turned_it_off(
    sampled: User, sheet: StoriesSheet, judgings: list[str]
) -> None:
    del sheet, judgings
    gc.disable()
    sampled.window.session.replace(many(sampled.plan))
    wait_for_analysis(sampled)
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
    gc.unfreeze()
