"""Stories on Counter, by keys: told to a recruiter, argued with, counted, and in the preview."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.plan import Plan, Story
from planner.plan.edits import enter
from planner.plan.edits.stories import release_story
from planner.plan.fields.terms import Component
from planner.share.stories import reasons_of, story_releases
from planner.ui.counter.released.stories_panel import SHOWN_AT_FIRST
from planner.ui.counter.sheet import CounterSheet
from planner.workbook.pending_export import recruiter_export
from tests.ui.conftest import User
from tests.ui.counter.conftest import turn
from tests.workbook.plans import DRIFT, HIDDEN, SPEND, TODAY, storied_plan

pytestmark = pytest.mark.same_window(same_sheets=True)

State = Qt.CheckState
RECRUITER = "o1"


@pytest.fixture
def counter(sampled: User) -> CounterSheet:
    """Counter of the sample with three stories, none of them told."""
    session = sampled.window.session
    session.apply("Write stories", replace(session.plan, stories=(SPEND, DRIFT, HIDDEN)))
    sampled.window.show_sheet(_place_of_counter(sampled))
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    turn(sheet, "What they may know")
    return sheet


def _place_of_counter(user: User) -> int:
    for place in range(9):
        user.window.show_sheet(place)
        if isinstance(user.window.sheet, CounterSheet):
            return place
    raise AssertionError("no Counter")


def told(plan: Plan, story: str) -> tuple[str, ...]:
    return plan.counter(RECRUITER).release.of_story(story).sentences


def test_space_tells_a_whole_story_and_again_keeps_it_back(sampled: User, counter: CounterSheet) -> None:
    box = counter.known.stories.boxes["y2"]
    box.setFocus()
    sampled.press("Space")
    assert told(sampled.plan, "y2") == (DRIFT.signal, DRIFT.root_cause, DRIFT.result)
    assert box.checkState() is State.Checked
    assert box.hasFocus()
    assert box.accessibleName().endswith("3 of 3 sentences released")
    sampled.press("Space")
    assert told(sampled.plan, "y2") == ()
    sampled.press("Ctrl+Z")
    assert len(told(sampled.plan, "y2")) == 3
    assert box.checkState() is State.Checked


def test_a_story_told_in_part_is_shown_so_and_told_as_a_whole(sampled: User, counter: CounterSheet) -> None:
    box = counter.known.stories.boxes["y2"]
    box.setFocus()
    sampled.press("Space")
    session = sampled.window.session
    session.apply("Edit", enter(session.plan, "stories.y2.result", "Back at 1.2 %.", session.today))
    assert box.checkState() is State.PartiallyChecked
    assert box.accessibleName().endswith("2 of 3 sentences released; 1 edited since and kept back")
    sampled.press("Space")
    assert told(sampled.plan, "y2")[-1] == "Back at 1.2 %."


def test_what_a_story_speaks_for_is_chosen_by_keys_in_one_step(sampled: User, counter: CounterSheet) -> None:
    panel = counter.known.stories
    assert not panel.choices["y1"].isVisible()  # nothing of it is told yet
    panel.boxes["y1"].setFocus()
    sampled.press("Space", "Tab")
    assert QApplication.focusWidget() is panel.choices["y1"]
    steps = sampled.window.session.stack.count()
    sampled.press("Down", "Down", "Down")
    assert sampled.plan.counter(RECRUITER).release.of_story("y1").component is Component.SIGN_ON
    assert sampled.window.session.stack.count() == steps + 1
    reasons = counter.asks.curve_panel.reasons
    turn(counter, "Ask")
    assert not reasons.isVisible()
    counter.asks.look_at(Component.SIGN_ON)
    assert reasons.text() == "Reasons: “GPU spend cut by a fifth”"
    sampled.press("Ctrl+Z", "Ctrl+Z")
    assert reasons.text() == ""


def test_a_told_story_is_in_the_preview_and_no_other(sampled: User, counter: CounterSheet) -> None:
    counter.known.stories.boxes["y2"].setFocus()
    sampled.press("Space")
    analysis = sampled.window.session.analysis
    assert analysis is not None
    leaving = recruiter_export(sampled.plan, analysis.model_inputs, RECRUITER)
    assert leaving.book is not None
    assert "Impact" in [sheet.name for sheet in leaving.book.sheets]
    assert leaving.released[-1] == "Of your stories: Drift behind a holiday, 3 sentences"


def test_markup_in_a_title_is_shown_as_typed(sampled: User, counter: CounterSheet) -> None:
    session = sampled.window.session
    counter.known.stories.boxes["y1"].setFocus()
    sampled.press("Space", "Tab", "Down")
    session.apply("Edit", enter(session.plan, "stories.y1.title", "<b>5 %</b>", session.today))
    turn(counter, "Ask")
    counter.asks.look_at(Component.BASE)
    shown = counter.asks.curve_panel.reasons
    assert (shown.text(), shown.textFormat()) == ("Reasons: “<b>5 %</b>”", Qt.TextFormat.PlainText)


def test_a_story_without_a_word_cannot_be_told(sampled: User, counter: CounterSheet) -> None:
    session = sampled.window.session
    empty = replace(HIDDEN, situation="", lesson="", title="")
    session.apply("Empty", replace(session.plan, stories=(SPEND, DRIFT, empty)))
    box = counter.known.stories.boxes["y3"]
    assert not box.isEnabled()
    assert box.accessibleName() == "This recruiter may read “Story 3”: Nothing written yet"


def test_what_is_said_counts_what_stands() -> None:
    plan = enter(storied_plan(), "stories.y1.fix", "Nothing.", TODAY)
    stories = story_releases(plan, "o1")
    assert [story.summary for story in stories] == [
        "5 of 12 sentences released",
        "1 of 3 sentences released",
        "0 of 2 sentences released",
    ]
    assert reasons_of(stories, Component.SIGN_ON) == "Reasons: “GPU spend cut by a fifth”"
    assert reasons_of(stories, Component.BASE) == ""


def test_a_long_plan_shows_some_stories_and_every_told_one_then_more(sampled: User) -> None:
    stories = tuple(Story(id=f"y{one}", title=f"Story {one}", fix="We rolled back.") for one in range(1, 101))
    session = sampled.window.session
    plan = replace(session.plan, stories=stories)
    session.apply("Write", release_story(plan, RECRUITER, "y90", ("We rolled back.",)))
    sampled.window.show_sheet(_place_of_counter(sampled))
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    turn(sheet, "What they may know")
    panel = sheet.known.stories
    assert list(panel.boxes) == [*(f"y{one}" for one in range(1, SHOWN_AT_FIRST + 1)), "y90"]
    assert panel.more.text() == "Show more of the 59 other stories"
    panel.more.setFocus()
    sampled.press("Space")
    assert len(panel.boxes) == 2 * SHOWN_AT_FIRST + 1
    assert panel.boxes[f"y{SHOWN_AT_FIRST + 1}"].hasFocus()
    panel.more.setFocus()
    sampled.press("Space")
    assert len(panel.boxes) == 100
    assert not panel.more.isVisible()
