"""The computed rows of a scenario, and how a figure of a row is made."""

import math
from collections.abc import Mapping, Sequence

from msgspec import Struct

from planner.plan import Scenario
from planner.plan.registry import FIELDS
from planner.story.query_cost.costing.levers import LEVERS
from planner.values import Certainty, Figure, Line, Unit

COST, PARTS, LOAD, STEPS = "Cost", "Where a query's cost goes", "GPUs under load", "Levers in order"
ALONE, BASELINE = "Each lever alone", "Against the first"


class ComputedCostRow(Struct, frozen=True):
    """One computed row: its fold, the key of its figures, and label."""

    group: str
    key: str
    label: str


COST_ROWS: tuple[ComputedCostRow, ...] = (
    ComputedCostRow(COST, "query", "Cost a query"),
    ComputedCostRow(COST, "month", "Cost a month"),
    ComputedCostRow(COST, "user", "Cost a user, a month"),
    ComputedCostRow(COST, "accuracy", "Accuracy with levers"),
    ComputedCostRow(PARTS, "part.model", "Model, a query"),
    ComputedCostRow(PARTS, "part.retrieval", "Retrieval and search, a query"),
    ComputedCostRow(PARTS, "part.fixed", "Paid by the month, a query"),
    ComputedCostRow(PARTS, "part.people", "People, a query"),
    ComputedCostRow(LOAD, "p95", "Answer, p95 under load"),
    ComputedCostRow(LOAD, "busy", "GPUs busy, on average"),
    ComputedCostRow(LOAD, "capacity", "Queries a month they can answer"),
    ComputedCostRow(LOAD, "needed", "GPUs needed"),
    ComputedCostRow(STEPS, "plain", "A query without levers"),
    *(
        ComputedCostRow(STEPS, f"step.{lever.name}", f"{lever.value.capitalize()} saves, a query")
        for lever in LEVERS
    ),
    ComputedCostRow(STEPS, "saved", "All levers save a month"),
    *(
        ComputedCostRow(ALONE, f"alone.{lever.name}", f"{lever.value.capitalize()} alone, a query")
        for lever in LEVERS
    ),
    ComputedCostRow(BASELINE, "more_cost", "More cost a query"),
    ComputedCostRow(BASELINE, "saved_against", "Saves a month"),
    ComputedCostRow(BASELINE, "same_cost", "Same cost at, queries a month"),
    ComputedCostRow(BASELINE, "more_accuracy", "More accuracy"),
    ComputedCostRow(BASELINE, "break_even", "Pays if a right answer is worth"),
)
LABELS: Mapping[str, str] = {row.key: row.label for row in COST_ROWS}


def typed(scenario: Scenario, key: str) -> Line:
    """A reason that was typed."""
    about = FIELDS[f"Scenario.{key}"].about
    return Line(about.label, getattr(scenario, key), about.unit, where=field_path(scenario, key))


def field_path(scenario: Scenario, key: str) -> str:
    """Return the plan path of a field."""
    return f"scenarios.{scenario.id}.{key}"


def figure(key: str, scenario: Scenario, value: float, unit: Unit, lines: Sequence[Line]) -> Figure:
    """A figure of a row; without its value where that is not finite."""
    if not math.isfinite(value):
        return none(key, scenario, (Line("This comes out as no finite number"), *lines))
    return Figure(figure_name(key, scenario), value, unit, lines, Certainty.ASSUMPTION)


def none(key: str, scenario: Scenario, lines: tuple[Line, ...]) -> Figure:
    """A figure without its value, and why."""
    return Figure(figure_name(key, scenario), None, Unit.PRICE, lines, Certainty.ASSUMPTION)


def to_type(key: str, scenario: Scenario, sentence: str, field: str) -> Figure:
    """A figure without its value, which leads to the field to type."""
    return none(key, scenario, (Line(sentence, where=field_path(scenario, field)),))


def figure_name(key: str, scenario: Scenario) -> str:
    """Return the label of a row with the name of the scenario."""
    return f"{LABELS[key]} · {scenario.name}" if scenario.name else LABELS[key]
