"""The assumptions as a spreadsheet: rectangles over headings, and several values set back in one step."""

import pytest
from PySide6.QtWidgets import QApplication

from planner.ui.assumptions.sheet import AssumptionsSheet
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


@pytest.fixture
def sheet(sampled: User) -> AssumptionsSheet:
    """The Assumptions sheet of the sample; the keyboard is at the last value before a heading."""
    sampled.turn_to("Assumptions")
    made = sampled.window.sheet
    assert isinstance(made, AssumptionsSheet)
    made.reveal("person.spent_share")
    return made


def test_what_is_copied_over_a_heading_pastes_back_to_the_same_fields(
    sampled: User, sheet: AssumptionsSheet
) -> None:
    sampled.press("Shift+Down", "Ctrl+C")
    assert sampled.clipboard == "65%\n4\n"
    sampled.clipboard = "70%\n5\n"
    sheet.reveal("person.spent_share")
    sampled.press("Ctrl+V")
    assert (sampled.plan.person.spent_share, sampled.plan.assumptions.horizon_years) == (0.7, 5)
    sampled.press("Ctrl+Z")
    assert (sampled.plan.person.spent_share, sampled.plan.assumptions.horizon_years) == (0.65, 4)


@pytest.mark.usefixtures("sheet")
def test_a_copied_line_has_its_label_unit_default_and_source(sampled: User) -> None:
    sampled.press("Shift+Space", "Ctrl+C")
    cells = sampled.clipboard.strip("\n").split("\t")
    assert cells[:4] == ["Share of net pay spent where you live", "65%", "per cent", "65 %"]
    assert len(cells) == 5


def test_a_stage_is_copied_as_its_table_has_it(sampled: User, sheet: AssumptionsSheet) -> None:
    sheet.reveal("assumptions.stages.series_c.volatility")
    sampled.press("Ctrl+C")
    assert sampled.clipboard == "60 %"


def test_delete_sets_every_selected_value_back_in_one_step(sampled: User, sheet: AssumptionsSheet) -> None:
    sampled.enter("70%", "5")
    typed = sampled.plan
    sheet.reveal("person.spent_share")
    sampled.press("Shift+Down", "Del")
    assert (sampled.plan.person.spent_share, sampled.plan.assumptions.horizon_years) == (0.65, 4)
    assert sampled.window.session.stack.undoText() == "Set 2 values back"
    sampled.press("Ctrl+Z")
    assert sampled.plan == typed


@pytest.mark.usefixtures("sheet")
def test_tab_goes_down_the_only_column_that_is_typed(sampled: User) -> None:
    sampled.type("70%")
    sampled.press("Tab")
    sampled.type("5")
    sampled.press("Shift+Tab")
    assert (sampled.plan.person.spent_share, sampled.plan.assumptions.horizon_years) == (0.7, 5)


def test_beside_the_values_nothing_is_typed_but_delete_sets_back(
    sampled: User, sheet: AssumptionsSheet
) -> None:
    sampled.enter("70%")
    sheet.reveal("person.spent_share")
    sampled.press("Right")
    sampled.type("1")
    assert "Only the column Value is typed in." in sampled.window.status.note.text()
    assert sampled.plan.person.spent_share == 0.7
    sampled.press("Del")
    assert sampled.plan.person.spent_share == 0.65


@pytest.mark.usefixtures("sheet")
def test_a_table_wider_than_the_sheet_is_counted_not_lost_silently(sampled: User) -> None:
    sampled.clipboard = "70%\tper cent\ta\tb\tc\n"
    sampled.press("Ctrl+V")
    assert sampled.plan.person.spent_share == 0.7
    assert "4 cells found no field" in sampled.window.status.note.text()


def test_f6_leads_to_what_is_only_read_and_back(sampled: User, sheet: AssumptionsSheet) -> None:
    sampled.press("F6")
    assert QApplication.focusWidget() is sheet.reference
    sampled.press("Shift+F6")
    assert QApplication.focusWidget() is sheet.view
