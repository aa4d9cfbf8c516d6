"""A returned workbook, by keys: its differences are ticked line by line and become rounds in one step."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from planner.plan.edits import put
from planner.plan.entry.condition_text import read_conditions
from planner.plan.fields.round import Means, Who
from planner.plan.fields.terms import Component
from planner.ui.rounds.returned import UNCHANGED, ReturnedDialog
from planner.ui.rounds.sheet import RoundsSheet
from tests.ui.conftest import User
from tests.ui.context.by_hand import click, click_line
from tests.ui.first_minute.first_minute import to_the_window

pytestmark = pytest.mark.same_window

TABLE = """Component,Proposal
"Base salary, a year","$218,000"
"Target bonus, of base",15%
"Sign-on, all payments",45k
"Equity, the whole grant",lots
"""


def opened(user: User, folder: Path, table: str = TABLE) -> ReturnedDialog:
    user.answers.path = folder / "back.csv"
    user.answers.path.write_text(table, encoding="utf-8")
    user.press("Ctrl+Alt+I")
    dialog = next(
        returned_dialog
        for returned_dialog in user.window.findChildren(ReturnedDialog)
        if returned_dialog.isVisible()
    )
    user.bot.waitUntil(lambda: QApplication.focusWidget() is dialog.table)
    return dialog


def test_ticked_lines_become_rounds_in_one_step(sampled: User, tmp_path: Path) -> None:
    dialog = opened(sampled, tmp_path)
    assert "“lots” is not a number" in dialog.lost.text()
    sampled.press("Down", "Down", "Space", "Return")  # sign-on is left out
    (round_,) = sampled.plan.rounds
    assert (round_.component, round_.value, round_.who, round_.means) == (
        Component.BASE,
        218_000,
        Who.THEY,
        Means.WORKBOOK,
    )
    with sampled.bot.waitActive(sampled.window):
        sampled.window.activateWindow()  # as a window manager does when a dialog closes
    sampled.press("Ctrl+Z")
    assert sampled.plan.rounds == ()


def test_the_button_on_rounds_reads_a_returned_workbook(sampled: User, tmp_path: Path) -> None:
    sampled.answers.path = tmp_path / "back.csv"
    sampled.answers.path.write_text(TABLE, encoding="utf-8")
    sampled.turn_to("Rounds")
    sheet = sampled.window.sheet
    assert isinstance(sheet, RoundsSheet)
    click(sheet.head.answer)
    click_line("Read the workbook they sent back…")
    dialog = next(
        returned_dialog
        for returned_dialog in sampled.window.findChildren(ReturnedDialog)
        if returned_dialog.isVisible()
    )
    assert dialog.table.rowCount() == 3


def test_a_lower_figure_waits_for_its_tick(sampled: User, tmp_path: Path) -> None:
    dialog = opened(sampled, tmp_path)
    note = dialog.table.item(1, 5)
    assert note is not None
    assert note.text() == "Lower than what stands"
    sampled.press("Down", "Space", "Return")
    assert [(round_.component, round_.value) for round_ in sampled.plan.rounds] == [
        (Component.BASE, 218_000),
        (Component.BONUS, 15),
        (Component.SIGN_ON, 45_000),
    ]


def test_escape_takes_nothing(sampled: User, tmp_path: Path) -> None:
    opened(sampled, tmp_path)
    sampled.press("Esc")
    assert sampled.plan.rounds == ()


def test_what_is_no_proposal_is_told(sampled: User, tmp_path: Path) -> None:
    sampled.answers.path = tmp_path / "other.csv"
    sampled.answers.path.write_text("a,b\n1,2\n", encoding="utf-8")
    sampled.press("Ctrl+Alt+I")
    assert "Is it the workbook you sent?" in sampled.answers.said[-1]


def test_without_an_offer_it_says_what_to_do(user: User) -> None:
    user.press("Ctrl+Alt+I")
    assert "Type one on the sheet Offers first" in user.answers.said[-1]


RESPONSE = """Component,Offer,Proposal,Company response
"Base salary, a year",210000,234000,US$220 000 (final)
"Target bonus, of base",17.5%,17.5%,no change
"Sign-on, all payments",30000,90000,up to 45k
"Equity, the whole grant",700000,965000,approved
"""


def test_a_column_of_answers_is_read_and_a_maximum_waits_for_its_tick(sampled: User, tmp_path: Path) -> None:
    dialog = opened(sampled, tmp_path, RESPONSE)
    notes = [dialog.table.item(row, 5) for row in range(dialog.table.rowCount())]
    assert [note.text() for note in notes if note is not None] == [
        "They call it final",
        "The most that they say, no promise",
        "They agree to what you proposed",
    ]
    sampled.press("Return")
    assert [(round_.component, round_.value, round_.final) for round_ in sampled.plan.rounds] == [
        (Component.BASE, 220_000, True),
        (Component.EQUITY, 965_000, False),
    ]


def test_nothing_differs_is_said_only_if_every_cell_was_understood(sampled: User, tmp_path: Path) -> None:
    sampled.answers.path = tmp_path / "back.csv"
    refusals = (
        RESPONSE.replace("US$220 000 (final)", "declined").replace("up to 45k", "no").replace("approved", "")
    )
    sampled.answers.path.write_text(refusals, encoding="utf-8")
    sampled.press("Ctrl+Alt+I")
    assert sampled.answers.said[-1].endswith(UNCHANGED)
    sampled.answers.path.write_text(refusals + "Relocation,,,15000 against receipts\n", encoding="utf-8")
    sampled.press("Ctrl+Alt+I")
    assert "15000 against receipts" in sampled.answers.said[-1]
    assert UNCHANGED not in sampled.answers.said[-1]


def test_a_condition_that_they_agree_to_is_marked_with_its_tick(sampled: User, tmp_path: Path) -> None:
    session = sampled.window.session
    conditions = read_conditions("two engineers by June; title: Staff PM")
    session.apply("Ask", put(session.plan, "counters.o1.conditions", conditions))
    table = "To succeed in this role,,Your answer\nOther,two engineers by June,Accept\nTitle,Staff PM,yes\n"
    dialog = opened(sampled, tmp_path, f"{RESPONSE}\n{table}")
    rows = range(dialog.table.rowCount() - 2, dialog.table.rowCount())
    notes = [item.text() for row in rows if (item := dialog.table.item(row, 5)) is not None]
    assert notes == ["They agree to “two engineers by June”", "They agree to “Staff PM”"]
    dialog.table.setCurrentCell(rows[-1], 0)
    sampled.press("Space", "Return")  # the last is left out
    assert [condition.agreed for condition in sampled.plan.counter("o1").conditions] == [True, False]
    assert [round_.component for round_ in sampled.plan.rounds] == [Component.BASE, Component.EQUITY]
    to_the_window(sampled)
    sampled.press("Ctrl+Z")
    assert sampled.plan.rounds == ()
    assert not any(condition.agreed for condition in sampled.plan.counter("o1").conditions)
