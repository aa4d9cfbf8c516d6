"""No key writes anywhere but in the current cell, in any view of any sheet."""

import string
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QHeaderView, QLineEdit, QListView

from planner.plan import Comparable, Story
from planner.plan.edits.market import add_band, add_comparables
from planner.plan.fields.terms import Component
from planner.ui.grid.cell import State
from planner.ui.grid.view import GridView
from planner.ui.offers.source import OfferSource
from planner.ui.rounds.log_table import LogTable
from planner.ui.typing.entry_keys import begins_entry
from tests.story.scenarios import by_tokens
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)

KEYS = string.ascii_lowercase + string.digits
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def full(sampled: User) -> User:
    """The sample with something on every sheet."""
    plan = add_comparables(add_band(sampled.plan), (Comparable(id="", company="Acme", base=180_000.0),))
    held = {"scenarios": (by_tokens(),), "stories": (*plan.stories, Story(id="y9", title="Zebra"))}
    sampled.window.session.apply("Begin", replace(plan, **held))
    return sampled


def views(user: User) -> list[QAbstractItemView]:
    """The views of the sheet that is shown, but for lists of choices, which are opened to be searched."""
    assert user.window.sheet is not None
    return [
        view
        for view in user.window.findChildren(QAbstractItemView)
        if not isinstance(view, QHeaderView)
        and view.isVisible()
        and view.model() is not None
        and not any(box.view() is view for box in user.window.findChildren(QComboBox))
    ]


def row_labelled(user: User, label: str) -> int:
    model, down = user.sheet.model, Qt.Orientation.Vertical
    return next(row for row in range(model.rowCount()) if model.headerData(row, down) == label)


def to_row(user: User, label: str, offer: str = "o1") -> None:
    """Click a computed row, its fold opened."""
    model = user.sheet.model
    user.sheet.view.fold(set())
    user.click(model.index(row_labelled(user, label), model.place_of(offer)))


def note(user: User) -> str:
    return user.window.status.note.text()


def editor(user: User) -> QLineEdit | None:
    view = user.sheet.view
    return next((line for line in view.findChildren(QLineEdit) if line.isVisible()), None)


@pytest.fixture
def every_key_alone() -> Iterator[None]:
    """Let each letter be a search of its own, as after a pause."""
    usual = QApplication.keyboardInputInterval()
    QApplication.setKeyboardInputInterval(0)
    yield
    QApplication.setKeyboardInputInterval(usual)


@pytest.mark.usefixtures("every_key_alone")
@pytest.mark.parametrize("place", range(9))
def test_no_letter_moves_the_selection_of_any_view(full: User, place: int) -> None:
    full.turn_to(full.window.entries[place].name)
    full.press("Ctrl+E")
    full.press("Ctrl+Shift+P")
    seen = views(full)
    assert seen
    for view in seen:
        if isinstance(view, LogTable):
            continue  # its last row is typed in: that begins a round
        view.setFocus()
        index = first_that_is_only_read(view)
        if not index.isValid():
            continue
        view.selectionModel().setCurrentIndex(index, view.selectionModel().SelectionFlag.ClearAndSelect)
        before = full.plan
        for key in KEYS:
            QTest.keyClicks(view, key, delay=2)  # ms: longer than the interval
            assert view.currentIndex() == index, (view.accessibleName(), key)
        assert full.plan is before


def first_that_is_only_read(view: QAbstractItemView) -> QModelIndex:
    model = view.model()
    cells = (
        model.index(row, column)
        for row in range(model.rowCount())
        for column in range(1 if isinstance(view, QListView) else model.columnCount())
    )
    editable, chosen = Qt.ItemFlag.ItemIsEditable, Qt.ItemFlag.ItemIsSelectable
    fits = (cell for cell in cells if not cell.flags() & editable and cell.flags() & chosen)
    return next((cell for cell in fits if not isinstance(view, GridView) or shows(view, cell)), QModelIndex())


def shows(view: GridView, index: QModelIndex) -> bool:
    return not view.isRowHidden(index.row()) and not view.isColumnHidden(index.column())


def test_an_amount_typed_on_a_result_writes_nothing_and_says_where_its_inputs_are(full: User) -> None:
    to_row(full, "Pay on paper, year 1")
    before = full.plan
    full.type("100k")
    assert full.plan is before
    assert note(full) == (
        "“Pay on paper, year 1” is computed. "
        "It comes from base salary, sign-on, target bonus, equity grant: type there."
    )


