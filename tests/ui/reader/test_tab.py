"""By Tab alone every page is gone through in the order in which it is read, the keyboard always in sight."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from planner.ui.frame.sheets import SHEETS
from planner.ui.parts.panel_parts import PageTabs
from tests.ui.conftest import User
from tests.ui.reader.conftest import pages, read

pytestmark = pytest.mark.same_window(same_sheets=True)

MOST = 260  # presses: Assumptions has a row for each of its values
SLACK = 6  # px by which the middles of what is on one line may differ


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def walked(user: User, key: str = "Tab") -> list[QWidget]:
    """Go from the tabs of the sheets round to them again; return what had the keyboard, each seen to have."""
    tabs = user.window.tabs
    tabs.setFocus()
    seen, before = list[QWidget](), picture(tabs)
    for _ in range(MOST):
        here = focused()
        user.press(key)
        QApplication.processEvents()
        if focused() is here:
            continue
        assert picture(here) != before, f"nothing shows that {read(here)} had the keyboard"
        if focused() is tabs:
            return seen
        here, before = focused(), picture(focused())
        assert not here.visibleRegion().isEmpty(), f"{read(here)} is not in sight"
        seen.append(here)
    raise AssertionError(f"the keyboard stays on {read(focused())}")


def place(widget: QWidget) -> QRect:
    parent = widget.parentWidget()
    return widget.geometry() if parent is None else QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())


def reads_on(before: QWidget, after: QWidget) -> bool:
    """Whether of two neighbours the second is read after the first: right of it on its line, or not above."""
    if before.parentWidget() is not after.parentWidget():
        return True
    one, other = place(before), place(after)
    if abs(one.center().y() - other.center().y()) < SLACK:
        return other.left() > one.left()
    return other.bottom() > one.top() or other.left() >= one.right()


@pytest.mark.parametrize("name", [entry.name for entry in SHEETS])
def test_tab_goes_round_each_page_as_it_is_read(sampled: User, name: str) -> None:
    flash = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)  # a caret is always seen
    try:
        for page in pages(sampled, name):
            seen = walked(sampled)
            assert len(seen) == len(set(seen)), (page, [read(widget) for widget in seen])
            turned = [pair for pair in pairwise(seen) if not reads_on(*pair)]
            assert turned == [], (page, [(read(one), read(other)) for one, other in turned])
            names = [read(widget)[1] for widget in seen]
            assert names.index("No problems") < names.index("Name box: go to a field")
    finally:
        QApplication.setCursorFlashTime(flash)


def test_shift_tab_goes_the_same_way_back(sampled: User) -> None:
    sampled.turn_to("Compare")
    there = walked(sampled)
    assert walked(sampled, "Shift+Tab") == there[::-1]


def test_at_the_end_of_a_row_tab_says_how_the_table_is_left_and_then_leaves_it(sampled: User) -> None:
    sampled.go("offers.o3.base")
    sampled.press("Tab")
    view = sampled.sheet.view
    assert view.hasFocus()
    assert sampled.window.status.note.text().startswith("Nothing follows in this row. Tab again leaves")
    sampled.press("Tab")
    assert not view.hasFocus()
    assert sampled.sheet.inspector.isAncestorOf(focused())
    sampled.press("Shift+Tab")
    assert view.hasFocus()


def test_another_key_between_two_tabs_keeps_the_keyboard_in_the_table(sampled: User) -> None:
    sampled.go("offers.o3.base")
    sampled.press("Tab", "Left", "Right", "Tab")
    assert sampled.sheet.view.hasFocus()


def test_enter_after_tabs_still_goes_back_to_where_they_began(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Tab", "Tab", "Tab", "Return")
    index = sampled.sheet.view.currentIndex()
    assert sampled.sheet.model.cell(index).path == "offers.o1.bonus_target"


def test_an_empty_table_keeps_no_tab(sampled: User) -> None:
    sampled.turn_to("Market")
    sheet = sampled.window.sheet
    assert sheet is not None
    bar = next(bar for bar in sheet.findChildren(PageTabs) if bar.isVisible())
    bar.setCurrentIndex([bar.tabText(place) for place in range(bar.count())].index("Jobs you typed"))
    table = next(view for view in sheet.findChildren(QTableView) if view.isVisible())
    table.setFocus()
    assert not table.currentIndex().isValid()
    sampled.press("Tab")
    assert not table.hasFocus()
