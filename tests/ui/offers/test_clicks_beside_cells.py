"""A click where there is no cell: the current one stays selected, in sight, and has the keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

BASE = "offers.o1.base"
PLACES = ("beside the button", "right of the columns")


@pytest.fixture
def one_offer(user: User) -> User:
    """An offer with a base, whose cell is current; other cells fill the sheet below it."""
    user.press("Ctrl+Shift+N")
    user.enter("Aurora")
    user.go(BASE)
    user.enter("210k")
    user.go(BASE)
    return user


def click_at(user: User, place: str) -> None:
    view = user.sheet.view
    where: QWidget = view.add_offer if place == PLACES[0] else view.viewport()
    corner = QPoint(where.width() - 6, where.height() - 6 if place == PLACES[0] else 40)
    assert where.childAt(corner) is None
    QTest.mouseClick(where, Qt.MouseButton.LeftButton, pos=corner)


def is_target_in_sight(user: User) -> bool:
    view = user.sheet.view
    current = view.currentIndex()
    is_seen = view.viewport().rect().contains(view.visualRect(current).center())
    return is_seen and view.selectionModel().selectedIndexes() == [current]


@pytest.mark.parametrize("place", PLACES)
def test_the_current_cell_is_visibly_the_one_that_is_typed_into(place: str, one_offer: User) -> None:
    view = one_offer.sheet.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.verticalScrollBar().maximum() > 0
    one_offer.window.tabs.setFocus()
    click_at(one_offer, place)
    assert QApplication.focusWidget() is view
    assert one_offer.sheet.model.cell(view.currentIndex()).path == BASE
    assert is_target_in_sight(one_offer)
    one_offer.enter("220k")
    assert one_offer.plan.offer("o1").base == 220_000


def test_a_click_beside_the_cells_keeps_one_cell_selected(one_offer: User) -> None:
    one_offer.press("Shift+Down")
    click_at(one_offer, PLACES[1])
    assert is_target_in_sight(one_offer)


def test_an_open_entry_is_kept_by_a_click_beside_the_button(one_offer: User) -> None:
    one_offer.type("230k")
    click_at(one_offer, PLACES[0])
    assert one_offer.plan.offer("o1").base == 230_000
    assert is_target_in_sight(one_offer)


def test_the_buttons_beside_the_columns_are_seen_whole(one_offer: User) -> None:
    """The letters below the line of “paste” were cut off."""
    frame = one_offer.sheet.view.add_offer
    buttons = frame.findChildren(QPushButton)
    assert len(buttons) == 2
    for button in buttons:
        assert button.height() >= button.fontMetrics().height()
        assert frame.rect().contains(button.geometry())
