"""Commands of the menu bar that have no key, by clicks; second keys of those that have one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from planner.ui.counter.sheet import CounterSheet
from planner.ui.frame.menus import ACTIONS, MENUS
from planner.ui.status.shared_dialog import SharedDialog
from tests.ui.conftest import User
from tests.ui.context.by_hand import choose, click, lines, menu, menu_bar

pytestmark = pytest.mark.same_window

BASE = "offers.o1.base"


def close_menu() -> None:
    QTest.keyClick(menu(), Qt.Key.Key_Escape)


def ticked(user: User) -> list[str]:
    """Return the colours that are ticked in the menu View."""
    menu_bar(user, "View")
    names = ("Colours of the system", "Light", "Dark")
    found = [action.text().replace("&", "") for action in menu().actions() if action.isChecked()]
    close_menu()
    return [name for name in names if name in found]


def test_colours_are_chosen_in_the_menu_view(sampled: User) -> None:
    look = sampled.window.desk.look
    before = ticked(sampled)
    for line, name in (("Dark", "dark"), ("Light", "light")):
        menu_bar(sampled, "View", line)
        assert look.theme.name == name
        ground = sampled.sheet.view.grab().toImage().pixelColor(2, 2).lightnessF()
        assert (ground > 0.5) is (name == "light")
        assert ticked(sampled) == [line]
    menu_bar(sampled, "View", "Colours of the system")
    assert ticked(sampled) == before == ["Colours of the system"]


def test_the_sample_is_opened_by_the_menu_file(user: User) -> None:
    menu_bar(user, "File", "Open the sample")
    assert [offer.company for offer in user.plan.offers] == ["Aurora AI", "Beacon ML", "Crest"]


def test_what_was_shared_is_opened_by_the_menu_share(sampled: User) -> None:
    menu_bar(sampled, "Share", "What was shared…")
    (dialog,) = (shown for shown in sampled.window.findChildren(SharedDialog) if shown.isVisible())
    (close,) = (button for button in dialog.findChildren(QPushButton) if button.text() == "&Close")
    click(close)
    assert not dialog.isVisible()
    dialog.deleteLater()


def test_a_sheet_is_opened_by_the_menu_view(sampled: User) -> None:
    menu_bar(sampled, "View", "Sheets", "3  Counter")
    assert isinstance(sampled.window.sheet, CounterSheet)


def test_undo_and_redo_are_named_in_the_menu_edit(sampled: User) -> None:
    sampled.go(BASE)
    sampled.enter("212k")
    menu_bar(sampled, "Edit")
    named = lines()[0]
    assert named.startswith("Undo ")
    assert "base salary" in named
    choose(named)
    assert sampled.plan.offer("o1").base == 210_000
    menu_bar(sampled, "Edit", named.replace("Undo", "Redo"))
    assert sampled.plan.offer("o1").base == 212_000


def test_the_second_keys_do_what_the_first_do(sampled: User) -> None:
    look = sampled.window.desk.look
    sampled.go(BASE)
    sampled.enter("212k")
    sampled.press("Ctrl+Z", "Ctrl+Shift+Z")
    assert sampled.plan.offer("o1").base == 212_000
    sampled.press("Ctrl+Alt+=")
    assert look.zoom > 100
    sampled.press("Ctrl+Alt+0")
    assert look.zoom == 100


@pytest.mark.parametrize("sheet", ["Offers", "Stories", "Market", "Cost per query"])
def test_every_line_of_the_menus_has_words_and_no_two_are_the_same(sampled: User, sheet: str) -> None:
    sampled.turn_to(sheet)
    bar = [action.text().replace("&", "") for action in sampled.window.menuBar().actions()]
    assert len(bar) == len(MENUS)
    listed = []
    for name in bar:
        menu_bar(sampled, name)
        listed += [(name, line) for line in lines()]
        close_menu()
    assert all(line.strip() for _name, line in listed)
    assert len(set(listed)) == len(listed) > len(ACTIONS) - 10
