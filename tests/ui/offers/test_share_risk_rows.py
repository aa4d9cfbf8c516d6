"""Risk and sale of shares on Offers: folded at first, filled from the stage, typed by keys."""

import pytest
from PySide6.QtCore import Qt

from planner.ui.offers.layout import INPUT_FOLDS
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)

VOLATILITY, SHARE = "offers.o1.volatility", "offers.o1.tender_share"


def worth(user: User) -> float:
    assert user.sheet.session.analysis
    valued = user.sheet.session.analysis.valued["o1"].worth
    assert valued
    return valued.total


def test_the_fold_is_closed_until_it_is_opened(sampled: User) -> None:
    assert "Equity in detail" in INPUT_FOLDS
    row = sampled.sheet.model.index_of(VOLATILITY).row()
    assert sampled.sheet.view.isRowHidden(row)
    sampled.press("Alt+Shift+Down")
    assert not sampled.sheet.view.isRowHidden(row)


def test_an_empty_number_shows_its_stages_until_it_is_typed(sampled: User) -> None:
    sampled.go("offers.o1.stage")
    sampled.enter("series C")
    sampled.go(VOLATILITY)
    assert sampled.shown(VOLATILITY) == "60 %"
    assert "Assumed from the stage" in sampled.explained()
    before = worth(sampled)
    sampled.go("offers.o1.failure")
    sampled.enter("30%")
    assert sampled.plan.offer("o1").failure == 0.3
    assert worth(sampled) < before
    sampled.go("offers.o1.failure")
    sampled.press("Delete")
    assert sampled.plan.offer("o1").failure is None
    assert sampled.shown("offers.o1.failure") == "6 %"


def test_a_wrong_share_stays_in_its_cell_with_why(sampled: User) -> None:
    sampled.go("offers.o1.tender_month")
    sampled.enter("12")
    assert sampled.shown(SHARE) == "20 %"
    sampled.go(SHARE)
    sampled.enter("150%")
    assert sampled.shown(SHARE) == "150%"
    assert sampled.plan.offer("o1").tender_share is None
    tip = sampled.sheet.model.index_of(SHARE).data(Qt.ItemDataRole.ToolTipRole)
    assert "100 % or less" in str(tip)
