"""The answer strip and the Next line, by keys and by mouse, as a user meets them."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from planner.plan import edits
from planner.plan.assumed import assumed_items_text
from planner.plan.edits.negotiation import log_round
from planner.plan.fields.terms import Component, Level
from planner.ui.counter.sheet import CounterSheet
from planner.ui.grid.cell import CellTone
from planner.ui.inspector.item_texts import grant_text
from planner.ui.strip.strip import AnswerStrip
from planner.ui.typing.entry_line import EntryLine
from tests.ui.conftest import TODAY, Opener, User
from tests.ui.first_minute.first_minute import to_the_window

pytestmark = pytest.mark.same_window

MISSING_DAY = "Type when Beacon ML wants its answer: it decides whom to push first."


def strip(user: User) -> AnswerStrip:
    """Return the strip once it has followed the last change."""
    QApplication.processEvents()
    return user.window.strip


def next_text(user: User) -> str:
    shown = strip(user)
    assert shown.next.isVisible()
    return shown.next.sentence.text()


@pytest.fixture
def fresh(open_window: Opener) -> User:
    """A new plan with one offer, its column selected."""
    user = open_window()
    user.press("Ctrl+N", "Ctrl+Shift+N")
    return user


def test_the_sample_is_answered_above_every_sheet(sampled: User) -> None:
    base = sampled.window.session.analysis
    assert base is not None
    for name in ("Offers", "Rounds", "Assumptions"):
        sampled.turn_to(name)
        shown = strip(sampled)
        assert shown.isVisible()
        text = shown.text()
        assert "Ask first: Aurora AI, answer due" in text
        assert "Base salary: 234,000, +24,000, settle from 227,000" in text
        assert "If they agree, to you: +" in text


def test_the_figures_are_those_of_the_analysis(sampled: User) -> None:
    chosen = [f"counters.o1.{component.value}" for component in Component]
    sampled.window.session.apply("Clear", edits.clear(sampled.plan, chosen))
    shown, analysis = strip(sampled), sampled.window.session.analysis
    assert analysis is not None
    ask = analysis.offers["o1"].asks[Component.BASE]
    assert ask.opening is not None
    block = shown.asks[Component.BASE]
    assert block.value.text() == f"{ask.opening:,.0f}"
    assert block.more.text() == f"+{ask.opening - ask.standing:,.0f}"
    assert block.note.text() == f"settle from {ask.target:,.0f}"


def test_a_component_that_was_not_chosen_is_not_asked(sampled: User) -> None:
    sampled.window.session.apply("Clear", edits.propose(sampled.plan, "o1", Component.BASE, None))
    block = strip(sampled).asks[Component.BASE]
    assert (block.value.text(), block.note.text()) == ("not asked", "the model: 234,000")


def test_the_list_of_whom_to_ask_first_says_what_speaks_for_each(sampled: User) -> None:
    picker = strip(sampled).whom
    picker.setFocus()
    sampled.press("Return")
    lines = [action.text().split("\t") for action in picker.list.actions()]
    assert [name for name, _ in lines] == ["Aurora AI", "Beacon ML", "Crest"]
    reasons = dict(lines)
    assert re.fullmatch(r"answer due in 9 days; \d\d in 100 move on base", reasons["Aurora AI"])
    assert reasons["Beacon ML"].startswith("no date to answer by; not in writing yet; ")
    assert reasons["Crest"].startswith("no date to answer by; worth most to you; ")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(picker.list, key)
    assert sampled.plan.chosen == "o2"


def test_an_assumed_stage_is_asked_for_and_marked(sampled: User) -> None:
    for path, text in (("offers.o2.deadline", "12 Jan"), ("offers.o3.deadline", "13 Jan")):
        sampled.go(path)
        sampled.enter(text)
    sampled.go("offers.o1.stage")
    sampled.press("Del")
    assert next_text(sampled).startswith("Type the stage of Aurora AI: Public, large is assumed")
    sampled.turn_to("Compare")
    sampled.press("Ctrl+.")
    sheet = sampled.sheet
    index = sheet.view.currentIndex()
    cell = sheet.model.cell(index)
    assert (cell.text, cell.tone) == ("Public, large", CellTone.PUBLISHED)
    assert sheet.inspector.source.title.text() == "Assumed: is it right?"
    assert sheet.inspector.ways.isVisible()
    sampled.enter("listed")  # the same stage, typed: nothing is assumed any more
    assert not next_text(sampled).startswith("Type the stage")
    assert sheet.model.cell(index).tone is CellTone.USUAL


def test_the_next_key_goes_to_the_field_and_the_line_follows(sampled: User) -> None:
    assert next_text(sampled) == MISSING_DAY
    sampled.turn_to("Compare")
    sampled.press("Ctrl+.")
    assert sampled.window.session.current_offer_id == "o2"
    sampled.enter("12 Jan")
    assert sampled.plan.offer("o2").deadline is not None
    assert next_text(sampled) == MISSING_DAY.replace("Beacon ML", "Crest")


def test_the_button_does_the_same(sampled: User) -> None:
    assert next_text(sampled) == MISSING_DAY
    QTest.mouseClick(sampled.window.strip.next.button, Qt.MouseButton.LeftButton)
    assert sampled.window.session.current_offer_id == "o2"


def test_a_hidden_line_stays_away_until_it_changes(sampled: User) -> None:
    assert next_text(sampled) == MISSING_DAY
    sampled.press("Ctrl+Shift+.")
    assert next_text(sampled) == MISSING_DAY.replace("Beacon ML", "Crest")
    renamed = edits.enter(sampled.plan, "offers.o2.company", "Beacon", TODAY)
    sampled.window.session.apply("Rename", renamed)
    assert next_text(sampled) == MISSING_DAY.replace("Beacon ML", "Beacon")


def test_another_offer_is_asked_first_by_keys(sampled: User) -> None:
    shown = strip(sampled)
    shown.whom.setFocus()
    sampled.press("Space")
    assert shown.whom.list.isVisible()
    QTest.keyClick(shown.whom.list, Qt.Key.Key_Down)
    QTest.keyClick(shown.whom.list, Qt.Key.Key_Return)
    assert sampled.plan.chosen == "o2"
    assert "Ask first: Beacon ML" in strip(sampled).text()
    sampled.window.activateWindow()  # as a window manager does once the list is gone
    QApplication.processEvents()
    sampled.press("Ctrl+Z")
    assert "Ask first: Aurora AI" in strip(sampled).text()


def test_a_figure_opens_in_counter_and_the_asks_count_as_looked_at(sampled: User) -> None:
    chosen = [f"counters.o1.{component.value}" for component in Component]
    sampled.window.session.apply("Clear", edits.clear(sampled.plan, chosen))
    while not next_text(sampled).startswith("Look at your asks"):
        before = next_text(sampled)
        sampled.press("Ctrl+Shift+.")
        assert next_text(sampled) != before
    sampled.go("offers.o2.base")
    QTest.mouseClick(strip(sampled).asks[Component.EQUITY], Qt.MouseButton.LeftButton)
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    assert sheet.offer is not None
    assert sheet.offer.company == "Aurora AI"
    assert sheet.asks.curve_panel.title.text().startswith("Equity")
    assert not next_text(sampled).startswith("Look at your asks")


def test_a_plan_that_is_opened_in_counter_was_not_looked_at_yet(sampled: User, tmp_path: Path) -> None:
    chosen = [f"counters.o1.{component.value}" for component in Component]
    sampled.window.session.apply("Clear", edits.clear(sampled.plan, chosen))
    sampled.answers.path = tmp_path / "mine.counterpoint"
    sampled.press("Ctrl+S")
    sampled.turn_to("Counter")
    sampled.press("Ctrl+O")
    assert sampled.window.tabs.currentIndex() == 0
    lines = []
    while (sentence := next_text(sampled)) not in lines and "Look at your asks" not in sentence:
        lines.append(sentence)
        sampled.press("Ctrl+Shift+.")
    assert sentence.startswith("Look at your asks")


def test_the_first_figure_comes_with_the_base_and_is_called_rough(fresh: User) -> None:
    assert next_text(fresh) == "Type the base salary of Offer 1: the first answer comes with it."
    assert strip(fresh).asks[Component.BASE].text() == "Base salary: –, type the base"
    fresh.press("Ctrl+.")
    fresh.enter("210k")
    shown = strip(fresh)
    assert shown.asks[Component.BASE].value.text() != "–"
    assert shown.gain.text() == "Rough: 1 of 9, fields typed"


def test_a_base_of_nothing_is_not_asked_for_again(fresh: User) -> None:
    fresh.press("Ctrl+.")
    fresh.enter("0")
    assert strip(fresh).asks[Component.BASE].text() == "Base salary: –, they pay no base"
    assert "Type the base salary" not in next_text(fresh)


def test_a_grant_of_nothing_is_not_asked_for_again(fresh: User) -> None:
    """Typed as 0: the strip asked for the grant, and Offers said how it is assumed to vest."""
    fresh.press("Ctrl+.")
    fresh.enter("210k")
    session = fresh.window.session
    session.apply("No grant", edits.enter(session.plan, "offers.o1.grants", "0", session.today))
    assert strip(fresh).asks[Component.EQUITY].text() == "Equity grant: –, none offered"
    offer = session.plan.offer("o1")
    assert grant_text(offer.grants[0], offer) == "None"
    assert assumed_items_text(offer.grants) == ""


def test_without_an_offer_only_the_next_step_is_shown(open_window: Opener) -> None:
    user = open_window()
    user.press("Ctrl+N")
    shown = strip(user)
    assert next_text(user) == "Add your first offer: type it, or paste the letter."
    assert not shown.whom.isVisible()
    assert not any(block.isVisible() for block in shown.asks.values())


def test_terms_of_an_answer_are_taken_over_in_one_step(sampled: User) -> None:
    sampled.turn_to("Rounds")
    plan = sampled.plan
    for value in (236_000.0, 222_000.0):
        plan = log_round(plan, "o1", TODAY)
        who = "you" if value > 230_000 else "they"
        plan = edits.enter(plan, f"rounds.{plan.rounds[-1].id}.who", who, TODAY)
        plan = edits.enter(plan, f"rounds.{plan.rounds[-1].id}.value", f"{value:.0f}", TODAY)
    sampled.window.session.apply("Answer", plan)
    assert next_text(sampled) == "Take over base salary of 222,000 from Aurora AI."
    sampled.press("Ctrl+.")
    assert sampled.plan.offer("o1").base == 222_000
    sampled.press("Ctrl+Z")
    assert sampled.plan.offer("o1").base == 210_000


@pytest.mark.parametrize("name", ["Aurora AI", "The Very Long and Winding Company of Northern Minnesota"])
def test_what_does_not_fit_drops_out_whole(sampled: User, name: str) -> None:
    named = edits.enter(sampled.plan, "offers.o1.company", name, TODAY)
    sampled.window.session.apply("Rename", named)
    for width in (1000, 1100, 1280, 1440, 1920):
        sampled.window.resize(width, 800)
        shown = strip(sampled)
        assert shown.asks[Component.BASE].isVisible()
        assert shown.next.isVisible()
        for block in (*shown.asks.values(), shown.gain):
            if block.isVisible():
                assert block.width() >= block.sizeHint().width()
                for label in block.findChildren(QLabel):
                    assert label.width() >= label.sizeHint().width()
        assert shown.next.geometry().right() <= shown.width()
        assert shown.next.button.geometry().left() > shown.next.sentence.geometry().right()
        assert shown.gain.isVisible() <= (width >= 1180)


def test_f6_reaches_the_strip(sampled: User) -> None:
    strip(sampled)
    for _ in range(9):
        sampled.press("F6")
        if QApplication.focusWidget() is sampled.window.strip.next.button:
            return
    pytest.fail("F6 never came to the strip")


def test_it_is_as_high_as_its_texts_at_every_zoom(sampled: User) -> None:
    for percent in (80, 150, 200, 100):
        sampled.window.desk.look.set_zoom(percent)
        shown = strip(sampled)
        QApplication.processEvents()
        block = shown.asks[Component.BASE]
        assert shown.height() >= block.sizeHint().height()
        for label in (block.name, block.value, block.note):
            assert label.height() >= label.sizeHint().height()
        assert shown.whom.height() >= shown.whom.sizeHint().height()


def test_an_offer_that_is_not_whole_says_what_to_mend(fresh: User) -> None:
    fresh.enter("Aurora AI", "210k")
    fresh.go("offers.o1.level")
    fresh.enter("L6")
    to_the_window(fresh)  # the list of levels was open
    block = strip(fresh).asks[Component.BASE]
    assert (block.value.text(), block.note.text()) == ("–", "mend: Level")
    assert next_text(fresh).startswith("Mend Level of Aurora AI: “L6” ")
    fresh.press("Ctrl+Z")
    fresh.go("offers.o1.grants")
    fresh.enter("10,000 options @ $4.20")
    assert fresh.shown("offers.o1.grants") == "10,000 options"
    assert strip(fresh).asks[Component.BASE].note.text() == "mend: Price of one share"
    assert next_text(fresh).startswith("Aurora AI: The grant counts shares and has no price. ")
    fresh.press("Ctrl+.")
    fresh.enter("9")
    assert strip(fresh).asks[Component.BASE].value.text() != "–"


def test_going_to_the_field_that_is_current_opens_its_choices(fresh: User) -> None:
    fresh.enter("Aurora AI", "210k")
    fresh.go("offers.o1.level")
    fresh.enter("L6")
    to_the_window(fresh)
    fresh.press("Ctrl+.", "Ctrl+.")
    line = QApplication.focusWidget()
    assert isinstance(line, EntryLine)
    assert line.choices is not None
    assert [choice.text for choice in line.choices.shown] == ["Mid", "Senior", "Staff", "Principal"]
    fresh.press("Down", "Down", "Return")
    assert fresh.plan.offer("o1").level is Level.SENIOR


def test_the_next_key_leads_through_asks_and_reasons_to_the_copied_letter(sampled: User) -> None:
    session = sampled.window.session
    bare = edits.clear(sampled.plan, [f"counters.o1.{component.value}" for component in Component])
    session.apply("Without letters", replace(bare, stories=(), counters=()))
    sentences = []
    for _ in range(12):
        sentence = next_text(sampled)
        sentences.append(sentence)
        if sentence.startswith("Did you send it?"):
            break
        if sentence.startswith(("Type ", "Write ")):
            sampled.press("Ctrl+Shift+.")
        else:
            sampled.press("Ctrl+.")
        if sentence.startswith("Say why"):
            sampled.enter("I have run inference for eight years.")
    chosen = sampled.plan.counter("o1")
    assert chosen.base is not None
    assert chosen.why_base or chosen.why_equity or chosen.why_sign_on
    assert "I have run inference for eight years." in sampled.clipboard
    assert [text.split()[0] for text in sentences[-5:]][-1] == "Did"
