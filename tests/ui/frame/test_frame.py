"""Status line, recent plans, and what a narrow window does with a side panel."""

import datetime
import re

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QTableWidget

from planner.plan import edits
from planner.plan.fields.counter import Export
from planner.ui.frame.window import Window
from planner.ui.parts.panel_parts import PageTabs
from planner.ui.sheet import Sheet
from planner.ui.status.shared_dialog import SharedDialog
from tests.ui.conftest import Opener, User
from tests.ui.context.by_hand import lines, menu_bar


def recent(user: User) -> list[str]:
    """Return the lines of File > Open recent."""
    menu_bar(user, "File", "Open recent")
    shown = lines()
    while (popup := QApplication.activePopupWidget()) is not None:
        QTest.keyClick(popup, Qt.Key.Key_Escape)
    return shown


def test_the_status_line_says_what_was_shared(sampled: User) -> None:
    session, shared = sampled.window.session, sampled.window.status.shared
    assert shared.text() == "Nothing shared yet"
    export = Export(
        offer="o1",
        company="Aurora AI",
        when=datetime.date(2026, 1, 2),
        file="proposal.xlsx",
        figures=(("base", 236_000), ("bonus", 0.175)),
    )
    session.apply("Export", replace(session.plan, exports=(export,)))
    assert shared.text() == "Shared with Aurora AI, 2 Jan"
    QTest.mouseClick(shared, Qt.MouseButton.LeftButton)
    shown = next(dialog for dialog in sampled.window.findChildren(SharedDialog) if dialog.isVisible())
    lines = ["; ".join(line) for line in shown.texts()]
    assert lines[0].startswith("Aurora AI")
    assert any("2 Jan" in line and "proposal.xlsx" in line and "236,000" in line for line in lines)
    shown.close()
    sampled.press("Ctrl+Z")
    assert shared.text() == "Nothing shared yet"


def test_recent_plans_are_in_the_menu_and_can_be_forgotten(sampled: User, open_window: Opener) -> None:
    assert recent(sampled) == ["None yet"]
    for name in ("first", "second"):
        sampled.answers.path = sampled.folder / f"{name}.counterpoint"
        sampled.press("Ctrl+Shift+S")
    again = open_window()
    assert recent(again) == ["1  second.counterpoint", "2  first.counterpoint", "Forget these"]
    menu_bar(again, "File", "Open recent", "2  first.counterpoint")
    assert again.window.document.name.startswith("first")
    menu_bar(again, "File", "Open recent", "Forget these")
    assert recent(again) == ["None yet"]


def test_a_narrow_window_makes_a_drawer_of_the_inspector(sampled: User) -> None:
    sampled.go("offers.o1.base")
    view, inspector = sampled.sheet.view, sampled.sheet.inspector
    sampled.window.resize(1100, 700)
    assert not inspector.isVisible()
    width = view.width()
    assert width > 1000
    sampled.press("F4")
    assert inspector.isVisible()
    assert view.width() == width
    assert inspector.mapTo(sampled.window, inspector.rect().topRight()).x() == sampled.window.width() - 1
    sampled.press("F4")
    assert not inspector.isVisible()
    sampled.window.resize(1280, 800)
    assert inspector.isVisible()
    sampled.bot.waitUntil(lambda: view.width() < 1000)  # laid out by the next event


def test_a_first_window_fits_on_the_screen_and_a_later_one_stays(open_window: Opener) -> None:
    first = open_window().window
    room = first.screen().availableSize()
    first.fit_to_screen()
    assert first.height() < room.height()
    assert first.width() <= room.width()
    first.resize(800, 700)
    first.close()
    later = open_window().window
    later.fit_to_screen()
    assert (later.width(), later.height()) == (800, 700)


def test_negative_figures_have_a_minus_and_no_hyphen(sampled: User) -> None:
    """In the explain bar, month by month, and in the costs."""
    sampled.turn_to("Counter")
    assert "−4,524" in sampled.explained()
    shown = [sampled.explained()]
    for name, table in (("Compare", QTableWidget), ("Cost per query", QTableView)):
        sampled.turn_to(name)
        for bar in sampled.window.findChildren(PageTabs):
            if bar.isVisible():
                bar.setCurrentIndex(bar.count() - 1)
        QApplication.processEvents()
        for view in sampled.window.findChildren(table):
            model = view.model()
            places = [
                (row, column) for row in range(model.rowCount()) for column in range(model.columnCount())
            ]
            shown += [str(model.index(*place).data() or "") for place in places if view.isVisible()]
    assert sum("−" in text for text in shown) > 10
    assert [text for text in shown if re.search(r"(^|\s)-\d", text)] == []


def test_a_text_of_two_lines_is_explained_in_one(sampled: User) -> None:
    """Both lines were cut at the edges of the bar."""
    session, bar = sampled.window.session, sampled.window.explain
    plan = edits.put(session.plan, "prep.latency_budgets", ("p99 450 ms", "p95 120 ms"))
    session.apply("Type", plan)
    session.select("prep.latency_budgets")
    shown = [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]
    assert "p99 450 ms · p95 120 ms" in shown
    assert not any("\n" in text for text in shown)


def test_what_is_framed_on_a_sheet_is_explained_whenever_one_comes_back(sampled: User) -> None:
    """Compare, Rounds and Market framed a figure, and the bar asked to select one."""
    for _ in range(2):
        sampled.turn_to("Compare")
        assert sampled.explained().startswith("Pay on paper, year 1 · 185,000")
        sampled.turn_to("Rounds")
        assert sampled.explained().startswith("You ask for · base · 234,000 · ")
        sampled.turn_to("Market")
        assert sampled.explained().startswith("Posted by Aurora AI · ")
        sampled.turn_to("Offers")
        assert sampled.explained().startswith("Base salary · Aurora AI · 210,000")


def test_the_name_box_says_what_it_is_for_while_nothing_is_selected(sampled: User) -> None:
    sampled.turn_to("Prep")
    name = sampled.window.explain.name
    assert (name.text(), name.placeholderText()) == ("", "Go to a field")


def test_a_sheet_is_shown_once_by_its_tab(sampled: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its tab showed it again in the middle of that: each was explained and given the keyboard twice."""
    shown: list[int] = []
    turn = Window._turn_to

    def turned(window: Window, place: int) -> Sheet:
        shown.append(place)
        return turn(window, place)

    monkeypatch.setattr(Window, "_turn_to", turned)
    sampled.press("Alt+2")
    tabs = sampled.window.tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(4).center())
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert shown == [1, 4, 5]
    assert tabs.hasFocus()


def test_a_day_is_explained_as_its_cell_shows_it(sampled: User) -> None:
    sampled.go("offers.o1.deadline")
    assert sampled.explained().startswith("Answer due · Aurora AI · Sun 11 Jan 2026 · ")
