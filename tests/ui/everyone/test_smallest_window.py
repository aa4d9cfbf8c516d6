"""At 800 by 500 pages scroll: no chart lies over itself, and no card or text is outside."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from planner.ui.appearance.theme import SECONDARY
from planner.ui.charts.chart import RowChart
from planner.ui.counter.sheet import CounterSheet
from tests.ui.conftest import User
from tests.ui.reader.conftest import pages

pytestmark = pytest.mark.same_window


def at_smallest(user: User) -> None:
    user.window.resize(800, 500)
    QApplication.processEvents()


def crowded(chart: RowChart) -> bool:
    """Whether rows of a chart are nearer to each other than their words are high."""
    middles = sorted({mark.area.center().y() for mark in chart.marks})
    return any(below - above < SECONDARY for above, below in pairwise(middles))


def outside(page: QWidget) -> list[str]:
    """Scrolled pages that are wider than what is seen of them, where nothing scrolls to the rest."""
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    shown = [
        (area, area.widget())
        for area in page.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBarPolicy() is off
    ]
    return [type(body).__name__ for area, body in shown if body and body.width() > area.viewport().width()]


@pytest.mark.parametrize("name", ["Compare", "Counter"])
def test_charts_and_pages_scroll(sampled: User, name: str) -> None:
    """Ten rows were drawn in forty pixels, and the third package was out of reach."""
    before = sampled.window.size()
    at_smallest(sampled)
    for page in pages(sampled, name):
        QApplication.processEvents()
        sheet = sampled.window.sheet
        assert sheet is not None
        shown = [chart for chart in sheet.findChildren(RowChart) if chart.isVisible()]
        assert [chart.title for chart in shown if crowded(chart)] == [], page
        assert outside(sheet) == [], page
    sampled.window.resize(before)


def test_packages_are_below_each_other_in_a_narrow_window(sampled: User) -> None:
    before = sampled.window.size()
    sampled.turn_to("Counter")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    sheet.turn(1)
    cards = list(sheet.packages.cards.values())
    sampled.window.resize(1280, 800)
    sampled.bot.waitUntil(lambda: len({card.y() for card in cards}) == 1)
    at_smallest(sampled)
    sampled.bot.waitUntil(lambda: len({card.x() for card in cards}) == 1)
    sampled.window.resize(before)
