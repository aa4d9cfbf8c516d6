"""At 200 % in a window of 1280 pixels a sheet of two panels puts them below each other: nothing is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from planner.ui.parts.reflow import Reflow
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window


@pytest.fixture
def large(sampled: User) -> Iterator[User]:
    sampled.window.resize(1280, 800)
    sampled.window.desk.look.set_zoom(200)
    yield sampled
    sampled.window.desk.look.set_zoom(100)


def laid_out(user: User, name: str) -> QWidget:
    user.turn_to(name)
    for _ in range(3):
        QApplication.processEvents()
    sheet = user.window.sheet
    assert sheet is not None
    return sheet


@pytest.mark.parametrize("name", ["Counter", "Letters", "Rounds"])
def test_all_buttons_and_fields_end_within_the_window(large: User, name: str) -> None:
    sheet = laid_out(large, name)
    assert [area.is_stacked for area in sheet.findChildren(Reflow)] == [True]
    controls = [*sheet.findChildren(QAbstractButton), *sheet.findChildren(QLineEdit)]
    rights = {
        control.accessibleName() or control.metaObject().className(): control.mapTo(
            large.window, QPoint(control.width(), 0)
        ).x()
        for control in controls
        if control.isVisible() and control.width()
    }
    assert {control for control, right in rights.items() if right > 1280} == set()


@pytest.mark.parametrize("name", ["Counter", "Letters", "Rounds"])
def test_panels_lie_beside_each_other_at_usual_size(sampled: User, name: str) -> None:
    sampled.window.resize(1280, 800)
    sheet = laid_out(sampled, name)
    assert [area.is_stacked for area in sheet.findChildren(Reflow)] == [False]
