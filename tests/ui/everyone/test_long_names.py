"""A company with a very long name: its name wraps or is shortened, and no field or figure is cut for it."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea

from planner.ui.market.sheet import MarketSheet
from tests.ui.conftest import User

LONG = "Transcontinental Consolidated Machine Intelligence Research and Infrastructure Holdings International"


def test_the_ranges_of_the_market_take_the_room_that_the_window_has(sampled: User) -> None:
    sampled.window.resize(1280, 800)
    sampled.turn_to("Market")
    sheet = sampled.window.sheet
    assert isinstance(sheet, MarketSheet)
    sheet.tabs.setFocus()
    sampled.press("Right")
    QApplication.processEvents()
    view = sheet.bands.view
    assert view.isVisible()
    unused = view.viewport().width() - view.horizontalHeader().length()
    columns = range(view.model().columnCount())
    cut = [place for place in columns if view.columnWidth(place) < view.widths._measured(place)[1]]
    assert not cut or 0 <= unused <= len(columns)  # px lost by whole pixels


@pytest.mark.parametrize("name", ["Offers", "Compare", "Counter", "Rounds", "Market", "Prep"])
def test_no_control_is_cut_by_the_name_of_a_company(sampled: User, name: str) -> None:
    sampled.window.resize(1280, 800)
    sampled.rename("offers.o1.company", LONG)
    assert sampled.plan.offer("o1").company == LONG
    sampled.turn_to(name)
    for _ in range(4):
        QApplication.processEvents()
    sheet = sampled.window.sheet
    assert sheet is not None
    for area in sheet.findChildren(QScrollArea):
        content = area.widget()
        if not area.isVisible() or content is None:
            continue
        for kind in (QAbstractButton, QLineEdit):
            for control in content.findChildren(kind):
                right = control.mapTo(area, QPoint(control.width(), 0)).x()
                if control.isVisible():
                    assert right <= area.width(), (control.accessibleName(), right, area.width())
