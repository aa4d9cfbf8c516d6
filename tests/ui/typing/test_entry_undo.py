"""While a line is typed, undo and redo go through its own steps; Esc gives the entry up."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from planner.plan.edits import typed_text
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window


def line() -> QLineEdit:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    return focused


def test_undo_in_a_cell_goes_back_and_redo_on(sampled: User) -> None:
    sampled.go("offers.o1.title")
    steps = sampled.window.session.stack.index()
    sampled.type("Principal product manager of ranking")
    sampled.press("Ctrl+Z")
    assert line().text() == "Principal product"
    sampled.press("Ctrl+Y")
    assert line().text() == "Principal product manager of ranking"
    sampled.press("Return")
    assert sampled.plan.offer("o1").title == "Principal product manager of ranking"
    assert sampled.window.session.stack.index() == steps + 1


def test_undo_of_all_that_was_typed_shows_the_entry_before(sampled: User) -> None:
    sampled.go("offers.o1.base")
    steps = sampled.window.session.stack.index()
    sampled.type("5")
    sampled.press("Ctrl+Z")
    assert line().text() == "210k"
    sampled.press("Return")
    assert sampled.plan.offer("o1").base == 210_000
    assert sampled.window.session.stack.index() == steps


def test_redo_brings_an_entry_back_after_all_of_it_was_undone(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.type("250k")
    sampled.press("Ctrl+Z", "Ctrl+Y", "Return")
    assert sampled.plan.offer("o1").base == 250_000


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("offers.o1.base", "7"),
        ("stories.y1.role", "lead"),
        ("stories.y1.fix", "We"),
        ("assumptions.leave_rate", "2%"),
    ],
)
def test_undo_from_the_menu_takes_back_what_is_being_typed_and_loses_no_step(
    sampled: User, path: str, typed: str
) -> None:
    sampled.rename("offers.o2.company", "Zeta")
    sampled.press("Ctrl+Shift+N")
    before = sampled.plan
    sampled.window.session.jump(path)
    sampled.type(typed)
    choose(sampled, "undo")
    assert sampled.plan == before
    choose(sampled, "undo")
    choose(sampled, "undo")
    assert sampled.plan.offer("o2").company == "Beacon ML"
    choose(sampled, "redo")
    choose(sampled, "redo")
    assert sampled.plan == before
    choose(sampled, "redo")
    assert typed_text(sampled.plan, path) == typed


def choose(user: User, key: str) -> None:
    """Choose from the menu Edit by clicks."""
    bar, made = user.window.menuBar(), user.window.actions_by_key
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(made["Edit"]).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(made[key]).center())
    QApplication.processEvents()


@pytest.mark.parametrize("text", ["15%", "a,b"])
def test_redo_with_nothing_to_redo_takes_the_entry_and_keeps_the_keyboard(sampled: User, text: str) -> None:
    """The keyboard was nowhere: the next key did nothing until a click."""
    sampled.go("offers.o1.bonus_target")
    sampled.type(text)
    sampled.press("Ctrl+Y")
    assert QApplication.focusWidget() is sampled.sheet.view
    assert typed_text(sampled.plan, "offers.o1.bonus_target") == text
    sampled.press("Down")
    sampled.enter("31k")
    assert sampled.plan.offer("o1").sign_on[0].amount == 31_000


def test_redo_in_a_field_keeps_the_keyboard_in_it(sampled: User) -> None:
    sampled.turn_to("Counter")
    sampled.press("F6")
    assert sampled.window.sheet is not None
    field = next(field for field in sampled.window.sheet.findChildren(QLineEdit) if field.isVisible())
    field.setFocus()
    sampled.press("Ctrl+A")
    sampled.type("9")
    sampled.press("Ctrl+Y")
    assert QApplication.focusWidget() is field
