"""The sample's stories count for its own person: copied by another they are marked and move no ask."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.model_inputs import NO_DAY, load_sample
from planner.plan.fields.story import PARTS
from planner.plan.fields.terms import Component
from planner.ui.stories.sheet import StoriesSheet
from planner.ui.stories.story_list_model import ListRole
from tests.ui.conftest import User
from tests.ui.stories.written import TOLD, field, paste, to_stories

pytestmark = pytest.mark.same_window

SAMPLE = {part: getattr(load_sample(NO_DAY).story("y2"), part) for part in PARTS}
MARK = "Copied"


def test_the_sample_s_story_pasted_into_a_new_plan_is_marked_and_moves_no_ask(sampled: User) -> None:
    new_plan(sampled)
    before = opening(sampled)
    assert before > 210_000
    sheet = to_stories(sampled)
    sampled.press("Ctrl+Shift+N")
    paste(sampled, "GPU spend", SAMPLE)
    tell_all(sampled, sheet)
    assert int(sheet.rubric.score.text()) > 60
    assert MARK in marks(sheet)
    row = sheet.list.view.stories.index(0)
    assert str(row.data(ListRole.NOTE)).endswith("copied")
    assert "words of the program" in str(row.data(Qt.ItemDataRole.ToolTipRole))
    assert opening(sampled) == before

    sampled.press("Alt+W")
    for part, text in TOLD.items():
        field(sheet, part).setFocus()
        sampled.press("Ctrl+A")
        sampled.clipboard = text
        sampled.press("Ctrl+V", "Tab")
    tell_all(sampled, sheet)
    assert MARK not in marks(sheet)
    assert opening(sampled) > before


def test_in_the_sample_its_story_moves_the_ask_until_the_name_is_another(sampled: User) -> None:
    def evidence() -> float:
        analysis = sampled.window.session.analysis
        assert analysis is not None
        return analysis.evidence.value

    with_stories = evidence()
    assert with_stories > 0.5
    sheet = to_stories(sampled)
    assert MARK not in marks(sheet)
    sampled.turn_to("Assumptions")
    sampled.window.session.jump("person.name")
    sampled.press("Ctrl+A")
    sampled.enter("Robin Vale")
    assert sampled.plan.person.name == "Robin Vale"
    assert evidence() == 0
    assert MARK in marks(to_stories(sampled))
    sampled.press("Ctrl+Z")
    assert evidence() == with_stories
    assert MARK not in marks(sheet)


def test_the_copied_words_are_underlined_and_say_why(sampled: User, sheet: StoriesSheet) -> None:
    sampled.window.session.apply(
        "Name",
        replace(sampled.plan, person=replace(sampled.plan.person, name="")),
    )
    paste(sampled, "GPU spend", {"lesson": SAMPLE["lesson"] + " It is what a query costs."})
    lesson = field(sheet, "lesson")
    assert SAMPLE["lesson"] == "I now ask for cost per request before accuracy."
    (mark,) = [mark for mark in lesson._marks if mark.name == MARK]
    assert lesson.toPlainText()[mark.start : mark.end] == SAMPLE["lesson"].rstrip(".")
    lesson.setFocus()
    sampled.press("Ctrl+Home")
    assert "words of the program's sample" in sampled.explained()


def new_plan(user: User) -> None:
    """Begin a plan with one written offer of 210k, its recruiter chosen."""
    user.answers.keys = ["discard"]
    user.press("Ctrl+N", "Alt+1", "Ctrl+Shift+N")
    offer_id = user.plan.offers[0].id
    user.rename(f"offers.{offer_id}.company", "Acme")
    user.rename(f"offers.{offer_id}.base", "210k")


def tell_all(user: User, sheet: StoriesSheet) -> None:
    """Release every sentence of the story to the recruiter."""
    user.press("Alt+R")
    if sheet.sharing.all_box.checkState() is not Qt.CheckState.Checked:
        QTest.mouseClick(sheet.sharing.all_box, Qt.MouseButton.LeftButton, pos=QPoint(6, 8))


def marks(sheet: StoriesSheet) -> list[str]:
    QApplication.processEvents()
    return [button.accessibleName().partition(",")[0] for button in sheet.rubric.marks]


def opening(user: User) -> float:
    analysis = user.window.session.analysis
    assert analysis is not None
    ask = analysis.offers[user.plan.offers[0].id].asks[Component.BASE]
    assert ask.opening is not None
    return ask.opening
