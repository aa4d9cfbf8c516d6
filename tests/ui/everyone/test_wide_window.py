"""A window of 1920 by 1080 is used: charts are larger, and no line of the strip is cut."""

from PySide6.QtWidgets import QApplication

from planner.ui.counter.sheet import CounterSheet
from planner.ui.rounds.sheet import RoundsSheet
from tests.ui.conftest import User

SMALL, LARGE = (1280, 800), (1920, 1080)


def at(user: User, size: tuple[int, int]) -> None:
    user.window.resize(*size)
    QApplication.processEvents()


def test_the_lines_that_come_later_are_whole(sampled: User) -> None:
    at(sampled, LARGE)
    later = sampled.window.strip.next.later
    assert later.isVisible()
    assert later.text().startswith("Then: ")
    assert "…" not in later.text()
    assert later.heightForWidth(later.width()) <= sampled.window.strip.height()


def test_counter_draws_a_larger_curve_and_taller_tracks(sampled: User) -> None:
    sampled.turn_to("Counter")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    rows = list(sheet.asks.rows.values())
    at(sampled, SMALL)
    curve, row = sheet.asks.curve_panel.curve.height(), rows[0].height()
    at(sampled, LARGE)
    assert sheet.asks.curve_panel.curve.height() > 1.3 * curve
    assert rows[0].height() > 1.2 * row


def test_rounds_draws_larger_charts(sampled: User) -> None:
    sampled.turn_to("Rounds")
    sheet = sampled.window.sheet
    assert isinstance(sheet, RoundsSheet)
    at(sampled, SMALL)
    lanes, gap = sheet.lanes.height(), sheet.gap.chart.height()
    at(sampled, LARGE)
    assert sheet.lanes.height() > lanes
    assert sheet.gap.chart.height() >= 1.5 * gap
