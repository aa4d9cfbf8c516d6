"""The costs of a scenario as figures with their reasons; a figure without its inputs says what to type."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from planner.plan import Plan, Scenario
from planner.plan.fields.scenario import Pricing
from planner.plan.paths import spec_at
from planner.plan.registry import FIELDS
from planner.story.query_cost.costs import (
    LEVERS,
    CostLever,
    QueryCost,
    accuracy,
    is_used,
    missing_inputs,
    query_cost,
)
from planner.values import Certainty, Figure, Line, Unit

COST, STEPS, ALONE, BASELINE = "Cost", "Levers in order", "Each lever alone", "Against the first"


@dataclass(frozen=True, slots=True)
class ComputedCostRow:
    """One computed row: its fold, key in `cost_figures`, and label."""

    group: str
    key: str
    label: str


COST_ROWS: tuple[ComputedCostRow, ...] = (
    ComputedCostRow(COST, "query", "Cost a query"),
    ComputedCostRow(COST, "month", "Cost a month"),
    ComputedCostRow(COST, "user", "Cost a user, a month"),
    ComputedCostRow(COST, "accuracy", "Accuracy with levers"),
    ComputedCostRow(STEPS, "plain", "A query without levers"),
    *(ComputedCostRow(STEPS, f"step.{lever.name}", f"{lever.value.capitalize()} saves") for lever in LEVERS),
    ComputedCostRow(STEPS, "saved", "All levers save a month"),
    *(ComputedCostRow(ALONE, f"alone.{lever.name}", f"{lever.value.capitalize()} alone") for lever in LEVERS),
    ComputedCostRow(BASELINE, "more_cost", "More cost a query"),
    ComputedCostRow(BASELINE, "saved_against", "Saves a month"),
    ComputedCostRow(BASELINE, "more_accuracy", "More accuracy"),
    ComputedCostRow(BASELINE, "break_even", "Pays if a right answer is worth"),
)
LABELS: Mapping[str, str] = {row.key: row.label for row in COST_ROWS}

_INPUTS: Mapping[Pricing, tuple[str, ...]] = {
    Pricing.TOKENS: ("tokens_in", "price_in", "tokens_out", "price_out"),
    Pricing.GPU: ("tokens_in", "tokens_out", "gpu_hour", "gpu_speed", "utilisation"),
}
_LEVERED: Mapping[CostLever, tuple[str, ...]] = {
    CostLever.PRECISION: ("precision_factor",),
    CostLever.BATCH: ("batch_factor",),
    CostLever.CACHE: ("cache_rate", "cache_cost"),
    CostLever.SMALL: ("routed",),
}
_SMALL: Mapping[Pricing, tuple[str, ...]] = {
    Pricing.TOKENS: ("small_price_in", "small_price_out"),
    Pricing.GPU: (),
}


def cost_of(plan: Plan, scenario: Scenario) -> tuple[QueryCost | None, tuple[Line, ...]]:
    """Return the cost of a scenario, or the lines that say why there is none."""
    above = f"scenarios.{scenario.id}"
    wrong = tuple(
        Line(f"{spec_at(plan, path).about.label} cannot be read: mend it", where=path)
        for path in plan.unreadable_entries(above)
    )
    missing = tuple(Line(lack.sentence, where=f"{above}.{lack.key}") for lack in missing_inputs(scenario))
    if wrong or missing:
        return None, wrong or missing
    return query_cost(scenario), ()


def of_cost(scenario: Scenario, cost: QueryCost) -> Mapping[str, Figure]:
    """Return what a query, a month and a user cost, and how accurate it is."""
    at = _at(scenario)
    each = Line("Cost a query", cost.cost, Unit.PRICE)
    sent = Line("Queries a month", scenario.requests, Unit.COUNT, where=at("requests"))
    figures = {
        "query": figure("query", scenario, cost.cost, Unit.PRICE, _why(scenario, cost)),
        "month": none("month", scenario, (Line("Type the queries a month.", where=at("requests")),)),
        "user": none("user", scenario, (Line("Type the queries and users a month.", where=at("users")),)),
        "accuracy": _accuracy(scenario),
    }
    if scenario.requests is not None:
        month = cost.cost * scenario.requests
        figures["month"] = figure("month", scenario, month, Unit.PRICE, (each, sent))
        if scenario.users is not None:
            lines = (
                Line("Cost a month", month, Unit.PRICE),
                Line("Users a month", scenario.users, Unit.COUNT, where=at("users")),
            )
            figures["user"] = figure("user", scenario, month / scenario.users, Unit.PRICE, lines)
    return figures


def _why(scenario: Scenario, cost: QueryCost) -> tuple[Line, ...]:
    """The inputs of a full answer, the answer, and what the levers make of it."""
    keys = _inputs(scenario)
    pulled = [lever for lever in LEVERS if is_used(scenario, lever)]
    on_the_answer = (CostLever.PRECISION, CostLever.BATCH)
    before = [key for lever in pulled if lever in on_the_answer for key in _LEVERED[lever]]
    after = [key for lever in pulled if lever not in on_the_answer for key in _LEVERED[lever]]
    lines = [typed(scenario, key) for key in (*keys, *before)]
    lines.append(Line("A full answer of the large model", cost.full, Unit.PRICE))
    if CostLever.SMALL in pulled:
        lines.append(Line("An answer of the small model", cost.small, Unit.PRICE))
    return (*lines, *(typed(scenario, key) for key in after))


def _accuracy(scenario: Scenario) -> Figure:
    value, at = accuracy(scenario), _at(scenario)
    if value is None:
        return none("accuracy", scenario, (Line("Type the accuracy without levers.", where=at("accuracy")),))
    lines = [typed(scenario, "accuracy")]
    if is_used(scenario, CostLever.PRECISION):
        lines.append(typed(scenario, "precision_accuracy"))
    if is_used(scenario, CostLever.SMALL):
        lines += [typed(scenario, "small_accuracy"), typed(scenario, "routed")]
    if not 0 <= value <= 1:
        return none("accuracy", scenario, (Line("The changes lead out of 0 to 100 %: mend them"), *lines))
    return figure("accuracy", scenario, value, Unit.SHARE, tuple(lines))


def of_levers(scenario: Scenario, cost: QueryCost) -> Mapping[str, Figure]:
    """Return what each lever saves: after those before it, which sums to the whole, and alone."""
    at = _at(scenario)
    plain = Line("A query without levers", cost.plain, Unit.PRICE)
    figures = {"plain": figure("plain", scenario, cost.plain, Unit.PRICE, _plain_lines(scenario))}
    left = cost.plain
    for place, lever in enumerate(LEVERS):
        own = _lever_lines(scenario, lever)
        before = Line("A query with the levers before it", left, Unit.PRICE)
        key, step, alone = f"step.{lever.name}", cost.steps[place], cost.alone[place]
        figures[key] = figure(key, scenario, step, Unit.PRICE, (before, *own))
        key = f"alone.{lever.name}"
        figures[key] = figure(key, scenario, alone, Unit.PRICE, (plain, *own))
        left -= step
    if scenario.requests is None:
        figures["saved"] = none("saved", scenario, (Line("Type the queries a month.", where=at("requests")),))
    else:
        sent = Line("Queries a month", scenario.requests, Unit.COUNT, where=at("requests"))
        lines = (plain, Line("Cost a query", cost.cost, Unit.PRICE), sent)
        saved = (cost.plain - cost.cost) * scenario.requests
        figures["saved"] = figure("saved", scenario, saved, Unit.PRICE, lines)
    return figures


def _plain_lines(scenario: Scenario) -> tuple[Line, ...]:
    return tuple(typed(scenario, key) for key in _inputs(scenario))


def _inputs(scenario: Scenario) -> tuple[str, ...]:
    """Keys of what a full answer without levers is made of."""
    weighed = scenario.pricing is Pricing.GPU and scenario.input_weight != 1
    return (*_INPUTS[scenario.pricing], *(("input_weight",) if weighed else ()))


def _lever_lines(scenario: Scenario, lever: CostLever) -> tuple[Line, ...]:
    """What a lever's saving is made of; the small model's cost too."""
    if not is_used(scenario, lever):
        return (Line("This lever is not pulled"),)
    small = _small_inputs(scenario) if lever is CostLever.SMALL else ()
    return tuple(typed(scenario, key) for key in (*_LEVERED[lever], *small))


def _small_inputs(scenario: Scenario) -> tuple[str, ...]:
    """Keys of what an answer of the small model is made of: its prices, else its share."""
    prices = _SMALL[scenario.pricing]
    priced = prices and all(getattr(scenario, key) is not None for key in prices)
    return prices if priced else ("small_cost",)


def typed(scenario: Scenario, key: str) -> Line:
    """A reason that was typed."""
    about = FIELDS[f"Scenario.{key}"].about
    return Line(about.label, getattr(scenario, key), about.unit, where=f"scenarios.{scenario.id}.{key}")


def figure(key: str, scenario: Scenario, value: float, unit: Unit, lines: tuple[Line, ...]) -> Figure:
    """A figure of a row; without its value where that is not finite."""
    if not math.isfinite(value):
        return none(key, scenario, (Line("This comes out as no finite number"), *lines))
    return Figure(_name(key, scenario), value, unit, lines, Certainty.ASSUMPTION)


def none(key: str, scenario: Scenario, lines: tuple[Line, ...]) -> Figure:
    """A figure without its value, and why."""
    return Figure(_name(key, scenario), None, Unit.PRICE, lines, Certainty.ASSUMPTION)


def _name(key: str, scenario: Scenario) -> str:
    return f"{LABELS[key]} · {scenario.name}" if scenario.name else LABELS[key]


def _at(scenario: Scenario) -> Callable[[str], str]:
    return lambda key: f"scenarios.{scenario.id}.{key}"
