"""The sum of the selection, in the status line and by itself."""

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel

from planner.ui.grid.rows import key_of
from planner.ui.status.selection_sum import SummedNumber, sum_text
from planner.values import Unit
from tests.ui.conftest import User

BASE = (210_000, Unit.MONEY_YEAR, "base")


MIXED = "Count 2, in different units"


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        (BASE, (12_000, Unit.MONEY_YEAR, "benefits"), "Sum 222,000 · Average 111,000 · Count 2"),
        (BASE, (0.15, Unit.SHARE, "bonus_target"), MIXED),
        (BASE, (30_000, Unit.MONEY, "sign_on"), MIXED),  # once, and a year
        (BASE, (200_000, Unit.MONEY_YEAR, "base", "EUR"), MIXED),
        ((0.175, Unit.SHARE, "bonus"), (0.15, Unit.SHARE, "bonus"), "Sum 32.5 % · Average 16.25 % · Count 2"),
        ((4, Unit.YEARS, "a"), (1, Unit.YEARS, "b"), "Sum 5 years · Average 2.5 years · Count 2"),
        ((3, Unit.COUNT, "gpus"), (4, Unit.COUNT, "days"), MIXED),
        ((3, Unit.COUNT, "days"), (4, Unit.COUNT, "days"), "Sum 7 · Average 3.5 · Count 2"),
        ((2026, Unit.YEAR, "a"), (2025, Unit.YEAR, "a"), "Count 2"),
    ],
)
def test_only_numbers_of_one_unit_are_added(
    first: tuple[float, Unit, str], second: tuple[float, Unit, str], text: str
) -> None:
    assert sum_text((SummedNumber(*first), SummedNumber(*second))) == text


def test_one_number_is_no_sum() -> None:
    assert sum_text((SummedNumber(*BASE),)) == ""


def test_a_selection_of_dollars_and_per_cents_is_counted(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Shift+Down")
    assert sampled.window.status.sum.text() == "Count 2, in different units"
    sampled.go("offers.o1.bonus_target")
    sampled.press("Shift+Right")
    assert sampled.window.status.sum.text() == "Sum 32.5 % · Average 16.25 % · Count 2"


def test_a_column_of_a_scenario_is_not_summed(sampled: User) -> None:
    sampled.turn_to("Cost per query")
    sampled.press("Ctrl+Space")
    assert sampled.window.status.sum.text().endswith(", in different units")


def test_asks_in_two_currencies_are_counted_and_a_typed_base_adds_to_a_result(sampled: User) -> None:
    def select(first: str, second: str) -> str:
        model, view = sampled.sheet.model, sampled.sheet.view
        chosen = QItemSelection()
        for path in (first, second):
            offer_id, key = path.split(".", 1)
            (row,) = (place for place, each in enumerate(model.fields) if key_of(each) == key)
            index = model.index(row, model.items.index(offer_id))
            chosen.select(index, index)
        view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return sampled.window.status.sum.text()

    sampled.turn_to("Offers")
    assert select("o1.ask.base", "o2.ask.base").startswith("Sum ")
    assert select("o1.base", "o1.worth_year").startswith("Sum ")
    sampled.window.session.enter("Type", "offers.o2.currency", "EUR")
    sampled.window.session.enter("Type", "offers.o2.rate", "1.1")
    assert select("o1.ask.base", "o2.ask.base") == MIXED
    assert select("o1.worth_year", "o2.worth_year").startswith("Sum ")  # both in the plan's currency
