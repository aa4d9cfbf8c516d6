"""The explain bar: its name box goes to fields, and all of a figure opens below it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import User

pytestmark = pytest.mark.same_window


def click_name_box(user: User) -> None:
    QTest.mouseClick(user.window.explain.name, Qt.MouseButton.LeftButton)


def test_it_names_the_selected_field(sampled: User) -> None:
    sampled.go("offers.o1.base")
    assert sampled.window.explain.name.text() == "Base salary, Aurora AI"


def test_a_part_of_a_name_and_enter_go_to_the_field(sampled: User) -> None:
    sampled.go("offers.o1.base")
    click_name_box(sampled)
    sampled.type("salary, beac")
    sampled.press("Return")
    sheet = sampled.sheet
    assert sheet.view.currentIndex() == sheet.model.index_of("offers.o2.base")
    assert QApplication.focusWidget() is sheet.view
    assert sampled.window.explain.name.text() == "Base salary, Beacon ML"


def test_it_opens_the_fold_and_the_sheet_of_a_field(sampled: User) -> None:
    sampled.press("Alt+3")
    click_name_box(sampled)
    sampled.enter("match, crest")
    assert sampled.sheet.view.hasFocus()
    assert sampled.window.explain.name.text().endswith("match, Crest")


def test_an_unknown_name_is_said_and_escape_goes_back(sampled: User) -> None:
    sampled.go("offers.o1.base")
    click_name_box(sampled)
    sampled.enter("nothing of the kind")
    assert "No field is called" in sampled.window.status.note.text()
    sampled.press("Escape")
    assert sampled.sheet.view.hasFocus()
    assert sampled.window.explain.name.text() == "Base salary, Aurora AI"
