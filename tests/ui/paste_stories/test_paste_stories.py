"""A résumé pasted on Stories, by keys in the real window: seen first, then entered as one step."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from planner import files
from planner.plan import Story
from planner.ui.paste_stories.dialog import PasteStoriesDialog
from planner.ui.paste_stories.draft_delegate import TONES
from planner.ui.paste_stories.lines import TextTone
from tests.story.paste.test_resume import RESUME
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window


def begun(user: User, *stories: Story) -> None:
    """Stories of the plan, on their sheet, with the keyboard on its list."""
    user.window.session.apply("Begin", replace(user.plan, stories=stories))
    user.turn_to("Stories")


def pasted(user: User, text: str) -> PasteStoriesDialog:
    user.clipboard = text
    user.press("Ctrl+Shift+V")
    return opened(user)


def opened(user: User) -> PasteStoriesDialog:
    """The dialog, once it has the keyboard."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PasteStoriesDialog)
    user.bot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or user.window))
    return dialog


def enter(user: User) -> None:
    """Enter what is ticked, and wait for the keyboard to be back in the window."""
    user.press("Ctrl+Return")
    with user.bot.waitActive(user.window):
        user.window.activateWindow()  # as a window manager would


def lines(dialog: PasteStoriesDialog) -> list[str]:
    return [dialog.parts.list.item(row).text() for row in range(dialog.parts.list.count())]


def test_nothing_enters_before_it_was_seen_and_esc_leaves_it_out(sampled: User) -> None:
    begun(sampled)
    before = sampled.plan
    dialog = pasted(sampled, RESUME)
    assert dialog.parts.head.text().startswith("2 stories; left out: contact, education, skills")
    first, second, *asides = lines(dialog)
    assert "Result: Cut cost per request from $0.004 to $0.003" in first
    assert "Senior PM, Quillpay, 2021–2024" in second
    assert asides[0].startswith("Left out, contact:\nInes Duarte-Kolb\n")
    assert sampled.plan is before
    sampled.press("Esc")
    assert sampled.plan is before


def test_ctrl_enter_enters_the_stories_as_one_step_and_shows_their_text(sampled: User) -> None:
    begun(sampled)
    before = sampled.plan
    pasted(sampled, RESUME)
    enter(sampled)
    assert [story.title[:8] for story in sampled.plan.stories] == ["Cut cost", "Rolled b"]
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText().startswith("Cut cost per request")
    assert b"duarte" not in files.to_bytes(sampled.plan).lower()
    assert b"912 345" not in files.to_bytes(sampled.plan)
    sampled.press("Ctrl+Z")
    assert sampled.plan.stories == before.stories


def test_a_draft_is_unticked_and_a_line_left_out_is_taken_by_space(sampled: User) -> None:
    begun(sampled)
    dialog = pasted(sampled, RESUME)
    sampled.press("Space")
    assert dialog.parts.take.accessibleName() == "Make 1 story"
    row = next(row for row, text in enumerate(lines(dialog)) if text.startswith("Left out, skills"))
    sampled.press(*["Down"] * row, "Space", "Ctrl+Return")
    assert [story.situation for story in sampled.plan.stories][-1] == "SKILLS\nPython, SQL, Kubernetes"
    assert len(sampled.plan.stories) == 2


def test_a_note_of_one_line_goes_into_its_field_of_the_open_story(sampled: User) -> None:
    begun(sampled, Story(id="y1", title="Canary", cost="One week."))
    sampled.clipboard = "It cost us two engineer-weeks"
    sampled.press("Ctrl+V")
    dialog = opened(sampled)
    assert dialog.parts.into.currentText() == "Into “Canary”"
    assert "Cost" in lines(dialog)[0].splitlines()[-1]
    enter(sampled)
    [story] = sampled.plan.stories
    assert story.cost == "One week.\nIt cost us two engineer-weeks"
    sampled.press("Ctrl+Z")
    assert sampled.plan.story("y1").cost == "One week."


def test_the_paste_is_edited_and_read_again(sampled: User) -> None:
    begun(sampled)
    dialog = pasted(sampled, "It cost us two engineer-weeks")
    dialog.parts.text.setFocus()
    sampled.press("Ctrl+A")
    sampled.type("We fixed it")
    sampled.press("Ctrl+Return")
    assert [story.title for story in sampled.plan.stories] == ["Fixed it"]


def test_with_nothing_ticked_nothing_can_be_entered(sampled: User) -> None:
    begun(sampled)
    dialog = pasted(sampled, "EDUCATION\nBSc Physics, 2011")
    assert dialog.parts.head.text() == "No stories; left out: education"
    assert not dialog.parts.take.isEnabled()
    sampled.press("Ctrl+Return")
    assert dialog.isVisible()
    sampled.press("Esc")
    assert sampled.plan.stories == ()


@pytest.mark.parametrize("text", ["=1+1", "<b>bold</b> & <i>", "🙂 مرحبا", "{{ x }}"])
def test_text_stays_text(sampled: User, text: str) -> None:
    begun(sampled)
    dialog = pasted(sampled, text)
    assert text in lines(dialog)[0]
    assert dialog.parts.list.item(0).checkState() is Qt.CheckState.Checked
    sampled.press("Ctrl+Return")
    assert sampled.plan.stories[0].situation == text


def test_a_draft_is_met_by_its_title_and_what_is_left_out_is_dim(sampled: User) -> None:
    begun(sampled)
    dialog = pasted(sampled, RESUME)
    items = [dialog.parts.list.item(row) for row in range(dialog.parts.list.count())]

    def toned(row: int, tone: TextTone) -> list[str]:
        text = items[row].text()
        spans = items[row].data(TONES)
        return [text[span.start : span.start + span.length] for span in spans if span.tone is tone]

    assert toned(0, TextTone.TITLE) == ["Cut cost per request from $0.004 to $0.003…"]
    assert toned(0, TextTone.DIM) == ["Senior PM, Quillpay, 2021–2024 · EXPERIENCE", "Result:"]
    assert toned(2, TextTone.DIM) == [items[2].text()]
    sampled.press("Esc")


def test_a_draft_is_unticked_by_a_click_beside_its_title(sampled: User) -> None:
    begun(sampled)
    dialog = pasted(sampled, RESUME)
    view = dialog.parts.list
    first = view.visualItemRect(view.item(0))
    line = view.fontMetrics().height()
    assert first.height() > 2 * line  # the tick is beside the first line, not in the middle
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=first.topLeft() + QPoint(18, line // 2 + 4)
    )
    assert view.item(0).checkState() is Qt.CheckState.Unchecked
    assert dialog.parts.take.text().startswith("Make 1 story")
    sampled.press("Esc")
