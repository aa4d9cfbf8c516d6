"""Counter by keys and clicks, in the real window with the sample plan."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.ask.opening.figures import in_ask_unit
from planner.ask.rounds.asked_for import advised
from planner.plan import edits
from planner.plan.fields.terms import Cause, Component, OfferForm
from planner.share.proposing import known_in_words
from planner.ui.charts.copying import SHARP
from planner.ui.counter.asks.known_note import TEXT
from planner.ui.counter.sheet import CounterSheet
from tests.ui.conftest import User
from tests.ui.counter.conftest import turn

pytestmark = pytest.mark.same_window


def test_the_ask_moves_by_keys_and_enter_proposes_it(sampled: User, counter: CounterSheet) -> None:
    curve = counter.asks.curve_panel.curve
    curve.setFocus()
    sampled.press("Home", "Right", "Right", "Shift+Right")
    analysis = sampled.window.session.analysis
    assert analysis is not None
    opening = analysis.offers["o1"].asks[Component.BASE].opening
    assert opening is not None
    assert curve.amount == opening + 7 * 500
    sampled.press("Return")
    assert sampled.plan.counter("o1").base == opening + 7 * 500
    sampled.press("Ctrl+Z")
    assert sampled.plan.counter("o1").base == 234_000


def test_the_ask_is_dragged_and_tells_its_chances(sampled: User, counter: CounterSheet) -> None:
    panel = counter.asks.curve_panel
    before = panel.chances.text()
    spot = QPoint(panel.curve.width() - 20, 60)
    QTest.mouseClick(panel.curve, Qt.MouseButton.LeftButton, pos=spot)
    assert panel.curve.amount > 234_000
    assert panel.chances.text() != before
    assert sampled.plan.counter("o1").base == 234_000


def test_proposals_in_a_row_are_one_step(sampled: User, counter: CounterSheet) -> None:
    counter.asks.curve_panel.curve.setFocus()
    steps = sampled.window.session.stack.count()
    sampled.press("Home", "Right", "Return", "Right", "Return")
    assert sampled.window.session.stack.count() == steps + 1


def test_a_proposal_is_typed_and_a_wrong_one_stays(sampled: User, counter: CounterSheet) -> None:
    field = counter.asks.rows[Component.BONUS].field
    assert field is not None
    field.setFocus()
    sampled.enter("20")
    assert sampled.plan.counter("o1").bonus == 0.2
    field.setFocus()
    sampled.enter("lots")
    assert sampled.plan.typed["counters.o1.bonus"].text == "lots"
    assert field.text() == "lots"
    assert "not a number" in field.toolTip()


def test_all_openings_are_proposed_in_one_step(sampled: User, counter: CounterSheet) -> None:
    before = sampled.plan.counter("o1")
    session = sampled.window.session
    session.apply("Clear", edits.propose(sampled.plan, "o1", Component.EQUITY, None))
    QTest.mouseClick(counter.head.openings, Qt.MouseButton.LeftButton)
    made, analysis = sampled.plan.counter("o1"), sampled.window.session.analysis
    assert analysis is not None
    assert made.equity == analysis.offers["o1"].asks[Component.EQUITY].opening
    sampled.press("Ctrl+Z")
    assert sampled.plan.counter("o1").equity is None
    sampled.press("Ctrl+Z")
    assert sampled.plan.counter("o1") == before


def test_the_advice_is_taken_by_one_key_and_undone_by_one(sampled: User, counter: CounterSheet) -> None:
    session = sampled.window.session
    session.apply("Clear", edits.clear(sampled.plan, [f"counters.o1.{part.value}" for part in Component]))
    nothing = sampled.plan
    assert counter.head.openings.text() == "Ask these figu&res"
    sampled.press("Alt+R")
    sampled.bot.waitUntil(lambda: sampled.plan != nothing)  # a button shows that it is pressed first
    assert session.analysis is not None
    asked = session.analysis.offers["o1"].asked
    assert asked.chosen
    assert asked.amounts == advised(session.analysis.offers["o1"].asks)
    assert counter.head.openings.text() == "&Reset to the model’s figures"
    sampled.press("Ctrl+Z")
    assert sampled.plan == nothing


def test_what_the_recruiter_would_think_possible_is_beside_the_asks(
    sampled: User, counter: CounterSheet
) -> None:
    note, analysis = counter.asks.known, sampled.window.session.analysis
    assert analysis is not None
    sampled.bot.waitUntil(note.isVisible, timeout=10_000)
    words = known_in_words(sampled.plan, analysis.model_inputs, "o1")
    assert note.text() == TEXT.format("Aurora AI", words)
    assert words.startswith("base 23")


def test_an_offer_that_is_undone_before_its_note_is_computed_does_no_harm(
    sampled: User, counter: CounterSheet
) -> None:
    note, session = counter.asks.known, sampled.window.session
    waiting = note.findChild(QTimer)
    session.apply("Name", edits.put(sampled.plan, "offers.o1.company", "Aurora Labs"))
    assert waiting is not None
    assert waiting.isActive()
    empty = edits.remove_offer(sampled.plan, "o1")
    for offer in empty.offers:
        empty = edits.remove_offer(empty, offer.id)
    session.apply("Delete", empty)
    waiting.timeout.emit()
    assert note.text().startswith("The model’s guess at what Aurora Labs expects you to ask, ")


def test_openings_that_are_not_credible_together_are_cut_and_it_says_so(
    sampled: User, counter: CounterSheet, qtbot: QtBot
) -> None:
    """Of 5 % of the package a year, the worst value for its cost is cut first."""
    session = sampled.window.session
    session.apply("Less", edits.put(sampled.plan, "assumptions.credible_total", 0.05))
    with qtbot.waitSignal(session.status_message) as said:
        QTest.mouseClick(counter.head.openings, Qt.MouseButton.LeftButton)
    assert str(said.args[0]).startswith("All that you open at is more than the most you can ask in all, ")
    assert session.analysis is not None
    packaging, asks = session.analysis.packages["o1"], session.analysis.offers["o1"].asks
    assert packaging is not None
    cut = packaging.credible.trimmed[0]
    proposed = in_ask_unit(cut.component, sampled.plan.counter("o1").proposed(cut.component))
    standing = asks[cut.component].standing
    assert proposed == (cut.cut_to if cut.cut_to > standing else None)


def test_alt_with_page_keys_chooses_an_offer(sampled: User, counter: CounterSheet) -> None:
    sampled.press("Alt+PgDown", "Alt+PgDown")
    assert sampled.plan.chosen == "o3"
    assert counter.head.combo.currentText() == "Crest"


def test_a_line_of_the_case_is_told_by_its_box(sampled: User, counter: CounterSheet) -> None:
    turn(counter, "What they may know")
    box = counter.known.case.boxes[Cause.UNVESTED]
    box.setFocus()
    sampled.press("Space")
    assert sampled.plan.counter("o1").release.causes == ()
    assert QApplication.focusWidget() is counter.known.case.boxes[Cause.UNVESTED]


def test_closing_the_existence_closes_the_other_marks(sampled: User, counter: CounterSheet) -> None:
    turn(counter, "What they may know")
    boxes = counter.known.release.boxes
    for mark in ("amount", "existence"):
        boxes["o3", mark].setFocus()
        sampled.press("Space")
    assert sampled.plan.counter("o1").release.offers == ()
    assert not boxes["o3", "amount"].isChecked()


def test_the_walk_away_is_locked_again_on_coming_back(sampled: User, counter: CounterSheet) -> None:
    turn(counter, "Walk-away")
    panel = counter.walk_away
    assert panel.text.text() == ""
    panel.lock.setFocus()
    sampled.press("Space")
    assert "Your floor is" in panel.text.text()
    sampled.press("Ctrl+PgDown", "Ctrl+PgUp")
    assert panel.text.text() == ""
    assert not panel.lock.isChecked()


def test_an_offer_without_any_alternative_says_what_is_assumed(user: User) -> None:
    user.press("Ctrl+Shift+N", "Ctrl+Home")
    user.go(f"offers.{user.plan.offers[0].id}.base")
    user.enter("200k")
    user.turn_to("Counter")
    sheet = user.window.sheet
    assert isinstance(sheet, CounterSheet)
    turn(sheet, "Walk-away")
    assert sheet.walk_away.assumed.text().startswith(
        "No other open offer, present job or pay elsewhere is known"
    )
    assert sheet.walk_away.text.text() == ""  # its figures stay locked


def test_typing_a_proposal_brings_its_curve(counter: CounterSheet) -> None:
    field = counter.asks.rows[Component.EQUITY].field
    assert field is not None
    field.setFocus()
    assert counter.asks.curve_panel.title.text().startswith("Equity grant")


def test_coming_here_explains_the_opening(sampled: User, counter: CounterSheet) -> None:
    assert counter.isVisible()
    assert sampled.explained().startswith("Open at · base")


def test_without_offers_the_sheet_says_what_to_do(user: User) -> None:
    while user.plan.offers:
        user.press("Ctrl+Shift+Del")
    user.turn_to("Counter")
    sheet = user.window.sheet
    assert isinstance(sheet, CounterSheet)
    assert not sheet.head.isVisible()


def test_the_curve_is_copied_as_a_picture(sampled: User, counter: CounterSheet) -> None:
    curve, clipboard = counter.asks.curve_panel.curve, QGuiApplication.clipboard()
    clipboard.clear()
    curve.setFocus()
    sampled.press("Ctrl+C")
    assert clipboard.image().size() == curve.size() * SHARP


def test_the_letter_of_a_written_offer_is_released_by_its_box(sampled: User, counter: CounterSheet) -> None:
    session = sampled.window.session
    session.apply("Written", edits.put(sampled.plan, "offers.o3.standing", OfferForm.WRITTEN))
    turn(counter, "What they may know")
    box = counter.known.release.boxes["o3", "letter"]
    box.setFocus()
    sampled.press("Space")
    assert sampled.plan.counter("o1").release.of("o3").letter
    assert counter.known.release.boxes["o3", "amount"].isChecked()
    sampled.press("Ctrl+Z")
    assert not sampled.plan.counter("o1").release.of("o3").letter


def test_a_verbal_offer_has_no_letter_to_release(sampled: User, counter: CounterSheet) -> None:
    session = sampled.window.session
    session.apply("Verbal", edits.put(sampled.plan, "offers.o3.standing", OfferForm.VERBAL))
    turn(counter, "What they may know")
    box = counter.known.release.boxes["o3", "letter"]
    assert not box.isEnabled()
    assert "written" in box.toolTip()


def test_a_proposal_beyond_the_curve_shows_its_own_chances(sampled: User, counter: CounterSheet) -> None:
    field, panel = counter.asks.rows[Component.BASE].field, counter.asks.curve_panel
    assert field is not None
    drawn = panel.curve.amount
    field.setFocus()
    sampled.enter("420k")
    field.setFocus()
    assert panel.curve.amount == 420_000 > drawn
    assert panel.chances.text().startswith("0 in 100 say yes in full")
