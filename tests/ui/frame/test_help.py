"""Help: keys with a filter, words with their meanings, what a sheet is for, about; hover on a word."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QLabel, QToolTip, QWidget

from planner import __version__
from planner.disk import resource
from planner.ui.frame.sheets import SHEETS
from planner.ui.help.about import LICENCES, SOURCES, AboutPage
from planner.ui.help.glossary import WordsPage
from planner.ui.help.keys import KeysPage
from planner.ui.help.page import HelpPage
from planner.ui.help.purposes import PURPOSES
from planner.ui.help.words import WORDS, meaning_of
from tests.ui.conftest import User
from tests.ui.context.by_hand import menu_bar

pytestmark = pytest.mark.same_window


def texts(page: HelpPage) -> list[str]:
    return [label.text() for label in page.body.findChildren(QLabel) if label.isVisibleTo(page.body)]


def write(page: HelpPage, text: str) -> None:
    """Type into the filter, in place of what is there."""
    page.filter.selectAll()
    QTest.keyClicks(page.filter, text)
    QApplication.processEvents()  # new lines are shown by the next event


def hover(widget: QWidget, place: QPoint) -> None:
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))


def test_f1_lists_the_keys_in_three_columns_and_filters_them(sampled: User) -> None:
    sampled.press("F1")
    (page,) = sampled.window.findChildren(KeysPage)
    columns = page.body.layout()
    assert columns is not None
    assert columns.count() == 3
    assert {"Ctrl+Z", "Undo", "Ctrl+Shift+N", "Add offer", "Alt+1 … Alt+9, Alt+0"} <= set(texts(page))
    write(page, "larger")
    assert "Undo" not in texts(page)
    assert "Ctrl+wheel" in texts(page)
    write(page, "nothing of the kind")
    assert texts(page) == ["No key has that in its name."]
    QTest.keyClick(page.filter, Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_every_sheet_says_what_it_is_for_and_its_words(sampled: User) -> None:
    assert set(PURPOSES) == {entry.name for entry in SHEETS}
    assert {sheet for word in WORDS for sheet in word.sheets} <= set(PURPOSES)
    sampled.press("Alt+3", "Shift+F1")
    (page,) = sampled.window.findChildren(WordsPage)
    assert page.windowTitle() == "What Counter is for"
    assert page.about.text() == PURPOSES["Counter"]
    assert "Settle from" in texts(page)
    assert "First vesting" not in texts(page)


def test_the_words_are_found_by_their_meaning(sampled: User) -> None:
    menu_bar(sampled, "Help", "Words")
    (page,) = sampled.window.findChildren(WordsPage)
    write(page, "best alternative")
    assert texts(page)[0] == "Walk-away"
    assert "Strike" not in texts(page)


def test_about_names_the_version_the_promises_and_the_sources(sampled: User) -> None:
    menu_bar(sampled, "Help", "About Counterpoint")
    (page,) = sampled.window.findChildren(AboutPage)
    shown = "\n".join(texts(page))
    assert all(f"{name}: {text}" in shown for name, text in (*SOURCES, *LICENCES))
    assert all(re.search(r"20\d\d", text) for _name, text in SOURCES)
    (logo,) = (label for label in page.findChildren(QLabel) if label.accessibleName().startswith("Logo"))
    assert not logo.pixmap().isNull()
    for expected in (
        f"Version {__version__}",
        "no network",
        "IRS Notice 2025-67",
        "LGPL 3",
        "Counterpoint: MIT",
    ):
        assert expected in shown


def test_the_longest_word_that_a_label_begins_with_is_meant() -> None:
    assert meaning_of("Pay back if you leave, at most") == meaning_of("Pay back if you leave")
    assert meaning_of("Open at · base") == meaning_of("Open at")
    assert meaning_of("Company") == ""


def test_the_mouse_on_a_word_says_what_it_means(sampled: User) -> None:
    label = QLabel("Walking away", sampled.sheet)
    label.show()
    hover(label, QPoint(2, 2))
    assert "best alternative" not in QToolTip.text()
    label.setText("Walk-away, a year")
    hover(label, QPoint(2, 2))
    assert "best alternative" in QToolTip.text()


def test_the_mouse_on_a_row_of_results_says_what_it_means(sampled: User) -> None:
    (header, row) = next(
        (header, row)
        for header in sampled.sheet.findChildren(QHeaderView)
        if header.orientation() is Qt.Orientation.Vertical and header.isVisible()
        for row in range(header.count())
        if header.model().headerData(row, Qt.Orientation.Vertical) == "Worth to you, a year"
        and not header.isSectionHidden(row)
    )
    hover(header.viewport(), QPoint(30, header.sectionViewportPosition(row) + 8))
    assert "certain pay" in QToolTip.text()


def test_about_lists_what_the_built_program_ships(
    sampled: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences/PARTS.txt").write_text("numpy 2.4.6: BSD-3-Clause\n", encoding="utf-8")
    (tmp_path / "commit.txt").write_text("8d5ec8cb3c42\n", encoding="utf-8")
    (tmp_path / "resources").symlink_to(resource(""))
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    page = AboutPage(sampled.window)
    shown = "\n".join(texts(page))
    assert "numpy 2.4.6: BSD-3-Clause" in shown
    assert f"Every licence in full is in {tmp_path / 'licences'}." in shown
    assert f"Version {__version__} (8d5ec8cb3c42), " in shown
