"""Context menus by the right button, Menu and Shift+F10: what they list, and what their lines do."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.plan.edits.negotiation import append_rounds
from planner.plan.fields.round import Round, Who
from planner.ui.context.tables import MENUS, PlaceKind
from planner.ui.frame.menus import ACTIONS
from planner.ui.strip.answer_block import AnswerBlock
from tests.ui.conftest import User
from tests.ui.context.by_hand import choose, lines, menu, right_click

pytestmark = pytest.mark.same_window

BASE = "offers.o1.base"


def cell_at(user: User, path: str) -> QPoint:
    view = user.sheet.view
    return QPoint(view.visualRect(user.sheet.model.index_of(path)).center())


def test_the_right_button_selects_an_input_and_lists_what_can_be_done_with_it(sampled: User) -> None:
    view = sampled.sheet.view
    sampled.go(BASE)
    right_click(view.viewport(), cell_at(sampled, "offers.o2.base"))
    assert sampled.sheet.model.cell(view.currentIndex()).path == "offers.o2.base"
    assert lines()[:2] == ["Edit", "Why this figure"]
    assert {"Cut", "Copy", "Paste", "Clear", "Fill to the right", "Note to yourself…"} <= set(lines())
    choose("Clear")
    assert sampled.plan.offer("o2").base is None


def test_shift_f10_and_menu_open_the_menu_of_the_cell_and_esc_closes_it(sampled: User) -> None:
    sampled.go(BASE)
    for keys in ("Shift+F10", "Menu"):
        sampled.press(keys)
        assert lines()[0] == "Edit"
        QTest.keyClick(menu(), Qt.Key.Key_Escape)
        assert QApplication.activePopupWidget() is None


def test_edit_opens_the_line_with_what_was_typed(sampled: User) -> None:
    sampled.go(BASE)
    sampled.press("Menu")
    choose("Edit")
    sampled.type("0")
    sampled.press("Return")
    assert sampled.shown(BASE) == "210k0"


def test_a_right_click_within_a_selection_keeps_it(sampled: User) -> None:
    sampled.go(BASE)
    sampled.press("Shift+Right")
    right_click(sampled.sheet.view.viewport(), cell_at(sampled, BASE))
    choose("Clear")
    assert [sampled.plan.offer(offer).base for offer in ("o1", "o2", "o3")] == [None, None, 205_000]


def test_a_problem_offers_to_mend_it_first(sampled: User) -> None:
    sampled.go("offers.o2.base")
    sampled.enter("20k at mont")
    sampled.go("offers.o2.base")
    sampled.press("Menu")
    assert lines()[0].startswith("Mend: 20,000")
    QTest.keyClick(menu(), Qt.Key.Key_Return)
    assert sampled.plan.offer("o2").base == 20_000


def test_an_assumed_value_is_kept_as_ones_own(sampled: User) -> None:
    model = sampled.sheet.model
    assumed = next(
        cell
        for row in range(model.rowCount())
        if (cell := model.cell(model.index(row, model.place_of("o1")))).assumed
    )
    sampled.go(assumed.path)
    sampled.press("Menu")
    assert lines()[:2] == ["Keep as mine", "Where it comes from"]
    choose("Keep as mine")
    assert not model.cell(model.index_of(assumed.path)).assumed
    assert sampled.shown(assumed.path) == assumed.text


def test_a_computed_cell_leads_to_why_and_to_counter(sampled: User) -> None:
    sampled.window.session.jump("offers.o1.=opening.base")
    sampled.press("Menu")
    assert lines()[0] == "Why this figure"
    choose("Open in Counter")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Counter"


def test_the_head_of_an_offer_duplicates_moves_and_deletes_it(sampled: User) -> None:
    header, model = sampled.sheet.view.across, sampled.sheet.model
    place = model.place_of("o3")
    at = QPoint(header.sectionViewportPosition(place) + 20, 20)
    right_click(header.viewport(), at)
    assert {"Rename", "Ask this one first", "Duplicate", "Move left", "Hide", "Delete"} <= set(lines())
    choose("Move left")
    assert [offer.id for offer in sampled.plan.offers] == ["o1", "o3", "o2"]
    right_click(header.viewport(), QPoint(header.sectionViewportPosition(model.place_of("o3")) + 20, 20))
    choose("Delete")
    assert [offer.id for offer in sampled.plan.offers] == ["o1", "o2"]


def test_a_group_of_rows_is_folded_from_its_menu(sampled: User) -> None:
    header = sampled.sheet.view.down
    closed = set(header.closed)
    right_click(header.viewport(), QPoint(30, header.sectionViewportPosition(0) + 5))
    choose(lines()[0])
    assert set(header.closed) != closed


def test_a_tab_is_shown_and_says_what_its_sheet_is_for(sampled: User) -> None:
    tabs = sampled.window.tabs
    place = [tabs.tabText(at) for at in range(tabs.count())].index("Prep")
    right_click(tabs, tabs.tabRect(place).center())
    assert tabs.currentIndex() == place
    choose("What this sheet is for")
    assert sampled.window.undo.toast.text() == f"{sampled.window.entries[place].description}."


def test_a_story_is_duplicated_from_the_list(sampled: User) -> None:
    sampled.turn_to("Stories")
    count = len(sampled.plan.stories)
    sampled.press("Menu")
    assert lines() == ["Edit", "Duplicate", "Move up", "Move down", "Who may read this…", "Delete"]
    choose("Duplicate")
    assert len(sampled.plan.stories) == count + 1


def test_each_line_has_a_text_and_no_menu_lists_a_key_twice() -> None:
    known = {entry.key for entry in ACTIONS}
    by_place = {"mend", "fold", "filled"}
    for kind in PlaceKind:
        keys = [line.key for line in MENUS[kind]]
        assert len(keys) == len(set(keys))
        assert all(line.text or line.key in known | by_place for line in MENUS[kind])


def test_only_filled_rows_are_shown_until_all_are_again(sampled: User) -> None:
    view = sampled.sheet.view
    view.fold(set())
    row = sampled.sheet.model.index_of("offers.o1.raise_rate").row()
    header = view.down
    for hidden, line in ((True, "Show only filled rows"), (False, "Show all rows")):
        right_click(header.viewport(), QPoint(30, header.sectionViewportPosition(0) + 5))
        choose(line)
        assert view.isRowHidden(row) is hidden
    assert not view.isRowHidden(sampled.sheet.model.index_of(BASE).row())


def test_a_figure_of_the_strip_is_copied_and_opens_in_counter(sampled: User) -> None:
    block = next(block for block in sampled.window.findChildren(AnswerBlock) if block.isVisible())
    right_click(block, QPoint(10, 10))
    assert lines() == ["Why this figure", "Copy", "Ask another figure"]
    choose("Copy")
    assert QGuiApplication.clipboard().text() == block.value.text()
    right_click(block, QPoint(10, 10))
    choose("Ask another figure")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Counter"


def test_a_message_of_the_log_is_deleted_from_its_menu(sampled: User) -> None:
    session = sampled.window.session
    said = Round(id="", offer="o1", when=session.today, who=Who.YOU, value=230_000.0)
    session.apply("Note", append_rounds(session.plan, [said]))
    (noted,) = session.plan.rounds
    session.jump(f"rounds.{noted.id}.value")
    sampled.press("Menu")
    assert lines()[:2] == ["Change", "Type their answer"]
    choose("Delete the message")
    assert session.plan.rounds == ()
