"""The gate: one step per edit, drags merge, drafts are kept, and a change says what it changed."""

import datetime
import gc
import weakref
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from planner import app
from planner.plan import Offer, Plan, edits
from planner.plan.schema.model import Typed
from planner.ui.change import Change
from planner.ui.session import UNCHANGED, Session
from tests.ui.conftest import TODAY, User

PATH = "offers.o1.base"


@pytest.fixture
def session(qapp: object) -> Iterator[Session]:
    del qapp
    made = Session(Plan(offers=(Offer(id="o1", base=200_000.0),)), TODAY)
    yield made
    made.stack.clear()  # before it is garbage together with its steps


def test_a_drag_is_one_step(session: Session) -> None:
    for amount in (201_000.0, 202_000.0, 203_000.0):
        session.apply("Drag", edits.put(session.plan, PATH, amount), merge="drag 1")
    session.stack.undo()
    assert session.plan.offers[0].base == 200_000
    assert not session.stack.canUndo()


def test_an_edit_that_changes_nothing_is_no_step(session: Session) -> None:
    """Not even of a copy; what is said of it then offers no undo, which would take back another step."""
    announced, said = QSignalSpy(session.announced), QSignalSpy(session.status_message)
    session.apply("Set", edits.put(session.plan, PATH, 201_000.0))
    session.announce("Set it.")
    session.apply("Set", edits.put(session.plan, PATH, 201_000.0))
    session.announce("Set it.")
    assert session.stack.count() == 1
    assert (announced.count(), said.count()) == (1, 1)
    assert said.at(0)[0] == UNCHANGED


class Marks(dict[str, Typed]):
    """What is typed in a plan, which is freed with it; of the plan itself there is no weak reference."""


def dragged(session: Session, amount: float, kept: list[weakref.ref[Marks]]) -> Plan:
    marks = Marks()
    kept.append(weakref.ref(marks))
    return replace(edits.put(session.plan, PATH, amount), typed=marks)


def test_a_drag_keeps_no_plan_between(session: Session) -> None:
    kept: list[weakref.ref[Marks]] = []
    for amount in (201_000.0, 202_000.0, 203_000.0):
        session.apply("Drag", dragged(session, amount, kept), merge="drag 1")
    gc.collect()
    assert [marks() is None for marks in kept] == [True, True, False]


def test_a_drag_after_a_save_or_an_undo_is_a_step(session: Session) -> None:
    session.apply("Drag", edits.put(session.plan, PATH, 201_000.0), merge="drag 1")
    session.stack.setClean()
    session.apply("Drag", edits.put(session.plan, PATH, 202_000.0), merge="drag 1")
    assert (session.stack.count(), session.stack.isClean()) == (2, False)
    session.stack.undo()
    session.apply("Drag", edits.put(session.plan, PATH, 203_000.0), merge="drag 1")
    assert (session.stack.count(), session.plan.offers[0].base) == (2, 203_000)
    session.stack.undo()
    assert session.plan.offers[0].base == 201_000


def test_two_drags_are_two_steps(session: Session) -> None:
    session.apply("Drag", edits.put(session.plan, PATH, 201_000.0), merge="drag 1")
    session.apply("Drag", edits.put(session.plan, PATH, 202_000.0), merge="drag 2")
    assert session.stack.count() == 2


def test_an_entry_that_says_the_same_is_no_step(session: Session) -> None:
    session.enter("Type", PATH, "200k")
    assert not session.stack.canUndo()


def test_a_draft_makes_dirty_and_is_committed(session: Session) -> None:
    session.draft(PATH, "210k")
    assert session.dirty
    session.commit_drafts()
    assert session.plan.offers[0].base == 210_000


def test_a_recovered_plan_is_dirty_from_the_start(session: Session) -> None:
    session.replace(Plan(), None, clean=False)
    assert session.dirty


def test_a_change_names_only_the_offers_it_touched(sampled: User) -> None:
    heard: list[Change] = []
    sampled.window.session.changed.connect(heard.append)
    sampled.go("offers.o1.note")
    sampled.enter("call them on Monday")
    assert heard[0].offers() == {"o1"}
    assert not heard[0].columns
    assert heard[0].parts("offers")
    assert not heard[0].parts("person", "assumptions")


def test_only_changed_cells_are_drawn_again(sampled: User) -> None:
    sampled.go("offers.o1.note")
    spy = QSignalSpy(sampled.sheet.model.dataChanged)
    sampled.enter("call them on Monday")
    assert spy.count() == 2  # the cell, and the summary of its group


def test_an_unexpected_error_keeps_what_was_typed(sampled: User, qtbot: QtBot) -> None:
    del qtbot
    sampled.go("offers.o1.base")
    sampled.type("234k")
    hook = app.CrashHandler(sampled.window, sampled.folder / "data")
    hook(ZeroDivisionError, ZeroDivisionError("by zero"), None)
    assert "by zero" in sampled.answers.said[-1]
    (copy,) = (sampled.folder / "data" / "recovery").glob("*.recovery")
    (crash_report,) = copy.parent.glob("crash-*.txt")
    assert str(crash_report) in sampled.answers.said[-1]
    text = crash_report.read_text(encoding="utf-8")
    assert all(name in text for name in ("Counterpoint: ", "Qt: ", "System: ", "ZeroDivisionError"))


def test_a_crash_report_that_cannot_be_written_is_no_second_crash(sampled: User) -> None:
    folder = sampled.folder / "no folder"
    folder.write_text("a file is in the way", encoding="utf-8")
    app.CrashHandler(sampled.window, folder)(ZeroDivisionError, ZeroDivisionError("by zero"), None)
    assert "No crash report could be written." in sampled.answers.said[-1]


def test_today_is_passed_in(session: Session) -> None:
    session.enter("Type", "offers.o1.deadline", "in 9 days")
    assert session.plan.offers[0].deadline == TODAY + datetime.timedelta(days=9)
