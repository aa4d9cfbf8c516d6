"""A talk of many messages over a change of year: its end is in sight, and nothing lies over another."""

import datetime
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from planner.plan import edits
from planner.plan.edits.negotiation import log_message
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.ui.charts.ink import Ink, Scale
from planner.ui.counter.sheet import CounterSheet
from planner.ui.rounds.hint_line import HintLine
from planner.ui.rounds.log_source import KEYS
from planner.ui.rounds.sheet import RoundsSheet
from tests.ui.conftest import User
from tests.ui.rounds.test_rounds_sheet import to_rounds

pytestmark = pytest.mark.same_window
FIRST = datetime.date(2025, 10, 1)


@pytest.fixture
def sheet(sampled: User) -> RoundsSheet:
    """The log of the sample's first offer with sixty messages, each answer 20 above the one before."""
    plan = sampled.plan
    for number in range(60):
        who = Who.THEY if number % 2 else Who.YOU
        base = 210_000 + 10 * number + (0 if number % 2 else 24_000)
        plan = log_message(plan, "o1", who, FIRST + datetime.timedelta(number), {Component.BASE: base})
    sampled.window.session.apply("Read", plan)
    made = to_rounds(sampled)
    QApplication.processEvents()
    return made


def test_the_line_of_the_next_message_is_in_sight(sheet: RoundsSheet) -> None:
    """The log was scrolled before it had its height, to some message before the last."""
    line = sheet.log.visualRect(sheet.log.currentIndex())
    assert sheet.log.currentIndex().row() >= 60
    assert sheet.log.viewport().rect().contains(line)


def test_a_day_of_another_year_is_shown_whole(sheet: RoundsSheet) -> None:
    day = sheet.model.index(1, KEYS.index("when"))
    assert day.data() == "1 Oct 2025"
    room = sheet.log.columnWidth(day.column()) - 2 * 8
    assert sheet.log.fontMetrics().horizontalAdvance("28 Sep 2025") <= room


def test_a_small_step_is_written_out(sheet: RoundsSheet) -> None:
    """It was “+0k”, which is none."""
    assert sheet.model.cell(sheet.model.index(4, KEYS.index("base"))).change == "+20"


def test_only_the_latest_answers_are_told_each(sheet: RoundsSheet) -> None:
    lines = sheet.next.why.text().splitlines()
    assert lines[0].startswith("The 27 earlier replies together: those who would answer so weigh more. ")
    assert len(lines) == 4
    assert all("they answered" in line for line in lines[1:])


def test_days_below_the_gap_do_not_meet(sampled: User, sheet: RoundsSheet) -> None:
    chart = sheet.gap.chart
    ink, shown = Ink(sampled.window.desk.look.theme, chart.font()), chart.gap
    assert shown is not None
    spots = [spot for spot, _ in chart.days_across(shown, Scale(0, len(shown.steps), 4, 540), ink)]
    assert len(spots) > 3
    assert all(left[1] < right[0] for left, right in pairwise(spots))


def test_a_screen_reader_reads_the_latest_of_the_gap(sheet: RoundsSheet) -> None:
    words = sheet.gap.chart.accessibleDescription()
    assert words.count("they ") == 12
    assert " earlier figures are in the log; " in words


def test_the_reasons_on_counter_are_as_few(sampled: User, sheet: RoundsSheet) -> None:
    """With hundreds of lines at the right the page was squeezed until its texts lay over each other."""
    assert sheet.isVisible()
    sampled.turn_to("Counter")
    counter = sampled.window.sheet
    assert isinstance(counter, CounterSheet)
    listed: list[str] = []

    def is_listed() -> bool:
        listed[:] = [label.text() for label in counter.findChildren(QLabel) if label.isVisible()]
        return "What moved it" in listed

    sampled.bot.waitUntil(is_listed)
    assert sum("they answered" in text for text in listed) == 3
    assert sum("27 earlier replies together" in text for text in listed) == 1


def test_only_the_nearest_deadlines_are_warned_of_each_until_all_are_wanted(sampled: User) -> None:
    """Ten warnings pushed what to ask next out of sight."""
    plan = sampled.plan
    for number in range(6):
        plan = edits.duplicate_offer(plan, "o1")
        plan = edits.put(plan, f"offers.{plan.offers[1].id}.deadline", FIRST.replace(2026, 1, 4 + number))
    sampled.window.session.apply("Fill", plan)
    hints = to_rounds(sampled).hints
    QApplication.processEvents()
    assert asks_for_time(hints) == 3
    (rest,) = [link for link in hints.findChildren(QPushButton) if link.text() == "Show 4 more"]
    rest.setFocus()
    sampled.press("Space")
    QApplication.processEvents()
    assert asks_for_time(hints) == 7
    assert isinstance(focused := QApplication.focusWidget(), QPushButton)
    assert focused.text() == "Ask for &time…"


def asks_for_time(hints: HintLine) -> int:
    """How many offers may be asked for time."""
    return sum(
        link.text() == "Ask for &time…" and link.isVisible() for link in hints.findChildren(QPushButton)
    )
