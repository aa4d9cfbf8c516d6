"""How recruiters are assumed to behave: each constant typed, marked, set back and explained, by keys."""

import pytest

from planner.ui.assumptions.sheet import AssumptionsSheet
from planner.ui.assumptions.source import ConstantRow, default_text, unit_text
from tests.ui.assumptions.test_assumptions_sheet import is_amber, shown
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)

NO_ROOM = "ask_constants.components.base.no_room"
MEDIAN = "ask_constants.components.base.median"
COVERAGE = "ask_constants.story.coverage"
VERBAL = "ask_constants.rival.verbal_share"


@pytest.fixture
def sheet(sampled: User) -> AssumptionsSheet:
    """The Assumptions sheet of the sample."""
    sampled.turn_to("Assumptions")
    made = sampled.window.sheet
    assert isinstance(made, AssumptionsSheet)
    return made


def test_every_number_of_the_table_has_a_row_with_default_unit_and_source(sheet: AssumptionsSheet) -> None:
    rows = {row.number.key: row for row in sheet.model.fields if isinstance(row, ConstantRow)}
    analysis = sheet.session.analysis
    assert analysis is not None
    own_fields = {"components.base.early_room", "components.equity.early_room"}  # rows before these
    assert set(analysis.tables.asks.numbers) - set(rows) == {"cloud.manners", *own_fields}  # always 512
    assert all(row.source.endswith(".") and unit_text(row) for row in rows.values())
    assert default_text(rows["components.base.no_room"]) == "0.2–0.5"
    assert rows["components.base.no_room"].group == "Recruiters: base"


def test_a_constant_is_typed_in_blue_and_set_back_by_delete(sampled: User, sheet: AssumptionsSheet) -> None:
    assert (shown(sheet, NO_ROOM), is_amber(sheet, NO_ROOM)) == ("0.2–0.5", True)
    sheet.reveal(NO_ROOM)
    sampled.enter("10-30 %", "0.05")
    assert sampled.plan.ask_constants == {
        "components.base.no_room": (0.1, 0.3),
        "components.base.median": (0.05,),
    }
    assert (shown(sheet, NO_ROOM), is_amber(sheet, NO_ROOM)) == ("0.1–0.3", False)
    assert (shown(sheet, MEDIAN), is_amber(sheet, MEDIAN)) == ("0.05", False)
    assert sampled.window.session.stack.undoText() == "Type usual room: half of them have more"
    sheet.reveal(NO_ROOM)
    sampled.press("Shift+Down", "Del")
    assert sampled.plan.ask_constants == {}
    assert (shown(sheet, NO_ROOM), is_amber(sheet, NO_ROOM)) == ("0.2–0.5", True)
    sampled.press("Ctrl+Z", "Ctrl+Z")
    assert sampled.plan.ask_constants == {"components.base.no_room": (0.1, 0.3)}


@pytest.mark.parametrize(
    ("typed", "shows", "says"),
    [
        ("0.5-0.2", "0.5–0.2", "must go from low to high. Swap its two numbers."),
        ("2 to 3", "2–3", "must be from 0 to 0.99."),
        ("0.3", "0.3", "needs 2 numbers."),
        ("often", "often", "“often” is not a number. Type 0.2, 20 %, a range as 0.2–0.5."),
    ],
)
def test_what_cannot_be_used_stays_in_its_cell_marked_with_why(
    sampled: User, sheet: AssumptionsSheet, typed: str, shows: str, says: str
) -> None:
    sheet.reveal(NO_ROOM)
    sampled.enter(typed)
    sampled.press("Up")
    cell = sheet.model.cell(sheet.view.currentIndex())
    assert (cell.text, cell.path) == (shows, NO_ROOM)
    assert cell.wrong.endswith(says)
    assert sampled.explained().endswith(says)
    analysis = sampled.window.session.analysis
    assert analysis is not None
    assert analysis.tables.asks.base.no_room == (0.2, 0.5)
    assert [problem.where for problem in analysis.problems] == [NO_ROOM]


def test_numbers_that_contradict_each_other_are_marked(sampled: User, sheet: AssumptionsSheet) -> None:
    sheet.reveal(VERBAL)
    sampled.enter("0.9")
    sampled.press("Up")
    assert "A verbal offer moves more recruiters than a written one" in sampled.explained()
    assert sheet.model.cell(sheet.view.currentIndex()).wrong


def test_the_openings_with_a_constant_and_with_its_default_are_explained(
    sampled: User, sheet: AssumptionsSheet
) -> None:
    sheet.reveal(COVERAGE)
    sampled.bot.waitUntil(lambda: "Aurora AI opens at base" in sampled.explained())
    assert "with the default" not in sampled.explained()
    sampled.enter("0.2, 0.4, 0.4")
    sampled.press("Up")
    assert "From you; the default is 0.7, 0.15, 0.15" in sampled.explained()  # at once
    sampled.bot.waitUntil(lambda: "; with the default " in sampled.explained())
    sampled.press("Ctrl+E")
    chain = sampled.window.explain.chain.model()
    texts = [str(chain.index(place, 0).data()) for place in range(3)]
    assert texts == ["Coverage: any story, areas, stages", "Default", "Base: open at, Aurora AI"]
    sampled.press("Ctrl+Z")
    sampled.bot.waitUntil(lambda: "Aurora AI opens at base" in sampled.explained())
    assert "Left at its default. Assumed." in sampled.explained()
