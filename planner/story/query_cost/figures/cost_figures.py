"""What a query, a month and a user cost, where the cost goes, and how accurate the answers are."""

from collections.abc import Mapping
from functools import partial

from planner.plan import Plan, Scenario
from planner.plan.check.fault_text import fault_text
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.plan.paths import spec_at
from planner.story.query_cost.costing.costs import QueryCost, query_cost
from planner.story.query_cost.costing.levers import LEVERS, CostLever, accuracy, is_used
from planner.story.query_cost.costing.missing_inputs import missing_inputs
from planner.story.query_cost.figures.inputs import (
    fixed_lines,
    lever_lines,
    model_lines,
    people_lines,
    retrieval_lines,
)
from planner.story.query_cost.figures.rows import LABELS, figure, none, to_type, typed
from planner.values import Figure, Line, Unit
from planner.values.lazy_tuple import LazyTuple

ON_THE_ANSWER = (CostLever.PRECISION, CostLever.BATCH, CostLever.PROMPT, CostLever.WAITING)
"""Levers that make a full answer cheaper; the others give other answers."""


def cost_of(plan: Plan, scenario: Scenario) -> tuple[QueryCost | None, tuple[Line, ...]]:
    """Return the cost of a scenario, or the lines that say why there is none."""
    above = f"scenarios.{scenario.id}"
    wrong = tuple(
        Line(f"Mend {spec_at(plan, path).about.label}: {fault_text(plan.typed[path])}", where=path)
        for path in plan.unreadable_entries(above)
    )
    missing = tuple(Line(lack.sentence, where=f"{above}.{lack.key}") for lack in missing_inputs(scenario))
    if wrong or missing:
        return None, wrong or missing
    return query_cost(scenario), ()


def of_cost(scenario: Scenario, cost: QueryCost) -> Mapping[str, Figure]:
    """Return what a query, a month and a user cost, and how accurate it is."""
    each = Line(LABELS["query"], cost.cost, Unit.PRICE)
    figures = {
        "query": figure("query", scenario, cost.cost, Unit.PRICE, LazyTuple(partial(_why, scenario, cost))),
        "month": to_type("month", scenario, "Type the queries a month.", "requests"),
        "user": to_type("user", scenario, "Type the queries and users a month.", "users"),
        "accuracy": _accuracy(scenario),
    }
    if scenario.requests is not None:
        month = cost.cost * scenario.requests
        lines = (each, typed(scenario, "requests"))
        figures["month"] = figure("month", scenario, month, Unit.PRICE, lines)
        if scenario.users is not None:
            lines = (Line(LABELS["month"], month, Unit.PRICE), typed(scenario, "users"))
            figures["user"] = figure("user", scenario, month / scenario.users, Unit.PRICE, lines)
    return figures


def of_parts(scenario: Scenario, cost: QueryCost) -> Mapping[str, Figure]:
    """Return where a query's cost goes; the four sum to it."""
    nothing = (Line("Nothing of it is typed"),)
    on = scenario.pricing is Pricing.GPU and scenario.gpus is not None
    model = (Line("GPUs that are always on are paid by the month"),) if on else model_lines(scenario)
    parts = {
        "part.model": (cost.parts.model, model),
        "part.retrieval": (cost.parts.retrieval, retrieval_lines(scenario) or nothing),
        "part.fixed": (cost.parts.fixed, fixed_lines(scenario) or nothing),
        "part.people": (cost.parts.people, people_lines(scenario) or nothing),
    }
    return {key: figure(key, scenario, part, Unit.PRICE, lines) for key, (part, lines) in parts.items()}


def _why(scenario: Scenario, cost: QueryCost) -> tuple[Line, ...]:
    """The inputs of a full answer, the answer, and what the levers make of it."""
    pulled = [lever for lever in LEVERS if is_used(scenario, lever)]
    before = [line for lever in pulled if lever in ON_THE_ANSWER for line in lever_lines(scenario, lever)]
    after = [line for lever in pulled if lever not in ON_THE_ANSWER for line in lever_lines(scenario, lever)]
    lines = [*model_lines(scenario), *before]
    lines.append(Line("A full answer of the large model", cost.full, Unit.PRICE))
    if CostLever.SMALL in pulled:
        lines.append(Line("An answer of the small model", cost.small, Unit.PRICE))
    named = {line.where for line in lines if line.where}
    rest = (*after, *retrieval_lines(scenario), *fixed_lines(scenario), *people_lines(scenario))
    return (*lines, *(line for line in rest if not line.where or line.where not in named))


def _accuracy(scenario: Scenario) -> Figure:
    value = accuracy(scenario)
    if value is None:
        return to_type("accuracy", scenario, "Type the accuracy without levers.", "accuracy")
    lines = [typed(scenario, "accuracy")]
    if is_used(scenario, CostLever.PRECISION):
        lines.append(typed(scenario, "precision_accuracy"))
    if is_used(scenario, CostLever.SMALL):
        lines += [typed(scenario, "small_accuracy"), typed(scenario, "routed")]
    if not 0 <= value <= 1:
        return none("accuracy", scenario, (Line("The changes lead out of 0 to 100 %: mend them"), *lines))
    return figure("accuracy", scenario, value, Unit.SHARE, tuple(lines))
