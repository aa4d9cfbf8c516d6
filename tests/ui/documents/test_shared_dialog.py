"""The view of what was shared with whom, opened from the status line and by its command."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.plan import edits
from planner.plan.fields.counter import Export
from planner.ui.status.shared_dialog import SharedDialog
from tests.ui.conftest import User


def opened(user: User) -> SharedDialog:
    QTest.mouseClick(user.window.status.shared, Qt.MouseButton.LeftButton)
    return next(dialog for dialog in user.window.findChildren(SharedDialog) if dialog.isVisible())


def test_a_click_on_the_status_line_shows_who_got_what_and_what_changed(sampled: User) -> None:
    day = sampled.window.session.today
    line = Export(
        offer="o1", company="Aurora AI", when=day, file="first.xlsx", figures=(("base", 227_000.0),)
    )
    sampled.window.session.apply("Export", edits.log_export(sampled.plan, line))
    texts = opened(sampled).texts()
    assert texts[0][0] == "Aurora AI"
    assert ("Since then", "", "You ask for 234,000 of base; they heard 227,000.") in texts
    assert texts[-1][1:] == ("first.xlsx", "base 227,000")


def test_before_anything_left_it_says_so(sampled: User) -> None:
    dialog = opened(sampled)
    assert dialog.tree.isHidden()
    assert dialog.empty.text().startswith("Nothing has left this plan")
    assert dialog.height() < 200  # no more than its sentence needs
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
