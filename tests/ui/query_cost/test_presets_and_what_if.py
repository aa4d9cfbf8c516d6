"""Published prices, what if, a bill and a promise on Cost per query, by keys in the real window."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from planner.plan import Scenario, Story
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.ui.parts.choices import ItemChoice
from planner.ui.query_cost.sheet import QueryCostSheet
from tests.story.scenarios import by_gpu, by_tokens
from tests.ui.conftest import User
from tests.ui.query_cost.test_query_cost_sheet import go, row_of, shown, to_cost

pytestmark = pytest.mark.same_window


def with_scenarios(user: User, *scenarios: Scenario) -> QueryCostSheet:
    stories = (Story(id="y1", title="Canary"),)
    plan = replace(user.plan, scenarios=scenarios, stories=stories)
    user.window.session.apply("Begin", plan)
    sheet = to_cost(user)
    go(sheet, "Scenario")
    return sheet


def choose(user: User, choice: ItemChoice, words: str) -> None:
    """Open a list box and choose a line by its first letters."""
    choice.setFocus()
    user.press("Alt+Down")
    view = choice.view()
    place = next(row for row in range(choice.count()) if choice.itemText(row).startswith(words))
    while view.currentIndex().row() != place:
        user.press("Down" if view.currentIndex().row() < place else "Up")
    user.press("Return")


def press(user: User, sheet: QueryCostSheet) -> None:
    sheet.panel.presets.take.setFocus()
    user.press("Space")


def row_texts(sheet: QueryCostSheet) -> list[list[str]]:
    model = sheet.panel.what_if.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def heads(sheet: QueryCostSheet, way: Qt.Orientation) -> list[str]:
    model = sheet.panel.what_if.model
    count = model.columnCount() if way is Qt.Orientation.Horizontal else model.rowCount()
    return [str(model.headerData(place, way)) for place in range(count)]


def test_a_published_price_is_seen_first_and_filled_in_by_its_button(sampled: User) -> None:
    typed = by_tokens(price_in=3.0, price_out=None)
    sheet = with_scenarios(sampled, typed)
    choose(sampled, sheet.panel.presets.preset, "GPT-6.1 Sol")
    assert "Price, a million tokens out: 10" in sheet.panel.presets.what.text()
    assert "Read on 2026-10-14" in sheet.panel.presets.what.text()
    assert sampled.plan.scenario("c1") == typed
    announced: list[str] = []
    sampled.window.session.announced.connect(announced.append)
    press(sampled, sheet)
    scenario = sampled.plan.scenario("c1")
    assert (scenario.price_in, scenario.price_out, scenario.price_cached) == (3, 10, 0.1)
    assert announced == [
        "Filled in 3 fields from GPT-6.1 Sol, OpenAI. Left as you typed: Price, a million tokens in."
    ]
    assert "developers.openai.com" in sheet.panel.presets.sources.text()
    assert "Here other than published: Price, a million tokens in: 2." in sheet.panel.presets.sources.text()
    sampled.press("Ctrl+Z")
    assert sampled.plan.scenario("c1") == typed


def test_a_gpu_offer_is_one_of_its_own_kind(sampled: User) -> None:
    sheet = with_scenarios(sampled, Scenario(id="c1"))
    choose(sampled, sheet.panel.presets.kind, "GPU")
    choose(sampled, sheet.panel.presets.preset, "H100 SXM 80 GB, RunPod Secure")
    press(sampled, sheet)
    scenario = sampled.plan.scenario("c1")
    assert (scenario.pricing, scenario.gpu_hour) == (Pricing.GPU, 3.99)
    assert shown(sheet, "Price, a GPU hour") == "3.99"


def test_another_currency_needs_its_rate_first(sampled: User) -> None:
    sampled.window.session.apply("Euro", replace(sampled.plan, currency="EUR"))
    sheet = with_scenarios(sampled, Scenario(id="c1"))
    assert not sheet.panel.presets.take.isEnabled()
    assert "type first how many EUR one US dollar is" in sheet.panel.presets.what.text()


def test_a_bill_is_typed_by_keys_and_backs_out_the_cost_of_a_query(user: User) -> None:
    sheet = to_cost(user)
    user.press("Ctrl+Shift+N")
    user.enter("Today", "1m", "20k")
    go(sheet, "Priced by")
    user.enter("bill")
    go(sheet, "Bill, a month")
    user.enter("12,500 a month", "80%")
    # 10,000 of the bill over a million queries
    assert shown(sheet, "Cost a query") == "0.01"
    assert shown(sheet, "Cost a user, a month") == "0.5"
    go(sheet, "Queries that can wait a day")
    user.enter("50%")
    assert shown(sheet, "Cost a query") == "0.0075"


@pytest.mark.parametrize(
    ("label", "text", "words"),
    [
        ("Failed calls, repeated", "100%", "99 % or less"),
        ("Model calls a query", "0", "1 or more"),
        ("Price, a million tokens in", "-3", "0 or more"),
        ("Price, a million tokens in", "1000000000000", "or less"),
        ("Price, a million tokens in", "12,5", "commas in odd places"),
        ("Queries a month", "1.000", "could be thousands or a fraction"),
        ("Answer, p95, promised", "soon", "is no time"),
        ("Answer, p95, promised", "0", "0.001 s or more"),
    ],
)
def test_a_wrong_number_stays_with_its_reason(sampled: User, label: str, text: str, words: str) -> None:
    sheet = with_scenarios(sampled, by_tokens())
    sheet.view.fold(set())
    go(sheet, label)
    sampled.enter(text)
    go(sheet, label)
    assert words in sampled.explained()
    assert shown(sheet, label) == text
    assert shown(sheet, "Cost a query") == "–"


def test_a_time_is_typed_in_seconds_or_milliseconds(sampled: User) -> None:
    sheet = with_scenarios(sampled, by_tokens())
    sheet.view.fold(set())
    go(sheet, "Answer, p95, measured")
    sampled.enter("2400 ms", "2 s")
    assert (sampled.plan.scenario("c1").p95, sampled.plan.scenario("c1").promise) == (2.4, 2)
    assert shown(sheet, "Answer, p95 under load") == "2.4 s"
    late = sheet.model.cell(sheet.model.index(row_of(sheet, "Answer, p95 under load"), 0))
    assert late.wrong == "Longer than was promised."
    assert "the promise of 2 s is not kept" in sheet.panel.paragraph.text()


def test_the_levers_within_a_measured_throughput_leave_the_sheet(sampled: User) -> None:
    sheet = with_scenarios(sampled, by_gpu())
    row = row_of(sheet, "Batch size")
    assert not sheet.view.isRowHidden(row)
    go(sheet, "Tokens/s under load, one GPU")
    sampled.enter("2000")
    assert sheet.view.isRowHidden(row)
    go(sheet, "Cost a query")
    assert "are not counted again" in sampled.explained()
    sampled.press("Ctrl+Z")
    assert not sheet.view.isRowHidden(row)


def test_the_table_follows_each_edit_and_its_present_values_are_bold(sampled: User) -> None:
    sheet = with_scenarios(sampled, by_tokens())
    QAbstractItemModelTester(sheet.panel.what_if.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert heads(sheet, Qt.Orientation.Vertical) == ["100", "200", "400", "800"]
    assert heads(sheet, Qt.Orientation.Horizontal) == ["0 %", "25 %", "50 %", "75 %"]
    assert row_texts(sheet)[1] == ["0.006", "0.0045", "0.003", "0.0015"]
    assert sheet.panel.what_if.model.index(1, 0).data(Qt.ItemDataRole.FontRole).bold()
    go(sheet, "Price, a million tokens in")
    sampled.enter("6")
    assert row_texts(sheet)[1][0] == "0.009"


def test_values_are_typed_and_another_input_is_chosen(sampled: User) -> None:
    sheet = with_scenarios(sampled, by_tokens())
    panel = sheet.panel.what_if
    choose(sampled, panel.down, "Price, a million tokens out")
    assert panel.down_values.field is not None
    panel.down_values.field.setFocus()
    sampled.enter("10; 20")
    # .003 in, and 200 tokens at 10 and at 20 a million
    assert heads(sheet, Qt.Orientation.Vertical) == ["10", "20"]
    assert [row[0] for row in row_texts(sheet)] == ["0.005", "0.007"]
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(1, 0))
    assert "Cost a query · Large model · 0.007" in sampled.explained()
    choose(sampled, panel.shown, "Cost a month")
    assert row_texts(sheet)[0][0] == "5,000"
    assert sampled.plan.scenario("c1").price_out == 15
    sampled.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert sampled.plan.scenario("c1") == by_tokens()


def test_without_data_the_table_says_what_to_type(sampled: User) -> None:
    sheet = with_scenarios(sampled, Scenario(id="c1"))
    panel = sheet.panel.what_if
    assert panel.table.isHidden()
    assert panel.wrong.text() == "Type “Tokens out, a call” of the scenario, or the values to try."
    assert panel.down_values.field is not None
    panel.down_values.field.setFocus()
    sampled.enter("many")
    assert "“many” is not a number" in panel.wrong.text()
    assert panel.table.isHidden()
    QApplication.processEvents()
    assert sampled.plan.scenario("c1").what_down_values == "many"


def test_own_gpus_against_a_provider_name_the_traffic_at_which_both_cost_the_same(sampled: User) -> None:
    own = by_gpu(gpus=2.0, load_speed=1_000.0, at_once=16.0)
    sheet = with_scenarios(sampled, by_tokens(), own)
    # 2 × 3.6 × 730 = 5,256 over .006
    assert shown(sheet, "Same cost at, queries a month", 1) == "876,000"
    assert shown(sheet, "GPUs busy, on average", 1) == "3.81 %"
    go(sheet, "Scenario", 1)
    assert "Both cost the same at 876,000 queries a month" in sheet.panel.paragraph.text()
    sheet.panel.link.button.setFocus()
    sampled.press("Space")
    assert sampled.plan.story("y1").cost == "A query costs $0.00526, $5,256 a month on 1,000,000 queries."
