"""Choices are found by any part of their name, and say what they change."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.market.living_cost import metro_of
from planner.market.place_choices import place_choices
from planner.plan.fields.terms import Level
from planner.ui.typing.choice import Choice, matching
from planner.ui.typing.entry_line import EntryLine
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

PLACES = tuple(Choice(text) for text in ("San Francisco, CA", "Santa Cruz, CA", "Seattle, WA"))


def listed() -> list[str]:
    """The choices in the open list, each with its note."""
    line = QApplication.focusWidget()
    assert isinstance(line, EntryLine)
    assert line.choices is not None
    assert line.choices.list.isVisible()
    return [" | ".join(filter(None, (choice.text, choice.note))) for choice in line.choices.shown]


def names(typed: str) -> list[str]:
    return [choice.text for choice in matching(PLACES, typed)]


def test_every_word_must_be_found_in_any_order() -> None:
    assert names("fran san") == ["San Francisco, CA"]
    assert names("ca san") == ["San Francisco, CA", "Santa Cruz, CA"]
    assert names("fran wa") == []


def test_the_closest_comes_first() -> None:
    states = tuple(Choice(code, also=name) for code, name in (("AL", "Alabama"), ("MA", "Massachusetts")))
    assert [choice.text for choice in matching(states, "ma")] == ["MA", "AL"]
    assert [choice.text for choice in matching(states, "alab")] == ["AL"]


def test_a_way_elsewhere_is_last_and_alone_nothing() -> None:
    choices = (Choice("Abroad", leads="offers.o1.state"), *PLACES)
    assert [choice.text for choice in matching(choices, "sea")] == ["Seattle, WA", "Abroad"]
    assert matching(choices, "london") == ()


def test_every_place_is_read_as_its_metro_area(sampled: User) -> None:
    analysis = sampled.window.session.analysis
    assert analysis is not None
    living = analysis.tables.living
    places = place_choices(living)
    assert {place.metro for place in places} == set(living.metros)
    assert all(metro_of(place.name, tuple(living.metros)) == place.metro for place in places)
    assert len({place.name for place in places}) == len(places)


def test_places_are_spelled_as_people_write_them(user: User) -> None:
    user.press("Ctrl+Shift+N")
    user.go("offers.o1.metro")
    user.type("sf bay")
    assert listed()[0].startswith("SF Bay Area, CA | ")
    user.press("Return")
    analysis = user.window.session.analysis
    assert analysis is not None
    assert analysis.plan.offer("o1").metro.startswith("San Francisco-")
    names = [place.name for place in place_choices(analysis.tables.living)]
    assert [name for name in names if re.search(r"\b(?:Sf|Dc|Nyc|La|Dfw)\b", name)] == []


def test_a_place_says_its_tax_and_prices_and_enter_takes_the_first(user: User) -> None:
    user.press("Ctrl+Shift+N")
    user.go("offers.o1.metro")
    user.type("sea")
    assert listed()[0] == "Seattle, WA | tax WA, prices +13 %"
    user.press("Return")
    assert user.plan.offer("o1").metro == "Seattle, WA"
    analysis = user.window.session.analysis
    assert analysis is not None
    assert analysis.plan.offer("o1").state == "WA"
    assert analysis.plan.offer("o1").metro == "Seattle-Tacoma-Bellevue, WA"


def test_a_typed_state_keeps_its_tax(user: User) -> None:
    user.press("Ctrl+Shift+N")
    user.go("offers.o1.state")
    user.enter("TX")
    user.go("offers.o1.metro")
    user.type("palo")
    assert listed()[0] == "Palo Alto, CA | prices +13 %"


def test_the_last_line_leads_to_the_field_for_places_abroad(user: User) -> None:
    user.press("Ctrl+Shift+N")
    user.go("offers.o1.metro")
    user.type("portland")
    assert listed()[-1] == "Abroad, or remote…"
    user.press("Up", "Return")
    view = user.sheet.view
    assert user.sheet.model.cell(view.currentIndex()).path == "offers.o1.state"
    assert user.plan.offer("o1").metro == ""


def test_a_level_says_the_range_of_the_market(sampled: User) -> None:
    sampled.go("offers.o1.level")
    sampled.press("Alt+Down")
    lines = listed()
    assert [line.partition(" | ")[0] for line in lines] == [level.value for level in Level]
    assert all("market " in line or "no published range" in line for line in lines)


def test_a_role_may_be_any_text_and_a_suggestion_is_gone_to(sampled: User) -> None:
    sampled.go("offers.o1.title")
    sampled.type("AI")
    assert "Senior AI PM | AI PM, Senior" in listed()
    sampled.press("Return")
    assert sampled.plan.offer("o1").title == "AI"
    sampled.go("offers.o1.title")
    sampled.type("staff ml")
    sampled.press("Down", "Return")
    assert sampled.plan.offer("o1").title == "Staff ML PM"


def test_a_choice_is_taken_by_a_click(user: User) -> None:
    user.press("Ctrl+Shift+N")
    user.go("offers.o1.metro")
    user.type("denver")
    line = QApplication.focusWidget()
    assert isinstance(line, EntryLine)
    assert line.choices is not None
    shown = line.choices.list
    where = shown.visualRect(shown.model().index(0, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert user.plan.offer("o1").metro == "Denver, CO"


def test_a_place_abroad_is_not_found_but_led_to(sampled: User) -> None:
    sampled.go("offers.o1.metro")
    sampled.type("london")
    assert listed() == ["Abroad, or remote…"]
    sampled.press("Down", "Return")
    assert sampled.window.session.selection == "offers.o1.state"


def test_the_list_leaves_the_keyboard_to_the_line(sampled: User) -> None:
    """A popup grabs it: what is typed while it closes went to a window that is gone."""
    sampled.go("offers.o1.metro")
    sampled.type("sea")
    line = QApplication.focusWidget()
    assert isinstance(line, EntryLine)
    assert line.choices is not None
    assert QApplication.activePopupWidget() is None
    assert line.choices.list.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    sampled.press("Esc")
    assert not line.choices.is_open
    assert line.text() == "sea"
    sampled.type("t")
    assert line.choices.is_open
    before = line.choices
    sampled.window.status.setFocus()
    sampled.click(sampled.sheet.model.index_of("offers.o1.base"))
    assert not before.is_open
