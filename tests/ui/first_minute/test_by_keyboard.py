"""The first minute with keys alone: from the welcome page to the ask, the workbook and the letter."""

from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.plan.fields.terms import Component, Stage
from planner.ui.counter.sheet import CounterSheet
from planner.ui.export.preview import ExportPreview
from planner.ui.letters.sheet import LettersSheet
from tests.ui.conftest import Opener, User
from tests.ui.first_minute.first_minute import (
    AT_THE_BASE,
    FIVE,
    SECOND,
    asked,
    assert_answered,
    next_sentence,
    strip,
    to_the_window,
)


def test_five_typed_cells_bring_the_first_ask(open_window: Opener) -> None:
    user = open_window()
    assert user.window.welcome.isVisible()
    user.press("Ctrl+N")
    assert next_sentence(user) == "Add your first offer: type it, or paste the letter."
    user.press("Ctrl+Shift+N")
    user.enter(*FIVE[:AT_THE_BASE])
    assert asked(user, Component.BASE) > 210_000
    user.enter(*FIVE[AT_THE_BASE:])
    assert_answered(user)
    assert not user.plan.unreadable_entries()
    assert strip(user).gain.text() == "Rough: 4 of 9, fields typed"


def test_typing_an_offer_from_the_welcome_page_begins_with_its_company(open_window: Opener) -> None:
    user = open_window()
    user.press("Tab", "Space")
    assert not user.window.session.dirty
    user.enter(*FIVE[:AT_THE_BASE])
    assert user.plan.offer("o1").company == FIVE[0]
    assert asked(user, Component.BASE) > 210_000


def test_the_next_step_leads_from_field_to_field(open_window: Opener) -> None:
    user = open_window()
    user.press("Ctrl+N", "Ctrl+Shift+N")
    user.enter(*FIVE)
    user.press("Ctrl+.")
    user.enter("San Francisco")
    assert user.plan.offer("o1").metro.startswith("San Francisco")
    user.press("Ctrl+.")
    user.enter("Senior AI PM")
    assert user.plan.offer("o1").title == "Senior AI PM"
    user.press("Ctrl+.")
    user.enter("series C")
    assert user.plan.offer("o1").stage is Stage.SERIES_C
    user.press("Ctrl+.")
    user.enter("in 9 days")
    assert user.plan.offer("o1").deadline is not None
    user.press("Ctrl+.")
    user.enter("185k")
    assert user.plan.present.base == 185_000
    assert next_sentence(user).startswith("Write one story: three good ones bring up to +")
    assert strip(user).gain.text().startswith("If they agree, to you: +")
    user.press("Ctrl+Shift+.")
    assert next_sentence(user) == "Look at your asks; change what you would not say."
    user.press("Ctrl+.")
    assert isinstance(user.window.sheet, CounterSheet)
    assert next_sentence(user).startswith("Ask for what is advised: base 2")
    user.press("Ctrl+.")
    assert user.plan.counter("o1").base is not None
    assert next_sentence(user).startswith("Say why base should rise")
    user.press("Ctrl+.")
    to_the_window(user)  # the list of cities was open
    user.enter("I have run inference for eight years.")
    assert user.plan.counter("o1").why_base == "I have run inference for eight years."
    user.press("Ctrl+Shift+.", "Ctrl+Shift+.", "Ctrl+.")
    assert user.window.tabs.tabText(user.window.tabs.currentIndex()) == "Letters"


def preview(user: User) -> ExportPreview:
    user.press("Ctrl+Shift+E")
    return next(shown for shown in user.window.findChildren(ExportPreview) if shown.isVisible())


def test_two_offers_a_workbook_and_a_letter_with_keys_alone(open_window: Opener, tmp_path: Path) -> None:
    user = open_window()
    user.press("Ctrl+N", "Ctrl+Shift+N")
    user.enter(*FIVE)
    user.press("Ctrl+Shift+N")
    user.enter(*SECOND)
    assert [(offer.company, offer.base) for offer in user.plan.offers] == [
        ("Aurora AI", 210_000),
        ("Beacon ML", 190_000),
    ]
    assert next_sentence(user) == "Choose whom to ask first."
    user.press("Ctrl+.")
    QTest.keyClick(strip(user).whom.list, Qt.Key.Key_Return)
    to_the_window(user)
    assert user.plan.chosen == "o1"

    user.turn_to("Counter")
    counter = user.window.sheet
    assert isinstance(counter, CounterSheet)
    counter.head.openings.setFocus()
    user.press("Space")
    base = asked(user, Component.BASE)
    shown = preview(user)
    user.answers.path = tmp_path / "aurora.xlsx"
    QTest.keyClick(shown, Qt.Key.Key_Return)
    book = load_workbook(tmp_path / "aurora.xlsx", data_only=True).worksheets[0]
    rows = {str(row[0]): row[1:4] for row in book.iter_rows(values_only=True) if row[0]}
    assert rows["Base salary, a year"][:2] == (210_000, base)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    to_the_window(user)
    assert next_sentence(user) == "Did you send it? Note what you asked."

    user.turn_to("Letters")
    letters = user.window.sheet
    assert isinstance(letters, LettersSheet)
    page = letters.page
    assert "has no reason: type your own" in page.missing.toPlainText()
    page.missing.setFocus()
    user.press("Tab", "Return")
    user.enter("I have run inference for eight years.")
    page.view.setFocus()
    user.press("Ctrl+C")
    assert f"${base:,.0f}" in user.clipboard
    assert "I have run inference for eight years." in user.clipboard
    assert "Beacon" not in user.clipboard
