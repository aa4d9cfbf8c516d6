"""The sum of the selection, in the status line and by itself."""

import pytest

from planner.ui.status.selection_sum import SummedNumber, sum_text
from planner.values import Unit
from tests.ui.conftest import User

BASE = SummedNumber(210_000, Unit.MONEY_YEAR, "base")


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        ((BASE,), ""),
        ((BASE, SummedNumber(12_000, Unit.MONEY_YEAR, "benefits")), "Sum 222,000 · Average 111,000 · Count 2"),
        ((BASE, SummedNumber(0.15, Unit.SHARE, "bonus_target")), "Count 2, in different units"),
        ((BASE, SummedNumber(30_000, Unit.MONEY, "sign_on")), "Count 2, in different units"),  # once, and a year
        ((BASE, SummedNumber(200_000, Unit.MONEY_YEAR, "base", "EUR")), "Count 2, in different units"),
        ((SummedNumber(0.175, Unit.SHARE, "bonus_target"), SummedNumber(0.15, Unit.SHARE, "bonus_target")),
         "Sum 32.5 % · Average 16.25 % · Count 2"),
        ((SummedNumber(4, Unit.YEARS, "a"), SummedNumber(1, Unit.YEARS, "b")),
         "Sum 5 years · Average 2.5 years · Count 2"),
        ((SummedNumber(3, Unit.COUNT, "gpus"), SummedNumber(4, Unit.COUNT, "days")), "Count 2, in different units"),
        ((SummedNumber(2026, Unit.YEAR, "a"), SummedNumber(2025, Unit.YEAR, "a")), "Count 2"),
    ],
)  # fmt: skip
def test_only_numbers_of_one_unit_are_added(cells: tuple[SummedNumber, ...], text: str) -> None:
    assert sum_text(cells) == text


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
