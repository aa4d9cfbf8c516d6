"""Undo and redo of one typed field go to its cell, on its sheet, as in a spreadsheet."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

BASE, BONUS = "offers.o1.base", "offers.o3.bonus_target"


def current(user: User) -> str:
    view = user.sheet.view
    return user.sheet.model.cell(view.currentIndex()).path


def test_undo_and_redo_go_to_the_changed_cell(sampled: User) -> None:
    sampled.go(BASE)
    sampled.enter("201k")
    sampled.go(BONUS)
    sampled.press("Ctrl+Z")
    assert (current(sampled), sampled.plan.offer("o1").base) == (BASE, 210_000)
    sampled.go(BONUS)
    sampled.press("Ctrl+Y")
    assert (current(sampled), sampled.plan.offer("o1").base) == (BASE, 201_000)


def test_undo_on_another_sheet_shows_the_sheet_and_the_cell(sampled: User) -> None:
    sampled.go(BASE)
    sampled.enter("201k")
    sampled.turn_to("Compare")
    sampled.press("Ctrl+Z")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Offers"
    assert current(sampled) == BASE


@pytest.mark.parametrize("keys", [("Del",), ("Ctrl+V",), ("Ctrl+X",)])
def test_undo_of_del_paste_and_cut_goes_to_the_cell(sampled: User, keys: tuple[str, ...]) -> None:
    QGuiApplication.clipboard().setText("201k")
    sampled.go(BASE)
    sampled.press(*keys)
    assert sampled.plan.offer("o1").base != 210_000
    sampled.go(BONUS)
    sampled.press("Ctrl+Z")
    assert (current(sampled), sampled.plan.offer("o1").base) == (BASE, 210_000)
    sampled.go(BONUS)
    sampled.press("Ctrl+Y")
    assert current(sampled) == BASE


def test_redo_that_changes_what_another_recruiter_may_know_chooses_nobody(sampled: User) -> None:
    """The redo of a deletion made a step of its own: whom to ask first changed, and no redo was left."""
    sampled.window.session.set_current_offer("o2")
    sampled.press("Ctrl+Shift+C")
    sampled.window.session.set_current_offer("o3")
    sampled.press("Ctrl+Shift+Del")
    steps, last = sampled.window.session.stack.count(), sampled.plan
    sampled.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "Ctrl+Y")
    assert sampled.plan == last
    assert sampled.plan.chosen == "o2"
    assert sampled.window.session.stack.count() == steps