def test_what_comes_from_another_sheet_is_named_by_it(full: User) -> None:
    to_row(full, "After tax, at US prices")
    full.type("1")
    assert note(full) == (
        "“After tax, at US prices” is computed. "
        "It comes from city, and from the sheet Assumptions: type there."
    )


def test_every_result_of_every_column_says_a_whole_sentence(full: User) -> None:
    model = full.sheet.model
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if model.cell(index).state is not State.INPUT:
                said = model.not_typed(index)
                assert said.startswith("“")
                assert said.endswith(".")
                assert ": type there." in said or "rows" in said or "does not apply" in said


@pytest.mark.parametrize("key", ["Return", "F2", "Backspace", "Alt+Down", "Del"])
def test_every_way_to_edit_a_result_is_refused(full: User, key: str) -> None:
    to_row(full, "Pay on paper, year 1")
    before = full.plan
    full.press(key)
    assert editor(full) is None
    assert full.plan is before
    if key in ("Backspace", "Del"):
        assert "is computed" in note(full)


def test_typing_on_a_heading_says_that_it_is_one(full: User) -> None:
    full.go("offers.o1.base")
    full.press("Up")
    before = full.plan
    full.type("100")
    assert full.plan is before
    heading = "“The offer” is a heading, which Enter folds and opens. Type in one of its rows."
    assert note(full) == f"{heading} F2 renames Aurora AI."


def test_typing_where_the_column_has_no_field_says_so(full: User) -> None:
    full.go("present.deadline")
    full.sheet.view.setCurrentIndex(full.sheet.model.index(row_labelled(full, "Answer due"), 0))
    full.type("1")
    assert "“Answer due” does not apply to" in note(full)


def test_typing_with_folds_closed_and_a_column_hidden_writes_nothing_unseen(full: User) -> None:
    full.go("offers.o2.base")
    full.press("Ctrl+Shift+H")  # hides the column that the keyboard is in
    view, model = full.sheet.view, full.sheet.model
    assert not view.isColumnHidden(view.currentIndex().column())
    hidden = full.plan.offer("o2")
    full.enter("201k")
    assert full.plan.offer("o2") == hidden
    full.press("Alt+Shift+Up")
    before = full.plan
    for key in KEYS:
        full.type(key)
    assert full.plan is before
    assert model.cell(view.currentIndex()).state is State.HEADING


def test_a_published_band_is_only_read(full: User) -> None:
    full.turn_to("Market")
    sheet = full.window.sheet
    assert sheet is not None
    sheet.reveal(f"bands.{full.plan.bands[0].id}.base_low")
    full.press("Right")
    full.type("150k")
    assert note(full).startswith("A published range is only read.")


KEY_CASES = [
    (Qt.Key.Key_B, CTRL, "\x02", False),
    (Qt.Key.Key_B, CTRL, "b", False),
    (Qt.Key.Key_B, ALT, "b", False),
    (Qt.Key.Key_Space, NONE, " ", False),
    (Qt.Key.Key_Space, SHIFT, " ", False),
    (Qt.Key.Key_Escape, NONE, "\x1b", False),
    (Qt.Key.Key_Dead_Acute, NONE, "", False),
    (Qt.Key.Key_Q, CTRL | ALT, "@", True),  # AltGr on a German keyboard
    (Qt.Key.Key_E, Qt.KeyboardModifier.GroupSwitchModifier, "€", True),
    (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "5", True),
    (Qt.Key.Key_A, SHIFT, "A", True),
    (Qt.Key.Key_Equal, NONE, "=", True),
]


@pytest.mark.parametrize(("key", "modifiers", "text", "begins"), KEY_CASES)
def test_only_letters_digits_and_signs_begin_an_entry(
    full: User, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, begins: bool
) -> None:
    press = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)
    assert begins_entry(press) is begins
    full.go("offers.o1.base")
    QApplication.sendEvent(full.sheet.view, press)
    line = editor(full)
    assert (line.text() if line else "") == (text if begins else "")


