"""Ctrl+] shows the figure that Ctrl+[ began at, on the sheets that are no grid of offers too."""

import pytest

from planner.plan.fields.terms import Component
from planner.ui.compare.sheet import CompareSheet
from planner.ui.counter.sheet import CounterSheet
from planner.ui.rounds.sheet import RoundsSheet
from planner.values import Figure
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window


def selected(user: User) -> Figure:
    figure = user.window.session.selection
    assert isinstance(figure, Figure)
    return figure


def there_and_back(user: User) -> None:
    """Go to the first input of the selected figure and back, and once more: all by keys."""
    figure, told = selected(user), user.explained()
    tabs = user.window.tabs
    place = tabs.currentIndex()
    for _ in range(2):
        user.press("Ctrl+[")
        assert user.window.session.selection != figure
        user.press("Ctrl+]")
        assert tabs.currentIndex() == place
        assert selected(user) == figure
        assert user.explained() == told


def test_from_a_chart_of_compare(sampled: User) -> None:
    sampled.turn_to("Compare")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CompareSheet)
    sheet._tabs.setCurrentIndex(1)
    sheet.take_focus()
    sampled.press("Right", "Down")
    there_and_back(sampled)


def test_from_the_summary_of_compare(sampled: User) -> None:
    sampled.turn_to("Compare")
    while not isinstance(sampled.window.session.selection, Figure):
        sampled.press("Down")
    there_and_back(sampled)


def on_track(user: User) -> None:
    """Go to what they offer now on the track of the base."""
    user.turn_to("Counter")
    sheet = user.window.sheet
    assert isinstance(sheet, CounterSheet)
    sheet.asks.rows[Component.BASE].track.setFocus()
    user.press("Home", "Left")


def test_from_the_track_of_an_ask(sampled: User) -> None:
    on_track(sampled)
    assert selected(sampled).name != "Open at, base"
    there_and_back(sampled)


def test_a_figure_whose_input_was_changed_on_the_way_comes_back_as_it_is_now(sampled: User) -> None:
    sampled.turn_to("Compare")
    while not isinstance(sampled.window.session.selection, Figure):
        sampled.press("Down")
    figure = selected(sampled)
    sampled.press("Ctrl+[")
    sampled.enter("290k")
    sampled.press("Ctrl+]")
    assert selected(sampled).name == figure.name
    assert selected(sampled).value != figure.value


def on_next_ask(user: User) -> None:
    """Press the next ask of the base in Rounds."""
    user.turn_to("Rounds")
    sheet = user.window.sheet
    assert isinstance(sheet, RoundsSheet)
    sheet.next.buttons[Component.BASE].setFocus()
    user.press("Space")


def test_from_the_next_ask_of_rounds(sampled: User) -> None:
    on_next_ask(sampled)
    there_and_back(sampled)


def test_the_next_ask_comes_back_as_it_is_after_a_change(sampled: User) -> None:
    on_next_ask(sampled)
    figure = selected(sampled)
    sampled.press("Ctrl+[")
    sampled.window.session.enter("Type", "offers.o1.base", "190k")
    sampled.press("Ctrl+]")
    assert selected(sampled).name == figure.name
    assert selected(sampled).value != figure.value
