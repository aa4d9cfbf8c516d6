"""What looks like markup is shown as it was typed, and a long name never widens the window."""

from sys import maxunicode
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.plan import edits
from planner.ui.plain_text import MAY_TURN
from tests.ui.conftest import User

MARKUP = "<b>Acme</b> & <i>Sons"


def test_every_letter_that_runs_from_right_to_left_is_sought() -> None:
    sides = ("R", "AL", "AN")
    turning = {chr(code) for code in range(maxunicode + 1) if bidirectional(chr(code)) in sides}
    assert {letter for letter in turning if not MAY_TURN.match(letter)} == set()


def enter(user: User, path: str, text: str) -> None:
    session = user.window.session
    session.apply("Type", edits.enter(session.plan, path, text, session.today))


def test_no_label_takes_what_was_typed_as_markup(sampled: User) -> None:
    for path in ("offers.o1.company", "offers.o2.company", "stories.y1.title", "scenarios.c1.name"):
        enter(sampled, path, MARKUP)
    rich = set()
    for _ in range(sampled.window.tabs.count()):
        sampled.press("Ctrl+PgDown")
        rich |= {
            label.text()
            for label in sampled.window.findChildren(QLabel)
            if "<i>" in label.text() and label.textFormat() is not Qt.TextFormat.PlainText
        }
    assert rich == set()


def test_a_long_name_widens_no_window(sampled: User) -> None:
    enter(sampled, "offers.o1.company", "Q" * 300)
    for _ in range(sampled.window.tabs.count()):
        sampled.press("Ctrl+PgDown")
        assert sampled.window.minimumSizeHint().width() <= 1280
