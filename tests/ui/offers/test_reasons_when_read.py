"""The grid of offers shows figures and reads no reasons: those of asks take a cloud a fact."""

import dataclasses

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex

from planner.ask.cloud.facts import Fact
from planner.ui.grid.cell import GridCell, State, looks_changed
from planner.values import Certainty, Figure, Line, Unit
from tests.ui.conftest import User

pytestmark = pytest.mark.usefixtures("own_inputs")

BASE = "offers.o1.base"
WORTH = Figure("Worth", 1.0, Unit.MONEY, (Line("Pay", 1.0),), Certainty.ASSUMPTION, 0.5, 2.0)
SHOWN = GridCell("1", State.COMPUTED, 1.0, figure=WORTH, ranged=True)


def facts_explored(user: User) -> list[Fact]:
    """Return the last fact of every cloud that the session has explored."""
    analysis = user.window.session.analysis
    assert analysis is not None
    return [upto for _case, _constants, upto in analysis.model_inputs.ask_cache.explorations.explored.keys]


def row_of(user: User, key: str) -> QModelIndex:
    """Return the cell of a figure in the column of the first offer."""
    model = user.sheet.model
    rows = [place for place, row in enumerate(model.fields) if getattr(row, "key", "") == key]
    return model.index_at("o1", rows[0])


def test_an_entry_in_the_grid_explores_no_cloud_for_reasons(sampled: User) -> None:
    sampled.turn_to("Offers")
    sampled.press("F4")  # which shows the reasons of the current cell
    before = facts_explored(sampled)
    for text in ("221k", "222k"):
        sampled.go(BASE)
        sampled.enter(text)
    explored = facts_explored(sampled)[len(before) :]  # before: those of the inspector, where it had time
    assert set(explored) == {Fact.FINAL}


def test_the_reasons_of_a_selected_ask_are_explained_and_follow_an_entry(sampled: User) -> None:
    sampled.turn_to("Offers")
    index = row_of(sampled, "opening.base")
    sampled.sheet.view.show_cell(index)
    sampled.sheet.view.setCurrentIndex(index)
    before = sampled.explained()
    assert "They offer, now" in before
    assert set(facts_explored(sampled)) > {Fact.FINAL}
    sampled.window.session.enter("Type base of Aurora", BASE, "222k")
    assert "They offer, now 222,000" in sampled.explained()
    assert sampled.explained() != before


def test_a_cell_looks_changed_by_its_text_and_its_range_and_not_by_reasons() -> None:
    def with_figure(figure: Figure) -> GridCell:
        return dataclasses.replace(SHOWN, figure=figure)

    assert not looks_changed(SHOWN, with_figure(replace(WORTH, because=(Line("Other pay", 1.0),))))
    assert looks_changed(SHOWN, with_figure(replace(WORTH, low=0.6)))
    assert looks_changed(SHOWN, with_figure(replace(WORTH, high=2.5)))
    assert looks_changed(SHOWN, dataclasses.replace(SHOWN, text="2"))
    assert looks_changed(SHOWN, dataclasses.replace(SHOWN, figure=None))
