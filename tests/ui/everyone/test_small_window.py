"""A small window, or a large zoom: whole rows above the pinned block, every tab in sight, whole texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QToolButton

from planner.plan import edits
from planner.ui.appearance.theme import SECONDARY, font
from planner.ui.grid.column_widths import WIDE
from planner.ui.grid.model import BADGE
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


def test_the_answer_stays_below_its_columns_at_every_scroll(sampled: User) -> None:
    """A column that came while the sheet was scrolled left the answers 56 px beside their offers."""
    for _ in range(3):
        sampled.press("Ctrl+Shift+N")
    at(sampled, 1280, 800)
    view, pinned = sampled.sheet.view, sampled.sheet.pinned
    bar = view.horizontalScrollBar()
    assert bar.maximum() > 0
    for value in (bar.maximum(), 0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        at(sampled, 1280, 800 + value % 2)  # Qt measures both views anew
        assert bar.value() == value
        lefts = [view.columnViewportPosition(place) for place in range(sampled.sheet.model.columnCount())]
        assert [pinned.columnViewportPosition(place) for place in range(len(lefts))] == lefts


def test_a_grant_without_an_amount_does_not_push_the_other_columns_out(sampled: User) -> None:
    """While the base was wrong the grant was written out, and its column was 360 px wide."""
    sampled.go("offers.o2.base")
    sampled.enter("lots")
    place = sampled.sheet.model.index_of("offers.o2.grants").column()
    assert "quarterly cliff 12" in sampled.shown("offers.o2.grants")
    assert sampled.sheet.view.columnWidth(place) <= WIDE


def test_the_columns_take_the_room_that_adding_an_offer_cannot_have(sampled: User) -> None:
    """“EUR, worth most to you” was cut beside a hundred empty pixels."""
    plan = sampled.plan
    for key, value in (("offers.o2.base", 9_500_000.0), ("offers.o3.base", 28_000_000.0)):
        plan = edits.put(plan, key, value)
    for offer, currency, rate in (("o1", "EUR", 1.09), ("o2", "INR", 0.0119), ("o3", "JPY", 0.0066)):
        plan = edits.put(edits.put(plan, f"offers.{offer}.currency", currency), f"offers.{offer}.rate", rate)
    sampled.window.session.apply("Move abroad", plan)
    view, model = sampled.sheet.view, sampled.sheet.model
    view.widths.fit()
    assert view.horizontalHeader().length() <= view.viewport().width()
    letters = QFontMetrics(font(SECONDARY, family=view.font().family()))
    badges = [model.headerData(place, Qt.Orientation.Horizontal, BADGE) for place in range(4)]
    assert badges[1] == "EUR, worth most to you"
    for place, badge in enumerate(badges):
        assert letters.horizontalAdvance(str(badge)) <= view.columnWidth(place) - 16, badge
