"""Rounds by keys, in the real window: from a first offer to the accepted one."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel

from planner.ask.opening.figures import in_plan_unit
from planner.plan import Round, edits
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.ui.charts.ink import Ink
from planner.ui.letters.sheet import LettersSheet
from planner.ui.rounds.log_source import KEYS
from planner.ui.rounds.sheet import RoundsSheet
from planner.workbook.pending_export import recruiter_export
from tests.ui.conftest import User
from tests.ui.context.by_hand import click_line

pytestmark = pytest.mark.same_window


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


def line(sheet: RoundsSheet, row: int) -> list[str]:
    """Return what a line shows: when, who, and the figures of base, equity and sign-on."""
    return [cell(sheet, row, key) for key in ("when", "who", "base", "equity", "sign_on")]


def named(user: User) -> list[tuple[Who, float]]:
    """Return the figures of the log."""
    return [(step.who, step.value) for step in user.plan.rounds if step.value is not None]


def exchange(user: User, *bases: str) -> None:
    """Type a base into each next line: yours into the suggestion, theirs into the line that waits."""
    for base in bases:
        user.enter(base)
        user.press("Ctrl+Return")


def test_typing_without_an_offer_logs_nothing(user: User) -> None:
    user.press("Ctrl+Shift+N")
    sheet = to_rounds(user)
    user.press("Ctrl+Z")  # the offer goes while its log is shown
    for keyboard in (sheet, sheet.log):
        QTest.keyClicks(keyboard, "230k")
        QTest.keyClick(keyboard, Qt.Key.Key_Return)
        QTest.keyClick(keyboard, Qt.Key.Key_F2)
    assert user.plan.rounds == ()
    assert "no offer to note a message of" in user.window.status.note.text()
    to_rounds(user)
    assert QApplication.focusWidget() is not sheet.log


def test_the_offer_as_it_came_and_the_next_ask_stand_around_an_empty_log(sheet: RoundsSheet) -> None:
    assert line(sheet, 0) == ["offer", "They", "210,000", "700,000", "30,000"]
    assert line(sheet, 1)[:2] == ["next", "You"]
    assert cell(sheet, 1, "base") == sheet.next.buttons[Component.BASE].text()
    assert cell(sheet, 2, "when") == "type…"


def test_enter_on_the_suggestion_notes_all_of_it_in_one_step(sampled: User, sheet: RoundsSheet) -> None:
    suggested = line(sheet, 1)[2:]
    sampled.press("Return")
    assert line(sheet, 1) == ["2 Jan", "You", *suggested]
    sampled.press("Up")
    assert sampled.explained().startswith("Base salary said · Aurora AI · ")  # it was “Value”
    assert sheet.next.title.text().startswith("You wait for their answer on base")
    sampled.press("Ctrl+Z")
    assert sampled.plan.rounds == ()


def test_a_message_is_typed_across_and_its_changes_are_shown(sampled: User, sheet: RoundsSheet) -> None:
    sampled.press("Return")
    sampled.enter("220k")
    sampled.press("Right")  # no answer on equity
    sampled.enter("50k")
    assert line(sheet, 2) == ["2 Jan", "They", "220,000", "no answer", "50,000"]
    index = sheet.model.index(2, KEYS.index("base"))
    assert sheet.model.cell(index).change == "+10k"
    assert "+10k over before" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_three_rounds_from_the_first_offer_to_the_accepted_one(sampled: User, sheet: RoundsSheet) -> None:
    exchange(sampled, "230k", "216k")
    first = shown_ask(sheet)
    assert first is not None
    assert 216_000 < first < 230_000
    exchange(sampled, "226k", "219k")
    second = shown_ask(sheet)
    assert second is None or 219_000 < second < 226_000
    exchange(sampled, "223k", "221k")
    assert "Accept 221,000 of base, or walk" in sheet.next.advice.text()
    assert named(sampled) == [
        (Who.YOU, 230_000),
        (Who.THEY, 216_000),
        (Who.YOU, 226_000),
        (Who.THEY, 219_000),
        (Who.YOU, 223_000),
        (Who.THEY, 221_000),
    ]
    sampled.press("Alt+A")
    sampled.bot.waitUntil(lambda: sampled.plan.offer("o1").base == 221_000)
    assert "You accepted 221,000 of base." in sheet.next.advice.text()
    assert (line(sheet, 0)[1:3], cell(sheet, 0, "note")) == (["They", "210,000"], "First offer")
    sampled.press("Ctrl+Z")
    assert sampled.plan.offer("o1").base == 210_000
    assert len(named(sampled)) == 6


def shown_ask(sheet: RoundsSheet) -> float | None:
    text = sheet.next.buttons[Component.BASE].text().replace(",", "")
    return None if text == "–" else float(text)


def test_the_fields_of_a_message_go_to_all_of_its_figures(sampled: User, sheet: RoundsSheet) -> None:
    sampled.press("Return")
    sheet.log.setCurrentIndex(sheet.model.index(1, 0))
    for text in ("1 Jan 2026", "they", "call"):
        sampled.type(text)
        sampled.press("Tab")
    said = {(str(step.when), step.who, step.means.value) for step in sampled.plan.rounds}
    assert said == {("2026-01-01", Who.THEY, "call")}
    sheet.log.setCurrentIndex(sheet.model.index(1, KEYS.index("note")))
    sampled.enter("friendly")
    assert cell(sheet, 1, "note") == "friendly"
    assert sheet.model.rowCount() == 4 - 1  # begins with their message: no line for the offer as it came


def test_a_figure_is_typed_into_a_message_that_lacked_it(sampled: User, sheet: RoundsSheet) -> None:
    step = Round(id="r1", offer="o1", who=Who.THEY, value=215_000.0)
    sampled.window.session.apply("Read", replace(sampled.plan, rounds=(step,)))
    sheet.log.setCurrentIndex(sheet.model.index(0, KEYS.index("sign_on")))
    sampled.enter("40k")
    assert line(sheet, 0)[2:] == ["215,000", "–", "40,000"]


def test_a_wrong_figure_stays_with_why_and_is_undone(sampled: User, sheet: RoundsSheet) -> None:
    sampled.enter("lots")
    assert cell(sheet, 1, "base") == "lots"
    sampled.press("Left")
    assert sampled.explained().startswith("Base salary said · Aurora AI · lots")
    assert "not a number" in sampled.explained()
    sampled.press("Ctrl+Z", "Ctrl+Z")
    assert sampled.plan.rounds == ()


def test_a_figure_that_no_offer_takes_is_refused_in_the_log(sampled: User, sheet: RoundsSheet) -> None:
    exchange(sampled, "230k", "216k")
    sheet.log.setCurrentIndex(sheet.model.index(2, KEYS.index("sign_on")))
    sampled.enter("200bn")
    assert cell(sheet, 2, "sign_on") == "200bn"
    sheet.log.setCurrentIndex(sheet.model.index(2, KEYS.index("sign_on")))
    assert "must be 100,000,000,000 or less" in sampled.explained()
    sampled.press("Alt+A")
    sampled.bot.waitUntil(lambda: sampled.plan.offer("o1").base == 216_000)


def test_a_bonus_of_an_older_log_that_no_offer_takes_stays_in_its_cell(
    sampled: User, sheet: RoundsSheet
) -> None:
    step = Round(id="r1", offer="o1", who=Who.THEY, component=Component.BONUS, value=20_000.0)
    sampled.window.session.apply("Read", replace(sampled.plan, rounds=(step,)))
    before = sampled.plan.offer("o1").bonus_target
    QTest.mouseClick(sheet.next.take, Qt.MouseButton.LeftButton)
    typed = sampled.plan.typed["offers.o1.bonus_target"]
    assert (typed.text, typed.wrong) == ("20000%", "Target bonus must be 500 % or less.")
    assert sampled.plan.offer("o1").bonus_target == before


def test_escape_gives_up_what_is_typed_and_the_message_with_it(sampled: User, sheet: RoundsSheet) -> None:
    sampled.type("999")
    sampled.press("Esc")
    assert sampled.plan.rounds == ()
    sampled.enter("230k")
    sampled.press("Left")
    sampled.type("999")
    sampled.press("Esc")
    assert cell(sheet, 1, "base") == "230,000"
    assert QApplication.focusWidget() is sheet.log


@pytest.mark.usefixtures("sheet")
def test_shift_delete_removes_a_message_and_delete_only_a_figure(sampled: User) -> None:
    sampled.enter("230k")
    sampled.press("Left", "Del")
    assert sampled.plan.rounds[0].value is None
    sampled.press("Shift+Del")
    assert sampled.plan.rounds == ()


def test_a_lower_answer_is_a_problem_that_leads_here(sampled: User, sheet: RoundsSheet) -> None:
    exchange(sampled, "230k", "100k")
    analysis = sampled.window.session.analysis
    assert analysis is not None
    where = next(problem.where for problem in analysis.problems if "lower than" in problem.message)
    sampled.press("Ctrl+PgUp")
    sampled.window.session.jump(where)
    assert sampled.window.sheet is sheet
    assert sheet.log.currentIndex() == sheet.model.index(2, KEYS.index("base"))
    assert "lower than" in sampled.explained()


def test_a_message_of_one_figure_is_no_problem(sampled: User, sheet: RoundsSheet) -> None:
    del sheet
    analysis = sampled.window.session.analysis
    assert analysis is not None
    before = len(analysis.problems)
    sampled.enter("230k")
    analysis = sampled.window.session.analysis
    assert analysis is not None
    assert len(analysis.problems) == before


def test_the_next_ask_leads_to_its_reasons(sampled: User, sheet: RoundsSheet) -> None:
    exchange(sampled, "230k", "216k")
    button = sheet.next.buttons[Component.BASE]
    button.setFocus()
    sampled.press("Space")
    assert "base" in sampled.explained()
    assert "You asked 230,000, they answered 216,000" in sheet.next.why.text()


def test_the_gap_is_that_of_the_log_and_of_the_chosen_component(sampled: User, sheet: RoundsSheet) -> None:
    sampled.press("Return")
    sampled.enter("220k")
    ask = shown_ask(sheet)
    assert ask is not None
    assert sheet.gap.finding.text().startswith(f"You are {ask - 220_000:,.0f} apart on base")
    sheet.gap.combo.setFocus()
    sampled.press("Down")
    assert "apart on equity" in sheet.gap.finding.text()


def test_the_ways_to_give_way_come_with_what_to_ask_in_return(sheet: RoundsSheet) -> None:
    assert len(sheet.give_way.lines) == 3
    assert all("in return for" in text for text in sheet.give_way.lines)


@pytest.mark.usefixtures("sheet")
def test_the_strip_rises_from_their_last_word_once_they_replied(sampled: User) -> None:
    base = sampled.window.strip.asks[Component.BASE]
    assert (base.value.text(), base.more.text()) == ("234,000", "+24,000")
    exchange(sampled, "236k", "222k")
    QApplication.processEvents()
    assert (base.value.text(), base.more.text()) == ("234,000", "+12,000")


def test_taking_over_puts_the_answer_into_the_offer(sampled: User, sheet: RoundsSheet) -> None:
    assert not sheet.next.take.isVisible()
    exchange(sampled, "230k", "216k")
    assert sheet.next.take.text() == "&Take 216,000 into Offers"
    QTest.mouseClick(sheet.next.take, Qt.MouseButton.LeftButton)
    assert sampled.plan.offer("o1").base == 216_000
    assert not sheet.next.take.isVisible()
    assert cell(sheet, 0, "note") == "First offer"


def test_they_answered_begins_their_message(sampled: User, sheet: RoundsSheet) -> None:
    QTest.mouseClick(sheet.head.answer, Qt.MouseButton.LeftButton)
    click_line("Type their figures")
    sampled.enter("216k")
    assert named(sampled) == [(Who.THEY, 216_000)]


def test_each_offer_has_its_own_log(sampled: User, sheet: RoundsSheet) -> None:
    sampled.enter("230k")
    sampled.press("Alt+PgDown")
    assert sampled.plan.chosen == "o2"
    assert sheet.model.rowCount() == 3
    sampled.press("Alt+PgUp")
    assert sheet.model.rowCount() == 3
    assert cell(sheet, 1, "base") == "230,000"


def test_a_sheet_of_the_chosen_offer_makes_it_current(sampled: User, sheet: RoundsSheet) -> None:
    sampled.window.session.set_current_offer("o2")
    sheet.choose("o1")
    assert sampled.window.session.current_offer_id == sampled.plan.chosen == "o1"


def test_the_model_keeps_qt_s_rules(sampled: User, sheet: RoundsSheet) -> None:
    tester = QAbstractItemModelTester(sheet.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    exchange(sampled, "230k", "216k")
    sampled.press("Up", "Shift+Del", "Ctrl+Z")
    sheet.choose("o2")
    assert tester.model() is sheet.model


def test_without_offers_the_sheet_says_what_to_do(user: User) -> None:
    sheet = to_rounds(user)
    assert not sheet.log.isVisible()


def test_where_the_user_chose_another_figure_it_says_so(sampled: User, sheet: RoundsSheet) -> None:
    session = sampled.window.session
    less = in_plan_unit(Component.EQUITY, 920_000.0)
    session.apply("Ask for less", edits.propose(session.plan, "o1", Component.EQUITY, less))
    assert sheet.next.buttons[Component.EQUITY].text() == "920,000"
    assert "920,000 equity" in sheet.next.title.text()
    assert sheet.next.together.isVisible()
    assert "You chose these figures" in sheet.next.together.text()


def test_what_is_chosen_and_what_is_cut_are_said_once(sampled: User, sheet: RoundsSheet) -> None:
    analysis = sampled.window.session.analysis
    assert analysis is not None
    asked = analysis.offers["o1"].asked.amounts
    assert sheet.next.buttons[Component.SIGN_ON].text() == f"{asked[Component.SIGN_ON]:,.0f}"
    assert sheet.next.together.text().startswith("You chose these figures")
    plan = edits.put(sampled.plan, "assumptions.credible_total", 0.05)
    nothing = edits.clear(plan, [f"counters.o1.{component.value}" for component in Component])
    sampled.window.session.apply("Less in all", nothing)
    assert sheet.next.together.text().startswith("All that you open at is more than the most you can ask")


def test_a_figure_that_still_stands_is_written_once_beside_the_gap(
    sampled: User, sheet: RoundsSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before they moved theirs was written at both ends of its line."""
    written: list[str] = []
    monkeypatch.setattr(QPainter, "drawText", lambda _painter, *args: written.append(str(args[-1])))
    monkeypatch.setattr(Ink, "write", lambda _ink, _painter, _spot, text, **_look: written.append(text))
    sheet.gap.chart.grab()
    assert [text for text in written if text.startswith("they")] == ["they: 210,000"]
    assert sampled.plan.offers[0].base == 210_000


