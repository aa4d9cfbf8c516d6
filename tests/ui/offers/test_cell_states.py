"""What a cell looks like says whether it was typed, taken, published or computed, and what its keys do."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from planner.ui.appearance.theme import GRID, scaled
from planner.ui.grid.cell import CellTone, GridCell
from planner.ui.grid.column_widths import WIDE
from planner.ui.grid.model import CELL
from planner.ui.grid.painting.cell_marks import ink_of
from tests.ui.conftest import Opener, User
from tests.ui.offers.figure_room import room_of_figures
from tests.ui.offers.test_short_form import row_labelled

pytestmark = pytest.mark.same_window(same_sheets=True)


def cell(index: QModelIndex) -> GridCell:
    found = index.data(CELL)
    assert isinstance(found, GridCell)
    return found


def test_what_is_taken_published_or_asked_has_a_tone_of_its_own(sampled: User) -> None:
    model = sampled.sheet.model
    assert cell(model.index_of("offers.o1.base")).tone is CellTone.USUAL
    assert cell(model.index_of("offers.o2.bonus_paid")).tone is CellTone.TAKEN
    assert cell(model.index_of("offers.o1.volatility")).tone is CellTone.PUBLISHED
    due = cell(model.index_of("offers.o2.deadline"))
    assert (due.text, due.tone) == ("when?", CellTone.ASKED)
    ask = cell(row_labelled(sampled, "Ask for base"))
    assert (ask.text, ask.tone) == ("234,000", CellTone.USUAL)  # what the user chose to ask


def test_amounts_are_written_as_one_says_them(sampled: User) -> None:
    texts = [sampled.shown(path) for path in ("offers.o3.sign_on", "offers.o1.grants", "offers.o1.deadline")]
    assert texts == ["40,000, then 20,000", "0.07 % = 700,000", "Sun 11 Jan 2026"]


def test_all_cells_and_headers_share_the_right_edge(sampled: User) -> None:
    model = sampled.sheet.model
    for row in range(model.rowCount()):
        assert cell(model.index(row, 1)).right
    assert model.head("o1").right


@pytest.mark.parametrize("key", ["F2", "Alt+Down"])
def test_keys_that_edit_open_the_reasons_of_a_figure(sampled: User, key: str) -> None:
    sampled.click(row_labelled(sampled, "Ask for base"))
    before = sampled.plan
    sampled.press(key)
    assert sampled.plan is before
    assert sampled.window.explain.chain.isVisible()


@pytest.mark.parametrize("key", ["Del", "Ctrl+D", "Ctrl+R"])
def test_keys_that_write_say_why_a_figure_stays(sampled: User, key: str) -> None:
    sampled.click(row_labelled(sampled, "Pay on paper, year 1"))
    before = sampled.plan
    sampled.press(key)
    assert sampled.plan is before
    assert "is computed" in sampled.window.status.note.text()


def test_a_column_grows_while_a_name_is_typed(sampled: User) -> None:
    view = sampled.sheet.view
    sampled.go("offers.o1.title")
    before = view.columnWidth(1)
    sampled.type("Principal product manager, search")
    assert view.columnWidth(1) > before
    sampled.press("Escape")


def test_an_offer_is_added_beside_the_last_one(sampled: User) -> None:
    sampled.window.resize(1600, 800)
    adds = [button for button in sampled.sheet.view.add_offer.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in adds] == ["+ Add offer", "or paste a letter"]
    QTest.mouseClick(adds[0], Qt.MouseButton.LeftButton)
    assert len(sampled.plan.offers) == 4
    assert QApplication.focusWidget() is sampled.sheet.view
    sampled.enter("Delta", "201k")
    assert (sampled.plan.offers[-1].company, sampled.plan.offers[-1].base) == ("Delta", 201_000)


def test_a_long_entry_takes_the_way_to_add_an_offer_only_while_it_stands(open_window: Opener) -> None:
    """A text that was refused and mended left its column wide, and the buttons were gone for good."""
    user = open_window()
    user.window.resize(1280, 768)
    user.press("Ctrl+N", "Ctrl+Shift+N")
    user.enter("Halden Systems", "218k", "15 %", "40k (repay if you leave in first 12 months)")
    user.press("Up")
    user.enter("40k")
    user.press("Ctrl+Shift+N")
    user.enter("Tern Labs", "195k", "0", "10k", "45,000 options, strike 2.10, price 9.40, 4 years monthly")
    view = user.sheet.view
    assert view.add_offer.isVisible()
    assert {cell: room for cell, room in room_of_figures(view).items() if room < 0} == {}


def test_a_wide_window_leaves_filled_rows_in_sight(sampled: User) -> None:
    sampled.window.resize(1700, 900)
    view, model = sampled.sheet.view, sampled.sheet.model
    view.start_folds()
    valuation, refresher = (model.index_of(f"offers.o1.{key}").row() for key in ("valuation", "refresher"))
    assert not view.isRowHidden(valuation)
    assert view.isRowHidden(refresher)
    sampled.window.session.enter("Type", "offers.o1.refresher", "50k")
    assert not view.isRowHidden(refresher)
    view.toggle(valuation)
    assert view.isRowHidden(valuation)
    view.toggle(valuation)
    assert not view.isRowHidden(model.index_of("offers.o1.tender_cap").row())


def test_a_role_without_room_is_abbreviated_and_typed_whole(sampled: User) -> None:
    model = sampled.sheet.model
    cell = model.cell(model.index_of("offers.o1.title"))
    assert cell.text == "Senior AI Product Manager"
    assert cell.painted(lambda text: len(text) < 20) == "Senior AI PM"
    assert cell.painted(lambda text: len(text) < 40) == cell.text
    view, row = sampled.sheet.view, model.index_of("offers.o1.title").row()
    metrics = QFontMetrics(view.font())
    for place in range(model.columnCount()):
        short = model.cell(model.index(row, place)).short
        assert metrics.horizontalAdvance(short) <= view.columnWidth(place) - 2 * GRID


def test_what_keeps_an_offer_from_an_ask_looks_like_a_wrong_entry(sampled: User) -> None:
    """A number of shares without a price had the amber corner of what is merely to be looked at."""
    sampled.go("offers.o2.grants")
    sampled.enter("12,000 RSUs over 4 years")
    theme, grants = sampled.window.desk.look.theme, sampled.sheet.model.index_of("offers.o2.grants")
    sampled.bot.waitUntil(lambda: cell(grants).is_bad, timeout=5_000)
    assert ink_of(theme, cell(grants)).name() == theme.bad.lower()
    sampled.go("offers.o2.grants")
    sampled.enter("0.05% of 1.2B options")  # a strike that is not named is a warning
    sampled.bot.waitUntil(lambda: "strike" in cell(grants).warning, timeout=5_000)
    assert not cell(grants).is_bad


def test_figures_are_whole_in_a_wider_font_of_the_system(sampled: User) -> None:
    """Columns ended at 208 pixels, and a sign-on of two payments was cut."""
    view = sampled.sheet.view
    usual, wide = view.font(), view.font()
    wide.setStretch(175)
    view.setFont(wide)
    view.widths.start()
    for path in ("offers.o3.sign_on", "offers.o1.grants", "offers.o1.base"):
        index = sampled.sheet.model.index_of(path)
        needed = QFontMetrics(view.font()).horizontalAdvance(str(index.data())) + 2 * GRID
        assert needed <= view.columnWidth(index.column())
    view.setFont(usual)
    view.widths.start()


def test_that_there_is_none_stays_as_it_was_typed(sampled: User) -> None:
    path = "offers.o2.bonus_target"
    for text in ("0", "none"):
        sampled.go(path)
        sampled.type(text)
        sampled.press("Return")
        assert sampled.shown(path) == text
        sampled.go(path)
        sampled.press("F2")
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        assert editor.text() == text
        sampled.press("Esc", "Del")
        assert sampled.shown(path) == "–"


def test_a_blank_ask_says_which_cell_to_mend_and_the_worth_stays(sampled: User) -> None:
    column = sampled.sheet.model.index_of("offers.o1.base").column()

    def result(label: str) -> QModelIndex:
        return row_labelled(sampled, label).siblingAtColumn(column)

    worth = result("Worth to you, a year").data()
    sampled.go("offers.o1.posted_max")
    sampled.enter("lots")
    sampled.bot.waitUntil(lambda: result("Ask for base").data() == "–", timeout=5_000)
    sampled.click(result("Ask for base"))
    assert "– · Mend Posted range to first: “lots” is not a number." in sampled.explained()
    assert result("Worth to you, a year").data() == worth


def test_a_long_entry_that_cannot_be_read_does_not_push_the_other_columns_out(sampled: User) -> None:
    sampled.go("offers.o1.grants")
    sampled.enter("options, and some more words that say nothing at all about how many of them there are")
    sampled.bot.waitUntil(lambda: "options, and" in sampled.shown("offers.o1.grants"))
    place = sampled.sheet.model.index_of("offers.o1.grants").column()
    assert sampled.sheet.view.columnWidth(place) <= scaled(WIDE)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("40k (repay if you leave in first 12 months)", "40,000, owed back to month 12"),
        ("40k clawback 24 prorated", "40,000, a part owed back to month 24"),
        ("40k clawback 12 let go none", "40k clawback 12 let go none"),
        ("40k", "40,000"),
    ],
)
def test_a_sign_on_says_until_when_it_is_owed_back(sampled: User, typed: str, shown: str) -> None:
    sampled.go("offers.o1.sign_on")
    sampled.enter(typed)
    assert sampled.shown("offers.o1.sign_on") == shown
