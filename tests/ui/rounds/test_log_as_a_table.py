"""The log of messages as a spreadsheet: rectangles, sums and steps over several messages."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.ui.rounds.log_source import KEYS
from planner.ui.rounds.sheet import RoundsSheet
from planner.ui.typing.entry_line import EntryLine
from tests.ui.conftest import User
from tests.ui.rounds.test_rounds_sheet import cell, exchange, named, to_rounds

pytestmark = pytest.mark.same_window


@pytest.fixture
def sheet(sampled: User) -> RoundsSheet:
    """The log of the sample's first offer with two messages; the keyboard is in the next line."""
    made = to_rounds(sampled)
    exchange(sampled, "230k", "216k")
    return made


@pytest.mark.usefixtures("sheet")
def test_a_table_pasted_into_the_last_row_notes_messages_in_one_step(sampled: User) -> None:
    before = sampled.plan
    sampled.clipboard = "226k\t800k\n219k\t750k\n"
    sampled.press("Ctrl+V")
    new = [(step.who, step.component, step.value) for step in sampled.plan.rounds[8:] if step.value]
    assert new == [
        (Who.YOU, Component.BASE, 226_000),
        (Who.YOU, Component.EQUITY, 800_000),
        (Who.THEY, Component.BASE, 219_000),
        (Who.THEY, Component.EQUITY, 750_000),
    ]
    assert sampled.window.session.stack.undoText() == "Paste"
    sampled.press("Ctrl+Z")
    assert sampled.plan == before


@pytest.mark.usefixtures("sheet")
def test_a_paste_runs_over_the_last_message_into_new_ones(sampled: User) -> None:
    sampled.press("Up")
    sampled.clipboard = "217k\n226k\n"
    sampled.press("Ctrl+V")
    assert [value for _, value in named(sampled)] == [230_000, 217_000, 226_000]


def test_a_filled_day_goes_to_whole_messages(sampled: User, sheet: RoundsSheet) -> None:
    sheet.log.setCurrentIndex(sheet.model.index(1, KEYS.index("means")))
    sampled.type("call")
    sampled.press("Tab")
    sheet.log.setCurrentIndex(sheet.model.index(1, KEYS.index("means")))
    sampled.press("Shift+Down", "Ctrl+D")
    assert {step.means.value for step in sampled.plan.rounds} == {"call"}
    assert sheet.model.rowCount() == 5


@pytest.mark.usefixtures("sheet")
def test_a_copied_rectangle_is_a_table_for_documents_too(sampled: User) -> None:
    sampled.press("Up", "Ctrl+C")
    assert sampled.clipboard == "216000"
    assert QGuiApplication.clipboard().mimeData().html() == "<table><tr><td>216000</td></tr></table>"


@pytest.mark.usefixtures("sheet")
def test_labels_are_asked_about_before_they_become_entries(sampled: User) -> None:
    before = sampled.plan
    sampled.clipboard = "Base\tEquity\n226k\t800k\n"
    sampled.press("Ctrl+V")
    assert "“Base”, “Equity”" in sampled.answers.said[-1]
    assert sampled.plan is before


@pytest.mark.usefixtures("sheet")
def test_the_lines_that_wait_are_neither_copied_nor_cleared(sampled: User) -> None:
    before = sampled.plan
    sampled.press("Ctrl+C")
    assert "nothing to copy" in sampled.window.status.note.text()
    sampled.press("Del")
    assert "Nothing is noted here yet" in sampled.window.status.note.text()
    assert sampled.plan is before


@pytest.mark.usefixtures("sheet")
def test_shift_delete_removes_every_selected_message(sampled: User) -> None:
    sampled.press("Up", "Shift+Up", "Shift+Del")
    assert sampled.plan.rounds == ()
    sampled.press("Ctrl+Z")
    assert len(named(sampled)) == 2


def test_backspace_in_the_next_line_notes_a_message_to_type_into(sampled: User, sheet: RoundsSheet) -> None:
    sampled.press("Backspace")
    sampled.enter("226k")
    assert cell(sheet, 3, "base") == "226,000"


@pytest.mark.usefixtures("sheet")
def test_the_explain_bar_speaks_of_the_message_after_other_sheets(sampled: User) -> None:
    sampled.press("Up", "Ctrl+PgDown", "Ctrl+PgUp")
    assert sampled.explained().startswith("Base salary said · Aurora AI · 216,000")


def test_enter_without_a_figure_notes_nothing(sampled: User, sheet: RoundsSheet) -> None:
    before, last = sampled.plan, sheet.model.rowCount() - 1
    sheet.log.setCurrentIndex(sheet.model.index(last, KEYS.index("base")))
    sampled.press("Return")
    assert isinstance(QApplication.focusWidget(), EntryLine)
    sampled.press("Return")
    assert sampled.plan == before
    assert sheet.log.currentIndex().column() == KEYS.index("equity")
    sampled.enter("720k")
    assert (Component.EQUITY, 720_000) in [(step.component, step.value) for step in sampled.plan.rounds]
