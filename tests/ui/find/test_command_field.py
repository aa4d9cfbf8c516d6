"""The command field by its keys: finds, goes, does, types into a cell, and gives the keyboard back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete

from planner.ui.find.corner import FindButton
from planner.ui.find.entries import FindKind
from planner.ui.find.letter_fields import KEYS
from planner.ui.find.panel import FindPanel
from planner.ui.letters.sheet import LettersSheet
from planner.ui.letters.side import WORD_KEYS
from planner.ui.typing.field_edit import FieldEdit
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

BASE = "offers.o1.base"


def panel(user: User) -> FindPanel:
    return user.window.command_field.panel


def listed(user: User) -> list[str]:
    return [entry.name for entry in panel(user).model.findings.entries]


def current(user: User) -> str:
    view = user.sheet.view
    return user.sheet.model.cell(view.currentIndex()).path


def test_ctrl_k_finds_a_cell_and_enter_goes_there(sampled: User) -> None:
    sampled.turn_to("Stories")
    sampled.press("Ctrl+K")
    sampled.type("base beac")
    assert listed(sampled)[0] == "Base salary, Beacon ML"
    sampled.press("Return")
    assert not panel(sampled).isVisible()
    assert (current(sampled), QApplication.focusWidget()) == ("offers.o2.base", sampled.sheet.view)


def test_the_sheet_has_the_keyboard_where_the_field_that_had_it_is_gone(sampled: User) -> None:
    gone = QLineEdit(sampled.window)
    gone.show()
    gone.setFocus()
    sampled.press("Ctrl+K")
    delete(gone)
    sampled.press("Esc")
    assert not panel(sampled).isVisible()
    assert QApplication.focusWidget() is sampled.sheet.view


@pytest.mark.parametrize("words", ["why this base", "own reason base"])
def test_a_field_of_the_letters_is_found_and_typed_into(sampled: User, words: str) -> None:
    sampled.press("Ctrl+K")
    sampled.type(words)
    assert listed(sampled)[0] == "Why this base, Aurora AI"
    sampled.press("Return")
    line = QApplication.focusWidget()
    assert isinstance(line, FieldEdit)
    assert line.path == "counters.o1.why_base"
    sampled.enter("I have run inference for eight years")
    assert sampled.plan.counter("o1").why_base == "I have run inference for eight years"


@pytest.mark.parametrize(("words", "key"), [("time asked until", "until"), ("how letters sound", "tone")])
def test_the_day_asked_for_and_the_tone_are_found_and_gone_to(sampled: User, words: str, key: str) -> None:
    sampled.press("Ctrl+K")
    sampled.type(words)
    assert panel(sampled).model.findings.entries[0].target == f"counters.o1.{key}"
    sampled.press("Return")
    sheet = sampled.window.sheet
    assert isinstance(sheet, LettersSheet)
    place = sheet.page.side.places["until"].field if key == "until" else sheet.page.tone
    focused = QApplication.focusWidget()
    assert place is not None
    assert focused is not None
    assert focused is place or place.isAncestorOf(focused)


def test_every_field_beside_a_letter_is_found() -> None:
    assert set(WORD_KEYS) <= set(KEYS)


def test_your_name_is_found(sampled: User) -> None:
    sampled.press("Ctrl+K")
    sampled.type("your name")
    assert listed(sampled)[0] == "Your name"
    sampled.press("Ctrl+Return", "Ctrl+A")
    sampled.type("Dana Roe")
    sampled.press("Return")
    assert sampled.plan.person.name == "Dana Roe"


def test_a_bad_cell_says_the_same_as_the_next_step_and_the_explain_bar(sampled: User) -> None:
    sampled.go(BASE)
    sampled.enter("21o")
    sampled.press("Ctrl+K")
    sampled.type("base aurora")
    entry = next(entry for entry in panel(sampled).model.findings.entries if entry.target == BASE)
    assert (entry.note, entry.is_bad) == ("“21o” is not a number.", True)
    QApplication.processEvents()
    assert sampled.window.strip.next.sentence.text() == f"Mend Base salary of Aurora AI: {entry.note}"
    sampled.press("Return")
    assert entry.note in sampled.explained()


def test_an_answer_is_found_and_shown(sampled: User) -> None:
    sampled.press("Ctrl+K")
    sampled.type("worth to you, a year crest")
    answer = next(entry for entry in panel(sampled).model.findings.entries if entry.kind is FindKind.ANSWER)
    while panel(sampled).entry != answer:
        sampled.press("Down")
    sampled.press("Return")
    view = sampled.sheet.view
    cell = sampled.sheet.model.cell(view.currentIndex())
    assert cell.figure is not None
    assert cell.text == answer.note
    assert sampled.sheet.model.item(view.currentIndex()) == "o3"


def test_a_command_is_done(sampled: User) -> None:
    sampled.press("Ctrl+K")
    sampled.type("add offer")
    sampled.press("Return")
    assert len(sampled.plan.offers) == 4


def test_a_sheet_is_shown(sampled: User) -> None:
    sampled.press("Ctrl+K")
    sampled.type("prep")
    sampled.press("Return")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Prep"


def test_tab_narrows_and_comes_round(sampled: User) -> None:
    sampled.press("Ctrl+K")
    sampled.type("sign")
    for kinds in ({"Command"}, {"Cell", "Answer"}, {"Story", "Letter", "Words"}, {"Help"}):
        QTest.keyClick(panel(sampled).line, Qt.Key.Key_Tab)
        assert {entry.kind.value for entry in panel(sampled).model.findings.entries} <= kinds
    QTest.keyClick(panel(sampled).line, Qt.Key.Key_Tab)
    assert {"Cell", "Help"} <= {entry.kind.value for entry in panel(sampled).model.findings.entries}


def test_ctrl_enter_types_into_the_cell(sampled: User) -> None:
    sampled.press("Ctrl+K")
    sampled.type("base auro")
    sampled.press("Ctrl+Return")
    assert (panel(sampled).before.text(), panel(sampled).line.text()) == ("Base salary, Aurora AI", "210k")
    sampled.type("215k")
    sampled.press("Return")
    assert sampled.plan.offer("o1").base == 215_000
    assert sampled.window.session.stack.undoText() == "Type base salary of Aurora AI"


def test_esc_and_a_click_elsewhere_close_it_and_esc_gives_the_keyboard_back(sampled: User) -> None:
    sampled.go(BASE)
    sampled.press("Ctrl+K", "Esc")
    assert (panel(sampled).isVisible(), QApplication.focusWidget()) == (False, sampled.sheet.view)
    sampled.press("Ctrl+K")
    sampled.go(BASE)
    assert (panel(sampled).isVisible(), QApplication.focusWidget()) == (False, sampled.sheet.view)


def test_nothing_found_says_so(sampled: User) -> None:
    sampled.press("Ctrl+K")
    sampled.type("zzzz")
    assert panel(sampled).empty.text().startswith("Nothing has these words.")


def test_f5_lists_cells_alone(sampled: User) -> None:
    sampled.press("F5")
    sampled.type("base")
    assert {entry.kind for entry in panel(sampled).model.findings.entries} <= {FindKind.CELL, FindKind.ANSWER}


def test_ctrl_f_finds_in_the_sheet_alone(sampled: User) -> None:
    sampled.press("Ctrl+F")
    sampled.type("base salary crest")
    assert listed(sampled) == ["Base salary, Crest"]
    sampled.press("Return")
    assert current(sampled) == "offers.o3.base"


def test_ctrl_f_finds_labels_and_texts_of_a_sheet_without_a_table(sampled: User) -> None:
    sampled.turn_to("Stories")
    story = sampled.plan.stories[0]
    word = story.situation.split()[2]
    sampled.press("Ctrl+F")
    sampled.type(word)
    assert any(word in name for name in listed(sampled))
    while word not in (panel(sampled).entry or panel(sampled).model.findings.entries[0]).name:
        sampled.press("Down")
    sampled.press("Return")
    assert not panel(sampled).isVisible()


def test_the_button_beside_the_menus_opens_it(sampled: User) -> None:
    button = sampled.window.menuBar().cornerWidget()
    assert isinstance(button, FindButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel(sampled).isVisible()


def test_each_line_is_spoken_with_kind_value_and_keys(sampled: User) -> None:
    sampled.press("Ctrl+K")
    sampled.type("new plan")
    model = panel(sampled).model
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Command: New plan, File, Ctrl+N"


def test_the_words_of_a_letter_are_found_once_the_keys_rest(sampled: User) -> None:
    sampled.press("Ctrl+K")
    sampled.type("thank you")
    sampled.bot.waitUntil(
        lambda: any(" to " in entry.note for entry in panel(sampled).model.findings.entries)
    )
    words = [entry for entry in panel(sampled).model.findings.entries if entry.kind is FindKind.WORDS]
    letter = next(entry for entry in words if entry.target.startswith("letter."))
    while panel(sampled).entry != letter:
        sampled.press("Down")
    sampled.press("Return")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Letters"
