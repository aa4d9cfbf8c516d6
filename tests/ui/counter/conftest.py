"""The Counter sheet of the sample plan."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.ui.counter.sheet import CounterSheet
from tests.ui.conftest import User


@pytest.fixture
def counter(sampled: User) -> CounterSheet:
    """The Counter sheet of the sample, reached by its key."""
    sampled.turn_to("Counter")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    return sheet


def turn(sheet: CounterSheet, name: str) -> None:
    """Click the tab of a page."""
    tabs = sheet.head.pages
    place = next(place for place in range(tabs.count()) if tabs.tabText(place) == name)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(place).center())
    QApplication.processEvents()  # what a page makes takes the keyboard once it is shown
