"""The cost of one scenario as live formulas over its typed cells, row by row.

The same sums as `story.query_cost.costing`; a test compares the two.
"""

from msgspec import Struct

from planner.plan import Scenario
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.story.query_cost.costing.costs import needs_traffic
from planner.story.query_cost.costing.levers import LEVERS, CostLever, is_used, possible
from planner.workbook.private.query_cost.answer import (
    ScenarioCells,
    model_after,
    or_nothing,
    people,
    reads,
    retrieval,
    retrieval_month,
    small_answer,
)
from planner.workbook.sheets.formula import Term, term

MONTH_HOURS = 730


class CostRow(Struct, frozen=True):
    """One computed row: its key, its label, and the style of its cells."""

    key: str
    label: str
    style: str = "computed.price"


ON_THE_MODEL = (CostLever.PRECISION, CostLever.BATCH, CostLever.PROMPT, CostLever.WAITING)
ANSWER = (
    CostRow("model", "Model, without levers"),
    *(CostRow(f"model.{lever.name}", f"Model, after {lever.value}") for lever in ON_THE_MODEL),
    CostRow("retrieval", "Retrieval and search"),
    CostRow("people", "People, a query"),
)
AFTER = (
    CostRow("plain", "A query without levers"),
    *(CostRow(lever.name, f"After {lever.value}") for lever in LEVERS),
)
SAVED = (
    *(CostRow(f"saves.{lever.name}", f"{lever.value.capitalize()} saves") for lever in LEVERS),
    CostRow("saves.month", "All levers save a month", "computed.cents"),
)
COST = (
    CostRow("query", "Cost a query", "total.price"),
    CostRow("month", "Cost a month", "computed.cents"),
    CostRow("user", "Cost a user, a month"),
    CostRow("accuracy", "Accuracy with levers", "computed.share"),
)


def of_answer(scenario: Scenario, cells: ScenarioCells, earlier: ScenarioCells, key: str) -> Term:
    """Return a row of `ANSWER`, over the rows that are put already."""
    if key == "retrieval":
        return retrieval(cells)
    if key == "people":
        return people(cells)
    levers = [lever.name for lever in ON_THE_MODEL]
    name = key.partition(".")[2]
    before = f"model.{levers[levers.index(name) - 1]}" if name and levers.index(name) else "model"
    return model_after(scenario, cells, earlier.get(before), name)


def after(scenario: Scenario, cells: ScenarioCells, earlier: ScenarioCells, key: str) -> Term:
    """Return what a query costs after a lever of `AFTER`, over the rows that are put already."""
    lever = None if key == "plain" else CostLever[key]
    if lever in (None, *ON_THE_MODEL):
        model = earlier["model" if lever is None else f"model.{lever.name}"]
        return model + earlier["retrieval"] + _fixed(scenario, cells, term(1)) + earlier["people"]
    model = earlier[f"model.{ON_THE_MODEL[-1].name}"]
    missed = model
    if lever is CostLever.SMALL and (small := small_answer(scenario, cells, model)) is not None:
        missed = (term(1) - cells["routed"]) * model + cells["routed"] * small
    hit, rest = cells["cache_rate"] * cells["cache_cost"], term(1) - cells["cache_rate"]
    looked_up = hit + rest
    return (
        hit * model
        + rest * missed
        + looked_up * earlier["retrieval"]
        + _fixed(scenario, cells, looked_up)
        + earlier["people"]
    )


def per_month(scenario: Scenario, cells: ScenarioCells, query: Term) -> Term | None:
    """Return the cost a month; None where the queries are not typed."""
    return None if scenario.requests is None else query * cells["requests"]


def right(scenario: Scenario, cells: ScenarioCells) -> Term | None:
    """Return the accuracy with levers; None where it is not typed or cannot be."""
    if possible(scenario) is None:
        return None
    points = cells["routed"] * cells["small_accuracy"]
    if cells["precision_accuracy"].value is not None:
        change = cells["precision_accuracy"]
        quantised = is_used(scenario, CostLever.PRECISION)
        fp16 = f'{cells["precision"].text}="FP16"'
        used = Term(f"IF({fp16},0,{change.text})", change.number if quantised else 0.0)
        points = (term(1) - cells["routed"]) * used + points
    return cells["accuracy"] + points / 100


def fixed_month(scenario: Scenario, cells: ScenarioCells, looked_up: Term) -> Term:
    """Return what is paid by the month; `looked_up`: the share of the queries that are searched for."""
    month = retrieval_month(cells, or_nothing(cells["requests"]) * looked_up * reads(cells))
    if scenario.pricing is Pricing.GPU and scenario.gpus is not None:
        return cells["gpus"] * cells["gpu_hour"] * MONTH_HOURS + month
    return month


def _fixed(scenario: Scenario, cells: ScenarioCells, looked_up: Term) -> Term:
    month, requests = fixed_month(scenario, cells, looked_up), cells["requests"]
    value = month.number / requests.number if needs_traffic(scenario) and requests.value else 0.0
    return Term(f"IF({requests.text}>0,({month.text})/{requests.text},0)", value)
