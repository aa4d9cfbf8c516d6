"""A scenario against the first: more cost, more accuracy, when it pays, and where both cost the same.

The first scenario of a plan is the baseline. `break_even` is what a right answer must be worth on a query:
`x = more cost a query / more accuracy`. Two ways that differ in one alone, or where one is better in both,
have no such amount: the verdict says which is right at any.
"""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from planner.plan import Plan, Scenario
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.plan.title import scenario_title
from planner.story.query_cost.costing.break_even_traffic import crossing
from planner.story.query_cost.costing.costs import QueryCost
from planner.story.query_cost.costing.levers import possible
from planner.story.query_cost.costing.under_load import under_load
from planner.story.query_cost.figures.cost_figures import cost_of
from planner.story.query_cost.figures.rows import figure, none, typed
from planner.values import Figure, Line, Unit, shown

KEYS = ("more_cost", "saved_against", "same_cost", "more_accuracy", "break_even")
NO_MORE = 1e-9
"""Differences of accuracy, or of cost as a share, below this are rounding."""


class Verdict(StrEnum):
    """What the comparison comes to."""

    ABOVE = "above"  # worth it where a right answer is worth more than the amount
    BELOW = "below"  # worth it where a right answer is worth less than the amount
    ALWAYS = "always"
    NEVER = "never"
    SAME = "no difference"


class BreakEven(Struct, frozen=True):
    """More cost a query, more accuracy as a share, the verdict, and the amount that it turns on."""

    more_cost: float
    more_accuracy: float
    verdict: Verdict
    amount: float | None = None


def break_even(costs: tuple[float, float], accuracies: tuple[float, float]) -> BreakEven:
    """Compare the second way of serving with the first: (baseline, candidate) of cost and of accuracy."""
    cost, right = costs[1] - costs[0], accuracies[1] - accuracies[0]
    cost = 0.0 if abs(cost) <= NO_MORE * max(costs) else cost
    right = 0.0 if abs(right) <= NO_MORE else right
    if cost and right and (cost > 0) == (right > 0):
        verdict = Verdict.ABOVE if cost > 0 else Verdict.BELOW
        return BreakEven(cost, right, verdict, cost / right)
    if not cost and not right:
        return BreakEven(cost, right, Verdict.SAME)
    return BreakEven(cost, right, Verdict.ALWAYS if cost < 0 or right > 0 else Verdict.NEVER)


def compared_with_first(
    plan: Plan, scenario: Scenario, cost: QueryCost, first: Scenario
) -> tuple[BreakEven | None, Mapping[str, Figure]]:
    """Return the figures against the baseline, and the break-even where both accuracies are known."""

    def all_none(words: str) -> Mapping[str, Figure]:
        return {key: none(key, scenario, (Line(words),)) for key in KEYS}

    if scenario.id == first.id:
        return None, all_none("This is the first scenario: what the others are measured against")
    base, _ = cost_of(plan, first)
    if base is None:
        return None, all_none(f"{scenario_title(plan, first)}, the first scenario, has no cost yet")
    figures = dict(_beside(plan, scenario, (base.cost, cost.cost), first))
    figures["same_cost"] = _same_cost(plan, scenario, first)
    rights = (possible(first), possible(scenario))
    if rights[0] is None or rights[1] is None:
        words = "Type the accuracy of both scenarios, from 0 to 100 % with its changes"
        missing = first if rights[0] is None else scenario
        line = (Line(words, where=f"scenarios.{missing.id}.accuracy"),)
        return None, {**figures, **{key: none(key, scenario, line) for key in KEYS[3:]}}
    against = break_even((base.cost, cost.cost), (rights[0], rights[1]))
    turn = _of_break_even(scenario, against, (rights[0], rights[1]), scenario_title(plan, first))
    return against, {**figures, **turn}


def _beside(
    plan: Plan, scenario: Scenario, costs: tuple[float, float], first: Scenario
) -> Mapping[str, Figure]:
    base, cost = costs
    lines = (
        Line(f"A query of {scenario_title(plan, first)}", base, Unit.PRICE),
        Line("Cost a query", cost, Unit.PRICE),
    )
    figures = {
        "more_cost": none("more_cost", scenario, (Line("The first scenario costs nothing: no share of it"),)),
        "saved_against": none("saved_against", scenario, (Line("Type the queries a month."),)),
    }
    if base:
        figures["more_cost"] = figure("more_cost", scenario, cost / base - 1, Unit.SHARE, lines)
    if scenario.requests is not None:
        sent = typed(scenario, "requests")
        saved = (base - cost) * scenario.requests
        figures["saved_against"] = figure("saved_against", scenario, saved, Unit.PRICE, (*lines, sent))
    return figures


def _of_break_even(
    scenario: Scenario, against: BreakEven, rights: tuple[float, float], first: str
) -> Mapping[str, Figure]:
    more = (
        Line("Accuracy with levers", rights[1], Unit.SHARE),
        Line(f"Accuracy of {first}", rights[0], Unit.SHARE),
    )
    points = figure("more_accuracy", scenario, against.more_accuracy * 100, Unit.POINTS, more)
    lines = (
        Line(_VERDICTS[against.verdict]),
        Line("More cost a query", against.more_cost, Unit.PRICE),
        Line("More accuracy", against.more_accuracy * 100, Unit.POINTS),
    )
    key = "break_even"
    amount = against.amount
    turn = none(key, scenario, lines) if amount is None else figure(key, scenario, amount, Unit.PRICE, lines)
    return {"more_accuracy": points, key: turn}


_VERDICTS: Mapping[Verdict, str] = {
    Verdict.ABOVE: "Worth its cost where a right answer is worth more than this to the business",
    Verdict.BELOW: "Worth the accuracy that it loses where a right answer is worth less than this",
    Verdict.ALWAYS: "As accurate or more, for as much or less: worth it whatever a right answer is worth",
    Verdict.NEVER: "As accurate or less, for as much or more: not worth it whatever a right answer is worth",
    Verdict.SAME: "Neither cost nor accuracy differ",
}


def _same_cost(plan: Plan, scenario: Scenario, first: Scenario) -> Figure:
    """Return the queries a month at which both cost the same, where the GPUs can answer as many."""
    name, other = scenario_title(plan, scenario), scenario_title(plan, first)
    crossed = crossing(first, scenario)
    if crossed.queries is None:
        cheaper = f"{name if crossed.below else other} costs less at any traffic, or both cost the same"
        return none("same_cost", scenario, (Line(cheaper), *_paid_by_month(scenario, first)))
    below, above = (name, other) if crossed.below else (other, name)
    lines = (Line(f"Below it {below} costs less, above it {above}"), *_paid_by_month(scenario, first))
    for served in (first, scenario):
        load = under_load(served)
        if load is not None and crossed.queries > load.capacity:
            most = shown(round(load.capacity), Unit.COUNT)
            at = shown(round(crossed.queries), Unit.COUNT)
            words = f"Only at {at}, and the GPUs of {scenario_title(plan, served)} can answer {most} at most"
            return none("same_cost", scenario, (Line(words), *lines))
    return figure("same_cost", scenario, crossed.queries, Unit.COUNT, lines)


def _paid_by_month(scenario: Scenario, first: Scenario) -> tuple[Line, ...]:
    """The fields that make a cost not proportional to its queries."""
    on = [way for way in (first, scenario) if way.pricing is Pricing.GPU and way.gpus is not None]
    bill = any(way.pricing is Pricing.BILL for way in (first, scenario))
    grows = (Line("A bill is taken to grow with its queries"),) if bill else ()
    return (*(typed(way, "gpus") for way in on), *grows)
