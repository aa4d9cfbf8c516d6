"""A small window, or a large zoom: whole rows above the pinned block, every tab in sight, whole texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from planner.ui.rounds.sheet import RoundsSheet
from tests.ui.conftest import User


def at(user: User, width: int, height: int, zoom: int = 0) -> None:
    for _ in range(zoom):
        user.press("Ctrl+Alt++")
    user.window.resize(width, height)
    for _ in range(2):  # Qt lays wrapped texts out in two steps
        QApplication.processEvents()


@pytest.mark.parametrize("height", [700, 763, 800, 811])
def test_no_row_is_cut_above_the_pinned_block(sampled: User, height: int) -> None:
    at(sampled, 1280, height)
    view = sampled.sheet.view
    assert view.viewport().height() % sampled.window.desk.look.row == 0
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    last = max(row for row in range(sampled.sheet.model.rowCount()) if not view.isRowHidden(row))
    assert view.rowViewportPosition(last) + view.rowHeight(last) <= view.viewport().height()


@pytest.mark.parametrize("steps", [0, 3, 5])
def test_every_tab_is_reached_without_arrows(sampled: User, steps: int) -> None:
    at(sampled, 1280, 800, steps)
    tabs = sampled.window.tabs
    assert tabs.tabRect(tabs.count() - 1).right() <= tabs.width()
    assert not [button for button in tabs.findChildren(QToolButton) if button.isVisible()]
    assert tabs.tabText(8) == "Cost per query"
    at(sampled, 1280, 800, 0)
    for _ in range(steps):
        sampled.press("Ctrl+Alt+-")


def test_a_long_text_has_itself_in_its_tooltip(sampled: User) -> None:
    index = sampled.sheet.model.index_of("offers.o1.title")
    assert str(index.data(Qt.ItemDataRole.ToolTipRole)).startswith("Senior AI Product Manager\n")


def test_no_figure_of_the_next_ask_is_squeezed(sampled: User) -> None:
    sampled.turn_to("Rounds")
    sheet = sampled.window.sheet
    assert isinstance(sheet, RoundsSheet)
    for height in range(640, 900, 37):
        at(sampled, 1280, height)
        for row in sheet.next._rows.values():
            assert row.name.height() >= row.name.sizeHint().height()
