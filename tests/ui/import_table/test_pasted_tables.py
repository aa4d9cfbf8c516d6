"""Tables in plain text, pasted on a cell or read by the menu, are imported; one undo takes all away."""

from pathlib import Path

import pytest

from planner.plan import Plan
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

COMMAS = 'Company,Base,Bonus,Sign-on\nVane,"$190,000",10%,"$5,000"\nRook,"$180,000",12%,\n'
POINTS = "Company;Base;Bonus\nVane;190k;10%\nRook;180k;12%\n"
BLANKS = (
    "            Vane        Rook\nBase        $190,000    $180,000\nBonus       10%         12%\n"
    "Sign-on     $5,000      -\nPTO days    20          25\n"
)
BARS = (
    "# Offers\n\n| Company | Base | Bonus |\n|---|--:|:-:|\n| [[Vane]] | 190k | 10% |\n"
    "| Rook | 180k | 12% |\n\n- a\n- b\n"
)
TABS = "Company\tBase\tBonus\nVane\t190k\t10%\nRook\t180k\t12%\n"
PAGE = (
    "<html><table><tr><td>Company<td>Base<td>Bonus<tr><td>Vane<td>190k<td>10%<tr><td>Rook<td>180k<td>12%"
    "</table>"
)


def added(user: User, before: Plan) -> list[tuple[str, float | None, float]]:
    known = {offer.id for offer in before.offers}
    offers = [offer for offer in user.plan.offers if offer.id not in known]
    return [(offer.company, offer.base, offer.bonus_target) for offer in offers]


BOTH = [("Vane", 190_000, 0.1), ("Rook", 180_000, 0.12)]


@pytest.mark.parametrize(
    "text", [COMMAS, POINTS, BLANKS, BARS, TABS], ids=["commas", "points", "blanks", "bars", "tabs"]
)
def test_a_table_pasted_on_a_cell_is_asked_about_and_imported(sampled: User, text: str) -> None:
    before = sampled.plan
    sampled.go("offers.o1.base")
    sampled.clipboard = text
    sampled.answers.keys += ["import", "take"]
    sampled.press("Ctrl+V")
    assert added(sampled, before) == BOTH
    assert sampled.plan.offers[: len(before.offers)] == before.offers
    sampled.press("Ctrl+Z")
    assert sampled.plan == before


@pytest.mark.parametrize("text", [COMMAS, BLANKS])
def test_a_table_that_is_not_taken_types_nothing(sampled: User, text: str) -> None:
    before = sampled.plan
    sampled.go("offers.o1.base")
    sampled.clipboard = text
    sampled.press("Ctrl+V")
    assert "has labels: “" in sampled.answers.said[0]
    assert sampled.plan is before


@pytest.mark.parametrize("text", ["220k\n1%", "Note, with a comma\nand, one more"])
def test_lines_without_labels_are_pasted_as_they_are(sampled: User, text: str) -> None:
    sampled.go("offers.o1.company")
    sampled.clipboard = text
    sampled.press("Ctrl+V")
    assert sampled.plan.offer("o1").company == text.splitlines()[0]


@pytest.mark.parametrize(
    "text", [COMMAS, POINTS, BLANKS, BARS, TABS], ids=["commas", "points", "blanks", "bars", "tabs"]
)
def test_a_table_pasted_by_the_menu_into_an_empty_plan(user: User, text: str) -> None:
    before = user.plan
    user.clipboard = text
    user.answers.keys.append("take")
    user.press("Ctrl+Shift+I")
    assert added(user, before) == BOTH
    user.press("Ctrl+Z")
    assert user.plan == before


@pytest.mark.parametrize(
    ("name", "text"), [("offers.html", PAGE), ("export.xls", PAGE), ("offers.md", BARS), ("a.csv", COMMAS)]
)
def test_a_file_with_a_table_is_imported(user: User, tmp_path: Path, name: str, text: str) -> None:
    before = user.plan
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    user.answers.path = path
    user.answers.keys.append("take")
    user.press("Ctrl+I")
    assert added(user, before) == BOTH
    user.press("Ctrl+Z")
    assert user.plan == before