@pytest.mark.usefixtures("sheet")
def test_what_is_noted_as_asked_is_in_the_letter_without_a_choice_on_counter(sampled: User) -> None:
    """Enter on the suggestion notes it; letter and workbook said that nothing is proposed yet."""
    free = edits.clear(sampled.plan, [f"counters.o1.{component.value}" for component in Component])
    sampled.window.session.apply("Choose nothing", free)
    sampled.press("Return")
    assert sampled.plan.rounds
    base = named(sampled)[0][1]
    sampled.turn_to("Letters")
    letters = sampled.window.sheet
    assert isinstance(letters, LettersSheet)
    assert f"${base:,.0f} instead of $210,000" in letters.page.view.toPlainText()
    assert "Nothing is proposed" not in shown_text(letters)
    analysis = sampled.window.session.analysis
    assert analysis is not None
    pending = recruiter_export(sampled.plan, analysis.model_inputs, "o1")
    assert pending.book is not None
    assert not pending.lacks_proposal
    sampled.press("Ctrl+Z")
    sampled.turn_to("Letters")
    assert "Nothing is proposed" in shown_text(letters)


def shown_text(sheet: LettersSheet) -> str:
    """Return all that labels and pages of Letters show."""
    labels = [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
    texts = [page.toPlainText() for page in (sheet.page.view, sheet.page.missing) if page.isVisible()]
    return "\n".join((*labels, *texts))
