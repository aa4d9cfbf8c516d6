"""Every editable sheet has the same table: typed, pasted, cleared, summed and undone by the same keys."""

from dataclasses import dataclass
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from planner.plan import Comparable, edits
from planner.plan.edits.market import add_band, add_comparables
from planner.plan.edits.negotiation import log_message
from planner.plan.fields.round import Who
from planner.plan.paths import spec_at, value_at
from planner.ui.grid.cell import GridCell
from planner.ui.grid.cell_table import CellTable
from planner.ui.grid.model import GridModel
from tests.story.scenarios import by_tokens
from tests.ui.conftest import TODAY, User

pytestmark = pytest.mark.same_window(same_sheets=True)


@dataclass(frozen=True)
class Pair:
    """Two fields of numbers that are neighbours on a sheet."""

    sheet: str
    first: str
    second: str
    is_down: bool = False  # the second is below the first, else to the right

    @property
    def step(self) -> str:
        return "Return" if self.is_down else "Tab"

    @property
    def extend(self) -> str:
        return "Shift+Down" if self.is_down else "Shift+Right"

    @property
    def fill(self) -> str:
        return "Ctrl+D" if self.is_down else "Ctrl+R"

    def lines(self, first: str, second: str) -> str:
        return f"{first}\n{second}\n" if self.is_down else f"{first}\t{second}\n"


PAIRS = (
    Pair("Offers", "offers.o1.base", "offers.o2.base"),
    Pair("Rounds", "rounds.r1.value", "rounds.r2.value"),
    Pair("Cost per query", "scenarios.c1.requests", "scenarios.c2.requests"),
    Pair("Market", "comparables.k1.base", "comparables.k2.base"),
    Pair("Market", "bands.b1.base_low", "bands.b2.base_low"),
    Pair("Assumptions", "person.other_income", "person.savings", is_down=True),
)


@pytest.fixture
def full(sampled: User) -> User:
    """The sample with two items on every sheet, the fields of each pair typed as 100,000 and 200,000."""
    plan = add_band(add_band(sampled.plan))
    plan = add_comparables(plan, (Comparable(id=""), Comparable(id="")))
    plan = log_message(log_message(plan, "o1", Who.YOU, TODAY), "o1", Who.THEY, TODAY)
    plan = replace(plan, scenarios=(by_tokens(), by_tokens(id="c2")))
    for pair in PAIRS:
        plan = edits.enter_all(plan, ((pair.first, "100k"), (pair.second, "200k")), TODAY)
    sampled.window.session.apply("Begin", plan)
    return sampled


@pytest.fixture(params=PAIRS, ids=lambda pair: pair.first)
def pair(request: pytest.FixtureRequest, full: User) -> Pair:
    """A pair whose first field has the keyboard."""
    chosen: Pair = request.param
    full.turn_to(chosen.sheet)
    full.window.session.jump(chosen.first)
    return chosen


def table() -> CellTable:
    view = QApplication.focusWidget()
    assert isinstance(view, CellTable)
    return view


def index_of(path: str) -> QModelIndex:
    model = table().model()
    assert isinstance(model, GridModel)
    return model.index_of(path)


def cell_of(path: str) -> GridCell:
    model = table().model()
    assert isinstance(model, GridModel)
    return model.cell(model.index_of(path))


def values(user: User, pair: Pair) -> tuple[Any, Any]:
    return value_at(user.plan, pair.first), value_at(user.plan, pair.second)


def test_what_is_typed_is_taken_and_the_key_goes_on_to_the_next_input(full: User, pair: Pair) -> None:
    full.type("150k")
    full.press(pair.step)
    full.type("250k")
    full.press(pair.step)
    assert values(full, pair) == (150_000, 250_000)
    full.press("Ctrl+Z", "Ctrl+Z")
    assert values(full, pair) == (100_000, 200_000)


