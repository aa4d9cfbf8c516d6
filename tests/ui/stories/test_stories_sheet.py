"""Stories by keys, in the real window: write, move, paste and delete them."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from planner.plan.fields.story import PARTS
from planner.plan.fields.terms import LifecycleStage
from planner.story.rubric.items import Criterion
from planner.ui.stories.sheet import StoriesSheet
from tests.ui.conftest import User
from tests.ui.stories.written import TOLD, field, page, paste, to_stories, write

pytestmark = pytest.mark.same_window

NOTES = """Ranking went stale
- Click-through fell from 4.1% to 3.2% in two weeks.
- I decided to roll back instead of retraining.

GPU spend cut by a fifth
- Cut serving cost from $500k to $400k a year with INT8.
"""


def test_a_story_is_written_by_keys_judged_meanwhile_and_undone(sampled: User, sheet: StoriesSheet) -> None:
    scores = [sheet.rubric.score.text()]
    write(sampled, "Ranking went stale", TOLD)
    story = sampled.plan.stories[0]
    assert story.title == "Ranking went stale"
    assert {part: getattr(story, part) for part in PARTS} == TOLD
    scores.append(sheet.rubric.score.text())
    assert int(scores[0]) < 20
    assert int(scores[1]) > 60
    assert sheet.list.view.stories.entry(0).note.startswith(f"{scores[1]} ·")
    while sampled.plan.stories:
        sampled.press("Ctrl+Z")
    assert not page(sheet).isVisible()


def test_undo_gives_back_the_text_before(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.type("first")
    sampled.press("Ctrl+Return")
    sampled.type(" and second")
    sampled.press("Ctrl+Z")
    assert field(sheet, "situation").toPlainText() == "first"
    sampled.press("Ctrl+Z")
    assert field(sheet, "situation").toPlainText() == ""
    assert sampled.plan.stories[0].situation == ""


def test_taking_a_text_leaves_the_caret_where_it_was(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.type("one two")
    sampled.press("Left", "Left", "Ctrl+Return")
    sampled.type("x")
    assert field(sheet, "situation").toPlainText() == "one txwo"


def test_a_story_is_moved_copied_deleted_and_brought_back(sampled: User, sheet: StoriesSheet) -> None:
    sampled.type("First")
    sampled.press("Ctrl+Shift+N")
    sampled.type("Second")
    sampled.press("F6", "F6", "F6", "F6")
    while not sheet.list.view.hasFocus():
        sampled.press("F6")
    titles = [story.title for story in sampled.plan.stories]
    assert titles == ["First", "Second"]
    sampled.press("Alt+Up")
    assert [story.title for story in sampled.plan.stories] == ["Second", "First"]
    assert sheet.story_id == sampled.plan.stories[0].id
    sampled.press("Ctrl+Shift+D")
    assert [story.title for story in sampled.plan.stories] == ["Second", "Second (copy)", "First"]
    sheet.list.view.setFocus()
    sampled.press("Del")
    assert [story.title for story in sampled.plan.stories] == ["Second", "First"]
    sampled.press("Ctrl+Z")
    assert len(sampled.plan.stories) == 3


def test_going_to_another_story_takes_what_was_typed(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Ctrl+Shift+N")
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.type("Half a sentence")
    first, second = sampled.plan.stories
    sampled.window.session.jump(f"stories.{first.id}.result")
    assert sampled.plan.story(second.id).situation == "Half a sentence"
    assert field(sheet, "result").hasFocus()
    assert field(sheet, "situation").toPlainText() == ""


def test_tags_stand_in_one_line_with_commas(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Tab", "Tab", "Tab")
    sampled.type("ranking, drift,, ")
    sampled.press("Tab")
    assert sampled.plan.stories[0].tags == ("ranking", "drift")
    assert page(sheet).lines["tags"].text() == "ranking, drift"


def test_a_stage_is_ticked_by_hand_with_space(sampled: User, sheet: StoriesSheet) -> None:
    box = sheet.filing.boxes[LifecycleStage.LABELLING]
    box.setFocus()
    sampled.press("Space")
    assert sampled.plan.stories[0].lifecycle == (LifecycleStage.LABELLING,)
    assert box.covered
    assert "your tick" in box.accessibleDescription()
    sampled.press("Ctrl+Z")
    assert not sampled.plan.stories[0].lifecycle
    assert not box.covered


def test_200_000_letters_are_kept_as_typed_and_said(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.clipboard = "so much 🚀 " * 20_000
    sampled.press("Ctrl+V")
    assert "at most 20,000 fit" in field(sheet, "situation").accessibleDescription()
    sampled.press("Tab")
    kept = sampled.plan.typed["stories.y1.situation"]
    assert len(kept.text) == 200_000
    assert "200,000" in kept.wrong
    assert "20,000" in field(sheet, "situation").accessibleDescription()
    sampled.press("Ctrl+Z")
    assert field(sheet, "situation").toPlainText() == ""
    assert field(sheet, "situation").accessibleDescription() == ""


def test_a_title_of_200_000_letters_is_kept_as_typed(sampled: User, sheet: StoriesSheet) -> None:
    sampled.clipboard = "x" * 200_000
    sampled.press("Ctrl+V", "Tab")
    assert sampled.plan.stories[0].title == ""
    kept = sampled.plan.typed["stories.y1.title"]
    assert (len(kept.text), kept.wrong) == (200_000, page(sheet).lines["title"].accessibleDescription())
    sampled.press("Ctrl+Z")
    assert "stories.y1.title" not in sampled.plan.typed


@pytest.mark.parametrize("text", ["=1+1", "<b>bold</b> & <i>i", "نموذج التصنيف 👩🏽‍💻", "{{ 7*7 }}"])
def test_text_stays_text(sampled: User, sheet: StoriesSheet, text: str) -> None:
    sampled.clipboard = text
    sampled.press("Ctrl+V")
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.press("Ctrl+V", "Tab")
    story = sampled.plan.stories[0]
    assert (story.title, story.situation) == (text, text)
    assert sheet.list.view.stories.entry(0).title == text
    assert field(sheet, "situation").toPlainText() == text


def test_without_stories_the_sheet_says_which_key_begins_one(user: User) -> None:
    sheet = to_stories(user)
    said = [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
    assert any("Ctrl+Shift+N begins one" in one for one in said)
    user.press("Ctrl+Shift+N")
    assert QApplication.focusWidget() is page(sheet).lines["title"]


def take_paste(user: User) -> None:
    """Enter what the dialog shows, once it has the keyboard."""
    user.bot.waitUntil(lambda: QApplication.activeModalWidget() is QApplication.activeWindow())
    user.press("Ctrl+Return")
    with user.bot.waitActive(user.window):
        user.window.activateWindow()  # as a window manager would


def test_pasted_notes_become_stories_in_one_step(sampled: User, sheet: StoriesSheet) -> None:
    sheet.list.view.setFocus()
    sampled.clipboard = NOTES
    sampled.press("Ctrl+V")
    assert len(sampled.plan.stories) == 1
    take_paste(sampled)
    assert len(sampled.plan.stories) > 1
    assert "Made" in sampled.window.undo.toast.text()
    assert "4.1% to 3.2%" in str(sampled.plan.stories)
    assert sheet.story_id == sampled.plan.stories[1].id
    sampled.press("Ctrl+Z")
    assert len(sampled.plan.stories) == 1


def test_a_paste_too_long_for_a_part_is_kept_and_said(sampled: User, sheet: StoriesSheet) -> None:
    sheet.list.view.setFocus()
    sampled.clipboard = "so much " * 25_000
    sampled.press("Ctrl+V")
    take_paste(sampled)
    assert "kept as typed until you shorten it" in sampled.window.undo.toast.text()
    kept = [one for path, one in sampled.plan.typed.items() if path.startswith("stories.y2.")]
    assert [len(typed.text) for typed in kept] == [199_999]


def test_an_empty_clipboard_makes_no_story(sampled: User, sheet: StoriesSheet) -> None:
    sheet.list.view.setFocus()
    sampled.clipboard = " \n "
    sampled.press("Ctrl+V")
    assert len(sampled.plan.stories) == 1
    assert "no text" in sampled.window.status.note.text()


def test_f6_goes_round_list_page_coach_and_rubric(sampled: User, sheet: StoriesSheet) -> None:
    sheet.list.view.setFocus()
    sampled.press("F6")
    assert QApplication.focusWidget() is page(sheet).lines["title"]
    sampled.press("F6")
    assert sheet.coach.panel.answer.hasFocus()
    sampled.press("F6")
    assert QApplication.focusWidget() is sheet.rubric.rows[Criterion.SCAR_TISSUE]
    sampled.press("F6", "F6", "F6")  # the tabs and the strip are between
    assert sheet.list.view.hasFocus()


def test_every_widget_of_each_page_that_takes_the_keyboard_has_a_name(
    sampled: User, sheet: StoriesSheet
) -> None:
    paste(sampled, "Ranking went stale", TOLD)
    nameless = []
    for place in range(sheet.head.tabs.count()):
        sheet.head.tabs.setCurrentIndex(place)
        QApplication.processEvents()
        nameless += [
            widget
            for widget in sheet.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and not widget.accessibleName()
            and not getattr(widget, "text", str)()
            and "qt_" not in widget.objectName()
        ]
    assert nameless == []


def test_what_is_half_typed_never_lands_in_another_plan(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.type("Of this plan alone")
    other = replace(sampled.plan, title="Another")
    sampled.window.session.replace(other)
    assert field(sheet, "situation").toPlainText() == ""
    sampled.press("Tab")
    assert sampled.plan == other


def test_a_story_deleted_while_it_is_written_leaves_no_draft(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.type("Half typed")
    sampled.press("Ctrl+Shift+Del")
    assert sampled.window.session.drafts == {}
    assert sampled.plan.stories == ()
    sampled.press("Ctrl+Z")
    assert field(sheet, "situation").toPlainText() == "Half typed"


@pytest.mark.parametrize("key", ["Alt+T", "Alt+R"])
@pytest.mark.parametrize("way", ["delete", "new"])
def test_the_last_story_goes_while_a_page_about_it_is_open(
    sampled: User, sheet: StoriesSheet, key: str, way: str
) -> None:
    while len(sampled.plan.stories) > 1:
        sheet.list.view.setFocus()
        sampled.press("Del")
    sampled.press(key)
    sheet.list.view.setFocus()
    sampled.answers.keys = ["drop"]
    sampled.press("Del" if way == "delete" else "Ctrl+N")
    assert sampled.plan.stories == ()
    sampled.turn_to("Stories")
    assert [sheet.head.tabs.isTabEnabled(place) for place in range(5)] == [True, False, False, False, True]
    assert sheet.head.tabs.currentIndex() == 0
    shown = [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
    assert "No story yet" in shown
