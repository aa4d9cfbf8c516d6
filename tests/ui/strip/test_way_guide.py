"""The way to a letter beside a new plan: it ticks itself, leads to its fields, and closes for good."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.ui.strip.way_panel import WayPanel
from tests.ui.conftest import Opener, User
from tests.ui.context.by_hand import menu_bar


@pytest.fixture
def fresh(open_window: Opener) -> User:
    """A new plan with one offer."""
    user = open_window()
    user.press("Ctrl+N", "Ctrl+Shift+N")
    return user


def way(user: User) -> WayPanel:
    """Return the list once it has followed the last change."""
    QApplication.processEvents()
    panel = user.window.way.panel
    assert panel is not None
    assert panel.isVisible()
    return panel


def ticks(panel: WayPanel) -> str:
    return "".join(line.tick.text() for line in panel.lines)


def test_a_new_plan_shows_it_and_typing_ticks_it(fresh: User) -> None:
    assert ticks(way(fresh)) == "1234567"
    fresh.go("offers.o1.base")
    fresh.enter("210k")
    fresh.go("offers.o1.sign_on")
    fresh.enter("30k")
    assert ticks(way(fresh)) == "1✓34567"  # the company is not typed
    assert way(fresh).lines[1].accessibleName() == "Step 2, done: Sign-on, if there is one"


def test_long_notes_wrap_where_the_panel_scrolls(fresh: User) -> None:
    fresh.enter("Aurora AI", "210k", "15 %", "30k", ".07 % of 1B", "in 9 days")
    panel = way(fresh)
    assert "+" in panel.lines[5].note.text()  # the long one
    body = panel.parentWidget()
    assert body is not None
    viewport = body.parentWidget()
    assert viewport is not None
    assert body.width() <= viewport.width()


def test_a_step_leads_to_its_field_by_key_and_click(fresh: User) -> None:
    way(fresh).lines[2].setFocus()
    fresh.press("Space")
    fresh.enter("Seattle")
    assert fresh.plan.offer("o1").metro.startswith("Seattle")
    QTest.mouseClick(way(fresh).lines[6], Qt.MouseButton.LeftButton)
    assert fresh.window.tabs.tabText(fresh.window.tabs.currentIndex()) == "Letters"


def test_its_cross_closes_it_for_good_and_help_opens_it(fresh: User, open_window: Opener) -> None:
    QTest.mouseClick(way(fresh).cross, Qt.MouseButton.LeftButton)
    assert fresh.window.way.panel is None
    again = open_window()
    again.press("Ctrl+N", "Ctrl+Shift+N")
    QApplication.processEvents()
    assert again.window.way.panel is None
    again.turn_to("Rounds")
    menu_bar(again, "Help", "The way to a letter")
    assert ticks(way(again)) == "1234567"


def test_a_plan_that_is_whole_has_none(sampled: User) -> None:
    QApplication.processEvents()
    assert sampled.window.way.panel is None


def test_the_next_step_begins_the_first_story_itself(sampled: User) -> None:
    session = sampled.window.session
    session.apply("Without stories", replace(session.plan, stories=()))
    step = sampled.window.strip.step
    while True:
        (line,) = step.lines(1)
        if line.number == 13:
            break
        sampled.press("Ctrl+Shift+.")
    sampled.press("Ctrl+.")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Stories"
    assert len(session.plan.stories) == 1
