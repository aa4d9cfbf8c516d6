"""The typed cells of the scenarios: a row for each field that a scenario fills, and other defaults."""

from collections.abc import Sequence
from enum import Enum

from planner.plan import Scenario
from planner.plan.fields.scenario import has_field
from planner.plan.registry import FieldSpec, scenario_groups
from planner.workbook.private.private_page import PrivatePage
from planner.workbook.private.query_cost.answer import ScenarioCells
from planner.workbook.sheets.formula import Term, term
from planner.workbook.sheets.plan_fields import put_fields


def put_typed(page: PrivatePage, scenarios: Sequence[Scenario], letters: int) -> Sequence[ScenarioCells]:
    """Put a row for each field that a scenario fills; return the cells of each scenario by key.

    A field that none fills has no row: it is its default, as a number in the formulas.
    """
    groups = tuple(
        (group, shown)
        for group, specs in scenario_groups()
        if (shown := tuple(spec for spec in specs if _is_filled(spec, scenarios)))
    )
    put = put_fields(
        page, groups, scenarios, lambda scenario, spec: has_field(scenario, spec.key), letters=letters
    )
    specs = [spec for _, group in scenario_groups() for spec in group]
    return [
        {spec.key: put.get((scenario.id, spec.key), _default(spec)) for spec in specs}
        for scenario in scenarios
    ]


def _is_filled(spec: FieldSpec, scenarios: Sequence[Scenario]) -> bool:
    return any(
        has_field(scenario, spec.key) and getattr(scenario, spec.key) != spec.default
        for scenario in scenarios
    )


def _default(spec: FieldSpec) -> Term:
    if isinstance(spec.default, float):
        return term(spec.default)
    text = spec.default.value if isinstance(spec.default, Enum) else ""
    return Term(f'"{text}"', None)
