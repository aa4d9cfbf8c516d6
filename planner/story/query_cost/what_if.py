"""A table of one figure over two inputs of a scenario and several values of each: nothing else is changed."""

import datetime
import re
from collections.abc import Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from planner.plan import Plan, Scenario, entry
from planner.plan.entry.number import EntryError
from planner.plan.fields.scenario import has_field
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.plan.registry import FIELDS, FieldKind, FieldSpec, fields
from planner.plan.schema.about import Editor
from planner.story.query_cost.costing.break_even_traffic import at_traffic
from planner.story.query_cost.figures.cost_figures import cost_of, of_cost
from planner.story.query_cost.figures.load_figures import of_load
from planner.story.query_cost.figures.rows import LABELS, none
from planner.values import Figure, Unit, shown

MOST_DOWN, MOST_ACROSS = 8, 5
SHOWN = ("query", "month", "p95", "busy")
"""Keys of the figures that can be shown."""
_NO_COST = frozenset(
    ("accuracy", "precision_accuracy", "small_accuracy", "right_value", "users", "p50", "promise")
)
_SPLIT = re.compile(r"\s*[;\n]\s*|,\s+|\s+\|\s+")
_SHARES = (0.0, 0.25, 0.5, 0.75)
_TIMES = (0.5, 1.0, 2.0, 4.0)
_FIRST: Mapping[Pricing, tuple[str, str]] = {
    Pricing.TOKENS: ("tokens_out", "cache_rate"),
    Pricing.GPU: ("utilisation", "gpu_hour"),
    Pricing.BILL: ("waits", "cache_rate"),
}


class WhatIf(Struct, frozen=True):
    """The two inputs with their values, and a figure for each pair; `figures[row][column]`.

    `here`: the row and column of the present values, -1 where they are not among them. `wrong`: why there is
    no table, by the key of the field to mend; empty texts where there is one.
    """

    down: FieldSpec
    across: FieldSpec
    down_values: tuple[float, ...] = ()
    across_values: tuple[float, ...] = ()
    figures: tuple[tuple[Figure, ...], ...] = ()
    here: tuple[int, int] = (-1, -1)
    wrong: Mapping[str, str] = field(default_factory=dict)


def inputs(scenario: Scenario) -> tuple[FieldSpec, ...]:
    """Return the fields that can be varied: numbers that the scenario has and that move its figures."""
    return tuple(
        spec
        for spec in fields(Scenario, Editor.COST)
        if spec.kind is FieldKind.NUMBER and spec.key not in _NO_COST and has_field(scenario, spec.key)
    )


def chosen_inputs(scenario: Scenario) -> tuple[str, str]:
    """Return the keys of the two inputs: those chosen, else the usual ones of the way of pricing."""
    down, across = _FIRST[scenario.pricing]
    if scenario.pricing is Pricing.GPU and scenario.gpus is not None:
        down, across = "requests", "gpus"
    possible = {spec.key for spec in inputs(scenario)}
    down = scenario.what_down if scenario.what_down in possible else down
    across = scenario.what_across if scenario.what_across in possible else across
    if across == down:
        across = next(key for key in (*_FIRST[scenario.pricing], "requests") if key != down)
    return down, across


def what_if(plan: Plan, scenario: Scenario, today: datetime.date) -> WhatIf:
    """Return the table of a scenario; without it, why there is none."""
    down, across = (FIELDS[f"Scenario.{key}"] for key in chosen_inputs(scenario))
    typed = (scenario.what_down_values, scenario.what_across_values)
    rows, wrong_down = _values(plan, down, getattr(scenario, down.key), (typed[0], MOST_DOWN), today)
    columns, wrong_across = _values(
        plan, across, getattr(scenario, across.key), (typed[1], MOST_ACROSS), today
    )
    if wrong_down or wrong_across:
        wrong = {"what_down_values": wrong_down, "what_across_values": wrong_across}
        return WhatIf(down, across, wrong={key: text for key, text in wrong.items() if text})
    key = shown_figure(scenario)
    figures = tuple(
        tuple(
            _figure(plan, _with(_with(scenario, down.key, row), across.key, column), key)
            for column in columns
        )
        for row in rows
    )
    here = (_place(rows, getattr(scenario, down.key)), _place(columns, getattr(scenario, across.key)))
    return WhatIf(down, across, rows, columns, figures, here)


def shown_figure(scenario: Scenario) -> str:
    """Return the key of the figure that the table shows."""
    return scenario.what_shown if scenario.what_shown in SHOWN else SHOWN[0]


def _values(
    plan: Plan, spec: FieldSpec, present: float | None, typed: tuple[str, int], today: datetime.date
) -> tuple[tuple[float, ...], str]:
    """Return the values of an input as typed, else around the present one; or none, and why."""
    text, most = typed[0].strip(), typed[1]
    if not text:
        values = _around(spec, present)
        return values, "" if values else f"Type “{spec.about.label}” of the scenario, or the values to try."
    parts = [part for part in _SPLIT.split(text) if part]
    if len(parts) > most:
        return (), f"{len(parts)} values are typed; at most {most} fit."
    try:
        return tuple(dict.fromkeys(entry.read(spec, part, today, plan.currency) for part in parts)), ""
    except EntryError as error:
        return (), f"{spec.about.label}: {error}"


def _around(spec: FieldSpec, present: float | None) -> tuple[float, ...]:
    """Return values around the present one, within the limits of the field."""
    if spec.about.unit is Unit.SHARE:
        values: Sequence[float] = sorted({*_SHARES, *(() if present is None else (present,))})
    elif not present:
        return ()
    else:
        values = [present * times for times in _TIMES]
    low, high = spec.about.low, spec.about.high
    return tuple(
        value for value in values if (low is None or value >= low) and (high is None or value <= high)
    )[:MOST_ACROSS]


def _with(scenario: Scenario, key: str, value: float) -> Scenario:
    return at_traffic(scenario, value) if key == "requests" else replace(scenario, **{key: value})


def _figure(plan: Plan, scenario: Scenario, key: str) -> Figure:
    if key in ("p95", "busy"):
        return of_load(scenario)[key]
    cost, why = cost_of(plan, scenario)
    if cost is None:
        return none("query", scenario, why)
    return of_cost(scenario, cost)[key]


def _place(values: Sequence[float], present: float | None) -> int:
    return values.index(present) if present in values else -1


def what_if_lines(plan: Plan, scenario: Scenario, today: datetime.date) -> tuple[str, ...]:
    """Return the table as sentences, a row each; none where there is no table."""
    table, unit = what_if(plan, scenario, today), LABELS[shown_figure(scenario)]
    lines = []
    for row, figures in zip(table.down_values, table.figures, strict=False):
        cells = ", ".join(
            f"{figure.text} at {shown(column, table.across.about.unit)}"
            for column, figure in zip(table.across_values, figures, strict=True)
        )
        down = f"{table.down.about.label} {shown(row, table.down.about.unit)}"
        lines.append(f"{unit}, {down}, by {table.across.about.label}: {cells}")
    return tuple(lines)