def test_escape_gives_an_entry_up(full: User, pair: Pair) -> None:
    before = full.plan
    full.type("999")
    full.press("Esc")
    assert full.plan is before
    assert table().currentIndex() == index_of(pair.first)


def test_delete_sets_the_selection_back_in_one_step(full: User, pair: Pair) -> None:
    before = full.plan
    full.press(pair.extend, "Del")
    assert values(full, pair) == tuple(spec_at(before, path).default for path in (pair.first, pair.second))
    full.press("Ctrl+Z")
    assert full.plan == before


def test_a_rectangle_is_copied_and_pasted_in_one_step(full: User, pair: Pair) -> None:
    before = full.plan
    full.press(pair.extend, "Ctrl+C")
    assert full.clipboard == pair.lines("100000", "200000")
    full.clipboard = pair.lines("$300,000", "400k")
    full.window.session.jump(pair.first)
    full.press("Ctrl+V")
    assert values(full, pair) == (300_000, 400_000)
    full.press("Ctrl+Z")
    assert full.plan == before


def test_one_text_is_pasted_into_every_selected_cell(full: User, pair: Pair) -> None:
    full.clipboard = "300k"
    full.press(pair.extend, "Ctrl+V")
    assert values(full, pair) == (300_000, 300_000)


def test_a_cut_empties_what_it_copies(full: User, pair: Pair) -> None:
    full.press("Ctrl+X")
    assert full.clipboard == "100000"
    assert values(full, pair) == (spec_at(full.plan, pair.first).default, 200_000)


def test_a_fill_types_the_first_value_into_the_others(full: User, pair: Pair) -> None:
    full.press(pair.extend, pair.fill)
    assert values(full, pair) == (100_000, 100_000)


def test_the_status_line_sums_the_selection(full: User, pair: Pair) -> None:
    full.press(pair.extend)
    units = {spec_at(full.plan, path).about.unit for path in (pair.first, pair.second)}
    summed = "Sum 300,000 · Average 150,000 · Count 2" if len(units) == 1 else "Count 2, in different units"
    assert full.window.status.sum.text() == summed  # income a year and savings do not add up


def test_a_sum_follows_what_is_typed_into_the_selection(full: User, pair: Pair) -> None:
    full.press(pair.extend, pair.step)
    full.type("500k")
    full.press(pair.step)
    assert "Count 2" in full.window.status.sum.text()
    assert "Sum 300,000" not in full.window.status.sum.text()
    assert len(table().selectedIndexes()) == 2


def test_a_wrong_entry_is_kept_and_marked(full: User, pair: Pair) -> None:
    full.enter("lots")
    assert pair.first in full.plan.unreadable_entries()
    assert values(full, pair) == (100_000, 200_000)
    cell, index = cell_of(pair.first), index_of(pair.first)
    assert (cell.text, bool(cell.wrong)) == ("lots", True)
    assert cell.wrong in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert cell.wrong in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    full.press("Ctrl+Z")
    assert cell_of(pair.first).wrong == ""


def test_a_draft_is_saved_before_it_is_committed(full: User, pair: Pair) -> None:
    full.type("777k")
    assert full.window.session.drafts == {pair.first: "777k"}
    assert value_at(full.window.session.with_drafts(), pair.first) == 777_000
    full.press("Esc")
    assert full.window.session.drafts == {}


def test_backspace_opens_an_empty_entry(full: User, pair: Pair) -> None:
    full.press("Backspace")
    full.type("5k")
    full.press(pair.step)
    assert values(full, pair) == (5_000, 200_000)


def test_cells_that_form_no_rectangle_are_not_copied(full: User, pair: Pair) -> None:
    view, first = table(), index_of(pair.first)
    full.clipboard = "as before"
    diagonal = view.model().index(first.row() + 1, first.column() + 1)
    view.selectionModel().select(diagonal, view.selectionModel().SelectionFlag.Select)
    full.press("Ctrl+C")
    assert full.clipboard == "as before"
    assert "no rectangle" in full.window.status.note.text()
