"""The cost of one scenario as live formulas over its typed cells, row by row.

The same sums as `story.query_cost`; a test compares the two.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.plan import Scenario
from planner.plan.fields.scenario import Pricing
from planner.story.query_cost.costs import HOUR, MILLION, batching, possible, small_answer, throughput
from planner.workbook.sheets.formula import Term, term

ScenarioCells = Mapping[str, Term]
"""The typed cells of a scenario, by key."""


@dataclass(frozen=True, slots=True)
class CostRow:
    """One computed row: its key, its label, and the style of its cells."""

    key: str
    label: str
    style: str = "computed.price"


AFTER = (
    CostRow("plain", "A query without levers"),
    CostRow("precision", "After quantisation"),
    CostRow("batch", "After batching"),
    CostRow("cache", "After the cache"),
    CostRow("small", "After the small model"),
)
SAVED = (
    CostRow("saves.precision", "Quantisation saves"),
    CostRow("saves.batch", "Batching saves"),
    CostRow("saves.cache", "Cache saves"),
    CostRow("saves.small", "Small model saves"),
    CostRow("saves.month", "All levers save a month", "computed.cents"),
)
COST = (
    CostRow("query", "Cost a query", "total.price"),
    CostRow("month", "Cost a month", "computed.cents"),
    CostRow("user", "Cost a user, a month"),
    CostRow("accuracy", "Accuracy with levers", "computed.share"),
)


def after(scenario: Scenario, cells: ScenarioCells, earlier: ScenarioCells, key: str) -> Term:
    """Return what a query costs after a lever of `AFTER`, over the rows that are put already."""
    if key == "plain":
        return _full(scenario, cells)
    if key == "precision":
        return earlier["plain"] / _quantised(scenario, cells)
    if key == "batch":
        return earlier["precision"] / _batched(scenario, cells)
    full = earlier["batch"]
    missed = full if key == "cache" else _missed(scenario, cells, full)
    hit = cells["cache_rate"] * cells["cache_cost"]
    return hit * full + (term(1) - cells["cache_rate"]) * missed


def per_month(scenario: Scenario, cells: ScenarioCells, query: Term) -> Term | None:
    """Return the cost a month; None where the queries are not typed."""
    return None if scenario.requests is None else query * cells["requests"]


def right(scenario: Scenario, cells: ScenarioCells) -> Term | None:
    """Return the accuracy with levers; None where it is not typed or cannot be."""
    if possible(scenario) is None:
        return None
    points = cells["routed"] * cells["small_accuracy"]
    if scenario.pricing is Pricing.GPU:
        change = cells["precision_accuracy"]
        used = Term(f"IF({_is_fp16(cells)},0,{change.text})", change.number if _is_used(scenario) else 0.0)
        points = (term(1) - cells["routed"]) * used + points
    return cells["accuracy"] + points / 100


def _full(scenario: Scenario, cells: ScenarioCells) -> Term:
    if scenario.pricing is Pricing.TOKENS:
        return _at_prices(cells, "price_in", "price_out")
    work = cells["tokens_in"] * cells["input_weight"] + cells["tokens_out"]
    return cells["gpu_hour"] / HOUR * work / cells["gpu_speed"] / cells["utilisation"]


def _at_prices(cells: ScenarioCells, price_in: str, price_out: str) -> Term:
    return (cells["tokens_in"] * cells[price_in] + cells["tokens_out"] * cells[price_out]) / MILLION


def _quantised(scenario: Scenario, cells: ScenarioCells) -> Term:
    if scenario.pricing is Pricing.TOKENS:
        return term(1)
    return Term(f"IF({_is_fp16(cells)},1,{cells['precision_factor'].text})", throughput(scenario))


def _batched(scenario: Scenario, cells: ScenarioCells) -> Term:
    if scenario.pricing is Pricing.TOKENS:
        return term(1)
    return Term(f"IF({cells['batch'].text}=1,1,{cells['batch_factor'].text})", batching(scenario))


def _missed(scenario: Scenario, cells: ScenarioCells, full: Term) -> Term:
    """Return the cost of a query that misses the cache."""
    if small_answer(scenario, 1.0) is None:
        return full
    prices = (scenario.small_price_in, scenario.small_price_out)
    by_price = scenario.pricing is Pricing.TOKENS and None not in prices
    small = _at_prices(cells, "small_price_in", "small_price_out") if by_price else cells["small_cost"] * full
    return (term(1) - cells["routed"]) * full + cells["routed"] * small


def _is_fp16(cells: ScenarioCells) -> str:
    return f'{cells["precision"].text}="FP16"'


def _is_used(scenario: Scenario) -> bool:
    return scenario.precision.value != "FP16"
