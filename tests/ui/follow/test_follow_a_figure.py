"""From a figure one key goes to each of its inputs, and one back."""

import pytest

from planner.ui.follow.trail import trail_of
from planner.values import Figure
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

PAPER = "offers.o1.=headline_1"


def current(user: User) -> str:
    return user.sheet.model.cell(user.sheet.view.currentIndex()).path


def toast(user: User) -> str:
    return user.window.undo.toast.text()


def test_one_key_goes_through_the_inputs_and_one_back(sampled: User) -> None:
    session = sampled.window.session
    session.jump(PAPER)
    figure = session.selection
    assert isinstance(figure, Figure)
    seen = []
    for _ in trail_of(figure).inputs:
        sampled.press("Ctrl+[")
        seen.append(current(sampled))
    assert seen == ["offers.o1.base", "offers.o1.sign_on", "offers.o1.bonus_target", "offers.o1.grants"]
    assert toast(sampled).startswith(f"Input 4 of 4 of {figure.name}: equity")
    sampled.press("Ctrl+[")
    assert current(sampled) == "offers.o1.base"
    sampled.press("Ctrl+]")
    assert session.selection is figure
    assert toast(sampled) == ""


def test_the_way_leads_to_another_sheet_and_back(sampled: User) -> None:
    session = sampled.window.session
    session.jump("offers.o1.=real_1")
    figure = session.selection
    assert isinstance(figure, Figure)
    tabs = sampled.window.tabs
    while tabs.tabText(tabs.currentIndex()) != "Assumptions":
        sampled.press("F9")
    sampled.press("Shift+F9")
    assert tabs.tabText(tabs.currentIndex()) == "Offers"
    assert session.selection is figure


def test_what_is_typed_has_no_inputs_and_says_so(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Ctrl+[")
    assert sampled.window.status.note.text().startswith("Select a computed figure first")
    sampled.press("Ctrl+]")
    assert "Ctrl+[ on a figure" in sampled.window.status.note.text()
