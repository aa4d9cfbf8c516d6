"""What changes away from the keyboard is announced: figures, next step, toasts, messages, finds, marks."""

import pytest

from planner.ui.charts.chart import Chart
from planner.ui.counter.sheet import CounterSheet
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window


def settled(user: User) -> None:
    """Let the strip show the answer to the plan of now, as it does a moment after an entry."""
    user.window.strip.refresh()


def test_an_entry_announces_the_figures_that_it_changed_and_no_others(
    sampled: User, announced: list[str]
) -> None:
    settled(sampled)
    announced.clear()
    sampled.go("offers.o1.base")
    sampled.enter("205k")
    settled(sampled)
    [text] = [text for text in announced if "Base salary" in text]
    assert "Base salary: " in text
    assert "Sign-on" not in text
    announced.clear()
    settled(sampled)
    assert announced == []


def test_another_next_step_is_announced(sampled: User, announced: list[str]) -> None:
    settled(sampled)
    announced.clear()
    sampled.press("Ctrl+Shift+.")
    settled(sampled)
    assert announced == [sampled.window.strip.next.accessibleName()]
    assert announced[0].startswith("Next: ")


def test_a_toast_is_announced_with_the_way_to_its_button(sampled: User, announced: list[str]) -> None:
    settled(sampled)
    announced.clear()
    sampled.window.undo.toast.show_text("Deleted Crest.", "Undo", lambda: None)
    assert announced == ["Deleted Crest. F6 comes to “Undo”."]
    sampled.window.undo.toast.show_text("Restored.")
    assert announced[1:] == ["Restored."]


def test_a_message_of_the_status_line_is_announced(sampled: User, announced: list[str]) -> None:
    settled(sampled)
    announced.clear()
    sampled.window.session.status_message.emit("Copied as a picture.")
    assert announced == ["Copied as a picture."]


def test_what_is_found_and_each_line_that_is_marked_is_announced(sampled: User, announced: list[str]) -> None:
    sampled.press("Ctrl+K")
    sampled.type("base sal")
    assert announced[-1].split(". ")[0].endswith(str(sampled.window.command_field.panel.count.text()))
    assert "base salary" in announced[-1].lower()
    announced.clear()
    sampled.press("Down")
    assert len(announced) == 1
    sampled.press("Ctrl+A")
    sampled.type("zqzqzq")
    assert announced[-1].startswith("Nothing has these words.")
    sampled.press("Esc")


def test_a_fold_that_opens_or_closes_is_announced(sampled: User, announced: list[str]) -> None:
    settled(sampled)
    announced.clear()
    model = sampled.sheet.model
    row = [getattr(field, "title", "") for field in model.fields].index("Place and tax")
    sampled.sheet.view.setFocus()
    sampled.sheet.view.setCurrentIndex(model.index(row, model.place_of("o1")))
    sampled.press("Return", "Return")
    assert sorted(announced) == ["Place and tax: closed", "Place and tax: open"]


def test_the_mark_of_a_chart_and_the_moved_ask_are_announced(sampled: User, announced: list[str]) -> None:
    chart = sampled.sheet.inspector.findChild(Chart)
    assert isinstance(chart, Chart)
    chart.setFocus()
    sampled.press("Home")
    announced.clear()
    sampled.press("Right")
    assert announced == [chart.accessible_value()]
    sampled.turn_to("Counter")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    sheet.asks.curve_panel.curve.setFocus()
    announced.clear()
    sampled.press("Left")
    assert announced[0].startswith("Ask 2")
    assert "in 100 say yes" in announced[0]
