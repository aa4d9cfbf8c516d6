"""Rounds by keys, in the real window: from a first offer to the accepted one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.ui.rounds.log import KEYS, VALUE
from planner.ui.rounds.sheet import RoundsSheet
from tests.ui.conftest import User


def to_rounds(user: User) -> RoundsSheet:
    user.turn_to("Rounds")
    sheet = user.window.sheet
    assert isinstance(sheet, RoundsSheet)
    return sheet


@pytest.fixture
def sheet(sampled: User) -> RoundsSheet:
    return to_rounds(sampled)


def cell(sheet: RoundsSheet, row: int, key: str) -> str:
    return str(sheet.model.index(row, KEYS.index(key)).data())


def test_typing_without_an_offer_logs_nothing(user: User) -> None:
    user.press("Ctrl+Shift+N")
    sheet = to_rounds(user)
    user.press("Ctrl+Z")  # the offer goes while its log is shown
    for keyboard in (sheet, sheet.log):
        QTest.keyClicks(keyboard, "230k")
        QTest.keyClick(keyboard, Qt.Key.Key_Return)
        QTest.keyClick(keyboard, Qt.Key.Key_F2)
    assert user.plan.rounds == ()
    assert "no offer to log a round of" in user.window.status.note.text()
    to_rounds(user)
    assert QApplication.focusWidget() is not sheet.log


def test_three_rounds_from_the_first_offer_to_the_accepted_one(user: User) -> None:
    user.sheet.view.fold(set())
    for company, base in (("Aurora AI", "210k"), ("Beacon ML", "205k")):
        user.press("Ctrl+Shift+N")
        user.enter(company)
        user.window.session.jump(f"offers.{user.plan.offers[-1].id}.base")
        user.enter(base)
    user.window.session.jump("offers.o1.base")
    user.press("Ctrl+Shift+C")
    sheet = to_rounds(user)

    user.enter("230k")  # your ask
    assert "You asked 230,000: type their answer" in sheet.next.advice.text()
    user.enter("216k")  # their answer
    first = shown_ask(sheet)
    assert first is not None
    assert 216_000 < first < 230_000
    user.enter("226k", "219k")
    second = shown_ask(sheet)
    assert second is None or 219_000 < second < 226_000
    user.enter("223k", "221k")
    assert "Accept 221,000 of base, or walk" in sheet.next.advice.text()
    assert [(round_.who, round_.value) for round_ in user.plan.rounds] == [
        (Who.YOU, 230_000),
        (Who.THEY, 216_000),
        (Who.YOU, 226_000),
        (Who.THEY, 219_000),
        (Who.YOU, 223_000),
        (Who.THEY, 221_000),
    ]
    user.press("Alt+A")
    user.bot.waitUntil(lambda: user.plan.offer("o1").base == 221_000)
    assert "You accepted 221,000 of base." in sheet.next.advice.text()
    assert (cell(sheet, 0, "who"), cell(sheet, 0, "value"), cell(sheet, 0, "note")) == (
        "they",
        "210,000",
        "First offer",
    )
    user.press("Ctrl+Z")
    assert user.plan.offer("o1").base == 210_000
    assert len(user.plan.rounds) == 6


def shown_ask(sheet: RoundsSheet) -> float | None:
    text = sheet.next.buttons[Component.BASE].text().replace(",", "")
    return None if text == "–" else float(text)


def test_a_round_is_typed_across_its_columns(sampled: User, sheet: RoundsSheet) -> None:
    sheet.log.setCurrentIndex(sheet.model.index(0, 0))
    for text in ("in 1 day", "they", "call", "sign-on", "40k", "yes", "friendly"):
        sampled.type(text)
        sampled.press("Tab")
    round_ = sampled.plan.rounds[0]
    assert (str(round_.when), round_.who.value, round_.means.value) == ("2026-01-03", "they", "call")
    assert (round_.component, round_.value, round_.final, round_.note) == (
        Component.SIGN_ON,
        40_000,
        True,
        "friendly",
    )
    assert sheet.next.advice.text().startswith("Sign-on")


def test_a_wrong_figure_stays_with_why_and_is_undone(sampled: User, sheet: RoundsSheet) -> None:
    sampled.enter("lots")
    assert cell(sheet, 0, "value") == "lots"
    sampled.press("Up")
    assert sampled.explained().startswith("Value · Aurora AI · lots")
    assert "not a number" in sampled.explained()
    sampled.press("Ctrl+Z")
    assert cell(sheet, 0, "value") == "–"
    sampled.press("Ctrl+Z")
    assert sampled.plan.rounds == ()


def test_escape_gives_up_what_is_typed(sampled: User, sheet: RoundsSheet) -> None:
    sampled.enter("230k")
    sampled.press("Up")
    sampled.type("999")
    sampled.press("Esc")
    assert cell(sheet, 0, "value") == "230,000"
    assert QApplication.focusWidget() is sheet.log


def test_shift_delete_removes_a_round_and_delete_only_a_figure(sampled: User, sheet: RoundsSheet) -> None:
    sampled.enter("230k")
    sampled.press("Up", "Del")
    assert sampled.plan.rounds[0].value is None
    sampled.press("Shift+Del")
    assert sampled.plan.rounds == ()
    assert sheet.model.rowCount() == 1


def test_a_lower_answer_is_a_problem_that_leads_here(sampled: User, sheet: RoundsSheet) -> None:
    sampled.enter("230k", "100k")
    analysis = sampled.window.session.analysis
    assert analysis is not None
    where = next(problem.where for problem in analysis.problems if "lower than" in problem.message)
    sampled.press("Ctrl+PgUp")
    sampled.window.session.jump(where)
    assert sampled.window.sheet is sheet
    assert sheet.log.currentIndex() == sheet.model.index(1, VALUE)
    assert "lower than" in sampled.explained()


def test_an_answer_makes_a_version_with_its_difference(sampled: User, sheet: RoundsSheet) -> None:
    sampled.enter("230k", "216k")
    last = sheet.versions.columnCount() - 1
    item = sheet.versions.item(0, last)
    assert last == 1
    assert item is not None
    assert item.text() == "216,000  (+6,000)"


def test_the_next_ask_leads_to_its_reasons(sampled: User, sheet: RoundsSheet) -> None:
    sampled.enter("230k", "216k")
    button = sheet.next.buttons[Component.BASE]
    button.setFocus()
    sampled.press("Space")
    assert sampled.explained().startswith("Open at · base")
    assert "You asked 230,000, they answered 216,000" in sheet.next.why.text()


def test_taking_over_puts_the_answer_into_the_offer(sampled: User, sheet: RoundsSheet) -> None:
    sampled.enter("230k", "216k")
    QTest.mouseClick(sheet.head.take, Qt.MouseButton.LeftButton)
    assert sampled.plan.offer("o1").base == 216_000
    assert shown_ask(sheet) != 230_000
    assert sheet.versions.columnCount() == 2


def test_each_offer_has_its_own_log(sampled: User, sheet: RoundsSheet) -> None:
    sampled.enter("230k")
    sampled.press("Alt+PgDown")
    assert sampled.plan.chosen == "o2"
    assert sheet.model.rowCount() == 1
    sampled.press("Alt+PgUp")
    assert sheet.model.rowCount() == 2


def test_the_model_keeps_qt_s_rules(sampled: User, sheet: RoundsSheet) -> None:
    tester = QAbstractItemModelTester(sheet.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    sampled.enter("230k", "216k")
    sampled.press("Up", "Shift+Del", "Ctrl+Z", "Alt+PgDown")
    assert tester.model() is sheet.model


def test_without_offers_the_sheet_says_what_to_do(user: User) -> None:
    sheet = to_rounds(user)
    assert not sheet.log.isVisible()
