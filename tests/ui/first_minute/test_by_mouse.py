"""The first minute with the mouse: buttons lead, keys only type the cells."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from planner.ui.offers.sheet import OffersSheet
from tests.ui.conftest import Opener
from tests.ui.first_minute.first_minute import FIVE, assert_answered, next_sentence, strip, to_the_window


def click(within: QWidget, text: str) -> None:
    """Click the visible button that says so."""
    QApplication.processEvents()
    [button] = [
        button
        for button in within.findChildren(QAbstractButton)
        if button.isVisible() and (button.text() or button.accessibleName()).startswith(text)
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_five_typed_cells_bring_the_first_ask(open_window: Opener) -> None:
    user = open_window()
    click(user.window.welcome, "Type an offer")
    assert isinstance(user.window.sheet, OffersSheet)
    user.enter(*FIVE)
    assert_answered(user)


def test_the_button_and_the_list_lead_to_the_next_cell(open_window: Opener) -> None:
    user = open_window()
    user.press("Ctrl+N")
    click(user.sheet.view, "+ Add offer")
    user.enter(*FIVE)
    assert next_sentence(user).startswith("Type the city of Aurora AI")
    QTest.mouseClick(strip(user).next.button, Qt.MouseButton.LeftButton)
    user.enter("Seattle")
    to_the_window(user)  # the list of cities was open
    assert user.plan.offer("o1").metro.startswith("Seattle")
    panel = user.window.way.panel
    assert panel is not None
    QApplication.processEvents()
    assert [line.tick.text() for line in panel.lines] == ["✓", "✓", "✓", "4", "5", "6", "7"]
    QTest.mouseClick(panel.lines[4], Qt.MouseButton.LeftButton)
    user.enter("185k")
    assert user.plan.present.base == 185_000
    QTest.mouseClick(panel.lines[6], Qt.MouseButton.LeftButton)
    assert user.window.tabs.tabText(user.window.tabs.currentIndex()) == "Letters"
