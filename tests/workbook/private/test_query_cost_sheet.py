"""The private sheet of what a query costs says what the window says, and its formulas mean the same."""

import itertools
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from planner.analysis import analyse
from planner.plan import Plan, Scenario
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.plan.title import scenario_title
from planner.story.query_cost.figures.scenario_figures import scenario_costs
from planner.workbook.private.contents import QUERY_COST
from planner.workbook.private.private_book import private_book
from planner.workbook.private.private_page import FIRST_ROW
from planner.workbook.private.query_cost.sheet import put_query_cost
from planner.workbook.sheets.sheet import Value
from tests.inputs import known_inputs
from tests.lexicon import LEXICON
from tests.pay.vectors import real_tables
from tests.story.scenarios import LEVERS, by_gpu, by_tokens
from tests.workbook.plans import TODAY, real_plan
from tests.workbook.recalculated import converted, values

PRICES = real_tables().serving_prices
PRICED = {"routed": 0.4, "small_price_in": 0.3, "small_price_out": 1.5, "small_accuracy": -2.0}
PROVIDER: dict[str, Any] = {
    **{"prompt_cached": 0.6, "price_cached": 0.3, "prompt_written": 0.1, "price_write": 3.75},
    **{"waits": 0.25, "long_share": 0.1, "calls": 3.0, "retried": 0.05, "tokens_hidden": 50.0},
    **{
        "embed_tokens": 100.0,
        "price_embed": 0.02,
        "embed_month": 1e9,
        "read_units": 2.0,
        "price_reads": 16.0,
    },
    **{"stored_gb": 10.0, "price_gb": 0.33, "store_minimum": 50.0, "search_calls": 0.5, "price_search": 10.0},
    **{"reviewed": 0.01, "review_minutes": 2.0, "review_hour": 30.0},
}
SCENARIOS = (
    by_tokens(),
    by_gpu(),
    by_tokens(id="c3", name="", **LEVERS, cache_cost=0.1),
    by_tokens(id="c4", name="=Priced", **PRICED, price_in=4.0),
    by_gpu(id="c5", name="All", input_weight=0.1, **LEVERS),
    by_tokens(id="c6", name="Dear", price_out=30.0, accuracy=0.92, users=None),
    Scenario(id="c7", name="Empty"),
    by_tokens(id="c8", name="Untold", requests=None, accuracy=None, cache_rate=1.0),
    by_tokens(id="c9", name="Provider", **LEVERS, **PROVIDER),
    by_gpu(id="c10", name="Always on", gpus=2.0, load_speed=2_000.0, at_once=64.0, promise=8.0, **LEVERS),
    by_gpu(id="c11", name="Measured", load_speed=2_000.0, calls=3.0, retried=0.1, tokens_hidden=100.0),
    by_tokens(id="c12", name="Bill", pricing=Pricing.BILL, month_bill=9_000.0, bill_share=0.8, waits=0.5),
)
ROWS = {  # the window's row by the sheet's label
    "A query without levers": "plain",
    "Quantisation saves": "step.PRECISION",
    "Batching saves": "step.BATCH",
    "Prompt cache saves": "step.PROMPT",
    "Batch discount saves": "step.WAITING",
    "Answer cache saves": "step.CACHE",
    "Small model saves": "step.SMALL",
    "All levers save a month": "saved",
    "Cost a query": "query",
    "Cost a month": "month",
    "Cost a user, a month": "user",
    "Accuracy with levers": "accuracy",
    "More cost a query": "more_cost",
    "Saves a month": "saved_against",
    "More accuracy, in points": "more_accuracy",
    "Same cost at, queries a month, as computed": "same_cost",
    "Answer, p95 under load, seconds": "p95",
    "GPUs busy, on average": "busy",
    "Queries a month they can answer": "capacity",
    "GPUs needed": "needed",
    "People, a query": "part.people",
}


def rows(plan: Plan) -> dict[str, tuple[Value, ...]]:
    return {
        str(row[0]): row[1:]
        for row in put_query_cost(plan, LEXICON.costs, PRICES, TODAY).sheet().rows()
        if row[0] is not None
    }