def test_a_dead_key_begins_an_entry_with_its_letter(full: User) -> None:
    full.go("offers.o1.base")
    event = QInputMethodEvent()
    event.setCommitString("é")
    QApplication.sendEvent(full.sheet.view, event)
    line = editor(full)
    assert line is not None
    assert line.text() == "é"


@pytest.mark.parametrize("key", ["Space", "Shift+Space", "Ctrl+Space"])
def test_a_space_and_enter_empty_no_cell(full: User, key: str) -> None:
    full.go("offers.o1.base")
    before = full.plan
    full.press(key, "Return")
    assert full.plan is before


def test_shift_space_selects_the_row_and_ctrl_space_the_column(full: User) -> None:
    view, model = full.sheet.view, full.sheet.model
    full.go("offers.o1.base")
    row = view.currentIndex().row()
    full.press("Shift+Space")
    assert {cell.row() for cell in view.selectedIndexes()} == {row}
    assert len(view.selectedIndexes()) == model.columnCount()
    assert "Count 4" in full.window.status.sum.text()
    full.go("offers.o1.base")
    full.press("Ctrl+Space")
    assert {cell.column() for cell in view.selectedIndexes()} == {1}
    assert len(view.selectionModel().selectedIndexes()) == model.rowCount()


def test_ctrl_home_and_ctrl_end_lead_to_inputs(full: User) -> None:
    view, model = full.sheet.view, full.sheet.model
    full.go("offers.o1.base")
    full.press("Ctrl+Home")
    assert model.cell(view.currentIndex()).path == "present.base"
    full.press("Ctrl+End")
    last = model.cell(view.currentIndex())
    assert last.state is State.INPUT
    assert last.path.startswith(f"offers.{full.plan.offers[-1].id}.")
    assert len(view.selectedIndexes()) == 1


def test_enter_after_the_last_input_stays_there(full: User) -> None:
    view, model = full.sheet.view, full.sheet.model
    full.go("offers.o1.base")
    full.press("Ctrl+End")
    last = view.currentIndex()
    full.type("For myself")
    full.press("Return")
    assert view.currentIndex() == last
    assert model.cell(last).text == "For myself"
    assert "This is the last open field of the column" in note(full)


def test_enter_passes_results_between_inputs_in_no_grid(full: User) -> None:
    full.go("offers.o1.base")
    model, view = full.sheet.model, full.sheet.view
    for _ in range(model.rowCount()):
        full.press("Return")
        assert model.cell(view.currentIndex()).state is State.INPUT


def test_tab_passes_what_a_column_has_not(full: User) -> None:
    full.go("offers.o1.deadline")
    full.press("Shift+Tab")  # the present job has no deadline
    assert isinstance(full.sheet.model.source, OfferSource)
    assert full.sheet.model.cell(full.sheet.view.currentIndex()).path == "offers.o1.deadline"


def test_del_clears_the_cells_that_are_selected_and_none_between_them(full: User) -> None:
    full.go("offers.o1.base")
    view, model = full.sheet.view, full.sheet.model
    other = model.index_of("offers.o2.bonus_target")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CTRL, pos=view.visualRect(other).center())
    between = full.plan.offer("o2").base
    full.press("Del")
    assert full.plan.offer("o1").base is None
    assert full.plan.offer("o2").bonus_target == 0
    assert full.plan.offer("o2").base == between
    assert full.plan.offer("o1").bonus_target == 0.175


def test_cells_that_form_no_rectangle_are_not_copied(full: User) -> None:
    full.clipboard = "as before"
    full.go("offers.o1.base")
    view, model = full.sheet.view, full.sheet.model
    other = model.index_of("offers.o2.bonus_target")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CTRL, pos=view.visualRect(other).center())
    before = full.plan
    full.press("Ctrl+C", "Ctrl+X", "Ctrl+R")
    assert full.clipboard == "as before"
    assert full.plan is before
    assert "no rectangle" in note(full)


def test_a_space_empties_no_cell_of_the_log_or_of_the_assumptions(full: User) -> None:
    for name in ("Rounds", "Assumptions"):
        full.turn_to(name)
        before = full.plan
        full.press("Space", "Return", "Shift+Space", "Ctrl+Space")
        assert full.plan.person == before.person
        added = len(full.plan.rounds) - len(before.rounds)
        assert added <= len(Component)  # Enter in your next line notes a message
