"""A plan is replaced by another from every sheet, while its columns, still without names, are shown."""

import pytest
from PySide6.QtWidgets import QApplication

from planner.plan import Plan
from planner.ui.frame.sheets import SHEETS
from planner.ui.market.sheet import MarketSheet
from tests.ui.conftest import User

NAMES = [entry.name for entry in SHEETS]


def test_a_new_plan_after_offers_were_added(user: User) -> None:
    for name in NAMES:
        user.press("Ctrl+Shift+N", "Ctrl+Shift+N")
        user.turn_to(name)
        QApplication.processEvents()
        user.answers.keys = ["drop"]
        user.press("Ctrl+N")
        assert user.plan == Plan()
        assert user.sheet.model.columnCount() == 1


@pytest.mark.parametrize("page", [0, 1, 2])
def test_a_new_plan_after_columns_of_other_sheets_were_added(user: User, page: int) -> None:
    """0: scenarios, 1: bands, 2: comparable jobs."""
    user.turn_to("Cost per query" if page == 0 else "Market")
    sheet = user.window.sheet
    if isinstance(sheet, MarketSheet):
        sheet.tabs.setCurrentIndex((0, 1, 3)[page])
        sheet.take_focus()
    user.press("Ctrl+Shift+N", "Ctrl+Shift+N")
    assert len((user.plan.scenarios, user.plan.bands, user.plan.comparables)[page]) == 2
    user.answers.keys = ["drop"]
    user.press("Ctrl+N")
    QApplication.processEvents()
    assert user.plan == Plan()
