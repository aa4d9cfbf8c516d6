"""Benefits and local tax typed into the grid: what a cell shows, keeps and refuses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from planner.ui.grid.model import CELL
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)

MATCH, DISCOUNT = "offers.o1.match_rate", "offers.o1.espp_discount"


def editor(user: User) -> QLineEdit:
    return next(line for line in user.sheet.view.findChildren(QLineEdit) if line.isVisible())


def test_a_match_by_its_formula_is_shown_as_a_share_and_edited_as_typed(sampled: User) -> None:
    sampled.go(MATCH)
    sampled.enter("100% up to 3% then 50% up to 5%")
    assert sampled.plan.offer("o1").match_rate == 0.04
    assert sampled.shown(MATCH) == "4 %"
    sampled.go(MATCH)
    sampled.press("F2")
    assert editor(sampled).text() == "100% up to 3% then 50% up to 5%"
    sampled.press("Escape", "Ctrl+Z")
    assert sampled.shown(MATCH) != "4 %"


def test_a_discount_of_all_is_marked_and_nothing_is_lost(sampled: User) -> None:
    sampled.go(DISCOUNT)
    sampled.enter("100%")
    cell = sampled.sheet.model.index_of(DISCOUNT).data(CELL)
    assert sampled.shown(DISCOUNT) == "100%"
    assert "ESPP discount must be 50 % or less." in cell.wrong
    assert sampled.plan.offer("o1").espp_discount == 0


def test_what_nobody_filled_is_a_dash(sampled: User) -> None:
    keys = (
        "health_premium",
        "employer_hsa",
        "espp_discount",
        "espp_share",
        "espp_limit",
        "deferral",
        "own_hsa",
    )
    assert {sampled.shown(f"offers.o1.{key}") for key in (*keys, "local_rate")} == {"–"}


def test_a_deferral_changes_the_pay_after_tax_and_is_named_in_its_reasons(sampled: User) -> None:
    model = sampled.sheet.model
    row = next(
        row
        for row in range(model.rowCount())
        if model.headerData(row, Qt.Orientation.Vertical) == "After tax, year 1"
    )
    index = model.index(row, model.index_of(DISCOUNT).column())
    before = index.data(CELL).number
    sampled.go("offers.o1.deferral")
    sampled.enter("24,500")
    sampled.bot.waitUntil(lambda: index.data(CELL).number > before, timeout=5_000)
    assert "401(k) deferral" in " ".join(line.text for line in index.data(CELL).figure.because)
