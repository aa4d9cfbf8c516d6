"""The log of rounds as a spreadsheet: rectangles, sums and steps over several rounds."""

import pytest

from planner.plan.fields.round import Who
from planner.ui.rounds.sheet import RoundsSheet
from tests.ui.conftest import User
from tests.ui.rounds.test_rounds_sheet import cell, to_rounds


@pytest.fixture
def sheet(sampled: User) -> RoundsSheet:
    """The log of the sample's first offer with two rounds; the keyboard is in the row that waits."""
    made = to_rounds(sampled)
    sampled.enter("230k", "216k")
    return made


@pytest.mark.usefixtures("sheet")
def test_a_table_pasted_into_the_last_row_logs_rounds_in_one_step(sampled: User) -> None:
    before = sampled.plan
    sampled.clipboard = "226k\tno\n219k\tyes\n"
    sampled.press("Ctrl+V")
    new = sampled.plan.rounds[2:]
    assert [(round_.who, round_.value, round_.final) for round_ in new] == [
        (Who.YOU, 226_000, False),
        (Who.THEY, 219_000, True),
    ]
    assert sampled.window.session.stack.undoText() == "Paste"
    sampled.press("Ctrl+Z")
    assert sampled.plan == before


@pytest.mark.usefixtures("sheet")
def test_a_paste_runs_over_the_last_round_into_new_ones(sampled: User) -> None:
    sampled.press("Up")
    sampled.clipboard = "217k\n226k\n"
    sampled.press("Ctrl+V")
    assert [round_.value for round_ in sampled.plan.rounds] == [230_000, 217_000, 226_000]


@pytest.mark.usefixtures("sheet")
def test_a_paste_of_a_whole_log_gives_the_same_log(sampled: User) -> None:
    before = sampled.plan
    sampled.press("Ctrl+A", "Ctrl+C")
    assert "Next round" not in sampled.clipboard
    sampled.press("Ctrl+V")
    assert sampled.plan.rounds == before.rounds


@pytest.mark.usefixtures("sheet")
def test_texts_right_of_the_last_column_are_counted(sampled: User) -> None:
    sampled.press("Up", "End")
    sampled.clipboard = "friendly\tlost\tlost too\n"
    sampled.press("Ctrl+V")
    assert sampled.plan.rounds[1].note == "friendly"
    assert "2 cells found no field" in sampled.window.status.note.text()


@pytest.mark.usefixtures("sheet")
def test_labels_are_asked_about_before_they_become_entries(sampled: User) -> None:
    before = sampled.plan
    sampled.clipboard = "Value\tFinal\n226k\tno\n"
    sampled.press("Ctrl+V")
    assert "“Value”, “Final”" in sampled.answers.said[-1]
    assert sampled.plan is before


@pytest.mark.usefixtures("sheet")
def test_the_row_that_waits_is_neither_copied_nor_cleared(sampled: User) -> None:
    before = sampled.plan
    sampled.press("Ctrl+C")
    assert "nothing to copy" in sampled.window.status.note.text()
    sampled.press("Del")
    assert "not logged yet" in sampled.window.status.note.text()
    assert sampled.plan is before


@pytest.mark.usefixtures("sheet")
def test_shift_delete_removes_every_selected_round(sampled: User) -> None:
    sampled.press("Up", "Shift+Up", "Shift+Del")
    assert sampled.plan.rounds == ()
    sampled.press("Ctrl+Z")
    assert len(sampled.plan.rounds) == 2


def test_backspace_in_the_last_row_logs_a_round_to_type_into(sampled: User, sheet: RoundsSheet) -> None:
    sampled.press("Backspace")
    sampled.enter("226k")
    assert cell(sheet, 2, "value") == "226,000"


@pytest.mark.usefixtures("sheet")
def test_the_explain_bar_speaks_of_the_round_after_other_sheets(sampled: User) -> None:
    sampled.press("Up", "Ctrl+PgDown", "Ctrl+PgUp")
    assert sampled.explained().startswith("Value · Aurora AI · 216,000")
