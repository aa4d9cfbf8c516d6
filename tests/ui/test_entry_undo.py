"""While a line is typed, undo and redo go through its own steps; Esc gives the entry up."""

from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.conftest import User


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
