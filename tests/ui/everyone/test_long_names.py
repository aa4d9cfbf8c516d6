"""A company with a very long name: its name wraps or is shortened, and no field or figure is cut for it."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea

from tests.ui.conftest import User

LONG = "Transcontinental Consolidated Machine Intelligence Research and Infrastructure Holdings International"


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
