"""What the lines of a cell's menu do: opened by a key or the right button, chosen by arrows or a click."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from planner.plan.paths import value_at
from planner.ui.charts.waterfall import Waterfall
from planner.ui.context.source_letter import SourceLetterDialog
from planner.ui.counter.sheet import CounterSheet
from planner.ui.grid.cell_table import CellTable
from planner.ui.typing.choice_list import ChoiceList
from tests.ui.conftest import User
from tests.ui.context.by_hand import choose, click_line, right_click
from tests.ui.context.test_more_menus import with_letter

pytestmark = pytest.mark.same_window

BASE, OTHER_BASE, SIGN_ON, LEVEL = "offers.o1.base", "offers.o2.base", "offers.o1.sign_on", "offers.o1.level"
FIGURE = "offers.o1.=opening.base"

Action = Callable[[str], None]


@pytest.fixture(params=["keys", "mouse"])
def do(request: pytest.FixtureRequest, sampled: User) -> Action:
    """Choose a line of the current cell's menu: by Menu, arrows and Enter, or by the mouse."""

    def by_keys(line: str) -> None:
        sampled.press("Menu")
        choose(line)

    def by_mouse(line: str) -> None:
        table = table_of(sampled)
        QApplication.processEvents()  # unfolded rows take their places
        table.scrollTo(table.currentIndex())
        right_click(table.viewport(), QPoint(table.visualRect(table.currentIndex()).center()))
        click_line(line)

    return by_keys if request.param == "keys" else by_mouse


def table_of(user: User) -> CellTable:
    focused = QApplication.focusWidget()
    assert isinstance(focused, CellTable)
    assert user.window.isAncestorOf(focused)
    return focused


def sheet_name(user: User) -> str:
    return user.window.tabs.tabText(user.window.tabs.currentIndex())


def path_now(user: User) -> str:
    """The plan path of the cell that has the keyboard."""
    table = table_of(user)
    return str(table.grid_model.cell(table.currentIndex()).path)


def test_cut_takes_the_value_and_paste_puts_it_elsewhere(sampled: User, do: Action) -> None:
    sampled.go(BASE)
    do("Cut")
    assert value_at(sampled.plan, BASE) is None
    assert sampled.clipboard.strip() == "210000"
    sampled.go(OTHER_BASE)
    do("Paste")
    assert value_at(sampled.plan, OTHER_BASE) == 210_000


def test_copy_leaves_the_value_and_takes_its_text(sampled: User, do: Action) -> None:
    sampled.go(BASE)
    do("Copy")
    assert value_at(sampled.plan, BASE) == 210_000
    assert sampled.clipboard.strip() == "210000"


def test_fill_to_the_right_takes_the_first_of_the_selection(sampled: User, do: Action) -> None:
    sampled.go(BASE)
    sampled.press("Shift+Right")
    do("Fill to the right")
    assert [sampled.plan.offer(offer).base for offer in ("o1", "o2", "o3")] == [210_000, 210_000, 205_000]


def test_fill_down_takes_the_top_of_the_selection(sampled: User, do: Action) -> None:
    sampled.go("offers.o1.posted_min")
    sampled.press("Shift+Down")
    do("Fill down")
    assert value_at(sampled.plan, "offers.o1.posted_max") == 190_000


def test_why_opens_the_chain_of_reasons(sampled: User, do: Action) -> None:
    for place, reason in ((BASE, "From this recruiter"), (FIGURE, "They offer, now 210,000")):
        sampled.window.session.jump(place)
        do("Why this figure")
        assert sampled.window.explain.chain.isVisible()
        assert reason in sampled.explained()
        sampled.press("Ctrl+E")
        assert not sampled.window.explain.chain.isVisible()


def test_who_may_know_this_goes_to_what_they_may_know(sampled: User, do: Action) -> None:
    sampled.go(BASE)
    do("Who may know this…")
    assert sheet_name(sampled) == "Counter"
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    pages = sheet.head.pages
    assert pages.tabText(pages.currentIndex()) == "What they may know"


def test_note_goes_to_the_note_of_the_offer(sampled: User, do: Action) -> None:
    sampled.go(OTHER_BASE)
    do("Note to yourself…")
    assert path_now(sampled) == "offers.o2.note"


def test_choose_opens_the_choices(sampled: User, do: Action) -> None:
    sampled.go(LEVEL)
    do("Choose…")
    popups = [listed.popup() for listed in sampled.sheet.view.findChildren(ChoiceList)]
    assert any(popup is not None and popup.isVisible() for popup in popups)


def test_show_it_in_the_letter_marks_the_words_it_came_from(sampled: User, do: Action) -> None:
    session = sampled.window.session
    session.apply("Keep a letter", with_letter(session.plan))
    sampled.go(BASE)
    do("Show it in the letter")
    (dialog,) = sampled.window.findChildren(SourceLetterDialog)
    marks = dialog.text.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["$210,000"]
    assert all(mark.format.background().color().alpha() for mark in marks)
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    dialog.deleteLater()


def test_where_an_assumed_value_comes_from_is_explained(sampled: User, do: Action) -> None:
    sampled.go("offers.o1.failure")
    do("Where it comes from")
    assert sampled.window.explain.chain.isVisible()
    assert "stage" in sampled.explained()
    sampled.press("Ctrl+E")


def test_a_figure_leads_to_its_first_input(sampled: User, do: Action) -> None:
    sampled.window.session.jump(FIGURE)
    do("Go to its inputs")
    assert path_now(sampled) == BASE


def test_a_figure_is_copied_as_text_and_as_a_picture(sampled: User, do: Action) -> None:
    sampled.window.session.jump(FIGURE)
    do("Copy")
    assert sampled.clipboard.strip() == "234000"
    do("Copy as a picture")
    clipboard = QApplication.clipboard()
    assert clipboard.mimeData().hasImage()
    assert clipboard.image().height() > table_of(sampled).rowHeight(table_of(sampled).currentIndex().row())


@pytest.mark.parametrize("line", ["Open in Counter", "What moves it"])
def test_an_ask_is_opened_in_counter_with_what_moved_it(sampled: User, do: Action, line: str) -> None:
    sampled.window.session.jump("offers.o1.=opening.equity")
    do(line)
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    assert sheet.asks.curve_panel.title.text().startswith("Equity grant, open at 965,000")
    assert "What moved it" in [label.text() for label in sheet.asks.curve_panel.findChildren(QLabel)]


def test_what_moves_a_worth_is_shown_in_compare(sampled: User, do: Action) -> None:
    sampled.window.session.jump("offers.o2.=worth_year")
    do("What moves it")
    assert sheet_name(sampled) == "Compare"
    chart = QApplication.focusWidget()
    assert isinstance(chart, Waterfall)
    assert chart.title.startswith("Beacon ML")
