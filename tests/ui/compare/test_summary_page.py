"""The summary by keys: figures are explained, gaps lead to their field, sentences to their sheet."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton

from planner.compare.summary import PRIVATE
from planner.ui.appearance.theme import offer_colour
from planner.ui.compare.sheet import CompareSheet
from planner.ui.compare.summary_page import SummaryPage
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


@pytest.fixture
def page(sampled: User) -> SummaryPage:
    """The first page of Compare, which has the keyboard."""
    sampled.turn_to("Compare")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CompareSheet)
    assert sheet.summary.isVisible()
    return sheet.summary


def test_the_page_says_its_finding_and_explains_a_figure(sampled: User, page: SummaryPage) -> None:
    assert page.finding.text().startswith("Crest is worth most to you")
    assert page.offers.hasFocus()
    sampled.press("Ctrl+Home", "Down", "Down", "Right")
    assert sampled.explained().startswith("Worth to you, a year · 205,186")


def test_enter_on_a_missing_day_goes_to_its_cell(sampled: User, page: SummaryPage) -> None:
    page.offers.setCurrentCell(5, 3)
    item = page.offers.item(5, 3)
    assert item is not None
    assert item.text() == "when?"
    sampled.press("Return")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Offers"
    assert sampled.explained().startswith("Answer due")


def test_a_sentence_leads_to_its_sheet(sampled: User, page: SummaryPage) -> None:
    link = next(link for link in page.findChildren(QPushButton) if "stories speak" in link.accessibleName())
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Stories"


def test_the_moves_come_and_the_page_says_that_it_is_private(sampled: User, page: SummaryPage) -> None:
    sampled.bot.waitUntil(lambda: not page.is_working, timeout=20_000)
    assert page.moves_title.text().startswith(("Push ", "Ask "))
    texts = [label.text() for label in page.findChildren(type(page.line))]
    assert any(PRIVATE in text for text in texts)


def test_an_offer_goes_while_its_column_is_current(sampled: User, page: SummaryPage) -> None:
    page.offers.setCurrentCell(2, 3)
    fewer = replace(sampled.plan, offers=sampled.plan.offers[:1], counters=())
    sampled.window.session.apply("Keep one", fewer)
    assert page.offers.columnCount() == 2


def test_each_head_has_the_square_of_its_offer_left_of_its_name(sampled: User, page: SummaryPage) -> None:
    """The charts beside it had colours that the heads did not name."""
    header = page.offers.horizontalHeader()
    picture = header.grab().toImage()
    ratio = picture.width() / header.width()
    dim = sampled.window.desk.look.theme.dim
    for section, colour in enumerate((dim, *(offer_colour(place) for place in range(3)))):
        left, width = header.sectionViewportPosition(section), header.sectionSize(section)
        y = round(header.height() / 2 * ratio)
        row = [picture.pixelColor(round(x * ratio), y) for x in range(left, left + width)]
        assert row.count(QColor(colour)) >= 7, section
        assert row[0] == row[-1] == QColor(sampled.window.desk.look.theme.background)


def test_what_to_ask_for_is_the_heavy_column(page: SummaryPage) -> None:
    fonts = [item.font().weight() for column in range(3) if (item := page.asks.item(0, column))]
    assert fonts == [QFont.Weight.Normal, QFont.Weight.Normal, QFont.Weight.DemiBold]


def test_the_number_of_a_move_stands_left_of_all_its_lines(sampled: User, page: SummaryPage) -> None:
    sampled.bot.waitUntil(lambda: not page.is_working, timeout=20_000)
    grid = page.moves.layout()
    assert isinstance(grid, QGridLayout)
    items = [[grid.itemAtPosition(row, column) for column in (0, 1)] for row in range(3)]
    widgets = [[item.widget() for item in row if item] for row in items]
    texts = [[widget.text() for widget in row if isinstance(widget, QLabel)] for row in widgets]
    assert [row[0] for row in texts] == ["1", "2", "3"]
    assert texts[0][1].startswith("Aurora AI: Ask for ")


def test_the_chart_is_as_high_as_its_offers(page: SummaryPage) -> None:
    assert page.chart.height() == page.chart.head + 32 * 4 + 24
