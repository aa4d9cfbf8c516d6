"""Offers are typed, moved through and undone by the keyboard alone."""

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.ui.conftest import User

pytestmark = pytest.mark.same_window


def editor_text(user: User) -> str:
    editor = user.sheet.view.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    return editor.text()


def test_two_offers_are_typed_by_keyboard_alone(user: User) -> None:
    user.press("Ctrl+Shift+N", "Ctrl+Home")
    for company in ("Aurora AI", "Beacon ML"):
        user.go(f"offers.{user.plan.offers[-1].id}.company")
        user.enter(company, "210k", "17.5%", "30k")
        user.go(f"offers.{user.plan.offers[-1].id}.bonus_paid")
        user.enter("quarterly", "2%")
        user.press("Ctrl+Shift+N")
    user.press("Ctrl+Z")
    first, second = user.plan.offers
    assert (first.company, second.company) == ("Aurora AI", "Beacon ML")
    assert (second.base, second.raise_rate, second.bonus_target) == (210_000, 0.02, 0.175)
    assert second.bonus_paid.value == "quarterly"


def test_enter_after_tabs_goes_back_to_the_first_column(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.type("1")
    sampled.press("Tab")
    sampled.type("2")
    sampled.press("Tab", "Return")
    assert sampled.sheet.view.currentIndex() == sampled.sheet.model.index_of("offers.o1.bonus_target")


def test_shift_enter_goes_up_past_a_heading(sampled: User) -> None:
    sampled.go("offers.o1.bonus_paid")
    sampled.press("Shift+Return")
    assert sampled.sheet.view.currentIndex() == sampled.sheet.model.index_of("offers.o1.level")


def test_f2_shows_what_was_typed(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.enter("=200k*1.05")
    assert sampled.shown("offers.o1.base") == "210,000"
    sampled.press("Up", "F2")
    assert editor_text(sampled) == "=200k*1.05"
    sampled.press("Escape")
    assert sampled.plan.offer("o1").base == 210_000


def test_escape_gives_an_entry_up(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.type("1")
    sampled.press("Escape")
    assert sampled.plan.offer("o1").base == 210_000
    assert not sampled.window.session.dirty


def test_backspace_opens_an_empty_editor_and_enter_clears(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Backspace")
    assert editor_text(sampled) == ""
    sampled.press("Return")
    assert sampled.plan.offer("o1").base is None


def test_a_choice_is_finished_while_it_is_typed(sampled: User) -> None:
    sampled.go("offers.o1.stage")
    sampled.enter("series b")
    assert sampled.plan.offer("o1").stage.value == "series_b"
    sampled.go("offers.o1.level")
    sampled.enter("prin")
    assert sampled.plan.offer("o1").level.value == "Principal"


def test_a_result_is_not_typed_in(sampled: User) -> None:
    view, model = sampled.sheet.view, sampled.sheet.model
    sampled.go("offers.o1.base")
    view.setCurrentIndex(model.index(model.rowCount() - 1, 1))
    before = sampled.plan
    sampled.enter("9")
    assert sampled.plan is before


def test_twenty_steps_are_undone_and_redone(sampled: User) -> None:
    start = sampled.plan
    sampled.go("offers.o1.base")
    for step in range(20):
        sampled.enter(f"{200 + step}k")
        sampled.press("Up")
    end = sampled.plan
    sampled.press(*["Ctrl+Z"] * 20)
    assert sampled.plan == start
    assert not sampled.window.session.dirty
    sampled.press(*["Ctrl+Y"] * 20)
    assert sampled.plan == end


def test_undo_in_an_open_editor_gives_the_entry_up(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.enter("220k")
    sampled.type("5")
    sampled.press("Ctrl+Z")
    assert sampled.plan.offer("o1").bonus_target == 0.175
    assert sampled.plan.offer("o1").base == 220_000


def test_undo_is_named_in_the_menu(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.enter("220k")
    assert sampled.window.session.stack.undoText() == "Type base salary of Aurora AI"


def test_a_wrong_entry_stays_with_why_and_is_undone(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.enter("lots")
    sampled.press("Up")
    assert sampled.shown("offers.o1.base") == "lots"
    assert "is not a number" in sampled.explained()
    sampled.press("Ctrl+Z")
    assert sampled.shown("offers.o1.base") == "210,000"


def test_enter_on_a_heading_folds_it(sampled: User) -> None:
    view, model = sampled.sheet.view, sampled.sheet.model
    sampled.go("offers.o1.base")
    sampled.press("Up", "Return")
    assert view.isRowHidden(model.index_of("offers.o1.base").row())
    sampled.press("Space")
    assert not view.isRowHidden(model.index_of("offers.o1.base").row())


def test_a_band_upside_down_stays_and_says_what_to_do(sampled: User) -> None:
    for kind, label in (("posted", "Posted range"), ("market", "Market range")):
        sampled.go(f"offers.o1.{kind}_min")
        sampled.enter("260k")
        sampled.go(f"offers.o1.{kind}_max")
        sampled.enter("200k")
        sampled.press("Up")
        assert sampled.shown(f"offers.o1.{kind}_min") == "260,000"
        assert sampled.shown(f"offers.o1.{kind}_max") == "200,000"
        assert f"{label} ends below its beginning. Swap or mend them." in sampled.explained()
    sampled.go("offers.o1.posted_min")
    sampled.enter("200k", "260k")
    sampled.press("Up")
    assert "below its beginning" not in sampled.explained()
