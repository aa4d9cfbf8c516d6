"""At a large zoom, in a small window, a sheet of two panels puts them below each other: nothing is cut."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTabBar, QToolButton, QWidget

from planner.ui.compare.summary_table import SummaryCells
from planner.ui.market.sheet import MarketSheet
from planner.ui.parts.reflow import Reflow
from planner.ui.query_cost.sheet import QueryCostSheet
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

SIZES = ((1280, 800), (1100, 700))
SHEETS = (
    *("Offers", "Compare", "Counter", "Letters", "Rounds"),
    *("Stories", "Market", "Prep", "Cost per query", "Assumptions"),
)
TWO_PANELS = ("Compare", "Counter", "Letters", "Rounds", "Stories", "Prep")


@pytest.fixture(params=[(150, SIZES[0]), (175, SIZES[0]), (200, SIZES[0]), (200, SIZES[1])], ids=str)
def large(request: pytest.FixtureRequest, sampled: User) -> Iterator[User]:
    zoom, size = request.param
    sampled.window.resize(*size)
    sampled.window.desk.look.set_zoom(zoom)
    yield sampled
    sampled.window.desk.look.set_zoom(100)


@pytest.fixture
def largest(sampled: User) -> Iterator[User]:
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


def right_of(part: QWidget, user: User) -> int:
    return part.mapTo(user.window, QPoint(part.width(), 0)).x()


@pytest.mark.parametrize("name", SHEETS)
def test_all_controls_end_within_the_window(large: User, name: str) -> None:
    sheet = laid_out(large, name)
    kinds: tuple[type[QWidget], ...] = (QAbstractButton, QLineEdit, QTabBar, Reflow)
    controls = [control for kind in kinds for control in sheet.findChildren(kind)]
    beyond = {
        control.accessibleName() or control.metaObject().className()
        for control in controls
        if control.isVisible() and control.width() and right_of(control, large) > large.window.width()
    }
    assert beyond == set()


@pytest.mark.parametrize("name", SHEETS)
def test_every_page_of_a_sheet_is_named_in_full(large: User, name: str) -> None:
    sheet = laid_out(large, name)
    for tabs in (large.window.tabs, *sheet.findChildren(QTabBar)):
        arrows = [arrow for arrow in tabs.findChildren(QToolButton) if arrow.isVisible()]
        assert not (tabs.isVisible() and arrows), tabs.accessibleName()


@pytest.mark.parametrize("name", TWO_PANELS)
def test_two_panels_lie_below_each_other(largest: User, name: str) -> None:
    sheet = laid_out(largest, name)
    assert [area.is_stacked for area in sheet.findChildren(Reflow) if area.isVisible()] == [True]


@pytest.mark.parametrize("name", TWO_PANELS)
def test_panels_lie_beside_each_other_at_usual_size(sampled: User, name: str) -> None:
    sampled.window.resize(1280, 800)
    sheet = laid_out(sampled, name)
    assert [area.is_stacked for area in sheet.findChildren(Reflow) if area.isVisible()] == [False]


def test_the_ranges_in_figures_come_under_their_chart(large: User) -> None:
    sheet = laid_out(large, "Market")
    assert isinstance(sheet, MarketSheet)
    page = sheet.level
    assert page.chart.height() >= page.chart.minimumHeight()
    for part in (page.type_range, page._table):
        assert part.mapTo(page, QPoint(0, 0)).y() >= page.chart.geometry().bottom()


def test_nothing_of_the_explain_bar_lies_over_another_part(large: User) -> None:
    bar = large.window.explain
    laid_out(large, "Counter")
    parts = [bar.name, bar._value, bar._reason, bar._button]
    for left, right in itertools.pairwise(parts):
        assert left.geometry().right() < right.geometry().left()


def test_no_figure_of_the_summary_is_elided(large: User) -> None:
    sheet = laid_out(large, "Compare")
    tables = [table for table in sheet.findChildren(SummaryCells) if table.isVisible()]
    assert tables
    for table in tables:
        for row in range(table.rowCount()):
            for column in range(table.columnCount()):
                item = table.item(row, column)
                assert item is not None
                needed = QFontMetrics(item.font()).horizontalAdvance(item.text())
                assert needed <= table.columnWidth(column), item.text()


def test_the_panel_of_costs_covers_the_table_only_when_it_is_wanted(largest: User) -> None:
    sheet = laid_out(largest, "Cost per query")
    assert isinstance(sheet, QueryCostSheet)
    assert not sheet.panel.isVisible()
    sheet.opener.setFocus()
    largest.press("Space")
    assert sheet.panel.isVisible()
    largest.press("Ctrl+1")
    assert not sheet.panel.isVisible()
    largest.press("Ctrl+1")
    sheet.panel.setFocus()
    QTest.keyClick(sheet.panel, Qt.Key.Key_Escape)
    assert not sheet.panel.isVisible()
    sheet.view.setFocus()
    largest.press("Down")  # another cell does not bring it back
    assert not sheet.panel.isVisible()
