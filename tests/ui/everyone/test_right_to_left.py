"""Names written from right to left: kept together in sentences, which stay from left to right."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from planner.plan.edits import put
from planner.ui.compare.sheet import CompareSheet
from planner.ui.parts.panel_parts import PlainLabel, plain
from planner.ui.plain_text import ordered
from planner.ui.rounds.sheet import RoundsSheet
from tests.ui.conftest import User

HEBREW, ARABIC = "אורורה בע״מ", "شركة بيكون"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Aurora: 4 fields", "Aurora: 4 fields"),
        (f"{HEBREW}: 4 fields", f"\u200e\u2068{HEBREW}\u2069: 4 fields"),
        (f"{HEBREW}, {ARABIC}", f"\u200e\u2068{HEBREW}, {ARABIC}\u2069".replace(", ", "\u2069, \u2068")),
        (f"Push {HEBREW} first", f"\u200ePush \u2068{HEBREW}\u2069 first"),
    ],
)
def test_a_name_is_kept_together_and_turns_nothing_around_it(text: str, shown: str) -> None:
    assert ordered(text) == shown


def test_a_label_gives_back_the_text_without_marks(qapp: QApplication) -> None:
    del qapp
    label = plain(f"{HEBREW}: nothing yet")
    assert label.text() == f"{HEBREW}: nothing yet"


@pytest.fixture
def hebrew(sampled: User) -> User:
    session = sampled.window.session
    plan = put(put(session.plan, "offers.o1.company", HEBREW), "offers.o1.title", "מנהל מוצר (AI)")
    session.apply("Rename", plan)
    return sampled


def test_cells_heads_and_lists_show_the_name_as_typed(hebrew: User) -> None:
    model = hebrew.sheet.model
    assert model.head("o1").title == HEBREW
    assert hebrew.shown("offers.o1.title") == "מנהל מוצר (AI)"
    hebrew.turn_to("Rounds")
    sheet = hebrew.window.sheet
    assert isinstance(sheet, RoundsSheet)
    assert sheet.head.combo.currentText() == HEBREW
    QApplication.processEvents()
    hint = next(label for label in sheet.hints.findChildren(PlainLabel) if label.isVisible())
    assert hint.text().startswith(HEBREW)
    assert QLabel.text(hint).startswith(f"\u200e\u2068{HEBREW}\u2069")


def test_a_name_typed_from_right_to_left_is_typed_on(hebrew: User) -> None:
    hebrew.go("offers.o1.title")
    hebrew.press("F2", "Ctrl+A")
    hebrew.clipboard = "מנהל בכיר"  # the test's keyboard has Latin letters alone
    hebrew.press("Ctrl+V", "Return")
    assert hebrew.plan.offer("o1").title == "מנהל בכיר"
    hebrew.turn_to("Compare")
    assert isinstance(hebrew.window.sheet, CompareSheet)


def test_a_mark_of_direction_in_a_name_turns_nothing_after_it() -> None:
    assert ordered("Ac\u202eme, Inc.: 9 fields assumed") == "Acme, Inc.: 9 fields assumed"
    assert ordered("\u2067Acme: 9 fields assumed") == "Acme: 9 fields assumed"
