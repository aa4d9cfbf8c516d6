"""The habits that hands bring along from other spreadsheets."""

import pytest
from PySide6.QtWidgets import QApplication, QListView

from planner.ui.grid.keys.route import edge
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


def current(user: User) -> str:
    view, model = user.sheet.view, user.sheet.model
    return model.cell(view.currentIndex()).path


def test_a_jump_ends_at_the_edge_of_what_is_filled() -> None:
    filled = [True, True, True, False, False, True, False]
    assert [edge(filled, start, 1) for start in range(7)] == [2, 2, 5, 5, 5, 6, 6]
    assert [edge(filled, start, -1) for start in range(7)] == [0, 0, 0, 2, 2, 2, 5]


def test_ctrl_and_an_arrow_go_to_the_edge_and_select(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Ctrl+Right")
    assert current(sampled) == "offers.o3.base"
    sampled.press("Ctrl+Left")
    assert current(sampled) == "present.base"
    assert len(sampled.sheet.view.selectedIndexes()) == 1


def test_ctrl_shift_and_an_arrow_extend_the_selection(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Ctrl+Shift+Right")
    assert "Count 3" in sampled.window.status.sum.text()


def test_home_and_end_stay_in_the_row(sampled: User) -> None:
    sampled.go("offers.o2.base")
    sampled.press("Home")
    assert current(sampled) == "present.base"
    sampled.press("End")
    assert current(sampled) == "offers.o3.base"


def test_shift_tab_goes_back(sampled: User) -> None:
    sampled.go("offers.o2.base")
    sampled.press("Shift+Tab")
    assert current(sampled) == "offers.o1.base"


def test_money_and_percent_signs_are_pasted(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.clipboard = "$221,500.00\t $ 198,000 \n12.50%\t10 %\n$2,500\t3k\n"
    sampled.press("Ctrl+V")
    assert [sampled.plan.offer(one).base for one in ("o1", "o2")] == [221_500, 198_000]
    assert [sampled.plan.offer(one).bonus_target for one in ("o1", "o2")] == [0.125, 0.1]
    assert [sampled.plan.offer(one).sign_on[0].amount for one in ("o1", "o2")] == [2_500, 3_000]


def test_what_is_copied_pastes_back_the_same(sampled: User) -> None:
    before = sampled.plan
    sampled.go("offers.o1.base")
    sampled.sheet.view.selectColumn(1)
    sampled.press("Ctrl+C")
    sampled.press("Ctrl+V")
    assert sampled.plan.offers == before.offers


def test_alt_down_lists_the_choices(sampled: User) -> None:
    sampled.go("offers.o1.bonus_paid")
    sampled.press("Alt+Down")
    lists = [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QListView) and widget.isVisible()
    ]
    assert [qlist_view.model().rowCount() for qlist_view in lists] != []
    sampled.press("Escape", "Escape")
    assert sampled.plan.offer("o1").bonus_paid.value == "quarterly"


def test_every_step_names_itself(sampled: User) -> None:
    names = []
    for keys in ("Ctrl+R", "Del", "Ctrl+Shift+D", "Alt+Shift+Right", "Ctrl+Shift+H", "Ctrl+Shift+Del"):
        sampled.go("offers.o1.base")
        sampled.press("Shift+Right", keys)
        names.append(sampled.window.session.stack.undoText())
    assert all(names)
    assert len(set(names)) == len(names), names


def gone(user: User, *keys: str) -> list[str]:
    """The cells that keys lead to, one after another."""
    found = []
    for key in keys:
        user.press(key)
        found.append(current(user).removeprefix("offers."))
    return found


def test_enter_goes_down_the_columns_of_a_selection_round_and_round(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Shift+Right", "Shift+Down")
    sampled.press("Return")  # from the corner that Shift led to back to the first
    assert current(sampled) == "offers.o1.base"
    rounds = gone(sampled, "Return", "Return", "Return", "Return", "Shift+Return")
    assert rounds == ["o1.bonus_target", "o2.base", "o2.bonus_target", "o1.base", "o2.bonus_target"]
    assert len(sampled.sheet.view.selectedIndexes()) == 4


def test_tab_goes_along_the_rows_of_a_selection(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Shift+Right", "Shift+Down", "Tab")
    rounds = gone(sampled, "Tab", "Tab", "Tab", "Shift+Tab")
    assert rounds == ["o2.base", "o1.bonus_target", "o2.bonus_target", "o1.bonus_target"]


def test_figures_are_typed_into_a_selection_one_by_one(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Shift+Right", "Tab")
    sampled.enter("201k", "202k")
    assert [sampled.plan.offer(one).base for one in ("o1", "o2")] == [201_000, 202_000]
    assert current(sampled) == "offers.o1.base"
    assert "Sum 403,000" in sampled.window.status.sum.text()


def test_a_jump_selects_one_cell_whatever_keys_were_held(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Ctrl+C")  # the last keys that Qt remembers hold Ctrl
    sampled.window.session.jump("offers.o2.bonus_target")
    assert len(sampled.sheet.view.selectedIndexes()) == 1
