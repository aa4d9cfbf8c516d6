"""The sheets in the order of the work: their tabs, their keys, and the menu of what each edits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.ui.conftest import User

pytestmark = pytest.mark.same_window


def current(user: User) -> str:
    tabs = user.window.tabs
    return tabs.tabText(tabs.currentIndex())


def shown_menus(user: User) -> list[str]:
    return [action.text().replace("&", "") for action in user.window.menuBar().actions()]


def shown_commands(user: User, menu: str) -> list[str]:
    (action,) = [
        action for action in user.window.menuBar().actions() if action.text().replace("&", "") == menu
    ]
    shown = action.menu()
    assert isinstance(shown, QMenu)
    entries = [entry for entry in shown.actions() if entry.isVisible() and not entry.isSeparator()]
    return [entry.text().replace("&", "") for entry in entries]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("Alt+2", "Compare"),
        ("Alt+3", "Counter"),
        ("Alt+4", "Letters"),
        ("Alt+5", "Rounds"),
        ("Alt+7", "Market"),
        ("Alt+8", "Prep"),
        ("Alt+0", "Assumptions"),
    ],
)
def test_alt_and_its_number_shows_a_sheet(sampled: User, key: str, name: str) -> None:
    sampled.press(key)
    assert current(sampled) == name
    sampled.press("Alt+1")
    assert current(sampled) == "Offers"


def test_a_click_on_a_tab_shows_its_sheet(sampled: User) -> None:
    tabs = sampled.window.tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    assert current(sampled) == "Counter"


def test_every_tab_fits_at_the_narrowest_useful_window(sampled: User) -> None:
    sampled.window.resize(1100, 700)
    tabs = sampled.window.tabs
    assert tabs.tabRect(tabs.count() - 1).right() < tabs.width()


def test_a_tab_tells_its_number_and_that_it_is_done(sampled: User) -> None:
    tabs = sampled.window.tabs
    tabs.set_done(3, done=True)
    reader = QAccessible.queryAccessibleInterface(tabs)
    names = [reader.child(place).text(QAccessible.Text.Name) for place in range(tabs.count())]
    assert (names[1], names[3]) == ("2 Compare", "4 Letters, done")


def test_the_menu_of_what_a_sheet_edits_takes_its_turn(sampled: User) -> None:
    assert shown_menus(sampled) == ["File", "Edit", "Offer", "View", "Share", "Help"]
    assert "Add offer" in shown_commands(sampled, "Offer")
    sampled.press("Alt+6")
    assert shown_menus(sampled)[2] == "Story"
    assert shown_commands(sampled, "Story")[:2] == ["Add story", "Draft from the clipboard"]
    sampled.press("Alt+7")
    assert "Add range or job" in shown_commands(sampled, "Market")


def test_one_key_adds_what_the_sheet_is_of(sampled: User) -> None:
    offers, stories = len(sampled.plan.offers), len(sampled.plan.stories)
    sampled.press("Ctrl+Shift+N")
    assert len(sampled.plan.offers) == offers + 1
    sampled.press("Alt+6", "Ctrl+Shift+N")
    assert (len(sampled.plan.offers), len(sampled.plan.stories)) == (offers + 1, stories + 1)
    sampled.press("Ctrl+Shift+Del")
    assert len(sampled.plan.stories) == stories


@pytest.mark.parametrize("key", ["Ctrl++", "Ctrl+=", "Ctrl+-"])
def test_the_keys_of_zoom_change_no_offer(sampled: User, key: str) -> None:
    before = sampled.plan
    sampled.go("offers.o1.base")
    sampled.press(key)
    assert sampled.plan is before


def done(user: User) -> set[str]:
    tabs = user.window.tabs
    return {
        tabs.tabText(place) for place in range(tabs.count()) if tabs.accessibleTabName(place).endswith("done")
    }


def test_a_tab_has_a_tick_once_its_work_is_done(sampled: User) -> None:
    before = done(sampled)
    assert "Offers" in before
    sampled.press("Ctrl+Shift+N")
    assert done(sampled) == before - {"Offers"}
    sampled.press("Ctrl+Z")
    assert done(sampled) == before


def test_f8_goes_from_problem_to_problem(sampled: User) -> None:
    sampled.go("offers.o2.base")
    sampled.enter("lots")
    sampled.go("offers.o3.base")
    sampled.enter("plenty")
    model, view = sampled.sheet.model, sampled.sheet.view
    seen = set()
    for _ in range(2):
        sampled.press("F8")
        seen.add((view.currentIndex().row(), view.currentIndex().column()))
    cells = [model.index_of(f"offers.{offer}.base") for offer in ("o2", "o3")]
    assert seen == {(cell.row(), cell.column()) for cell in cells}


def test_ctrl_l_shows_the_letter(sampled: User) -> None:
    sampled.press("Ctrl+L")
    assert current(sampled) == "Letters"
