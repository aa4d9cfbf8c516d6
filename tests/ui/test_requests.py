"""A sheet asks the window for a menu command, or for another sheet, through the session."""

from tests.ui.conftest import User


def test_a_sheet_asks_for_a_command_and_for_another_sheet(sampled: User) -> None:
    sampled.window.session.sheet_requested.emit("Prep")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Prep"
    sampled.window.session.command_requested.emit("problems")
    assert sampled.window.problems.isVisible()
