"""The first page of Market: the finding, the chart of ranges, the figures, and whom it is seen from."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QLabel

from planner.ui.frame.sheets import SHEETS
from planner.ui.market.sheet import LEVEL, PAGES, RANGES, MarketSheet
from tests.ui.conftest import Opener, User

pytestmark = pytest.mark.same_window

PLACE = [entry.name for entry in SHEETS].index("Market")


@pytest.fixture
def market(sampled: User) -> MarketSheet:
    sheet = sampled.window.show_sheet(PLACE)
    assert isinstance(sheet, MarketSheet)
    return sheet


def test_market_opens_with_its_finding(market: MarketSheet) -> None:
    assert market.tabs.tabText(market.tabs.currentIndex()) == PAGES[LEVEL]
    assert market.level.finding.text() == "Aurora AI pays the middle of the published range"
    assert "210,000 is at 44 % of its posted range" in market.level.under.text()
    QApplication.processEvents()
    texts = {label.text() for label in market.level.findChildren(QLabel) if label.isVisible()}
    assert {"Posted by Aurora AI", "190,000", "235,000", "44 %", "40 %"} <= texts


def test_an_entry_leaves_the_labels_of_the_figures_in_their_place(sampled: User, market: MarketSheet) -> None:
    QApplication.processEvents()
    before = market.level.findChildren(QLabel)
    session = sampled.window.session
    session.enter("Type", "offers.o1.base", "200,000")
    QApplication.processEvents()
    assert market.level.findChildren(QLabel) == before
    assert {"22 %", "190,000"} <= {label.text() for label in before}


def test_arrow_keys_explain_each_range_and_offer(sampled: User, market: MarketSheet) -> None:
    market.take_focus()
    sampled.press("Home")
    assert "Posted by Aurora AI" in sampled.explained()
    sampled.press("End")
    assert "your ask" in sampled.explained()


def test_no_name_of_an_offer_meets_the_line_of_another(market: MarketSheet) -> None:
    chart = market.level.chart
    placed = chart._placed(chart._area(), chart._ink())
    assert len(placed) == 4
    for name in placed:
        for other in placed:
            crosses = name.x < other.x < name.x + name.width + 5
            assert not crosses or other.level < name.level
        assert QPointF(name.x + name.width, 0).x() <= chart.width()


def test_seen_from_another_offer_all_pages_follow(sampled: User, market: MarketSheet) -> None:
    market.seen_from.setFocus()
    sampled.press("Alt+PgDown")
    assert market.level.finding.text().startswith("Beacon ML pays")
    chosen = sampled.plan.chosen_offer()
    assert chosen is not None
    assert chosen.company == "Beacon ML"
    sampled.press("Ctrl+Z")
    assert market.level.finding.text().startswith("Aurora AI pays")


def test_a_range_is_typed_from_the_first_page(sampled: User, market: MarketSheet) -> None:
    market.level.type_range.setFocus()
    sampled.press("Space")
    assert market.tabs.currentIndex() == RANGES
    assert len(sampled.plan.bands) == 1


def test_without_an_offer_the_page_says_what_it_needs(open_window: Opener) -> None:
    market = open_window().window.show_sheet(PLACE)
    assert isinstance(market, MarketSheet)
    assert market.level.finding.text() == "Add an offer to see where it lies"
    seen = [label.text() for label in market.level.findChildren(QLabel) if label.isVisible()]
    assert "The ranges in figures" not in seen  # a heading of nothing
    assert market.level.chart.isHidden()
    assert market.seen_from.isHidden()
