"""A table with labels, as other spreadsheets hold it, is offered as an import before it is pasted."""

import pytest

from planner.intake.layout.labels import meaning
from planner.intake.tables.clipboard import parse_cells
from planner.ui.grid.labelled import labels_in
from planner.ui.market.sheet import MarketSheet
from tests.ui.conftest import User
from tests.ui.query_cost.test_query_cost_sheet import to_cost

pytestmark = pytest.mark.same_window(same_sheets=True)

DOWN = "Company\tDelta\tEcho\nBase\t201k\t202k\nBonus\t10%\t12%\n"
ACROSS = "Company\tBase\tBonus\nDelta\t201k\t10%\nEcho\t202k\t12%\n"


@pytest.mark.parametrize("table", [DOWN, ACROSS, "My offers\t\t\n" + ACROSS])
def test_a_labelled_table_is_imported_if_the_user_says_so(sampled: User, table: str) -> None:
    before = sampled.plan
    sampled.go("offers.o1.company")
    sampled.clipboard = table
    sampled.answers.keys = ["import", "take"]
    sampled.press("Ctrl+V")
    assert "“Company”, “Base”, “Bonus”" in sampled.answers.said[0]
    assert sampled.plan.offers[: len(before.offers)] == before.offers
    new = sampled.plan.offers[len(before.offers) :]
    assert [(offer.company, offer.base, offer.bonus_target) for offer in new] == [
        ("Delta", 201_000, 0.1),
        ("Echo", 202_000, 0.12),
    ]
    sampled.press("Ctrl+Z")
    assert sampled.plan == before


def test_a_labelled_table_is_left_alone_by_cancel(sampled: User) -> None:
    before = sampled.plan
    sampled.go("offers.o1.company")
    sampled.clipboard = DOWN
    sampled.press("Ctrl+V")  # the harmless answer
    assert sampled.plan is before


def test_a_labelled_table_is_pasted_by_position_if_the_user_says_so(sampled: User) -> None:
    sampled.go("offers.o1.company")
    sampled.clipboard = "Company\nBase\n"
    sampled.answers.keys = ["paste"]
    sampled.press("Ctrl+V")
    assert sampled.plan.offer("o1").company == "Company"
    assert sampled.shown("offers.o1.base") == "Base"


def test_figures_without_labels_are_pasted_without_a_question(sampled: User) -> None:
    sampled.go("offers.o1.company")
    sampled.clipboard = "Delta\tEcho\n201k\t202k\n"
    sampled.press("Ctrl+V")
    assert sampled.answers.said == []
    assert [sampled.plan.offer(one).company for one in ("o1", "o2")] == ["Delta", "Echo"]


def test_one_label_alone_is_a_text_like_any_other() -> None:
    assert labels_in(parse_cells("Base\t1\n"), lambda text: meaning(text) is not None) == ()


def test_a_table_of_pay_is_imported_as_jobs(sampled: User) -> None:
    sampled.turn_to("Market")
    sheet = sampled.window.sheet
    assert isinstance(sheet, MarketSheet)
    sheet.tabs.setCurrentIndex(3)
    sheet.jobs.view.setFocus()
    sampled.clipboard = "Employer\tSalary\nDelta\t201k\n"
    sampled.answers.keys = ["import", "take"]
    sampled.press("Ctrl+V")
    assert [(comparable.company, comparable.base) for comparable in sampled.plan.comparables] == [
        ("Delta", 201_000)
    ]


def test_labels_of_scenarios_are_asked_about_though_they_have_no_import(user: User) -> None:
    to_cost(user)
    before = user.plan
    user.clipboard = "Name\tLarge\nQueries a month\t1m\nUsers a month\t20k\n"
    user.press("Ctrl+V")
    assert "has labels" in user.answers.said[0]
    assert user.plan is before


def test_a_clipboard_that_is_too_large_is_refused_with_a_sentence(sampled: User) -> None:
    before = sampled.plan
    sampled.go("offers.o1.company")
    sampled.clipboard = "x" * 40_000
    sampled.press("Ctrl+V")
    assert sampled.plan is before
    assert "more than 32,767 characters" in sampled.window.status.note.text()
