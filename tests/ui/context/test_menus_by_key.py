"""Menu, Shift+F10 and Alt+Down open the menus of tabs and headings that the right button opens."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import User
from tests.ui.context.by_hand import choose, lines, menu, right_click

pytestmark = pytest.mark.same_window

KEYS = ("Shift+F10", "Menu")


def shut() -> list[str]:
    """Return the lines of the open menu, and close it."""
    listed = lines()
    QTest.keyClick(menu(), Qt.Key.Key_Escape)
    return listed


def heading(user: User, title: str) -> int:
    """Go to the heading of a group in the first offer's column, and return its row."""
    model = user.sheet.model
    row = [getattr(field, "title", "") for field in model.fields].index(title)
    user.sheet.view.setFocus()
    user.sheet.view.setCurrentIndex(model.index(row, model.place_of("o1")))
    return row


@pytest.mark.parametrize("keys", KEYS)
@pytest.mark.parametrize("name", ["Offers", "Letters", "Assumptions"])
def test_the_tabs_open_the_menu_of_the_current_one_and_turn_nowhere(
    sampled: User, keys: str, name: str
) -> None:
    sampled.turn_to(name)
    tabs = sampled.window.tabs
    tabs.setFocus()
    sampled.press(keys)
    assert menu().accessibleName() == "Sheet"
    assert shut()[0] == "What this sheet is for"
    assert tabs.tabText(tabs.currentIndex()) == name


@pytest.mark.parametrize("keys", KEYS)
def test_a_heading_of_a_group_opens_the_menu_of_its_fold(sampled: User, keys: str) -> None:
    header = sampled.sheet.view.down
    row = heading(sampled, "Place and tax")
    sampled.press(keys)
    by_key = shut()
    right_click(header.viewport(), QPoint(30, header.sectionViewportPosition(row) + 5))
    assert shut() == by_key
    assert by_key[0] == "Open “Place and tax”"


@pytest.mark.parametrize("keys", KEYS)
def test_the_heading_with_the_company_opens_the_menu_of_its_offer(sampled: User, keys: str) -> None:
    header, place = sampled.sheet.view.across, sampled.sheet.model.place_of("o1")
    heading(sampled, "The offer")
    sampled.press(keys)
    by_key = shut()
    right_click(header.viewport(), QPoint(header.sectionViewportPosition(place) + 20, 20))
    assert shut() == by_key
    assert by_key[:2] == ["Rename", "Ask this one first"]


@pytest.mark.parametrize("title", ["The offer", "Place and tax"])
def test_alt_down_on_a_heading_opens_the_menu_of_its_fold(sampled: User, title: str) -> None:
    heading(sampled, title)
    closed = set(sampled.sheet.view.down.closed)
    sampled.press("Alt+Down")
    assert set(sampled.sheet.view.down.closed) == closed
    choose(lines()[0])
    assert set(sampled.sheet.view.down.closed) ^ closed == {title}
