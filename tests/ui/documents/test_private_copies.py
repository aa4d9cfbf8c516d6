"""Offers and their days leave for the user alone: by menu, to a file or the clipboard."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from planner.private_copies import BANNER
from tests.ui.conftest import User
from tests.ui.context.by_hand import menu_bar

TABLE, COPY, CALENDAR = "Offers as a table…", "Copy the offers as a table", "Dates for a calendar…"


def choose(user: User, line: str) -> None:
    """Click a line of the menu Share."""
    menu_bar(user, "Share", line)


def test_the_table_is_written_where_the_user_says(sampled: User, tmp_path: Path) -> None:
    sampled.answers.path = tmp_path / "offers"
    choose(sampled, TABLE)
    text = (tmp_path / "offers.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[0] == BANNER
    assert "Aurora AI" in text
    assert "PRIVATE" in sampled.answers.said[-1]


def test_the_table_is_copied_as_html_and_text(sampled: User) -> None:
    choose(sampled, COPY)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().splitlines()[0] == BANNER
    assert copied.hasHtml()
    assert "Aurora AI" in copied.html()
    sampled.clipboard = ""  # offscreen, a clipboard that outlives the application must not hold our data


def test_the_calendar_is_written(sampled: User, tmp_path: Path) -> None:
    sampled.answers.path = tmp_path / "dates.ics"
    choose(sampled, CALENDAR)
    data = (tmp_path / "dates.ics").read_bytes()
    assert data.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"SUMMARY:PRIVATE: answer due" in data


def test_a_plan_without_offers_says_what_to_do(user: User) -> None:
    for line in (TABLE, COPY, CALENDAR):
        choose(user, line)
        assert "Type one on the sheet Offers first" in user.answers.said[-1]


def test_a_folder_that_cannot_be_written_is_told(sampled: User, tmp_path: Path) -> None:
    sampled.answers.path = tmp_path / "nowhere" / "offers.csv"
    choose(sampled, TABLE)
    assert "nowhere" in sampled.answers.said[-1] or "offers.csv" in sampled.answers.said[-1]
