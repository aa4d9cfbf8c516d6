"""Panels fade in when they are opened, not with their sheet and not without motion, and leave nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.parts.wash import COVERED, FADE, FLASH, Wash
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

Find = Callable[[User], QWidget]
PANELS: dict[str, tuple[str, Find]] = {
    "the command field": ("Ctrl+K", lambda user: user.window.command_field.panel),
    "the reasons": ("Ctrl+E", lambda user: user.window.explain.chain),
    "the problems": ("Ctrl+Shift+P", lambda user: user.window.problems),
    "the inspector": ("Ctrl+1", lambda user: user.sheet.inspector),
}


def washes(widget: QWidget) -> list[Wash]:
    """What lies over a widget and fades."""
    return widget.findChildren(Wash, options=Qt.FindChildOption.FindDirectChildrenOnly)


def ended(wash: Wash) -> None:
    """Let a wash come to its end."""
    wash.fade.setCurrentTime(wash.fade.duration())
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(params=PANELS)
def opened(request: pytest.FixtureRequest, sampled: User) -> tuple[User, str, QWidget]:
    """A panel that is hidden, and the key that opens it."""
    keys, find = PANELS[request.param]
    panel = find(sampled)
    if panel.isVisible():
        sampled.press(keys)
    assert not panel.isVisible()
    return sampled, keys, panel


def shut(user: User, keys: str, panel: QWidget) -> None:
    """Leave the window as it was found."""
    user.press("Esc")
    if panel.isVisible() is not (keys == "Ctrl+1"):
        user.press(keys)


def test_a_panel_fades_in_and_nothing_of_it_stays(opened: tuple[User, str, QWidget]) -> None:
    user, keys, panel = opened
    user.press(keys)
    [wash] = washes(panel)
    assert wash.fade.duration() == FADE
    assert (wash.fade.startValue(), wash.fade.endValue()) == (COVERED, 0.0)
    assert wash.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert wash.geometry() == panel.rect()
    ended(wash)
    assert washes(panel) == []
    shut(user, keys, panel)


def test_without_motion_a_panel_is_there_at_once(opened: tuple[User, str, QWidget]) -> None:
    user, keys, panel = opened
    user.window.run_command("flash")
    user.press(keys)
    assert panel.isVisible()
    assert washes(panel) == []
    user.window.run_command("flash")
    shut(user, keys, panel)


def test_a_panel_comes_with_its_sheet_at_once(sampled: User) -> None:
    sampled.turn_to("Letters")
    sampled.turn_to("Offers")
    assert sampled.sheet.inspector.isVisible()
    assert washes(sampled.sheet.inspector) == []


def test_a_toast_fades_in_where_it_finds_its_place_and_not_again_while_it_is_seen(sampled: User) -> None:
    toast = sampled.window.undo.toast
    toast.show_text("Deleted Crest.", "Undo", lambda: None)
    [wash] = washes(toast)
    assert wash.geometry() == toast.rect()
    ended(wash)
    toast.show_text("Deleted Crest, and what it came with, and all that was said to its recruiter.")
    assert washes(toast) == []
    toast.hide()


def test_a_field_that_undo_changed_flashes_longer_and_weaker(sampled: User) -> None:
    sampled.turn_to("Stories")
    story = sampled.plan.stories[0]
    sampled.window.session.enter("Type the title", f"stories.{story.id}.title", "Another title")
    sampled.press("Ctrl+Z")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    [wash] = washes(focused)
    assert wash.fade.duration() == FLASH
    assert wash.fade.startValue() < COVERED
    ended(wash)
    assert washes(focused) == []


def test_a_fade_ends_by_itself_within_an_event_loop(sampled: User) -> None:
    sampled.press("Ctrl+K")
    panel = sampled.window.command_field.panel
    sampled.bot.waitUntil(lambda: not washes(panel), timeout=10_000)
    sampled.press("Esc")
