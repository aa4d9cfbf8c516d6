"""What looks like markup is shown as it was typed, and a long name never widens the window."""

from sys import maxunicode
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from planner.plan import edits
from planner.ui.frame.sheets import SHEETS
from planner.ui.parts.seen_text import has_marks
from planner.ui.plain_text import MAY_TURN
from tests.ui.conftest import User
from tests.ui.reader.conftest import pages

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


def test_no_button_takes_what_was_typed_for_the_mark_of_a_key(sampled: User) -> None:
    """“R&D” on a button is R with a line under the D, where its sign is not doubled."""
    for path in ("offers.o1.company", "offers.o2.company", "stories.y1.title", "stories.y2.title"):
        enter(sampled, path, "R&D " + path[-10:])
    enter(sampled, "scenarios.c1.name", "R&D scenario")
    found = set()
    for entry in SHEETS:
        for page in pages(sampled, entry.name):
            QApplication.processEvents()
            found |= {
                (page, type(widget).__name__, widget.text())
                for widget in sampled.window.findChildren(QWidget)
                if isinstance(widget, QAbstractButton | QLabel)
                and has_marks(widget)
                and "R&D" in widget.text()
            }
    assert found == set()
