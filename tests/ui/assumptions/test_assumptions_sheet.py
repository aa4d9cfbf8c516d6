"""Assumptions by keys, in the real window with the sample plan."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from planner.plan.registry import FIELDS, FieldKind
from planner.plan.schema.about import Editor
from planner.ui.assumptions.sheet import AssumptionsSheet
from planner.ui.assumptions.source import AssumptionRow
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


@pytest.fixture
def sheet(sampled: User) -> AssumptionsSheet:
    """The Assumptions sheet of the sample, reached by its keys."""
    sampled.press("Ctrl+PgUp")
    made = sampled.window.sheet
    assert isinstance(made, AssumptionsSheet)
    made.take_focus()
    return made


def shown(sheet: AssumptionsSheet, path: str) -> str:
    return str(sheet.model.index_of(path).data())


def test_every_described_assumption_has_a_row(sheet: AssumptionsSheet) -> None:
    listed = {row.spec.name for row in sheet.model.fields if isinstance(row, AssumptionRow)}
    wanted = {
        spec.name
        for spec in FIELDS.values()
        if spec.about.editor is Editor.ASSUMPTIONS and spec.kind is not FieldKind.RECORD
    }
    assert listed == {*wanted, "Plan.ask_constants"}  # a row for each constant


def test_a_value_is_typed_and_set_back_by_delete(sampled: User, sheet: AssumptionsSheet) -> None:
    sheet.reveal("assumptions.leave_rate")
    sampled.enter("20%")
    assert sampled.plan.assumptions.leave_rate == 0.2
    sampled.press("Up", "Del")
    assert sampled.plan.assumptions.leave_rate == 0.15
    assert shown(sheet, "assumptions.leave_rate") == "15 %"


def test_the_rate_of_the_dollar_converts_the_tables_at_once(sampled: User, sheet: AssumptionsSheet) -> None:
    sheet.reveal("currency")
    sampled.enter("EUR")
    sheet.reveal("dollar_rate")
    sampled.enter("0.9")
    assert shown(sheet, "dollar_rate") == "0.9"

    def converted() -> bool:
        analysis = sampled.window.session.analysis
        return analysis is not None and analysis.tables.dollar == 0.9

    sampled.bot.waitUntil(converted, timeout=5_000)
    sampled.press("Ctrl+Z")
    sampled.bot.waitUntil(lambda: not converted(), timeout=5_000)


def test_a_stage_shows_the_table_until_it_is_typed(sampled: User, sheet: AssumptionsSheet) -> None:
    path = "assumptions.stages.series_c.volatility"
    assert shown(sheet, path) == "60 %"
    sheet.reveal(path)
    sampled.enter("70%")
    assert shown(sheet, path) == "70 %"
    sampled.press("Ctrl+Z")
    assert shown(sheet, path) == "60 %"


def test_a_wrong_entry_stays_with_why(sampled: User, sheet: AssumptionsSheet) -> None:
    sheet.reveal("person.gamma")
    sampled.enter("99")
    assert shown(sheet, "person.gamma") == "99"
    assert sampled.plan.person.gamma == 2.0
    sampled.press("Up")
    assert "10 or less" in sampled.explained()


def test_arrows_pass_headings(sampled: User, sheet: AssumptionsSheet) -> None:
    sheet.reveal("person.spent_share")
    sampled.press("Down")
    assert sheet.model.cell(sheet.view.currentIndex()).path == "assumptions.horizon_years"


def test_the_model_keeps_qt_s_rules(sheet: AssumptionsSheet) -> None:
    QAbstractItemModelTester(sheet.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def is_amber(sheet: AssumptionsSheet, path: str) -> bool:
    """Whether a value is drawn in amber, which a screen reader hears as an assumption."""
    index = sheet.model.index_of(path)
    sheet.view.scrollTo(index)
    image = sheet.view.viewport().grab(sheet.view.visualRect(index).adjusted(4, 4, -4, -4)).toImage()
    colours = {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}
    amber = QColor(sheet.desk.look.theme.amber).name() in colours
    assert amber == str(index.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("assumption")
    return amber


def test_a_filing_that_nobody_chose_is_assumed_until_it_is_typed(
    sampled: User, sheet: AssumptionsSheet
) -> None:
    path = "person.filing"
    sheet.reveal(path)
    sampled.press("Del")
    assert (shown(sheet, path), is_amber(sheet, path)) == ("single", True)
    assert "Assumed, as nobody chose it; it decides the tax" in sampled.explained()
    sampled.enter("single")
    assert (sampled.plan.person.filing.value, sampled.plan.person.confirmed) == ("single", ("filing",))
    assert (shown(sheet, path), is_amber(sheet, path)) == ("single", False)
    sheet.reveal(path)
    assert "Assumed" not in sampled.explained()
    assert "From you" in sampled.explained()
    sampled.press("Del")
    assert is_amber(sheet, path)


@pytest.mark.parametrize("path", ["person.other_income", "person.switching_cost"])
def test_an_amount_that_nobody_typed_is_assumed_to_be_nothing(
    sampled: User, sheet: AssumptionsSheet, path: str
) -> None:
    sheet.reveal(path)
    sampled.press("Del")
    assert is_amber(sheet, path)
    sampled.enter("5k")
    assert not is_amber(sheet, path)


def test_a_long_source_is_read_whole_under_the_values(sampled: User, sheet: AssumptionsSheet) -> None:
    sampled.window.resize(1280, 800)
    sheet.reveal("assumptions.stages.seed.volatility")
    QApplication.processEvents()
    text = sheet.source.text()
    assert text.startswith("Volatility: 80 % to 105 %")
    assert text.endswith("Each value is editable in the plan.")
    assert sheet.source.wordWrap()
    assert sheet.source.height() >= sheet.source.heightForWidth(sheet.source.width())
