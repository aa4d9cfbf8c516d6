"""Ctrl+; types today's date: into a cell of a day, into what is being typed; elsewhere it says why not."""

import datetime

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from planner.ui.rounds.sheet import RoundsSheet
from tests.ui.conftest import TODAY, User

pytestmark = pytest.mark.same_window

DEADLINE = "offers.o1.deadline"
KEY = "Ctrl+;"


def note(user: User) -> str:
    return user.window.status.note.text()


def test_a_cell_of_a_day_takes_it_as_one_step(sampled: User) -> None:
    before = sampled.plan.offer("o1").deadline
    sampled.go(DEADLINE)
    sampled.press(KEY)
    assert sampled.plan.offer("o1").deadline == TODAY
    assert sampled.shown(DEADLINE) == "Fri 2 Jan 2026"
    sampled.press("Ctrl+Z")
    assert sampled.plan.offer("o1").deadline == before


def test_an_open_line_takes_it_at_the_cursor(sampled: User) -> None:
    sampled.go("offers.o1.note")
    sampled.type("Called on ")
    sampled.press(KEY)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "Called on 2 Jan 2026"
    sampled.press("Return")
    assert sampled.plan.offer("o1").note == "Called on 2 Jan 2026"


def test_an_open_cell_of_a_day_reads_it(sampled: User) -> None:
    sampled.go("offers.o1.start")
    sampled.press("F2", "Ctrl+A", KEY, "Return")
    assert sampled.plan.offer("o1").start == TODAY


def test_a_message_of_the_log_gets_its_day(sampled: User) -> None:
    sampled.turn_to("Rounds")
    sheet = sampled.window.sheet
    assert isinstance(sheet, RoundsSheet)
    sheet.log.setFocus()
    model = sheet.log.grid_model
    sheet.log.setCurrentIndex(model.index(model.rowCount() - 1, 0))
    sampled.press(KEY)
    said = sampled.plan.rounds
    assert {message.when for message in said} == {TODAY}
    sampled.window.session.jump(f"rounds.{said[0].id}.when")
    sampled.type("5 Jan")
    sampled.press("Return")
    sampled.window.session.jump(f"rounds.{said[0].id}.when")
    sampled.press(KEY)
    assert {message.when for message in sampled.plan.rounds} == {TODAY}
    sampled.press("Ctrl+Z")
    assert {message.when for message in sampled.plan.rounds} == {datetime.date(2025, 1, 5)}


@pytest.mark.parametrize(
    ("path", "why"),
    [("offers.o1.base", "“Base salary” takes no day"), ("offers.o1.=headline_1", "is computed")],
)
def test_other_cells_stay_and_say_why(sampled: User, path: str, why: str) -> None:
    sampled.window.session.jump(path)
    before = sampled.plan
    sampled.press(KEY)
    assert sampled.plan is before
    assert why in note(sampled)


def test_where_nothing_is_typed_it_says_what_the_key_is_for(sampled: User) -> None:
    sampled.window.tabs.setFocus()
    sampled.press(KEY)
    assert note(sampled).startswith("Ctrl+; types today's date")
