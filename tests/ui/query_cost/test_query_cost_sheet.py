"""Cost per query by keys, in the real window: typed as in a spreadsheet, told in words, used in a story."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from planner.plan import Story
from planner.plan.paths import Lookup
from planner.ui.query_cost.sheet import QueryCostSheet
from planner.ui.status.problems import place_text
from planner.values import Figure
from tests.story.scenarios import LEVERS, by_gpu, by_tokens
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

ROUTED = by_tokens(id="c2", name="Routed", **LEVERS)


def to_cost(user: User) -> QueryCostSheet:
    """Turn to Cost per query by its key; on the way by Ctrl+PgDown every other sheet would be made."""
    user.turn_to("Cost per query")
    sheet = user.window.sheet
    assert isinstance(sheet, QueryCostSheet)
    return sheet


@pytest.fixture
def sheet(sampled: User) -> QueryCostSheet:
    """Two scenarios and two stories; the keyboard is at the first scenario's name."""
    stories = (Story(id="y1", title="Canary"), Story(id="y2", cost="We traded speed."))
    changes = {"scenarios": (by_tokens(), ROUTED), "stories": stories}
    sampled.window.session.apply("Begin", replace(sampled.plan, **changes))
    return to_cost(sampled)


def shown(sheet: QueryCostSheet, label: str, column: int = 0) -> str:
    return str(sheet.model.index(row_of(sheet, label), column).data())


def row_of(sheet: QueryCostSheet, label: str) -> int:
    down = Qt.Orientation.Vertical
    return next(row for row in range(sheet.model.rowCount()) if sheet.model.headerData(row, down) == label)


