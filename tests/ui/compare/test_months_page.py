"""The page of Compare with cash month by month, by keys in the sample."""

import pytest
from PySide6.QtWidgets import QTabBar

from planner.ui.compare.months_page import MonthsPage
from planner.ui.compare.sheet import CompareSheet
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


@pytest.fixture
def months(sampled: User) -> MonthsPage:
    """The page, reached by the keys of its tab."""
    sampled.turn_to("Compare")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CompareSheet)
    sheet.findChildren(QTabBar)[0].setFocus()
    sampled.press("Right", "Right", "Right", "Right")
    (page,) = sheet.findChildren(MonthsPage)
    assert page.isVisible()
    return page


def texts(page: MonthsPage, row: int) -> list[str]:
    items = [page.table.item(row, column) for column in range(page.table.columnCount())]
    return [item.text() if item is not None else "" for item in items]


def test_the_chart_says_who_has_paid_most(months: MonthsPage) -> None:
    assert months.chart.title.startswith("After 12 months ")
    assert "Aurora AI" in months.chart.accessibleDescription()


def test_a_month_of_the_table_is_explained(sampled: User, months: MonthsPage) -> None:
    months.table.setFocus()
    sampled.press("Ctrl+Home", "Down")
    assert sampled.explained().startswith("Cash in month 2")
    assert "Tax withheld, an estimate" in sampled.explained()


def test_the_year_row_is_the_years_net_pay(sampled: User, months: MonthsPage) -> None:
    analysis = sampled.window.session.analysis
    assert analysis is not None
    party = months.picker.combo.currentData()
    net = analysis.offers[party].net
    assert net is not None
    names = [months.table.verticalHeaderItem(row).text() for row in range(months.table.rowCount())]
    assert texts(months, names.index("Year 1"))[-1] == f"{net.net[0]:,.0f}"


def test_another_offer_is_listed_by_keys(sampled: User, months: MonthsPage) -> None:
    before = texts(months, 0)
    months.picker.combo.setFocus()
    sampled.press("Down")
    assert texts(months, 0) != before


def test_an_offer_without_a_base_has_no_months(user: User) -> None:
    user.turn_to("Compare")
    sheet = user.window.sheet
    assert isinstance(sheet, CompareSheet)
    (page,) = sheet.findChildren(MonthsPage)
    assert not page.table.isVisibleTo(page)
