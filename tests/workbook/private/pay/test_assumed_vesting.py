"""Vesting on the private sheet Pay by year shows what nobody typed in amber, and says how it is counted."""

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs, analyse
from planner.plan.edits.entries import enter
from planner.workbook.private.private_book import private_book
from planner.workbook.sheets.sheet import Place, SheetCell
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan
from tests.workbook.private_parts import part_cells

ASSUMED = {
    "Grant 1, equity: kind not stated; counted as RSUs; cadence and cliff not stated; counted as quarterly, "
    "12-month cliff.",
    "Payment 1: month not stated; counted as month 1.",
}


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def vesting(grants: str, sign_on: str, inputs: ModelInputs) -> dict[Place, SheetCell]:
    plan = enter(real_plan(), "offers.o1.grants", grants, TODAY)
    plan = enter(plan, "offers.o1.sign_on", sign_on, TODAY)
    plan = replace(plan, offers=(plan.offer("o1"),))
    return part_cells(private_book(analyse(plan, inputs)).sheet("Pay by year"), "Vesting")


def styles(cells: dict[Place, SheetCell], label: str) -> set[str]:
    """Styles of months and parts of the rows with a label; a grant's first row is its size."""
    rows = [row for (row, column), cell in cells.items() if column == 0 and cell.value == label]
    months = [row for row in rows if (row, 1) in cells]
    return {cells[row, column].style for row in months for column in (1, 2) if (row, column) in cells}


def test_what_nobody_typed_is_amber_with_a_note(inputs: ModelInputs) -> None:
    sheet = vesting("$400k over 4 years", "30k", inputs)
    assert styles(sheet, "Grant 1, equity") == {"assumption.count", "assumption.share"}
    assert styles(sheet, "Payment 1") == {"assumption.count"}
    assert {cell.value for cell in sheet.values() if cell.style == "note_line"} == ASSUMED


def test_what_was_typed_is_blue_without_a_note(inputs: ModelInputs) -> None:
    sheet = vesting("$400k in RSUs over 4 years quarterly cliff 12", "30k at 1", inputs)
    assert styles(sheet, "Grant 1, RSU") == {"input.count", "input.share"}
    assert styles(sheet, "Payment 1") == {"input.count"}
    assert not [cell for cell in sheet.values() if cell.style == "note_line"]


def test_the_offers_say_that_amber_is_assumed(inputs: ModelInputs) -> None:
    rows = private_book(analyse(real_plan(), inputs)).sheet("Offers").rows()
    assert any("Amber: assumed, as nobody typed it" in str(row[0]) for row in rows)
