"""Toasts after what is large or out of sight, and after undo and redo, each with a button to take it back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from planner.plan import edits
from planner.ui.find.step_source import OPENED
from planner.ui.undo.toast import Toast
from tests.ui.conftest import TODAY, User

pytestmark = pytest.mark.same_window

BASE = "offers.o1.base"


def toast(user: User) -> Toast:
    return user.window.undo.toast


def click(user: User) -> None:
    QTest.mouseClick(toast(user).button, Qt.MouseButton.LeftButton)


def test_a_deleted_offer_can_be_brought_back_by_the_button(sampled: User) -> None:
    sampled.go("offers.o3.base")
    sampled.press("Ctrl+Shift+Del")
    assert (toast(sampled).text(), toast(sampled).button.text()) == ("Deleted Crest.", "Undo")
    click(sampled)
    assert [offer.id for offer in sampled.plan.offers] == ["o1", "o2", "o3"]
    assert (toast(sampled).text(), toast(sampled).button.text()) == ("Undid: delete Crest", "Redo")


def test_its_cross_closes_it_and_leaves_what_was_done(sampled: User) -> None:
    sampled.go("offers.o3.base")
    sampled.press("Ctrl+Shift+Del")
    QTest.mouseClick(toast(sampled).closer, Qt.MouseButton.LeftButton)
    assert not toast(sampled).isVisible()
    assert [offer.id for offer in sampled.plan.offers] == ["o1", "o2"]


def test_an_import_can_be_taken_back_by_the_button(user: User) -> None:
    user.clipboard, user.answers.keys = "Company\tDelta\tEcho\nBase\t210k\t190k", ["take"]
    user.press("Ctrl+Shift+I")
    assert [offer.company for offer in user.plan.offers] == ["Delta", "Echo"]
    assert toast(user).text() == "Imported 2 columns, with 4 entries."
    assert toast(user).button.text() == "Undo"
    click(user)
    assert not user.plan.offers


def test_a_toast_stays_while_it_is_pointed_at(sampled: User) -> None:
    sampled.go("offers.o3.base")
    sampled.press("Ctrl+Shift+Del")
    point_at(sampled, toast(sampled))
    toast(sampled)._timer.start(20)  # ms, in place of eight seconds
    QTest.qWait(100)
    assert toast(sampled).isVisible()
    point_at(sampled, sampled.window.tabs)
    sampled.bot.waitUntil(lambda: not toast(sampled).isVisible())


def point_at(user: User, widget: QWidget) -> None:
    """Move the mouse over a widget, by way of the window."""
    handle = user.window.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, widget.mapTo(user.window, widget.rect().center()))
    QApplication.processEvents()


def test_redo_selects_and_flashes_what_it_changed(sampled: User) -> None:
    sampled.go(BASE)
    sampled.enter("212k")
    sampled.press("Ctrl+Z")
    sampled.go("offers.o3.title")
    sampled.turn_to("Counter")
    sampled.press("Ctrl+Y")
    view, model = sampled.sheet.view, sampled.sheet.model
    assert model.cell(view.currentIndex()).path == BASE
    assert view.painter_of_cells.flashes.strength(("o1", model.index_of(BASE).row())) > 0
    assert sampled.plan.offer("o1").base == 212_000


def test_undo_says_the_field_from_what_to_what_and_redo_does_too(sampled: User) -> None:
    sampled.go(BASE)
    sampled.enter("212k")
    assert toast(sampled).text() == ""
    sampled.press("Ctrl+Z")
    assert toast(sampled).text() == "Undid: base salary of Aurora AI, 212,000 back to 210,000"
    click(sampled)
    assert sampled.plan.offer("o1").base == 212_000
    assert toast(sampled).text() == "Redid: base salary of Aurora AI, 210,000 to 212,000"


def test_a_toast_is_gone_after_the_next_step(sampled: User) -> None:
    sampled.go("offers.o3.base")
    sampled.press("Ctrl+Shift+Del")
    sampled.go(BASE)
    sampled.enter("212k")
    assert toast(sampled).text() == ""


def test_a_paste_of_many_cells_can_be_taken_back(sampled: User) -> None:
    sampled.clipboard = "201k\t191k\t206k"
    sampled.go(BASE)
    sampled.press("Ctrl+V")
    assert toast(sampled).text() == "Pasted 3 fields."
    click(sampled)
    assert sampled.plan.offer("o3").base == 205_000
    assert toast(sampled).text() == "Undid: paste, 3 fields"


def test_f6_comes_round_to_the_toast_and_enter_presses_it(sampled: User) -> None:
    sampled.go("offers.o3.base")
    sampled.press("Ctrl+Shift+Del")
    sampled.press("Shift+F6")
    assert QApplication.focusWidget() is toast(sampled).button
    toast(sampled).end()
    assert toast(sampled).isVisible()  # the keyboard is on it
    sampled.press("Space")
    assert len(sampled.plan.offers) == 3


def test_its_time_ends_and_a_click_on_it_leaves_the_keyboard_in_the_grid(sampled: User) -> None:
    sampled.go("offers.o3.base")
    sampled.press("Ctrl+Shift+Del")
    QTest.mouseClick(toast(sampled).label, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert QApplication.focusWidget() is sampled.sheet.view
    QTest.mouseMove(sampled.window.tabs)
    toast(sampled).end()
    assert toast(sampled).text() == ""


@pytest.mark.parametrize("size", [(1100, 700), (1280, 800)])
def test_a_long_name_wraps_in_the_window(sampled: User, size: tuple[int, int]) -> None:
    name = "The Very Long Company for the Improvement of Everything, Incorporated in Delaware, United States"
    session = sampled.window.session
    session.apply("Rename", edits.put(session.plan, "offers.o3.company", name))
    sampled.window.resize(*size)
    sampled.go("offers.o3.base")
    sampled.press("Ctrl+Shift+Del")
    box, over = toast(sampled), sampled.window.stack
    assert box.text() == f"Deleted {name}."
    assert over.rect().contains(box.geometry())
    assert box.label.height() >= box.label.heightForWidth(box.label.width())


def test_undo_of_a_story_opens_its_sheet_and_selects_it(sampled: User) -> None:
    story = sampled.plan.stories[0]
    session = sampled.window.session
    session.apply("Rename", edits.put(session.plan, f"stories.{story.id}.title", "Another"))
    sampled.press("Ctrl+Z")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Stories"
    assert "Another back to" in toast(sampled).text()


def test_undo_flashes_each_cell_that_it_changed(sampled: User) -> None:
    sampled.clipboard = "201k\t191k"
    sampled.go(BASE)
    sampled.press("Ctrl+V", "Ctrl+Z")
    view, model = sampled.sheet.view, sampled.sheet.model
    row = model.index_of(BASE).row()
    flashes = view.painter_of_cells.flashes
    assert [flashes.strength((offer, row)) > 0 for offer in ("o1", "o2", "o3")] == [True, True, False]


def test_the_history_lists_the_steps_by_name_and_goes_back_to_one(sampled: User) -> None:
    for text in ("201k", "202k", "203k"):
        sampled.go(BASE)
        sampled.enter(text)
    computed: list[object] = []
    sampled.window.session.changed.connect(computed.append)
    sampled.press("Ctrl+Alt+Z")
    panel = sampled.window.command_field.panel
    names = [(entry.name, entry.note) for entry in panel.model.findings.entries]
    assert names[0] == ("Type base salary of Aurora AI", "now · 202,000 to 203,000")
    assert names[-1][0] == "The plan as it was opened"
    sampled.press("Down", "Down", "Return")
    assert sampled.plan.offer("o1").base == 201_000
    assert len(computed) == 1  # one analysis for two steps
    assert toast(sampled).text().startswith("Undid 2 steps")
    click(sampled)
    assert sampled.plan.offer("o1").base == 202_000


def test_the_history_follows_an_edit_that_drops_steps(sampled: User) -> None:
    """It listed steps that were gone: Enter on one ended in an IndexError."""
    for text in ("201k", "202k"):
        sampled.go(BASE)
        sampled.enter(text)
    sampled.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Alt+Z")
    panel = sampled.window.command_field.panel
    assert len(panel.model.findings.entries) == 3
    sampled.window.session.apply("Change the paper", edits.enter(sampled.plan, "person.paper", "A4", TODAY))
    sampled.bot.waitUntil(lambda: len(panel.model.findings.entries) == 2)
    assert [entry.name for entry in panel.model.findings.entries] == ["Change the paper", OPENED]
    plan = sampled.plan
    sampled.window.session.steps.go_to(2)
    assert sampled.plan is plan
    sampled.press("Down", "Return")
    assert sampled.plan.person.paper != plan.person.paper


def test_asks_that_are_reset_can_be_taken_back(sampled: User) -> None:
    before = sampled.plan.counter("o1")
    sampled.window.session.jump("counters.o1.base")
    assert sampled.window.sheet is not None
    buttons = sampled.window.sheet.findChildren(QPushButton)
    reset = next(button for button in buttons if button.text().replace("&", "").startswith("Reset"))
    QTest.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert sampled.plan.counter("o1") != before
    assert toast(sampled).text() == "You ask Aurora AI for the model's figures."
    click(sampled)
    assert sampled.plan.counter("o1") == before


def test_a_toast_lies_over_a_sheet_that_is_made_after_it(sampled: User) -> None:
    sampled.go("offers.o3.base")
    sampled.press("Ctrl+Shift+Del")
    sampled.turn_to("Counter")
    middle = toast(sampled).mapTo(sampled.window, toast(sampled).rect().center())
    seen = sampled.window.childAt(middle)
    assert seen is not None
    assert seen is toast(sampled) or toast(sampled).isAncestorOf(seen)
