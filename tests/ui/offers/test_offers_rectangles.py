"""Rectangles go to and from other spreadsheets; fills and clears are one step each."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


def test_a_pasted_rectangle_is_one_step(sampled: User) -> None:
    before = sampled.plan
    sampled.go("offers.o1.base")
    sampled.clipboard = "220k\t230k\n1%\t2%\n"
    sampled.press("Ctrl+V")
    assert [sampled.plan.offer(one).base for one in ("o1", "o2")] == [220_000, 230_000]
    assert [sampled.plan.offer(one).bonus_target for one in ("o1", "o2")] == [0.01, 0.02]
    sampled.press("Ctrl+Z")
    assert sampled.plan == before


def test_a_paste_beyond_the_last_column_adds_offers(sampled: User) -> None:
    count = len(sampled.plan.offers)
    sampled.go(f"offers.{sampled.plan.offers[-1].id}.base")
    sampled.clipboard = "200k\t201k\t202k"
    sampled.press("Ctrl+V")
    assert [offer.base for offer in sampled.plan.offers[count - 1 :]] == [200_000, 201_000, 202_000]


def test_one_text_fills_all_selected_cells(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Shift+Right")
    sampled.clipboard = "300k"
    sampled.press("Ctrl+V")
    assert [sampled.plan.offer(one).base for one in ("o1", "o2")] == [300_000, 300_000]


def test_a_copied_number_is_whole_for_other_spreadsheets(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Shift+Right", "Shift+Down", "Ctrl+C")
    rows = [line.split("\t") for line in sampled.clipboard.split("\n")]
    assert rows[0] == ["210000", "190000"]
    assert rows[1] == ["17.5%", "15%"]


def test_what_is_cut_can_be_pasted_elsewhere(sampled: User) -> None:
    grants = sampled.plan.offer("o1").grants
    sampled.go("offers.o1.grants")
    sampled.press("Ctrl+X")
    assert sampled.plan.offer("o1").grants == ()
    sampled.press("Right", "Ctrl+V")
    assert sampled.plan.offer("o2").grants == grants


def test_fill_right_types_the_first_column_into_the_others(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Shift+Right", "Shift+Right", "Ctrl+R")
    assert [sampled.plan.offer(one).base for one in ("o1", "o2", "o3")] == [210_000] * 3


def test_del_clears_what_is_selected_and_leaves_results(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Ctrl+A", "Del")
    assert sampled.plan.offer("o1").base is None
    assert sampled.plan.present.base is None
    sampled.press("Ctrl+Z")
    assert sampled.plan.offer("o1").base == 210_000


def test_the_status_line_sums_the_selection(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Shift+Right")
    assert sampled.window.status.sum.text() == "Sum 400,000 · Average 200,000 · Count 2"


def test_texts_without_a_field_are_counted_not_lost_silently(sampled: User) -> None:
    model = sampled.sheet.model
    sampled.sheet.view.setCurrentIndex(model.index(model.rowCount() - 1, 1))
    sampled.clipboard = "1\n2"
    sampled.press("Ctrl+V")
    assert "2 cells found no field" in sampled.window.status.note.text()


def test_a_click_selects_what_the_explain_bar_tells(sampled: User) -> None:
    model = sampled.sheet.model
    labels = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    sampled.click(model.index(labels.index("Pay on paper, year 1"), 1))
    assert sampled.explained().startswith("Pay on paper, year 1")
    assert "Sign-on 30,000" in sampled.explained()