def go(sheet: QueryCostSheet, label: str, column: int = 0) -> None:
    index = sheet.model.index(row_of(sheet, label), column)
    sheet.view.scrollTo(index)
    spot = sheet.view.visualRect(index).center()
    QTest.mouseClick(sheet.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_a_scenario_is_typed_by_keyboard_alone_and_its_query_gets_a_cost(user: User) -> None:
    sheet = to_cost(user)
    assert user.plan.scenarios == ()
    user.press("Ctrl+Shift+N")
    user.enter("Large model", "1m", "20k", "1000", "200", "tokens", "$3")
    assert shown(sheet, "Cost a query") == "–"
    user.enter("15")
    assert shown(sheet, "Cost a query") == "0.006"
    assert shown(sheet, "Cost a month") == "6,000"
    assert shown(sheet, "Cost a user, a month") == "0.3"
    assert "Each answer of “Large model” costs $0.006" in sheet.panel.paragraph.text()
    user.press(*["Ctrl+Z"] * 9)
    assert user.plan.scenarios == ()
    assert not user.window.session.dirty


def test_what_is_missing_is_said_where_the_figure_would_be(user: User) -> None:
    sheet = to_cost(user)
    user.press("Ctrl+Shift+N")
    go(sheet, "Cost a query")
    assert "Type the tokens in of a call." in user.explained()


def test_a_figure_says_what_it_came_from(sampled: User, sheet: QueryCostSheet) -> None:
    go(sheet, "Cost a query", 1)
    said = sampled.explained()
    assert said.startswith("Cost a query · Routed · 0.00231")
    assert "Answer cache: queries answered 30 %" in said


def test_a_wrong_entry_stays_with_why_and_takes_its_figures(sampled: User, sheet: QueryCostSheet) -> None:
    go(sheet, "Price, a million tokens in")
    sampled.enter("much")
    sampled.press("Up")
    assert "is not a number" in sampled.explained()
    assert shown(sheet, "Price, a million tokens in") == "much"
    assert shown(sheet, "Cost a query") == "–"
    assert shown(sheet, "Cost a query", 1) == "0.00231"
    sampled.press("Ctrl+Z")
    assert shown(sheet, "Cost a query") == "0.006"


def test_rectangles_are_pasted_copied_filled_and_cleared(sampled: User, sheet: QueryCostSheet) -> None:
    go(sheet, "Price, a million tokens in")
    sampled.clipboard = "2\t4\t6\n10\t20\t30\n"
    sampled.press("Ctrl+V")
    assert [(scenario.price_in, scenario.price_out) for scenario in sampled.plan.scenarios] == [
        (2, 10),
        (4, 20),
        (6, 30),
    ]
    sampled.press("Shift+Right", "Ctrl+R")
    assert sampled.plan.scenario("c2").price_in == 2
    sampled.press("Ctrl+X")
    assert sampled.plan.scenario("c1").price_in is None
    assert sampled.clipboard.strip() == "2\t2"
    sampled.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert [scenario.price_in for scenario in sampled.plan.scenarios] == [3, 3]


def test_a_small_cost_is_copied_with_all_its_digits(sampled: User, sheet: QueryCostSheet) -> None:
    go(sheet, "Cost a query", 1)
    sampled.press("Ctrl+C")
    assert float(sampled.clipboard) == pytest.approx(0.00231, abs=1e-12)


def test_a_table_is_pasted_into_an_empty_sheet(user: User) -> None:
    to_cost(user)
    user.clipboard = "First\tSecond\n1m\t2m\n"
    user.press("Ctrl+V")
    assert [(scenario.name, scenario.requests) for scenario in user.plan.scenarios] == [
        ("First", 1e6),
        ("Second", 2e6),
    ]


def test_keys_of_offers_add_copy_move_and_delete_scenarios_here(sampled: User, sheet: QueryCostSheet) -> None:
    offers = sampled.plan.offers
    go(sheet, "Scenario", 0)
    sampled.press("Ctrl+Shift+D")
    assert [scenario.name for scenario in sampled.plan.scenarios] == [
        "Large model",
        "Large model (copy)",
        "Routed",
    ]
    sampled.press("Alt+Shift+Right")
    assert [scenario.name for scenario in sampled.plan.scenarios] == [
        "Large model",
        "Routed",
        "Large model (copy)",
    ]
    sampled.press("Ctrl+Shift+Del")
    assert [scenario.name for scenario in sampled.plan.scenarios] == ["Large model", "Routed"]
    sampled.press("Ctrl+Shift+H")
    assert sampled.plan.offers == offers
    assert "for offers" in sampled.window.status.note.text()
    assert sampled.window.actions_by_key["add_offer"].text() == "&Add scenario"
    sampled.press("Ctrl+PgUp")
    assert sampled.window.actions_by_key["add_offer"].text() == "&Add offer"


def test_the_first_column_is_the_baseline_and_moving_it_turns_the_comparison(
    sampled: User, sheet: QueryCostSheet
) -> None:
    assert shown(sheet, "More cost a query", 1) == "−61.5 %"
    assert shown(sheet, "Pays if a right answer is worth", 1) == "< 0.184"
    go(sheet, "Scenario", 1)
    sampled.press("Alt+Shift+Left")
    assert shown(sheet, "Pays if a right answer is worth", 1) == "> 0.184"
    assert shown(sheet, "More accuracy", 1) == "2 points"


def test_gpu_time_has_other_fields_and_steps(sampled: User, sheet: QueryCostSheet) -> None:
    plan = replace(sampled.plan, scenarios=(by_tokens(), by_gpu()))
    sampled.window.session.apply("GPU", plan)
    assert shown(sheet, "Quantisation saves, a query", 1) == "0.0009"
    assert shown(sheet, "Quantisation saves, a query", 0) == "–"
    assert shown(sheet, "Batching alone, a query", 1) == "0.0018"
    assert shown(sheet, "Pays if a right answer is worth", 1) == "always"
    go(sheet, "Price, a million tokens in", 1)
    sampled.enter("9")
    assert sampled.plan.scenario("c2").price_in is None


def test_arrow_keys_on_the_chart_tell_of_each_step(sampled: User, sheet: QueryCostSheet) -> None:
    go(sheet, "Scenario", 1)
    sampled.press("F6")
    assert QApplication.focusWidget() is sheet.panel.chart
    told = [sampled.explained()]
    for _ in range(3):
        sampled.press("Down")
        told.append(sampled.explained())
    assert [one.partition(" · ")[0] for one in told] == [
        "Without levers",
        "Answer cache",
        "Small model",
        "With all levers",
    ]
    assert sum(mark.figure.value or 0 for mark in sheet.panel.chart.marks[:-1]) == pytest.approx(0.00231)
    assert sheet.panel.chart.title == "The levers save 61 % of a query, small model most"


def test_the_paragraph_is_copied(sampled: User, sheet: QueryCostSheet) -> None:
    go(sheet, "Scenario", 1)
    sheet.panel.copy.setFocus()
    sampled.press("Space")
    assert sampled.clipboard == sheet.panel.paragraph.text()
    assert "worth it where a right answer is worth less than $0.184" in sampled.clipboard


def test_a_scenario_becomes_the_economics_of_a_story_in_one_step(
    sampled: User, sheet: QueryCostSheet
) -> None:
    before = sampled.plan
    go(sheet, "Scenario", 1)
    sheet.panel.link.combo.setFocus()
    sampled.press("Down")
    sheet.panel.link.button.setFocus()
    sampled.press("Space")
    story = sampled.plan.story("y2")
    assert story.scenario == "c2"
    assert story.cost.startswith("We traded speed.\nCost per query fell from $0.006 to $0.00231")
    assert sheet.panel.link.status.text() == "“Story 2” says these figures."
    sampled.press("Ctrl+Z")
    assert sampled.plan == before


def test_a_figure_that_changes_later_is_said_and_brought_up_to_date(
    sampled: User, sheet: QueryCostSheet
) -> None:
    go(sheet, "Scenario", 1)
    sheet.panel.link.button.setFocus()
    sampled.press("Space")
    go(sheet, "Price, a million tokens in", 1)
    sampled.enter("6")
    assert "“Canary” says other figures than these." in sheet.panel.link.status.text()
    sheet.panel.link.button.setFocus()
    sampled.press("Space")
    assert sheet.panel.link.status.text() == "“Canary” says these figures."
    assert sampled.plan.story("y1").cost.count("Cost per query") == 1


def test_a_saving_a_month_leads_to_its_reasons(sampled: User, sheet: QueryCostSheet) -> None:
    go(sheet, "Scenario", 1)
    assert sheet.panel.saved.text() == "3,690"
    sheet.panel.saved.setFocus()
    sampled.press("Space")
    figure = sampled.window.session.selection
    assert isinstance(figure, Figure)
    assert figure.name == "All levers save a month · Routed"


def test_a_problem_of_a_scenario_leads_here(sampled: User, sheet: QueryCostSheet) -> None:
    plan = replace(sampled.plan, scenarios=(by_gpu(id="c1", batch=1.0),))
    sampled.window.session.apply("GPU", plan)
    sampled.press("Ctrl+PgUp")
    sampled.window.session.jump("scenarios.c1.batch")
    assert sampled.window.sheet is sheet
    assert "Batch 1 is the yardstick" in sampled.explained()
    analysis = sampled.window.session.analysis
    assert analysis is not None
    [problem] = [one for one in analysis.problems if one.where == "scenarios.c1.batch"]
    assert place_text(sampled.plan, problem.where, Lookup(sampled.plan)) == "Own GPU, batch size:"


def test_without_a_scenario_the_sheet_names_the_key(user: User) -> None:
    sheet = to_cost(user)
    user.press("Ctrl+C", "Ctrl+D", "Del", "Return", "F2", "Ctrl+Shift+Del")
    assert not sheet.panel.isVisible()
    assert "Ctrl+Shift+N adds one" in user.window.status.note.text()
    assert user.plan.scenarios == ()


def test_f4_hides_the_panel(sampled: User, sheet: QueryCostSheet) -> None:
    sampled.press("F4")
    assert not sheet.panel.isVisible()
    go(sheet, "Scenario", 1)
    assert not sheet.panel.isVisible()
    sampled.press("F4")
    assert sheet.panel.isVisible()


def test_the_model_keeps_qt_s_rules(sampled: User, sheet: QueryCostSheet) -> None:
    tester = QAbstractItemModelTester(sheet.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    go(sheet, "Scenario", 0)
    sampled.press(
        "Ctrl+Shift+N",
        "Ctrl+Shift+D",
        "Alt+Shift+Right",
        "Ctrl+Shift+Del",
        "Ctrl+Z",
        "Ctrl+Z",
        "Ctrl+Z",
        "Ctrl+Z",
    )
    sampled.press(*["Ctrl+Shift+Del"] * 3, "Ctrl+Z")
    assert tester.model() is sheet.model


def test_the_sheet_begins_with_its_finding_and_its_panel_is_whole(
    sampled: User, sheet: QueryCostSheet
) -> None:
    assert sheet.finding.text().startswith("Routed costs least: $0.00231 a query, ")
    sampled.window.resize(1280, 800)
    QApplication.processEvents()
    panel = sheet.panel
    for part in (panel.copy, panel.link.button, panel.saved):
        assert part.mapTo(panel, part.rect().topRight()).x() < panel.width()