def test_every_computed_cell_is_the_figure_of_the_window() -> None:
    plan = Plan(scenarios=SCENARIOS)
    shown = rows(plan)
    for place, scenario in enumerate(SCENARIOS):
        found = scenario_costs(plan, scenario)
        for label, key in ROWS.items():
            value = found.figures[key].value
            text = shown[label][place]
            assert text == (None if value is None else pytest.approx(value, abs=1e-9)), (scenario.id, label)


def test_the_break_even_stands_as_an_amount_or_as_a_word() -> None:
    turn = rows(Plan(scenarios=SCENARIOS))["Pays if a right answer is worth"]
    assert turn[:2] == (None, "always")
    assert turn[5] == pytest.approx(0.003 / 0.02)  # .009 against .006 for two points


def test_what_a_pricing_has_not_is_left_empty_and_names_are_text() -> None:
    shown = rows(Plan(scenarios=SCENARIOS))
    assert shown["Price, a GPU hour"][:2] == (None, 3.6)
    assert shown["Price, a million tokens in"][:2] == (3.0, None)
    plan = Plan(scenarios=SCENARIOS)
    page = put_query_cost(plan, LEXICON.costs, PRICES, TODAY)
    heads = [page.cells[FIRST_ROW, column + 1] for column in range(len(SCENARIOS))]
    assert [head.value for head in heads] == [scenario_title(plan, scenario) for scenario in SCENARIOS]
    assert all(not head.formula for head in heads)


def test_the_chart_goes_lever_by_lever_and_has_words() -> None:
    [chart] = put_query_cost(Plan(scenarios=SCENARIOS), LEXICON.costs, PRICES, TODAY).charts
    assert len(chart.series) == 6
    assert "Own GPU: a query without levers 0.0024, after quantisation 0.0015" in chart.alternative


def test_a_plan_without_scenarios_says_so() -> None:
    assert "There is no scenario yet" in [
        row[0] for row in put_query_cost(Plan(), LEXICON.costs, PRICES, TODAY).sheet().rows()
    ]


@pytest.mark.linux
def test_recalculated_the_sheet_is_what_was_stored(tmp_path: Path) -> None:
    given = known_inputs(TODAY)
    plan = replace(real_plan(), scenarios=SCENARIOS)
    book = private_book(analyse(plan, given))
    path = tmp_path / "private.xlsx"
    path.write_bytes(book.to_bytes())
    [fresh] = converted([path], tmp_path)
    computed = values(fresh)
    cells = book.sheet(QUERY_COST).cells
    stored = {place: cell.value for place, cell in cells.items() if cell.formula}
    assert len(stored) > 100
    for (row, column), value in stored.items():
        assert computed[QUERY_COST, row, column] == pytest.approx(value, rel=1e-9, abs=1e-12), (row, column)


def test_the_steps_sum_to_the_whole_on_the_sheet() -> None:
    shown = rows(Plan(scenarios=SCENARIOS))
    labels = [label for label in ROWS if label.endswith(" saves")]
    for place in itertools.chain(range(6), range(7, 12)):
        saved = sum(float(str(shown[label][place])) for label in labels)
        whole = float(str(shown["A query without levers"][place])) - float(str(shown["Cost a query"][place]))
        assert saved == pytest.approx(whole, abs=1e-12)


def test_what_was_tried_and_where_prices_are_from_are_below() -> None:
    plan = Plan(scenarios=(by_tokens(presets=("model/gpt-6.1-sol",), what_down_values="200"),))
    texts = [str(row[0]) for row in put_query_cost(plan, LEXICON.costs, PRICES, TODAY).sheet().rows()]
    assert any(
        "What if: Cost a query, Tokens out, a call 200, by Answer cache" in text and "0.006 at 0 %" in text
        for text in texts
    )
    assert any("Read on 2026-10-14; https://developers.openai.com" in text for text in texts)
