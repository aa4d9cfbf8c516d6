"""The right button on the labels of a table that has no column yet."""

import pytest
from PySide6.QtCore import QPoint

from planner.plan import Plan
from planner.ui.grid.view import GridView
from tests.ui.conftest import User
from tests.ui.context.by_hand import lines, right_click

pytestmark = pytest.mark.same_window


@pytest.mark.parametrize("place", [1, 3])
def test_a_label_opens_the_menu_of_its_group(sampled: User, place: int) -> None:
    """It ended in an error: there is no cell beside it."""
    sampled.window.session.apply("Empty", Plan())
    sampled.turn_to("Cost per query")
    sheet = sampled.window.sheet
    assert sheet is not None
    (view,) = [view for view in sheet.findChildren(GridView) if view.isVisible()]
    assert view.model().columnCount() == 0
    at = QPoint(30, view.down.sectionViewportPosition(place) + 5)
    right_click(view.down.viewport(), at)
    assert lines()[0] == "Fold “Traffic”"
    sampled.press("Esc")
