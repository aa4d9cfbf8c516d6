"""The short form first: folds that say what they hold, seldom used rows behind one line, the answer below."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.ui.grid.rows import key_of
from tests.ui.conftest import Opener, User
from tests.ui.offers.figure_room import room_of_figures

pytestmark = pytest.mark.same_window(same_sheets=True)


def row_labelled(user: User, label: str) -> QModelIndex:
    model = user.sheet.model
    labels = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    return model.index(labels.index(label), 1)


def click_label(user: User, label: str) -> None:
    """Click the label of a row at its left."""
    view = user.sheet.view
    view.scrollTo(row_labelled(user, label))
    where = QPoint(20, view.rowViewportPosition(row_labelled(user, label).row()) + 8)
    QTest.mouseClick(view.down.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_the_sample_opens_with_its_nine_first_rows(sampled: User) -> None:
    view, model = sampled.sheet.view, sampled.sheet.model
    shown = [row for row in range(model.rowCount()) if not view.isRowHidden(row)]
    labels = [str(model.headerData(row, Qt.Orientation.Vertical)) for row in shown]
    assert labels[:3] == ["The offer", "Base salary", "Target bonus"]
    assert labels[10:13] == ["Bonus and raises", "Equity in detail", "Place and tax"]
    assert row_labelled(sampled, "Place and tax").data() == "CA"
    assert view.currentIndex() == model.index_of("offers.o1.base")


def test_seldom_used_rows_are_behind_a_line_and_come_out_when_filled(sampled: User) -> None:
    view, model = sampled.sheet.view, sampled.sheet.model
    rate, final = (model.index_of(f"offers.o1.{key}").row() for key in ("rate", "final_base"))
    assert view.down.lines["Seldom used rows"] == "9 seldom used rows"
    assert view.isRowHidden(rate)
    click_label(sampled, "Seldom used rows")
    assert not view.isRowHidden(final)
    sampled.window.session.enter("Type", "offers.o1.currency", "EUR")
    click_label(sampled, "Seldom used rows")
    assert not view.isRowHidden(rate)  # another currency asks for its rate
    assert view.isRowHidden(final)
    assert model.index_of("offers.o1.rate").data() == "what rate?"


def test_the_arrows_lead_into_the_answer_and_back(sampled: User) -> None:
    view, pinned = sampled.sheet.view, sampled.sheet.pinned
    sampled.press("Alt+Shift+Up")
    while view.hasFocus():
        sampled.press("Down")
    assert QApplication.focusWidget() is pinned
    sampled.press("Down")
    assert key_of(sampled.sheet.model.field(pinned.currentIndex())) == "ask.base"
    before = sampled.plan
    sampled.type("1")
    assert sampled.plan is before
    assert "is computed" in sampled.window.status.note.text()
    sampled.press("Up", "Up")
    assert QApplication.focusWidget() is view


def test_a_step_from_an_answer_leads_back_to_the_cell_it_undoes(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.enter("215k")
    sampled.click(row_labelled(sampled, "Ask for base"))
    sampled.press("Ctrl+Z")
    assert QApplication.focusWidget() is sampled.sheet.view
    assert sampled.sheet.view.currentIndex() == sampled.sheet.model.index_of("offers.o1.base")


def test_the_answer_is_as_wide_as_the_columns_above(sampled: User) -> None:
    view, pinned = sampled.sheet.view, sampled.sheet.pinned
    sampled.rename("offers.o2.company", "A company with quite a name")
    sampled.go("offers.o1.base")
    sampled.press("Ctrl+Shift+H")
    for column in range(sampled.sheet.model.columnCount()):
        assert pinned.isColumnHidden(column) is view.isColumnHidden(column)
        assert pinned.columnWidth(column) == view.columnWidth(column)


def test_a_company_is_renamed_in_its_heading_and_never_by_chance(sampled: User) -> None:
    sampled.go("offers.o1.company")
    sampled.type("Delta")
    assert sampled.plan.offer("o1").company == "Aurora AI"
    sampled.press("Del")
    assert sampled.plan.offer("o1").company == "Aurora AI"
    assert "F2 renames Aurora AI" in sampled.window.status.note.text()
    sampled.rename("offers.o1.company", "Delta")
    assert sampled.plan.offer("o1").company == "Delta"
    assert sampled.sheet.view.currentIndex() == sampled.sheet.model.index_of("offers.o1.base")


def test_no_figure_of_the_sample_is_cut_at_1280(sampled: User) -> None:
    sampled.window.resize(1280, 800)
    view, model = sampled.sheet.view, sampled.sheet.model
    rooms = room_of_figures(view)
    assert len(rooms) > 10
    assert {cell: room for cell, room in rooms.items() if room < 0} == {}
    edge = view.columnViewportPosition(model.columnCount() - 1) + view.columnWidth(model.columnCount() - 1)
    assert edge <= view.viewport().width()


@pytest.mark.parametrize("height", [768, 800])
def test_no_row_is_cut_above_the_answer(open_window: Opener, height: int) -> None:
    """The room below the last whole row was measured between two layouts, and cut the row."""
    user = open_window()
    user.window.resize(1280, height)
    user.press("Ctrl+N", "Ctrl+Shift+N")
    view, row = user.sheet.view, user.window.desk.look.row
    user.bot.waitUntil(lambda: view.viewport().height() % row == 0, timeout=2_000)


def test_options_without_a_strike_ask_for_it_and_their_ask_is_whole(sampled: User) -> None:
    """They showed 0.05 % = 0, and the noun of the ask did not fit its column."""
    sampled.go("offers.o2.grants")
    sampled.enter("0.05% of 1.2B options")
    assert sampled.shown("offers.o2.grants") == "0.05 %, strike?"
    column = sampled.sheet.model.index_of("offers.o2.base").column()
    ask = row_labelled(sampled, "Ask for equity").siblingAtColumn(column)
    sampled.bot.waitUntil(lambda: str(ask.data()).endswith(" %"), timeout=5_000)
    assert "company" not in ask.data()
